"""Plain phrases of Julian dates, by the grammar of Gregorian ones: read in years that are alike.

From 1901 to 2099 the Gregorian calendar has a leap year every four years, as the Julian always has, and its weekdays
come round every 28 years. So a phrase is read some years later, where the same days bear the same names, and what it
means is told with its own years again.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline.dates.calendars import GREGORIAN, JULIAN, Calendar
from timeline.dates.calendars.roman import Changing
from timeline.dates.dating import DateError, Dating
from timeline.dates.days import iso_year
from timeline.dates.phrases import readings_of, translated
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.token import Token
from timeline.dates.possible import Reading
from timeline.dates.reading import read
from timeline.dates.when import When

_FIRST, _LAST, _MIDDLE = 1901, 2099, 1998
_STEP, _ROUND = 16, 28
_LONGEST_MONTH = 31
_YEARS_TOLD = re.compile(r"(?<![\dT:+])-?\d{4}(?![\d:])", re.ASCII)
_NOT_ALIKE = re.compile(r"[KGgj#E*Q]|N[-/.]N[-/.]N|Y[-/_]?N$|Y[-/_]J$")


def read_alike(text: str, found: Sequence[Token], calendar: Calendar, dating: Dating) -> When | None:
    """Read a phrase of months, weeks and weekdays of the Julian calendar, None if it is none; DateError if refused.

    Where the calendar changes, the whole phrase must lie before the change or after it.
    """
    if not _may_be_alike(found):
        return None
    if not isinstance(calendar, Changing):
        return _julian(text, found, dating)
    old = _tried(lambda: _julian(text, found, dating.of_calendar(JULIAN.name)))
    if old is not None and all(day < calendar.change for day in _days(old)):
        return read(old.text, dating)
    plain = dating.of_calendar("")
    new = _tried(lambda: read(translated(text, plain), plain))
    return read(new.text, dating) if new is not None and all(day >= calendar.change for day in _days(new)) else None


def _days(when: When) -> list[int]:
    """Return the first and the last day of a date, without those that it does not have."""
    return [day for day in (when.earliest_day, when.latest_day) if day is not None]


def readings_alike(text: str, found: Sequence[Token], dating: Dating) -> tuple[Reading, ...]:
    """Return all the ways in which a phrase of a file of Julian dates may be read, none if it is not read here."""
    if not _may_be_alike(found):
        return ()
    away = _years_away(found, dating)
    later = _later(dating, away)
    return tuple(
        each._replace(date=_told(each.date, away), anchor=each.anchor and _told(each.anchor, away))
        for each in readings_of(text, later, years=away)
        if _is_near(each.date)
    )


def _may_be_alike(found: Sequence[Token]) -> bool:
    """Return whether the words of a phrase are months, days and years of four digits, whatever stands between them."""
    signature = marks(found)
    if signature.endswith("MN") and found[-1].value > _LONGEST_MONTH:
        return False
    return bool(found) and _NOT_ALIKE.search(signature) is None and any(mark in signature for mark in "MWYUR")


def _julian(text: str, found: Sequence[Token], dating: Dating) -> When | None:
    """Read a phrase of the Julian calendar, None if its years, or the as-of day, lie too far from each other."""
    away = _years_away(found, dating)
    try:
        later = translated(text, _later(dating, away), years=away)
    except DateError as fault:
        if fault.code == "no-as-of" and dating.as_of is not None:
            return None
        raise DateError(text, fault.code, fault.message, column=fault.column, hint=_told(fault.hint, away)) from None
    return read(_told(later, away), dating) if _is_near(later) else None


def _years_away(found: Sequence[Token], dating: Dating) -> int:
    """Return how many years later the days are alike, around the years of a phrase or else the as-of day."""
    years = [token.value for token in found if token.mark == "Y"]
    year = years[0] if years else JULIAN.civil(dating.as_of or 0).year
    return _STEP + _ROUND * ((_MIDDLE - _STEP - year) // _ROUND)


def _later(dating: Dating, away: int) -> Dating:
    """Return how a phrase is read there: with the as-of day, if it is near enough."""
    plain = dating.of_calendar("")
    if dating.as_of is None:
        return plain
    year, month, day = JULIAN.civil(dating.as_of)
    is_near = _FIRST < year + away < _LAST
    return replace(plain, as_of=GREGORIAN.day(year + away, month, day) if is_near else None)


def _is_near(text: str) -> bool:
    """Return whether all years of a date lie where the days are alike."""
    return " day " not in text and all(_FIRST < int(year) < _LAST for year in _YEARS_TOLD.findall(text))


def _told(text: str, away: int) -> str:
    """Return a date with its own years."""
    return _YEARS_TOLD.sub(lambda year: iso_year(int(year[0]) - away), text)


def _tried(reader: Callable[[], When | None]) -> When | None:
    """Return what is read, None if it is refused."""
    try:
        return reader()
    except DateError:
        return None
