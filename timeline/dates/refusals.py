"""Refusals of single parts: what is wrong with a month, a day or a year, and what would be right."""

from typing import NoReturn

from timeline.dates.calendars.roman import GREGORIAN, JULIAN, MONTHS, Changing
from timeline.dates.calendars.system import Calendar
from timeline.dates.dating import DateError
from timeline.dates.days import iso_year
from timeline.dates.masks import completions

__all__ = ["MONTHS", "refuse_day", "refuse_month", "refuse_negative_zero", "refuse_parts", "refuse_year"]


def refuse_month(text: str, start: int, calendar: Calendar = GREGORIAN) -> NoReturn:
    """Raise for the month at `start` (from 0)."""
    month, rest = text[start : start + 2], text[start + 3 :]
    message = f"there is no month {month}: months are 01 to 12, seasons and other parts of a year 21 to 41"
    if not calendar.roman:
        message = f"that {calendar.title} year has no month {month}"
    swapped = len(rest) == 2 and rest.isdigit() and 1 <= int(rest) <= 12 and month.isdigit() and int(month) <= 31
    hint = f"{text[:start]}{rest}-{month}" if swapped and int(month) else ""
    raise DateError(text, "no-such-month", message, column=start + 1, hint=hint)


def refuse_day(text: str, year: int | None, month: str, start: int, calendar: Calendar = GREGORIAN) -> NoReturn:
    """Raise for the day at `start` (from 0); `year` is None if the year is not one number."""
    day = text[start : start + 2]
    if isinstance(calendar, Changing) and year is not None and f"{month}{day}".isdigit():
        _refuse_never(text, (year, int(month), int(day)), start, calendar)
    longest = max(_length(year, each, calendar) for each in completions(month, 13 if calendar.longest(13) else 12))
    in_year = "" if year is None else f" {year}"
    if month.isdigit():
        message = f"{calendar.month_name(int(month), year or 1)}{in_year} has {longest} days"
        if year is None and month == "02":
            message = f"no year of {text[: start - 4]} has a day {month}-{day}"
        elif calendar is GREGORIAN and year is not None and year % 4 == 0 and f"{month}-{day}" == "02-29":
            message += f"; of the Julian calendar it has {day}: `calendar: julian`"
    else:
        message = f"no month {month}{in_year} has a day {day}"
    last = longest - (month == "02" and year is None)
    hint = f"{text[:start]}{last}{text[start + 2 :]}" if day.isdigit() and int(day) > 0 and month.isdigit() else ""
    raise DateError(text, "no-such-day", message, column=start + 1, hint=hint)


def _length(year: int | None, month: int, calendar: Calendar) -> int:
    """Return how many days a month has in a year, or at most."""
    if year is None:
        return calendar.longest(month)
    span = calendar.month(year, month)
    return 0 if span is None else calendar.civil(span.last).day


def _refuse_never(text: str, day: tuple[int, int, int], start: int, calendar: Changing) -> None:
    """Raise where a day was skipped when the calendar changed: both readings are named."""
    old, new = JULIAN.day(*day), GREGORIAN.day(*day)
    if old is None:
        return
    head, tail = text[: max(start - len(f"{iso_year(day[0])}-00-"), 0)], text[start + 2 :]
    readings = [calendar.written(each) for each in (new, old) if each is not None]
    last, first = JULIAN.written(calendar.change - 1), GREGORIAN.written(calendar.change)
    message = f"that day never was: {last} (Old Style) was followed by {first} (New Style)"
    hint = " or ".join(f"{head}{reading}{tail}" for reading in readings)
    raise DateError(text, "never-was", message, column=start + 1, hint=hint)


def refuse_year(text: str, start: int, calendar: Calendar) -> NoReturn:
    """Raise for a year, at `start` (from 0), that a calendar has not."""
    message = f"the {calendar.title} calendar has the years {calendar.first_year} to {calendar.last_year} here"
    raise DateError(text, "no-such-year", message, column=start + 1)


def refuse_parts(text: str, start: int, calendar: Calendar) -> NoReturn:
    """Raise for a season, quarter or half, at `start` (from 0), of a calendar that has no such parts."""
    message = f"the {calendar.title} calendar has no such part of a year: write its months"
    head = text[:start].lstrip("?~%")
    hint = f"{head}01/{head}03" if head.replace("-", "").isdigit() else ""
    raise DateError(text, "no-such-month", message, column=start + 1, hint=hint)


def refuse_negative_zero(text: str, year: str, start: int) -> None:
    """Raise where the year at `start` is a zero with a sign."""
    if year == "-0000":
        hint = text[:start] + text[start + 1 :]
        raise DateError(text, "no-such-year", "the year 0 (1 BC) has no sign", column=start + 1, hint=hint)
