"""`timeline plot`."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from typer import Option

from timeline.cli.image_options import Images, embedded
from timeline.cli.layer_options import LayerOptions
from timeline.cli.media_beside import beside, put
from timeline.cli.opening import Look, Opened, say_standing, say_what_is_left_out
from timeline.cli.option_groups import spread
from timeline.cli.options import Files, Publish
from timeline.cli.page_options import PageOptions
from timeline.cli.progress import under_way
from timeline.cli.results import written_to
from timeline.cli.terminal import counted, say
from timeline.events.model import Timeline
from timeline.events.reading.gc_pause import without_collection
from timeline.layers.counted import LayerCount
from timeline.media import NONE, Copies
from timeline.outputs import Options, Written, output_for
from timeline.problems import TimelineError

Writer = Callable[[Timeline, Options], Written]
PAGES = frozenset({"", ".html", ".htm"})
FIGURES = frozenset({".html", ".htm", ".json"})

Output = Annotated[Path, Option("--output", "-o", help="The page; .svg, .png, .pdf draw a picture instead.")]
Title = Annotated[str | None, Option("--title", help="The page's title instead of the file's.")]
Theme = Literal["auto", "light", "dark"]
ThemeOption = Annotated[Theme, Option("--theme", help="Its colours; auto follows the reader.")]
Plotly = Annotated[bool, Option("--plotly", help="A plotly figure to restyle instead: .html, .json or .png.")]
Open = Annotated[bool, Option("--open", help="Open it in the browser.")]


@spread
def plot(
    files: Files = None,
    *,
    output: Output = Path("timeline.html"),
    publish: Publish = False,
    title: Title = None,
    theme: ThemeOption = "auto",
    plotly: Plotly = False,
    open_page: Open = False,
    page: PageOptions,
    images: Images,
    layers: LayerOptions,
    look: Look,
) -> None:
    """Publish the timeline as one page that needs no server and no network.

    Example: timeline plot events.yaml -o timeline.html --open
    """
    as_page = output.suffix.lower() in PAGES and not plotly
    if not as_page:
        page.refuse()
    writes = None if as_page else _writer(output.name, plotly=plotly)
    opened, shown = look.opened(files, publish=publish)
    media = NONE if writes else beside(shown.timeline, output, page.media, page.max_media)
    counted_layers = layers.of(shown, look.viewpoint.as_of, "groups" if as_page else "bins")
    asked = Asked(title, theme, page, images, media, counted_layers)
    content = drawn(shown, writes, asked) if writes else paged(shown, asked)
    written_to(output, content, opened.whole)
    say(f"{output}: {counted(len(shown.timeline.events), 'event')}")
    if page.media:
        put(media, page.media)
    say_standing(shown)
    say_what_is_left_out(opened, shown)
    if open_page:
        _open(output)


class Asked(NamedTuple):
    """What is asked of a page: its title and colours, what it is made for, its images, what lies beside it."""

    title: str | None
    theme: Theme
    options: PageOptions
    images: Images
    media: Copies
    layers: Sequence[LayerCount] = ()


UTF_8 = "\ufeff"
"""What a page begins with: a server that names another encoding for all its files, as old ones do, is not believed."""


@without_collection()
def paged(shown: Opened, asked: Asked) -> str:
    """Return the page, with the images that may be embedded; say where it lacks its opening picture."""
    from timeline.drawing import engine
    from timeline.outputs.page import Looks, Seen, page

    if not engine.is_there():
        say(f"{engine.MISSING}: the page has no opening picture, and draws itself")
    pictures = embedded(shown.timeline, asked.images, posters=bool(asked.media.files))
    looks = Looks(asked.theme, embed=asked.options.embed, story=asked.options.story, map=asked.options.map)
    if looks.map and not any(event.place and event.place.lat is not None for event in shown.timeline.events):
        say("no event has a place with coordinates: the page has no map")
    seen = Seen(pictures, asked.media, asked.layers)
    with under_way(f"making the page of {counted(len(shown.timeline.events), 'event')}"):
        return UTF_8 + page(shown.timeline, day=shown.day, title=asked.title, looks=looks, seen=seen)


def drawn(shown: Opened, writes: Writer, asked: Asked) -> str | bytes:
    """Return a picture, under a title, in a theme."""
    options = Options(day=shown.day, title=asked.title, theme=asked.theme, layers=asked.layers)
    with under_way("drawing the picture"):
        return writes(shown.timeline, options).content


def _writer(name: str, *, plotly: bool) -> Writer:
    """Return what writes the format that a file's name ends with."""
    suffix = Path(name).suffix.lower()
    if not plotly or suffix == ".png":
        return output_for(name).write
    if suffix not in FIGURES:
        raise TimelineError(f"'{name}' does not end like a plotly figure", hint="one of: .html, .json, .png", status=2)
    from timeline.outputs import plotly_file

    return plotly_file.json if suffix == ".json" else plotly_file.html


def _open(path: Path) -> None:
    """Show a file in the user's browser."""
    import webbrowser

    webbrowser.open(path.resolve().as_uri())
