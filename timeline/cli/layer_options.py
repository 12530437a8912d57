"""The layers of a timeline as commands count them, and what is said of those that cannot be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, NamedTuple

from typer import Option

from timeline.cli.option_groups import OptionGroup
from timeline.cli.progress import under_way
from timeline.cli.terminal import counted, one_line, say
from timeline.events.model import Layer, Timeline
from timeline.layers.counted import Counted, Unread
from timeline.problems import TimelineError


class LayerCount(NamedTuple):
    """A layer and what was counted of it."""

    layer: Layer
    counted: Counted


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerOptions(OptionGroup):
    """How layers are read."""

    allow_path: Annotated[
        list[Path] | None,
        Option("--allow-path", metavar="FOLDER", help="Tables of layers may lie there too, not only below the file."),
    ] = None

    def counted(self, timeline: Timeline, until: int | None, *, grouped: bool = False) -> tuple[list[LayerCount], int]:
        """Return the layers with what was counted of them, and how many could not be; of each of these, say why.

        What begins after the day `until` (a day number) is not known.
        """
        found = [*self._each(timeline, until, grouped=grouped)]
        for each in found:
            say_unread(each)
        return found, len(timeline.layers) - len(found)

    def _each(self, timeline: Timeline, until: int | None, *, grouped: bool) -> Iterator[LayerCount]:
        from timeline.layers.reading import asked, count

        for layer in timeline.layers:
            try:
                with under_way(f"counting {one_line(layer.id)}"):
                    yield LayerCount(
                        layer, count(asked(timeline, layer, until), self.allow_path or (), grouped=grouped)
                    )
            except TimelineError as error:
                say(one_line(f"{error.message} ({error.hint})" if error.hint else error.message))


def say_unread(each: LayerCount) -> None:
    """Say how many rows of a layer cannot be read, and why."""
    layer, found = each
    column = layer.precision
    reasons = (
        (found.undated, f"without a readable time in `{layer.time}`, which are not shown"),
        (found.unsaid, f"whose precision in `{column}` is not known, which are not shown"),
        (found.endless, f"without a readable end in `{layer.end}`, which are shown where they begin"),
        (Unread(found.unweighed), f"whose weight in `{layer.weight}` is no number from 0 up, counted as 0"),
        (Unread(found.later), "after the as-of day, which are not shown"),
    )
    for (number, texts), reason in reasons:
        if number:
            quoted = ", ".join(repr(text) for text in texts)
            say(one_line(f"{layer.id}: {counted(number, 'row')} {reason}{': ' if quoted else ''}{quoted}"))
