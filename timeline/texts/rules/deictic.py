"""Dates told from another day: 'yesterday', 'last week', 'two days ago', 'a year earlier', 'that day'."""

from timeline.texts.moments import Scale
from timeline.texts.rules.amounts import amount_of, period, unit_of
from timeline.texts.rules.clocks import clock_of, night_before
from timeline.texts.rules.named_tokens import is_of_clock, is_plural, number, scale_of
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Away, Base, NamedDay, PartOfAway, Said, Undated

_LONG = (Scale.WEEK, Scale.WEEKEND, Scale.MONTH, Scale.QUARTER, Scale.YEAR)
_WEEKS = {Scale.WEEK: 1, Scale.FORTNIGHT: 2}
_OF_TEXT = 1
_ANNIVERSARIES = (Scale.DAY, Scale.WEEK, Scale.MONTH)
_HALVES = {
    Scale.YEAR: (Scale.MONTH, 6),
    Scale.DECADE: (Scale.YEAR, 5),
    Scale.CENTURY: (Scale.YEAR, 50),
    Scale.MILLENNIUM: (Scale.YEAR, 500),
}
_NIGHTS_BACK = {-1: -1, 1: -1, 3: -2}
_REFS = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


def _neighbour(found: Found) -> Said:
    """Read 'yesterday', 'this morning', 'tonight'."""
    return Said(Away(Scale.DAY, found["near"].value, Base.PUBLICATION), "", clock_of(found))


def _part_of_neighbour(found: Found) -> Said:
    """Read 'last night', seen from the publication, and 'the next morning', 'the previous evening' of the text."""
    way = found["way"]
    base = Base.NARRATIVE if way.mark == "d" or way.value > 0 else Base.PUBLICATION
    return Said(Away(Scale.DAY, way.value, base), "", clock_of(found))


def _part_of_that_day(found: Found) -> Said:
    """Read 'that night', 'the same evening', 'ce soir-là'."""
    return Said(Away(Scale.DAY, 0, Base.NARRATIVE), "", clock_of(found))


def _that_weekday(found: Found) -> Said:
    """Read 'that Friday', 'ce vendredi-là': of the week that the text told."""
    return Said(NamedDay(found["weekday"].value, None, 0, Base.NARRATIVE), "", clock_of(found))


def _that_unit(found: Found) -> Said | None:
    """Read 'ce jour-là', 'cette année-là'."""
    scale = scale_of(found["unit"])
    return None if is_of_clock(scale) else Said(Away(scale, 0, Base.NARRATIVE))


def _weekday(found: Found) -> Said:
    """Read 'Friday', 'last Friday', 'Friday morning'."""
    way = number(found, "way")
    mod = {"e": "START", "l": "END"}.get(found["early"].mark, "") if "early" in found else night_before(found)
    if "unit" in found:
        return Said(NamedDay(found["weekday"].value, None, way or 0), "", clock_of(found))
    base = Base.NARRATIVE if way is not None and found["way"].mark == "d" else Base.PUBLICATION
    return Said(NamedDay(found["weekday"].value, way, None, base), mod, clock_of(found))


def _weekday_beside(found: Found) -> Said:
    """Read 'the Sunday after', 'the Friday before': seen from the text."""
    return Said(NamedDay(found["weekday"].value, -1 if found["way"].mark == "B" else 1, None, Base.NARRATIVE))


def _weeks_later(found: Found) -> Said | None:
    """Read 'Monday week', 'a week on Monday', 'two weeks from Monday'."""
    scale, count = scale_of(found["unit"]), amount_of(found)
    if scale not in _WEEKS or count is None or ("number" not in found and is_plural(found["unit"])):
        return None
    way = 1 if found.keys() & {"number", "times", "some"} else None
    return Said(NamedDay(found["weekday"].value, way, later=count * _WEEKS[scale]))


def _weeks_ago(found: Found) -> Said | None:
    """Read 'a week ago Monday', 'two weeks ago on Friday'."""
    count, weeks = amount_of(found), _WEEKS.get(scale_of(found["unit"]))
    return None if count is None or weeks is None else Said(NamedDay(found["weekday"].value, None, -count * weeks))


def _from_today(found: Found) -> Said | None:
    """Read 'a week from today', 'two months from now', 'tomorrow week'."""
    scale, count, day = scale_of(found["unit"]), amount_of(found), found["near"].value
    if count is None or is_of_clock(scale) or ("number" not in found and is_plural(found["unit"])):
        return None
    if scale in _WEEKS:
        return Said(Away(Scale.DAY, day + 7 * count * _WEEKS[scale], Base.PUBLICATION))
    if "number" not in found or (day and scale is not Scale.DAY):
        return None
    return Said(Away(scale, day + count, Base.PUBLICATION, is_distance=True))


