"""Dates written out: '6 June 2023', 'June 2023', 'Tuesday the 19th', '10/31/1974', '44 BC'."""

import re
from collections.abc import Mapping

from timeline.dates.dating import DateError, Direction
from timeline.dates.days import civil, month_length
from timeline.dates.languages.table import Unit
from timeline.dates.phrases.completing import completed
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import Found, Rule, rule
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.values import Point, Value, one_of

_YEAR = r"(?P<year>[Yj])"
_WEEKDAY = r"(?:(?P<weekday>W),?i?)?"
_DAY, _MONTH = r"(?P<day>[NO])", r"(?P<month>[MV])"
_WAY = r"(?P<way>[Dd])(?P<whole>U)"
_WAY_AFTER = r"(?P<whole>U)(?P<way>[Dd])"
_CIRCA = r"ca?\.? ?\d"
_MONTHS, _LAST_DAY = 12, 31
_FAR_AHEAD = 60
_LATE_IDES = (3, 5, 7, 10)
_AHEAD = 19
_CENTURIES = ("the latest not ahead", "another century")


def _said(found: Found, phrase: Phrase) -> Point | None:
    """Make a point of the parts that were said; 'the year 247', but no other unit, and not '2000 years'."""
    if "unit" in found and (found["unit"].value != Unit.YEAR or _is_amount(found, phrase)):
        return None
    if "month" in found and not _is_month(found):
        return None
    if "whole" in found and found["whole"].value != Unit.YEAR:
        return None
    return Point(
        year=_year(found, phrase),
        month=_value(found, "month"),
        day=_day(found),
        weekday=_value(found, "weekday"),
    )


def _is_amount(found: Found, phrase: Phrase) -> bool:
    """Return whether a word for several years follows a number."""
    unit, year = found["unit"], found["year"]
    return unit.column > year.column and phrase.is_plural(unit.text)


def _day(found: Found) -> int | None:
    """Return the day that was said; the Ides are the 15th of four months, the 13th of the others."""
    day = found.get("day")
    is_13th = day is not None and day.text == "ides" and found["month"].value not in _LATE_IDES
    return None if day is None else 13 if is_13th else day.value


def _short_year(found: Found, phrase: Phrase) -> Point | None:
    """Read 'April of 87', where the number can be no day, and '5 May 22', where the day is told."""
    is_year = not 1 <= found["year"].value <= 31 or ("day" in found and "dash" not in found)
    return _said(found, phrase) if is_year and _is_two_digits(found["year"]) else None


def _day_or_year(found: Found, phrase: Phrase) -> Point | None:
    """Read 'Feb-22', as people and spreadsheets write a day and a year: none is likelier."""
    if not _is_two_digits(found["day"]) or not _is_month(found):
        return None
    month, number = found["month"].value, found["day"].value
    is_year = phrase.way("number", ("a day", "a year"), None, "it may be a day or a year of two digits")
    return Point(full_year(number, phrase), month) if is_year else Point(month=month, day=number)


def _is_two_digits(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) == 2


def _is_month(found: Found) -> bool:
    """Return whether a month is one: a Roman number is, from I to XII, where a year in digits says so."""
    month, year = found["month"], found.get("year")
    if month.mark == "M":
        return True
    return 1 <= month.value <= 12 and year is not None and year.text[-1:].isdigit()


def _bare_day(found: Found, phrase: Phrase) -> Point | None:
    """Read 'the 15th' and 'on the first'; 'second' alone is no day, and 'c. 19th' rather a century."""
    named = "the " in phrase.text.lower() or found["day"].text[0].isdigit()
    return Point(day=found["day"].value) if named and re.match(_CIRCA, phrase.text.lower()) is None else None


def _value(found: Found, name: str) -> int | None:
    """Return the value of a token that may be missing."""
    return found[name].value if name in found else None


def _year(found: Found, phrase: Phrase) -> int | None:
    """Return the year that was said, in two digits or as 'last year', None if none was."""
    if "way" in found:
        return civil(phrase.today).year + found["way"].value
    token = found.get("year")
    if token is None:
        return None
    alone = found.keys() == {"year"}
    return full_year(token.value, phrase, alone=alone) if token.mark in "jN" else token.value


