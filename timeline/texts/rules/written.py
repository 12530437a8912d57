"""Dates with their year, and days, months and years as they are written."""

import re

from timeline.dates.days import day_number, month_length
from timeline.texts.feasts import FIRST, OF_A_COUNTRY, is_season
from timeline.texts.moments import Moment, Scale, moment_of, part_of
from timeline.texts.rules.clocks import NIGHT, PARTS, clock_of
from timeline.texts.rules.rule import Found, Rule, is_of_clock, is_plural, number, rule, scale_of, season_of
from timeline.texts.said import Away, Base, DayAlone, PartOfAway, PartOfYear, Said, Written
from timeline.texts.sides import in_year

_MODS = ("START", "MID", "END")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})")
_LAST_SHORT = 31
_INSIDE = frozenset({"in", "im", "en", "em", "în", "w", "we", "\u0432", "\u0443", "في"})
"""Words for 'in', after which no month of a day in words is told."""


def _dated(found: Found) -> Said | None:
    """Read a day or a month with its year, or without: '6 June 1944', 'June 1944', '6 June'."""
    year, day, month = _year(found), number(found, "day"), found["month"].value
    if year is not None and "until" in found:
        year -= month > found["until"].value
    if day is not None and (not 1 <= day <= month_length(year or 2000, month) or _is_ordinal_apart(found)):
        return None
    clock, mod = clock_of(found), _mod(found)
    way = number(found, "way")
    if year is not None and "unit" in found and scale_of(found["unit"]) is not Scale.YEAR:
        return None
    if year is None:
        if "unit" in found and way is not None:
            if scale_of(found["unit"]) is not Scale.YEAR:
                return None
            base = Base.PUBLICATION if found["way"].mark == "D" else Base.NARRATIVE
            return Said(PartOfAway(Scale.MONTH, month - 1, day, way, base), mod, clock)
        return Said(PartOfYear(Scale.MONTH, month - 1, day, number(found, "weekday"), way, _base(found)), mod, clock)
    if day is None:
        return Said(Written(part_of(year, Scale.MONTH, month - 1)), mod, clock)
    return Said(Written(moment_of(day_number(year, month, day), Scale.DAY)), mod, clock)


def _is_ordinal_apart(found: Found) -> bool:
    """Return whether 'in' parts an ordinal in words from a month: 'twice, first in December', which is no day."""
    return "within" in found and found["within"].word in _INSIDE and not found["day"].word[:1].isdigit()


def _base(found: Found) -> Base:
    """Return whose day 'next', 'the following' is seen from."""
    return Base.NARRATIVE if "way" in found and found["way"].mark == "d" else Base.PUBLICATION


def _mod(found: Found) -> str:
    """Return the part of the whole that was said."""
    return _MODS[found["early"].value] if "early" in found else "APPROX" if "about" in found else ""


def _year(found: Found) -> int | None:
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
    return _dated(found) if scale_of(found["span"]) is Scale.MONTH else None


def _week_of_month(found: Found) -> Said | None:
    """Read 'the last week of May 2022', 'the first days of May': the end, or the beginning, of the month."""
    if scale_of(found["unit"]) not in (Scale.WEEK, Scale.DAY, Scale.WEEKEND) or "day" in found:
        return None
    said, nth = _dated(found), found["nth"]
    mod = "END" if nth.mark == "D" and nth.value < 0 else "START" if nth.mark == "O" and nth.value == 1 else ""
    return None if said is None or (nth.mark == "D" and not mod) else said._replace(mod=mod)


def _short_year(found: Found) -> Said | None:
    """Read 'octobre 98', '10 novembre 93': a number that can be no day."""
    return _dated(found) if found["year"].value > _LAST_SHORT and len(found["year"].word) == 2 else None


def _year_alone(found: Found) -> Said | None:
    """Read '1998', 'the year 1998', '478 BC'."""
    if "unit" in found and (scale_of(found["unit"]) is not Scale.YEAR or _is_decade(found)):
        return None
    year = _year(found)
    return None if year is None else Said(Written(Moment(Scale.YEAR, year)), _mod(found))


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


