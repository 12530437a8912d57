"""Dates told from the as-of day: 'three days ago', 'last October', 'next week', 'Tuesday next week'."""

from timeline.dates.dating import Direction
from timeline.dates.days import civil, monday_of, weekday
from timeline.dates.languages.table import Unit
from timeline.dates.phrases.completing import chosen_side
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import Found, Rule, rule
from timeline.dates.phrases.units import moved, unit_point, unit_span
from timeline.dates.phrases.values import (
    Interval,
    Point,
    Value,
    day_interval,
    day_point,
    first_point,
    last_point,
    some_day,
)
from timeline.dates.seasons import first_day, last_day, part


def _neighbour(found: Found, phrase: Phrase) -> Value | None:
    """Read 'yesterday'."""
    return day_point(phrase.today + found["near"].value)


def _unit(found: Found, phrase: Phrase) -> Value | None:
    """Read 'next month', 'the following week', 'the week after next'."""
    way, unit = found["way"].value * (2 if "twice" in found else 1), Unit(found["unit"].value)
    if unit is Unit.DAY and way and "twice" not in found:
        message = "these words point to a date told elsewhere: write that date"
        raise phrase.refused("points-into-text", message)
    if unit is Unit.WEEKEND and way == 1 and weekday(phrase.today) < _SATURDAY:
        way = phrase.way(
            "weekend", ("of this week", "of next week"), None, "it may be that of this week or of the next"
        )
    value = unit_point(phrase.today, way, unit)
    if way == -1 and (unit is Unit.DECADE or (found["way"].mark == "D" and phrase.has_article)):
        there = moved(phrase.today, -1, unit)
        message = "it may be counted up to now or by the calendar"
        if there is not None and phrase.way("unit", ("up to now", "by the calendar"), None, message) == 0:
            return day_interval(there, phrase.today)
    return (_from_now(found, unit, way, phrase) if abs(way) == 1 else None) or value


def _from_now(found: Found, unit: Unit, way: int, phrase: Phrase) -> Interval | None:
    """Return 'the past year', 'the next decade' as counted from today, which is its other reading; None if it has none.

    What looks back by its article or its decade is decided before.
    """
    is_ahead = way > 0 and (unit is Unit.DECADE or (found["way"].mark == "D" and phrase.has_article))
    there = moved(phrase.today, way, unit) if is_ahead or found["way"].mark == "p" else None
    if there is None or phrase.way("unit", ("counted from today", "by the calendar"), 1):
        return None
    return day_interval(*sorted((there, phrase.today)))


def _near_century(found: Found, phrase: Phrase) -> Value | None:
    """Read 'last century'."""
    return unit_point(phrase.today, found["way"].value, Unit.CENTURY)


def _weekend(found: Found, phrase: Phrase) -> Value | None:
    """Read 'over the weekend', which looks back; 'the weekend' alone may be either, but on the day before it."""
    if found["unit"].value != Unit.WEEKEND:
        return None
    phrase = phrase.looking(Direction.PAST) if "over" in found else phrase
    saturday = monday_of(phrase.today) + 5
    if saturday <= phrase.today:
        return some_day(saturday, saturday + 1)
    side = chosen_side(1 if saturday == phrase.today + 1 else None, phrase)
    first = saturday if side else saturday - 7
    return some_day(first, first + 1)


def _month(found: Found, phrase: Phrase) -> Value | None:
    """Read 'last October': the latest before this month; 'next October': the first after it; 'March after next'."""
    this, current, _ = civil(phrase.today)
    month, way, number = found["month"].value, found["way"].value, 1 + ("twice" in found)
    if way and (current - month) * way < 0:
        beside = "that of last year" if way < 0 else "that of next year"
        number -= number == _TWICE or phrase.way("month", ("the nearest", beside), 0) == 0
    return Point(this + way * number, month)


def _season(found: Found, phrase: Phrase) -> Value | None:
    """Read 'last summer': the latest that is over; 'next winter': the first that has not begun; 'this': else."""
    code, way = found["season"].value, found["way"].value
    if "twice" in found:
        nearest = _season({name: found[name] for name in ("season", "way")}, phrase) if way else None
        return nearest._replace(year=(nearest.year or 0) + way) if isinstance(nearest, Point) else None
    piece = part(code, phrase.hemisphere)
    if piece is None:
        return None
    year = civil(phrase.today).year - 2
    years = [each for each in range(year, year + 5) if last_day(each, piece) < phrase.today]
    over = years[-1]
    if way < 0 and found["way"].mark != "p" and over == civil(phrase.today).year:
        message = "it may be the one of this year or the one of last year"
        return Point(over - phrase.way("season", ("the latest that is over", "that of last year"), None, message), code)
    if way < 0:
        return Point(over, code)
    if way == 0:
        return _season_of_now(code, over, phrase)
    has_begun = first_day(over + 1, piece) <= phrase.today
    return Point(over + 1 + (way > 0 and has_begun), code)


def _season_of_now(code: int, over: int, phrase: Phrase) -> Value:
    """Return what 'this spring' is: that of the year; of a winter, which has two, the one under way or nearer."""
    year, piece = civil(phrase.today).year, part(code, phrase.hemisphere)
    if piece is not None and civil(last_day(year, piece)).year == year:
        return Point(year, code)
    if piece is not None and first_day(over + 1, piece) <= phrase.today:
        return Point(over + 1, code)
    gone = None if piece is None else phrase.today - last_day(over, piece)
    is_past = gone is not None and gone <= _JUST_OVER
    return Point(over + chosen_side(0 if is_past else 1, phrase), code)


