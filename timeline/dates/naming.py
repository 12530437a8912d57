"""Names of single dates in English: '21 June 2023', 'the 1990s', 'the second quarter of 2023'."""

import re

from timeline.dates.calendars import GREGORIAN, Calendar, calendar_named
from timeline.dates.calendars.roman import FIRST_CHANGE
from timeline.dates.days import DAY_SECONDS, Civil
from timeline.dates.when import Precision, When

DASH = "\N{EN DASH}"
CLOCKS = (Precision.HOUR, Precision.MINUTE, Precision.SECOND)
YEARS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM, Precision.DEEP)

_NOON = DAY_SECONDS // 2
_SEASONS = ("spring", "summer", "autumn", "winter")
_HALVES = (
    "the first quarter of",
    "the second quarter of",
    "the third quarter of",
    "the fourth quarter of",
    "the first four months of",
    "the middle four months of",
    "the last four months of",
    "the first half of",
    "the second half of",
)
_PART = re.compile(r"[?~%]?(-?[0-9]{4})[?~%]?-[?~%]?([234][0-9])", re.ASCII)
STYLES = {
    "hebrew": " AM",
    "islamic": " AH (tabular)",
    "persian": " SH",
    "french-republican": "",
}
_BLANK_END = re.compile(r"([?~%]?-[?~%]?XX[?~%]?)+$", re.ASCII)


def date_name(when: When) -> str:
    """Name one date in its calendar, whatever its precision."""
    text = when.canonical or when.text
    blank = _BLANK_END.search(text)
    known = text[: blank.start()] if blank else text
    calendar = calendar_named(when.calendar)
    first, last = day_of(when.earliest, calendar), day_of(when.latest, calendar)
    if "X" in known and (when.precision not in YEARS or "X" in known.rstrip("?~%X")):
        if first == last:
            return day_name(first, calendar)
        return f"{text}, from {day_name(first, calendar)} to {day_name(last, calendar)}"
    if blank:
        return f"some time in {_by_precision(when, known, first, last)}"
    return _by_precision(when, text, first, last)


def _by_precision(when: When, text: str, first: Civil, last: Civil) -> str:
    """Name a date by the finest part that was written."""
    part = _PART.match(text)
    calendar = calendar_named(when.calendar)
    if when.precision in CLOCKS:
        return f"{day_name(first, calendar)}, {clock_name(when)}"
    if when.precision is Precision.DAY:
        return day_name(first, calendar)
    if when.precision is Precision.MONTH:
        return month_name(first, calendar)
    if when.precision in YEARS or part is None:
        return _years_name(when.precision, first.year, last.year, calendar)
    return _part_name(int(part[2]), part[1])


def style_name(when: When) -> str:
    """Return what is said after the name of a date of another calendar: ' (O.S.)', ' AH (tabular)'."""
    if not when.calendar:
        return ""
    if when.calendar in STYLES:
        return STYLES[when.calendar]
    if when.calendar != "julian":
        return " (O.S. to N.S.)"
    return " (O.S.)" if (when.latest or 0) // DAY_SECONDS >= FIRST_CHANGE else " (Julian)"


