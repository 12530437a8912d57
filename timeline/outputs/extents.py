"""The days and times that a date may cover, for formats that know no other dates."""

from typing import NamedTuple

from timeline.dates import Kind, Precision, When
from timeline.dates.days import DAY_SECONDS, civil

EXACT = frozenset({Precision.DAY, Precision.HOUR, Precision.MINUTE, Precision.SECOND})


class Extent(NamedTuple):
    """From a first second to an exclusive end, both in civil time; no end where it goes on, or where it is a moment."""

    first: int
    end: int | None
    timed: bool


def extent(when: When) -> Extent | None:
    """Return the possible extent; None if it has no beginning."""
    first, last = when.earliest, when.latest
    if first is None:
        return None
    parts = when.start.timed or when.end.timed or first % DAY_SECONDS != 0
    timed = parts or (last is not None and (last + 1) % DAY_SECONDS != 0)
    if last is None:
        return Extent(first, None, timed)
    if when.start.timed and when.kind is Kind.DATE:
        return Extent(first, None, timed)
    return Extent(first, max(_end(when, last), first), timed)


def _end(when: When, last: int) -> int:
    """Return the exclusive end: of a time its first second, of a day, or of 24:00, the next midnight."""
    if when.members:
        latest = [member for member in when.members if member.latest == last]
        return _end(latest[-1], last) if latest else last + 1
    named = when.start.earliest if when.kind is Kind.DATE and when.end.timed and "T24" not in when.text else None
    return last + 1 if named is None else named


def is_exact(when: When) -> bool:
    """Return whether a date is one day, one time, or from one to another."""
    return when.precision in EXACT and when.kind in (Kind.DATE, Kind.INTERVAL) and not when.open_start


def year_of(second: int) -> int:
    """Return the year of a second."""
    return civil(second // DAY_SECONDS).year
