"""A chronology as a table for a document: its rows with the columns asked for, and the list of its exhibits."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from timeline.dates import words
from timeline.events.model import Citation, Event, Source, Timeline
from timeline.outputs.entry import claim_said, remark, source_told, times_told
from timeline.outputs.eras import EraTold, eras_told
from timeline.outputs.safe_html import address
from timeline.outputs.table import ROW, TOLD, chosen, text_of
from timeline.views.exhibits import exhibit_named, exhibits
from timeline.views.order import in_time_order

LABELS = {
    ROW: "No.",
    TOLD: "Event",
    "words": "Date",
    "date": "Date in the file",
    "said": "Words of the source",
    "edtf": "EDTF",
    "sources": "Source ids",
    "citations": "Sources",
    "exhibit": "Exhibit",
    "claim_dates": "Dates claimed",
    "url": "Address",
}
"""What stands over a column; over the others their names."""


class Style(Enum):
    """How a part of a line stands."""

    PLAIN = ""
    STRONG = "strong"
    EMPHASIS = "em"


class Run(NamedTuple):
    """A part of a line in one style."""

    text: str
    style: Style = Style.PLAIN


class Cell(NamedTuple):
    """Lines of text, and a description in Markdown below them."""

    lines: tuple[tuple[Run, ...], ...] = ()
    description: str = ""


class Exhibit(NamedTuple):
    """A source: what it is called, its id ('' where that says no more), who says what when, where it can be read."""

    label: str
    id: str
    parts: tuple[str, ...]
    url: str
    archived: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A title, what is said once of all times, a table with its header, the eras, the exhibits."""

    title: str
    times: str
    names: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    eras: tuple[EraTold, ...]
    exhibits: tuple[Exhibit, ...]

    @property
    def listed(self) -> tuple[tuple[str, tuple[Exhibit, ...]], ...]:
        """The lists below the table under their headings: of exhibits, and of sources that are called none."""
        named = tuple(each for each in self.exhibits if each.label)
        others = tuple(each for each in self.exhibits if not each.label)
        lists = (("Exhibits", named), ("Other sources", others))
        return tuple((heading, sources) for heading, sources in lists if sources)

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands over the columns."""
        return tuple(LABELS.get(name) or _label(name) for name in self.names)


def document(timeline: Timeline, day: int, names: Sequence[str]) -> Document:
    """Return a row an event, in order of time, with the columns named; raises TimelineError for an unknown one."""
    columns = chosen(timeline, day, names)
    events = in_time_order(timeline.events)
    labels = exhibits(timeline)
    cells = [_cells(name, values, events, _tellers(timeline, day, labels)) for name, values in columns.items()]
    return Document(
        title=timeline.title or "Chronology",
        times=times_told(timeline) if {"date", "edtf"} & columns.keys() else "",
        names=tuple(columns),
        rows=tuple(zip(*cells, strict=True)),
        eras=eras_told(timeline),
        exhibits=tuple(_exhibits(timeline, labels)),
    )


def _label(name: str) -> str:
    """Return a name as it stands over a column; a key of one's own has that of the column that it came from."""
    return name.removeprefix("x-") if name.startswith("x-") else name.replace("_", " ").capitalize()


Teller = Callable[[Event], Cell]


def _tellers(timeline: Timeline, day: int, labels: Mapping[str, str]) -> Mapping[str, Teller]:
    """Return how the columns are told that a document tells in its own way."""
    return {
        TOLD: lambda event: Cell((_headline(event, day),), event.description),
        "description": lambda event: Cell(description=event.description),
        "citations": lambda event: Cell(tuple(_claim(each, labels, timeline) for each in event.citations)),
        "at": lambda event: _annotated(event, labels, lambda each: each.at),
        "quotes": lambda event: _annotated(event, labels, lambda each: each.quote and f"“{each.quote}”"),
        "claim_dates": lambda event: _annotated(
            event, labels, lambda each: words(each.date, timeline.language) if each.date else ""
        ),
    }


def _cells(name: str, values: Sequence[object], events: Sequence[Event], tellers: Mapping[str, Teller]) -> list[Cell]:
    if name in tellers:
        return [tellers[name](event) for event in events]
    return [_plain(value) for value in values]


def _plain(value: object) -> Cell:
    """Return a value as a line, or a list as a line for each thing that it says."""
    texts = [str(item) for item in value if item] if isinstance(value, tuple) else [text_of(value)]
    return Cell(tuple((Run(text),) for text in texts if text))


def _headline(event: Event, day: int) -> tuple[Run, ...]:
    said = remark(event, day)
    place = event.place.name if event.place else ""
    runs = (
        Run(event.title, Style.STRONG),
        *((Run(", "), Run(place)) if place else ()),
        Run(f" ({said})" if said else "", Style.EMPHASIS),
    )
    return tuple(run for run in runs if run.text)


def _claim(citation: Citation, labels: Mapping[str, str], timeline: Timeline) -> tuple[Run, ...]:
    said = "".join(f", {part}" for part in claim_said(citation, timeline)) + (": " if citation.quote else "")
    quote = f"“{citation.quote}”" if citation.quote else ""
    label = exhibit_named(labels[citation.source]) or _title(citation.source, timeline)
    runs = (Run(label, Style.STRONG), Run(said), Run(quote))
    return tuple(run for run in runs if run.text)


def _title(source: str, timeline: Timeline) -> str:
    """Return what a source is called that is no exhibit: its title, else its id."""
    return timeline.sources.get(source, Source(id=source)).title or source


def _annotated(event: Event, labels: Mapping[str, str], said: Callable[[Citation], str]) -> Cell:
    """Return what is said of each citation; if there are several, after the exhibit that it is said of."""
    several = len(event.citations) > 1
    found = [(labels[each.source] or each.source, said(each)) for each in event.citations]
    return Cell(tuple((Run(f"{label}: {text}" if several else text),) for label, text in found if text))


def _exhibits(timeline: Timeline, labels: Mapping[str, str]) -> Iterator[Exhibit]:
    for name, label in labels.items():
        source = timeline.sources.get(name, Source(id=name))
        url = address(source.url or (name if "://" in name else ""))
        told = source_told(source, timeline)
        if label and not source.title and _letters(name) == _letters(label):
            yield Exhibit(label, "", tuple(part for part in told if part != name), url, address(source.archived))
        else:
            yield Exhibit(label, "" if "://" in name else name, told, url, address(source.archived))


def _letters(text: str) -> str:
    """Return the letters and digits of a text, by which an id is known as made of what an exhibit is called."""
    return "".join(filter(str.isalnum, text)).casefold()
