"""The day of Easter by the two rules (Meeus, 'Astronomical Algorithms', chapter 8)."""

from timeline.dates.calendars import julian
from timeline.dates.days import day_number


def western_easter(year: int) -> int:
    """Return the day number of Easter by the Gregorian rule."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, odd = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    quarter, single = divmod(rest, 4)
    weekday = (32 + 2 * odd + 2 * quarter - epact - single) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return day_number(year, month, day + 1)


def julian_easter(year: int) -> int:
    """Return the day number of Easter by the Julian rule, which the Orthodox churches keep."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return julian.day_number(year, month, day + 1)
