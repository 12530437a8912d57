"""Days named with a day of the week, in the calendar that was kept then."""

import re
from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.dates import When
from timeline.dates.calendars import GREGORIAN, JULIAN, Calendar, calendar_named
from timeline.dates.days import weekday
from timeline.events.model import Event, Timeline
from timeline.views.calendars import dating_of

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NAMED_DAY = (
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)}),?\s+(?:(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}"
    rf"|{_MONTH.replace('month', 'month2')}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)(?:,?\s+(?P<year>\d{{4}}))?\b"
)
_FIRST_CHANGE = (1582, 10, 15)
_LAST_CHANGE = 1923


def wrong_weekday(timeline: Timeline) -> Iterator[Finding]:
    """A day is named with the wrong day of the week: `Tuesday, 21 June 2023` was a Wednesday.

    Before 15 October 1582 it is judged by the Julian calendar, from then to 1923 by both, and by that of the event.
    """
    for event in timeline.events:
        for path, text in _texts(event):
            for found in _named_days(text):
                right = _right_weekdays(_named_day(found, event.when), dating_of(timeline, event).calendar)
                if right and _WEEKDAYS.index(found["weekday"].lower()) not in right:
                    names = ", in the other calendar a ".join(_WEEKDAYS[each].title() for each in right)
                    yield at(event, path, f"`{found[0]}` was a {names}")


def calendar_unnamed(timeline: Timeline) -> Iterator[Finding]:
    """A date before 15 October 1582 has a day of the week but no calendar: it is most likely Julian."""
    for event in timeline.events:
        if event.calendar or timeline.dating.calendar or event.when.earliest_day is None:
            continue
        for path, text in _texts(event):
            named = (_named_day(found, event.when) for found in _named_days(text) if found["year"])
            if any(day is not None and day < _FIRST_CHANGE and _is_day_of(event.when, day) for day in named):
                yield at(event, path, "a day with its weekday is of the Julian calendar here", "`calendar: julian`")


def _named_days(text: str) -> Iterator[re.Match[str]]:
    """Return the days of a text that are named with a day of the week; the pattern is compiled where one may be."""
    return re.finditer(_NAMED_DAY, text, re.IGNORECASE) if "day" in text.lower() else iter(())


def _is_day_of(when: When, day: tuple[int, int, int]) -> bool:
    """Return whether a date is one Gregorian day."""
    return when.earliest_day == when.latest_day == GREGORIAN.day(*day)


def _texts(event: Event) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Return the texts of an event in which days may be named; a quote may well be wrong, and is left as it is."""
    yield ("title",), event.title
    yield ("description",), event.description
    yield ("said",), event.said
    for number, citation in enumerate(event.citations):
        yield ("sources", number, "said"), citation.said


def _named_day(found: re.Match[str], when: When) -> tuple[int, int, int] | None:
    """Return year, month and day of a named day; where no year is named, that of the event decides if it has one."""
    day, month = int(found["day"] or found["day2"]), _MONTHS.index((found["month"] or found["month2"]).lower()) + 1
    if found["year"]:
        return int(found["year"]), month, day
    if when.earliest_day is None or when.latest_day is None:
        return None
    calendar = calendar_named(when.calendar if calendar_named(when.calendar).roman else "")
    year = calendar.civil(when.earliest_day).year
    return (year, month, day) if year == calendar.civil(when.latest_day).year else None


def _right_weekdays(day: tuple[int, int, int] | None, calendar: str) -> list[int]:
    """Return the weekdays that a day had in the calendars that may be meant, that of the event first."""
    if day is None:
        return []
    own = calendar_named(calendar)
    kept: list[Calendar]
    if day < _FIRST_CHANGE:
        kept = [JULIAN]
    elif day[0] <= _LAST_CHANGE:
        kept = [JULIAN, GREGORIAN] if own.roman and own is not GREGORIAN else [GREGORIAN, JULIAN]
    else:
        kept = [own if own.roman else GREGORIAN]
    numbers = [number for each in kept if (number := each.day(*day)) is not None]
    return list(dict.fromkeys(map(weekday, numbers)))
