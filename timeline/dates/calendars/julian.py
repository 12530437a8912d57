"""Whole-number arithmetic of the Julian calendar: proleptic, astronomical years of any size."""

from timeline.dates.days import MONTH_LENGTHS, Civil


def is_leap(year: int) -> bool:
    """Return whether February of `year` has 29 days."""
    return year % 4 == 0


def month_length(year: int, month: int) -> int:
    """Count the days of a month (1..12)."""
    return 29 if month == 2 and is_leap(year) else MONTH_LENGTHS[month - 1]


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Number a day of the Julian calendar from the Gregorian 1970-01-01, which is 0."""
    cycle, year_of_cycle = divmod(year - (month <= 2), 4)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return cycle * 1461 + year_of_cycle * 365 + day_of_year - 719_470


def civil(number: int) -> Civil:
    """Return the Julian day of a day number; the inverse of `day_number`."""
    cycle, day_of_cycle = divmod(number + 719_470, 1461)
    year_of_cycle = (day_of_cycle - day_of_cycle // 1460) // 365
    day_of_year = day_of_cycle - 365 * year_of_cycle
    shifted_month = (5 * day_of_year + 2) // 153
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    year = cycle * 4 + year_of_cycle + (month <= 2)
    return Civil(year, month, day_of_year - (153 * shifted_month + 2) // 5 + 1)
