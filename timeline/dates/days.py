"""Whole-number calendar arithmetic: proleptic Gregorian, astronomical years of any size."""

from typing import NamedTuple

DAY_SECONDS = 86_400
MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Civil(NamedTuple):
    """A day of the calendar; year 0 is 1 BC."""

    year: int
    month: int
    day: int


def is_leap(year: int) -> bool:
    """Return whether February of `year` has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Count the days of a month (1..12)."""
    return 29 if month == 2 and is_leap(year) else MONTH_LENGTHS[month - 1]


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Number a day from 1970-01-01, which is 0 (Hinnant, 'chrono-Compatible Low-Level Date Algorithms')."""
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146_097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719_468


def civil(number: int) -> Civil:
    """Return the calendar day of a day number; the inverse of `day_number`."""
    era, day_of_era = divmod(number + 719_468, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    year = era * 400 + year_of_era + (month <= 2)
    return Civil(year, month, day_of_year - (153 * shifted_month + 2) // 5 + 1)


def weekday(number: int) -> int:
    """Return the day of the week, Monday 0 to Sunday 6."""
    return (number + 3) % 7


def monday_of(number: int) -> int:
    """Return the Monday of a day's week."""
    return number - weekday(number)


def moved_day(number: int, months: int) -> int:
    """Return the same day of the month some months away, or the last day of that month where it is shorter."""
    year, month, day = civil(number)
    years, index = divmod(month - 1 + months, 12)
    return day_number(year + years, index + 1, min(day, month_length(year + years, index + 1)))


def iso_year(year: int) -> str:
    """Write a year as EDTF does: four digits, a sign, or `Y` past four digits."""
    if -9999 <= year <= 9999:
        return f"{'-' if year < 0 else ''}{abs(year):04d}"
    return f"Y{year}"


def iso_day(number: int) -> str:
    """Write a day as EDTF: `2023-06-21`, `-0043-03-15`, `Y-170000002-01-01`."""
    year, month, day = civil(number)
    return f"{iso_year(year)}-{month:02d}-{day:02d}"
