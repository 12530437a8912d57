"""Feasts that are on another day each year: so many days from Easter, or on a weekday of a month in some countries.

The vocabularies give each a number, as they do to every word: its place in `FEASTS`, from `FIRST` on. Feasts on a day
of a month are numbered by that day, 1225, and are not of this module.
"""

from enum import Enum
from typing import NamedTuple

from timeline.dates.easter import julian_easter, western_easter
from timeline.dates.feast_days import OF_COUNTRIES, nth_weekday
from timeline.texts.moments import Moment, Scale


class Church(Enum):
    """Whose Easter a feast is counted from; EITHER where a language is that of both."""

    WESTERN = "western"
    ORTHODOX = "orthodox"
    EITHER = "either"


class EasterFeast(NamedTuple):
    """A feast so many days after Easter, or before it."""

    church: Church
    days: int


class CountryFeast(NamedTuple):
    """A feast on a weekday of a month, by its name in the date language; `country` is '' where it may be of any."""

    name: str
    country: str = ""


Feast = EasterFeast | CountryFeast

_AROUND_EASTER = range(-50, 63)
FEASTS: tuple[Feast, ...] = (
    *(EasterFeast(church, days) for church in Church for days in _AROUND_EASTER),
    *(CountryFeast(name, country) for name, countries in OF_COUNTRIES.items() for country in ("", *countries)),
)
_PLACES = {feast: place for place, feast in enumerate(FEASTS)}
FIRST = 1300
"""The number of the first of them, which is none of a day of a month."""

_SEASONS = frozenset({0, 39, 49})
"""Days from Easter of feasts whose names are also names of other things, or of more days: 'Easter', 'Ascension'."""

_LAST_DOUBT = 1752
"""The last year of which countries counted Easter in two ways."""


def number_of(feast: Feast) -> int:
    """Return the number of a feast. KeyError where it is none of `FEASTS`."""
    return FIRST + _PLACES[feast]


def numbered(number: int) -> Feast:
    """Return the feast of a number, which is `FIRST` or more."""
    return FEASTS[number - FIRST]


def is_season(number: int) -> bool:
    """Return whether the name of a feast may mean something else, so that words around it have to tell it."""
    feast = numbered(number)
    return isinstance(feast, EasterFeast) and feast.days in _SEASONS


def beside(number: int, days: int) -> int | None:
    """Return the number of the day so many days after a feast; None if the feast is no day from Easter."""
    feast = numbered(number)
    return number_of(feast._replace(days=feast.days + days)) if isinstance(feast, EasterFeast) else None


def ways(number: int) -> tuple[int, ...]:
    """Return the numbers of the feasts that a number may mean: that of two churches, or of several countries."""
    match numbered(number):
        case EasterFeast(Church.EITHER, days):
            return tuple(number_of(EasterFeast(each, days)) for each in (Church.WESTERN, Church.ORTHODOX))
        case CountryFeast(name, ""):
            return tuple(number_of(CountryFeast(name, each)) for each in OF_COUNTRIES[name])
        case _:
            return (number,)


def feast_of_year(number: int, year: int) -> Moment | None:
    """Return the day of a feast in a year; None where it may be one of two days."""
    if year <= _LAST_DOUBT:
        return None
    days = {_day(numbered(each), year) for each in ways(number)}
    return Moment(Scale.DAY, days.pop()) if len(days) == 1 else None


def _day(feast: Feast, year: int) -> int:
    """Return the day (a day number) of a feast of one church, or of one country."""
    match feast:
        case EasterFeast(church, days):
            return days + (julian_easter(year) if church is Church.ORTHODOX else western_easter(year))
        case CountryFeast(name, country):
            return nth_weekday(year, *OF_COUNTRIES[name][country])
