"""Which events: filters, where several of one kind are or, and kinds are and."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from timeline.dates import When
from timeline.events.model import Event, Status, Timeline, Verification
from timeline.views.folding import folded
from timeline.views.phase import Phase, phase_of, standing
from timeline.views.trimming import cited_sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is asked for of each kind; nothing asked for lets every event through."""

    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    verifications: tuple[Verification, ...] = ()
    grep: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which events are asked for: between two dates, with all kinds of `wanted`, with none of `unwanted`.

    An event is in the span when it possibly overlaps it; `certainly` asks for those that certainly do.
    """

    start: When | None = None
    end: When | None = None
    certainly: bool = False
    wanted: Filters = field(default_factory=Filters)
    unwanted: Filters = field(default_factory=Filters)


class Kind(NamedTuple):
    """One kind of filter: the texts asked for, those that the event bears, and whether a part of one will do."""

    asked: tuple[str, ...]
    borne: tuple[str, ...]
    partly: bool = False

    @property
    def meets(self) -> bool:
        """Whether the event bears one of the texts asked for."""
        borne = [folded(text) for text in self.borne]
        return any(self._found(folded(text), borne) for text in self.asked)

    def _found(self, asked: str, borne: Iterable[str]) -> bool:
        return any(asked in text if self.partly else asked == text for text in borne)


def select(timeline: Timeline, selection: Selection, day: int | None = None) -> Timeline:
    """Keep the events asked for; a status that was left out is judged from `day` (a day number), else from `as_of`."""
    judged = timeline.as_of if day is None else day
    events = tuple(event for event in timeline.events if _selected(timeline, event, selection, judged))
    return replace(timeline, events=events, sources=cited_sources(timeline, events))


def in_span(when: When, selection: Selection) -> bool:
    """Tell whether a date lies between the selection's start and end, possibly or certainly as it asks."""
    first = selection.start.earliest if selection.start else None
    last = selection.end.latest if selection.end else None
    if selection.start is None and selection.end is None:
        return True
    if phase_of(when, 0) is Phase.UNDATED:
        return False
    return _certainly_meets(when, first, last) if selection.certainly else _possibly_meets(when, first, last)


def _selected(timeline: Timeline, event: Event, selection: Selection, day: int | None) -> bool:
    wanted = (kind for kind in _kinds(timeline, event, selection.wanted, day) if kind.asked)
    unwanted = _kinds(timeline, event, selection.unwanted, day)
    return (
        in_span(event.when, selection)
        and all(kind.meets for kind in wanted)
        and not any(kind.meets for kind in unwanted)
    )


def _kinds(timeline: Timeline, event: Event, filters: Filters, day: int | None) -> tuple[Kind, ...]:
    status = event.status if day is None else standing(event, day)
    return (
        Kind(filters.ids, (event.id,)),
        Kind(filters.categories, (event.category, *_labels(timeline, event))),
        Kind(filters.tags, event.tags),
        Kind(filters.actors, event.actors),
        Kind(filters.places, (event.place.name,) if event.place else (), partly=True),
        Kind(filters.sources, _source_names(timeline, event)),
        Kind(filters.statuses, (status,) if status else ()),
        Kind(filters.verifications, (event.verification or Verification.UNVERIFIED,)),
        Kind(filters.grep, _texts(timeline, event) if filters.grep else (), partly=True),
    )


def _labels(timeline: Timeline, event: Event) -> tuple[str, ...]:
    return tuple(category.label for category in timeline.categories if category.id == event.category)


def _source_names(timeline: Timeline, event: Event) -> tuple[str, ...]:
    """Give what a source may be asked for by: its id or address, and its publisher."""
    ids = tuple(citation.source for citation in event.citations)
    return (*ids, *(timeline.sources[name].publisher for name in ids if name in timeline.sources))


def _texts(timeline: Timeline, event: Event) -> tuple[str, ...]:
    place = (event.place.name,) if event.place else ()
    said = tuple(text for citation in event.citations for text in (citation.quote, citation.said))
    titles = (event.id, event.title, *event.titles.values(), event.description, event.said)
    return (*titles, *event.tags, *event.actors, *place, *_labels(timeline, event), *said)


def _possibly_meets(when: When, first: int | None, last: int | None) -> bool:
    begins_in_time = last is None or when.earliest is None or when.earliest <= last
    return begins_in_time and (first is None or when.latest is None or when.latest >= first)


def _certainly_meets(when: When, first: int | None, last: int | None) -> bool:
    """Ask that it has begun by the last second, however late it began, and ended after the first, however early."""
    latest_start = when.end.latest if when.start.latest is None else when.start.latest
    earliest_end = when.start.earliest if when.end.earliest is None else when.end.earliest
    begun = last is None or when.open_start or (latest_start is not None and latest_start <= last)
    return begun and (first is None or when.open_end or (earliest_end is not None and earliest_end >= first))
