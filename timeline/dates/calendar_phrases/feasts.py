"""Feasts with a rule and a year: 'Easter 1916', 'Michaelmas 1640', 'Ramadan 2023', 'Passover 5783'."""

import re
from collections.abc import Iterable

from timeline.dates.calendar_phrases.advent import advent
from timeline.dates.calendar_phrases.feast_names import FEASTS, OF_TWO_RITES
from timeline.dates.calendar_phrases.month_names import plain_text
from timeline.dates.calendar_phrases.months import is_plausible, years_within
from timeline.dates.calendar_phrases.reader import by
from timeline.dates.calendars import GREGORIAN, JULIAN, Calendar, Changing, calendar_named
from timeline.dates.calendars.roman import FIRST_CHANGE
from timeline.dates.dating import DateError, Dating
from timeline.dates.days import civil, iso_day
from timeline.dates.easter import julian_easter, western_easter
from timeline.dates.feast_days import (
    EASTER_WEEK,
    EIDS,
    FIXED,
    FROM_EASTER,
    LISTED,
    OF_COUNTRIES,
    TURN,
    WEEKS,
    Feast,
    nth_weekday,
)
from timeline.dates.reading import read
from timeline.dates.when import When

_OLD_RITES, _NEW_RITES = ("orthodox", "julian", "eastern", "old style"), ("western", "catholic", "gregorian")
_COUNTRIES = ("american", "us", "canadian")
_RITE = "|".join((*_OLD_RITES, *_NEW_RITES, *_COUNTRIES))
RITES = re.compile(rf"\b(?:{_RITE})\b|New Year", re.IGNORECASE)
"""What a feast has in its name where that tells of whom it is, or which of two."""
NAMES = frozenset(
    (*FROM_EASTER, *WEEKS, EASTER_WEEK, TURN, *FIXED, *LISTED, *OF_COUNTRIES, *EIDS, *FEASTS, *OF_TWO_RITES)
)
"""The names of all feasts, without accents."""
_AT = "on|at|in|the|le|la|les|a|au|zu|an|am|en|el|de|na|w|на|\u0443|в|في"
"""Words of place before a feast, in all languages, without their accents."""
_NAME = r"[^\W\d_]+(?: [^\W\d_]+){0,3}?"
_PHRASE = re.compile(
    rf"(?:(?:{_AT}) )?(?:(?P<rite>{_RITE}) )?(?P<name>{_NAME})(?:,? (?:of |in |de )?(?P<year>\d{{1,4}}))?"
    r"(?: (?:року|года|roku))?(?: (?P<era>ah|ce|ad|am))?"
)
_BY_EASTER = re.compile(
    r"(?<![^\W_])"
    + "".join(f"(?<!{rite} )" for rite in (*_OLD_RITES, *_NEW_RITES))
    + rf"(?:{'|'.join(sorted((*FROM_EASTER, *WEEKS), key=len, reverse=True))})(?![^\W_])",
    re.IGNORECASE,
)
"""A feast by Easter without the name of a church."""

_LAST_DOUBT = 1752


def feast(text: str, dating: Dating) -> When | None:
    """Read a feast by its year, None if the text names none; a feast is a day, written in the calendar of the file.

    feast = [rite] name year [era]          rite = Orthodox | Julian | Western | Catholic ...
    """
    if (days := advent(text, dating)) is not None:
        return written_day(days[0], dating) if days[0] == days[1] else _some_day(*days, dating)
    match = _PHRASE.fullmatch(plain_text(text).replace("st. ", "st "))
    if match is None or match["name"] not in NAMES:
        return None
    name = FEASTS.get(match["name"], match["name"])
    if match["year"] is None:
        if name in LISTED or name in WEEKS or name == EASTER_WEEK:
            this = 2023 if dating.as_of is None else civil(dating.as_of).year
            raise without_year(text, match["name"], (this - 1, this), len(text))
        return None
    return _of_year(text, name, match, dating)


def _of_year(text: str, name: str, match: re.Match[str], dating: Dating) -> When | None:
    """Read a feast by its name, and by the year, rite and era that were found."""
    year = int(match["year"])
    if name == TURN or name in EIDS:
        raise _one_of_two(text, name, match["rite"] or "", year)
    if name in OF_TWO_RITES:
        return _of_two_rites(text, OF_TWO_RITES[name], year, dating)
    if name in LISTED:
        return _listed(text, LISTED[name], (year, match["era"] or ""), dating)
    if name in OF_COUNTRIES:
        return None if match["rite"] in (*_OLD_RITES, *_NEW_RITES) else _of_countries(text, match, name, year, dating)
    rule = _fixed if name in FIXED else _by_easter
    return rule(text, name, match, dating)


