"""Where an event is, seen from a day."""

from enum import StrEnum

from timeline.dates import When
from timeline.events.model import Event, Status


class Phase(StrEnum):
    """Whether an event is before a day, around it, after it, or has no place in time."""

    PAST = "past"
    ONGOING = "ongoing"
    UPCOMING = "upcoming"
    UNDATED = "undated"


def phase(event: Event, day: int) -> Phase:
    """Return the phase of an event, seen from a day (a day number), by its possible extent."""
    return phase_of(event.when, day)


def phase_of(when: When, day: int) -> Phase:
    """Return the phase of a date: ahead of the day, past, or possibly under way on it."""
    if when.earliest is None and when.latest is None and not (when.open_start or when.open_end):
        return Phase.UNDATED
    if when.earliest_day is not None and when.earliest_day > day:
        return Phase.UPCOMING
    if when.latest_day is not None and when.latest_day < day:
        return Phase.PAST
    return Phase.ONGOING


def standing(event: Event, day: int) -> Status | None:
    """Return what became of an event: its status, else what a citation says last, else what follows from the day.

    It is announced while it is after the day (a day number), else happened.
    """
    said = [event.status] if event.status else [citation.status for citation in event.citations if citation.status]
    if said:
        return said[-1]
    match phase(event, day):
        case Phase.UNDATED:
            return None
        case Phase.UPCOMING:
            return Status.ANNOUNCED
        case Phase.PAST | Phase.ONGOING:
            return Status.HAPPENED
