"""Calendars by their names; those that few need are loaded when they are first asked for."""

from functools import cache

from timeline.dates.calendars.roman import GREGORIAN, JULIAN, Changing
from timeline.dates.calendars.system import Calendar
from timeline.dates.days import day_number

NAMES = ("gregorian", "julian", "hebrew", "islamic", "persian", "french-republican")
"""The names that `calendar:` takes."""

CHANGES = {"rome": "1582-10-15", "britain": "1752-09-14", "russia": "1918-02-14"}
"""The names that `calendar_change:` takes beside a day: the first Gregorian day there."""

_UNTIL = "julian until "


def changing_name(day: str) -> str:
    """Return the name of the calendar that is Julian until a day (`1918-02-14`), and Gregorian from it on."""
    return f"{_UNTIL}{day}"


@cache
def calendar_named(name: str) -> Calendar:
    """Return a calendar by its name, '' for the Gregorian; TimelineError if what it needs is not installed.

    KeyError if there is no calendar of that name.
    """
    if name in ("", GREGORIAN.name):
        return GREGORIAN
    if name == JULIAN.name:
        return JULIAN
    if name.startswith(_UNTIL):
        year, month, day = name.removeprefix(_UNTIL).split("-")
        return Changing(day_number(int(year), int(month), int(day)))
    from timeline.dates.calendars import listed

    makers = {
        "hebrew": listed.hebrew,
        "islamic": listed.islamic,
        "persian": listed.solar_hijri,
        "french-republican": listed.republican,
    }
    return makers[name]()
