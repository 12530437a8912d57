"""A rule: a pattern over the marks of a text, and what it says of time."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from timeline.texts.moments import SEASONS, Scale
from timeline.texts.said import Said
from timeline.texts.token import Token
from timeline.texts.vocabulary.table import PLURAL

Found = Mapping[str, Token]
"""The tokens that a pattern named."""

Maker = Callable[[Found], Said | None]


class Rule(NamedTuple):
    """Its pattern, each named group of which stands for one mark, and what makes of it what is said."""

    pattern: re.Pattern[str]
    maker: Maker


def rule(pattern: str, maker: Maker) -> Rule:
    """Make a rule of a pattern."""
    return Rule(re.compile(pattern), maker)


def scale_of(token: Token) -> Scale:
    """Return the unit that a word means."""
    return Scale(token.value % PLURAL)


def is_of_clock(scale: Scale) -> bool:
    """Return whether a unit is shorter than a day."""
    return scale in (Scale.HOUR, Scale.MINUTE, Scale.SECOND)


def season_of(token: Token) -> int:
    """Return which season a word means, from 0: spring."""
    return (token.value - 21) % len(SEASONS)


def is_plural(token: Token) -> bool:
    """Return whether a word means more than one of its unit."""
    return token.value >= PLURAL


def number(found: Found, name: str) -> int | None:
    """Return the value of a token that may be missing."""
    return found[name].value if name in found else None
