"""Single dates of a phrase: what was said of year, month and day, and what is completed from the as-of day."""

from dataclasses import dataclass
from typing import NamedTuple

from timeline.dates.counts import Count
from timeline.dates.dating import DateError
from timeline.dates.days import civil, day_number, iso_day, iso_year, month_length, moved_day, weekday
from timeline.dates.seasons import Hemisphere, first_day, last_day, part


class Point(NamedTuple):
    """A date as said: its parts where it has some, else the EDTF text of it; `month` may be a season's code."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    text: str = ""
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a phrase is read: the whole text, the as-of day, whether what has no year lies ahead, the day counts."""

    text: str
    as_of: int | None = None
    future: bool = False
    counts: tuple[Count, ...] = ()
    hemisphere: Hemisphere = "north"

    @property
    def today(self) -> int:
        """The as-of day; DateError where none was given."""
        if self.as_of is None:
            message = "it depends on the day it was said: give an as-of day"
            raise DateError(self.text, "no-as-of", message)
        return self.as_of

    def refused(self, code: str, message: str, hint: str = "", column: int = 1) -> DateError:
        """Return the error for this phrase."""
        return DateError(self.text, code, message, hint=hint, column=column)


def day_point(day: int) -> Point:
    """Return a day as a point."""
    return Point(*civil(day))


def span_text(first: int, last: int) -> str:
    """Write a duration in whole days."""
    return f"{iso_day(first)}/{iso_day(last)}"


def choice_text(first: int, last: int, mark: str = "") -> str:
    """Write 'some day between' two days."""
    return f"[{iso_day(first)}{mark}..{iso_day(last)}{mark}]"


def point_text(point: Point, reading: Reading) -> str:
    """Write a point as EDTF, completed and found to exist."""
    if point.text:
        return point.text
    year, month, day, *_ = completed(point, reading)
    if month is None:
        return iso_year(year or 0)
    if day is None:
        return f"{iso_year(year or 0)}-{month:02d}"
    return f"{iso_year(year or 0)}-{month:02d}-{day:02d}"


def completed(point: Point, reading: Reading) -> Point:
    """Fill in the year (and the month) that was not said, and hold the weekday against the day."""
    if point.year is None and point.month is None and point.day is not None:
        point = _with_month(point, reading)
    elif point.year is None and point.month is not None:
        point = _with_year(point, reading)
    _refuse_impossible(point, reading)
    return point


def _with_month(point: Point, reading: Reading) -> Point:
    """Find the month of 'the 15th', or of 'Friday the 15th': the nearest that is not ahead, else the nearest ahead."""
    for step in (1, -1) if reading.future else (-1, 1):
        for away in range(2 if point.weekday is None else 4):
            candidate = _in_month(point, step * away, reading)
            if _on_side(_first(candidate), step, reading) and _exists(candidate) and _weekday_fits(candidate):
                return candidate
    raise reading.refused("no-such-day", "there is no such day in the months around the as-of day")


def _in_month(point: Point, away: int, reading: Reading) -> Point:
    """Put a day into the month some months from the as-of day."""
    year, month, _ = civil(reading.today)
    years, index = divmod(month - 1 + away, 12)
    return point._replace(year=year + years, month=index + 1)


def _with_year(point: Point, reading: Reading) -> Point:
    """Find the year of 'June 6': the latest in which it is not ahead of the as-of day."""
    year = civil(reading.today).year
    if not _exists(point._replace(year=year)) and point.day == 29:
        leap = next(each for each in range(year, year - 9, -1) if month_length(each, 2) == 29)
        message = "29 February is not in every year: say which"
        raise reading.refused("no-such-day", message, f"{iso_year(leap)}-02-29")
    here = point._replace(year=year)
    if not _exists(here):
        return here
    day = _last(here, reading.hemisphere) if reading.future else _first(here, reading.hemisphere)
    step = 1 if reading.future else -1
    return here if _on_side(day, step, reading) else point._replace(year=year + step)


def _on_side(day: int, step: int, reading: Reading) -> bool:
    """Return whether a day lies behind (-1) or ahead of (1) the as-of day, which lies on both sides."""
    return (day - reading.today) * step >= 0


def _exists(point: Point) -> bool:
    """Return whether the day is one of its month."""
    year, month, day, *_ = point
    return day is None or month is None or month > 12 or 1 <= day <= month_length(year or 0, month)


def _first(point: Point, hemisphere: Hemisphere = "north") -> int:
    """Return the first day of a point that has a year."""
    year, month, day, *_ = point
    piece = part(month or 0, hemisphere)
    return day_number(year or 0, month or 1, day or 1) if piece is None else first_day(year or 0, piece)


def _last(point: Point, hemisphere: Hemisphere = "north") -> int:
    """Return the last day of a point that has a year."""
    year, month, day, *_ = point
    piece = part(month or 0, hemisphere)
    if piece is not None:
        return last_day(year or 0, piece)
    first = _first(point)
    return first if day is not None else moved_day(first, 1 if month else 12) - 1


def _weekday_fits(point: Point) -> bool:
    """Return whether the day bears the weekday that was said."""
    return point.weekday is None or weekday(_first(point)) == point.weekday


def _refuse_impossible(point: Point, reading: Reading) -> None:
    """Raise where the month has no such day, or the day another weekday."""
    if point.month is not None and not _exists(point):
        last = month_length(point.year or 0, point.month)
        hint = f"{iso_year(point.year or 0)}-{point.month:02d}-{last:02d}"
        raise reading.refused("no-such-day", f"that month has {last} days", hint)
    if not _weekday_fits(point):
        hint = f"{iso_year(point.year or 0)}-{point.month:02d}-{point.day:02d}"
        raise reading.refused("weekday-disagrees", "that day is another day of the week", hint)
