"""`timeline plot`."""

from pathlib import Path
from typing import Annotated, Literal

from typer import Option

from timeline.cli.filters import Typed
from timeline.cli.image_options import Images, embedded
from timeline.cli.opening import Opened, let_through, open_timeline, say_what_is_left_out, selected
from timeline.cli.option_groups import spread
from timeline.cli.options import AsOf, Files, MaxSize, Publish
from timeline.cli.phrasing import Phrasing
from timeline.cli.results import written_to
from timeline.cli.terminal import counted, say
from timeline.events.reading.gc_pause import without_collection
from timeline.events.reading.input_bytes import LARGEST

PAGES = frozenset({"", ".html", ".htm"})

Output = Annotated[Path, Option("--output", "-o", help="The page; .svg, .png, .pdf draw a picture instead.")]
Title = Annotated[str | None, Option("--title", help="The page's title instead of the file's.")]
ThemeOption = Annotated[
    Literal["auto", "light", "dark"], Option("--theme", help="Its colours; auto follows the reader.")
]
Open = Annotated[bool, Option("--open", help="Open it in the browser.")]


@spread
def plot(
    files: Files = None,
    *,
    output: Output = Path("timeline.html"),
    as_of: AsOf = None,
    publish: Publish = False,
    title: Title = None,
    theme: ThemeOption = "auto",
    open_page: Open = False,
    max_size: MaxSize = LARGEST,
    images: Images,
    filters: Typed,
    phrasing: Phrasing,
) -> None:
    """Publish the timeline as one page that needs no server and no network.

    Example: timeline plot events.yaml -o timeline.html --open
    """
    opened = open_timeline(files, as_of, max_size, phrasing)
    opened = let_through(opened) if publish else opened
    shown = selected(opened, filters)
    as_page = output.suffix.lower() in PAGES
    content = paged(shown, title, theme, images) if as_page else drawn(shown, output.name, title, theme)
    written_to(output, content, opened.whole)
    say(f"{output}: {counted(len(shown.timeline.events), 'event')}")
    say_what_is_left_out(opened, shown)
    if open_page:
        _open(output)


@without_collection()
def paged(shown: Opened, title: str | None, theme: Literal["auto", "light", "dark"], images: Images) -> str:
    """Return the page, with the images that may be embedded."""
    from timeline.outputs.page import page

    return page(shown.timeline, day=shown.day, title=title, theme=theme, pictures=embedded(shown.timeline, images))


def drawn(shown: Opened, name: str, title: str | None, theme: Literal["auto", "light", "dark"]) -> str | bytes:
    """Return the picture in the format that a file's name ends with."""
    if name.lower().endswith(".svg"):
        from timeline.outputs.still import still

        return still(shown.timeline, day=shown.day, title=title, theme=theme)
    from timeline.outputs import Options, output_for

    return output_for(name).write(shown.timeline, Options(day=shown.day)).content


def _open(path: Path) -> None:
    """Show a file in the user's browser."""
    import webbrowser

    webbrowser.open(path.resolve().as_uri())
