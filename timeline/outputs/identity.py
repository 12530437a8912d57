"""Names for events that no other timeline's event has."""

from uuid import NAMESPACE_DNS, UUID, uuid5

from timeline.events.model import Event, Timeline

NAMESPACE = uuid5(NAMESPACE_DNS, "sourced-timeline")


def unique(event: Event, timeline: Timeline) -> UUID:
    """Return the name of an event: made of its id and the title of its timeline, so that it stays the same."""
    name = timeline.title or f"{event.title}\n{event.date}"
    return uuid5(NAMESPACE, f"{name}\n{event.id}")


def unique_source(source: str, timeline: Timeline) -> UUID:
    """Return the name of a source."""
    return uuid5(NAMESPACE, f"{timeline.title}\nsource\n{source}")


def unique_timeline(timeline: Timeline) -> UUID:
    """Return the name of a timeline: made of its title, else of the ids of its events."""
    return uuid5(NAMESPACE, timeline.title or "\n".join(event.id for event in timeline.events))
