"""Events by their dates and sources by their numbers, as a document for a court or a newspaper wants them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from timeline.events.model import Citation, Event, Source, Timeline
from timeline.outputs.entry import claim_said, remark, source_told
from timeline.outputs.losses import counted, untold
from timeline.outputs.safe_html import address
from timeline.views.order import in_time_order
from timeline.views.wording import date_words, titles_of
from timeline.views.zones import utc_assumed

UNDATED = "Undated"
KEPT = frozenset({"description", "place", "status", "verification", "sources"})
CLAIMS = frozenset({"quote", "at", "said_on", "date", "stance", "status"})
"""What a chronology tells of an event, and of a claim."""


class Note(NamedTuple):
    """A footnote: its number, who says so, in which words, where that can be read, and the id of its source."""

    number: int
    parts: tuple[str, ...]
    quote: str
    url: str
    archived: str
    source: str


class Entry(NamedTuple):
    """An event with its notes, and what became of it where that is not plain."""

    event: Event
    notes: tuple[Note, ...]
    remark: str


class Heading(NamedTuple):
    """A date in words, and all that has this very date."""

    date: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """The events of a timeline under their dates, the undated last; `times` says that times were read as UTC."""

    title: str
    times: str
    headings: tuple[Heading, ...]

    @property
    def notes(self) -> Iterator[Note]:
        """The footnotes in the order of their numbers."""
        return (note for heading in self.headings for entry in heading.entries for note in entry.notes)


def left_out(timeline: Timeline) -> dict[str, int]:
    """Count what a chronology does not tell of events."""
    return counted(untold(timeline.events, KEPT, CLAIMS))


def chronology(timeline: Timeline, day: int) -> Chronology:
    """Arrange the events; the phase is judged from `day`."""
    entries = _entries(timeline, in_time_order(timeline.events), day)
    titles = titles_of(timeline.events)
    groups = groupby(entries, key=lambda entry: _date(entry.event, timeline.language, titles))
    headings = tuple(Heading(date, tuple(found)) for date, found in groups)
    return Chronology(title=timeline.title or "Chronology", times=utc_assumed(timeline), headings=headings)


def _date(event: Event, language: str, titles: Mapping[str, str]) -> str:
    return date_words(event, language, titles) if event.date != "unknown" else UNDATED


def _entries(timeline: Timeline, events: Sequence[Event], day: int) -> Iterator[Entry]:
    number = 0
    for event in events:
        notes = []
        for citation in event.citations:
            number += 1
            notes.append(_note(number, citation, timeline))
        yield Entry(event, tuple(notes), remark(event, day))


def _note(number: int, citation: Citation, timeline: Timeline) -> Note:
    source = timeline.sources.get(citation.source, Source(id=citation.source))
    parts = (*source_told(source, timeline), *claim_said(citation, timeline))
    url = address(source.url or (citation.source if citation.is_address else ""))
    known = source.id if source.title and not citation.is_address else ""
    return Note(number, parts, citation.quote, url, address(source.archived), known)
