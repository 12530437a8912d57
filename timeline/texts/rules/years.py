"""Years, decades and centuries: '1998', '478 BC', 'the late 1920s', 'the 19th century'."""

from timeline.texts.moments import Moment, Scale
from timeline.texts.rules.date_patterns import EARLY, YEAR
from timeline.texts.rules.named_tokens import is_plural, mod_of, scale_of, year_of
from timeline.texts.rules.rule import Found, Rule, rule
from timeline.texts.said import Said, Written

_MILLENNIA, _THOUSAND, _HUNDRED = 2, 1000, 100


def _year_alone(found: Found) -> Said | None:
    """Read '1998', 'the year 1998', '478 BC'."""
    if "unit" in found and (scale_of(found["unit"]) is not Scale.YEAR or _is_decade(found)):
        return None
    year = year_of(found)
    return None if year is None else Said(Written(Moment(Scale.YEAR, year)), mod_of(found))


def _year_in_words(found: Found) -> Said | None:
    """Read 'the year two thousand', 'anul două mii trei', 'в две тысячи двадцать втором году'."""
    if found["times"].value != _THOUSAND or ("unit" in found and scale_of(found["unit"]) is not Scale.YEAR):
        return None
    rest = found["rest"].value if "rest" in found else 0
    is_year = (
        found["number"].value == _MILLENNIA and rest < _HUNDRED and not ("unit" in found and is_plural(found["unit"]))
    )
    return Said(Written(Moment(Scale.YEAR, _MILLENNIA * _THOUSAND + rest))) if is_year else None


def _is_decade(found: Found) -> bool:
    """Return whether two digits after 'years' are those of a decade: "anii '90"."""
    return is_plural(found["unit"]) and found["year"].mark == "j" and found["year"].value % 10 == 0


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


def _fiscal_year(found: Found) -> Said | None:
    """Read 'FY22'."""
    return _year_alone(found) if found["fiscal"].word == "fy" else None


def century(found: Found) -> Said | None:
    """Read 'the 19th century', 'late 5th century BC'."""
    nth = found["nth"].value
    if found["span"].value or not 1 <= nth <= 30:
        return None
    is_before = "era" in found and found["era"].value < 0
    return Said(Written(Moment(Scale.CENTURY, -nth if is_before else nth - 1)), mod_of(found))


YEARS: tuple[Rule, ...] = (
    rule("(?P<year>[YJN])(?=[-/ta][YJN]U?(?P<era>E))", _year_alone),
    rule(f"{EARLY}{YEAR}(?P<era>E)?", _year_alone),
    rule("0?(?P<unit>U)(?P<number>k)(?P<times>#)(?:a?(?P<rest>[kO]))?(?![kO])", _year_in_words),
    rule("(?P<number>k)(?P<times>#)(?P<rest>O)(?P<unit>U)", _year_in_words),
    rule("9(?P<year>Y)", _year_alone),
    rule("(?P<fiscal>9)(?P<year>j)", _fiscal_year),
    rule("0?(?P<unit>U)_?(?P<year>[YJN])(?P<era>E)", _year_alone),
    rule(f"{EARLY}0?(?P<unit>U)_?(?P<year>Y)(?!(?:[-/tao,]|,a)[if]?0?[YN])", _decade_of_years),
    rule(f"{EARLY}0?(?P<unit>U)_?{YEAR}(?P<era>E)?", _year_alone),
    rule("(?P<year>[YJN])(?P<unit>U)?(?P<era>E)", _year_alone),
    rule(f"{EARLY}{YEAR}(?P<unit>U)", _year_alone),
    rule("(?P<era>E)(?P<year>[YJN])(?![UN])", _year_alone),
    rule("0?(?:(?P<early>P)[-_]?0?)?U?_?(?P<decade>[Gg])U?", decade),
    rule("0?(?:(?P<early>P)[-_]?0?)?(?P<unit>U)_?(?P<short>[Nkj])(?![MmU-])", _decade_after),
    rule("0?(?:(?P<early>P)[-_]?0?)?(?P<nth>[OV])-?(?P<span>K)(?P<era>E)?", century),
    rule("0?(?:(?P<early>P)[-_]?0?)?(?P<span>K)_?(?P<nth>[OV])(?:-_)?(?P<era>E)?", century),
)
