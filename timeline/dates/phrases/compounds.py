"""Numbers of two words joined: 'twenty first', 'vingt et un', 'treinta y uno', 'dwudziestego czwartego'."""

from collections.abc import Sequence
from itertools import pairwise

from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.token import Token

_TEN, _TENS = 10, range(20, 100, 10)
_BEFORE_TEENS = (60, 80)
"""Tens to which French adds more than nine: 'soixante-quinze', 'quatre-vingt-dix-neuf'."""
_LINKS = ("", "-", "a", "-a-")
"""What may stand between a ten and a one, by its marks."""


def compounded(found: Sequence[Token]) -> list[Token]:
    """Return tokens with the numbers of two words as one; what is in digits stays apart."""
    if not any(token.value in _TENS and token.mark in "NO" for token in found):
        return list(found)
    joined: list[Token] = []
    for token in found:
        joined.append(token)
        size = next((len(link) for link in _LINKS if _is_pair(joined, link)), None)
        if size is not None:
            first = joined[-2 - size]
            mark = "O" if "O" in (first.mark, token.mark) else "N"
            joined[-2 - size :] = [Token(mark, first.value + token.value, first.text + token.text, first.column)]
    return joined


def _is_pair(found: Sequence[Token], link: str) -> bool:
    """Return whether the last tokens are a ten and a one with some marks between; in Arabic the one comes first."""
    size = len(link) + 2
    if len(found) < size:
        return False
    first, *between, last = found[-size:]
    if marks(between) != link or not _are_words(first, last):
        return False
    if link == "a" and between[0].column == last.column:
        return first.value < _TEN and last.value in _TENS
    is_one = last.value < _TEN or (last.value < _TENS.start and first.value in _BEFORE_TEENS)
    return first.value in _TENS and is_one and ("a" not in link or _touch([first, *between, last]))


def _are_words(first: Token, last: Token) -> bool:
    """Return whether two tokens are numbers written as words, of which no ordinal comes before a cardinal."""
    kinds = first.mark + last.mark
    return kinds in ("NN", "NO", "OO") and not any(each.text[:1].isdigit() for each in (first, last))


def _touch(tokens: Sequence[Token]) -> bool:
    """Return whether no word was left out between tokens: 'el veinte y el cuatro' are two days."""
    return all(after.column - token.column - len(token.text) in (0, 1) for token, after in pairwise(tokens))
