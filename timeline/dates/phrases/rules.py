"""Rules of the grammar: a pattern over the marks of a phrase, and what makes a date of what it found."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.dates.phrases.company import Token
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.values import Value

Found = Mapping[str, Token]
"""The tokens that a pattern named."""

Maker = Callable[[Found, Phrase], Value | None]


@dataclass(frozen=True)
class Rule:
    """A pattern, of which each named group stands for one mark, and what makes a date of what it found."""

    pattern: str
    maker: Maker

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first tried: most phrases fit one of the first rules."""
        return re.compile(self.pattern)


def rule(pattern: str, maker: Maker) -> Rule:
    """Make a rule; each named group of the pattern stands for one mark."""
    return Rule(pattern, maker)


def marks(tokens: Sequence[Token]) -> str:
    """Return the marks of some tokens as a text, one letter a token."""
    return "".join([token.mark for token in tokens])


def first_fitting(rules: Sequence[Rule], tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Return what the first rule makes that fits all the tokens, None if none does."""
    signature = marks(tokens)
    for each in rules:
        match = each.compiled.fullmatch(signature)
        if match is None:
            continue
        found = {name: tokens[match.start(name)] for name, mark in match.groupdict().items() if mark}
        value = each.maker(found, phrase)
        if value is not None:
            return value
    return None
