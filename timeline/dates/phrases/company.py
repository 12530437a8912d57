"""Words of a phrase in company: what they mean beside others, in the ways of their language."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.dates.languages.table import Language, Unit
from timeline.dates.phrases.values import Clock
from timeline.dates.when import Precision


class Token(NamedTuple):
    """One word: its mark, its value (month 6, weekday 2, number 14), its text and its column (from 1).

    A time of day has a clock; its value is 1 if it may be of the morning or of the afternoon.
    """

    mark: str
    value: int
    text: str
    column: int
    clock: Clock | None = None


_NUMBERS = frozenset("NJYO")
_LAST_HOUR = 24
_HOUR_BEFORE = re.compile("(?:^|[ict\u00a7WMY,-])[NO]$")
_HOUR_AFTER = re.compile("[NO](?![MU])")
_AMOUNT_AFTER = re.compile("$|[xhBARU]")


def in_company(found: Sequence[Token], language: Language) -> list[Token]:
    """Return tokens with the marks that they have beside each other, without those that say nothing there."""
    return _turned(_with_hours(_with_bare_numbers(_with_decades(found, language), language), language), language)


def _with_hours(found: Sequence[Token], language: Language) -> Sequence[Token]:
    """Read '15 Uhr' and 'ora 15' as times, and leave out such a word beside a time; '15 heures' ago are none."""
    if not any(token.text in language.clock_words for token in found):
        return found
    tokens = list(found)
    for index in reversed(range(len(tokens))):
        if tokens[index].text not in language.clock_words:
            continue
        signature = "".join(token.mark for token in tokens)
        if "C" in (signature[index - 1 : index], signature[index + 1 : index + 2]):
            del tokens[index]
        elif _HOUR_BEFORE.search(signature[:index]) and not _AMOUNT_AFTER.match(signature[index + 1 :]):
            tokens[index - 1 : index + 1] = [_hour(tokens[index - 1])]
        elif _HOUR_AFTER.match(signature[index + 1 :]):
            tokens[index : index + 2] = [_hour(tokens[index + 1])]
    return tokens


def _hour(token: Token) -> Token:
    """Return a number as a whole hour of the day; one that is none stays a number."""
    is_hour = token.mark in "NO" and token.value <= _LAST_HOUR
    return token._replace(mark="C", value=0, clock=Clock(token.value * 3600, Precision.HOUR)) if is_hour else token


def _with_decades(found: Sequence[Token], language: Language) -> list[Token]:
    """Read 'années 1990' as a decade, and 'lata 90. XX wieku' as one of that century; leave out 'years' after them."""
    tokens: list[Token] = []
    for token in found:
        previous = tokens[-1] if tokens else None
        is_year = token.mark == "U" and token.value == Unit.YEAR
        if previous is not None and previous.mark in "Gg" and is_year:
            continue
        if previous is not None and previous.text in language.decade_words and token.mark in "NYj" and _is_ten(token):
            tokens[-1] = token._replace(mark="G" if token.mark == "Y" else "g")
        elif previous is not None and previous.mark == "O" and is_year and _is_short_decade(previous, language):
            tokens[-1] = previous._replace(mark="g")
        elif token.mark == "K" and len(tokens) > 1 and tokens[-2].mark == "g" and previous and previous.mark in "VO":
            short = tokens[-2]
            tokens[-2:] = [short._replace(mark="G", value=100 * (previous.value - 1) + short.value)]
        else:
            tokens.append(token)
    return tokens


def _with_bare_numbers(found: Sequence[Token], language: Language) -> list[Token]:
    """Leave out 'year' beside its number and 'month' before its name: 'im Jahr 2022', 'mois de mai'."""
    marks = ["", *(token.mark for token in found), ""]
    return [
        token
        for index, token in enumerate(found, 1)
        if not (
            (token.text in language.years_before and marks[index + 1] == "Y")
            or (token.text in language.years_after and (marks[index - 1] == "Y" or marks[index + 1] == "E"))
            or (token.text in language.months_before and marks[index + 1] == "M" and marks[index - 1] not in _NUMBERS)
        )
    ]


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
    for turn in language.turns:
        signature = "".join(token.mark for token in tokens)
        for match in reversed(list(re.finditer(turn.pattern, signature))):
            token = tokens[match.start()]
            value = token.value if turn.value is None else turn.value
            tokens[match.start() : match.end()] = [token._replace(mark=turn.mark, value=value)] if turn.mark else []
    return tokens
