"""Which events: filters, where several of one kind are or, and kinds are and."""

from collections.abc import Callable, Iterable
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
    """One kind of filter: the texts asked for, what an event bears of that kind, and whether a part of it will do."""

    texts: tuple[str, ...]
    borne: Callable[[Event], Iterable[str | None]]
    partly: bool = False

    def is_met(self, event: Event) -> bool:
        """Return whether the event bears one of the texts asked for."""
        borne = [folded(text) for text in self.borne(event) if text]
        if self.partly:
            return any(asked in text for asked in self.texts for text in borne)
        return any(asked in borne for asked in self.texts)


def select(timeline: Timeline, selection: Selection, day: int | None = None) -> Timeline:
    """Keep the events asked for; a status that was left out is judged from `day` (a day number), else from `as_of`."""
    judged = timeline.as_of if day is None else day
    wanted, unwanted = (_asked(timeline, each, judged) for each in (selection.wanted, selection.unwanted))
    events = tuple(
        event
        for event in _in_span(timeline.events, selection)
        if all(each.is_met(event) for each in wanted) and not any(each.is_met(event) for each in unwanted)
    )
    return replace(timeline, events=events, sources=cited_sources(timeline, events))


def _in_span(events: Iterable[Event], selection: Selection) -> Iterable[Event]:
    """Keep the events between the selection's start and end, possibly or certainly as it asks."""
    if selection.start is None and selection.end is None:
        return events
    window = _window(selection.start, selection.end)
    truths = (Truth.CERTAINLY,) if selection.certainly else (Truth.CERTAINLY, Truth.POSSIBLY)
    return (event for event in events if _is_dated(event.when) and overlaps(event.when, window) in truths)


def _is_dated(when: When) -> bool:
    return phase_of(when, 0) is not Phase.UNDATED


def _window(start: When | None, end: When | None) -> When:
    """Return the span from the first second of one date to the last of another; open where there is none."""
    first = start.earliest if start else None
    last = end.latest if end else None
    return When("", Kind.INTERVAL, _bound(first), _bound(last), Precision.UNKNOWN)


def _bound(second: int | None) -> Bounds:
    return Bounds(second, second, Edge.OPEN if second is None else Edge.KNOWN)


def _asked(timeline: Timeline, filters: Filters, day: int | None) -> tuple[Asked, ...]:
    """Return the kinds of which anything is asked for."""
    kinds = (
        Asked(filters.ids, lambda event: (event.id,)),
        Asked(filters.categories, lambda event: (event.category, *_labels(timeline, event))),
        Asked(filters.tags, lambda event: event.tags),
        Asked(filters.actors, lambda event: event.actors),
        Asked(filters.places, lambda event: (event.place.name,) if event.place else (), partly=True),
        Asked(filters.sources, lambda event: _source_names(timeline, event)),
        Asked(filters.statuses, lambda event: (event.status if day is None else standing(event, day),)),
        Asked(filters.verifications, lambda event: (event.verification or Verification.UNVERIFIED,)),
        Asked(filters.grep, lambda event: _texts(timeline, event), partly=True),
    )
    return tuple(each._replace(texts=tuple(map(folded, each.texts))) for each in kinds if each.texts)


def _labels(timeline: Timeline, event: Event) -> tuple[str, ...]:
    return tuple(category.label for category in timeline.categories if category.id == event.category)


def _source_names(timeline: Timeline, event: Event) -> tuple[str, ...]:
    """Return what a source may be asked for by: its id or address, and its publisher."""
    ids = tuple(citation.source for citation in event.citations)
    return (*ids, *(timeline.sources[name].publisher for name in ids if name in timeline.sources))


def _texts(timeline: Timeline, event: Event) -> tuple[str, ...]:
    place = (event.place.name,) if event.place else ()
    said = tuple(text for citation in event.citations for text in (citation.quote, citation.said))
    titles = (event.id, event.title, *event.titles.values(), event.description, event.said)
    return (*titles, *event.tags, *event.actors, *place, *_labels(timeline, event), *said)
