"""The Sundays before Christmas: 'the first Sunday of Advent 2022', '2. Advent 2022', 'Advent 2022'."""

import re

from timeline.dates.calendar_phrases.month_names import plain_text
from timeline.dates.calendars import GREGORIAN, JULIAN, Calendar, Changing, calendar_named
from timeline.dates.dating import DateError, Dating
from timeline.dates.days import iso_day, weekday

_NTH = (
    "1 1st first 1er premier erster ersten primer primero pierwsza",
    "2 2nd second 2e deuxieme zweiter zweiten segundo druga druga",
    "3 3rd third 3e troisieme dritter dritten tercer tercero trzecia",
    "4 4th fourth 4e quatrieme vierter vierten cuarto czwarta",
)
_NUMBERS = {word: number for number, line in enumerate(_NTH, 1) for word in line.split()}
_AT = "(?:(?:on|at|in|the|le|la|el|am|im|der|w) )*"
_SUNDAY = "(?:sunday|sonntag|dimanche|domingo|niedziela|niedziele)"
_ADVENT = "(?:(?:of|in|im|de|des|l|der) ?)*(?:advents?|lavent|avent|adviento|adwentu|adwent)"
_PHRASE = (
    rf"{_AT}(?:(?P<nth>{'|'.join(_NUMBERS)})\.? )?(?P<sunday>{_SUNDAY} )?{_ADVENT}"
    r"(?P<after> ?sunday| ?s?sonntag)?,? (?:of |in |de )?(?P<year>\d{3,4})"
)
ADVENT = ("advent", "advents", "adventssonntag", "adventsonntag", "avent", "lavent", "adviento", "adwentu", "adwent")
"""Words without one of which a text names no Sunday of Advent."""
_LAST_OLD, _LAST_DOUBT, _SUNDAYS = 1582, 1752, 4


def advent(text: str, dating: Dating) -> tuple[int, int] | None:
    """Return the first and the last day of a Sunday of Advent, or of all Advent; None if the text names neither.

    It is counted in the calendar of the file where that is Julian or changes; DateError where countries that kept two
    calendars had other Sundays.
    """
    match = re.fullmatch(_PHRASE, plain_text(text))
    if match is None:
        return None
    year, named = int(match["year"]), match["nth"]
    is_sunday = named is not None or match["sunday"] or match["after"]
    shift = 7 * (_NUMBERS[named] - 1) if named else 0
    eves = [_christmas_eve(text, year, calendar) for calendar in _calendars(year, dating)]
    days = [_first_sunday(eve) + shift for eve in eves]
    if len(days) > 1:
        hint = " or ".join(map(iso_day, days))
        raise DateError(text, "two-readings", "countries kept two calendars then", hint=hint)
    return days[0], days[0] if is_sunday else eves[0]


def _calendars(year: int, dating: Dating) -> tuple[Calendar, ...]:
    """Return the calendar that was kept in a year, two where some kept one and some the other."""
    calendar = calendar_named(dating.calendar)
    if calendar is JULIAN or isinstance(calendar, Changing):
        return (calendar,)
    if year <= _LAST_OLD:
        return (JULIAN,)
    return (GREGORIAN,) if year > _LAST_DOUBT else (GREGORIAN, JULIAN)


def _christmas_eve(text: str, year: int, calendar: Calendar) -> int:
    """Return the day before Christmas; DateError where a change of the calendar left Christmas out."""
    christmas = calendar.day(year, 12, 25)
    if christmas is None:
        raise DateError(text, "no-such-day", f"Christmas {year} was left out when the calendar changed")
    return christmas - 1


def _first_sunday(eve: int) -> int:
    """Return the fourth Sunday before Christmas."""
    return eve - (weekday(eve) - 6) % 7 - 7 * (_SUNDAYS - 1)
