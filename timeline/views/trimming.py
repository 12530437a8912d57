"""The header of a timeline cut to the events that are left."""

from collections.abc import Iterable, Mapping

from timeline.events.model import Category, Event, Source, Timeline


def cited_sources(timeline: Timeline, events: Iterable[Event]) -> Mapping[str, Source]:
    """Leave out the sources that were cited, but by none of the events that are left."""
    left = _cited(events)
    gone = _cited(timeline.events) - left
    return {name: source for name, source in timeline.sources.items() if name not in gone}


def _cited(events: Iterable[Event]) -> set[str]:
    return {citation.source for event in events for citation in event.citations}


def used_categories(timeline: Timeline, events: Iterable[Event]) -> tuple[Category, ...]:
    """Leave out the categories that were used, but by none of the events that are left."""
    left = {event.category for event in events}
    gone = {event.category for event in timeline.events} - left
    return tuple(category for category in timeline.categories if category.id not in gone)
