"""In which calendar the dates of an event, and of a claim about it, are read."""

from dataclasses import replace

from timeline.dates import Dating
from timeline.dates.calendars import dating_calendar
from timeline.events.model import Citation, Event, Timeline


def dating_of(timeline: Timeline, event: Event, citation: Citation | None = None) -> Dating:
    """Return how the dates of an event, or of a claim about it, are read: in its calendar, else in that of the file."""
    named = (citation.calendar if citation else "") or event.calendar
    calendar = dating_calendar(named) if named else None
    return timeline.dating if calendar is None else replace(timeline.dating, calendar=calendar)
