"""Days and weeks by their number in a month or a year: 'the third Tuesday of May', 'the last day of 2019'."""

from timeline.dates.dating import DateError
from timeline.dates.days import civil, day_number, monday_of, month_length, weekday
from timeline.dates.languages.table import Unit
from timeline.dates.phrases.completing import completed
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import Found, Rule, rule
from timeline.dates.phrases.units import unit_point
from timeline.dates.phrases.values import Part, Point, Value, day_point, first_day_of, last_day_of, some_day
from timeline.dates.phrases.written import numeric

_SATURDAY = 5
_WEEKS = ("counted in days", "counted in weeks")
_MONTH_SAID = "(?:(?P<month>M),?i?(?P<year>Y)?|(?P<way>[Dd])(?P<whole>U))"


def _nth_of_month(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the third Tuesday of September 2014', 'the last day of next month', 'the first week of June'.

    'First in December' is no day: it is what came first.
    """
    month = _month_said(found, phrase)
    if not isinstance(month, Point) or month.year is None or month.month is None or month.month > 12:
        return None
    if ("here" in found and found["here"].value) or ("within" in found and not found["nth"].text[:1].isdigit()):
        return None
    number = -found["nth"].value if {"last", "nth"} <= found.keys() else -1 if "last" in found else found["nth"].value
    unit = Unit(found["unit"].value) if "unit" in found else Unit.DAY
    if unit is Unit.WEEK and not phrase.is_plural(found["unit"].text):
        return _nth_week(month, number, phrase)
    days = _days_of_month(month, unit, found, phrase)
    if days is None:
        return None
    if abs(number) > len(days) or number == 0:
        raise phrase.refused("no-such-day", "that month has no such day")
    day = days[number - (number > 0)]
    return some_day(day, day + 1) if unit is Unit.WEEKEND else day_point(day)


def _days_of_month(month: Point, unit: Unit, found: Found, phrase: Phrase) -> range | None:
    """Return the days of a month that are counted: all, those of a name, or the Saturdays of its weekends."""
    first, last = first_day_of(month), last_day_of(month)
    named = found["weekday"].value if "weekday" in found else _SATURDAY if unit is Unit.WEEKEND else None
    if named is not None:
        return range(first + (named - weekday(first)) % 7, last + 1, 7)
    is_day = unit is Unit.DAY and not ("unit" in found and phrase.is_plural(found["unit"].text))
    return range(first, last + 1) if is_day else None


def _nth_week(month: Point, number: int, phrase: Phrase) -> Value | None:
    """Return a week of a month: seven days from its first, or the week from Monday that has most of its days there."""
    first, length = first_day_of(month), month_length(month.year or 0, month.month or 1)
    if not (-4 <= number <= -1 or 1 <= number <= 4):
        return None
    start = first + (length + 7 * number if number < 0 else 7 * (number - 1))
    monday = monday_of(first + 3) + 7 * (number - 1) if number > 0 else monday_of(first + length - 4) + 7 * (number + 1)
    begin = (start, monday)[phrase.way("week", _WEEKS, 1)] if start != monday else start
    return some_day(begin, begin + 6)


def _first_days(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the first days of June', 'the last days of 1944': one of about seven."""
    if "month" not in found and "year" not in found:
        return None
    year, month = (found[name].value if name in found else None for name in ("year", "month"))
    point = completed(Point(year, month), phrase)
    first, last = first_day_of(point), last_day_of(point)
    if found["unit"].value != Unit.DAY:
        return None
    if not phrase.is_plural(found["unit"].text):
        return _day_of_year(found["nth"].value if "nth" in found else last - first + 1, first, last, phrase)
    if "nth" in found and found["nth"].value != 1:
        return None
    days = (first, first + 6) if "nth" in found else (last - 6, last)
    start, end = (day_point(day)._replace(mark="~") for day in days)
    return Part(start, end, point)


def _day_of_year(number: int, first: int, last: int, phrase: Phrase) -> Point:
    """Return a day by its number in a year (or a month) from a first to a last day; DateError if there is none."""
    if not 1 <= number <= last - first + 1:
        raise phrase.refused("no-such-day", "that year has no such day")
    return day_point(first + number - 1)


def _numbered_day(found: Found, phrase: Phrase) -> Value | None:
    """Read 'day 100 of 2019'."""
    year = Point(found["year"].value)
    is_day = found["unit"].value == Unit.DAY and not phrase.is_plural(found["unit"].text)
    return _day_of_year(found["number"].value, first_day_of(year), last_day_of(year), phrase) if is_day else None


def _nth_weekday_of_year(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the first Monday of 2019', 'the last Sunday of 2019'."""
    assert phrase is not None
    if "last" in found and found["last"].value >= 0:
        return None
    first = day_number(found["year"].value)
    start = first + (found["weekday"].value - weekday(first)) % 7
    after = day_number(found["year"].value + 1)
    days = range(start, after, 7)
    number = found["nth"].value if "nth" in found else len(days)
    return day_point(days[number - 1]) if 1 <= number <= len(days) else None


def _several_of_month(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the first ten days of May 2019', 'the last two weeks of May 2019': one of these days."""
    days = found["number"].value * {Unit.DAY: 1, Unit.WEEK: 7}.get(Unit(found["unit"].value), 0)
    point = completed(Point(found["year"].value if "year" in found else None, found["month"].value), phrase)
    first, last = first_day_of(point), last_day_of(point)
    if not 0 < days <= last - first + 1:
        return None
    if "nth" in found:
        return some_day(first, first + days - 1) if found["nth"].value == 1 else None
    return some_day(last - days + 1, last) if found["last"].value < 0 else None


def _month_said(found: Found, phrase: Phrase) -> Value | None:
    """Return the month that something is the n-th day of."""
    if "month" in found:
        year = found["year"].value if "year" in found else None
        return completed(Point(year, found["month"].value), phrase)
    unit = Unit(found["whole"].value)
    return unit_point(phrase.today, found["way"].value, unit) if unit is Unit.MONTH else None


def _week_from(found: Found, phrase: Phrase) -> Value | None:
    """Read 'week commencing 12 June', 'w/e 18 June 2023': the seven days from a day, or up to it.

    Without its year it is the 12 June that is a Monday, or the 18 June that is a Sunday, if one of them is.
    """
    is_start = found["edge"].mark == "F"
    point = Point(found["year"].value if "year" in found else None, found["month"].value, found["day"].value)
    try:
        day = first_day_of(completed(point._replace(weekday=0 if is_start else 6), phrase))
    except DateError:
        day = first_day_of(completed(point, phrase))
    first = day if is_start else day - 6
    return some_day(first, first + 6)


def _week_from_numbers(found: Found, phrase: Phrase) -> Value | None:
    """Read 'w/c 12/06/2023': the one of its dates that is a Monday, else as numbers are read."""
    is_start = found["edge"].mark == "F"
    numbers = {name: token for name, token in found.items() if name != "edge"}
    named = found["edge"]._replace(mark="W", value=0 if is_start else 6)
    try:
        point = numeric({**numbers, "weekday": named}, phrase)
    except DateError:
        point = numeric(numbers, phrase)
    if point is None:
        return None
    first = first_day_of(completed(point, phrase)) - (0 if is_start else 6)
    return some_day(first, first + 6)


def _month_of(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the third month of 2021', 'the 9th month of next year'."""
    year = found["year"].value if "year" in found else civil(phrase.today).year + found["way"].value
    is_year = ("whole" not in found or found["whole"].value == Unit.YEAR) and not phrase.is_plural(found["unit"].text)
    number = found["nth"].value
    return Point(year, number) if is_year and found["unit"].value == Unit.MONTH and 1 <= number <= 12 else None


def _week_of(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the week of 10 April'."""
    unit = found["unit"].value
    if unit not in (Unit.WEEK, Unit.WEEKEND):
        return None
    year = found["year"].value if "year" in found else None
    month = found["month"].value if "month" in found else None
    day = first_day_of(completed(Point(year, month, found["day"].value), phrase))
    if unit == Unit.WEEK:
        return some_day(monday_of(day), monday_of(day) + 6)
    return some_day(monday_of(day) + _SATURDAY, monday_of(day) + 6) if weekday(day) >= _SATURDAY else None


def _week_of_days(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the week of 5-11 June 2023', 'the week of June 5 to 9', Monday to Sunday or Friday: one of its days."""
    month, year = found["month"].value, found["year"].value if "year" in found else None
    last = first_day_of(completed(Point(year, month, found["last"].value), phrase))
    before = found["before"].value if "before" in found else month
    first = first_day_of(completed(Point(civil(last).year - (before > month), before, found["day"].value), phrase))
    lengths = _LENGTHS.get(Unit(found["unit"].value) if "unit" in found else Unit.WEEK, ())
    return some_day(first, last) if last - first in lengths else None


_LENGTHS = {Unit.WEEK: (4, 6), Unit.WEEKEND: (1, 2)}
"""How many days after its first a week ends, that of work or all of it; or a weekend, from Saturday or from Friday."""
_A_WEEK, _TO = "(?:(?P<unit>U)f?|F)", "[-_ti]"

NUMBERED: tuple[Rule, ...] = (
    rule(f"(?P<nth>O)(?P<weekday>W)i?{_MONTH_SAID}", _nth_of_month),
    rule(f"(?P<last>D)(?P<weekday>W)i?{_MONTH_SAID}", _nth_of_month),
    rule("(?P<nth>O)(?P<unit>U)i?(?:(?P<year>Y)|(?P<way>[Dd])(?P<whole>U))", _month_of),
    rule(f"(?P<nth>O)(?:(?P<unit>U)i?|(?P<within>i)?){_MONTH_SAID}", _nth_of_month),
    rule("(?P<here>D)(?P<nth>O)(?P<unit>U)i?(?P<month>M),?(?P<year>Y)", _nth_of_month),
    rule("(?P<last>D)(?P<unit>U)i?(?P<way>[Dd])(?P<whole>U)", _nth_of_month),
    rule("(?P<nth>N)i?(?P<way>D)(?P<whole>U)", _nth_of_month),
    rule("(?P<nth>O)?(?P<last>D)(?P<unit>U)i?(?P<month>M),?(?P<year>Y)?", _nth_of_month),
    rule("(?P<unit>U)(?P<day>O)", _week_of),
    rule("(?P<unit>U)(?P<month>M)(?P<day>[NO]),?(?P<year>Y)?", _week_of),
    rule("(?P<unit>U)(?P<day>[NO])(?P<month>M),?(?P<year>Y)?", _week_of),
    *(
        rule(f"{_A_WEEK}{days},?(?P<year>Y)?", _week_of_days)
        for days in (
            f"(?P<day>[NO])(?P<before>M)?{_TO}(?P<last>[NO])(?P<month>M)",
            f"(?P<month>M)(?P<day>[NO]){_TO}(?P<last>[NO])",
            f"(?P<before>M)(?P<day>[NO]){_TO}(?P<month>M)(?P<last>[NO])",
        )
    ),
    *(
        rule(f"(?P<edge>[FL])i?{day},?i?(?P<year>Y)?", _week_from)
        for day in ("(?P<day>[NO])(?P<month>M)", "(?P<month>M)(?P<day>[NO])")
    ),
    rule("(?P<edge>[FL])(?P<first>N)(?P<sign>[-/.])(?P<second>N)(?P=sign)(?P<year>[YN])", _week_from_numbers),
    rule("(?:(?P<nth>O)|D)(?P<unit>U)i?(?P<month>M)?,?(?P<year>Y)?", _first_days),
    rule("(?P<unit>U)(?P<number>[NJ])i?,?(?P<year>Y)", _numbered_day),
    rule("(?:(?P<nth>O)|(?P<last>D))(?P<weekday>W)i?(?P<year>Y)", _nth_weekday_of_year),
    rule("(?:(?P<nth>O)|(?P<last>D))(?P<number>N)(?P<unit>U)i?(?P<month>M),?(?P<year>Y)?", _several_of_month),
)
