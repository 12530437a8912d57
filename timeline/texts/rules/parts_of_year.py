"""Quarters, halves and seasons, with their year or without: 'Q3 1998', 'the third quarter', 'summer 1941'."""

from timeline.texts.moments import Scale, part_of
from timeline.texts.rules.date_patterns import EARLY
from timeline.texts.rules.named_tokens import base_of, mod_of, number, scale_of, season_of, year_of
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Base, PartOfAway, PartOfYear, Said, Written

_YEAR_DIGITS = 2


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


def _short_year(found: Found) -> Said | None:
    """Read 'Q3/22', '3Q22', 'im 3. Quartal 22'."""
    return _part(found) if len(found["year"].word.lstrip("'\u2019")) == _YEAR_DIGITS else None


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


PARTS_OF_YEAR: tuple[Rule, ...] = (
    rule(
        "0?(?:(?P<early>P)[-_]?)?9?(?P<nth>O)-?(?P<unit>U)(?:[,_]?0?(?P<year>Y)|[,_](?P<way>[D0])9?(?P<whole>U))?",
        _part,
    ),
    rule("0?(?P<year>Y)9?-?(?P<nth>O)-?(?P<unit>U)", _part),
    rule("0?(?P<way>D)(?P<whole>U)'(?P<nth>O)-?(?P<unit>U)", _part),
    rule("(?P<way>[Dd])9?(?P<nth>O)-?(?P<unit>U)", _part),
    rule("(?P<quarter>Q)(?=[-/ta]i?Q[,_]?(?P<year>Y))", _part),
    rule("(?P<quarter>Q)(?:[,_/-]?(?P<year>Y))?", _part),
    rule("(?P<quarter>Q)(?:/(?P<year>N)|(?P<year2>j))(?![NU#/-])", _short_year),
    rule("(?P<half>H)(?:/(?P<year>N)|(?P<year2>j))(?![NU#/-])", _short_year),
    rule("0?(?P<nth>O)(?P<unit>U)(?P<year>N)(?=[.,;|a])", _short_year),
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
)
