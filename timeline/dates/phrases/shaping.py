"""Tokens made ready for the rules: eras put into years, what is named once of a century carried to its neighbours."""

import re
from collections.abc import Sequence

from timeline.dates.languages.table import Unit
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.spoken_years import with_spoken_years
from timeline.dates.phrases.token import Token

_SHAPELESS = frozenset("TK#EJgjC")
"""Marks of which something is made here, beside two numbers."""
_DAY_THEN_TIMES = re.compile("(?P<day>[^Cfb]*[YMRWDU])[i,]*(?P<head>[fsb])i?(?P<times>C[-_tai]+C(?:i?z)?)")
_HALVES = re.compile("(?<![ODPVYM])(?:N?T[Nf]?U|N?UaN?T|NaN?TU)")
_AMOUNT_OF_CENTURIES = re.compile("^c?(?:N|TN|NT)K[xh]$")
_DECIMAL = re.compile("(?<![-./,])[NJ][.,]N(?=U)")
_FINER = {Unit.YEAR: (Unit.MONTH, 12), Unit.DECADE: (Unit.YEAR, 10), Unit.CENTURY: (Unit.YEAR, 100)}
_PART_AFTER = "(?P<whole>(?:[ONV]-?K|K[ONV])E?),?(?P<part>P|[ONVD][TU\u2153])"
_ERA = re.compile("(?<!K)[YJN]E|E[YJN]")
_GROUPED = re.compile(r"[NJ]\.?J(?=E)|(?<=E)[NJ]\.?J")
_OF_CENTURY = re.compile("g(?:[VON]K|K[VO])")
_YEAR_TO_DECADE = re.compile("Y[-_]g")
_BEFORE_ERA = re.compile("(?<![MOYNJ])N(?=[-_tao]Y)")
_LONGEST_SPAN = 500
"""A longer span of years is rather something else, such as the number of a telephone."""
_FIRST_OF_YEARS = "(?<![MOYNJ.,-])J(?=[-_]Y)"
_EARLY_DIGITS = 3
_EARLY = re.compile("[iAByscEM]J(?![UWM])")


def shaped(found: Sequence[Token], phrase: Phrase) -> list[Token]:
    """Return the tokens with whole years: '44 BC' is one, 'in 925' is one, 'the 1820s and 30s' are of one century."""
    signature = marks(found)
    is_plain = _SHAPELESS.isdisjoint(signature) and _DECIMAL.search(signature) is None
    if is_plain and "NN" not in signature and "N-N" not in signature:
        return list(found)
    tokens = _with_early_years(
        _with_grouped_years(with_spoken_years(_with_decimals(_with_halves(_with_hundreds(found)))))
    )
    tokens = _with_eras(tokens, phrase)
    return _with_day_of_times(_with_centuries(_with_decades_of_centuries(_with_part_first(tokens))))


def _with_part_first(found: list[Token]) -> list[Token]:
    """Put the part of a century before it, as catalogues write it after: '15. Jh., 2. Hälfte', '16th c. (late)'."""
    match = re.fullmatch(_PART_AFTER, marks(found))
    if match is None:
        return found
    return [*found[match.start("part") :], *found[: match.end("whole")]]


def _with_day_of_times(found: list[Token]) -> list[Token]:
    """Put the day of a span of times where it is read: '5 May from 14:00 to 16:00', 'on 5 May between 2 and 3 pm'."""
    match = _DAY_THEN_TIMES.fullmatch(marks(found))
    if match is None:
        return found
    day, times = found[: match.end("day")], found[match.start("times") :]
    return [*day, *times] if match["head"] != "b" else [found[match.start("head")], *times, *day]


def _with_hundreds(found: Sequence[Token]) -> Sequence[Token]:
    """Count centuries that are an amount of time: 'a century ago', 'two centuries ago'."""
    if _AMOUNT_OF_CENTURIES.search(marks(found)) is None or found[-2].value:
        return found
    tokens = list(found)
    tokens[-2] = tokens[-2]._replace(mark="U", value=Unit.CENTURY)
    return tokens


