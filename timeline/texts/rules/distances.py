"""Amounts of time from another date: 'two days ago', 'a year earlier', 'a week from today', 'recently'."""

from timeline.texts.moments import Scale
from timeline.texts.rules.amounts import amount_of, unit_of
from timeline.texts.rules.date_patterns import SOME
from timeline.texts.rules.days_away import WEEKS
from timeline.texts.rules.named_tokens import is_of_clock, is_plural, number, scale_of
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Away, Base, PartOfAway, Said, Undated

_OF_TEXT = 1
"""The value of words for 'ago' that count from a date of the text."""

_REFS = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_ANNIVERSARIES = (Scale.DAY, Scale.WEEK, Scale.MONTH)
_HALVES = {
    Scale.YEAR: (Scale.MONTH, 6),
    Scale.DECADE: (Scale.YEAR, 5),
    Scale.CENTURY: (Scale.YEAR, 50),
    Scale.MILLENNIUM: (Scale.YEAR, 500),
}


def _distance(found: Found) -> Said | None:
    """Read 'two days ago', 'a year earlier', 'three weeks later'."""
    scale, way = scale_of(found["unit"]), found["way"].mark
    count = amount_of(found)
    if count is None or (is_plural(found["unit"]) and "number" not in found and "times" not in found):
        return Said(Undated("DATE", _REFS[1 if way in "xXeB" else 2]))
    if is_of_clock(scale):
        return None
    sign = -1 if way in "xXeB" else 1
    base = Base.PUBLICATION if way in "xXZh" and found["way"].value < _OF_TEXT else Base.NARRATIVE
    mod = "APPROX" if found.keys() & {"about", "rough"} else ""
    return Said(Away(scale, sign * count, base, is_distance=True), mod)


def _from_today(found: Found) -> Said | None:
    """Read 'a week from today', 'two months from now', 'tomorrow week'."""
    scale, count, day = scale_of(found["unit"]), amount_of(found), found["near"].value
    if count is None or is_of_clock(scale) or ("number" not in found and is_plural(found["unit"])):
        return None
    if scale in WEEKS:
        return Said(Away(Scale.DAY, day + 7 * count * WEEKS[scale], Base.PUBLICATION))
    if "number" not in found or (day and scale is not Scale.DAY):
        return None
    return Said(Away(scale, day + count, Base.PUBLICATION, is_distance=True))


def _ago_today(found: Found) -> Said | None:
    """Read 'a year ago today', 'thirty years ago this week', 'two years ago last month'."""
    scale, count = scale_of(found["unit"]), amount_of(found)
    within = scale_of(found["whole"]) if "whole" in found else Scale.DAY
    if count is None or is_of_clock(scale) or within not in _ANNIVERSARIES:
        return None
    beside = found["near" if "near" in found else "way"].value
    return Said(Away(scale, -count, Base.PUBLICATION, is_distance=True, within=within, beside=beside))


def _month_years_ago(found: Found) -> Said | None:
    """Read 'ten years ago in May', 'ten years ago, on 5 May'."""
    count = amount_of(found)
    if count is None or scale_of(found["unit"]) is not Scale.YEAR:
        return None
    return Said(PartOfAway(Scale.MONTH, found["month"].value - 1, number(found, "day"), -count, Base.PUBLICATION))


def _half_away(found: Found) -> Said | None:
    """Read 'half a year ago', 'half a century later'."""
    half, way = _HALVES.get(unit_of(found["unit"])), found["way"]
    base = Base.PUBLICATION if way.mark in "xX" and way.value < _OF_TEXT else Base.NARRATIVE
    sign = -1 if way.mark in "xXe" else 1
    return None if half is None else Said(Away(half[0], sign * half[1], base, is_distance=True), "APPROX")


def _ref(found: Found) -> Said:
    """Read 'now', 'recently', 'soon'."""
    return Said(Undated("DATE", _REFS[found["ref"].value]))


def _in_the_past(found: Found) -> Said | None:
    """Read 'in the past'; 'for the recent bombings' tells of none."""
    return Said(Undated("DATE", "PAST_REF")) if found["past"].word != "recent" else None


_AGO = f"(?:(?P<gone>X))?{SOME}_?(?P<unit>U)(?(gone)|x)"
_HALF = "[Nku]?T-?_?[Nku]?(?P<unit>[UK])"

DISTANCES: tuple[Rule, ...] = (
    rule(f"{SOME}(?P<unit>U)f(?P<near>R)", _from_today),
    rule("(?P<near>R)(?P<unit>U)(?![-'])", _from_today),
    rule(f"{SOME}[-_]?(?P<unit>U)(?P<rough>9)?-?(?P<way>[xelh])", _distance),
    rule(f"(?P<way>[XZ]){SOME}_?(?P<unit>U)", _distance),
    rule("(?P<way>[XZ])(?P<unit>U)", _distance),
    rule(f"{SOME}(?P<unit>U)x(?P<near>R)", _ago_today),
    rule(f"{SOME}(?P<unit>U)x(?P<way>D)(?P<whole>U)", _ago_today),
    rule(f"{_AGO},?[i_](?P<day>[NO])?_?(?P<month>[Mm])(?![,_]?[Yj]|[NO],?[Yj])", _month_years_ago),
    rule(f"{_AGO},?[i_](?P<month>[Mm])(?P<day>[NO])(?!,?[Yj])", _month_years_ago),
    rule(f"7?{_HALF}(?P<way>[xel])", _half_away),
    rule(f"(?P<way>X)7?{_HALF}", _half_away),
    rule("0?9?(?P<unit>U)-?(?P<way>[exl])(?:-?(?:[U5]|O-?U))?", _distance),
    rule(f"{SOME}(?P<unit>U)(?P<way>[BA])(?:(?=[;,|])|q(?![U.]))", _distance),
    rule("(?P<ref>3)", _ref),
    rule("(?<=i)0(?P<past>p)(?![NJYuk6U9])", _in_the_past),
)
