"""Feasts: 'at Christmas', 'on Boxing Day 2022', 'after Easter', 'Easter last year', 'on Good Friday'."""

from timeline.dates.days import civil, day_number
from timeline.texts.feasts import FIRST, beside, is_season
from timeline.texts.moments import Scale
from timeline.texts.nearest import in_year
from timeline.texts.rules.named_tokens import base_of, number, scale_of, year_of
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Base, PartOfAway, PartOfYear, Said, Written

_COMMON_YEAR = 2001
"""A year without a 29 February, beside which there is no feast."""


def _feast(found: Found) -> Said | None:
    """Read 'at Christmas', 'on Boxing Day 2022', 'after Easter', 'Easter last year'."""
    scale, part, day = _day_of_feast(found["feast"].value)
    year, way = year_of(found), number(found, "way")
    if year is not None:
        moment = in_year(scale, part, day, year)
        return None if moment is None else Said(Written(moment))
    if "unit" in found and way is not None:
        base = Base.PUBLICATION if found["way"].mark == "D" else Base.NARRATIVE
        return Said(PartOfAway(scale, part, day, way, base)) if scale_of(found["unit"]) is Scale.YEAR else None
    return Said(PartOfYear(scale, part, day, way=way, base=base_of(found)))


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
    if scale is Scale.FEAST:
        feast = beside(part, step)
        return None if feast is None else Said(PartOfYear(scale, feast, day))
    _, month, day = civil(day_number(_COMMON_YEAR, part + 1, day) + step)
    return Said(PartOfYear(scale, month - 1, day))


FEASTS: tuple[Rule, ...] = (
    rule(r"(?P<feast>\*)[,_]?(?P<year>Y)", _feast),
    rule(r"(?P<way>[Dd])(?P<feast>\*)", _feast),
    rule(r"(?P<feast>\*)[,_]?0?(?P<way>[Ddq])(?P<unit>U)", _feast),
    rule(r"(?:(?<=[isftbyBA])|(?<=[isftbyBA]0))(?P<feast>\*)(?!['U])", _feast),
    rule(r"0?(?P<beside>~)_?0?(?P<feast>\*)(?!['U])", _beside_feast),
    rule(r"(?P<feast>\*)(?!['U])", _feast_alone),
)
