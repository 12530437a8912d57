"""Dates that name other events, after some of these were removed or got another date."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from timeline.dates import UNKNOWN, When, resolve
from timeline.events.model import Citation, Event


def among_themselves(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Recompute the dates that name other events; one that names a missing event is unknown."""
    names = {event.id for event in events}
    left = tuple(_citing(_dated(event, _left(event.when, names)), names) for event in events)
    if not any(event.when.relation for event in left):
        return left
    resolved = resolve({event.id: event.when for event in left}).whens
    return tuple(replace(event, when=resolved[event.id]) if event.when.relation else event for event in left)


def named_in(event: Event) -> set[str]:
    """Return the ids of the events that an event's dates, or those of its citations, name."""
    whens = [event.when, *(citation.date for citation in event.citations)]
    return {name for when in whens if when for name in when.events}


def _dated(event: Event, when: When) -> Event:
    return event if when is event.when else replace(event, when=when, date=when.text)


def _citing(event: Event, names: AbstractSet[str]) -> Event:
    if not any(citation.date and citation.date.relation for citation in event.citations):
        return event
    return replace(event, citations=tuple(_cited(citation, names) for citation in event.citations))


def _cited(citation: Citation, names: AbstractSet[str]) -> Citation:
    return replace(citation, date=_left(citation.date, names)) if citation.date else citation


def _left(when: When, names: AbstractSet[str]) -> When:
    """Return a date, or unknown if it names other events than these."""
    return when if when.relation is None or set(when.relation.events) <= names else UNKNOWN
