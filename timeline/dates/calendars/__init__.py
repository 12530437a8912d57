"""Calendars: Gregorian, Julian, the change between them, Hebrew, Islamic, Persian, French Republican."""

from timeline.dates.calendars.named import (
    CHANGES,
    NAMES,
    calendar_named,
    change_day,
    change_of,
    changing_name,
    dating_calendar,
)
from timeline.dates.calendars.roman import GREGORIAN, JULIAN, Changing
from timeline.dates.calendars.system import Calendar, Days

__all__ = [
    "CHANGES",
    "GREGORIAN",
    "JULIAN",
    "NAMES",
    "Calendar",
    "Changing",
    "Days",
    "calendar_named",
    "change_day",
    "change_of",
    "changing_name",
    "dating_calendar",
]
