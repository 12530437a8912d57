"""The beginning, the middle or the end of a unit: 'late last year', 'the end of the month', 'early next week'."""

from timeline.texts.rules.named_tokens import is_of_clock, is_plural, mod_of, number, scale_of
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Away, Base, Said


def _part_of_unit(found: Found) -> Said | None:
    """Read 'late last year', 'the end of the month', 'early next week'."""
    scale, way = scale_of(found["unit"]), number(found, "way")
    if is_of_clock(scale) or ("way" in found and is_plural(found["way"])):
        return None
    base = Base.NARRATIVE if way is None or found["way"].mark in "dq" else Base.PUBLICATION
    return Said(Away(scale, way or 0, base), mod_of(found))


PARTS_OF_UNIT: tuple[Rule, ...] = (
    rule("0?(?P<early>P)_?(?P<way>[Ddp])9?(?P<unit>U)", _part_of_unit),
    rule("0?(?P<early>P)[0_f]*(?P<unit>U)", _part_of_unit),
    rule("0?(?P<early>P)_?0?(?P<unit>U)(?P<way>D)", _part_of_unit),
)
