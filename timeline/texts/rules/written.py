"""Dates with their year, and days, months and years as they are written."""

import re

from timeline.dates.days import day_number, month_length
from timeline.texts.moments import Moment, Scale, moment_of, part_of
from timeline.texts.rules.clocks import clock_of, night_before
from timeline.texts.rules.date_patterns import (
    DAY,
    DAY2,
    EARLY,
    FIRST_END,
    GOES_ON,
    LAST_END,
    LINK,
    MONTH,
    MONTH2,
    OF,
    OF_MONTH,
    TIME,
    TIME_BEFORE,
    UP_TO,
    WITHIN,
    WM,
    YEAR,
    W,
)
from timeline.texts.rules.rule import Found, Rule, is_of_clock, is_plural, number, rule, scale_of, season_of
from timeline.texts.said import Away, Base, DayAlone, PartOfAway, PartOfYear, Said, Written

_MODS = ("START", "MID", "END")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})")
_LAST_SHORT = 31
_INSIDE = frozenset({"in", "im", "en", "em", "în", "w", "we", "\u0432", "\u0443", "في"})
"""Words for 'in', after which no month of a day in words is told."""


def dated(found: Found) -> Said | None:
    """Read a day or a month with its year, or without: '6 June 1944', 'June 1944', '6 June'."""
    year, day, month = year_of(found), number(found, "day"), found["month"].value
    if year is not None and "until" in found:
        year -= month > found["until"].value
    if _is_no_date(found, year):
        return None
    clock, mod, way = clock_of(found), mod_of(found), number(found, "way")
    if year is None and "whole" in found and way is not None:
        base = Base.PUBLICATION if found["way"].mark == "D" else Base.NARRATIVE
        return Said(PartOfAway(Scale.MONTH, month - 1, day, way, base), mod, clock)
    if year is None:
        return Said(PartOfYear(Scale.MONTH, month - 1, day, number(found, "weekday"), way, base_of(found)), mod, clock)
    if day is None:
        return Said(Written(part_of(year, Scale.MONTH, month - 1)), mod, clock)
    return Said(Written(moment_of(day_number(year, month, day), Scale.DAY)), mod, clock)


def _is_no_date(found: Found, year: int | None) -> bool:
    """Return whether a month has no such day, an ordinal is none of its days, or a unit is not the year of a month."""
    day, month = number(found, "day"), found["month"].value
    is_no_day = day is not None and not 1 <= day <= month_length(year or 2000, month)
    is_no_year = "whole" in found and scale_of(found["whole"]) is not Scale.YEAR
    return is_no_day or is_no_year or (day is not None and _is_ordinal_apart(found))


def _is_ordinal_apart(found: Found) -> bool:
    """Return whether 'in' parts an ordinal in words from a month: 'twice, first in December', which is no day."""
    return "within" in found and found["within"].word in _INSIDE and not found["day"].word[:1].isdigit()


def base_of(found: Found) -> Base:
    """Return whose day 'next', 'the following' is seen from."""
    return Base.NARRATIVE if "way" in found and found["way"].mark == "d" else Base.PUBLICATION


def mod_of(found: Found) -> str:
    """Return the part of the whole that was said."""
    if "early" in found:
        return _MODS[found["early"].value]
    return "APPROX" if "about" in found else night_before(found)


def year_of(found: Found) -> int | None:
    """Return the year that was said; two digits are of the last century, or of this one up to 30."""
    token = found.get("year")
    if token is None:
        return None
    era = found.get("era")
    if era is not None and era.value < 0:
        return 1 - token.value
    return token.value if token.mark in "YJ" or era is not None else full_year(token.value)


def full_year(short: int) -> int:
    """Return the year that two digits mean: 1931 to 2030."""
    return short + (1900 if short >= _LAST_SHORT else 2000)


def _month_named(found: Found) -> Said | None:
    """Read 'the month of June', 'luna mai'."""
    return dated(found) if scale_of(found["span"]) is Scale.MONTH else None


def _week_of_month(found: Found) -> Said | None:
    """Read 'the last week of May 2022', 'the first days of May': the end, or the beginning, of the month."""
    if scale_of(found["unit"]) not in (Scale.WEEK, Scale.DAY, Scale.WEEKEND) or "day" in found:
        return None
    said, nth = dated(found), found["nth"]
    mod = "END" if nth.mark == "D" and nth.value < 0 else "START" if nth.mark == "O" and nth.value == 1 else ""
    return None if said is None or (nth.mark == "D" and not mod) else said._replace(mod=mod)