def full_year(year: int, phrase: Phrase, *, alone: bool = False) -> int:
    """Return the year that two digits mean: the latest that is not ahead; with --future the first that is not past.

    Where nothing else was said, and the year before may as well be meant, none is taken.
    """
    today = civil(phrase.today).year
    latest = today - (today - year) % 100
    other = latest + 100 if latest + 100 - today <= _FAR_AHEAD else latest - 100
    if phrase.direction is Direction.FUTURE and latest < today and latest + 100 - today <= _AHEAD:
        latest, other = latest + 100, latest
    likely = None if alone and other < latest <= today else 0
    message = "two digits may be of this century or of the last: write all four"
    return (latest, other)[phrase.way("century", _CENTURIES, likely, message)]


def numeric(found: Found, phrase: Phrase) -> Point | None:
    """Read '10/31/1974' or '31.10.1974': refused where day and month could change places."""
    if "unit" in found and found["unit"].value != Unit.YEAR:
        return None
    first, second = found["first"], found["second"]
    if (month := _month_and_short_year(found, phrase)) is not None:
        return month
    year, day_of_week = _year(found, phrase), _value(found, "weekday")
    orders = {"day before month": (second, first), "month before day": (first, second)}
    points = {name: Point(year, month.value, day.value, weekday=day_of_week) for name, (month, day) in orders.items()}
    if found["sign"].mark == "." or phrase.day_first:
        points.pop("month before day")
    if found["sign"].mark == "-" and "year" in found and found["year"].mark == "N":
        points["year before month"] = Point(
            full_year(first.value, phrase), second.value, found["year"].value, weekday=day_of_week
        )
    return _fitting(points, phrase)


def _month_and_short_year(found: Found, phrase: Phrase) -> Point | None:
    """Read '4/99', where the second number can be no day, as a month; in '5/21' it may be one, a day is likelier."""
    month, number = found["first"].value, found["second"]
    may_be_year = _is_two_digits(number) and number.value > _MONTHS and 1 <= month <= _MONTHS
    if "year" in found or "weekday" in found or found["sign"].mark != "/" or not may_be_year:
        return None
    likely = 1 if number.value > _LAST_DAY else 0
    is_year = phrase.way("number", ("a day", "a year"), likely, "it may be a day or a year of two digits")
    return Point(full_year(number.value, phrase), month) if is_year else None


def _is_day(point: Point, phrase: Phrase) -> bool:
    """Return whether there is a day of some numbers, with its weekday if that is said."""
    return (point.month or 0) in range(1, 13) and 1 <= (point.day or 0) <= 31 and _fits(point, phrase)


def _fitting(points: Mapping[str, Point], phrase: Phrase) -> Point:
    """Return the one of some dates that exists; where several do, none is likelier."""
    fitting: dict[Point, str] = {}
    for order, point in points.items():
        if _is_day(point, phrase):
            fitting.setdefault(point, order)
    if not fitting:
        others = [point._replace(weekday=None) for point in points.values() if point.weekday is not None]
        days = [f"{day.year:04d}-{day.month:02d}-{day.day:02d}" for day in others if day.year and _is_day(day, phrase)]
        if not days:
            message = "there is no such day: months go to 12, days to the last one of their month"
            raise phrase.refused("no-such-day", message)
        raise phrase.refused(
            "weekday-disagrees", "that day is another day of the week", " or ".join(dict.fromkeys(days))
        )
    if len(fitting) == 1:
        return next(iter(fitting))
    message = "day and month could change places"
    return list(fitting)[phrase.way("order", list(fitting.values()), None, message)]


def _fits(point: Point, phrase: Phrase) -> bool:
    """Return whether a day exists and bears the weekday that was said."""
    if point.weekday is None:
        return point.year is None or (point.day or 0) <= month_length(point.year, point.month or 1)
    try:
        completed(point, phrase)
    except DateError:
        return False
    return True


def _short_month(found: Found, phrase: Phrase) -> Point | None:
    """Read '2015-3' and '2014/10' where it can only be a month; '1793-4' may be a span of years."""
    year, number = found["year"].value, found["number"]
    is_month, is_year = 1 <= number.value <= 12, number.value > year % 10 ** len(number.text)
    assert phrase is not None
    sure = is_month and not is_year and (found["sign"].mark == "/" or len(number.text) == 1)
    return Point(year, number.value) if sure else None


def _month_first(found: Found, phrase: Phrase) -> Point | None:
    """Read '3/2015', 'IV.1921' and '04.1921'; '5.1921' may be a part of something else."""
    month, is_short = found["number"].value, len(found["number"].text) == 1 and found["number"].mark == "N"
    is_month = 1 <= month <= 12 and not (is_short and found["sign"].mark == ".")
    return Point(_year(found, phrase), month) if is_month else None


