"""Words of a phrase in company: what they mean beside others, in the ways of their language."""

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.dates.languages.table import Language, Turn, Unit
from timeline.dates.phrases.hours import with_hours, with_times
from timeline.dates.phrases.token import Token

_NUMBERS = frozenset("NJYO")
_OF_DECADES = frozenset("KgGO")
"""Marks beside which a word for years may make a decade."""
_OF_HOURS = frozenset("C@Tz%$p!")
"""Marks without which, and without a word for hours, no time of day is told."""
_DAYS_OF_MONTH = "f?[NJYO](?:[-_tai]+[NJYO])?M"
_SHORT_END = re.compile("Y[-_/]N")
_SHORT = 2
_LAST_DAY, _CENTURY = 31, 100


def in_company(found: Sequence[Token], language: Language) -> list[Token]:
    """Return tokens with the marks that they have beside each other, without those that say nothing there."""
    if language.years_after and any(token.mark == "O" for token in found):
        found = _with_short_years(found, language)
    signature = "".join([token.mark for token in found])
    texts = [token.text for token in found]
    if not language.beside_numbers.isdisjoint(texts) or not _OF_DECADES.isdisjoint(signature):
        found = _with_bare_numbers(_with_decades(_with_short_ends(found, language), language), language)
    if _OF_HOURS.isdisjoint(signature) and language.beside_hours.isdisjoint(texts) and signature[:2] != "Yi":
        return _turned(found, language)
    return with_times(_turned(with_hours(found, language), language))


def _with_short_years(found: Sequence[Token], language: Language) -> Sequence[Token]:
    """Read an ordinal of two digits past those of days as a year, but no decade: 'May of the 45th'."""
    tokens = list(found)
    for index in reversed(range(len(tokens))):
        token = tokens[index]
        after = tokens[index + 1 : index + 2]
        is_year = bool(after) and after[0].text in language.years_after
        ends = not after or is_year or after[0].mark in "-_toa,"
        is_decade = token.text.lstrip("0123456789") in language.decade_endings
        if token.mark == "O" and _LAST_DAY < token.value < _CENTURY and token.text[:1].isdigit() and ends > is_decade:
            tokens[index : index + 1 + is_year] = [token._replace(mark="j")]
    return tokens


def _with_decades(found: Sequence[Token], language: Language) -> list[Token]:
    """Read 'années 1990' as a decade, and 'lata 90. XX wieku' as one of that century; leave out 'years' after them."""
    tokens: list[Token] = []
    for index, token in enumerate(found):
        previous = tokens[-1] if tokens else None
        is_year = token.mark == "U" and token.value == Unit.YEAR
        if previous is not None and previous.mark in "Gg" and is_year:
            continue
        if is_year and previous is not None and previous.mark == "-" and len(tokens) > 1 and tokens[-2].mark in "Gg":
            tokens.pop()
            continue
        is_after_years = previous is not None and previous.text in language.decade_words
        if is_after_years and _begins_span(found, index, language):
            tokens[-1] = token
        elif is_after_years and token.mark in "NYj" and _is_ten(token):
            tokens[-1] = token._replace(mark="G" if token.mark == "Y" else "g")
        elif previous is not None and previous.mark == "O" and is_year and _is_short_decade(previous, language):
            tokens[-1] = previous._replace(mark="g")
        else:
            tokens.append(token)
    return _with_first_decades(tokens, language)


def _with_first_decades(found: list[Token], language: Language) -> list[Token]:
    """Read the first of two decades as one, where only the second has the word for years beside it."""
    for index, token in enumerate(found[:-2]):
        is_linked = found[index + 1].mark in "-_ta," and found[index + 2].mark in "gG"
        is_ten = token.mark == "N" and found[index + 1].mark in "-_" and len(token.text) == _SHORT and _is_ten(token)
        if is_linked and (is_ten or (token.mark == "O" and _is_short_decade(token, language))):
            found[index] = token._replace(mark="g")
    return found


def _with_bare_numbers(found: Sequence[Token], language: Language) -> list[Token]:
    """Leave out 'year' beside its number and 'month' before its name: 'im Jahr 2022', 'mois de mai'."""
    marks = ["", *(token.mark for token in found), "", ""]
    alone = [word for word in language.several_years if len(word) > _SHORT and marks.count("Y") == 1]
    return [
        token
        for index, token in enumerate(found, 1)
        if not (
            (token.text in language.years_before and marks[index + 1] == "Y")
            or (
                token.text in language.years_after
                and token.text not in alone
                and (marks[index - 1] == "Y" or marks[index + 1] == "E")
            )
            or (
                token.text in language.days_before and re.match(_DAYS_OF_MONTH, "".join(marks[index + 1 :])) is not None
            )
            or (token.text in language.months_before and marks[index + 1] == "M" and marks[index - 1] not in _NUMBERS)
        )
    ]


def _with_short_ends(found: Sequence[Token], language: Language) -> Sequence[Token]:
    """Read '1932-33' beside a word for several years as both: 'в 1932/33 годах', 'in den Jahren 1932/33'."""
    match = _SHORT_END.search("".join([token.mark for token in found]))
    if match is None:
        return found
    tokens, start, end = list(found), match.start(), match.end()
    beside = [token.text for token in (*tokens[max(start - 1, 0) : start], *tokens[end : end + 1])]
    year, last = tokens[start], tokens[end - 1]
    value = year.value - year.value % 100 + last.value
    is_span = len(last.text) == _SHORT and value > year.value and not language.several_years.isdisjoint(beside)
    if is_span:
        link = tokens[start + 1]._replace(mark="-")
        tokens[start:end] = [year, link, last._replace(mark="Y", value=value)]
    return tokens


def _begins_span(found: Sequence[Token], index: int, language: Language) -> bool:
    """Return whether a year and another follow a word for years: '1850-1860', which are no decades."""
    span = found[index : index + 3]
    are_years = "".join([each.mark for each in span]) in ("Y-Y", "Y_Y", "YtY", "Y/Y")
    return are_years and not (language.spans_of_decades and _is_ten(span[0]) and _is_ten(span[-1]))


def _is_ten(token: Token) -> bool:
    """Return whether a number may be the first year of a decade."""
    return token.value % 10 == 0


def _is_short_decade(token: Token, language: Language) -> bool:
    """Return whether an ordinal is a decade before a word for years: '20s years', as Russian and Ukrainian write it."""
    digits = token.text.rstrip("".join(language.decade_endings))
    return digits.isdigit() and len(digits) == 2 and _is_ten(token) and digits != token.text


def _turned(found: Sequence[Token], language: Language) -> list[Token]:
    """Give words the marks that they have in company: 'vor' is 'ago' before an amount of time."""
    tokens = list(found)
    for start, end, turn in _turns("".join([token.mark for token in tokens]), language):
        token = tokens[start]
        value = token.value if turn.value is None else turn.value
        tokens[start:end] = [token._replace(mark=turn.mark, value=value)] if turn.mark else []
    return tokens


@lru_cache(maxsize=4096)
def _turns(signature: str, language: Language) -> tuple[tuple[int, int, Turn], ...]:
    """Return which marks turn, in the order in which they do; those of one phrase are those of many others."""
    made: list[tuple[int, int, Turn]] = []
    for turn in language.turns:
        for match in reversed(list(re.finditer(turn.pattern, signature))):
            made.append((match.start(), match.end(), turn))
            signature = f"{signature[: match.start()]}{turn.mark}{signature[match.end() :]}"
    return tuple(made)