def _unit(found: Found) -> Said | None:
    """Read 'last week', 'this year', 'the following day', 'that month'."""
    scale, way = scale_of(found["unit"]), found["way"]
    if is_of_clock(scale) or is_plural(found["unit"]):
        return None
    if scale is Scale.DAY and way.mark == "D" and way.value < 0:
        return Said(Undated("DURATION", period(1, scale)))
    mod = ("START", "END")[found["side"].value] if "side" in found else ""
    if scale is Scale.DECADE and way.value:
        return Said(Undated("DURATION", period(1, scale)))
    is_last_but_one = way.value < -1 and scale is not Scale.DAY
    base = Base.PUBLICATION if way.mark in "Dp" or is_last_but_one else Base.NARRATIVE
    if scale is Scale.DAY and way.mark == "D" and way.value:
        base = Base.NARRATIVE
    return Said(Away(scale, way.value, base), mod, clock_of(found))


def _weekend_alone(found: Found) -> Said | None:
    """Read 'на вихідних', 'în weekend' in languages without an article there."""
    return Said(Away(Scale.WEEKEND, 0, Base.NARRATIVE)) if scale_of(found["unit"]) is Scale.WEEKEND else None


def _century_away(found: Found) -> Said | None:
    """Read 'this century', 'im vergangenen Jahrhundert'."""
    base = Base.PUBLICATION if found["way"].mark == "D" else Base.NARRATIVE
    return None if found["century"].value else Said(Away(Scale.CENTURY, found["way"].value, base))


def _amount_then(found: Found) -> Said:
    """Read 'the year-earlier nine months'."""
    return Said(Undated("DURATION", period(amount_of(found), scale_of(found["unit"]))))


def _unit_beside(found: Found) -> Said | None:
    """Read 'the day before', 'the week after', where nothing follows that it would be before or after."""
    scale = scale_of(found["unit"])
    step = -1 if found["beside"].mark == "B" else 1
    return None if is_of_clock(scale) or is_plural(found["unit"]) else Said(Away(scale, step, Base.NARRATIVE))


def _unit_twice(found: Found) -> Said | None:
    """Read 'the week before last', 'the year after next'."""
    said = _unit(found)
    return Said(Away(scale_of(found["unit"]), 2 * found["way"].value, Base.PUBLICATION)) if said else None


def _side(found: Found) -> Said | None:
    """Read 'earlier this week', 'later that year'."""
    said = _unit(found)
    return None if said is None else said._replace(mod="EARLIER" if found["side"].mark == "e" else "LATER")


def _pointed(found: Found) -> Said | None:
    """Read 'the quarter', 'the year-earlier period': what the text spoke of."""
    scale = scale_of(found["unit"])
    if is_plural(found["unit"]):
        return Said(Undated("DURATION", period(None, scale)))
    return None if is_of_clock(scale) else Said(Away(scale, 0, Base.NARRATIVE))


def _pointed_at_length(found: Found) -> Said | None:
    """Read 'the quarter' before any word; 'the day', 'the decade' point nowhere so."""
    return _pointed(found) if scale_of(found["unit"]) in _LONG else None


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


def _day_beside(found: Found) -> Said:
    """Read 'le lendemain', 'накануне': the day after, or before, the one that the text told."""
    return Said(Away(Scale.DAY, found["beside"].value, Base.NARRATIVE), "", clock_of(found))


def _ref(found: Found) -> Said:
    """Read 'now', 'recently', 'soon'."""
    return Said(Undated("DATE", _REFS[found["ref"].value]))


def _last_night(found: Found) -> Said:
    """Read 'last night', 'overnight', 'the night before last'."""
    back = _NIGHTS_BACK.get(found["way"].value, 0)
    return Said(Away(Scale.DAY, back, Base.PUBLICATION), "", "TNI")


_NUMBER = "(?:(?P<number>[NJYuk])(?P<times>#)?|(?P<times2>#)|(?P<some>6))"
_SOME = f"(?P<about>7)?{_NUMBER}9?"
_AGO = f"(?:(?P<gone>X))?{_SOME}_?(?P<unit>U)(?(gone)|x)"
_HALF = "[Nku]?T-?_?[Nku]?(?P<unit>[UK])"
_Z = "(?:-?[_i]?0?(?P<part>z))?"

