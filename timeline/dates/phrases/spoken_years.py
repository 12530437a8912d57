"""Years in words: 'nineteen eighty-six', 'two thousand and eighteen', 'mil novecientos cuarenta y cinco'."""

import re
from collections.abc import Sequence

from timeline.dates.languages.table import Unit
from timeline.dates.phrases.token import Token

_PAIR = "1-?[12](?![MU8])|1-?0-?3"
_COUNTED = (
    "(?P<thousands>[31N])?(?P<thousand>6)(?:a?(?:(?P<hundreds>[31])5|(?P<hundred>[45])))?"
    "(?:a?(?P<rest>[123]|7(?![UTKWM])))?"
    "|(?:(?P<centuries>[31N])?(?P<century>5)|(?P<alone>4))(?:a?(?P<ones>[123]|7(?![UTKWM])))?"
)
_OF_HUNDREDS = frozenset("456")
_HUNDREDS_ALONE = "4"
"""A word for hundreds with nothing beside it, which stays a number: 'novecientos'."""

_DECADE = "1-?g"
_LAST_HOUR, _HOUR = 12, 60
_HUNDRED, _FIRST_YEAR = 100, 1000
"""What is less than a thousand is no year without a word for one: 'two hundred'."""


def with_spoken_years(found: Sequence[Token]) -> list[Token]:
    """Return tokens with the words of a year as one; 'ten thirty' is rather a time."""
    tokens = list(found)
    if (decade := re.search(_DECADE, _sizes(tokens))) is not None:
        first, *_, last = tokens[decade.start() : decade.end()]
        tokens[decade.start() : decade.end()] = [last._replace(mark="G", value=_HUNDRED * first.value + last.value)]
    sizes = _sizes(tokens)
    for counted in reversed(list(re.finditer(_COUNTED, sizes))) if _OF_HUNDREDS & set(sizes) else ():
        if counted[0] != _HUNDREDS_ALONE:
            _join(tokens, counted, _counted(tokens, counted))
    while (pair := re.search(_PAIR, _sizes(tokens))) is not None:
        first, *_, last = [token for token in tokens[pair.start() : pair.end()] if token.mark == "N"]
        if first.value <= _LAST_HOUR and last.value < _HOUR:
            break
        _join(tokens, pair, first.value * _HUNDRED + last.value)
    return tokens


def _join(tokens: list[Token], match: re.Match[str], value: int) -> None:
    """Put a number in the place of its words."""
    words = tokens[match.start() : match.end()]
    text = " ".join(token.text for token in words if token.mark in "NO#")
    mark = "Y" if value >= _FIRST_YEAR else "J"
    tokens[match.start() : match.end()] = [Token(mark, value, text, words[0].column)]


def _counted(tokens: Sequence[Token], match: re.Match[str]) -> int:
    """Return the number that words count in thousands and hundreds."""

    def value(name: str, usual: int) -> int:
        return tokens[match.start(name)].value if match[name] else usual

    if match["thousand"]:
        hundreds = value("hundreds", 0) * _HUNDRED + value("hundred", 0)
        return value("thousands", 1) * _FIRST_YEAR + hundreds + value("rest", 0)
    return value("centuries", 1) * value("century", 0) + value("alone", 0) + value("ones", 0)


def _sizes(tokens: Sequence[Token]) -> str:
    """Return the marks of tokens, those of number words told apart by their size."""
    return "".join([_size(token) for token in tokens])


def _size(token: Token) -> str:
    """Return the mark of a token, a digit for words of numbers and for 'year'.

    0 zero   3 to nine   1 to twenty   2 to ninety-nine   4 hundreds   5 hundred   6 thousand   7 an ordinal   8 year
    """
    number = token.value
    match token.mark:
        case "U" if number == Unit.YEAR:
            return "8"
        case "#":
            return "5" if number == _HUNDRED else "6"
        case "O" if number < _HUNDRED and not token.text[:1].isdigit():
            return "7"
        case "N" if not token.text[:1].isdigit():
            return "0" if number == 0 else "3" if number < 10 else "1" if number <= 20 else "2" if number < 100 else "4"
        case _:
            return token.mark
