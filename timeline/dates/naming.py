"""Names of single dates in English: '21 June 2023', 'the 1990s', 'the second quarter of 2023'."""

import re

from timeline.dates.days import DAY_SECONDS, Civil, civil
from timeline.dates.refusals import MONTHS
from timeline.dates.when import Precision, When

DASH = "\N{EN DASH}"
CLOCKS = (Precision.HOUR, Precision.MINUTE, Precision.SECOND)
YEARS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM, Precision.DEEP)

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
_BLANK_END = re.compile(r"([?~%]?-[?~%]?XX[?~%]?)+$", re.ASCII)


def date_name(when: When) -> str:
    """Name one date, whatever its precision."""
    text = when.canonical or when.text
    blank = _BLANK_END.search(text)
    known = text[: blank.start()] if blank else text
    first, last = day_of(when.earliest), day_of(when.latest)
    if "X" in known and (when.precision not in YEARS or "X" in known.rstrip("?~%X")):
        return day_name(first) if first == last else f"{text}, from {day_name(first)} to {day_name(last)}"
    if blank:
        return f"some time in {_by_precision(when, known, first, last)}"
    return _by_precision(when, text, first, last)


def _by_precision(when: When, text: str, first: Civil, last: Civil) -> str:
    """Name a date by the finest part that was written."""
    part = _PART.match(text)
    if when.precision in CLOCKS:
        return f"{day_name(first)}, {clock_name(when)}"
    if when.precision is Precision.DAY:
        return day_name(first)
    if when.precision is Precision.MONTH:
        return f"{MONTHS[first.month - 1]} {year_name(first.year)}"
    if when.precision in YEARS or part is None:
        return _years_name(when.precision, first.year, last.year)
    return _part_name(int(part[2]), part[1])


def day_of(second: int | None) -> Civil:
    """Return the calendar day of a second."""
    return civil((second or 0) // DAY_SECONDS)


def day_name(day: Civil) -> str:
    """Name a day: '15 March 44 BC'."""
    return f"{day.day} {MONTHS[day.month - 1]} {year_name(day.year)}"


def year_name(year: int) -> str:
    """Name a year: '44 BC', 'AD 74', '2023', '17,000,002'."""
    if year <= 0:
        return f"{_grouped(1 - year)} BC"
    return f"AD {year}" if year < 1000 else _grouped(year)


def _grouped(year: int) -> str:
    """Write a number with commas where it has more than four digits."""
    return f"{year:,}" if year > 9999 else str(year)


def years_name(first: int, last: int) -> str:
    """Name a row of years: '2019-2021', '100-44 BC' (with an en dash)."""
    if last <= 0:
        return f"{_grouped(1 - first)}{DASH}{year_name(last)}"
    if first >= 1000:
        return f"{year_name(first)}{DASH}{year_name(last)}"
    return f"{year_name(first)} {DASH} {year_name(last)}"


def clock_name(when: When) -> str:
    """Name the time of day at which a date begins, on the clock of the timeline's zone."""
    second = (when.earliest or 0) % DAY_SECONDS
    clock = f"{second // 3600:02d}:{second // 60 % 60:02d}"
    return f"{clock}:{second % 60:02d}" if when.precision is Precision.SECOND else clock


def ordinal(number: int) -> str:
    """Write 1st, 2nd, 3rd, 4th, 11th."""
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _years_name(precision: Precision, first: int, last: int) -> str:
    """Name a year, a decade, a century, or any row of years."""
    if first == last:
        return year_name(first)
    if precision is Precision.DECADE and first >= 100:
        return f"the {first}s"
    if precision is Precision.CENTURY and -9999 <= first <= 9999:
        return f"the {ordinal(first // 100 + 1)} century" if last > 0 else f"the {ordinal(-last // 100 + 1)} century BC"
    return years_name(first, last)


def _part_name(code: int, year: str) -> str:
    """Name a part of a year by its EDTF code."""
    named_year = year_name(int(year))
    if code > 32:
        return f"{_HALVES[code - 33]} {named_year}"
    if code in (24, 28) and int(year) > 0:
        named_year = f"{named_year}{DASH}{(int(year) + 1) % 100:02d}"
    hemisphere = "" if code <= 24 else " (northern)" if code <= 28 else " (southern)"
    return f"{_SEASONS[(code - 21) % 4]} {named_year}{hemisphere}"
