"""The Sundays before Christmas: 'the first Sunday of Advent 2022', '2. Advent 2022', 'Advent 2022'."""

import re

from timeline.dates.calendar_phrases.month_names import plain_text
from timeline.dates.calendars import GREGORIAN, JULIAN, calendar_named
from timeline.dates.dating import DateError, Dating
from timeline.dates.days import iso_day, weekday

_NTH = (
    "1 1st first 1er premier erster ersten primer primero pierwsza pierwsza",
    "2 2nd second 2e deuxieme zweiter zweiten segundo druga druga",
    "3 3rd third 3e troisieme dritter dritten tercer tercero trzecia",
    "4 4th fourth 4e quatrieme vierter vierten cuarto czwarta",
)
_NUMBERS = {word: number for number, line in enumerate(_NTH, 1) for word in line.split()}
_AT = "(?:(?:on|at|in|the|le|la|el|am|im|der|w) )*"
_SUNDAY = "(?:sunday|sonntag|dimanche|domingo|niedziela|niedziele)"
_ADVENT = "(?:(?:of|in|im|de|des|l|der) ?)*(?:advents?|lavent|avent|adviento|adwentu|adwent)"
_PHRASE = re.compile(
    rf"{_AT}(?:(?P<nth>{'|'.join(_NUMBERS)})\.? )?(?P<sunday>{_SUNDAY} )?{_ADVENT}"
    r"(?P<after> ?sunday| ?s?sonntag)?,? (?:of |in |de )?(?P<year>\d{3,4})"
)
WORDS = ("advent", "advents", "adventssonntag", "adventsonntag", "avent", "lavent", "adviento", "adwentu", "adwent")
"""Words without one of which a text names no Sunday of Advent."""
_LAST_OLD, _LAST_DOUBT, _SUNDAYS = 1582, 1752, 4


def advent(text: str, dating: Dating) -> tuple[int, int] | None:
    """Return the first and the last day of a Sunday of Advent, or of all Advent; None if the text names neither.

    DateError where countries that kept two calendars had other Sundays.
    """
    match = _PHRASE.fullmatch(plain_text(text))
    if match is None:
        return None
    year, named = int(match["year"]), match["nth"]
    days = {_first_sunday(year, old=old) for old in _calendars(year, dating)}
    is_sunday = named is not None or match["sunday"] or match["after"]
    shift = 7 * (_NUMBERS[named] - 1) if named else 0
    if len(days) > 1:
        hint = " or ".join(iso_day(day + shift) for day in sorted(days))
        raise DateError(text, "two-readings", "countries kept two calendars then", hint=hint)
    first = days.pop() + shift
    return (first, first) if is_sunday else (first, _christmas(year, old=_calendars(year, dating)[0]) - 1)


def _calendars(year: int, dating: Dating) -> tuple[bool, ...]:
    """Return whether the Julian calendar was kept in a year, both where some kept it."""
    if year <= _LAST_OLD or calendar_named(dating.calendar) is JULIAN:
        return (True,)
    return (False,) if year > _LAST_DOUBT else (True, False)


def _christmas(year: int, *, old: bool) -> int:
    """Return the day of Christmas."""
    day = (JULIAN if old else GREGORIAN).day(year, 12, 25)
    assert day is not None, year
    return day


def _first_sunday(year: int, *, old: bool) -> int:
    """Return the fourth Sunday before Christmas."""
    before = _christmas(year, old=old) - 1
    return before - (weekday(before) - 6) % 7 - 7 * (_SUNDAYS - 1)