def _short_year(found: Found) -> Said | None:
    """Read 'octobre 98', '10 novembre 93': a number that can be no day."""
    return dated(found) if found["year"].value > _LAST_SHORT and len(found["year"].word) == 2 else None


def _year_alone(found: Found) -> Said | None:
    """Read '1998', 'the year 1998', '478 BC'."""
    if "unit" in found and (scale_of(found["unit"]) is not Scale.YEAR or _is_decade(found)):
        return None
    year = year_of(found)
    return None if year is None else Said(Written(Moment(Scale.YEAR, year)), mod_of(found))


def _is_decade(found: Found) -> bool:
    """Return whether two digits after 'years' are those of a decade: "anii '90"."""
    return is_plural(found["unit"]) and found["year"].mark == "j" and found["year"].value % 10 == 0


def _numeric(found: Found) -> Said | None:
    """Read '1998-02-12', '12.02.1998', '10/31/98'; where day and month could change places, nothing."""
    text = found["date"].word
    iso = _ISO.fullmatch(text)
    if iso is not None:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]), clock_of(found))
    match = _NUMERIC.fullmatch(text)
    assert match is not None
    first, second, year = map(int, match.groups())
    year = year if len(match[3]) == 4 else full_year(year)
    if "." in text or first == second or first > 12:
        return _day(year, second, first, clock_of(found))
    return _day(year, first, second, clock_of(found)) if second > 12 else None


def _day(year: int, month: int, day: int, clock: str) -> Said | None:
    """Return a day, None if there is none."""
    if not (1 <= month <= 12 and 1 <= day <= month_length(year, month)):
        return None
    return Said(Written(moment_of(day_number(year, month, day), Scale.DAY)), "", clock)