def _by_easter(text: str, name: str, match: re.Match[str], dating: Dating) -> When:
    """Read a feast by Easter; DateError if it may be the week before Easter or after it."""
    rite, year = match["rite"] or "", int(match["year"])
    day, own = _easter(text, rite, year, dating), by(dating, "julian") if rite in ("julian", "old style") else dating
    if name == EASTER_WEEK:
        readings = " or ".join(_some_day(day + first, day + first + 6, own).text for first in (-6, 1))
        raise DateError(text, "two-readings", "it may be the week before Easter Day or after it", hint=readings)
    if name in WEEKS:
        first, last = WEEKS[name]
        return _some_day(day + first, day + last, own)
    return written_day(day + FROM_EASTER[name], own)


def _some_day(first: int, last: int, dating: Dating) -> When:
    """Return some day from one to another, in the calendar of the file."""
    start, end = written_day(first, dating), written_day(last, dating)
    return read(f"[{start.text}..{end.text}]", by(dating, start.calendar))


def of_the_other_rite(text: str) -> str:
    """Return a text that names feasts by Easter, and no church, with the name of those that keep it by the Julian one.

    Empty if the text names no such feast.
    """
    named, number = _BY_EASTER.subn(r"Orthodox \g<0>", text)
    return named if number else ""


def written_day(day: int, dating: Dating) -> When:
    """Return a day in the calendar of the file; before 1582 of no file that says another, in the Julian."""
    name = dating.calendar or ("julian" if day < FIRST_CHANGE else "")
    calendar = calendar_named(name)
    try:
        return read(calendar.written(day), by(dating, name))
    except ValueError:
        return read(iso_day(day), by(dating, ""))


def without_year(text: str, name: str, years: Iterable[int], end: int) -> DateError:
    """Return the error for a feast of no year, whose name ends at some place of a text, with some years of it."""
    hint = " or ".join(f"{text[:end]} {year}{text[end:]}" for year in years)
    return DateError(text, "vague", f"{name} is in every year: say which", hint=hint)


def _one_of_two(text: str, name: str, rite: str, year: int) -> DateError:
    """Return the error for what two feasts are called: the turn of two years, by the second of them, and Eid."""
    if name in EIDS:
        hint = f"Eid al-Fitr {year} or Eid al-Adha {year}"
        return DateError(text, "two-readings", "it may be the feast after Ramadan or that of the sacrifice", hint=hint)
    own = f"{rite.title()} New Year's".lstrip()
    hint = f"{own} Day {year} or {own} Eve {year - 1}"
    return DateError(text, "two-readings", "it may be the first day of the year or the night before it", hint=hint)


def _easter(text: str, rite: str, year: int, dating: Dating) -> int:
    """Return the day of Easter by the rule that was kept: the Julian where the file, or the year, has that calendar."""
    western, old = western_easter(year), julian_easter(year)
    if rite:
        return old if rite in _OLD_RITES or year <= 1582 else western
    calendar = calendar_named(dating.calendar)
    if isinstance(calendar, Changing):
        return old if old < calendar.change else western
    if calendar is JULIAN or year <= 1582:
        return old
    if year <= _LAST_DOUBT and western != old:
        message = f"Easter {year} was on two days: countries kept two calendars"
        readings = (f"{rite} {text.strip()}" for rite in ("Western", "Julian"))
        raise DateError(text, "two-readings", message, hint=" or ".join(readings))
    return western


def _fixed(text: str, name: str, match: re.Match[str], dating: Dating) -> When:
    """Read a feast on a fixed day of the Roman months; the Orthodox one falls into the next Gregorian year."""
    year, (month, day) = int(match["year"]), FIXED[name]
    calendar = calendar_named(dating.calendar)
    if match["rite"] in _OLD_RITES:
        days = [_there(JULIAN, each, month, day) for each in (year - 1, year)]
        fitting = [each for each in days if civil(each).year == year or year <= 1582]
        own = days[1]
        if own not in fitting or len(fitting) > 1:
            readings = " or ".join(iso_day(each) for each in dict.fromkeys((*fitting, own)))
            message = f"it may be the feast that fell into {year}, or that of the Julian year {year}"
            raise DateError(text, "two-readings", message, hint=readings)
        return written_day(own, dating)
    if not calendar.roman:
        calendar = GREGORIAN
    elif not dating.calendar and year <= 1582:
        calendar = JULIAN
    return read(f"{year:04d}-{month:02d}-{day:02d}", by(dating, "" if calendar is GREGORIAN else calendar.name))


