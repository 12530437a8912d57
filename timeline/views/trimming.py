"""The header of a timeline without what only removed events used."""

from collections.abc import Iterable, Mapping

from timeline.events.model import Category, Event, Source, Timeline
from timeline.views.nesting import above, parents


def cited_sources(timeline: Timeline, events: Iterable[Event]) -> Mapping[str, Source]:
    """Return the sources without those that only removed events cite."""
    left = _cited(events)
    gone = _cited(timeline.events) - left
    return {name: source for name, source in timeline.sources.items() if name not in gone}


def _cited(events: Iterable[Event]) -> set[str]:
    return {citation.source for event in events for citation in event.citations}


def used_categories(timeline: Timeline, events: Iterable[Event]) -> tuple[Category, ...]:
    """Return the categories without those that only removed events use, be it in a category within them."""
    held = parents(timeline.categories)
    left = _used(events, held)
    gone = _used(timeline.events, held) - left
    return tuple(category for category in timeline.categories if category.id not in gone)


def _used(events: Iterable[Event], held: Mapping[str, str]) -> set[str]:
    named = {event.category for event in events}
    return named.union(*(above(name, held) for name in named))
