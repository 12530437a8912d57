"""What a phrase means, as values: dates, and what is made of them. EDTF is written from these once, at the end."""

from dataclasses import dataclass
from typing import NamedTuple

from timeline.dates.days import civil, day_number, moved_day
from timeline.dates.seasons import Hemisphere, first_day, last_day, part
from timeline.dates.when import Precision

_YEARS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)


class Clock(NamedTuple):
    """A time of day: seconds since midnight, the finest part that was said, the offset as ISO 8601 writes it."""

    second: int
    precision: Precision
    offset: str = ""


class Point(NamedTuple):
    """A date as said: its parts where it has some; `month` may be the code of a season or a quarter.

    `masked` counts the last digits of the year that are not known: 1 is a decade, 2 a century. `mark` is `?`, `~`,
    `%` or nothing. A weekday is what was said beside the day.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    masked: int = 0
    mark: str = ""
    clock: Clock | None = None


class Interval(NamedTuple):
    """From one date to another; None where it is open."""

    start: Point | None
    end: Point | None


class OneOf(NamedTuple):
    """One of some dates, or of the dates of some intervals."""

    elements: tuple[Point | Interval, ...]


class Part(NamedTuple):
    """Some day or year of an early, middle or late part of a whole: from one date to another, roughly."""

    start: Point
    end: Point
    whole: Point | None = None


class AllOf(NamedTuple):
    """All of some dates, or of the dates of some intervals."""

    elements: tuple[Point | Interval, ...]


class HalfKnown(NamedTuple):
    """From one date to another, one of which is not known: None."""

    start: Point | None
    end: Point | None


class Counted(NamedTuple):
    """A day by its number in the declared count of a name."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Undated:
    """A date of which nothing is known."""


Value = Point | Interval | OneOf | Part | AllOf | HalfKnown | Counted | Undated


def day_point(day: int) -> Point:
    """Return a day as a point."""
    return Point(*civil(day))


def day_interval(first: int, last: int) -> Interval:
    """Return a duration in whole days."""
    return Interval(day_point(first), day_point(last))


def one_of(start: Point | None, end: Point | None) -> OneOf:
    """Return one of the dates from one to another, None where there is no such end."""
    return OneOf((Interval(start, end),))


def some_day(first: int, last: int, mark: str = "") -> OneOf:
    """Return one of the days from one to another (day numbers)."""
    return one_of(day_point(first)._replace(mark=mark), day_point(last)._replace(mark=mark))


def first_point(value: Value) -> Point | None:
    """Return the date with which a value begins, None if it begins nowhere."""
    match value:
        case Point():
            return value
        case Interval() | Part():
            return value.start
        case OneOf() | AllOf():
            return first_point(value.elements[0])
        case _:
            return None


def last_point(value: Value) -> Point | None:
    """Return the date with which a value ends, None if it ends nowhere."""
    match value:
        case Point():
            return value
        case Interval() | Part():
            return value.end
        case OneOf() | AllOf():
            return last_point(value.elements[-1])
        case _:
            return None


def marked(value: Value, mark: str) -> Value:
    """Return a value with a mark on each of its dates; uncertain and approximate together are `%`."""
    match value:
        case Point():
            return _marked_point(value, mark)
        case Interval():
            return _marked_interval(value, mark)
        case Part():
            return one_of(_marked_point(value.start, mark), _marked_point(value.end, mark)) if mark else value
        case OneOf():
            return OneOf(tuple(_marked_element(each, mark) for each in value.elements))
        case AllOf():
            return AllOf(tuple(_marked_element(each, mark) for each in value.elements))
        case _:
            return value


def _marked_point(point: Point, mark: str) -> Point:
    """Return a date with a mark."""
    return point._replace(mark=mark if point.mark in ("", mark) else "%") if mark else point


def _marked_interval(interval: Interval, mark: str) -> Interval:
    """Return an interval with a mark on its ends."""
    start, end = interval
    return Interval(start and _marked_point(start, mark), end and _marked_point(end, mark))


def _marked_element(element: Point | Interval, mark: str) -> Point | Interval:
    """Return an element of a set with a mark."""
    return _marked_point(element, mark) if isinstance(element, Point) else _marked_interval(element, mark)


def fineness(point: Point) -> Precision:
    """Return the finest part of a date that was said."""
    if point.clock is not None:
        return point.clock.precision
    if point.day is not None:
        return Precision.DAY
    if point.month is not None:
        piece = part(point.month)
        return Precision.MONTH if piece is None else piece.precision
    return _YEARS[point.masked]


def first_day_of(point: Point, hemisphere: Hemisphere = "north") -> int:
    """Return the first day (a day number) of a date that has a year."""
    year, month, day = point.year or 0, point.month or 1, point.day or 1
    piece = part(month, hemisphere)
    return day_number(year, month, day) if piece is None else first_day(year, piece)


def last_day_of(point: Point, hemisphere: Hemisphere = "north") -> int:
    """Return the last day (a day number) of a date that has a year."""
    piece = part(point.month or 0, hemisphere)
    if piece is not None:
        return last_day(point.year or 0, piece)
    first = first_day_of(point)
    if point.day is not None:
        return first
    return moved_day(first, 1 if point.month else 12 * 10**point.masked) - 1


def choice(start: Value, end: Value, hemisphere: Hemisphere) -> OneOf:
    """Return 'one of the days from the one to the other', of the years or months where both ends are such."""
    first, last = first_point(start), last_point(end)
    if first is None or last is None or fineness(first) is fineness(last):
        return one_of(first, last)
    days = day_point(first_day_of(first, hemisphere)), day_point(last_day_of(last, hemisphere))
    return one_of(*(day._replace(mark=point.mark) for day, point in zip(days, (first, last), strict=True)))


def end_point(value: Value, point: Point | None) -> Point | None:
    """Return a date at which an interval may begin or end; None if there is none.

    An interval cannot begin at 'one of': a part of a month or a year is the whole of it; where that would lose more,
    the first (or the last) of the days or years is taken, as about that one: the extent is kept, and nothing certain.
    """
    if isinstance(value, Part) and value.whole is not None and not value.whole.masked:
        return value.whole
    return _marked_point(point, "~") if point is not None and isinstance(value, OneOf | Part) else point