def _of_countries(text: str, match: re.Match[str], name: str, year: int, dating: Dating) -> When:
    """Read a feast that countries keep on weekdays of their own; DateError if it may be that of several."""
    days = {each: nth_weekday(year, *rule) for each, rule in OF_COUNTRIES[name].items()}
    asked = "american" if match["rite"] == "us" else match["rite"]
    if asked in days or len(days) == 1:
        day = days.get(asked, next(iter(days.values())))
        return written_day(day + (name == "black friday"), dating)
    readings = " or ".join(f"{iso_day(day)} ({each.capitalize()})" for each, day in days.items())
    hint = " or ".join(f"{each.capitalize()} {match['name'].title()} {year}" for each in days)
    raise DateError(text, "two-readings", f"countries keep it on days of their own: {readings}", hint=hint)


def _there(calendar: Calendar, year: int, month: int, day: int) -> int:
    """Return the day number of a day that every year has."""
    number = calendar.day(year, month, day)
    assert number is not None, (year, month, day)
    return number


def _of_two_rites(text: str, name: str, year: int, dating: Dating) -> When:
    """Read a feast by a word that people of two churches use; DateError if these keep it on two days."""
    if name in FIXED:
        month, day = FIXED[name]
        days = [_there(GREGORIAN, year, month, day)]
        days += [old for each in (year - 1, year) if civil(old := _there(JULIAN, each, month, day)).year == year]
    else:
        days = [easter(year) + FROM_EASTER[name] for easter in (western_easter, julian_easter)]
    own = [days[-1]] if calendar_named(dating.calendar) is JULIAN else dict.fromkeys(days)
    if len(own) == 1:
        return written_day(next(iter(own)), dating)
    message = "some churches keep it on one day, some on another"
    raise DateError(text, "two-readings", message, hint=" or ".join(map(iso_day, sorted(own))))


def _listed(text: str, feast: Feast, when: tuple[int, str], dating: Dating) -> When:
    """Read a feast of another calendar, in its own year or in the Gregorian year into which it falls."""
    year, era = when
    own = (feast.calendar == "islamic" and (era == "ah" or year < 622)) or (feast.calendar == "hebrew" and year > 3000)
    if own or (dating.calendar == feast.calendar and era not in ("ce", "ad")):
        return read(_days(feast, year), by(dating, feast.calendar))
    if feast.calendar == "islamic" and year <= 1500 and not era:
        hint = f"{text.strip()} AH or {text.strip()} CE"
        raise DateError(text, "two-readings", "the year may be of the Hijra or of our era", hint=hint)
    calendar = calendar_named(feast.calendar)
    years = [
        each
        for each in years_within(year, feast.calendar)
        if civil(calendar.day(each, feast.month, feast.first or 1) or 0).year == year
    ]
    if len(years) == 1:
        return read(_days(feast, years[0]), by(dating, feast.calendar))
    readings = " or ".join(re.sub(r"\d+", f"{each} AH", text) for each in years)
    if not years:
        first = f"{max(feast.first, 1)} {calendar.month_name(feast.month, year)} {year}"
        hint = first if is_plausible(year, feast.calendar) else ""
        message = f"it did not begin in {year}, or the calendar does not reach there"
        raise DateError(text, "no-such-day", message, hint=hint)
    raise DateError(text, "two-readings", f"it began twice in {year}", hint=readings)


def _days(feast: Feast, year: int) -> str:
    """Write the days of a feast: one day, one of some days, or a month; by the moon it may be a day off."""
    month = f"{year:04d}-{feast.month:02d}"
    if not feast.first:
        return month
    first, last = f"{month}-{feast.first:02d}", f"{month}-{feast.last:02d}"
    day = f"{first}~" if feast.calendar == "islamic" else first
    return day if first == last else f"[{first}..{last}]"
