"""Decades, centuries and millennia, and the early, middle and late parts of them: 'late 19th century', 'the 1970s'."""

from timeline.dates.days import civil
from timeline.dates.languages.table import Unit
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import Found, Rule, rule
from timeline.dates.phrases.values import Part, Point, Value, one_of
from timeline.dates.phrases.written import full_year


def _decade(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the 1990s', 'the 70s'."""
    first = _decade_start(found, phrase)
    if first is None:
        return Point(found["decade"].value, masked=2) if _is_century(found, phrase) else None
    return Point(first, masked=1)


def _named_decade(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the decade of the 1900s', 'la década de 1980'."""
    assert phrase is not None
    is_decade = found["unit"].value == Unit.DECADE and not found["decade"].value % 10
    return Point(found["decade"].value, masked=1) if is_decade else None


def _decade_by_its_years(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the decade 1900-1909', 'the decade 490-481 BC', as our own words say one that has no shorter name."""
    assert phrase is not None
    first, last = found["first"].value, found["until"].value
    first = 1 - first if last <= 0 < first else first
    is_whole = (
        last == first + 9 and not first % 10 if first >= 0 else last == min(first + 9, -1) and not (first + 9) % 10
    )
    return Point(first, masked=1) if found["unit"].value == Unit.DECADE and is_whole else None


def _decade_of_era(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the 480s BC', the years that are written so, and 'the 60s AD'."""
    first = found["decade"].value
    if first % 10:
        return None
    is_century = first % 100 == 0 and phrase.way("decade", ("a decade", "a century"), None, _TEN_OR_HUNDRED)
    masked = 2 if is_century else 1
    if found["era"].value > 0:
        return Point(first, masked=masked)
    return one_of(Point(2 - first - 10**masked), Point(1 - first))


def _is_century(found: Found, phrase: Phrase) -> bool:
    """Return whether 'the 1800s' was decided to be a century."""
    return found["decade"].mark == "G" and found["decade"].value % 100 == 0 and phrase.turns.get("decade") == 1


def _decade_start(found: Found, phrase: Phrase) -> int | None:
    """Return the first year of a decade; two digits are the latest such decade that is over or under way."""
    token = found["decade"]
    if token.value % 10:
        return None
    if token.mark == "g":
        is_young = (civil(phrase.today).year - token.value) % 100 < _YOUNG
        return full_year(token.value, phrase, alone=is_young)
    may_be_century = token.value % 100 == 0 and token.text[0].isdigit()
    is_century = may_be_century and phrase.way("decade", ("a decade", "a century"), None, _TEN_OR_HUNDRED) == 1
    return None if is_century else token.value


def _century(found: Found, phrase: Phrase) -> Point | None:
    """Read 'the 19th century', 'XIX century', 'the 5th century BC': they begin with 1800, with 500 BC."""
    assert phrase is not None
    number, masked = found["nth"].value, 3 if found["span"].value else 2
    is_amount = found["nth"].column < found["span"].column and not found["nth"].text.isdigit()
    if found["nth"].mark == "N" and is_amount:
        return None
    if not 1 <= number <= 10 ** (4 - masked):
        return None
    is_before = "era" in found and found["era"].value < 0
    return Point((1 - number * 10**masked) if is_before else (number - 1) * 10**masked, masked=masked)


def _years_part(whole: Point, index: int, parts: int, after: int | None = None) -> Part:
    """Return one (or the next few) of some equal parts of a decade or a century: one of its years, roughly."""
    first, length = whole.year or 0, 10**whole.masked
    begin = first + length * index // parts
    end = first + length * (after or index + 1) // parts - 1
    return Part(Point(begin, mark="~"), Point(end, mark="~"), whole)


def _part_of_century(found: Found, phrase: Phrase) -> Value | None:
    """Read 'late 19th century', 'first half of the 18th century', 'last quarter of the 15th century'."""
    whole = _century(found, phrase)
    if whole is None:
        return None
    if "part" in found:
        index = found["part"].value
        return _years_part(whole, index, 3, (found["until"].value if "until" in found else index) + 1)
    parts = _PARTS_OF_CENTURY.get(Unit(found["unit"].value), 0) if "unit" in found else 2
    parts = found["third"].value if "third" in found else parts
    index = parts - 1 if "last" in found else found["index"].value - 1
    is_last = "last" not in found or found["last"].value < 0
    if not (is_last and 0 <= index < parts) or ("third" in found and parts not in _THIRDS):
        return None
    return Point((whole.year or 0) + 10 * index, masked=1) if parts == 10 else _years_part(whole, index, parts)


def _bare_century(found: Found, phrase: Phrase) -> Value | None:
    """Read 'XVIIIe', 'fin XVIIIe': a Roman number with the ending of an ordinal is a century."""
    number = found["nth"]
    is_ordinal = number.text[-1:].isalpha() and number.text[-1] not in "ivxlcdm"
    if not is_ordinal or ("part" not in found and number.value <= _MONTHS):
        return None
    whole = {**found, "span": number._replace(mark="K", value=0)}
    return (_part_of_century if "part" in found else _century)(whole, phrase)


def _part_of_decade(found: Found, phrase: Phrase) -> Value | None:
    """Read 'early 1990s'."""
    first = _decade_start(found, phrase)
    index = found["part"].value
    if first is not None:
        after = (found["until"].value if "until" in found else index) + 1
        return _years_part(Point(first, masked=1), index, 3, after)
    is_century = _is_century(found, phrase)
    return _years_part(Point(found["decade"].value, masked=2), index, 3) if is_century else None


def _half_of_decade(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the first half of the 1980s'."""
    first, index = _decade_start(found, phrase), 1 if "last" in found else found["index"].value - 1
    return None if first is None or index > 1 else _years_part(Point(first, masked=1), index, 2)


def _decade_of_hundreds(found: Found, phrase: Phrase) -> Value | None:
    """Read 'the first decade of the 1900s'."""
    assert phrase is not None
    index, century = found["index"].value, found["century"].value
    is_decade = found["unit"].value == Unit.DECADE and century % 100 == 0 and 1 <= index <= 10
    return Point(century + 10 * (index - 1), masked=1) if is_decade else None


_TEN_OR_HUNDRED = "it may be ten years or a hundred"
_THIRDS = (3, 4)
"""Ordinals that are parts: 'last third', 'último cuarto'."""
_MONTHS = 12
"""What is no more may be a month."""
_YOUNG = 20
"""A decade that began fewer years ago may as well be that of the century before."""
_PARTS_OF_CENTURY = {Unit.QUARTER: 4, Unit.DECADE: 10}
_INDEX_OF_PART = "(?:(?P<index>[ONV])|(?P<last>D))"
_UNTIL = "(?:[t_-]?-?(?P<until>P)-?)?"

CENTURIES: tuple[Rule, ...] = (
    rule("(?P<decade>[Gg])", _decade),
    rule("(?P<unit>U)(?P<decade>[GY])", _named_decade),
    rule("(?P<decade>[Gg])(?P<era>E)", _decade_of_era),
    rule("(?P<unit>U)i?(?P<first>[NJY])[-_](?P<until>Y)", _decade_by_its_years),
    rule("(?P<nth>[ONV])-?(?P<span>K)(?P<era>E)?", _century),
    rule("(?P<span>K)(?P<nth>[ONV])(?P<era>E)?", _century),
    rule(f"(?:(?P<part>P)-?{_UNTIL})?(?P<nth>V)(?P<era>E)?", _bare_century),
    rule("(?P<span>K)(?P<nth>[ONV])(?P<part>P)(?P<era>E)?", _part_of_century),
    rule(f"(?P<part>P)-?{_UNTIL}(?P<nth>[ONV])-?(?P<span>K)(?P<era>E)?", _part_of_century),
    rule("(?P<part>P)-?(?P<span>K)(?P<nth>[ONV])(?P<era>E)?", _part_of_century),
    rule(f"{_INDEX_OF_PART}T(?P<nth>[ONV])-?(?P<span>K)(?P<era>E)?", _part_of_century),
    rule(f"{_INDEX_OF_PART}T(?P<span>K)(?P<nth>[ONV])(?P<era>E)?", _part_of_century),
    rule(f"{_INDEX_OF_PART}(?P<unit>U)(?P<nth>[ONV])-?(?P<span>K)(?P<era>E)?", _part_of_century),
    rule(f"{_INDEX_OF_PART}(?P<third>[O\u2153])(?P<nth>[ONV])-?(?P<span>K)(?P<era>E)?", _part_of_century),
    rule(f"{_INDEX_OF_PART}(?P<third>[O\u2153])(?P<span>K)(?P<nth>[ONV])(?P<era>E)?", _part_of_century),
    rule(f"{_INDEX_OF_PART}(?P<unit>U)(?P<span>K)(?P<nth>[ONV])(?P<era>E)?", _part_of_century),
    rule("T(?P<index>O)(?P<span>K)(?P<nth>[ONV])(?P<era>E)?", _part_of_century),
    rule("(?P<index>O)(?P<unit>U)(?P<century>G)", _decade_of_hundreds),
    rule(f"(?P<part>P)-?{_UNTIL}(?P<decade>[Gg])", _part_of_decade),
    rule(f"{_INDEX_OF_PART}T(?P<decade>[Gg])", _half_of_decade),
)
