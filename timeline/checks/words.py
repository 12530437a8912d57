"""Words compared with the dates that they give: the day count, what was said."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from timeline.checks.findings import Finding, at
from timeline.dates import (
    DateError,
    Dating,
    Kind,
    Truth,
    When,
    count_numbers,
    overlaps,
    parse_date,
    readings,
    understand,
)
from timeline.dates import words as in_words
from timeline.dates.calendars.roman import FIRST_CHANGE
from timeline.dates.counts import Counts
from timeline.dates.days import civil
from timeline.dates.understanding import calendar_key
from timeline.events.model import Citation, Event, Timeline
from timeline.views.calendars import dating_of
from timeline.views.drafts import anchor_of

_YEARLY, _YEAR, _READINGS = re.compile(r"\d{4}(?:-\d\d){1,2}", re.ASCII), 4, 2
"""A month or a day with its year, the digits of that, and how many readings words without a year have at least."""


class Said(NamedTuple):
    """Words of an event, the day they were said (None if nobody wrote it), and the date that was read from them."""

    event: Event
    path: tuple[str | int, ...]
    text: str
    day: When | None
    when: When


def said_disagrees(timeline: Timeline) -> Iterator[Finding]:
    """The words that a date was read from give another date, on the day on which they were said.

    The day is the citation's `said_on`, else the day on which its source was published; of words that were read against
    another date of their text (`x-draft`, `x-anchor`), that date. Words that are not understood are left alone, and
    those that depend on their day where it is not known, and a month or a day without its year in an earlier year.
    """
    for event in timeline.events:
        if event.said:
            said = Said(event, ("said",), event.said, event.said_on, event.when)
            yield from _disagreement(said, dating_of(timeline, event))
        for number, citation in enumerate(event.citations):
            if citation.said:
                day, when = _said_on(timeline, event, citation), citation.date or event.when
                said = Said(event, ("sources", number, "said"), citation.said, day, when)
                yield from _disagreement(said, dating_of(timeline, event, citation))


def count_disagrees(timeline: Timeline) -> Iterator[Finding]:
    """A title names a day of a declared count (`day 483 of the war`) that is not the day of the event."""
    counts = Counts(timeline.counts)
    for event in timeline.events:
        for count, named in counts.named_in(event.title):
            numbers = count_numbers(event.when, count)
            if numbers and not _is_between(named, numbers):
                given = numbers[0] if numbers[0] == numbers[1] else f"{numbers[0]} to {numbers[1]}"
                yield at(event, ("title",), f"day {named} of {count.name}, but the date is day {given}")


def _said_on(timeline: Timeline, event: Event, citation: Citation) -> When | None:
    """Return the date against which the words of a citation are read, None if there is none."""
    source = timeline.sources.get(citation.source)
    anchor = anchor_of(event, citation, timeline.dating)
    return anchor or citation.said_on or (source.published if source else None)


def _day_number(when: When | None) -> int | None:
    """Return the day that a date is, None if it may be one of several."""
    return when.earliest_day if when and when.earliest_day == when.latest_day else None


def _disagreement(said: Said, dating: Dating) -> Iterator[Finding]:
    """Find words that, on the day they were said, cannot give the date, whether they look back or ahead."""
    event, path, text, day, when = said
    if when.kind in {Kind.UNKNOWN, Kind.RELATION}:
        return
    try:
        given = _readings(text, replace(dating, as_of=_day_number(day)))
    except DateError:
        return
    if _may_be_of_another_year(given, when, day, dating):
        return
    if given and all(overlaps(each, when) is Truth.NO and not _is_unnamed_julian(each, when) for each in given):
        message = f"`{text}` gives {' or '.join(dict.fromkeys(map(in_words, given)))}, not {in_words(when)}"
        yield at(event, path, message, f"said on {in_words(day)}" if day else "")


def _may_be_of_another_year(given: tuple[When, ...], when: When, day: When | None, dating: Dating) -> bool:
    """Return whether words without a year may be of an earlier one: a text may tell elsewhere of which it speaks.

    They have no year where their readings are the same but for it.
    """
    first, last, said = when.earliest_day, when.latest_day, _day_number(day)
    parts = {each.text[_YEAR:] if _YEARLY.fullmatch(each.text) else "" for each in given}
    if len(given) < _READINGS or len(parts) != 1 or "" in parts or first is None:
        return False
    if last is None or said is None or last > said:
        return False
    return overlaps(parse_date(f"{civil(first).year:04d}{parts.pop()}", dating), when) is not Truth.NO


def _is_unnamed_julian(given: When, when: When) -> bool:
    """Return whether words are the same day of the Julian calendar before there was another, which no date names."""
    early = given.latest_day is not None and given.latest_day < FIRST_CHANGE
    return early and given.calendars == ("julian",) and not when.calendars and given.text == when.text


def _readings(text: str, dating: Dating) -> tuple[When, ...]:
    """Read words in all the ways in which they may be meant: an announcement 'on Friday' means the next one."""
    told = _told_calendar(text, dating)
    return (told,) if told else tuple(parse_date(each.date, dating) for each in readings(text, dating))


def _told_calendar(text: str, dating: Dating) -> When | None:
    """Return the date of words that name another calendar than the file has, None if they name none."""
    try:
        when = understand(text, dating)
    except DateError:
        return None
    return when if calendar_key(when, dating) else None


def _is_between(number: int, numbers: tuple[int | None, int | None]) -> bool:
    first, last = numbers
    return (first is None or first <= number) and (last is None or number <= last)
