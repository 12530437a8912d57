"""What stands around an expression: brackets, 'every', 'by', the beginning of its sentence."""

import re

from timeline.texts.scanning import Stretch
from timeline.texts.tokens import Tokens

_BOUNDS = ("t", "y")
_SETS, _NEAR = frozenset("12"), 12
_OPENING = re.compile(r"(?:^|[|])[isfbyBA]?0?$")


def is_definite(cut: Tokens, stretch: Stretch) -> bool:
    """Return whether 'on the' stands before a day of the week: 'on the Sunday he came'."""
    words = [each.word for each in cut.each[max(stretch.first - 1, 0) : stretch.first + 1]]
    return words == ["on", "the"] and cut.marks[stretch.first + 1 : stretch.first + 2] == "W"


def is_repeated(cut: Tokens, stretch: Stretch) -> bool:
    """Return whether 'every', 'daily', 'Mondays' stands near an expression in its sentence."""
    before = cut.marks[max(stretch.first - _NEAR, 0) : stretch.first].rpartition("|")[2]
    after = cut.marks[stretch.last + 1 : stretch.last + 1 + _NEAR].partition("|")[0]
    return not _SETS.isdisjoint(before + after)


def is_opening(cut: Tokens, stretch: Stretch) -> bool:
    """Return whether an expression opens its sentence, with or without a preposition: 'By 1840 nothing remained'."""
    first = max(stretch.first - 3, 0)
    return _OPENING.search(cut.marks[first : stretch.first]) is not None and (
        first == 0 or "|" in cut.marks[first : stretch.first]
    )


def is_aside(cut: Tokens, stretch: Stretch) -> bool:
    """Return whether an expression stands in brackets, or after 'until' or 'by' that opens no sentence."""
    before = cut.marks[max(0, stretch.first - 2) : stretch.first].rstrip("0")
    is_by = before[-1:] == "y" and is_opening(cut, stretch)
    if before[-1:] in _BOUNDS and not is_by and not cut.marks.endswith(("-t", "Yt"), 0, stretch.first):
        return True
    start = cut.each[stretch.first].start
    opening = cut.text.rfind("(", max(0, start - 80), start)
    return opening >= 0 and ")" not in cut.text[opening:start]
