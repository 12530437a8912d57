"""The tokens of numbers: days, years, ordinals, times, and what is no date: prices, shares, parts of names."""

import re
from collections.abc import Iterator

from timeline.texts.token import NOTHING, Token
from timeline.texts.vocabulary.table import Vocabulary

_MONEY, _UNITS = frozenset("$\u00a3\u20ac\u20b4\u20bd#\u2116"), frozenset("%\u2030\u00b0$\u20ac\u00a3")
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_LONGEST_NUMBER = 12
_YEAR_DIGITS, _SHORT_YEAR = 4, 2
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_FISCAL_YEAR, _BEFORE_WORDS = "FY", " (/,;\n"
"""What stands before the number of a year of a company without a space, and before that."""


def number_tokens(text: str, match: re.Match[str], end_of_sentence: int, known: Vocabulary) -> Iterator[Token]:
    """Yield the token of a number, and that of the word that is tied to it."""
    start, end = match.span()
    if _is_no_date(text, start, end):
        yield Token("$", 0, start, end, match.group())
        return
    if match["part"]:
        yield from _part_with_year(match["part"], start, end, known)
        return
    if match["dotted"]:
        digits = match["dotted"][:-1]
        is_ordinal = known.extras.dot_ordinals and end < end_of_sentence
        yield Token("O" if is_ordinal else "N", int(digits), start, end if is_ordinal else end - 1, digits)
        return
    for kind, mark in (("date", "%"), ("clock", "C"), ("decimal", ":")):
        if match[kind]:
            yield Token(mark, 0, start, end, match[kind].lower().translate(_HYPHENS))
            return
    if match["thousands"]:
        yield Token("J", int(re.sub(r"\D", "", match["thousands"])[:_LONGEST_NUMBER]), start, end, match["thousands"])
        return
    if match["decade"]:
        digits = match["decade"].strip("'\u2019s")
        yield Token("G" if len(digits) == 4 else "g", int(digits), start, end, digits)
        return
    yield from _whole_number(match, known)


def _part_with_year(written: str, start: int, end: int, known: Vocabulary) -> Iterator[Token]:
    """Yield the tokens of a quarter or a half with its year: '3Q22'."""
    word, digits = f"{written[1]}{written[0]}".lower(), written[2:].lstrip(" /'\u2019")
    cut = end - len(digits)
    if word not in known.words:
        yield Token("$", 0, start, end, written)
        return
    yield Token(*known.words[word], start, cut, word)
    yield Token("Y" if len(digits) == _YEAR_DIGITS else "j", int(digits), cut, end, digits)


def _is_no_date(text: str, start: int, end: int) -> bool:
    """Return whether a number is a price, a percentage, or part of a name: '$1,998', 'c1999', 'M-1944', 'BL-2019-1'."""
    before, sign = text[start - 1 : start] if start else "", text[start - 2 : start - 1] if start > 1 else ""
    if before.isalpha() and text[max(start - 3, 0) : start].lstrip(_BEFORE_WORDS) != _FISCAL_YEAR:
        return True
    if (before and before in _MONEY) or (end < len(text) and text[end] in _UNITS):
        return True
    if before != "-" or not sign.isalpha():
        return False
    is_letter = sign.isupper() and not text[max(start - 3, 0) : start - 2].isalnum()
    is_more = sign.isupper() and text[end : end + 2][:1] in "-/" and text[end + 1 : end + 2].isdigit()
    return end - start < _YEAR_DIGITS or is_letter or is_more


def _whole_number(match: re.Match[str], known: Vocabulary) -> Iterator[Token]:
    """Yield the token of a whole number: a year, an ordinal, a decade, a plain one."""
    written, ending = match["number"], (match["ending"] or "").lower()
    digits = written.lstrip("'\u2019")
    value, start, cut = int(digits[:_LONGEST_NUMBER]), match.start(), match.end("number")
    if ending and ending in known.decades and value % 10 == 0 and len(digits) in (2, 4):
        yield Token("G" if len(digits) == 4 else "g", value, start, match.end(), digits)
    elif ending and ending in known.ordinals:
        yield Token("Y" if len(digits) == 4 else "O", value, start, match.end(), digits + ending)
    else:
        is_short_year = len(digits) == _SHORT_YEAR and match.string[max(start - 2, 0) : start] == _FISCAL_YEAR
        yield Token("j" if is_short_year else _kind(digits, written, value), value, start, cut, digits)
        if match["tie"]:
            yield Token("-", 0, cut, cut + 1, "-")
        if ending:
            yield Token(*known.words.get(ending, NOTHING), match.start("ending"), match.end(), ending)


def _kind(digits: str, written: str, value: int) -> str:
    """Return the mark of a number by its digits."""
    if digits != written:
        return "j" if len(digits) == 2 else "$"
    return "Y" if len(digits) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR else "N" if len(digits) <= 2 else "J"
