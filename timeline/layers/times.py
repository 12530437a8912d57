"""What the times of rows mean: a stretch of quarter hours on the clock of the timeline, never more exact than written.

A row whose day is not known is somewhere in its week, month or year, and its period is all of that.
"""

import re
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from timeline.dates.days import day_number
from timeline.events.model import Scale
from timeline.layers.counted import QUARTERS

EPOCH = date(1970, 1, 1).toordinal()
LAST_HOUR = 23

HEAD = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ]([0-9]{2}))?)?)?")
DAY = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
HOURS = {f"{sign}{hour:02}": hour * 4 for sign in "T " for hour in range(24)}
"""The quarter hours of the hours of a day, as they follow it."""

OFFSET = re.compile(r" ?(?:(Z|z)|([+-])([0-9]{2}):?([0-9]{2})?)")
WORDS = ("hour", "day", "week", "month", "year")
SCALES = {
    Scale.ACLED: {"1": "day", "2": "around", "3": "month"},
    Scale.UCDP: {"1": "day", "2": "days", "3": "week", "4": "month", "5": "year"},
}
"""What the numbers of a column of precision say: a week of ACLED is around the day given, UCDP's is a calendar week."""

NAMES = {"time_precision": Scale.ACLED, "date_prec": Scale.UCDP}
"""The scale of a column of precision by its name."""

WEEKS = {"around": (-3, 4), "days": (0, 6)}
"""The days from the first to the one after the last, from the day given."""


class Stretch(NamedTuple):
    """From a first quarter hour since 1970 up to another; whether it is somewhere in there, or all of it."""

    first: int
    end: int
    somewhere: bool = False


class Clock:
    """Reads times: in a zone, for the clock of another, with only days if no row has a time of day."""

    def __init__(self, zone: str, shown: str, scale: Scale | None, *, whole_days: bool) -> None:
        """Take the zone of times without an offset, and that of the timeline."""
        self.zone = ZoneInfo(zone)
        self.shown = ZoneInfo(shown)
        self.same = zone == shown
        self.codes = SCALES.get(scale, {}) if scale else {}
        self.whole_days = whole_days
        self.moment = cache(self._moment)
        self.offset = cache(_offset)
        self.midnight = cache(_first_quarter)

    def stretch(self, head: str, tail: str | None, precision: str | None) -> Stretch | None:
        """Return the period of a time, None if it cannot be read; in some precision, if one is given."""
        unit = self.unit(precision)
        found = self.moment(head, tail or "")
        if found is None or unit == "":
            return None
        start, written = found
        if unit is None or WIDE.index(unit) <= WIDE.index(written):
            return start
        return self._widened(head, unit)

    def unit(self, precision: str | None) -> str | None:
        """Return how exact a time is said to be; None if nothing is said, '' where it cannot be read."""
        text = (precision or "").strip().removesuffix(".0")
        if not text:
            return None
        return text if text in WORDS else self.codes.get(text, "")

    def _moment(self, head: str, tail: str) -> tuple[Stretch, str] | None:
        """Return the stretch of a time as it is written, and its unit."""
        if self.same and not tail and not self.whole_days:
            first, hour = self.midnight(head[:10]), HOURS.get(head[10:])
            if first is not None and hour is not None:
                return Stretch(first + hour, first + hour + 4), "hour"
        match = HEAD.fullmatch(head)
        if match is None or (tail and (match[4] is None or OFFSET.fullmatch(tail) is None)):
            return None
        unit = "hour" if match[4] else "day" if match[3] else "month" if match[2] else "year"
        if unit == "hour" and self.whole_days:
            unit = "day"
        try:
            if unit != "hour":
                return self._wide(head, unit), unit
            first = self._quarter(match, tail)
        except (ValueError, OverflowError):
            return None
        return Stretch(first, first + 4), unit

    def _widened(self, head: str, unit: str) -> Stretch | None:
        """Return the stretch of a time that is read, less exact than it is written."""
        try:
            return self._wide(head, unit)
        except (ValueError, OverflowError):
            return None

    def _wide(self, head: str, unit: str) -> Stretch:
        """Return the day, week, month or year of a time; its days are those of its zone."""
        year, month, day = (int(part) if part else 1 for part in (head[:4], head[5:7], head[8:10]))
        number = date(year, month, day).toordinal() - EPOCH
        first, end = _days(year, month, number, unit)
        somewhere = unit != "day"
        if self.same:
            return Stretch(first * QUARTERS, end * QUARTERS, somewhere)
        return Stretch(self._shown(_midnight(first), self.zone), self._shown(_midnight(end), self.zone), somewhere)

    def _quarter(self, match: re.Match[str], tail: str) -> int:
        """Return the quarter hour of a day with an hour on the clock of the timeline."""
        day, hour = date(int(match[1]), int(match[2]), int(match[3])), int(match[4])
        if hour > LAST_HOUR:
            raise ValueError(hour)
        if self.same and not tail:
            return (day.toordinal() - EPOCH) * QUARTERS + hour * 4
        at = datetime(day.year, day.month, day.day, hour)  # noqa: DTZ001 - its zone follows
        return self._shown(at, self.offset(tail) if tail else self.zone)

    def _shown(self, at: datetime, zone: tzinfo) -> int:
        """Return the quarter hour of a time of a zone on the clock of the timeline."""
        return _since(at.replace(tzinfo=zone).astimezone(self.shown))


WIDE = ("hour", "day", "days", "around", "week", "month", "year")
"""Units of precision, the finest first."""


def _days(year: int, month: int, number: int, unit: str) -> tuple[int, int]:
    """Return the first day of what a time is in, and the one after its last."""
    if unit == "day":
        return number, number + 1
    if unit in WEEKS:
        before, after = WEEKS[unit]
        return number + before, number + after
    if unit == "week":
        monday = number - (number + 3) % 7
        return monday, monday + 7
    if unit == "month":
        return day_number(year, month, 1), day_number(year + month // 12, month % 12 + 1, 1)
    return day_number(year, 1, 1), day_number(year + 1, 1, 1)


def _first_quarter(text: str) -> int | None:
    """Return the first quarter hour of a day, None if a text is none."""
    match = DAY.fullmatch(text)
    try:
        return match and (date(int(match[1]), int(match[2]), int(match[3])).toordinal() - EPOCH) * QUARTERS
    except ValueError:
        return None


def _offset(tail: str) -> timezone:
    """Return what an offset says: `Z`, `+03:00`, `-0330`."""
    match = OFFSET.fullmatch(tail)
    assert match is not None, "only what is an offset is asked for"
    way = -1 if match[2] == "-" else 1
    return timezone(way * timedelta(hours=int(match[3] or 0), minutes=int(match[4] or 0)))


def _midnight(number: int) -> datetime:
    return datetime(1970, 1, 1) + timedelta(days=number)  # noqa: DTZ001 - a day of the zone that is given to it


def _since(at: datetime) -> int:
    """Return the quarter hours since 1970 that a clock has passed."""
    passed = at.replace(tzinfo=None) - datetime(1970, 1, 1)  # noqa: DTZ001 - on the same clock
    return passed // timedelta(minutes=15)
