"""Units of calendars: the day some of them away, and the one that a day lies in."""

from timeline.dates.days import civil, day_number, monday_of, moved_day
from timeline.dates.languages.table import Unit
from timeline.dates.phrases.values import Point, Value, day_point, some_day

IN_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
"""The days of each unit that always has the same number of them."""

_IN_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}


def moved(day: int, amount: int, unit: Unit) -> int | None:
    """Return the day some units away, None for units that are not counted so."""
    if unit in IN_DAYS:
        return day + amount * IN_DAYS[unit]
    if unit in _IN_MONTHS:
        return moved_day(day, amount * _IN_MONTHS[unit])
    if unit is Unit.HOUR:
        return day + (amount // 24 if amount < 0 else -(-amount // 24))
    return None


def unit_point(day: int, away: int, unit: Unit) -> Value | None:
    """Return the unit some units away from the one that a day lies in: the next month, the last week."""
    year, month, _ = civil(day)
    match unit:
        case Unit.DAY:
            return day_point(day + away)
        case Unit.WEEK | Unit.WEEKEND:
            first = monday_of(day) + 7 * away + 5 * (unit is Unit.WEEKEND)
            return some_day(first, monday_of(first) + 6)
        case Unit.MONTH:
            return _wrapped(year, month - 1 + away, 12, 1)
        case Unit.QUARTER:
            return _wrapped(year, (month - 1) // 3 + away, 4, 33)
        case Unit.YEAR:
            return Point(year + away)
        case _:
            return _long_unit(year, away, unit)


def _wrapped(year: int, index: int, parts: int, first_code: int) -> Point:
    """Return a part of a year by its index, which may run into other years."""
    years, index = divmod(index, parts)
    return Point(year + years, first_code + index)


def _long_unit(year: int, away: int, unit: Unit) -> Point | None:
    """Return a decade or a century, None for what has no name of its own."""
    match unit:
        case Unit.DECADE:
            return Point(10 * (year // 10 + away), masked=1)
        case Unit.CENTURY:
            return Point(100 * (year // 100 + away), masked=2)
        case _:
            return None


def unit_span(day: int, unit: Unit) -> tuple[int, int] | None:
    """Return the first and last day of the week, month or year that a day lies in."""
    year, month, _ = civil(day)
    match unit:
        case Unit.WEEK:
            return monday_of(day), monday_of(day) + 6
        case Unit.MONTH:
            first = day_number(year, month)
            return first, moved_day(first, 1) - 1
        case Unit.YEAR:
            return day_number(year), day_number(year + 1) - 1
        case _:
            return None