def day_of(second: int | None, calendar: Calendar = GREGORIAN) -> Civil:
    """Return the day of a calendar in which a second lies."""
    return calendar.civil((second or 0) // DAY_SECONDS)


def day_name(day: Civil, calendar: Calendar = GREGORIAN) -> str:
    """Name a day: '15 March 44 BC'."""
    return f"{day.day} {month_name(day, calendar)}"


def month_name(day: Civil, calendar: Calendar = GREGORIAN) -> str:
    """Name the month of a day: 'March 44 BC'."""
    return f"{calendar.month_name(day.month, day.year)} {calendar.year_name(day.year)}"


def year_name(year: int) -> str:
    """Name a year: '44 BC', 'AD 74', '2023', 'AD 17,000,002'."""
    return GREGORIAN.year_name(year)


def _grouped(year: int) -> str:
    """Write a number with commas where it has more than four digits."""
    return f"{year:,}" if year > 9999 else str(year)


def years_name(first: int, last: int) -> str:
    """Name a row of years: '2019-2021', '100-44 BC' (with an en dash)."""
    if last <= 0:
        return f"{_grouped(1 - first)}{DASH}{year_name(last)}"
    if first >= 1000 and last <= 9999:
        return f"{year_name(first)}{DASH}{year_name(last)}"
    return f"{year_name(first)} {DASH} {year_name(last)}"


def clock_name(when: When, *, zoned: bool = True) -> str:
    """Name the time of day at which a date begins, on the clock of the timeline's zone: '14:30 UTC+3', '3 pm UTC'.

    The offset tells the clock, and the two 03:30 of an autumn night apart.
    """
    second = (when.earliest or 0) % DAY_SECONDS
    if ends_its_day(when):
        return f"24:00{zone_name(when.start.offset) if zoned else ''}"
    zone = zone_name(when.start.offset) if zoned else ""
    if when.precision is Precision.HOUR:
        return f"{(second // 3600 - 1) % 12 + 1} {'pm' if second >= _NOON else 'am'}{zone}"
    clock = f"{second // 3600:02d}:{second // 60 % 60:02d}"
    return f"{clock}:{second % 60:02d}{zone}" if when.precision is Precision.SECOND else f"{clock}{zone}"


def ends_its_day(when: When) -> bool:
    """Return whether a time is written as 24:00, the last second of its day."""
    return "T24" in (when.canonical or when.text)


def zone_name(offset: int | None) -> str:
    """Name an offset in seconds, with a space before it: ' UTC+3'; '' of one that is not known or not of minutes."""
    if offset is None or offset % 60:
        return ""
    hours, minutes = divmod(abs(offset) // 60, 60)
    sign = "-" if offset < 0 else "+"
    return f" UTC{sign}{hours}{f':{minutes:02d}' if minutes else ''}" if offset else " UTC"


def ordinal(number: int) -> str:
    """Write 1st, 2nd, 3rd, 4th, 11th."""
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _years_name(precision: Precision, first: int, last: int, calendar: Calendar) -> str:
    """Name a year, a decade, a century, or any row of years."""
    if first == last:
        return calendar.year_name(first)
    if precision is Precision.DECADE and first >= 100:
        return f"the {first}s" if first % 100 else f"the decade of the {first}s"
    if precision is Precision.DECADE and calendar.roman:
        return f"the decade {years_name(first, last)}"
    if precision is Precision.MILLENNIUM and calendar.roman:
        number = ordinal(first // 1000 + 1 if last > 0 else -last // 1000 + 1)
        return f"the {number} millennium{'' if last > 0 else ' BC'}"
    if precision is Precision.CENTURY and -9999 <= first <= 9999:
        return f"the {ordinal(first // 100 + 1)} century" if last > 0 else f"the {ordinal(-last // 100 + 1)} century BC"
    return years_name(first, last) if calendar.roman else f"{calendar.year_name(first)}{DASH}{calendar.year_name(last)}"


def part_code(text: str) -> int | None:
    """Return the code of the part of a year that a date is, from its EDTF, None if it is none."""
    part = _PART.match(text)
    return int(part[2]) if part else None


def _part_name(code: int, year: str) -> str:
    """Name a part of a year by its EDTF code."""
    named_year = year_name(int(year))
    if code > 32:
        return f"{_HALVES[code - 33]} {named_year}"
    if code in (24, 28) and int(year) > 0:
        named_year = f"{named_year}{DASH}{(int(year) + 1) % 100:02d}"
    hemisphere = "" if code <= 24 else " (northern)" if code <= 28 else " (southern)"
    return f"{_SEASONS[(code - 21) % 4]} {named_year}{hemisphere}"
