"""Words compared with the dates that they give: the day count, the day of the week, what was said."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from timeline.checks.findings import Finding, at
from timeline.dates import Count, DateError, Dating, Kind, Truth, When, count_numbers, overlaps, parse_date, readings
from timeline.dates import words as in_words
from timeline.dates.days import civil, day_number, month_length, weekday
from timeline.events.model import Event, Timeline

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NAMED_DAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)}),?\s+(?:(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}"
    rf"|{_MONTH.replace('month', 'month2')}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)(?:,?\s+(?P<year>\d{{4}}))?\b",
    re.IGNORECASE,
)
_COUNTED = (
    r"\bday\s+(?P<before>\d+)\s+of\s+(?:the\s+)?{name}\b"
    r"|\b(?P<after>\d+)(?:st|nd|rd|th)\s+day\s+of\s+(?:the\s+)?{name}\b"
)


class Said(NamedTuple):
    """Words of an event, the day they were said, and the date that was read from them."""

    event: Event
    path: tuple[str | int, ...]
    text: str
    day: When
    when: When


def said_disagrees(timeline: Timeline) -> Iterator[Finding]:
    """The words that a date was read from give another date, on the day on which they were said.

    The day is the citation's `said_on`, else the day on which its source was published. Words that are not
    understood, and words without a day, are left alone.
    """
    for event in timeline.events:
        if event.said and event.said_on:
            yield from _disagreement(Said(event, ("said",), event.said, event.said_on, event.when), timeline.dating)
        for number, citation in enumerate(event.citations):
            source = timeline.sources.get(citation.source)
            day = citation.said_on or (source.published if source else None)
            if citation.said and day:
                path, when = ("sources", number, "said"), citation.date or event.when
                yield from _disagreement(Said(event, path, citation.said, day, when), timeline.dating)


def count_disagrees(timeline: Timeline) -> Iterator[Finding]:
    """A title names a day of a declared count (`day 483 of the war`) that is not the day of the event."""
    named_days = [(count, _day_named(count)) for count in timeline.counts]
    for event in timeline.events:
        for count, pattern in named_days:
            named = _named_number(pattern, event.title)
            numbers = None if named is None else count_numbers(event.when, count)
            if numbers and named is not None and not _is_between(named, numbers):
                given = numbers[0] if numbers[0] == numbers[1] else f"{numbers[0]} to {numbers[1]}"
                yield at(event, ("title",), f"day {named} of {count.name}, but the date is day {given}")


def wrong_weekday(timeline: Timeline) -> Iterator[Finding]:
    """A day is named with the wrong day of the week: `Tuesday, 21 June 2023` was a Wednesday."""
    for event in timeline.events:
        for path, text in _texts(event):
            for found in _NAMED_DAY.finditer(text) if "day" in text.lower() else ():
                right = _right_weekday(found, event.when)
                if right is not None and right != _WEEKDAYS.index(found["weekday"].lower()):
                    yield at(event, path, f"`{found[0]}` was a {_WEEKDAYS[right].title()}")


def _disagreement(said: Said, dating: Dating) -> Iterator[Finding]:
    """Find words that, on the day they were said, cannot give the date, whether they look back or ahead."""
    event, path, text, day, when = said
    if day.earliest_day is None or day.earliest_day != day.latest_day or when.kind in {Kind.UNKNOWN, Kind.RELATION}:
        return
    try:
        given = _readings(text, replace(dating, as_of=day.earliest_day))
    except DateError:
        return
    if given and all(overlaps(each, when) is Truth.NO for each in given):
        message = f"`{text}` gives {' or '.join(dict.fromkeys(map(in_words, given)))}, not {in_words(when)}"
        yield at(event, path, message, f"said on {in_words(day)}")


def _readings(text: str, dating: Dating) -> tuple[When, ...]:
    """Read words in all the ways in which they may be meant: an announcement 'on Friday' means the next one."""
    return tuple(parse_date(each.date, dating) for each in readings(text, dating))


def _day_named(count: Count) -> re.Pattern[str]:
    """Return the pattern of texts that name a day of a count."""
    return re.compile(_COUNTED.format(name=re.escape(count.name)), re.IGNORECASE)


def _named_number(pattern: re.Pattern[str], text: str) -> int | None:
    """Return the number of a day of a count that a text names."""
    found = pattern.search(text)
    return int(found["before"] or found["after"]) if found else None


def _is_between(number: int, numbers: tuple[int | None, int | None]) -> bool:
    first, last = numbers
    return (first is None or first <= number) and (last is None or number <= last)


def _texts(event: Event) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Return the texts of an event in which days may be named; a quote may well be wrong, and is left as it is."""
    yield ("title",), event.title
    yield ("description",), event.description
    yield ("said",), event.said
    for number, citation in enumerate(event.citations):
        yield ("sources", number, "said"), citation.said


def _right_weekday(found: re.Match[str], when: When) -> int | None:
    """Return the day of the week of a named day; where no year is named, that of the event decides if it has one."""
    day, month = int(found["day"] or found["day2"]), _MONTHS.index((found["month"] or found["month2"]).lower()) + 1
    if found["year"]:
        year = int(found["year"])
    elif when.earliest_day is not None and when.latest_day is not None:
        year = civil(when.earliest_day).year
        if year != civil(when.latest_day).year:
            return None
    else:
        return None
    return weekday(day_number(year, month, day)) if 1 <= day <= month_length(year, month) else None
