"""Unspecified digits: every number that a mask such as `19X4` or `1X` may stand for."""

from collections.abc import Iterable, Iterator, Sequence
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
    return next(years(mask)), next(years(mask, descending=True))


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
    for year in years_in_order:
        for month in _in_order(calendar, year, last=last):
            if month in months:
                found = (calendar.day(year, month, day) for day in (reversed(days) if last else days))
                number = next((each for each in found if each is not None), None)
                if number is not None:
                    return number
    return None


def _in_order(calendar: Calendar, year: int, *, last: bool) -> Iterable[int]:
    """Return the months of a year from its start or from its end, none of a year that the calendar has not."""
    if not calendar.holds(year):
        return ()
    return reversed(calendar.months(year)) if last else calendar.months(year)
