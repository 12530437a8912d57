"""The names of the rules by which expressions are read, as a draft tells them; `docs/drafts.md` explains each."""

from typing import Literal

RuleName = Literal[
    "absolute",
    "coordinated-year",
    "either-feast",
    "either-month",
    "either-next",
    "either-night",
    "either-side",
    "either-week",
    "either-weekday",
    "either-year",
    "last-or-next",
    "latest-weekday",
    "narrative",
    "narrative-day",
    "narrative-month",
    "narrative-year",
    "nearest",
    "next-year",
    "publication",
    "publication-year",
    "same-quarter",
    "tense",
    "weekday",
    "weekday-ahead",
    "weekend",
    "weeks-later",
    "year-away",
]
"""The rules that give a date."""

UndatedRule = Literal["no-anchor", "no-date"]
"""The rules by which an expression has none."""

OtherRule = Literal[
    "counted-in-weeks",
    "earlier",
    "later",
    "latest",
    "narrative-year",
    "nearest",
    "next",
    "next-year",
    "other-side",
]
"""The rules that give another date that an expression may mean."""
