"""Which way a sentence looks from an expression in it: back, ahead, or neither."""

import re
from itertools import pairwise

from timeline.texts.said import PartOfYear
from timeline.texts.scanning import Stretch
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_DATE_MARKS = tuple("NOMYWSmw")
_PREPOSITIONS = {"y": 1, "t": 1, "s": -1}
_REACH = 14
_AUXILIARY = 3
_SHORTEST = 4
_CLAUSE_ENDS = re.compile("[|,;a]")
_DETERMINERS = tuple("01uDdq")


def side_of(cut: Tokens, stretch: Stretch, known: Vocabulary) -> int:
    """Return 1 if an expression is looked at ahead, -1 if back, 0 if nothing tells.

    Before a month or a day without its year, 'by' and 'until' look ahead, 'since' back; else the verb nearest before
    the expression decides, or the one after it.
    """
    if isinstance(stretch.said.what, PartOfYear):
        before = cut.marks[max(stretch.first - _AUXILIARY, 0) : stretch.first].rstrip("0")
        if before[-1:] in _PREPOSITIONS and before[-2:-1] not in _DATE_MARKS:
            return _PREPOSITIONS[before[-1:]]
    return _before(cut, stretch.first, known) or _after(cut, stretch.last, known)


def is_plainly_past(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a sentence tells of a past event at an expression: 'was held on 4 June', not 'was due on 4 June'.

    It does if the nearest verb before the expression is of the past, nothing parts the two, and no word of its clause
    looks ahead.
    """
    first = max(stretch.first - _REACH, 0)
    start = max(cut.marks.rfind("|", first, stretch.first) + 1, first)
    for place in range(stretch.first - 1, start - 1, -1):
        word = cut.each[place].word
        if word in known.partings or cut.marks[place] in "yt;":
            return False
        if word in known.past_verbs or _has_past_ending(word, known):
            clause = cut.each[_first_helper(cut, place, start) : _end_of_clause(cut, stretch)]
            is_planned = any(each.word in known.ahead or each.word in known.planned for each in clause)
            return not (is_planned or _is_other_verb(cut, place, start, known))
    return False


def _end_of_clause(cut: Tokens, stretch: Stretch) -> int:
    """Return the token with which the clause of an expression ends: a comma, 'and', the end of the sentence."""
    end = _CLAUSE_ENDS.search(cut.marks, stretch.last + 1, stretch.last + 1 + _REACH)
    return stretch.last + 1 + _REACH if end is None else end.start()


def _is_other_verb(cut: Tokens, place: int, start: int, known: Vocabulary) -> bool:
    """Return whether a participle is no verb of the past: 'is held', 'may be held', 'the disputed vote'."""
    helpers = cut.each[_first_helper(cut, place, start) : place]
    if any(each.word in known.partings or each.word in known.open_verbs for each in helpers):
        return True
    return cut.each[place].word not in known.past_verbs and cut.marks[place - 1 : place] in _DETERMINERS


def _first_helper(cut: Tokens, place: int, start: int) -> int:
    """Return where the few words before a verb begin that are of its clause."""
    first = max(start, place - _AUXILIARY)
    return max(first, cut.marks.rfind(",", first, place) + 1)


def _has_past_ending(word: str, known: Vocabulary) -> bool:
    """Return whether a word ends as verbs of the past do."""
    return len(word) > _SHORTEST and bool(known.past) and word.endswith(known.past)


def _before(cut: Tokens, origin: int, known: Vocabulary) -> int:
    """Return which way the verb before an expression looks: 'will be held' looks ahead, though 'held' looks back."""
    first = max(origin - _REACH, 0)
    start = max(cut.marks.rfind("|", first, origin) + 1, first)
    for place in range(origin - 1, start - 1, -1):
        side = _side(cut.each[place].word, known)
        if cut.each[place].word in known.ahead_to and cut.each[place + 1].word == known.infinitive:
            return 1
        if side:
            helpers = cut.each[max(start, place - _AUXILIARY) : place]
            return 1 if any(each.word in known.ahead for each in helpers) else side
    return 0


def _after(cut: Tokens, origin: int, known: Vocabulary) -> int:
    """Return which way the verb after an expression looks."""
    last = origin + 1 + _REACH
    end = cut.marks.find("|", origin, last)
    end = last if end < 0 else end
    words = [each.word for each in cut.each[origin + 1 : end]]
    for word, following in pairwise([*words, ""]):
        side = 1 if word in known.ahead_to and following == known.infinitive else _side(word, known)
        if side:
            return side
    return 0


def _side(word: str, known: Vocabulary) -> int:
    """Return which way a word looks."""
    if word in known.ahead:
        return 1
    if word in known.back:
        return -1
    return -1 if _has_past_ending(word, known) else 0
