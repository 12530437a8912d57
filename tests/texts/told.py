"""What is found in a text, as the tests compare it."""

from timeline.dates.days import day_number
from timeline.texts.expression import Expression
from timeline.texts.expressions import expressions

PUBLISHED = day_number(2023, 6, 21)
"""A Wednesday."""


def found(
    text: str, language: str = "en", *, history: bool = False, published: int | None = PUBLISHED
) -> tuple[Expression, ...]:
    """Find the expressions of a text."""
    return tuple(expressions(text, published=published, languages=(language,), history=history))


def told(text: str, language: str = "en", *, history: bool = False) -> list[tuple[str, str]]:
    """Find the words and the values of a text."""
    return [(each.text, each.value) for each in found(text, language, history=history)]


def only(text: str, language: str = "en", *, history: bool = False) -> Expression:
    """Find the one expression of a text."""
    (expression,) = found(text, language, history=history)
    return expression
