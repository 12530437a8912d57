"""Whether an amount of time is counted from something of a date: 'three weeks after the complaint of 3 October'."""

import re

from timeline.texts.rules.named_tokens import is_of_clock, scale_of
from timeline.texts.scanning import Stretch
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_REACH = 16
_AMOUNT = r"(?:[NJku6]#?|#)9?(?P<unit>U)"
_BESIDE = re.compile(rf"{_AMOUNT}(?P<way>[ABl])[0_isfq'.]*\.[0_isfq'.]*$")
_WITHIN = re.compile(rf"(?P<way>[iZ]){_AMOUNT}_[0_isfq'.]*$")
_SIDES = "AB"


def is_measured_from(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether something is told to lie an amount of time from what a date is of, so that it was not then.

    It is so in 'two days after the vote of 4 May', 'within 90 days of Tuesday'; hours may end on the same day.
    """
    first = max(stretch.first - _REACH, 0)
    marks = cut.marks[first : stretch.first]
    for pattern in (_BESIDE, _WITHIN):
        for match in pattern.finditer(marks):
            way, unit = (cut.each[first + match.start(name)] for name in ("way", "unit"))
            is_told = way.word in known.within if pattern is _WITHIN else _is_side(way.mark, way.word, known)
            if is_told and not is_of_clock(scale_of(unit)):
                return True
    return False


def _is_side(mark: str, word: str, known: Vocabulary) -> bool:
    """Return whether a token is 'after' or 'before', which some languages say for 'later' as well."""
    return mark in _SIDES or known.table.words.get(word, (".", 0))[0] in _SIDES
