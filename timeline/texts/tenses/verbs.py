"""Which way verbs look: a word by itself, the nearest one before an expression, the nearest one after it."""

from itertools import pairwise

from timeline.texts.tenses.around import HELPERS, REACH, SEMICOLON
from timeline.texts.token import Token
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_SHORTEST = 4
"""So many letters a word has at most that no ending makes a verb of the past: 'red', 'need'."""

_MONTHS = ("M", "m")
_NONE = Token("|", 0, 0, 0, "")


def side_of_verb(token: Token, known: Vocabulary) -> int:
    """Return which way a word looks; 2 if it tells of nothing but what is to come."""
    word = token.word
    if token.mark in _MONTHS:
        return 0
    if word in known.certain:
        return 2
    if word in known.ahead:
        return 1
    if word in known.back or word in known.past_verbs:
        return -1
    if known.future and word.endswith(known.future):
        return 2
    return -1 if _has_past_ending(word, known) else 0


def is_past_verb(word: str, known: Vocabulary) -> bool:
    """Return whether a word is a verb of the past."""
    return word in known.past_verbs or _has_past_ending(word, known)


def _has_past_ending(word: str, known: Vocabulary) -> bool:
    """Return whether a word ends as verbs of the past do."""
    return len(word) > _SHORTEST and bool(known.past) and word.endswith(known.past)


def may_be_past(word: str, known: Vocabulary) -> bool:
    """Return whether a word ends as verbs of the past do, and as other words do."""
    endings = known.may_be_past if len(word) > _SHORTEST else known.past_letters if len(word) == _SHORTEST else ()
    return bool(endings) and word.endswith(endings)


def side_before(cut: Tokens, origin: int, known: Vocabulary) -> int:
    """Return which way the verb before an expression looks: 'will be held' looks ahead, though 'held' looks back."""
    first = max(origin - REACH, 0)
    start = max(cut.marks.rfind("|", first, origin) + 1, first)
    for place in range(origin - 1, start - 1, -1):
        if cut.each[place].word == SEMICOLON:
            break
        side = side_of_verb(cut.each[place], known)
        if cut.each[place].word in known.ahead_to and cut.each[place + 1].word == known.infinitive:
            return 1
        if side and cut.each[place].word in known.done:
            return side
        if side:
            helpers = cut.each[max(start, place - HELPERS) : place]
            return max([side, *(ahead for each in helpers if (ahead := side_of_verb(each, known)) > 0)])
    return 0


def side_after(cut: Tokens, origin: int, known: Vocabulary) -> int:
    """Return which way the verb after an expression looks, unless commas part them: 'the law, voted on 4 May, will'."""
    start = cut.marks.rfind("|", 0, origin) + 1
    if cut.marks[origin + 1 : origin + 2] == "," and "," in cut.marks[max(start, origin - REACH) : origin]:
        return 0
    last = origin + 1 + REACH
    end = cut.marks.find("|", origin, last)
    end = last if end < 0 else end
    for each, following in pairwise([*cut.each[origin + 1 : end], _NONE]):
        side = 1 if each.word in known.ahead_to and following.word == known.infinitive else side_of_verb(each, known)
        if side:
            return side
    return 0
