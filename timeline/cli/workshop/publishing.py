"""What is published from the browser: the page of `plot`, the formats of `export`, and what both say of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.cli.commands.export import exported, say_exported
from timeline.cli.commands.plot import Asked, paged
from timeline.cli.filters import Typed
from timeline.cli.image_options import Images
from timeline.cli.media_beside import beside
from timeline.cli.opening import Look, Opened, Viewpoint, say_standing, say_what_is_left_out
from timeline.cli.page_options import PageOptions
from timeline.cli.phrasing import Phrasing
from timeline.cli.workshop.answering import Desk, listened
from timeline.events.named_files import is_folder
from timeline.outputs import Options, output_named, outputs
from timeline.serve.publishing import Format, Publication, Wish

PAGE = Format(name="page", ending=".html")
ENDINGS = {
    "csl-json": ".json",
    "linked-places": ".json",
    "timelinejs": ".json",
    "timelinejs-csv": ".csv",
    "timesketch": ".csv",
    "timesketch-jsonl": ".jsonl",
}
"""How files end of formats that share their ending with another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """What publishes the timeline of some files."""

    desk: Desk

    def formats(self) -> Iterator[Format]:
        """Return what can be published: the page, then each format."""
        yield PAGE
        for each in outputs():
            ending = next(iter(each.suffixes), ENDINGS.get(each.name, ".txt"))
            yield Format(name=each.name, ending=ending)

    def published(self, wish: Wish) -> Publication:
        """Return what is to be downloaded, with all that the command would say of it; raises TimelineError."""
        with listened() as said:
            look = Look(viewpoint=Viewpoint(max_size=self.desk.max_size, phrasing=Phrasing()), filters=Typed())
            kept = None if wish.format == PAGE.name else ()
            opened, shown = look.opened(self.desk.names, publish=wish.gated, kept=kept)
            content = self._page(opened, shown, wish) if wish.format == PAGE.name else _export(opened, shown, wish)
        return Publication(content=content, name=self._name(wish.format), said=tuple(said))

    def _page(self, opened: Opened, shown: Opened, wish: Wish) -> bytes:
        media = beside(shown.timeline, Path("timeline.html"), None, 0)
        content = paged(shown, Asked(None, wish.theme, PageOptions(), Images(), media))
        say_standing(shown)
        say_what_is_left_out(opened, shown)
        return content.encode("utf-8")

    def _name(self, format_name: str) -> str:
        """Return how the download is called: as the first file, with the ending of its format."""
        first = Path(self.desk.names[0]).absolute()
        stem = first.name if is_folder(first) else first.stem
        found = next(each for each in self.formats() if each.name == format_name)
        apart = f"-{found.name}" if found.name in ENDINGS else ""
        return f"{stem or 'timeline'}{apart}{found.ending}"


def _export(opened: Opened, shown: Opened, wish: Wish) -> bytes:
    written = exported(output_named(wish.format).name, shown, Options(day=shown.day, theme=wish.theme))
    say_exported(wish.format, written, opened, shown)
    return written.content if isinstance(written.content, bytes) else written.content.encode("utf-8")