def _year_first(found: Found, phrase: Phrase) -> Point | None:
    """Read '2015-3-3'."""
    month, day = found["first"].value, found["second"].value
    return Point(_year(found, phrase), month, day, weekday=_value(found, "weekday")) if 1 <= month <= 12 else None


def _give_or_take(found: Found, phrase: Phrase) -> Value | None:
    """Read '1850 \u00b1 5': one of the years around it."""
    assert phrase is not None
    year, around = found["year"].value, found["around"].value
    is_of_years = "unit" not in found or found["unit"].value == Unit.YEAR
    return one_of(Point(year - around), Point(year + around)) if is_of_years else None


WRITTEN: tuple[Rule, ...] = (
    rule(f"{_WEEKDAY}{_DAY}[-/]?{_MONTH}[-/,]*i?{_YEAR}(?P<unit>U)?", _said),
    rule(f"{_WEEKDAY}{_MONTH}[-/,]*{_DAY}[-,]*{_YEAR}", _said),
    rule(f"{_MONTH}[-/,]*i?{_YEAR}(?P<unit>U)?", _said),
    rule(f"{_YEAR}[-/,]*i?{_MONTH}(?:[-/]?{_DAY})?", _said),
    rule(f"(?:(?P<unit>U))?{_YEAR}", _said),
    rule(f"{_YEAR},?{_DAY}{_MONTH}", _said),
    rule(f"{_YEAR}(?P<unit>U)", _said),
    rule("(?P<year>Y)\u00b1(?P<around>[NJ])(?P<unit>U)?", _give_or_take),
    rule(f"{_DAY}[-/]?{_MONTH}[-/,]*i?{_YEAR},?(?P<weekday>W)", _said),
    rule(f"{_MONTH},?{_DAY},?{_YEAR},?(?P<weekday>W)", _said),
    rule(f"{_WEEKDAY}{_DAY}[-/]{_MONTH}[-/](?P<year>N)", _said),
    rule(f"(?:{_WEEKDAY}{_DAY})?{_MONTH},?i?{_WAY}", _said),
    rule(f"(?:{_WEEKDAY}{_DAY})?{_MONTH},?i?{_WAY_AFTER}", _said),
    rule(f"{_WAY_AFTER},?i?(?:{_WEEKDAY}{_DAY})?{_MONTH}", _said),
    rule(f"{_WEEKDAY}{_MONTH},?{_DAY},?i?{_WAY}", _said),
    rule(f"{_WAY},?i?(?:{_WEEKDAY}{_DAY})?{_MONTH}", _said),
    rule("(?P<unit>U)(?P<year>J)", _said),
    rule(f"(?:{_WEEKDAY}{_DAY})?{_MONTH}(?P<dash>-)?(?P<year>N)", _short_year),
    rule(f"{_WEEKDAY}{_DAY}[-/]?{_MONTH}", _said),
    rule(f"{_MONTH}[-/](?P<year>(?P<day>N))", _day_or_year),
    rule(f"{_WEEKDAY}{_MONTH}[-/,]*{_DAY}", _said),
    rule(f"{_MONTH},?{_DAY},?(?P<weekday>W)", _said),
    rule(f"{_DAY}{_MONTH},?(?P<weekday>W)", _said),
    rule("(?P<month>M)", _said),
    rule(r"(?P<weekday>W),?(?P<day>[NO])", _said),
    rule(r"(?P<day>O)", _bare_day),
    rule(f"{_WEEKDAY}(?P<first>N)(?P<sign>[-/.])(?P<second>N)(?P=sign)(?P<year>[YN])(?P<unit>U)?", numeric),
    rule(f"{_WEEKDAY}(?P<first>N)(?P<sign>[/.])(?P<second>N)", numeric),
    rule("(?P<weekday>W),?(?P<first>N)(?P<sign>-)(?P<second>N)", numeric),
    rule(f"{_WEEKDAY}(?P<year>Y)[-/_.]?(?P<first>N)[-/_.]?(?P<second>N)", _year_first),
    rule(r"(?P<year>Y)(?P<sign>[-/])(?P<number>N)", _short_month),
    rule(r"(?P<number>[NV])(?P<sign>[-/.])(?P<year>Y)", _month_first),
)
