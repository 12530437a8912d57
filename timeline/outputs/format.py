"""What an output is: a name, the endings it answers to, and a function that writes."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from timeline.events.model import Source, Timeline
from timeline.layers.counted import LayerCount

Theme = Literal["auto", "light", "dark"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a user may ask of an output; each format reads what concerns it.

    `day` is the as-of day (a day number) from which the phase is judged; `raw` leaves out the marks against formulas;
    `excel` adds a byte order mark and CRLF; `claims` asks for one row a claim; `title` stands over a picture instead of
    the timeline's own; `theme` gives its colours; `columns` names the columns of a table, in their order, each text one
    name or several with commas between them; `layers` are those that a picture shows.
    """

    day: int = 0
    raw: bool = False
    excel: bool = False
    claims: bool = False
    title: str | None = None
    theme: Theme = "auto"
    columns: tuple[str, ...] = ()
    layers: Sequence[LayerCount] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file's content, and what the format could not hold: each thing with its count."""

    content: str | bytes
    lost: Mapping[str, int] = field(default_factory=dict)


def undescribed(timeline: Timeline, columns: Collection[str] = ("sources",)) -> dict[str, int]:
    """Count the sources of which a format, or a table of some columns, holds the ids alone."""
    if not {"sources", "source", "citations"} & {*columns}:
        return {}
    cited = {citation.source for event in timeline.events for citation in event.citations}
    described = [source for source in timeline.sources.values() if source != Source(id=source.id)]
    number = sum(source.id in cited for source in described)
    return {"what the file says of its sources (their ids are kept)": number} if number else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A format that a timeline can be exported to; `write` takes the timeline and the options."""

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Timeline, Options], Written]
    binary: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """What it answers to: its name, and the endings of its files without the dot."""
        return (self.name, *(suffix.removeprefix(".") for suffix in self.suffixes))