DEICTIC: tuple[Rule, ...] = (
    rule(f"(?P<early>[Pel])?(?P<near>R){_Z}", _neighbour),
    rule("(?P<near>R)[i,]*7?(?P<clock>C)@?", _neighbour),
    rule("7?(?P<clock>C)@?[i,]*(?P<near>R)", _neighbour),
    rule("(?P<near>R),?W", _neighbour),
    rule("(?P<way>[Dd])(?P<part>z)(?!-q)", _part_of_neighbour),
    rule("0?q(?P<part>z)", _part_of_that_day),
    rule("D(?P<part>z)-q", _part_of_that_day),
    rule("D(?P<unit>U)-q", _that_unit),
    rule("D(?P<weekday>W)-q", _that_weekday),
    rule("0?q(?P<weekday>W)(?P<part>z)?", _that_weekday),
    rule("0?(?P<part>z)(?P<way>[Dd])", _part_of_neighbour),
    rule("(?P<way>n)", _last_night),
    rule(f"(?P<early>[Pel])?0?(?P<way>[Dd])?(?P<weekday>W){_Z}", _weekday),
    rule("7?(?P<clock>C)@?[i,]*0?(?P<weekday>W)", _weekday),
    rule("(?P<way>[Dd])?(?P<weekday>W)[i,]*7?(?P<clock>C)@?", _weekday),
    rule("0?(?P<part>z)[0_fi]*(?P<weekday>W)", _weekday),
    rule("0?(?P<weekday>W)(?P<way>D)", _weekday),
    rule("(?P<weekday>W)[,_]?(?P<way>D)(?P<unit>U)", _weekday),
    rule("(?P<weekday>W)(?P<unit>U)(?![-'])", _weeks_later),
    rule(f"{_SOME}(?P<unit>U)x[i]?(?P<weekday>W)", _weeks_ago),
    rule(f"{_SOME}(?P<unit>U)[if](?P<weekday>W)", _weeks_later),
    rule(f"{_SOME}(?P<unit>U)f(?P<near>R)", _from_today),
    rule("(?P<near>R)(?P<unit>U)(?![-'])", _from_today),
    rule("0?(?:q(?=[dq]))?(?P<way>[Ddq])9?(?P<unit>U)", _unit),
    rule("0?(?P<unit>U)(?P<way>[Dd])(?!U)", _unit),
    rule("0?(?P<way>[Dd])(?P<century>K)", _century_away),
    rule("0(?P<unit>U)(?=')", _pointed_at_length),
    rule("0?U-?[exl]-?(?P<number>[NJk])(?P<unit>U)", _amount_then),
    rule("0?(?P<unit>U)[BA](?P<way>D)", _unit_twice),
    rule("(?<=i)(?P<unit>U)(?![-_NYODd])", _weekend_alone),
    rule("0(?P<unit>U)(?P<beside>[BA])(?=[;,|])", _unit_beside),
    rule("(?P<side>[el])[_i]?(?P<way>[Dq0])(?P<unit>U)", _side),
    rule("(?<=[_isftbyBAZ])0(?P<unit>U)(?![-.OY4kW])", _pointed),
    rule("(?<=[_isftbyBAZ])09?(?P<unit>U)(?=[.'])", _pointed_at_length),
    rule(f"{_SOME}[-_]?(?P<unit>U)(?P<rough>9)?-?(?P<way>[xelh])", _distance),
    rule(f"(?P<way>[XZ]){_SOME}_?(?P<unit>U)", _distance),
    rule("(?P<way>[XZ])(?P<unit>U)", _distance),
    rule(f"{_SOME}(?P<unit>U)x(?P<near>R)", _ago_today),
    rule(f"{_SOME}(?P<unit>U)x(?P<way>D)(?P<whole>U)", _ago_today),
    rule(f"{_AGO},?[i_](?P<day>[NO])?_?(?P<month>[Mm])(?![,_]?[Yj]|[NO],?[Yj])", _month_years_ago),
    rule(f"{_AGO},?[i_](?P<month>[Mm])(?P<day>[NO])(?!,?[Yj])", _month_years_ago),
    rule(f"7?{_HALF}(?P<way>[xel])", _half_away),
    rule(f"(?P<way>X)7?{_HALF}", _half_away),
    rule("0?9?(?P<unit>U)-?(?P<way>[exl])(?:-?(?:[U5]|O-?U))?", _distance),
    rule(f"{_SOME}(?P<unit>U)(?P<way>[BA])(?:(?=[;,|])|q(?![U.]))", _distance),
    rule("0(?P<weekday>W)(?P<way>[BA])(?:(?=[;,|])|q(?![U.]))", _weekday_beside),
    rule("(?P<ref>3)", _ref),
    rule("0?(?P<beside>~)(?:[_i]?0?(?P<part>z))?", _day_beside),
    rule("(?<=i)0(?P<past>p)(?![NJYuk6U9])", lambda _: Said(Undated("DATE", "PAST_REF"))),
)