def _with_halves(found: Sequence[Token]) -> list[Token]:
    """Count half years and half decades in months and years: 'half a year', 'a year and a half', 'two and a half'."""
    tokens = list(found)
    for match in reversed(list(_HALVES.finditer(marks(tokens)))):
        words = tokens[match.start() : match.end()]
        finer = _FINER.get(Unit(next(token.value for token in words if token.mark == "U")))
        if finer is None:
            continue
        unit, size = finer
        whole = next((token.value for token in words if token.mark == "N"), 1) if "a" in match[0] else 0
        number = Token("N", whole * size + size // 2, words[0].text, words[0].column)
        tokens[match.start() : match.end()] = [number, words[-1]._replace(mark="U", value=unit)]
    return tokens


def _with_decimals(found: Sequence[Token]) -> Sequence[Token]:
    """Count 'two and a half' that is written '2.5' in the finer unit; other decimals are no amount that is read."""
    tokens = list(found)
    for match in reversed(list(_DECIMAL.finditer(marks(tokens)))):
        whole, _, part = tokens[match.start() : match.end()]
        if part.column - whole.column != len(whole.text) + 1:
            continue
        unit = tokens[match.end()]
        finer, size = _FINER.get(Unit(unit.value), (unit.value, 0))
        is_half = size > 0 and part.text == "5"
        number = whole._replace(mark="N" if is_half else "*", value=whole.value * size + size // 2)
        tokens[match.start() : match.end() + 1] = [number, unit._replace(value=finer)]
    return tokens


def _with_early_years(found: Sequence[Token]) -> list[Token]:
    """Read a number of three digits as a year where 'in', 'about', 'before', 'after' or an era says that it is one."""
    signature = marks(found)
    if _EARLY.search(signature) is None and "E" not in signature:
        return _with_first_years(found, signature)
    early = {
        index
        for index, token in enumerate(found)
        if token.mark == "J"
        and signature[index + 1 : index + 2] != "U"
        and (len(token.text) == _EARLY_DIGITS or signature[index - 1 : index] != "M")
    }
    return [token._replace(mark="Y") if index in early else token for index, token in enumerate(found)]


def _with_first_years(found: Sequence[Token], signature: str) -> list[Token]:
    """Read a number of three digits as a year before a later one: '960-1279'."""
    tokens = list(found)
    for match in re.finditer(_FIRST_OF_YEARS, signature):
        first, last = tokens[match.start()], tokens[match.end() + 1]
        if len(first.text) == _EARLY_DIGITS and 0 < last.value - first.value <= _LONGEST_SPAN:
            tokens[match.start()] = first._replace(mark="Y")
    return tokens


def _with_grouped_years(found: Sequence[Token]) -> list[Token]:
    """Join the thousands of a year and the rest of it beside an era: '12 000 BC', '12.000 v. Chr.'."""
    tokens = list(found)
    for match in reversed(list(_GROUPED.finditer(marks(tokens)))):
        head, *_, tail = tokens[match.start() : match.end()]
        if len(tail.text) == _EARLY_DIGITS:
            value = 1000 * head.value + tail.value
            tokens[match.start() : match.end()] = [Token("J", value, f"{head.text}{tail.text}", head.column)]
    return tokens


def _with_eras(found: Sequence[Token], phrase: Phrase) -> list[Token]:
    """Join a year and its era; year 1 BC is 0."""
    tokens = list(found)
    for match in reversed(list(_ERA.finditer(marks(tokens)))):
        pair = tokens[match.start() : match.end()]
        era, year = sorted(pair, key=lambda token: token.mark != "E")
        if year.value == 0:
            message = "there is no year 0: the year 1 BC is followed by AD 1"
            raise phrase.refused("no-such-year", message, "0000 or 0001", pair[0].column)
        value = 1 - year.value if era.value < 0 else year.value
        text = f"{pair[0].text} {pair[1].text}"
        tokens[match.start() : match.end()] = [Token("Y", value, text, pair[0].column)]
    for match in _BEFORE_ERA.finditer(marks(tokens)):
        number, year = tokens[match.start()], tokens[match.end() + 1]
        if year.value <= 0 < number.value:
            tokens[match.start()] = number._replace(mark="Y", value=1 - number.value)
    return tokens


def _with_decades_of_centuries(tokens: list[Token]) -> list[Token]:
    """Read 'lata 90. XX wieku', 'años veinte del siglo XX' as the decade of that century."""
    for match in reversed(list(_OF_CENTURY.finditer(marks(tokens)))):
        short, *century = tokens[match.start() : match.end()]
        number = next(token.value for token in century if token.mark != "K")
        tokens[match.start() : match.end()] = [short._replace(mark="G", value=100 * (number - 1) + short.value)]
    return tokens


def _with_centuries(found: Sequence[Token]) -> list[Token]:
    """Give decades and years of two digits the century of a whole one beside them: '1820s and 30s', '1914-'18'."""
    tokens = list(found)
    for match in _YEAR_TO_DECADE.finditer(marks(tokens)):
        year, decade = tokens[match.start()], tokens[match.end() - 1]
        first = year._replace(mark="G")
        tokens[match.end() - 1] = _carried([first, decade], "g", "G")[1]
        tokens[match.start()] = year if year.value % 10 else first
    for short, whole in (("g", "G"), ("j", "Y")):
        if short in marks(tokens) and whole in marks(tokens):
            tokens = _carried(tokens, short, whole)
    return tokens


def _carried(found: Sequence[Token], short: str, whole: str) -> list[Token]:
    """Complete each short number from the last whole one before it, else from the next."""
    tokens = list(found)
    for index, token in enumerate(tokens):
        if token.mark != short:
            continue
        before = next((each for each in reversed(tokens[:index]) if each.mark == whole), None)
        after = next((each for each in tokens[index:] if each.mark == whole), None)
        base = before or after
        if base is not None and base.value > 0:
            value = base.value - base.value % 100 + token.value
            if base is before and value < base.value:
                value += 100
            elif base is not before and value > base.value:
                value -= 100
            tokens[index] = token._replace(mark=whole, value=value)
    return tokens
