"""Feasts that are on another day each year, as numbers that the vocabularies give to their names.

A number tells the church by its thousands and the day by the rest: so many days from Easter, or which feast of
countries. Feasts on a day of a month are numbered by that day, 1225, and are not of this module.
"""

from timeline.dates.easter import julian_easter, western_easter
from timeline.dates.feast_days import OF_COUNTRIES, nth_weekday
from timeline.texts.moments import Moment, Scale

WESTERN, OF_TWO_RITES, ORTHODOX, OF_A_COUNTRY = 2000, 4000, 6000, 8000
"""The number of Easter of the Western churches, of either, of the Orthodox; the first of those of countries."""

SEASONS = frozenset({0, 39, 49})
"""Days from Easter of feasts whose names are also names of other things, or of more days: 'Easter', 'Ascension'."""

FIRST, _MOST_COUNTRIES, _LAST_DOUBT = 1900, 10, 1752
"""The first number of a feast here; and the last year of which countries counted Easter in two ways."""


def of_country(name: str) -> int:
    """Return the number of a feast that countries keep on a weekday of a month: 'labor day'."""
    return OF_A_COUNTRY + _MOST_COUNTRIES * list(OF_COUNTRIES).index(name)


def is_season(number: int) -> bool:
    """Return whether the name of a feast may mean something else, so that words around it have to tell it."""
    return number < OF_A_COUNTRY and (number + 500) % 2000 - 500 in SEASONS


def ways(number: int) -> tuple[int, ...]:
    """Return the numbers of the feasts that a number may mean: that of two churches, or of two countries."""
    if OF_TWO_RITES - 100 < number < OF_TWO_RITES + 100:
        return (number - OF_TWO_RITES + WESTERN, number - OF_TWO_RITES + ORTHODOX)
    if number < OF_A_COUNTRY or number % _MOST_COUNTRIES:
        return (number,)
    return tuple(number + each for each in range(1, 1 + len(_rules(number))))


def feast_of_year(number: int, year: int) -> Moment | None:
    """Return the day of a feast in a year; None where it may be one of two days."""
    if year <= _LAST_DOUBT:
        return None
    days = {_day(each, year) for each in ways(number)}
    return Moment(Scale.DAY, days.pop()) if len(days) == 1 else None


def _day(number: int, year: int) -> int:
    """Return the day (a day number) of a feast of one church, or of one country."""
    if number >= OF_A_COUNTRY:
        return nth_weekday(year, *_rules(number)[number % _MOST_COUNTRIES - 1])
    if number > ORTHODOX - 100:
        return julian_easter(year) + number - ORTHODOX
    return western_easter(year) + number - WESTERN


def _rules(number: int) -> tuple[tuple[int, int, int], ...]:
    """Return on which weekday of which month each country keeps a feast."""
    return tuple(list(OF_COUNTRIES.values())[(number - OF_A_COUNTRY) // _MOST_COUNTRIES].values())
