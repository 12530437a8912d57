"""What a column of a table holds, and how a query calls it: the same for every engine."""

from collections.abc import Iterable
from typing import Literal

Kind = Literal["text", "day", "clock", "instant", "whole", "number", "fraction", "truth", "other"]
"""What a column holds: texts, days, times of a clock, moments, whole numbers, decimal and binary fractions, truth."""

TABLE = "rows"
"""What a query calls the table."""

NUMERAL = "^[-+.0-9eE]+$"
"""The characters of a number; engines disagree about what else it may contain."""


def numbered(names: Iterable[str]) -> dict[str, str]:
    """Return what each column is called in a query."""
    return {name: f"c{at}" for at, name in enumerate(names)}


def numeric(text: str) -> str:
    """Return the expression of whether a text is a number, or is one to no engine."""
    return f"REGEXP_REPLACE({text}, '{NUMERAL}', '') = '' AND {text} NOT LIKE '%e%.%' AND {text} NOT LIKE '%E%.%'"