def decade(found: Found) -> Said | None:
    """Read 'the 1970s', "the '80s", 'the late 1920s'."""
    value = found["decade"].value
    if value % 10 or (found["decade"].mark == "g" and value > 90):
        return None
    year = value if found["decade"].mark == "G" else 1900 + value
    return Said(Written(Moment(Scale.DECADE, year // 10)), mod_of(found))


def _decade_after(found: Found) -> Said | None:
    """Read 'los años 90', 'années 60'."""
    short = found["short"].value
    is_short = short >= 20 or found["short"].mark == "j"
    if not is_plural(found["unit"]) or scale_of(found["unit"]) is not Scale.YEAR or short % 10 or not is_short:
        return None
    return Said(Written(Moment(Scale.DECADE, 190 + short // 10)), mod_of(found))


def _decade_of_years(found: Found) -> Said | None:
    """Read 'les années 1980', 'anii 1980': the decade, where years are meant and no other year follows."""
    year = found["year"].value
    if not is_plural(found["unit"]) or scale_of(found["unit"]) is not Scale.YEAR or year % 10:
        return None
    return Said(Written(Moment(Scale.DECADE, year // 10)), mod_of(found))


def century(found: Found) -> Said | None:
    """Read 'the 19th century', 'late 5th century BC'."""
    nth = found["nth"].value
    if found["span"].value or not 1 <= nth <= 30:
        return None
    is_before = "era" in found and found["era"].value < 0
    return Said(Written(Moment(Scale.CENTURY, -nth if is_before else nth - 1)), mod_of(found))


def _part(found: Found) -> Said | None:
    """Read 'Q3 1998', 'the third quarter of last year', 'the first half of 1944', 'summer 1941'."""
    scale, part = _scale_and_part(found)
    if part is None:
        return None
    year, way = year_of(found), number(found, "way")
    if year is not None:
        return Said(Written(part_of(year, scale, part)), mod_of(found))
    if "whole" in found:
        if scale_of(found["whole"]) is not Scale.YEAR:
            return None
        base = Base.NARRATIVE if way is None or found["way"].mark != "D" else Base.PUBLICATION
        return Said(PartOfAway(scale, part, None, way or 0, base), mod_of(found))
    return Said(PartOfYear(scale, part, way=way, base=base_of(found)), mod_of(found))


def _part_thereafter(found: Found) -> Said:
    """Read 'im Frühjahr darauf', 'im Mai danach': the first one after what the text told."""
    if "season" in found:
        return Said(PartOfYear(Scale.SEASON, season_of(found["season"]), way=1, base=Base.NARRATIVE))
    return Said(PartOfYear(Scale.MONTH, found["month"].value - 1, way=1, base=Base.NARRATIVE))


def _of_that_year(found: Found) -> Said:
    """Read 'that autumn', 'that June': of the year that the text told."""
    if "season" in found:
        return Said(PartOfAway(Scale.SEASON, season_of(found["season"]), None, 0, Base.NARRATIVE))
    return Said(PartOfAway(Scale.MONTH, found["month"].value - 1, None, 0, Base.NARRATIVE))


def _scale_and_part(found: Found) -> tuple[Scale, int | None]:
    """Return what part of a year is meant, from 0; None if there is no such part."""
    if "season" in found:
        is_year = "of" not in found or scale_of(found["of"]) is Scale.YEAR
        return Scale.SEASON, season_of(found["season"]) if is_year else None
    if "quarter" in found:
        return Scale.QUARTER, found["quarter"].value - 1
    if "half" in found:
        nth = number(found, "nth")
        last = found["half"].value if nth is None else nth
        last = 2 if last < 0 else last
        return Scale.HALF, last - 1 if 1 <= last <= 2 else None
    nth, unit = found["nth"].value, scale_of(found["unit"])
    return Scale.QUARTER, nth - 1 if unit is Scale.QUARTER and 1 <= nth <= 4 else None


def _day_alone(found: Found) -> Said | None:
    """Read 'the 15th', 'the 26th at 7.30 p.m.'."""
    day = found["day"].value
    return Said(DayAlone(day), "", clock_of(found)) if 1 <= day <= 31 and found["day"].word[0].isdigit() else None


def _last_of_year(found: Found) -> Said | None:
    """Read 'late last year', 'the end of the month', 'early next week'."""
    scale, way = scale_of(found["unit"]), number(found, "way")
    if is_of_clock(scale) or ("way" in found and is_plural(found["way"])):
        return None
    base = Base.NARRATIVE if way is None or found["way"].mark in "dq" else Base.PUBLICATION
    return Said(Away(scale, way or 0, base), mod_of(found))


WRITTEN: tuple[Rule, ...] = (
    rule(f"0?{DAY}(?={LINK}[NO]-?{OF}{MONTH}(?:{OF}(?P<year>Y))?)", dated),
    rule(f"{MONTH}{DAY}(?={LINK}[NO],?{YEAR})", dated),
    rule(f"(?<=f){DAY}(?=i[NO]_?0?{MONTH}(?:{OF}(?P<year>Y))?)", dated),
    rule(f"{DAY}(?={LINK}[NO]{LINK}[NO]-?{OF}{MONTH}(?:{OF}(?P<year>Y))?)", dated),
    rule(f"{FIRST_END}(?=,?{UP_TO}{LAST_END})", dated),
    rule(f"{FIRST_END}(?=(?:{LINK}[NO]-?_?0?[Mm]){{1,4}}{UP_TO}{LAST_END})", dated),
    rule(f"{WM}{MONTH}{DAY}(?=(?:{LINK}[Mm][NO]){{1,4}},?{UP_TO}(?P<until>[Mm])[NO],?{YEAR})", dated),
    rule(f"(?<=[fb0_]){FIRST_END}(?=[i7]0?(?:P[-_]?0?)?{LAST_END})", dated),
    rule(f"{WM}{MONTH}{DAY}(?=,?{UP_TO}(?:[Ww],?)?(?P<until>[Mm])[NO],?{YEAR})", dated),
    rule(f"{MONTH}(?={LINK}[Mm],?{LINK}(?P<until>[Mm]){OF}(?P<year>Y))", dated),
    rule("(?P<year>[YJN])(?=[-/ta][YJN]U?(?P<era>E))", _year_alone),
    rule(f"{TIME_BEFORE}{W}{DAY}-?{OF_MONTH}{MONTH}{OF}{YEAR}(?P<era>E)?", dated),
    rule(f"{W}{DAY}-?{OF_MONTH}{MONTH}{OF}{YEAR}{TIME}", dated),
    rule(f"{TIME_BEFORE}{WM}{MONTH}{DAY},?{YEAR}", dated),
    rule(f"{WM}{MONTH}{DAY},?{YEAR}{TIME}", dated),
    rule(f"{EARLY}{MONTH}{OF}{YEAR}", dated),
    rule(f"0?(?P<nth>[DO])(?P<unit>U)_0?{MONTH}(?:{OF}{YEAR})?", _week_of_month),
    rule(f"{EARLY}{MONTH}[,_]?0?(?P<whole>U)_?{YEAR}", dated),
    rule(f"{W}{DAY}-?_?{MONTH}[,_]?0?(?P<whole>U)_?{YEAR}", dated),
    rule(f"[elP]?0?(?P<way>[Dd])(?P<whole>U){WITHIN}{MONTH}(?!{GOES_ON})", dated),
    rule(f"[elP]?0?(?P<way>[Dd])(?P<whole>U){WITHIN}{DAY}-?_?{MONTH}(?!{OF}[Yj])", dated),
    rule(f"[elP]?0?(?P<way>[Dd])(?P<whole>U){WITHIN}{MONTH}{DAY}(?!,?[Yj])", dated),
    rule(f"0?(?P<whole>U)(?P<way>[Dd]){WITHIN}{MONTH}(?!{GOES_ON})", dated),
    rule(f"0?(?P<whole>U)(?P<way>[Dd]){WITHIN}{DAY}-?_?{MONTH}(?!{OF}[Yj])", dated),
    rule(f"{W}{DAY}?{MONTH}(?P<year>N)(?=[,;|)]|$)", _short_year),
    rule(f"{TIME_BEFORE}{WM}{MONTH}{DAY}(?!,?Y|[NU:])", dated),
    rule(f"{WM}{MONTH}{DAY}(?!,?Y|U){TIME}", dated),
    rule(f"{TIME_BEFORE}{W}{DAY}-?(?P<within>_)?0?{MONTH}(?!{OF}Y)(?P<way>D)?", dated),
    rule(f"{W}{DAY}-?(?P<within>_)?0?{MONTH}(?!{OF}Y){TIME}", dated),
    rule(f"{WM}{MONTH}{DAY}[,_]?0?(?P<way>[Dd])(?P<whole>U)", dated),
    rule(f"{W}{DAY}{MONTH}[,_]?0?(?P<way>[Ddq])(?P<whole>U)", dated),
    rule(f"{EARLY}{MONTH}[,_]?0?(?P<way>[Ddq])(?P<whole>U)", dated),
    rule(f"(?P<way>D)(?:{MONTH}{DAY}|{DAY2}{MONTH2})", dated),
    rule("(?:0?(?P<early>P)[-_]?0?[-_]?)(?P<month>[Mm])", dated),
    rule("(?P<about>7)?(?P<month>M)(?!N,?Y)", dated),
    rule(f"0?{EARLY}0?(?P<span>U)_?(?P<month>[Mm])(?:{OF}(?:U_?)?{YEAR})?", _month_named),
    rule("(?:(?<=[isftbyBA_])|(?<=[isftbyBA_]0))(?P<month>m)", dated),
    rule(r"(?<=0)(?P<month>m)(?=\.)", dated),
    rule("0?(?P<way>[Dd])(?P<month>[Mm])", dated),
    rule("0?(?P<month>M)(?P<way>[Dd])(?!U)", dated),
    rule("(?:(?P<weekday>[Ww]),?)?(?P<date>%)(?:,?i?(?P<clock>C))?", _numeric),
    rule(f"{EARLY}{YEAR}(?P<era>E)?", _year_alone),
    rule("9(?P<year>Y)", _year_alone),
    rule("0?(?P<unit>U)_?(?P<year>[YJN])(?P<era>E)", _year_alone),
    rule(f"{EARLY}0?(?P<unit>U)_?(?P<year>Y)(?!(?:[-/tao,]|,a)[if]?0?[YN])", _decade_of_years),
    rule(f"{EARLY}0?(?P<unit>U)_?{YEAR}(?P<era>E)?", _year_alone),
    rule("(?P<year>[YJN])(?P<unit>U)?(?P<era>E)", _year_alone),
    rule(f"{EARLY}{YEAR}(?P<unit>U)", _year_alone),
    rule("(?P<era>E)(?P<year>[YJN])(?![UN])", _year_alone),
    rule("0?(?:(?P<early>P)[-_]?0?)?U?_?(?P<decade>[Gg])U?", decade),
    rule("0?(?:(?P<early>P)[-_]?0?)?(?P<unit>U)_?(?P<short>[Nkj])(?![MmU-])", _decade_after),
    rule("0?(?:(?P<early>P)[-_]?0?)?(?P<nth>[OV])-?(?P<span>K)(?P<era>E)?", century),
    rule(
        "0?(?:(?P<early>P)[-_]?)?9?(?P<nth>O)-?(?P<unit>U)(?:[,_]?0?(?P<year>Y)|[,_](?P<way>[D0])9?(?P<whole>U))?",
        _part,
    ),
    rule("0?(?P<year>Y)9?-?(?P<nth>O)-?(?P<unit>U)", _part),
    rule("0?(?P<way>D)(?P<whole>U)'(?P<nth>O)-?(?P<unit>U)", _part),
    rule("(?P<way>[Dd])9?(?P<nth>O)-?(?P<unit>U)", _part),
    rule("0?(?:(?P<early>P)[-_]?0?)?(?P<span>K)_?(?P<nth>[OV])(?:-_)?(?P<era>E)?", century),
    rule("(?P<quarter>Q)(?=[-/ta]i?Q[,_]?(?P<year>Y))", _part),
    rule("(?P<quarter>Q)(?:[,_/-]?(?P<year>Y))?", _part),
    rule("(?P<half>H)(?=[-/ta]i?H[,_]?(?P<year>Y))", _part),
    rule("(?P<half>H)[,_/-]?(?P<year>Y)", _part),
    rule("(?P<nth>[VN])(?P<unit>U)[,_]?(?P<year>Y)U?", _part),
    rule("(?P<unit>U)_?(?P<nth>[OV])[,_is]?U?(?P<year>Y)U?", _part),
    rule("0?(?P<nth>[OD])(?P<half>T)_?(?:(?P<year>Y)|(?P<way>[D0])(?P<whole>U))", _part),
    rule(f"0?{EARLY}(?P<season>[SF])[,_]?(?P<year>[Yj])", _part),
    rule(f"0?{EARLY}(?P<season>[SF])[,_]?0?(?P<of>U)_?(?P<year>Y)", _part),
    rule(f"0?{EARLY}(?P<season>S)[,_]?(?P<year>[YJN])U?(?P<era>E)", _part),
    rule(f"0?{EARLY}(?P<way>[Dd])(?P<season>[SF])", _part),
    rule("0?(?P<season>S)(?P<way>[Dd])(?!U)", _part),
    rule("(?:(?P<season>[SF])|(?P<month>[Mm]))l(?=[.,;|])", _part_thereafter),
    rule("(?P<way>q)(?:(?P<season>[SF])|(?P<month>[Mm])(?![NO]))", _of_that_year),
    rule("(?P<season>S)(?=[-/ta]i?S[,_]?(?P<year>Y))", _part),
    rule("0?(?P<season>S)[,_]?0?(?P<way>[Ddq])(?P<whole>U)", _part),
    rule("0?(?P<season>S)[,_f]?0?(?P<whole>U)(?P<way>[Dd])", _part),
    rule("(?P<way>[Dd])(?P<whole>U)[i_]?0?(?P<season>S)(?![,_]?[Yj])", _part),
    rule("0?(?P<whole>U)(?P<way>[Dd])[i_t]?0?(?P<season>S)(?![,_]?[Yj])", _part),
    rule("(?P<season>S)(?!-)", _part),
    rule("0(?P<season>S)(?![.])", _part),
    rule("0(?P<day>O)(?!U)", _day_alone),
    rule("(?<=i)(?P<day>O)(?=[.,;|])", _day_alone),
    rule("(?:0(?P<day>[ON])|(?<=i)(?P<day2>O))[i,&c]*7?(?P<clock>C)@?", _day_alone),
    rule("0?(?P<early>P)_?(?P<way>[Ddp])9?(?P<unit>U)", _last_of_year),
    rule("0?(?P<early>P)[0_f]*(?P<unit>U)", _last_of_year),
    rule("0?(?P<early>P)_?0?(?P<unit>U)(?P<way>D)", _last_of_year),
)
