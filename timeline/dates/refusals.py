"""Refusals of single parts: what is wrong with a month, a day or a year, and what would be right."""

from typing import NoReturn

from timeline.dates.dating import DateError
from timeline.dates.days import month_length
from timeline.dates.masks import completions

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def refuse_month(text: str, start: int) -> NoReturn:
    """Raise for the month at `start` (from 0)."""
    month, rest = text[start : start + 2], text[start + 3 :]
    message = f"there is no month {month}: months are 01 to 12, seasons and other parts of a year 21 to 41"
    swapped = len(rest) == 2 and rest.isdigit() and 1 <= int(rest) <= 12 and month.isdigit() and int(month) <= 31
    hint = f"{text[:start]}{rest}-{month}" if swapped and int(month) else ""
    raise DateError(text, "no-such-month", message, column=start + 1, hint=hint)


def refuse_day(text: str, year: int | None, month: str, start: int) -> NoReturn:
    """Raise for the day at `start` (from 0); `year` is None if the year is not one number."""
    day = text[start : start + 2]
    longest = max(month_length(2000 if year is None else year, each) for each in completions(month, 12))
    in_year = "" if year is None else f" {year}"
    if month.isdigit():
        message = f"{MONTHS[int(month) - 1]}{in_year} has {longest} days"
        if year is None and month == "02":
            message = f"no year of {text[: start - 4]} has a day {month}-{day}"
    else:
        message = f"no month {month}{in_year} has a day {day}"
    last = longest - (month == "02" and year is None)
    hint = f"{text[:start]}{last}{text[start + 2 :]}" if day.isdigit() and int(day) > 0 and month.isdigit() else ""
    raise DateError(text, "no-such-day", message, column=start + 1, hint=hint)


def refuse_negative_zero(text: str, year: str, start: int) -> None:
    """Raise where the year at `start` is a zero with a sign."""
    if year == "-0000":
        hint = text[:start] + text[start + 1 :]
        raise DateError(text, "no-such-year", "the year 0 (1 BC) has no sign", column=start + 1, hint=hint)
