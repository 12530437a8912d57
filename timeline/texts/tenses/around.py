"""The words around an expression: those of its clause, the helpers of a verb, the preposition before it."""

from collections.abc import Sequence

from timeline.texts.scanning import Stretch
from timeline.texts.token import Token
from timeline.texts.tokens import Tokens

_DATE_MARKS = tuple("NOMYWSmw")
PREPOSITIONS = {"y": 1, "t": 1, "s": -1}
"""The marks of 'by', 'until' and 'since', and which way each looks."""

ENDS, SEMICOLON = ("y", "t"), ";"
_SINCE = frozenset({"since", "seit", "depuis", "desde", "منذ"})
"""Words for 'since'; others tell from when something goes on, perhaps a day to come: 'as from', 'ab'."""

REACH, SENTENCE, HELPERS = 14, 60, 3
"""How many tokens around an expression are of its clause, or of its sentence; how many before a verb help it."""


def words_around(cut: Tokens, stretch: Stretch, reach: int = REACH) -> Sequence[Token]:
    """Return the tokens of a sentence near an expression, up to a semicolon."""
    first, last = max(stretch.first - reach, 0), stretch.last + 1 + reach
    start, end = cut.marks.rfind("|", first, stretch.first) + 1, cut.marks.find("|", stretch.last, last)
    start, end = max(start, first), min(last if end < 0 else end, len(cut.each))
    signs = [place for place in range(start, end) if cut.marks[place] == ";" and cut.each[place].word == SEMICOLON]
    start = max([start, *(each + 1 for each in signs if each < stretch.first)])
    return cut.each[start : min([end, *(each for each in signs if each > stretch.last)])]


def preposition_before(cut: Tokens, stretch: Stretch) -> str:
    """Return the mark of 'by', 'until' or 'since' before an expression that is not the end of a span."""
    before = cut.marks[max(stretch.first - HELPERS, 0) : stretch.first].rstrip("0")
    return before[-1:] if before[-1:] in PREPOSITIONS and before[-2:-1] not in _DATE_MARKS else ""


def begins_some_day(cut: Tokens, stretch: Stretch) -> bool:
    """Return whether the word before an expression tells from when something goes on, and not that it does already."""
    if preposition_before(cut, stretch) != "s":
        return False
    words = [each.word for each in cut.each[max(stretch.first - HELPERS, 0) : stretch.first] if each.mark == "s"]
    return _SINCE.isdisjoint(words[-1].split())


def first_helper(cut: Tokens, place: int, start: int) -> int:
    """Return where the few words before a verb begin that are of its clause."""
    first = max(start, place - HELPERS)
    return max(first, cut.marks.rfind(",", first, place) + 1)
