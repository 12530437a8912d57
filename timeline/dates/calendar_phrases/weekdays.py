"""Days named with their weekday in years of two calendars: 'Saturday 14 October 1066'."""

import re
from collections.abc import Iterator

from timeline.dates.calendar_phrases.reader import Read, by, tried
from timeline.dates.calendars import JULIAN, calendar_named
from timeline.dates.calendars.roman import FIRST_CHANGE
from timeline.dates.dating import DateError, Dating
from timeline.dates.days import weekday
from timeline.dates.languages import read_languages
from timeline.dates.when import When

_LEADING = re.compile(r"(?:on )?(?P<weekday>[^\W\d_]+)\.?,?\s+(?P<rest>.*\d{3,4}.*)")
_TRAILING = re.compile(r"(?P<rest>.*\d{3,4}.*?),\s*(?P<weekday>[^\W\d_]+)\.?")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LAST_CHANGE = 1923


def day_of_the_week(text: str, dating: Dating, read: Read) -> When | None:
    """Read a day with its weekday, None if there is none or no two calendars were kept then.

    In a calendar that was named, by that one. Before 1582-10-15 by the Julian, which it then is written in; up to 1923
    by the Gregorian, and where only the Julian fits, both readings are named.
    """
    for named, rest in _named(text, dating):
        when = tried(read, rest, dating)
        if when is None or when.earliest_day is None or when.earliest_day != when.latest_day:
            return None
        if dating.calendar:
            return _judged(text, when, named, dating)
        old = tried(read, rest, by(dating, "julian"))
        if old is None or old.earliest_day is None or JULIAN.civil(old.earliest_day).year > LAST_CHANGE:
            return None
        if old.earliest_day < FIRST_CHANGE:
            return _judged(text, old, named, dating)
        return _of_two(text, (rest, named), when, old, dating)
    return None


def _named(text: str, dating: Dating) -> Iterator[tuple[int, str]]:
    """Return the weekday that a text begins or ends with, and the rest of the text."""
    for match in filter(None, (_LEADING.fullmatch(text), _TRAILING.fullmatch(text))):
        for language in read_languages(dating.languages):
            mark, value = language.words.get(match["weekday"].lower(), ("", 0))
            if mark == "W":
                yield value, match["rest"]
                return


def _judged(text: str, when: When, named: int, dating: Dating) -> When:
    """Return a day that bears the weekday that was named; DateError if it bears another."""
    right = weekday(when.earliest_day or 0)
    if right == named:
        return when
    title = calendar_named(when.calendar).title
    message = f"that day of the {title} calendar was a {_NAMES[right]}"
    hint = f"{when.text} O.S." if when.calendar == JULIAN.name != dating.calendar else when.text
    raise DateError(text, "weekday-disagrees", message, hint=hint)


def _of_two(text: str, said: tuple[str, int], new: When, old: When, dating: Dating) -> When:
    """Return the Gregorian day where it bears the weekday; DateError if it does not, with what would."""
    rest, named = said
    if weekday(new.earliest_day or 0) == named:
        return new
    if weekday(old.earliest_day or 0) == named:
        message = "that day is another day of the week, but it is that day in Old Style"
        raise DateError(text, "weekday-disagrees", message, hint=f"{rest} O.S. or {new.text}")
    return _judged(text, new, named, dating)
