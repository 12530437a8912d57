"""Days told from a day and an amount of time: 'Tuesday week', 'a week on Friday', 'a year ago today'."""

from timeline.dates.days import weekday
from timeline.dates.languages.table import Unit
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import Found, Rule, rule
from timeline.dates.phrases.units import moved
from timeline.dates.phrases.values import Value, day_point

_WEEKS = {Unit.WEEK: 7, Unit.FORTNIGHT: 14}


def _week_after(found: Found, phrase: Phrase) -> Value | None:
    """Read 'Tuesday week', 'tomorrow week', 'Friday fortnight': a week after the next such day, today included."""
    days = _WEEKS.get(Unit(found["unit"].value))
    if days is None or phrase.is_plural(found["unit"].text):
        return None
    if "near" in found:
        near = found["near"].value
        return day_point(phrase.today + near + (days if near >= 0 else -days))
    return day_point(phrase.today + _ahead(found, phrase) + days)


def _weeks_from(found: Found, phrase: Phrase) -> Value | None:
    """Read 'a week on Tuesday', 'two weeks from Friday'; 'Samstag in einer Woche'."""
    days = _WEEKS.get(Unit(found["unit"].value))
    return (
        None if days is None else day_point(phrase.today + (_ahead(found, phrase) or 7) + days * found["number"].value)
    )


def _weeks_before(found: Found, phrase: Phrase) -> Value | None:
    """Read 'a week ago last Tuesday': so many weeks before the latest such day before today."""
    days = _WEEKS.get(Unit(found["unit"].value))
    last = phrase.today + _ahead(found, phrase) - 7
    return None if days is None else day_point(last - days * found["number"].value)


def _ahead(found: Found, phrase: Phrase) -> int:
    """Return how many days ahead the next day of a name is, 0 if it is today."""
    return (found["weekday"].value - weekday(phrase.today)) % 7


def _same_day(found: Found, phrase: Phrase) -> Value | None:
    """Read 'a year ago today', 'exactly two weeks ago', 'two weeks from tomorrow': that very day."""
    unit, way = Unit(found["unit"].value), -1 if found["way"].mark in "xXB" else 1
    if unit > Unit.YEAR:
        return None
    near, number = (found[name].value if name in found else usual for name, usual in (("near", 0), ("number", 1)))
    there = moved(phrase.today + near, way * number, unit)
    return None if there is None else day_point(there)


def _same_day_of(found: Found, phrase: Phrase) -> Value | None:
    """Read 'this day last year', 'today next month'."""
    way, unit = found["way"].value, Unit(found["unit"].value)
    there = moved(phrase.today, way, unit) if way and unit <= Unit.YEAR else None
    return None if there is None else day_point(there)


_AMOUNT = "(?P<number>[NJ])(?P<unit>U)"
_MAYBE_ONE = "(?P<number>[NJ])?(?P<unit>U)"

WEEK_AWAY: tuple[Rule, ...] = (
    rule("(?:(?P<weekday>W)|(?P<near>R))(?P<unit>U)", _week_after),
    rule(f"{_AMOUNT}[if](?P<weekday>W)", _weeks_from),
    rule(f"(?P<weekday>W)[iZ]{_AMOUNT}", _weeks_from),
    rule(f"{_AMOUNT}xi?D?(?P<weekday>W)", _weeks_before),
    rule(f"{_AMOUNT}(?P<way>x)(?P<near>R)", _same_day),
    rule(f"(?P<near>R)(?P<way>[XBiZ]){_AMOUNT}", _same_day),
    rule(f"(?P<near>R){_AMOUNT}(?P<way>x)", _same_day),
    rule(f"\u2261{_MAYBE_ONE}(?P<way>x)", _same_day),
    rule(f"{_MAYBE_ONE}(?P<way>x)\u2261", _same_day),
    rule(f"\u2261?(?P<way>[XB])\u2261{_MAYBE_ONE}", _same_day),
    rule(f"\u2261(?P<way>[XB]){_MAYBE_ONE}", _same_day),
    rule("R,?(?P<way>D)(?P<unit>U)", _same_day_of),
)
