"""Whole-number arithmetic of the Persian calendar: eight leap years in every 33, as the law has had it since 1925.

From 1277 to 1500 the rule and the equinox at Tehran agree in every year; nearer to noon or further away, the first day
of a year depends on who counts back, or has not been decreed.
"""

FIRST_YEAR, LAST_YEAR = 1277, 1500
_EPOCH = 1_948_320 - 2_440_588


def is_leap(year: int) -> bool:
    """Return whether Esfand of `year` has 30 days."""
    return (25 * year + 11) % 33 < 8


def first_day(year: int) -> int:
    """Return the day number of 1 Farvardin."""
    return _EPOCH + 365 * (year - 1) + (8 * year + 21) // 33


def month_lengths(year: int) -> tuple[int, ...]:
    """Return the lengths of the twelve months."""
    return (*[31] * 6, *[30] * 5, 29 + is_leap(year))
