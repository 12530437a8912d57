"""What is fixed in time and told in the present: 'the sale ends on Sunday', 'closed until spring'."""

from timeline.texts.scanning import Stretch
from timeline.texts.tenses.around import ENDS, HELPERS, REACH, SEMICOLON, preposition_before
from timeline.texts.tenses.verbs import side_of_verb
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_FIXED = 3
"""How verbs of what is fixed in time look."""


def is_scheduled(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether the verb nearest before an expression, else after it, tells of what is fixed: 'ends'."""
    return bool(known.scheduled) and _side_near(cut, stretch, known) == _FIXED


def side_of_end(cut: Tokens, stretch: Stretch, known: Vocabulary) -> int | None:
    """Return which way the verb beside 'until', 'by' looks, 1 of what is fixed in time; None of others."""
    side = _side_near(cut, stretch, known)
    return 1 if side == _FIXED else side if preposition_before(cut, stretch) in ENDS else None


def _side_near(cut: Tokens, stretch: Stretch, known: Vocabulary) -> int:
    """Return which way the verb nearest before an expression looks, else the one after it in its clause."""
    start = cut.marks.rfind("|", 0, stretch.first) + 1
    before = range(stretch.first - 1, max(start, stretch.first - REACH) - 1, -1)
    is_apart = len(before) < HELPERS and cut.marks[stretch.last + 1 : stretch.last + 2] == ","
    next_word = stretch.last + 1 + is_apart
    ends = [cut.marks.find(each, next_word) for each in "|,;"]
    after = range(next_word, min([stretch.last + REACH, len(cut.each), *(each for each in ends if each >= 0)]))
    return _first_side(cut, before, known) or _first_side(cut, after, known)


def _first_side(cut: Tokens, places: range, known: Vocabulary) -> int:
    """Return which way the first verb in some places looks, `_FIXED` of one of what is fixed in time, 0 without one."""
    for place in places:
        word = cut.each[place].word
        if word == SEMICOLON:
            return 0
        if (side := _FIXED if word in known.scheduled else side_of_verb(cut.each[place], known)) != 0:
            helpers = cut.each[max(place - HELPERS, 0) : place]
            return 1 if side < 0 and any(each.word in known.open_verbs for each in helpers) else side
    return 0
