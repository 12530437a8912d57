"""Stretches of the calendar by their scale and number: the unit in which people count, and which one of it."""

from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from timeline.dates.days import civil, day_number, iso_day, iso_year, monday_of, moved_day


class Scale(IntEnum):
    """A unit in which people count time; the first ten are those of the date language."""

    DAY = 0
    WEEK = 1
    FORTNIGHT = 2
    MONTH = 3
    QUARTER = 4
    YEAR = 5
    DECADE = 6
    CENTURY = 7
    HOUR = 8
    WEEKEND = 9
    MINUTE = 10
    SECOND = 11
    SEASON = 12
    HALF = 13
    MILLENNIUM = 14
    FEAST = 15


NIGHT = "TNI"
"""The time of day that goes on into the next day."""

SEASONS = ("SP", "SU", "FA", "WI")
_MONTHS_OF = {
    Scale.MONTH: 1,
    Scale.QUARTER: 3,
    Scale.HALF: 6,
    Scale.YEAR: 12,
    Scale.DECADE: 120,
    Scale.CENTURY: 1200,
    Scale.MILLENNIUM: 12_000,
}
_PARTS = {Scale.MONTH: 12, Scale.QUARTER: 4, Scale.HALF: 2, Scale.SEASON: 4, Scale.YEAR: 1}
_FINENESS = (
    Scale.DAY,
    Scale.WEEKEND,
    Scale.WEEK,
    Scale.FORTNIGHT,
    Scale.MONTH,
    Scale.QUARTER,
    Scale.SEASON,
    Scale.HALF,
    Scale.YEAR,
    Scale.DECADE,
    Scale.CENTURY,
    Scale.MILLENNIUM,
)
_THURSDAY = 3


class Moment(NamedTuple):
    """One day, week, month, quarter, season, half, year, decade, century or millennium, by its number from the year 0.

    Days are numbered from 1970-01-01, weeks and weekends by the week that holds the day 0, months by 12 a year.
    `mod` is START, MID, END, APPROX or nothing; `clock` is a time of its day: `T22:30`, `T22`, `TMO`.
    """

    scale: Scale
    number: int
    mod: str = ""
    clock: str = ""

    @property
    def first(self) -> int:
        """Its first day, as a day number."""
        if self.scale is Scale.DAY:
            return self.number
        if self.scale in (Scale.WEEK, Scale.WEEKEND):
            return 7 * self.number - _THURSDAY + 5 * (self.scale is Scale.WEEKEND)
        if self.scale is Scale.SEASON:
            year, season = divmod(self.number, 4)
            return day_number(year, 3 + 3 * season)
        is_before = self.scale in (Scale.CENTURY, Scale.MILLENNIUM) and self.number < 0
        years, months = divmod(self.number * _MONTHS_OF[self.scale] + 12 * is_before, 12)
        return day_number(years, months + 1)

    @property
    def last(self) -> int:
        """Its last day, as a day number."""
        if self.scale is Scale.SEASON:
            return moved_day(self.first, 3) - 1
        if self.scale is Scale.WEEKEND:
            return self.first + 1
        return self._replace(number=self.number + 1).first - 1

    @property
    def year(self) -> int:
        """The year in which it begins; of a week, the year that it is counted in."""
        return _year_of(self.scale, self.number)

    @property
    def part(self) -> int:
        """Which part of its year it is, from 0: the month, the quarter, the season."""
        return self.number % _PARTS[self.scale]

    def moved(self, number: int) -> "Moment":
        """Return the one of the same scale some steps later."""
        return Moment(self.scale, self.number + number)

    def within(self, scale: Scale) -> "Moment":
        """Return the one of another scale in which it begins."""
        return self if scale is self.scale else moment_of(self.first, scale)

    def is_finer(self, scale: Scale) -> bool:
        """Return whether it is of a finer scale than another."""
        return _FINENESS.index(self.scale) < _FINENESS.index(scale)

    def is_coarser(self, scale: Scale) -> bool:
        """Return whether it is of a coarser scale than another."""
        return _FINENESS.index(self.scale) > _FINENESS.index(scale)

    @property
    def value(self) -> str:
        """What TIMEX3 writes: `1998-W02`, `1998-Q3`, `2013-SU`, `197`."""
        year = _timex_year(self.year)
        match self.scale:
            case Scale.DAY:
                return f"{year}{iso_day(self.number)[-6:]}{timex_clock(self.clock)}"
            case Scale.WEEK | Scale.WEEKEND:
                return _week(7 * self.number - _THURSDAY) + "-WE" * (self.scale is Scale.WEEKEND)
            case Scale.MONTH:
                return f"{year}-{self.part + 1:02d}"
            case Scale.QUARTER | Scale.HALF:
                return f"{year}-{'Q' if self.scale is Scale.QUARTER else 'H'}{self.part + 1}"
            case Scale.SEASON:
                return f"{year}-{SEASONS[self.part]}"
            case _:
                return year[: len(year) - {Scale.DECADE: 1, Scale.CENTURY: 2, Scale.MILLENNIUM: 3}.get(self.scale, 0)]

    @property
    def edtf(self) -> str:
        """What our date language writes; where only a part is meant, the days of that part, roughly."""
        if self.mod in _THIRDS and self.scale in _WITH_THIRDS:
            return _third(self, _THIRDS[self.mod])
        plain = self._plain_edtf()
        return f"{plain}~" if self.mod == "APPROX" and plain[-1].isdigit() and "T" not in plain else plain

    def half(self, *, is_first: bool) -> str:
        """Return what our date language writes of its first or its last half; of many years, roughly."""
        middle = self.first + 14 if self.scale is Scale.MONTH else (self.first + self.last) // 2
        if self.scale in (Scale.DECADE, Scale.CENTURY):
            first, years = self.year, 5 if self.scale is Scale.DECADE else 50
            first += 0 if is_first else years
            return f"[{iso_year(first)}~..{iso_year(first + years - 1)}~]"
        first, last = (self.first, middle) if is_first else (middle + 1, self.last)
        return f"[{iso_day(first)}..{iso_day(last)}]"

    def _plain_edtf(self) -> str:
        """Write it without its mod."""
        year = iso_year(self.year)
        match self.scale:
            case Scale.DAY:
                until = f"/{iso_day(self.number + 1)}" if self.clock == NIGHT else ""
                return iso_day(self.number) + (self.clock if self.clock[1:2].isdigit() else until)
            case Scale.WEEK | Scale.WEEKEND:
                return f"[{iso_day(self.first)}..{iso_day(self.last)}]"
            case Scale.MONTH:
                return f"{year}-{self.part + 1:02d}"
            case Scale.QUARTER | Scale.HALF | Scale.SEASON:
                return f"{year}-{_CODES[self.scale] + self.part}"
            case Scale.DECADE | Scale.CENTURY | Scale.MILLENNIUM:
                masked = {Scale.DECADE: 1, Scale.CENTURY: 2, Scale.MILLENNIUM: 3}[self.scale]
                return year[:-masked] + "X" * masked
            case _:
                return year


