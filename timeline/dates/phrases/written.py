"""Dates written out: '6 June 2023', 'June 2023', 'Tuesday the 19th', '10/31/1974', '44 BC'."""

from timeline.dates.dating import DateError
from timeline.dates.days import civil
from timeline.dates.languages.table import Unit
from timeline.dates.phrases.completing import Phrase, completed
from timeline.dates.phrases.rules import Found, Rule, rule
from timeline.dates.phrases.values import Point
from timeline.dates.phrases.writing import written

_YEARS = (r"(?P<year>[Yj])", r"(?P<year>[YJN]),?(?P<era>E)", r"(?P<era>E)(?P<year>[YJN])")
_WEEKDAY = r"(?:(?P<weekday>W),?i?)?"
_DAY, _MONTH = r"(?P<day>[NO])", r"(?P<month>M)"


def _said(found: Found, phrase: Phrase) -> Point | None:
    """Make a point of the parts that were said; 'the year 247', but no other unit."""
    if "unit" in found and found["unit"].value != Unit.YEAR:
        return None
    return Point(
        year=_year(found, phrase),
        month=_value(found, "month"),
        day=_value(found, "day"),
        weekday=_value(found, "weekday"),
    )


def _bare_day(found: Found, phrase: Phrase) -> Point | None:
    """Read 'the 15th' and 'on the first'; 'second' alone is no day."""
    named = "the " in phrase.text.lower() or found["day"].text[0].isdigit()
    return Point(day=found["day"].value) if named else None


def _value(found: Found, name: str) -> int | None:
    """Return the value of a token that may be missing."""
    return found[name].value if name in found else None


def _year(found: Found, phrase: Phrase) -> int | None:
    """Return the year that was said, with its era, or with the century of the as-of day where it has two digits."""
    token, era = found.get("year"), found.get("era")
    if token is None:
        return None
    if era is not None:
        return 1 - token.value if era.value < 0 else token.value
    return full_year(token.value, phrase) if token.mark in "jN" else token.value


def full_year(year: int, phrase: Phrase) -> int:
    """Return the year that two digits mean: none more than 19 years ahead of the as-of day."""
    latest = civil(phrase.today).year + 19
    return latest - (latest - year) % 100


def _numeric(found: Found, phrase: Phrase) -> Point | None:
    """Read '10/31/1974' or '31.10.1974': refused where day and month could change places."""
    first, second = found["first"].value, found["second"].value
    orders = [(second, first)] if found["sign"].mark == "." or phrase.day_first else [(first, second), (second, first)]
    year, day_of_week = _year(found, phrase), _value(found, "weekday")
    fitting = {Point(year, month, day, weekday=day_of_week) for month, day in orders if month <= 12 and day <= 31}
    if len(fitting) > 1 and day_of_week is not None:
        fitting = {point for point in fitting if _fits(point, phrase)}
    if not fitting:
        raise phrase.refused("no-such-day", "there is no such day")
    if len(fitting) > 1:
        readings = " or ".join(sorted(written(completed(point, phrase)) for point in fitting))
        raise phrase.refused("two-readings", "day and month could change places", readings)
    return fitting.pop()


def _fits(point: Point, phrase: Phrase) -> bool:
    """Return whether a day bears the weekday that was said."""
    try:
        completed(point, phrase)
    except DateError:
        return False
    return True


def _short_month(found: Found, phrase: Phrase) -> Point | None:
    """Read '2015-3', where 3 can only be a month; '1793-4' may be a span of years."""
    assert phrase is not None
    year, number = found["year"].value, found["number"]
    return Point(year, number.value) if len(number.text) == 1 and 1 <= number.value <= year % 10 else None


def _month_first(found: Found, phrase: Phrase) -> Point | None:
    """Read '3/2015' and '2014/10'."""
    month = found["number"].value
    return Point(_year(found, phrase), month) if 1 <= month <= 12 else None


def _year_first(found: Found, phrase: Phrase) -> Point | None:
    """Read '2015-3-3'."""
    month, day = found["first"].value, found["second"].value
    return Point(_year(found, phrase), month, day, weekday=_value(found, "weekday")) if 1 <= month <= 12 else None


WRITTEN: tuple[Rule, ...] = (
    *(
        rule(pattern, _said)
        for year in _YEARS
        for pattern in (
            f"{_WEEKDAY}{_DAY}[-/]?{_MONTH}[-/,]*i?{year}",
            f"{_WEEKDAY}{_MONTH}[-/,]*{_DAY},*{year}",
            f"{_MONTH}[-/,]*i?{year}",
            f"{year}[-/,]*{_MONTH}(?:[-/]?{_DAY})?",
            f"(?:(?P<unit>U))?{year}",
        )
    ),
    rule(f"{_WEEKDAY}{_DAY}[-/]{_MONTH}[-/](?P<year>N)", _said),
    rule("(?P<unit>U)(?P<year>J)", _said),
    rule(f"{_WEEKDAY}{_DAY}[-/]?{_MONTH}", _said),
    rule(f"{_WEEKDAY}{_MONTH}[-/,]*{_DAY}", _said),
    rule(f"{_MONTH},?{_DAY},?(?P<weekday>W)", _said),
    rule(_MONTH, _said),
    rule(r"(?P<weekday>W),?(?P<day>O)", _said),
    rule(r"(?P<day>O)", _bare_day),
    rule(f"{_WEEKDAY}(?P<first>N)(?P<sign>[-/.])(?P<second>N)(?P=sign)(?P<year>[YN])", _numeric),
    rule(f"{_WEEKDAY}(?P<first>N)(?P<sign>/)(?P<second>N)", _numeric),
    rule("(?P<weekday>W),?(?P<first>N)(?P<sign>-)(?P<second>N)", _numeric),
    rule(f"{_WEEKDAY}(?P<year>Y)[-/](?P<first>N)[-/](?P<second>N)", _year_first),
    rule(r"(?P<year>Y)-(?P<number>N)", _short_month),
    rule(r"(?P<year>Y)/(?P<number>N)", _month_first),
    rule(r"(?P<number>N)[-/](?P<year>Y)", _month_first),
)
