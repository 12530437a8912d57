"""Days of January to March whose year may be the one before, as years began on 25 March in places."""

import re
from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.dates import Precision, When, tidied
from timeline.dates.calendars import JULIAN
from timeline.dates.double_years import LADY_DAY, LAST_DOUBLE, are_following, pairs_of_years
from timeline.events.model import Event, Timeline

YEAR = r"(?<![\d/])1[0-7]\d\d(?![\d/])"


def single_year(timeline: Timeline) -> Iterator[Finding]:
    """A Julian day from 1 January to 24 March has one year in its words, where other words of the file have two.

    Who wrote `10 Feb. 1653/4` began the year on 25 March, so that `24 March 1653` may be of 1654.
    """
    told = [each for event in timeline.events for each in _told(event)]
    if not any(_early_day(when) and _is_double(words) for _, _, words, when in told):
        return
    for event, path, words, when in told:
        day = _early_day(when)
        if day is not None and re.findall(YEAR, words) == [str(day[0])] and not _is_double(words):
            year = day[0]
            message = f"`{words}` has one year, where others have two: it may be of {year + 1}"
            hint = f"{year - 1}/{year} is {year}, {year}/{year + 1} is {year + 1}"
            yield at(event, path, message, hint)


def _told(event: Event) -> Iterator[tuple[Event, tuple[str | int, ...], str, When]]:
    """Return the words that tell the date of an event, each with its place and the date that they tell."""
    if event.said:
        yield event, ("said",), event.said, event.when
    for position, citation in enumerate(event.citations):
        if citation.said:
            yield event, ("sources", position, "said"), citation.said, citation.date or event.when


def _is_double(words: str) -> bool:
    """Return whether words have two years that follow one another."""
    return any(map(are_following, pairs_of_years(tidied(words).bare.text)))


def _early_day(when: When) -> tuple[int, int, int] | None:
    """Return the first day of a Julian date that is before Lady Day, None of any other date."""
    if not any(name.startswith("julian") for name in when.calendars) or when.earliest_day is None:
        return None
    if when.precision not in (Precision.DAY, Precision.MONTH):
        return None
    day = JULIAN.civil(when.earliest_day)
    return day if day[1:] < LADY_DAY and day[0] <= LAST_DOUBLE else None
