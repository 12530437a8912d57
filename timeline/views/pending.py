"""Announcements whose time has passed without an outcome."""

from timeline.events.model import Event, Status, Timeline
from timeline.views.claims import claims, known_by
from timeline.views.phase import Phase, phase


def pending(timeline: Timeline, day: int) -> tuple[Event, ...]:
    """Return the events that should have happened before a day (a day number), but that no known claim reports."""
    return tuple(event for event in timeline.events if is_pending(timeline, event, day))


def is_pending(timeline: Timeline, event: Event, day: int) -> bool:
    """Return whether an event was only announced, its last day has passed, and no claim known by then reports it.

    An event without a status counts as announced if it has citations, all of them from before it could begin.
    """
    if event.status not in (None, Status.ANNOUNCED) or phase(event, day) is not Phase.PAST:
        return False
    found = claims(timeline, event)
    if any(claim.tells for claim in known_by(found, day)):
        return False
    return event.status is Status.ANNOUNCED or (bool(found) and all(claim.foretells for claim in found))
