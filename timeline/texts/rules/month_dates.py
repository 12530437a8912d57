"""Days and months by the name of the month: '6 June 1944', 'June 1944', '6 June', 'the month of June'."""

from timeline.dates.days import day_number, month_length
from timeline.texts.moments import Scale, moment_of, part_of
from timeline.texts.rules.clocks import clock_of
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
from timeline.texts.rules.named_tokens import base_of, mod_of, number, scale_of, year_of
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Base, Doubt, PartOfAway, PartOfYear, Said, Written

_LONGEST_MONTH = 31
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


def _up_to_a_day(found: Found) -> Said | None:
    """Read the first of two days of a month: '3' in '3 to 5 May', '25.' in 'vom 25. bis zum 3. Mai', of April perhaps.

    '5-3 May' is a score and a day.
    """
    said = dated(found)
    if said is None or "to" not in found or found["day"].value <= found["end"].value:
        return said
    return None if found["to"].mark == "-" else said._replace(doubt=Doubt.LATER_THAN_END)


def _of_some_days(found: Found) -> Said | None:
    """Read 'le 3 septembre suivant', 'les 12 et 13 février derniers': a word for several is no more than one."""
    said, way = dated({name: each for name, each in found.items() if name != "way"}), found["way"]
    if said is None or not isinstance(said.what, PartOfYear):
        return None
    value = way.value if way.mark != "p" else -1 if way.word.startswith("dern") else 1
    return said._replace(what=said.what._replace(way=value, base=base_of(found)))


def _is_no_date(found: Found, year: int | None) -> bool:
    """Return whether a month has no such day, an ordinal is none of its days, or a unit is not the year of a month."""
    day, month = number(found, "day"), found["month"].value
    is_no_day = day is not None and not 1 <= day <= month_length(year or 2000, month)
    is_no_year = "whole" in found and scale_of(found["whole"]) is not Scale.YEAR
    return is_no_day or is_no_year or (day is not None and _is_ordinal_apart(found))


def _is_ordinal_apart(found: Found) -> bool:
    """Return whether 'in' parts an ordinal in words from a month: 'twice, first in December', which is no day."""
    return "within" in found and found["within"].word in _INSIDE and not found["day"].word[:1].isdigit()


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
    return dated(found) if found["year"].value > _LONGEST_MONTH and len(found["year"].word) == 2 else None


MONTH_DATES: tuple[Rule, ...] = (
    rule(f"0?{DAY}(?=(?:,|a|,a)[if]?0?[NO]-?{OF}{MONTH}(?P<way>[Ddp])(?!U))", _of_some_days),
    rule(f"(?<=b){DAY}(?=(?P<to>a)0?(?P<end>[NO])-?{OF}{MONTH}(?:{OF}(?P<year>Y))?)", _up_to_a_day),
    rule(f"0?{DAY}(?=(?:(?P<to>[-t])|[/ao,]|,a)[if]?0?(?P<end>[NO])-?{OF}{MONTH}(?:{OF}(?P<year>Y))?)", _up_to_a_day),
    rule(f"{MONTH}{DAY}(?={LINK}[NO],?{YEAR})", dated),
    rule(f"(?<=f){DAY}(?=(?P<to>i)(?P<end>[NO])_?0?{MONTH}(?:{OF}(?P<year>Y))?)", _up_to_a_day),
    rule(f"{DAY}(?={LINK}[NO]{LINK}[NO]-?{OF}{MONTH}(?:{OF}(?P<year>Y))?)", dated),
    rule(f"{FIRST_END}(?=,?{UP_TO}{LAST_END})", dated),
    rule(f"{FIRST_END}(?=(?:{LINK}[NO]-?_?0?[Mm]){{1,4}}{UP_TO}{LAST_END})", dated),
    rule(f"{WM}{MONTH}{DAY}(?=(?:{LINK}[Mm][NO]){{1,4}},?{UP_TO}(?P<until>[Mm])[NO],?{YEAR})", dated),
    rule(f"(?<=[fb0_]){FIRST_END}(?=[i7]0?(?:P[-_]?0?)?{LAST_END})", dated),
    rule(f"{WM}{MONTH}{DAY}(?=,?{UP_TO}(?:[Ww],?)?(?P<until>[Mm])[NO],?{YEAR})", dated),
    rule(f"{MONTH}(?={LINK}[Mm],?{LINK}(?P<until>[Mm]){OF}(?P<year>Y))", dated),
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
    rule(f"{W}{DAY}-?_?{MONTH}(?P<way>[dp])(?!U)", _of_some_days),
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
)
