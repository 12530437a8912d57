"""Calendars by their names; those that few need are loaded when they are first asked for."""

import re
from functools import cache

from timeline.dates.calendars.roman import FIRST_CHANGE, GREGORIAN, JULIAN, Changing
from timeline.dates.calendars.system import Calendar
from timeline.dates.days import day_number

NAMES = ("gregorian", "julian", "hebrew", "islamic", "persian", "french-republican")
"""The names that `calendar:` takes."""

CHANGES = {"rome": "1582-10-15", "britain": "1752-09-14", "russia": "1918-02-14"}
"""The names that `calendar_change:` takes beside a day: the first Gregorian day there."""

_UNTIL = "julian until "
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def changing_name(day: str) -> str:
    """Return the name of the calendar that is Julian until a day (`1918-02-14`), and Gregorian from it on."""
    return f"{_UNTIL}{day}"


def change_of(name: str) -> str:
    """Return the first Gregorian day of a calendar that changes, by its name; '' of any other."""
    return name.removeprefix(_UNTIL) if name.startswith(_UNTIL) else ""


def change_day(text: str) -> str | None:
    """Return the first Gregorian day that a text names, as a day or as a country; None if none can be meant.

    Nobody had the Gregorian calendar before 1582-10-15.
    """
    day = CHANGES.get(text.lower(), text)
    if _DAY.fullmatch(day) is None:
        return None
    number = GREGORIAN.day(*map(int, day.split("-")))
    return day if number is not None and number >= FIRST_CHANGE else None


def dating_calendar(text: str) -> str | None:
    """Return the name under which dates of a calendar are read, '' for the Gregorian; None if there is no such one.

    calendar = "gregorian" | "julian" | "hebrew" | "islamic" | "persian" | "french-republican" | "julian until " day
    """
    if text in NAMES:
        return "" if text == GREGORIAN.name else text
    day = change_day(text.removeprefix(_UNTIL)) if text.startswith(_UNTIL) else None
    return None if day is None else changing_name(day)


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
