"""Seasons, quarters, weeks and other parts of a year, and parts of its months: 'spring 2023', 'Q3 2016', 'mid-June'."""

from collections.abc import Iterable

from timeline.dates.days import civil, day_number, monday_of, moved_day
from timeline.dates.languages.table import Unit
from timeline.dates.phrases.completing import completed
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import Found, Rule, rule
from timeline.dates.phrases.units import unit_point
from timeline.dates.phrases.values import (
    Interval,
    Part,
    Point,
    Value,
    day_point,
    first_day_of,
    first_point,
    last_day_of,
    last_point,
    one_of,
    some_day,
)
from timeline.dates.phrases.written import full_year


def _four_months(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the first four months of 2023', 'the middle four months', 'the last six months': parts of equal length."""
    assert phrase is not None
    number, year = found["number"].value, found["year"].value
    if found["unit"].value != Unit.MONTH or ("nth" in found and found["nth"].value != 1) or not 1 < number < _MONTHS:
        return None
    if number not in _MONTHS_OF_PARTS:
        first = 1 if "nth" in found else _MONTHS + 1 - number
        return None if "part" in found else one_of(Point(year, first), Point(year, first + number - 1))
    code = _MONTHS_OF_PARTS[number]["nth" if "nth" in found else "last" if "last" in found else "part"]
    return Point(year, code) if code else None


def _part_of_month(found: Found, phrase: Phrase) -> Value | None:
    """Read 'mid-June', 'late February 2022': the 1st to 10th, 11th to 20th, 21st to the end; approximately."""
    year = found["year"].value if "year" in found else None
    point = completed(Point(year, found["month"].value), phrase)
    return _several(_third_of_month(point, index) for index in _thirds(found))


def _thirds(found: Found) -> range:
    """Return the thirds that are meant: one, or from one to another ('mid to late')."""
    first = found["part"].value
    return range(first, max(found["until"].value if "until" in found else first, first) + 1)


def _several(parts: Iterable[Part]) -> Part:
    """Return parts that follow one another as one."""
    first, *others = parts
    return first._replace(end=others[-1].end) if others else first


def _half_of_month(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the first half of June': up to the 15th; 'the second half': from the 16th."""
    year = found["year"].value if "year" in found else None
    point = completed(Point(year, found["month"].value), phrase)
    first = day_number(point.year or 0, point.month or 1)
    last = moved_day(first, 1) - 1
    halves = {1: (first, first + 14), 2: (first + 15, last)}
    days = halves.get(found["index"].value)
    return None if days is None else some_day(*days)


def _ten_days_of_month(found: Found, phrase: Phrase) -> Value | None:
    """Read 'в другій декаді червня', 'II dekada czerwca': the 1st to 10th, 11th to 20th, 21st to the end."""
    index = found["index"].value
    if found["unit"].value != Unit.DECADE or not 1 <= index <= _IN_THREE:
        return None
    point = completed(Point(found["year"].value if "year" in found else None, found["month"].value), phrase)
    third = _third_of_month(point, index - 1)
    return some_day(first_day_of(third.start), first_day_of(third.end))


def _third_of_month(point: Point, index: int) -> Part:
    """Return a third of a month."""
    first = day_number(point.year or 0, point.month or 1)
    after = moved_day(first, 1)
    days = ((first, first + 9), (first + 10, first + 19), (first + 20, after - 1))[index]
    return _days_part(*days, point)


def _third_of_year(year: int, index: int) -> Part:
    """Return a third of a year: January to April, May to August, September to December."""
    return Part(Point(year, 1 + 4 * index, mark="~"), Point(year, 4 + 4 * index, mark="~"), Point(year))


def _part_of_year(found: Found, phrase: Phrase) -> Value | None:
    """Read 'late 2022', 'mid-2022'."""
    assert phrase is not None
    return _several(_third_of_year(found["year"].value, index) for index in _thirds(found))


def _part_of_unit(found: Found, phrase: Phrase) -> Value | None:
    """Read 'late last year', 'the end of the month', 'the beginning of next week'."""
    way, index, unit = found["way"].value if "way" in found else 0, found["part"].value, Unit(found["unit"].value)
    point = unit_point(phrase.today, way, unit)
    if not isinstance(point, Point):
        return _third_of_week(phrase, way, index) if unit is Unit.WEEK else None
    if unit is Unit.YEAR:
        return _third_of_year(point.year or 0, index)
    if unit is Unit.MONTH:
        return _third_of_month(point, index)
    return None


def _third_of_week(phrase: Phrase, way: int, index: int) -> Part:
    """Return the first, the middle or the last three days of a week."""
    first = monday_of(phrase.today) + 7 * way + 2 * index
    return _days_part(first, first + 2, None)


def _days_part(first: int, last: int, whole: Point | None) -> Part:
    """Return some day from one to another, roughly."""
    return Part(day_point(first)._replace(mark="~"), day_point(last)._replace(mark="~"), whole)


def _quarter(found: Found, phrase: Phrase) -> Value | None:
    """Read 'Q3 2016', 'the third quarter', 'H1 2016', 'the first half of 2016'."""
    if "unit" in found and found["unit"].value != Unit.QUARTER:
        return None
    half = "half" in found
    if half and found["half"].value == _FORTNIGHT:
        return None
    if "last" in found and not {"year", "whole"} & found.keys():
        return None
    if "last" in found:
        number = (2 if half else 4) if found["last"].value < 0 else 0
    else:
        number = found["half"].value if half and found["half"].mark == "H" else found["index"].value
    if not 1 <= number <= (2 if half else 4) or ("whole" in found and found["whole"].value != Unit.YEAR):
        return None
    year = _year_of_part(found, phrase)
    return completed(Point(year, (_BEFORE_HALVES if half else _BEFORE_QUARTERS) + number), phrase)


def _year_of_part(found: Found, phrase: Phrase) -> int | None:
    """Return the year that a quarter is of, None if none was said."""
    if "year" in found:
        return full_year(found["year"].value, phrase) if found["year"].mark == "j" else found["year"].value
    if "whole" in found:
        return civil(phrase.today).year + (found["way"].value if "way" in found else 0)
    return None


def _part_of_quarter(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the end of Q3 2023' as about its last month, 'late H1 2023' as one of its last two."""
    whole = _quarter(found, phrase)
    if not isinstance(whole, Point) or whole.year is None or whole.month is None:
        return None
    length = 2 if "half" in found else 1
    first = (whole.month - (_BEFORE_HALVES if "half" in found else _BEFORE_QUARTERS) - 1) * 3 * length + 1
    month = Point(whole.year, first + length * found["part"].value, mark="~")
    return month if length == 1 else Part(month, month._replace(month=(month.month or 0) + 1), whole)


def _week(found: Found, phrase: Phrase) -> Value | None:
    """Read 'week 31', 'the third week of 2018', 'the last week of 2016': weeks of ISO 8601."""
    if found["unit"].value != Unit.WEEK or ("whole" in found and found["whole"].value != Unit.YEAR):
        return None
    if phrase.is_plural(found["unit"].text) and "until" not in found:
        return None
    year = found["year"].value if "year" in found else civil(phrase.today).year
    year += found["way"].value if "way" in found else 0
    first, after = (monday_of(day_number(each, 1, 4)) for each in (year, year + 1))
    number = found["number"].value if "number" in found else 1
    monday = after - 7 * number if "last" in found else first + 7 * (number - 1)
    if not first <= monday < after:
        raise phrase.refused("no-such-day", f"the year {year} has {(after - first) // 7} weeks")
    return some_day(monday, monday + 6)


def _weeks(found: Found, phrase: Phrase) -> Value | None:
    """Read 'weeks 10 to 12 of 2020': from some day of the first to some day of the last."""
    first, last = (_week({**found, "number": found[name]}, phrase) for name in ("number", "until"))
    start, end = (None, None) if first is None or last is None else (first_point(first), last_point(last))
    return None if start is None or end is None else Interval(start._replace(mark="~"), end._replace(mark="~"))


def _season(found: Found, phrase: Phrase) -> Value | None:
    """Read 'spring 2023', 'spring': the latest that has begun."""
    code, year = found["season"].value, found["year"].value if "year" in found else 0
    if "next" in found:
        after = found["next"]
        if found["link"].mark == "t" and phrase.way("winter", ("one winter", "up to that year"), 0):
            return None
        is_next = after.value == (year + 1) % 10 ** len(after.text) if after.mark == "N" else after.value == year + 1
        in_two_years = code + (found["half"].value if "half" in found else 0) in _IN_TWO_YEARS
        return Point(year, code) if is_next and in_two_years else None
    if "year" not in found:
        return completed(Point(None, code), phrase)
    year = year if found["year"].mark == "Y" else full_year(year, phrase)
    ends_later = civil(last_day_of(Point(year, code), phrase.hemisphere)).year > year
    return Point(year - (phrase.way("winter-of", _WINTERS, 0) if ends_later else 0), code)


def _season_of_two_digits(found: Found, phrase: Phrase) -> Value | None:
    """Read 'summer 22'."""
    return _season(found, phrase) if len(found["year"].text) == len("22") and found["year"].text.isdigit() else None


def _part_of_season(found: Found, phrase: Phrase) -> Value | None:
    """Read 'early spring 2021' as about its first month."""
    season = _season(found, phrase)
    if not isinstance(season, Point) or season.year is None:
        return None
    year, month, _ = civil(moved_day(first_day_of(season, phrase.hemisphere), found["part"].value))
    return Point(year, month, mark="~")


def _third(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the first third of 2023', 'the last third': four months."""
    assert phrase is not None
    index = 3 if "last" in found and found["last"].value < 0 else found["index"].value if "index" in found else 0
    is_third = found["third"].value == _IN_THREE and 1 <= index <= _IN_THREE
    return Point(found["year"].value, _BEFORE_THIRDS + index) if is_third else None


def _season_of_half(found: Found, phrase: Phrase) -> Value | None:
    """Read 'summer 2023 (southern)': the codes of seasons that tell their hemisphere."""
    season = _season(found, phrase)
    return season._replace(month=(season.month or 0) + found["half"].value) if isinstance(season, Point) else None


def _season_of_year(found: Found, phrase: Phrase) -> Value | None:
    """Read 'летом прошлого года', 'im Herbst letzten Jahres'."""
    if found["whole"].value != Unit.YEAR:
        return None
    return Point(civil(phrase.today).year + found["way"].value, found["season"].value)


_WINTER, _MONTHS = 24, 12
_WINTERS = ("the one that begins in that year", "the one that ends in that year")
_IN_TWO_YEARS = (24, 28, 30)
"""The codes of seasons that begin in December: winter, winter of the north, summer of the south."""
_IN_THREE, _BEFORE_THIRDS = 3, 36
_BEFORE_QUARTERS, _BEFORE_HALVES = 32, 39
_FORTNIGHT = 15
"""The value of a word for half a month: 'quinzaine'."""
_MONTHS_OF_PARTS = {
    3: {"nth": 33, "last": 36, "part": 0},
    4: {"nth": 37, "last": 39, "part": 38},
    6: {"nth": 40, "last": 41, "part": 0},
}
_INDEX_OF_PART = "(?:(?P<index>[ONV])|(?P<last>D))"
_UNTIL = "(?:[t_-]?-?(?P<until>P)-?)?"
_YEAR = "(?:[-/]?i?,?(?P<year>[Yj])|i?(?P<way>[Dd])?(?P<whole>U))?"

PARTS_OF_YEAR: tuple[Rule, ...] = (
    rule("(?:(?P<nth>O)|(?P<last>D)|(?P<part>P))(?P<number>N)(?P<unit>U)i?(?P<year>Y)", _four_months),
    rule("(?P<part>P)-?i?(?P<season>S),?i?(?P<year>[Yj])?", _part_of_season),
    rule("(?P<season>S),?i?(?P<way>[Dd])(?P<whole>U)", _season_of_year),
    rule("(?P<season>S),?i?(?P<whole>U)(?P<way>[Dd])", _season_of_year),
    rule(f"(?P<part>P)-?{_UNTIL}(?P<month>M)[-,]*i?(?P<year>Y)?", _part_of_month),
    rule("(?P<index>[OV])Ti?(?P<month>M),?(?P<year>Y)?", _half_of_month),
    rule("(?P<index>[OV])(?P<unit>U)i?(?P<month>M),?(?P<year>Y)?", _ten_days_of_month),
    rule(f"(?P<part>P)-?{_UNTIL}i?(?P<year>Y)", _part_of_year),
    rule("(?P<part>P)-?i?(?P<way>[Ddp])?(?P<unit>U)", _part_of_unit),
    rule("(?P<part>P)-?i?(?P<unit>U)(?P<way>[Dd])", _part_of_unit),
    *(
        rule(f"(?P<part>P)-?i?{quarter}{_YEAR}", _part_of_quarter)
        for quarter in ("(?P<index>Q)", "(?P<half>H)", "(?P<index>[NOV])-?(?P<unit>U)")
    ),
    rule(f"(?P<index>Q){_YEAR}", _quarter),
    rule(f"(?P<index>O)-?(?P<unit>U){_YEAR}", _quarter),
    rule(f"(?P<index>[NV])(?P<unit>U){_YEAR}", _quarter),
    rule("(?P<last>D)(?P<unit>U)i?(?P<year>Y)", _quarter),
    rule(f"{_INDEX_OF_PART}(?P<third>[O\u2153])i?(?P<year>Y)", _third),
    rule("(?P<third>\u2153)(?P<index>O)i?(?P<year>Y)", _third),
    rule(f"(?P<half>T)(?P<index>[OV]){_YEAR}", _quarter),
    rule(f"(?P<unit>U)(?P<index>[OV]){_YEAR}", _quarter),
    rule(f"(?P<half>H){_YEAR}", _quarter),
    rule(f"{_INDEX_OF_PART}(?P<half>T){_YEAR}", _quarter),
    rule("(?P<year>Y)[-/]?,?(?P<index>Q)", _quarter),
    rule("(?P<year>Y),?(?P<index>O)(?P<unit>U)", _quarter),
    rule("(?P<year>Y)-?(?P<half>H)", _quarter),
    rule("(?:(?P<number>O)|(?P<last>D))(?P<unit>U)i?(?:(?P<year>Y)|(?P<way>[Dd])(?P<whole>U))", _week),
    rule("(?P<number>O)(?P<last>D)(?P<unit>U)i?(?P<year>Y)", _week),
    rule("(?P<number>N)(?P<unit>U)/?i?(?P<year>Y)", _week),
    rule("(?P<year>Y),?(?P<unit>U)(?P<number>N)", _week),
    rule("(?P<unit>U)(?P<number>N)[-_t](?P<until>N)i?,?(?P<year>Y)", _weeks),
    rule("(?P<unit>U)(?P<number>N)(?:/?i?,?(?P<year>Y)|i?(?P<way>[Dd])(?P<whole>U))?", _week),
    rule("(?P<season>S),?i?(?P<year>[Yj])?", _season),
    rule("(?P<season>S),?(?P<year>N)", _season_of_two_digits),
    rule('(?P<season>S),?i?(?P<year>Y)(?:(?P<link>[-_/t])(?P<next>[YN]))?(?P<half>")', _season_of_half),
    rule("(?P<season>S),?i?(?P<year>Y)(?P<link>[-_/t])(?P<next>[YN])", _season),
    rule('(?P<half>")(?P<season>S),?i?(?P<year>Y)(?:(?P<link>[-_/t])(?P<next>[YN]))?', _season_of_half),
)
