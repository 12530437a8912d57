"""Units told from another date: 'last week', 'this year', 'the following month', 'earlier this week', 'the quarter'."""

from timeline.texts.moments import Scale
from timeline.texts.rules.amounts import amount_of, period
from timeline.texts.rules.clocks import clock_of
from timeline.texts.rules.named_tokens import is_of_clock, is_plural, scale_of
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Away, Base, Said, Undated

_LONG = (Scale.WEEK, Scale.WEEKEND, Scale.MONTH, Scale.QUARTER, Scale.YEAR)
"""The units that 'the' points at before any word."""


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


def _that_unit(found: Found) -> Said | None:
    """Read 'ce jour-là', 'cette année-là'."""
    scale = scale_of(found["unit"])
    return None if is_of_clock(scale) else Said(Away(scale, 0, Base.NARRATIVE))


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


UNITS_AWAY: tuple[Rule, ...] = (
    rule("D(?P<unit>U)-q", _that_unit),
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
)
