"""Unspecified digits: every number that a mask such as `19X4` or `1X` may stand for."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from timeline.dates.calendars.roman import GREGORIAN
from timeline.dates.calendars.system import Calendar


@cache
def completions(mask: str, highest: int) -> tuple[int, ...]:
    """Return the numbers from 1 to `highest` that a two-character mask may stand for, in order."""
    return tuple(
        number
        for number in range(1, highest + 1)
        if all(mark in ("X", digit) for mark, digit in zip(mask, f"{number:02d}", strict=True))
    )


def years(mask: str, *, descending: bool = False) -> Iterator[int]:
    """Return the years that a mask may stand for, in order; `-000X` leaves out the year that has no minus."""
    negative = mask.startswith("-")
    slots = mask.lstrip("-").replace("X", "{}")
    digits = "9876543210" if descending != negative else "0123456789"
    for filling in product(digits, repeat=slots.count("{}")):
        year = int(slots.format(*filling))
        if year or not negative:
            yield -year if negative else year


def year_span(mask: str) -> tuple[int, int]:
    """Return the first and the last year of a mask."""
    low, high = int(mask.replace("X", "0")), int(mask.replace("X", "9"))
    if mask[0] != "-":
        return low, high
    return high, low or next(years(mask, descending=True))


def day_span(year: str, month: str, day: str, calendar: Calendar = GREGORIAN) -> tuple[int, int] | None:
    """Return the first and the last day number that three masks may stand for together, None if there is none."""
    months, days = completions(month, 13), completions(day, 31)
    if not any(days[:1] and days[0] <= calendar.longest(each) for each in months):
        return None
    first = _outermost(years(year), months, days, calendar, last=False)
    if first is None:
        return None
    last = _outermost(years(year, descending=True), months, days, calendar, last=True)
    return first, first if last is None else last


def _outermost(
    years_in_order: Iterator[int], months: Sequence[int], days: Sequence[int], calendar: Calendar, *, last: bool
) -> int | None:
    """Return the first or the last day that exists, of the first year in which there is one."""
    step = -1 if last else 1
    for year in years_in_order:
        order = calendar.months(year) if calendar.holds(year) else ()
        for month in order[::step]:
            if month in months:
                for day in days[::step]:
                    number = calendar.day(year, month, day)
                    if number is not None:
                        return number
    return None
