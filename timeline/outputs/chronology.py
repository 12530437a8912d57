"""Events by their dates and sources by their numbers, as a document for a court or a newspaper wants them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from timeline.dates import words
from timeline.events.model import Citation, Event, Source, Stance, Timeline
from timeline.outputs.safe_html import address
from timeline.views import Phase, date_words, in_time_order, phase, titles_of

UNDATED = "Undated"


class Note(NamedTuple):
    """A footnote: its number, who says so, in which words, and where that can be read."""

    number: int
    parts: tuple[str, ...]
    quote: str
    url: str
    archived: str


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
    """The events of a timeline under their dates, the undated last."""

    title: str
    headings: tuple[Heading, ...]

    @property
    def notes(self) -> Iterator[Note]:
        """The footnotes in the order of their numbers."""
        return (note for heading in self.headings for entry in heading.entries for note in entry.notes)


def chronology(timeline: Timeline, day: int) -> Chronology:
    """Arrange the events; the phase is judged from `day`."""
    entries = _entries(timeline, in_time_order(timeline.events), day)
    titles = titles_of(timeline.events)
    groups = groupby(entries, key=lambda entry: _date(entry.event, timeline.language, titles))
    headings = tuple(Heading(date, tuple(found)) for date, found in groups)
    return Chronology(title=timeline.title or "Chronology", headings=headings)


def _date(event: Event, language: str, titles: Mapping[str, str]) -> str:
    return date_words(event, language, titles) if event.date != "unknown" else UNDATED


def _entries(timeline: Timeline, events: Sequence[Event], day: int) -> Iterator[Entry]:
    number = 0
    for event in events:
        notes = []
        for citation in event.citations:
            number += 1
            notes.append(_note(number, citation, timeline))
        yield Entry(event, tuple(notes), _remark(event, day))


def _remark(event: Event, day: int) -> str:
    """Say what a reader must not take for a plain fact."""
    said = [str(value) for value in (event.status, event.verification) if value not in (None, "happened", "verified")]
    if not said and phase(event, day) is Phase.UPCOMING:
        said.append("announced")
    return ", ".join(said)


def _note(number: int, citation: Citation, timeline: Timeline) -> Note:
    source = timeline.sources.get(citation.source, Source(id=citation.source))
    published = words(source.published, timeline.language) if source.published else ""
    name = "" if citation.is_address else source.title or source.id
    said_on = f"said on {words(citation.said_on, timeline.language)}" if citation.said_on else ""
    stance = f"{citation.stance} it" if citation.stance is not Stance.REPORTS else ""
    parts = (source.author, source.publisher, name, published, citation.at, said_on, stance)
    url = address(source.url or (citation.source if citation.is_address else ""))
    return Note(number, tuple(part for part in parts if part), citation.quote, url, address(source.archived))
