"""Quarters and years of companies and of treasuries, which begin when their keepers say."""

import re

from timeline.dates import When
from timeline.texts.expression import Expression

_MONTH = 31
_AROUND = 24
_FISCAL = re.compile(
    r"\b(?:fiscal|financial year|tax year|business year|geschäftsjahr\w*|exercice|rok\w* obrotow\w*|"
    r"ejercicio|exercițiul\w*|фінансов\w+ р\w+|fy(?:\d\d)*|gj)\b",
    re.IGNORECASE,
)
_OF_FISCAL = re.compile(rf"\s*(?:(?:of|in|for|im|des|de l')\s*)?(?:the\s+|its\s+)?{_FISCAL.pattern}", re.IGNORECASE)
_ENDED = re.compile(r",? (?:that |which )?end(?:ed|ing|s)\b", re.IGNORECASE)


def is_fiscal(text: str, expression: Expression) -> bool:
    """Return whether a quarter or a year is not that of the calendar: 'fiscal 2023', 'second quarter ended June 30'.

    Which months it has is told by its keeper, not by its number.
    """
    if expression.when is None or not _is_long(expression.when):
        return False
    start, end = max(expression.sentence.start, expression.start - _AROUND), expression.end + _AROUND
    words = text[expression.start : expression.end]
    if _ENDED.match(text, expression.end) is not None:
        return True
    before, after = text[start : expression.start], text[expression.end : end]
    return any((_FISCAL.search(words), _FISCAL.search(before.rpartition(",")[2]), _OF_FISCAL.match(after)))


def _is_long(when: When) -> bool:
    """Return whether a date is longer than a month."""
    days = (when.earliest_day, when.latest_day)
    return days[0] is not None and days[1] is not None and days[1] - days[0] > _MONTH