def _decade(found: Found) -> Said | None:
    """Read 'the 1970s', "the '80s", 'the late 1920s'."""
    value = found["decade"].value
    if value % 10 or (found["decade"].mark == "g" and value > 90):
        return None
    year = value if found["decade"].mark == "G" else 1900 + value
    return Said(Written(Moment(Scale.DECADE, year // 10)), _mod(found))


def _half_of_decade(found: Found) -> Said | None:
    """Read 'the first half of the 1980s', 'the last half of the '80s'."""
    return _halved(_decade(found), found)


def _half_of_month(found: Found) -> Said | None:
    """Read 'the first half of May', 'the second half of May 2022'."""
    return _halved(_dated(found), found)


def _half_of_century(found: Found) -> Said | None:
    """Read 'the first half of the 19th century'."""
    return _halved(_century({**found, "nth": found["number"]}), found)


def _halved(said: Said | None, found: Found) -> Said | None:
    """Return the first or the last half of what is said."""
    if said is None or found["nth"].value not in (1, 2, -1):
        return None
    return said._replace(mod="FIRST_HALF" if found["nth"].value == 1 else "LAST_HALF")


def _night_of_days(found: Found) -> Said | None:
    """Read 'the night from 3 to 4 May', 'the night of May 3-4', 'in der Nacht vom 30. April auf den 1. Mai'."""
    if found["part"].mark == "z" and PARTS[found["part"].value] != NIGHT:
        return None
    said = _dated({name: each for name, each in found.items() if name != "part"})
    day, next_day = found["day"].value, found["next"].value
    is_next = next_day == day + 1 if "until" not in found else next_day == 1 and day >= 28
    return said._replace(clock=NIGHT) if said is not None and is_next else None


def _decade_after(found: Found) -> Said | None:
    """Read 'los años 90', 'années 60'."""
    short = found["short"].value
    is_short = short >= 20 or found["short"].mark == "j"
    if not is_plural(found["unit"]) or scale_of(found["unit"]) is not Scale.YEAR or short % 10 or not is_short:
        return None
    return Said(Written(Moment(Scale.DECADE, 190 + short // 10)), _mod(found))


def _decade_of_years(found: Found) -> Said | None:
    """Read 'les années 1980', 'anii 1980': the decade, where years are meant and no other year follows."""
    year = found["year"].value
    if not is_plural(found["unit"]) or scale_of(found["unit"]) is not Scale.YEAR or year % 10:
        return None
    return Said(Written(Moment(Scale.DECADE, year // 10)), _mod(found))


def _century(found: Found) -> Said | None:
    """Read 'the 19th century', 'late 5th century BC'."""
    nth = found["nth"].value
    if found["span"].value or not 1 <= nth <= 30:
        return None
    is_before = "era" in found and found["era"].value < 0
    return Said(Written(Moment(Scale.CENTURY, -nth if is_before else nth - 1)), _mod(found))


def _part(found: Found) -> Said | None:
    """Read 'Q3 1998', 'the third quarter of last year', 'the first half of 1944', 'summer 1941'."""
    scale, part = _scale_and_part(found)
    if part is None:
        return None
    year, way = _year(found), number(found, "way")
    if year is not None:
        return Said(Written(part_of(year, scale, part)), _mod(found))
    if "whole" in found:
        if scale_of(found["whole"]) is not Scale.YEAR:
            return None
        base = Base.NARRATIVE if way is None or found["way"].mark != "D" else Base.PUBLICATION
        return Said(PartOfAway(scale, part, None, way or 0, base), _mod(found))
    return Said(PartOfYear(scale, part, way=way, base=_base(found)), _mod(found))


def _scale_and_part(found: Found) -> tuple[Scale, int | None]:
    """Return what part of a year is meant, from 0; None if there is no such part."""
    if "season" in found:
        is_year = "unit" not in found or scale_of(found["unit"]) is Scale.YEAR
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


def _feast(found: Found) -> Said | None:
    """Read 'at Christmas', 'on Boxing Day 2022', 'after Easter', 'Easter last year'."""
    scale, part, day = _day_of_feast(found["feast"].value)
    year, way = _year(found), number(found, "way")
    if year is not None:
        moment = in_year(scale, part, day, year)
        return None if moment is None else Said(Written(moment))
    if "unit" in found and way is not None:
        base = Base.PUBLICATION if found["way"].mark == "D" else Base.NARRATIVE
        return Said(PartOfAway(scale, part, day, way, base)) if scale_of(found["unit"]) is Scale.YEAR else None
    return Said(PartOfYear(scale, part, day, way=way, base=_base(found)))


def _day_of_feast(feast: int) -> tuple[Scale, int, int]:
    """Return the scale, the part and the day of a feast: 25 December, or the feast of a number."""
    month, day = divmod(feast, 100)
    return (Scale.FEAST, feast, 1) if feast >= FIRST else (Scale.MONTH, month - 1, day)


def _feast_alone(found: Found) -> Said | None:
    """Read 'Good Friday' without a word before it; not 'Easter', not 'Christmas Eve', which tell other things too."""
    feast = found["feast"].value
    return _feast(found) if feast >= FIRST and (not is_season(feast) or " " in found["feast"].word) else None


def _beside_feast(found: Found) -> Said | None:
    """Read 'the eve of Easter', 'напередодні Великодня': the day before a feast, or after it."""
    scale, part, day = _day_of_feast(found["feast"].value)
    step = found["beside"].value
    part, day = (part + step, day) if scale is Scale.FEAST else (part, day + step)
    is_day = scale is Scale.FEAST or 1 <= day <= month_length(2000, part + 1)
    return Said(PartOfYear(scale, part, day)) if is_day and not OF_A_COUNTRY <= part else None


def _day_alone(found: Found) -> Said | None:
    """Read 'the 15th', 'the 26th at 7.30 p.m.'."""
    day = found["day"].value
    return Said(DayAlone(day), "", clock_of(found)) if 1 <= day <= 31 and found["day"].word[0].isdigit() else None


def _last_of_year(found: Found) -> Said | None:
    """Read 'late last year', 'the end of the month', 'early next week'."""
    scale, way = scale_of(found["unit"]), number(found, "way")
    if is_of_clock(scale):
        return None
    base = Base.NARRATIVE if way is None or found["way"].mark in "dq" else Base.PUBLICATION
    return Said(Away(scale, way or 0, base), _mod(found))


_W = "0?(?:(?P<weekday>[Ww]),?[0i_]?)?"
_WM = "(?:(?P<weekday>[Ww]),?[0i]?)?"
_DAY, _MONTH, _YEAR = "(?P<day>[NO])", "(?P<month>[Mm])", "(?P<year>[Yj])"
_DAY2, _MONTH2 = "(?P<day2>[NO])", "(?P<month2>[Mm])"
_OF = "[,_]?[0i]?"
_OF_MONTH = ",?(?P<within>[_i])?0?"
_EARLY = "(?:0?(?P<early>P)[-_]?0?[-_]?)?"
_TIME = "(?:i?(?:(?P<clock>C)@?|(?P<part>z)))?"
_TIME_BEFORE = "(?:7?(?P<clock>C)@?[,i]*0?|0?(?P<part>z)[_if]?0?)?"

_WITHIN = "(?:,?[i_])0?"
_GOES_ON = "[,_]?[Yj]|[NO]"
_NIGHT = "0?(?P<part>[zn])[0_fi]*"
_ON = "[-tai&_/][0_]*"
"""What is between the two days of a night: 'from Saturday to Sunday', 'vom 3. auf den 4. Mai'."""

_LINK = "(?:[-/tao,]|,a)[if]?0?"

WRITTEN: tuple[Rule, ...] = (
    rule(f"{_DAY}(?={_LINK}[NO]-?{_OF}{_MONTH}(?:{_OF}(?P<year>Y))?)", _dated),
    rule(f"{_MONTH}{_DAY}(?={_LINK}[NO],?{_YEAR})", _dated),
    rule(f"(?<=f){_DAY}(?=i[NO]_?0?{_MONTH}(?:{_OF}(?P<year>Y))?)", _dated),
    rule(f"{_DAY}(?={_LINK}[NO]{_LINK}[NO]-?{_OF}{_MONTH}(?:{_OF}(?P<year>Y))?)", _dated),
    rule(f"(?:{_DAY}-?{_OF_MONTH})?{_MONTH}(?={_LINK}(?:[NO]-?_?)?(?P<until>[Mm]){_OF}(?P<year>Y))", _dated),
    rule(f"{_MONTH}(?={_LINK}[Mm],?{_LINK}(?P<until>[Mm]){_OF}(?P<year>Y))", _dated),
    rule("(?P<year>[YJN])(?=[-/][YJN]U?(?P<era>E))", _year_alone),
    rule(f"{_TIME_BEFORE}{_W}{_DAY}-?{_OF_MONTH}{_MONTH}{_OF}{_YEAR}(?P<era>E)?", _dated),
    rule(f"{_W}{_DAY}-?{_OF_MONTH}{_MONTH}{_OF}{_YEAR}{_TIME}", _dated),
    rule(f"{_TIME_BEFORE}{_WM}{_MONTH}{_DAY},?{_YEAR}", _dated),
    rule(f"{_WM}{_MONTH}{_DAY},?{_YEAR}{_TIME}", _dated),
    rule(f"{_EARLY}{_MONTH}{_OF}{_YEAR}", _dated),
    rule(f"0?(?P<nth>[DO])(?P<unit>U)_0?{_MONTH}(?:{_OF}{_YEAR})?", _week_of_month),
    rule(f"{_EARLY}{_MONTH}[,_]?0?(?P<unit>U)_?{_YEAR}", _dated),
    rule(f"{_W}{_DAY}-?_?{_MONTH}[,_]?0?(?P<unit>U)_?{_YEAR}", _dated),
    rule(f"[elP]?0?(?P<way>[Dd])(?P<unit>U){_WITHIN}{_MONTH}(?!{_GOES_ON})", _dated),
    rule(f"[elP]?0?(?P<way>[Dd])(?P<unit>U){_WITHIN}{_DAY}-?_?{_MONTH}(?!{_OF}[Yj])", _dated),
    rule(f"[elP]?0?(?P<way>[Dd])(?P<unit>U){_WITHIN}{_MONTH}{_DAY}(?!,?[Yj])", _dated),
    rule(f"0?(?P<unit>U)(?P<way>[Dd]){_WITHIN}{_MONTH}(?!{_GOES_ON})", _dated),
    rule(f"0?(?P<unit>U)(?P<way>[Dd]){_WITHIN}{_DAY}-?_?{_MONTH}(?!{_OF}[Yj])", _dated),
    rule(f"{_NIGHT}{_DAY}{_ON}(?P<next>[NO])-?_?0?{_MONTH}(?:{_OF}{_YEAR}U?)?", _night_of_days),
    rule(f"{_NIGHT}{_MONTH}{_DAY}{_ON}(?P<next>[NO])(?:,?{_YEAR})?", _night_of_days),
    rule(f"{_NIGHT}{_DAY}-?_?0?{_MONTH}{_ON}(?P<next>[NO])-?_?0?(?P<until>[Mm])(?:{_OF}{_YEAR}U?)?", _night_of_days),
    rule(f"{_W}{_DAY}?{_MONTH}(?P<year>N)(?=[,;|)]|$)", _short_year),
    rule(f"{_TIME_BEFORE}{_WM}{_MONTH}{_DAY}(?![NU:])", _dated),
    rule(f"{_WM}{_MONTH}{_DAY}(?!U){_TIME}", _dated),
    rule(f"{_TIME_BEFORE}{_W}{_DAY}-?(?P<within>_)?0?{_MONTH}(?P<way>D)?", _dated),
    rule(f"{_W}{_DAY}-?(?P<within>_)?0?{_MONTH}{_TIME}", _dated),
    rule(f"{_WM}{_MONTH}{_DAY}[,_]?0?(?P<way>[Dd])(?P<unit>U)", _dated),
    rule(f"{_W}{_DAY}{_MONTH}[,_]?0?(?P<way>[Ddq])(?P<unit>U)", _dated),
    rule(f"{_EARLY}{_MONTH}[,_]?0?(?P<way>[Ddq])(?P<unit>U)", _dated),
    rule(f"(?P<way>D)(?:{_MONTH}{_DAY}|{_DAY2}{_MONTH2})", _dated),
    rule("(?:0?(?P<early>P)[-_]?0?[-_]?)(?P<month>[Mm])", _dated),
    rule("(?P<about>7)?(?P<month>M)", _dated),
    rule(f"0?{_EARLY}0?(?P<span>U)_?(?P<month>[Mm])(?:{_OF}(?:U_?)?{_YEAR})?", _month_named),
    rule("(?:(?<=[isftbyBA_])|(?<=[isftbyBA_]0))(?P<month>m)", _dated),
    rule("0?(?P<way>[Dd])(?P<month>[Mm])", _dated),
    rule("0?(?P<month>M)(?P<way>[Dd])(?!U)", _dated),
    rule("(?:(?P<weekday>[Ww]),?)?(?P<date>%)(?:,?i?(?P<clock>C))?", _numeric),
    rule(f"{_EARLY}{_YEAR}(?P<era>E)?", _year_alone),
    rule("9(?P<year>Y)", _year_alone),
    rule("0?(?P<unit>U)_?(?P<year>[YJN])(?P<era>E)", _year_alone),
    rule(f"{_EARLY}0?(?P<unit>U)_?(?P<year>Y)(?!(?:[-/tao,]|,a)[if]?0?[YN])", _decade_of_years),
    rule(f"{_EARLY}0?(?P<unit>U)_?{_YEAR}(?P<era>E)?", _year_alone),
    rule("(?P<year>[YJN])(?P<unit>U)?(?P<era>E)", _year_alone),
    rule(f"{_EARLY}{_YEAR}(?P<unit>U)", _year_alone),
    rule("(?P<era>E)(?P<year>[YJN])(?![UN])", _year_alone),
    rule("0?(?:(?P<early>P)[-_]?0?)?U?_?(?P<decade>[Gg])U?", _decade),
    rule("0?(?P<nth>[OD])T_?0?(?P<decade>[Gg])U?", _half_of_decade),
    rule("0?(?:(?P<early>P)[-_]?0?)?(?P<unit>U)_?(?P<short>[Nkj])(?![MmU-])", _decade_after),
    rule("0?(?:(?P<early>P)[-_]?0?)?(?P<nth>[OV])-?(?P<span>K)(?P<era>E)?", _century),
    rule(
        "0?(?:(?P<early>P)[-_]?)?9?(?P<nth>O)-?(?P<unit>U)(?:[,_]?0?(?P<year>Y)|[,_](?P<way>[D0])9?(?P<whole>U))?",
        _part,
    ),
    rule("0?(?P<year>Y)9?-?(?P<nth>O)-?(?P<unit>U)", _part),
    rule("0?(?P<way>D)(?P<whole>U)'(?P<nth>O)-?(?P<unit>U)", _part),
    rule("(?P<way>[Dd])9?(?P<nth>O)-?(?P<unit>U)", _part),
    rule("0?(?:(?P<early>P)[-_]?0?)?(?P<span>K)_?(?P<nth>[OV])(?:-_)?(?P<era>E)?", _century),
    rule("(?P<quarter>Q)(?=[-/ta]i?Q[,_]?(?P<year>Y))", _part),
    rule("(?P<quarter>Q)(?:[,_/-]?(?P<year>Y))?", _part),
    rule("(?P<half>H)(?=[-/ta]i?H[,_]?(?P<year>Y))", _part),
    rule("(?P<half>H)[,_/-]?(?P<year>Y)", _part),
    rule("(?P<nth>[VN])(?P<unit>U)[,_]?(?P<year>Y)U?", _part),
    rule("(?P<unit>U)_?(?P<nth>[OV])[,_is]?U?(?P<year>Y)U?", _part),
    rule("0?(?P<nth>[OD])(?P<half>T)(?:_?(?:(?P<year>Y)|(?P<way>[D0])(?P<whole>U))|(?![_0]))", _part),
    rule(f"0?(?P<nth>[OD])T[_0]*{_MONTH}(?:{_OF}{_YEAR})?", _half_of_month),
    rule("0?(?P<nth>[OD])T[_0]*(?P<number>[OV])-?(?P<span>K)(?P<era>E)?", _half_of_century),
    rule(f"0?{_EARLY}(?P<season>[SF])[,_]?(?P<year>[Yj])", _part),
    rule(f"0?{_EARLY}(?P<season>[SF])[,_]?0?(?P<unit>U)_?(?P<year>Y)", _part),
    rule(f"0?{_EARLY}(?P<season>S)[,_]?(?P<year>[YJN])U?(?P<era>E)", _part),
    rule(f"0?{_EARLY}(?P<way>[Dd])(?P<season>[SF])", _part),
    rule("0?(?P<season>S)(?P<way>[Dd])(?!U)", _part),
    rule("(?P<season>S)(?=[-/ta]i?S[,_]?(?P<year>Y))", _part),
    rule("0?(?P<season>S)[,_]?0?(?P<way>[Ddq])(?P<whole>U)", _part),
    rule("0?(?P<season>S)[,_f]?0?(?P<whole>U)(?P<way>[Dd])", _part),
    rule("(?P<season>S)(?!-)", _part),
    rule("0(?P<season>S)(?![.])", _part),
    rule(r"(?P<feast>\*)[,_]?(?P<year>Y)", _feast),
    rule(r"(?P<way>[Dd])(?P<feast>\*)", _feast),
    rule(r"(?P<feast>\*)[,_]?0?(?P<way>[Ddq])(?P<unit>U)", _feast),
    rule(r"(?:(?<=[isftbyBA])|(?<=[isftbyBA]0))(?P<feast>\*)(?!['U])", _feast),
    rule(r"(?P<feast>\*)(?!['U])", _feast_alone),
    rule(r"0?(?P<beside>~)_?0?(?P<feast>\*)(?!['U])", _beside_feast),
    rule("0(?P<day>O)(?!U)", _day_alone),
    rule("(?<=i)(?P<day>O)(?=[.,;|])", _day_alone),
    rule("(?:0(?P<day>[ON])|(?<=i)(?P<day2>O))[i,&7c]?7?(?P<clock>C)@?", _day_alone),
    rule("0?(?P<early>P)_?(?P<way>[Ddp])9?(?P<unit>U)", _last_of_year),
    rule("0?(?P<early>P)[0_f]*(?P<unit>U)", _last_of_year),
    rule("0?(?P<early>P)_?0?(?P<unit>U)(?P<way>D)", _last_of_year),
)
