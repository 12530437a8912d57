"""The value of a phrase as text of the date language."""

from timeline.dates.days import iso_year
from timeline.dates.phrases.values import AllOf, Clock, Counted, HalfKnown, Interval, OneOf, Part, Point, Undated, Value
from timeline.dates.when import Precision


def written(value: Value) -> str:
    """Write a value whose dates are complete: `2023-06`, `[2019..2021]`, `war day 483`, `unknown`."""
    match value:
        case Point():
            return _point(value)
        case Interval():
            return "/".join(".." if end is None else _point(end) for end in (value.start, value.end))
        case HalfKnown():
            return "/".join("" if end is None else _point(end) for end in value)
        case OneOf() | AllOf() | Part():
            return _set(value)
        case Counted():
            return f"{value.name} day {value.number}"
        case Undated():
            return "unknown"


def _set(value: OneOf | AllOf | Part) -> str:
    """Write one of some dates in brackets, all of some in braces."""
    if isinstance(value, Part):
        return f"[{_point(value.start)}..{_point(value.end)}]"
    elements = ",".join(map(_element, value.elements))
    return f"[{elements}]" if isinstance(value, OneOf) else f"{{{elements}}}"


def _element(element: Point | Interval) -> str:
    """Write one element of a set."""
    if isinstance(element, Point):
        return _point(element)
    return "..".join("" if end is None else _point(end) for end in (element.start, element.end))


def _point(point: Point) -> str:
    """Write a date with its mark."""
    month = "" if point.month is None else f"-{point.month:02d}"
    day = "" if point.day is None else f"-{point.day:02d}"
    clock = "" if point.clock is None else _clock(point.clock)
    return f"{_year(point)}{month}{day}{clock}{point.mark}"


def _clock(clock: Clock) -> str:
    """Write a time of day as it stands after a day."""
    parts = [f"{part:02d}" for part in (clock.second // 3600, clock.second // 60 % 60, clock.second % 60)]
    written_parts = {Precision.HOUR: 1, Precision.MINUTE: 2}.get(clock.precision, 3)
    return f"T{':'.join(parts[:written_parts])}{clock.offset}"


def _year(point: Point) -> str:
    """Write a year, an X for each digit that is not known."""
    year = iso_year(point.year or 0)
    return year[: len(year) - point.masked] + "X" * point.masked
