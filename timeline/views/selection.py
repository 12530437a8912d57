"""Which events: filters, where several of one kind are or, and kinds are and."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from timeline.dates import Bounds, Edge, Kind, Precision, Truth, When, overlaps
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


class Asked(NamedTuple):
    """One kind of filter: the texts asked for, those that the event bears, and whether a part of one will do."""

    wanted: tuple[str, ...]
    borne: tuple[str, ...]
    partly: bool = False

    @property
    def meets(self) -> bool:
        """Whether the event bears one of the texts asked for."""
        borne = [folded(text) for text in self.borne]
        return any(self._found(folded(text), borne) for text in self.wanted)

    def _found(self, asked: str, borne: Iterable[str]) -> bool:
        return any(asked in text if self.partly else asked == text for text in borne)


def select(timeline: Timeline, selection: Selection, day: int | None = None) -> Timeline:
    """Keep the events asked for; a status that was left out is judged from `day` (a day number), else from `as_of`."""
    judged = timeline.as_of if day is None else day
    events = tuple(event for event in timeline.events if _selected(timeline, event, selection, judged))
    return replace(timeline, events=events, sources=cited_sources(timeline, events))


def in_span(when: When, selection: Selection) -> bool:
    """Tell whether a date lies between the selection's start and end, possibly or certainly as it asks."""
    if selection.start is None and selection.end is None:
        return True
    if phase_of(when, 0) is Phase.UNDATED:
        return False
    truth = overlaps(when, _window(selection.start, selection.end))
    return truth is Truth.CERTAINLY or (truth is Truth.POSSIBLY and not selection.certainly)


def _window(start: When | None, end: When | None) -> When:
    """Give the span from the first second of one date to the last of another; open where there is none."""
    first = start.earliest if start else None
    last = end.latest if end else None
    return When("", Kind.INTERVAL, _bound(first), _bound(last), Precision.UNKNOWN)


def _bound(second: int | None) -> Bounds:
    return Bounds(second, second, Edge.OPEN if second is None else Edge.KNOWN)


def _selected(timeline: Timeline, event: Event, selection: Selection, day: int | None) -> bool:
    wanted = (kind for kind in _kinds(timeline, event, selection.wanted, day) if kind.wanted)
    unwanted = _kinds(timeline, event, selection.unwanted, day)
    return (
        in_span(event.when, selection)
        and all(kind.meets for kind in wanted)
        and not any(kind.meets for kind in unwanted)
    )


def _kinds(timeline: Timeline, event: Event, filters: Filters, day: int | None) -> tuple[Asked, ...]:
    status = event.status if day is None else standing(event, day)
    return (
        Asked(filters.ids, (event.id,)),
        Asked(filters.categories, (event.category, *_labels(timeline, event))),
        Asked(filters.tags, event.tags),
        Asked(filters.actors, event.actors),
        Asked(filters.places, (event.place.name,) if event.place else (), partly=True),
        Asked(filters.sources, _source_names(timeline, event)),
        Asked(filters.statuses, (status,) if status else ()),
        Asked(filters.verifications, (event.verification or Verification.UNVERIFIED,)),
        Asked(filters.grep, _texts(timeline, event) if filters.grep else (), partly=True),
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
