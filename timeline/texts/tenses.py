"""Which way a sentence looks from an expression in it: back, ahead, or neither."""

from timeline.texts.scanning import Stretch
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_REACH = 14
_AUXILIARY = 3
_SHORTEST = 4


def side_of(cut: Tokens, stretch: Stretch, known: Vocabulary) -> int:
    """Return 1 if the verb nearest before an expression, else after it, looks ahead, -1 if back, 0 if there is none."""
    return _before(cut, stretch.first, known) or _after(cut, stretch.last, known)


def _before(cut: Tokens, origin: int, known: Vocabulary) -> int:
    """Return which way the verb before an expression looks: 'will be held' looks ahead, though 'held' looks back."""
    first = max(origin - _REACH, 0)
    start = max(cut.marks.rfind("|", first, origin) + 1, first)
    for place in range(origin - 1, start - 1, -1):
        side = _side(cut.each[place].word, known)
        if side:
            helpers = cut.each[max(start, place - _AUXILIARY) : place]
            return 1 if any(each.word in known.ahead for each in helpers) else side
    return 0


def _after(cut: Tokens, origin: int, known: Vocabulary) -> int:
    """Return which way the verb after an expression looks."""
    last = origin + 1 + _REACH
    end = cut.marks.find("|", origin, last)
    end = last if end < 0 else end
    return next(filter(None, (_side(each.word, known) for each in cut.each[origin + 1 : end])), 0)


def _side(word: str, known: Vocabulary) -> int:
    """Return which way a word looks."""
    if word in known.ahead:
        return 1
    if word in known.back:
        return -1
    return -1 if len(word) > _SHORTEST and known.past and word.endswith(known.past) else 0
