"""29 February of years that have it in the Julian calendar only: '29 February 1900 O.S.'."""

import re

from timeline.dates.calendar_phrases.month_words import month_of
from timeline.dates.calendar_phrases.reader import Read
from timeline.dates.calendars import JULIAN, calendar_named
from timeline.dates.dating import Dating
from timeline.dates.reading import read
from timeline.dates.when import When

_NAME = r"(?P<month>[^\W\d_]+)\.?"
_FORMS = (
    re.compile(rf"(?:the )?29(?:th)?(?: of)? {_NAME},? (?P<year>\d{{3,4}})"),
    re.compile(rf"{_NAME} 29(?:th)?,? (?P<year>\d{{3,4}})"),
)


def leap_day(text: str, dating: Dating, _: Read) -> When | None:
    """Read 29 February where dates are Julian and the Gregorian year has no such day, None if it is another date."""
    calendar = calendar_named(dating.calendar)
    match = next((found for form in _FORMS if (found := form.fullmatch(text))), None)
    if match is None or not calendar.roman or month_of(match["month"], dating) != 2:
        return None
    year = int(match["year"])
    if JULIAN.day(year, 2, 29) is None or year % 100 or year % 400 == 0:
        return None
    return read(f"{year:04d}-02-29", dating)
