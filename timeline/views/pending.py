"""Announcements whose time has passed without an outcome."""

from timeline.events.model import Event, Status, Timeline
from timeline.views.claims import claims, known_by
from timeline.views.phase import Phase, phase


def pending(timeline: Timeline, day: int) -> tuple[Event, ...]:
    """Return the events that should have happened before a day (a day number), yet nobody is known to have said so."""
    return tuple(event for event in timeline.events if is_pending(timeline, event, day))


def is_pending(timeline: Timeline, event: Event, day: int) -> bool:
    """Return whether an event's window has passed, it was only announced, and no claim known by then tells of it.

    An event whose status was left out counts as announced where it was cited, and only from before it could begin.
    """
    if event.status not in (None, Status.ANNOUNCED) or phase(event, day) is not Phase.PAST:
        return False
    found = claims(timeline, event)
    if any(claim.tells for claim in known_by(found, day)):
        return False
    return event.status is Status.ANNOUNCED or (bool(found) and all(claim.foretells for claim in found))
