"""`--calendar NAME`: the calendar in which dates are written."""

from timeline.dates import Dating
from timeline.dates.calendars import NAMES, calendar_named, dating_calendar
from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError


def in_calendar(dating: Dating, name: str | None) -> Dating:
    """Return how dates are read in a calendar, None for that of the file; TimelineError if there is no such one."""
    if name is None:
        return dating
    calendar = dating_calendar(name)
    if calendar is None:
        hint = did_you_mean(name, NAMES) or ", ".join(NAMES)
        raise TimelineError(f"there is no calendar {name!r}", hint=hint, status=2)
    calendar_named(calendar)
    return dating.of_calendar(calendar)


def day_written(dating: Dating) -> str:
    """Write the as-of day in the calendar of the file, '' if that does not reach there."""
    try:
        return calendar_named(dating.calendar).written(dating.as_of or 0)
    except ValueError:
        return ""
