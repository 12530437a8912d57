"""A rule: a pattern over the marks of a text, and what it says of time."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from timeline.texts.said import Said
from timeline.texts.token import Token

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
