"""Intervals: `2004-06/2006-08`, open (`..`) or unknown (empty) at one end."""

from collections.abc import Callable

from timeline.dates.dating import DateError
from timeline.dates.when import NOWHEN, Bounds, Edge, Kind, Precision, When

Reader = Callable[[str], When]

OPEN = When("..", Kind.UNKNOWN, Bounds(None, None, Edge.OPEN), Bounds(None, None, Edge.OPEN), Precision.UNKNOWN)
MISSING = When("", Kind.UNKNOWN, NOWHEN, NOWHEN, Precision.UNKNOWN)
_FINEST_FIRST = tuple(Precision)


def read_interval(text: str, read: Reader) -> When:
    """Read an interval, each end with `read`.

    interval = end "/" end          end = date | ".." | ""          at least one of them a date
    """
    left, _, right = text.partition("/")
    if "/" in right:
        column = len(left) + 2 + right.index("/")
        raise DateError(text, "bad-interval", "an interval has one slash: start/end", column=column)
    if left in ("", "..") and right in ("", ".."):
        raise DateError(text, "bad-interval", "an interval needs a date at one of its ends", hint="unknown")
    start = _end(text, left, 0, read)
    end = _end(text, right, len(left) + 1, read)
    return between(text, start, end)


def between(text: str, start: When, end: When) -> When:
    """Make the interval from one date to another; DateError where it ends before it starts."""
    first, last = start.start.earliest, end.end.latest
    if first is not None and last is not None and last < first:
        swapped = f"{end.text}/{start.text}"
        column = len(start.text) + 2
        raise DateError(text, "ends-before-start", "it ends before it starts", column=column, hint=swapped)
    canonical = ""
    if start.canonical or end.canonical:
        canonical = f"{start.canonical or start.text}/{end.canonical or end.text}"
    return When(
        text,
        Kind.INTERVAL,
        _start(start, end),
        _finish(start, end),
        finer(start.precision, end.precision),
        _level(start, end),
        uncertain=start.uncertain or end.uncertain,
        approximate=start.approximate or end.approximate,
        members=(start, end),
        canonical=canonical,
    )


def finer(one: Precision, other: Precision) -> Precision:
    """Return the finer of two precisions."""
    return one if one is other else min(one, other, key=_FINEST_FIRST.index)


def _end(text: str, part: str, start: int, read: Reader) -> When:
    """Read one end of an interval."""
    if part == "..":
        return OPEN
    if not part:
        return MISSING
    try:
        when = read(part)
    except DateError as fault:
        raise fault.within(text, start, len(part)) from None
    return when


def _start(start: When, end: When) -> Bounds:
    """Return the bounds of the start, which cannot come after the last day on which the end may fall."""
    bounds, limit = start.start, end.start.latest
    if bounds.earliest is None or bounds.latest is None or limit is None or bounds.latest <= limit:
        return bounds
    return bounds._replace(latest=max(limit, bounds.earliest))


def _finish(start: When, end: When) -> Bounds:
    """Return the bounds of the end, which cannot come before the first day on which the start may fall."""
    bounds, limit = end.end, start.end.earliest
    if bounds.earliest is None or bounds.latest is None or limit is None or bounds.earliest >= limit:
        return bounds
    return bounds._replace(earliest=min(limit, bounds.latest))


def _level(start: When, end: When) -> int | None:
    """Return the level: masks within an interval are level 2, whatever they are alone; times have none."""
    level = 0
    for each in (start, end):
        if each.kind is Kind.UNKNOWN:
            level = max(level, 1)
        elif each.level is None or each.start.timed:
            return None
        else:
            level = max(level, 2 if "X" in each.text else each.level)
    return level