def _weekday(found: Found, phrase: Phrase) -> Value | None:
    """Read 'Wednesday': the as-of day if it bears the name, tomorrow if that does, else the latest before it."""
    ahead = (found["weekday"].value - weekday(phrase.today)) % 7
    if ahead == 0:
        return day_point(phrase.today)
    side = chosen_side(int(ahead == 1), phrase)
    return day_point(phrase.today + ahead - (0 if side else 7))


def _near_weekday(found: Found, phrase: Phrase) -> Value | None:
    """Read 'last Friday', 'next Friday': the latest before the as-of day, the first after; 'this': of this week."""
    way, named = found["way"].value, found["weekday"].value
    of_week = monday_of(phrase.today) + named + 7 * way
    if way == 0:
        return day_point(of_week)
    ahead = (named - weekday(phrase.today)) % 7
    if "twice" in found:
        return day_point(phrase.today + (ahead or 7) + 7 if way > 0 else phrase.today + ahead - 14)
    nearest = phrase.today + ((ahead or 7) if way > 0 else ahead - 7)
    if nearest == of_week:
        return day_point(nearest)
    return day_point((nearest, of_week)[phrase.way("week", _WEEKS, 0)])


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


def _part_gone(found: Found, phrase: Phrase) -> Value | None:
    """Read 'earlier this week', 'later in the year': the part on one side of the as-of day."""
    if "way" in found and found["way"].value != 0:
        return None
    span = unit_span(phrase.today, Unit(found["unit"].value))
    if span is None:
        return None
    first, last = span
    if found["side"].value == 1:
        return day_interval(phrase.today, last)
    ends = (first, phrase.today) if found["side"].mark == "e" else (phrase.today, last)
    return some_day(*ends)


def _rolling(found: Found, phrase: Phrase) -> Value | None:
    """Read 'over the past two weeks': up to the as-of day, or from it on; 'within 5 days' is one of them."""
    unit, number = Unit(found["unit"].value), found["number"].value if "number" in found else 1
    way = found["way"].value if "way" in found else 1
    there = moved(phrase.today, number * way, unit)
    if there is None or way == 0 or (unit > Unit.YEAR and unit is not Unit.HOUR):
        return None
    first, last = sorted((there, phrase.today))
    is_within = "way" not in found or found["way"].text.startswith("within")
    return some_day(first, last) if is_within else day_interval(first, last)


def _some_units(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the next five days'; '..two weeks' may be counted from today or by the calendar."""
    unit, number, way = Unit(found["unit"].value), found["number"].value, found["way"].value
    if way == 0:
        return None
    if unit is Unit.DAY:
        return day_interval(*sorted((phrase.today + way, phrase.today + number * way)))
    there, near, far = (
        moved(phrase.today, number * way, unit),
        *(unit_point(phrase.today, each * way, unit) for each in (1, number)),
    )
    if there is None or near is None or far is None:
        return None
    message = "it may be counted from today or by whole weeks, months or years: say 'over the past ...'"
    if phrase.way("units", ("counted from today", "by the calendar"), None, message) == 0:
        return day_interval(*sorted((there, phrase.today)))
    first, last = (near, far)[::way]
    return Interval(first_point(first), last_point(last))


_SATURDAY, _TWICE = 5, 2
_JUST_OVER = 60
"""How many days after its end 'this winter' is still that one."""
_WEEKS = ("counted in days", "counted in weeks")
_WAY = "(?P<way>[Dd])"

RELATIVE: tuple[Rule, ...] = (
    rule("[Pel]?(?P<near>R)", _neighbour),
    rule("(?P<way>[Ddp])(?P<unit>U)", _unit),
    rule("(?P<unit>U)(?P<way>[Dd])", _unit),
    rule("(?P<way>D)K", _near_century),
    rule("(?P<unit>U)(?P<twice>[AB])(?P<way>D)", _unit),
    rule("(?P<over>v)?(?P<unit>U)", _weekend),
    rule("(?P<way>D)(?P<month>M)", _month),
    rule("(?P<month>M)(?P<way>D)", _month),
    rule("(?P<month>M)(?P<twice>[AB])(?P<way>D)", _month),
    rule("(?P<way>[Dp])(?P<season>S)", _season),
    rule("(?P<season>S)(?P<way>D)", _season),
    rule("(?P<season>S)(?P<twice>[AB])(?P<way>D)", _season),
    rule("[Pel]?(?P<weekday>W)", _weekday),
    rule("(?P<way>D)(?P<weekday>W)", _near_weekday),
    rule("(?P<weekday>W)(?P<way>D)", _near_weekday),
    rule("(?P<weekday>W)(?P<twice>[AB])(?P<way>D)", _near_weekday),
    rule(f"(?P<weekday>W),?i?{_WAY}(?P<unit>U)", _weekday_of_week),
    rule(f"{_WAY}(?P<unit>U),?i?(?P<weekday>W)", _weekday_of_week),
    rule(f"(?P<weekday>W),?i?(?P<unit>U){_WAY}", _weekday_of_week),
    rule(f"(?P<unit>U){_WAY},?i?(?P<weekday>W)", _weekday_of_week),
    rule("(?P<number>N)(?P<weekday>W)(?P<way>[xh])", _counted_weekdays),
    rule("(?P<side>[el])i?(?P<way>D)?(?P<unit>U)", _part_gone),
    rule("(?P<way>v)(?P<number>[NJY])?(?P<unit>U)", _rolling),
    rule("(?P<way>p)(?P<number>[NJY])(?P<unit>U)", _rolling),
    rule("w(?:D)?(?P<number>[NJY])(?P<unit>U)", _rolling),
    rule("(?P<way>D)(?P<number>[NJY])(?P<unit>U)", _some_units),
    rule("(?P<number>[NJ])(?P<way>D)(?P<unit>U)", _some_units),
)
