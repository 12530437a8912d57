"""Rules of the grammar: a pattern over the marks of a phrase, and what makes a date of what it found."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.values import Value

_MOST_SIGNATURES = 2000
_NO_MARKS = re.compile(r"\?P?[<=]\w+[>)]|[][()|?*+^]|\?[:=!]")
"""What of a pattern stands for no mark: the names of its groups, brackets, and signs of how often."""

_MARK = itemgetter(0)
"""The mark of a token, which stands first in it."""

Found = Mapping[str, Token]
"""The tokens that a pattern named."""

Maker = Callable[[Found, Phrase], Value | None]


@dataclass(frozen=True)
class Rule:
    """A pattern, of which each named group stands for one mark, and what makes a date of what it found."""

    pattern: str
    maker: Maker

    @cached_property
    def letters(self) -> frozenset[str]:
        """The marks that may stand in what the pattern fits: a phrase with any other needs no compiled pattern."""
        return frozenset(_NO_MARKS.sub("", self.pattern))

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first tried: most phrases fit one of the first rules."""
        return re.compile(self.pattern)


class Fit(NamedTuple):
    """A rule that fits some marks: what makes a date of it, and the places of the tokens that it names."""

    maker: Maker
    places: tuple[tuple[str, int], ...]


def rule(pattern: str, maker: Maker) -> Rule:
    """Make a rule; each named group of the pattern stands for one mark."""
    return Rule(pattern, maker)


def marks(tokens: Sequence[Token]) -> str:
    """Return the marks of some tokens as a text, one letter a token."""
    return "".join(map(_MARK, tokens))


class Grammar:
    """Rules in the order in which they are tried, and what they found in the marks of phrases before.

    The marks of one phrase are those of many others: 'NMY' is each day with its month and year.
    """

    def __init__(self, *rules: Rule) -> None:
        """Take the rules."""
        self._rules = rules
        self._fits: dict[str, tuple[list[Fit], list[Rule]]] = {}

    def fitting(self, signature: str) -> Iterator[Fit]:
        """Return the rules that fit all of some marks, each with the places of what it names."""
        known = self._fits.get(signature)
        if known is None:
            if len(self._fits) >= _MOST_SIGNATURES:
                self._fits.clear()
            known = self._fits[signature] = [], [*reversed(self._rules)]
        fits, untried = known
        yield from fits
        letters = frozenset(signature)
        while untried:
            each = untried.pop()
            fit = _fit(each, signature) if letters <= each.letters else None
            if fit is not None:
                fits.append(fit)
                yield fit


def _fit(each: Rule, signature: str) -> Fit | None:
    """Return what a rule finds in some marks, None if it does not fit all of them."""
    match = each.compiled.fullmatch(signature)
    if match is None:
        return None
    return Fit(each.maker, tuple((name, match.start(name)) for name, mark in match.groupdict().items() if mark))


def first_fitting(grammar: Grammar, tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Return what the first rule makes that fits all the tokens, None if none does."""
    for fit in grammar.fitting(marks(tokens)):
        value = fit.maker({name: tokens[place] for name, place in fit.places}, phrase)
        if value is not None:
            return value
    return None
