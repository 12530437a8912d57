"""Parts of a year: seasons, quarters, quadrimesters and semesters, the codes 21 to 41 of EDTF."""

from typing import Literal, NamedTuple

from timeline.dates.calendars.roman import GREGORIAN
from timeline.dates.calendars.system import Calendar, Days
from timeline.dates.when import Precision

Hemisphere = Literal["north", "south"]


class Part(NamedTuple):
    """A part of a year: its first month, how many months it has, and what kind of part it is."""

    month: int
    months: int
    precision: Precision


_SPRING, _SUMMER, _AUTUMN, _WINTER = 3, 6, 9, 12
_NORTH = (_SPRING, _SUMMER, _AUTUMN, _WINTER)
_SOUTH = (_AUTUMN, _WINTER, _SPRING, _SUMMER)
_PLAIN_SEASONS = range(21, 25)


def part(code: int, hemisphere: Hemisphere = "north") -> Part | None:
    """Return the part of a year that a code names; 21 to 24 follow the hemisphere, 25 to 41 say it themselves."""
    if 21 <= code <= 32:
        south = code >= 29 or (code <= 24 and hemisphere == "south")
        return Part((_SOUTH if south else _NORTH)[(code - 21) % 4], 3, Precision.SEASON)
    if 33 <= code <= 36:
        return Part(1 + 3 * (code - 33), 3, Precision.QUARTER)
    if 37 <= code <= 39:
        return Part(1 + 4 * (code - 37), 4, Precision.QUADRIMESTER)
    if 40 <= code <= 41:
        return Part(1 + 6 * (code - 40), 6, Precision.SEMESTER)
    return None


def first_day(year: int, piece: Part, calendar: Calendar = GREGORIAN) -> int:
    """Return the day number on which a part of a year begins."""
    return _month(year, piece.month, calendar).first


def last_day(year: int, piece: Part, calendar: Calendar = GREGORIAN) -> int:
    """Return the day number on which a part of a year ends; a season that begins in December ends in the next year."""
    carried, month = divmod(piece.month + piece.months - 2, 12)
    return _month(year + carried, month + 1, calendar).last


def _month(year: int, month: int, calendar: Calendar) -> Days:
    """Return the days of one of twelve months."""
    span = calendar.month(year, month)
    assert span is not None, month
    return span


def level(code: int) -> int:
    """Return the EDTF level of a code: the four seasons are level 1, all the rest level 2."""
    return 1 if code in _PLAIN_SEASONS else 2
