"""Rules of the grammar: a pattern over the marks of a phrase, and what makes a date of what it found."""

import re
from collections.abc import Callable, Mapping, Sequence

from timeline.dates.phrases.company import Token
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.values import Value

Found = Mapping[str, Token]
"""The tokens that a pattern named."""

Maker = Callable[[Found, Phrase], Value | None]
Rule = tuple[re.Pattern[str], Maker]


def rule(pattern: str, maker: Maker) -> Rule:
    """Make a rule; each named group of the pattern stands for one mark."""
    return re.compile(pattern), maker


def marks(tokens: Sequence[Token]) -> str:
    """Return the marks of some tokens as a text, one letter a token."""
    return "".join(token.mark for token in tokens)


def first_fitting(rules: Sequence[Rule], tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Return what the first rule makes that fits all the tokens, None if none does."""
    signature = marks(tokens)
    for pattern, maker in rules:
        match = pattern.fullmatch(signature)
        if match is None:
            continue
        found = {name: tokens[match.start(name)] for name, mark in match.groupdict().items() if mark}
        value = maker(found, phrase)
        if value is not None:
            return value
    return None
