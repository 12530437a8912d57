"""Dates told from the as-of day: 'three days ago', 'last October', 'next week', 'Tuesday next week'."""

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.dates.days import civil, day_number, month_length, moved_day, weekday
from timeline.dates.languages.table import Unit
from timeline.dates.phrases.completing import Phrase, completed
from timeline.dates.phrases.rules import Found, Rule, marks, rule
from timeline.dates.phrases.tokens import Token
from timeline.dates.phrases.units import is_coarse, monday_of, moved, unit_point, unit_span
from timeline.dates.phrases.values import Point, Value, day_interval, day_point, some_day
from timeline.dates.phrases.writing import written
from timeline.dates.seasons import first_day, last_day, part

_COUNT = "[NJY]"
_DISTANCE = re.compile(f"(?P<head>[iX])?(?P<amounts>(?:{_COUNT}U[,a]*)+)(?P<way>x|h|l|[BAf]R)?")
_FROM = re.compile(f"(?:{_COUNT}U[,a]*)+[BAf]")
_BACKWARD = {"X": -1, "x": -1, "i": 1, "h": 1, "l": 1, "B": -1, "A": 1, "f": 1}


def distance(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read '2 years 1 month ago', 'in two weeks', 'three weeks from tomorrow', None if it is something else.

    distance = in amounts | amounts (ago | from now | later | (before | after | from) day)     amounts = number unit ...
    """
    match = _DISTANCE.fullmatch(marks(tokens))
    if match is None or bool(match["head"]) == bool(match["way"]):
        return None
    way = match["way"] or match["head"]
    day = phrase.today + (tokens[-1].value if way.endswith("R") else 0)
    return _away(tokens[match.start("amounts") : match.end("amounts")], day, _BACKWARD[way[0]])


def split_distance(tokens: Sequence[Token]) -> int:
    """Return where the date begins from which '2 weeks before 13 May 1999' is counted, 0 where nothing is."""
    match = _FROM.match(marks(tokens))
    return 0 if match is None else match.end()


def distance_from(tokens: Sequence[Token], day: int) -> Value | None:
    """Read the distance before a date, whose day is known."""
    return _away(tokens[:-1], day, _BACKWARD[tokens[-1].mark])


def _away(amounts: Sequence[Token], day: int, way: int) -> Value | None:
    """Return the day that some amounts of time are away from another."""
    coarse = False
    for number, unit in _amounts(amounts):
        there = moved(day, number * way, unit)
        if there is None or unit is Unit.HOUR:
            return None
        day, coarse = there, coarse or is_coarse(unit)
    return day_point(day)._replace(mark="~" if coarse else "")


def _amounts(tokens: Sequence[Token]) -> list[tuple[int, Unit]]:
    """Return the numbers with their units, the longest unit first, as they are added up."""
    pairs = [
        (number.value, Unit(unit.value))
        for number, unit in pairwise(tokens)
        if unit.mark == "U" and number.mark in "NJY"
    ]
    return sorted(pairs, key=lambda pair: -pair[1])


def _neighbour(found: Found, phrase: Phrase) -> Value | None:
    """Read 'yesterday'."""
    return day_point(phrase.today + found["near"].value)


def _unit(found: Found, phrase: Phrase) -> Value | None:
    """Read 'next month', 'the following week', 'the week after next'."""
    way, unit = found["way"].value * (2 if "twice" in found else 1), Unit(found["unit"].value)
    point = unit_point(phrase.today, way, unit)
    if unit is Unit.DECADE and way == -1 and point is not None:
        message = "it may be the ten years up to now or the decade before this one"
        ten_years = written(day_interval(moved_day(phrase.today, -120), phrase.today))
        raise phrase.refused("two-readings", message, f"{ten_years} or {written(point)}")
    return point


def _near_century(found: Found, phrase: Phrase) -> Value | None:
    """Read 'last century'."""
    return unit_point(phrase.today, found["way"].value, Unit.CENTURY)


def _this_unit(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the month': the one that the as-of day lies in."""
    said_with_article = phrase.text.lower().lstrip().startswith("the ")
    unit = Unit(found["unit"].value)
    return unit_point(phrase.today, 0, unit) if said_with_article and unit is not Unit.DAY else None


def _month(found: Found, phrase: Phrase) -> Value | None:
    """Read 'last October': the latest before this month; 'next October': the first after it."""
    year, current, _ = civil(phrase.today)
    month, way = found["month"].value, found["way"].value
    if way:
        year += way if (current - month) * way >= 0 else 0
    return Point(year, month)


def _season(found: Found, phrase: Phrase) -> Value | None:
    """Read 'last summer': the latest that is over; 'next winter': the first that has not begun; 'this': else."""
    code, way = found["season"].value, found["way"].value
    piece = part(code, phrase.hemisphere)
    if piece is None:
        return None
    year = civil(phrase.today).year - 2
    years = [each for each in range(year, year + 5) if last_day(each, piece) < phrase.today]
    over = years[-1]
    if way < 0:
        return Point(over, code)
    has_begun = first_day(over + 1, piece) <= phrase.today
    return Point(over + 1 + (way > 0 and has_begun), code)


def _weekday(found: Found, phrase: Phrase) -> Value | None:
    """Read 'Wednesday': the as-of day if it bears the name, else the latest before it (or, ahead, the first after)."""
    ahead = (found["weekday"].value - weekday(phrase.today)) % 7
    return day_point(phrase.today + (ahead if phrase.future else ahead - 7 if ahead else 0))


def _near_weekday(found: Found, phrase: Phrase) -> Value | None:
    """Read 'last Friday', 'next Friday': the latest before the as-of day, the first after; 'this': of this week."""
    ahead = (found["weekday"].value - weekday(phrase.today)) % 7
    match found["way"].value:
        case 0:
            return day_point(monday_of(phrase.today) + found["weekday"].value)
        case 1:
            return day_point(phrase.today + (ahead or 7))
        case _:
            return day_point(phrase.today + ahead - 7)


def _weekday_of_week(found: Found, phrase: Phrase) -> Value | None:
    """Read 'Tuesday next week'."""
    if found["unit"].value != Unit.WEEK:
        return None
    monday = monday_of(phrase.today) + 7 * found["way"].value * (2 if "twice" in found else 1)
    return day_point(monday + found["weekday"].value)


def _counted_weekdays(found: Found, phrase: Phrase) -> Value | None:
    """Read '2 Thursdays ago'."""
    number, ahead = found["number"].value, (found["weekday"].value - weekday(phrase.today)) % 7
    if found["way"].mark == "x":
        return day_point(phrase.today + ahead - 7 * number)
    return day_point(phrase.today + (ahead or 7) + 7 * (number - 1))


def _nth_of_month(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the third Tuesday of September 2014', 'the last day of next month', 'the 20th of this month'."""
    month = _month_said(found, phrase)
    if not isinstance(month, Point) or month.year is None or month.month is None or month.month > 12:
        return None
    number = -1 if "last" in found else found["nth"].value
    length = month_length(month.year, month.month)
    if "weekday" in found:
        first = 1 + (found["weekday"].value - weekday(day_number(month.year, month.month))) % 7
        days = list(range(first, length + 1, 7))
    elif "unit" in found and found["unit"].value != Unit.DAY:
        return None
    else:
        days = list(range(1, length + 1))
    if number > len(days) or number == 0:
        raise phrase.refused("no-such-day", "that month has no such day")
    return Point(month.year, month.month, days[number - (number > 0)])


def _month_said(found: Found, phrase: Phrase) -> Value | None:
    """Return the month that something is the n-th day of."""
    if "month" in found:
        year = found["year"].value if "year" in found else None
        return completed(Point(year, found["month"].value), phrase)
    unit = Unit(found["whole"].value)
    return unit_point(phrase.today, found["way"].value, unit) if unit is Unit.MONTH else None


def _week_of(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the week of 10 April'."""
    if found["unit"].value != Unit.WEEK:
        return None
    year = found["year"].value if "year" in found else None
    point = completed(Point(year, found["month"].value, found["day"].value), phrase)
    monday = monday_of(day_number(point.year or 0, point.month or 1, point.day or 1))
    return some_day(monday, monday + 6)


def _part_gone(found: Found, phrase: Phrase) -> Value | None:
    """Read 'earlier this week', 'later in the year': the part on one side of the as-of day."""
    if "way" in found and found["way"].value != 0:
        return None
    span = unit_span(phrase.today, Unit(found["unit"].value))
    if span is None:
        return None
    first, last = span
    ends = (first, phrase.today) if found["side"].mark == "e" else (phrase.today, last)
    return some_day(*ends)


def _rolling(found: Found, phrase: Phrase) -> Value | None:
    """Read 'over the past two weeks', 'within 5 days': up to the as-of day, or from it on."""
    unit, number = Unit(found["unit"].value), found["number"].value if "number" in found else 1
    way = found["way"].value if "way" in found else 1
    there = moved(phrase.today, number * way, unit)
    if there is None or way == 0 or (unit > Unit.YEAR and unit is not Unit.HOUR):
        return None
    return day_interval(min(there, phrase.today), max(there, phrase.today))


def _some_units(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the next five days'; '..two weeks' may be counted from today or by the calendar, and is refused."""
    unit, number, way = Unit(found["unit"].value), found["number"].value, found["way"].value
    if way == 0:
        return None
    if unit is Unit.DAY:
        days = (phrase.today + way, phrase.today + number * way)
        return day_interval(min(days), max(days))
    there = moved(phrase.today, number * way, unit)
    if there is None:
        return None
    message = "it may be counted from today or by whole weeks, months or years: say 'over the past ...'"
    readings = written(day_interval(min(there, phrase.today), max(there, phrase.today)))
    raise phrase.refused("two-readings", message, readings)


_WAY = "(?P<way>[Dd])"
_MONTH_SAID = "(?:(?P<month>M),?(?P<year>Y)?|(?P<way>[Dd])(?P<whole>U))"

RELATIVE: tuple[Rule, ...] = (
    rule("(?P<near>R)", _neighbour),
    rule("(?P<way>[Ddp])(?P<unit>U)", _unit),
    rule("(?P<unit>U)(?P<way>D)", _unit),
    rule("(?P<way>D)K", _near_century),
    rule("(?P<unit>U)(?P<twice>[AB])(?P<way>D)", _unit),
    rule("(?P<unit>U)", _this_unit),
    rule("(?P<way>D)(?P<month>M)", _month),
    rule("(?P<month>M)(?P<way>D)", _month),
    rule("(?P<way>D)(?P<season>S)", _season),
    rule("(?P<season>S)(?P<way>D)", _season),
    rule("(?P<weekday>W)", _weekday),
    rule("(?P<way>D)(?P<weekday>W)", _near_weekday),
    rule("(?P<weekday>W)(?P<way>D)", _near_weekday),
    rule(f"(?P<weekday>W)i?{_WAY}(?P<unit>U)", _weekday_of_week),
    rule(f"{_WAY}(?P<unit>U)i?(?P<weekday>W)", _weekday_of_week),
    rule("(?P<number>N)(?P<weekday>W)(?P<way>[xh])", _counted_weekdays),
    rule(f"(?P<nth>O)(?P<weekday>W)i?{_MONTH_SAID}", _nth_of_month),
    rule("(?P<last>D)(?P<weekday>W)i?(?P<month>M),?(?P<year>Y)?", _nth_of_month),
    rule(f"(?P<nth>O)(?P<unit>U)?i?{_MONTH_SAID}", _nth_of_month),
    rule("(?P<nth>N)i?(?P<way>D)(?P<whole>U)", _nth_of_month),
    rule("(?P<last>D)(?P<unit>U)i?(?P<month>M),?(?P<year>Y)?", _nth_of_month),
    rule("(?P<unit>U)(?P<month>M)(?P<day>[NO]),?(?P<year>Y)?", _week_of),
    rule("(?P<unit>U)(?P<day>[NO])(?P<month>M),?(?P<year>Y)?", _week_of),
    rule("(?P<side>[el])i?(?P<way>D)?(?P<unit>U)", _part_gone),
    rule("(?P<way>v)(?P<number>[NJY])?(?P<unit>U)", _rolling),
    rule("(?P<way>p)(?P<number>[NJY])(?P<unit>U)", _rolling),
    rule("w(?:D)?(?P<number>[NJY])(?P<unit>U)", _rolling),
    rule("(?P<way>D)(?P<number>[NJY])(?P<unit>U)", _some_units),
)
