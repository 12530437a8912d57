"""Dates that ISO 8601 says as they are: a year, a month, a day, a time, and from one of these to another.

What is approximate, uncertain, one of several, a season or told by other events is none of these: a format that knows
no other dates leaves it out, since the first day of its extent would be a day that nobody stated.
"""

import re
from typing import NamedTuple

from timeline.dates import Edge, Kind, Precision, When
from timeline.dates.days import DAY_SECONDS, civil, day_number, iso_day, month_length

FRACTION = re.compile(r"T\d\d:\d\d:\d\d[.,](\d+)")
INEXACT = "dates that are no year, month, day or time in the years 1 to 9999 (they are in words only)"
NO_END = "ends that are open or unknown (they are left out)"


class Point(NamedTuple):
    """A date as ISO 8601 writes it, as exact as it was: `2023`, `2023-06`, `2023-06-21`, or a moment in UTC."""

    text: str
    precision: Precision

    @property
    def timed(self) -> bool:
        """Whether it is a time of day."""
        return "T" in self.text


class PlainDate(NamedTuple):
    """One date, or from one to another; `last` is None if there is one date, or where no end is known."""

    first: Point
    last: Point | None
    lasts: bool

    @property
    def endless(self) -> bool:
        """Whether its end is open or unknown."""
        return self.lasts and self.last is None


def plain_date(when: When) -> PlainDate | None:
    """Return a date as ISO 8601 says it; None if it cannot say it as it is."""
    if when.kind is not Kind.INTERVAL:
        point = _point(when)
        return PlainDate(point, None, lasts=False) if point else None
    if len(when.members) != 2:
        return None
    first, last = when.members
    start, end = _point(first), _point(last)
    if start is None or (end is None and when.end.edge is Edge.KNOWN):
        return None
    return PlainDate(start, end, lasts=True)


def _point(when: When) -> Point | None:
    if when.kind is not Kind.DATE or when.uncertain or when.approximate or when.earliest is None:
        return None
    if when.start.timed:
        text = None if when.start.offset is None else _moment(when, when.earliest - when.start.offset)
    else:
        text = _civil(when, when.earliest)
    return Point(text, when.precision) if text else None


def _civil(when: When, first: int) -> str | None:
    """Write a year, a month or a day, where the date is the whole of it and nothing else."""
    year, month, day = civil(first // DAY_SECONDS)
    if not 1 <= year <= 9999:
        return None
    begins = {Precision.YEAR: (month, day) == (1, 1), Precision.MONTH: day == 1, Precision.DAY: True}
    lengths = {
        Precision.YEAR: (f"{year:04d}", day_number(year + 1) - day_number(year)),
        Precision.MONTH: (f"{year:04d}-{month:02d}", month_length(year, month)),
        Precision.DAY: (f"{year:04d}-{month:02d}-{day:02d}", 1),
    }
    text, days = lengths.get(when.precision, ("", 0))
    whole = begins.get(when.precision, False) and when.latest == first + days * DAY_SECONDS - 1
    return text if whole else None


def _moment(when: When, second: int) -> str | None:
    """Write a time in UTC with its seconds; an hour of which the minutes are not known is none."""
    if when.precision not in (Precision.MINUTE, Precision.SECOND):
        return None
    if "T24" in when.text:
        second += 1
    day, clock = divmod(second, DAY_SECONDS)
    if not 1 <= civil(day).year <= 9999:
        return None
    fraction = FRACTION.search(when.text)
    seconds = f"{clock % 60:02d}.{fraction[1]}" if fraction else f"{clock % 60:02d}"
    return f"{iso_day(day)}T{clock // 3600:02d}:{clock // 60 % 60:02d}:{seconds}Z"