_CODES = {Scale.SEASON: 21, Scale.QUARTER: 33, Scale.HALF: 40}
_WITH_THIRDS = (Scale.WEEK, Scale.MONTH, Scale.YEAR, Scale.DECADE, Scale.CENTURY)
_THIRDS = {"START": 0, "MID": 1, "END": 2}


@lru_cache(maxsize=1 << 14)
def _year_of(scale: Scale, number: int) -> int:
    """Return the year in which a stretch begins; a text is asked for those of its dates again and again."""
    return civil(Moment(scale, number).first + (_THURSDAY if scale is Scale.WEEK else 0)).year


def moment_of(day: int, scale: Scale) -> Moment:
    """Return the day, week, month ... in which a day (a day number) lies."""
    if scale is Scale.DAY:
        return Moment(scale, day)
    if scale in (Scale.WEEK, Scale.WEEKEND):
        return Moment(scale, (day + _THURSDAY) // 7)
    year, month, _ = civil(day)
    if scale is Scale.SEASON:
        return Moment(scale, (year * 12 + month - 3) // 3)
    if scale is Scale.FORTNIGHT:
        return moment_of(day, Scale.WEEK)
    return (
        Moment(scale, (year * 12 + month - 1) // _MONTHS_OF[scale]) if scale in _MONTHS_OF else Moment(Scale.DAY, day)
    )


def part_of(year: int, scale: Scale, part: int) -> Moment:
    """Return a part of a year, from 0: a month, a quarter, a season, a half, the year itself."""
    return Moment(scale, year * _PARTS[scale] + part)


def parts_of_a_year(scale: Scale) -> int:
    """Return how many of a scale a year has."""
    return _PARTS[scale]


def day_moved(day: int, number: int, scale: Scale) -> int:
    """Return the day some units away from another."""
    if scale in _MONTHS_OF:
        return moved_day(day, number * _MONTHS_OF[scale])
    if scale is Scale.SEASON:
        return moved_day(day, 3 * number)
    return day + number * {Scale.WEEK: 7, Scale.WEEKEND: 7, Scale.FORTNIGHT: 14, Scale.DAY: 1}.get(scale, 0)


def timex_clock(clock: str) -> str:
    """Write a time of day as TIMEX does, which has no hour alone: `T22:00`."""
    return f"{clock}:00" if clock[1:].isdigit() else clock


def _timex_year(year: int) -> str:
    """Write a year as TIMEX does: `1998`, `BC0044`."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _week(monday: int) -> str:
    """Write a week as ISO 8601 does, by its Monday."""
    year = civil(monday + _THURSDAY).year
    return f"{year:04d}-W{(monday - monday_of(day_number(year, 1, 4))) // 7 + 1:02d}"


def _third(whole: Moment, index: int) -> str:
    """Write a third of a week, a month or a year as our date language does."""
    if whole.scale in (Scale.DECADE, Scale.CENTURY):
        years = 10 if whole.scale is Scale.DECADE else 100
        first, last = (whole.year + years * each // 3 for each in (index, index + 1))
        return f"[{iso_year(first)}~..{iso_year(last - 1)}~]"
    if whole.scale is Scale.YEAR:
        return f"[{iso_year(whole.year)}-{1 + 4 * index:02d}~..{iso_year(whole.year)}-{4 + 4 * index:02d}~]"
    step = 10 if whole.scale is Scale.MONTH else 2
    first = whole.first + step * index
    last = whole.last if index == 2 else first + (9 if whole.scale is Scale.MONTH else 2)
    return f"[{iso_day(first)}~..{iso_day(last)}~]"
