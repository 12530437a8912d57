"""Unspecified digits: every number that a mask such as `19X4` or `1X` may stand for."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from timeline.dates.days import day_number, month_length


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


def day_span(year: str, month: str, day: str) -> tuple[int, int] | None:
    """Return the first and the last day number that three masks may stand for together, None if there is none."""
    months, days = completions(month, 12), completions(day, 31)
    if not any(days[:1] and days[0] <= month_length(2000, each) for each in months):
        return None
    first = _first_day(years(year), months, days)
    if first is None:
        return None
    last = _first_day(years(year, descending=True), months[::-1], days[::-1])
    return first, first if last is None else last


def _first_day(years_in_order: Iterator[int], months: Sequence[int], days: Sequence[int]) -> int | None:
    """Return the first day that exists, in the order of the three sequences."""
    return next(
        (
            day_number(year, month, day)
            for year in years_in_order
            for month in months
            for day in days
            if day <= month_length(year, month)
        ),
        None,
    )
