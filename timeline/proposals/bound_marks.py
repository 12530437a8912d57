"""The words of a language that bound a date, and where they stand beside one: 'since', 'no later than'."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from timeline.proposals.bound_words import DEADLINES
from timeline.proposals.found_date import Found
from timeline.texts.vocabulary import vocabulary

BY, SINCE, FROM, UNTIL, AFTER, NOT_BEFORE = "y", "s", "f", "t", "A", "I"
"""The marks of 'by', 'since', 'from', 'until', 'after' and 'at the earliest'."""

BEFORE = frozenset("BX")
"""The marks of 'before'."""

OVER = BEFORE | {BY}
"""The marks of words that may tell up to when something was over."""

SOON = {("B", 1): "<", ("A", 1): ">"}
"""The marks of 'shortly before' and 'shortly after', by what they are in the words of a text."""

MARKS = frozenset((*OVER, SINCE, FROM, UNTIL, AFTER, NOT_BEFORE, *SOON.values()))
"""The marks of all words that bound a date."""

MOST_WORDS, NEAR = 4, 45
"""How many words, and characters, the words of a bound may have."""

WORD = re.compile(r"\S+")
CLOSES = re.compile(r"\s*(?:[,.;:)!?\u2014]|$)")


class Bound(NamedTuple):
    """The words of a bound, their mark ('' if there are none), and where they begin."""

    word: str
    mark: str
    start: int


def bound_before(before: str, language: str) -> Bound:
    """Return the words of a bound with which some words end, the most of them, an article after them or none."""
    marks, starts = _marks(language), [each.start() for each in WORD.finditer(before)][-MOST_WORDS:]
    for start in starts if before[-1:].isspace() else ():
        words = before[start:].lower().replace(",", " ").split()
        words = words[:-1] if len(words) > 1 and words[-1] in _articles(language) else words
        if (word := " ".join(words)) in marks:
            return Bound(word, marks[word], start)
        if (word := " ".join(words[:-1])) in marks and is_limit(word, marks[word]) and words[-1] in _inner(language):
            return Bound(word, marks[word], start)
    return Bound("", "", len(before))


def is_limit(word: str, mark: str) -> bool:
    """Return whether words tell 'at the earliest' or 'at the latest', before a preposition or after the date too."""
    return mark == NOT_BEFORE or (mark == BY and word not in DEADLINES)


def limit_after(text: str, found: Found, language: str) -> Bound | None:
    """Return the words of a limit after a date, where they end in the text as their start: '10 April at the latest'."""
    marks = _marks(language)
    ends = [each.end() for each in WORD.finditer(text, found.end, min(found.end + NEAR, found.sentence.end))]
    for end in reversed(ends[:MOST_WORDS]):
        word = " ".join(text[found.end : end].lower().rstrip(".,;:!?").split())
        last = found.end + len(text[found.end : end].rstrip(".,;:!?"))
        if word in marks and is_limit(word, marks[word]) and CLOSES.match(text, last):
            return Bound(word, marks[word], last)
    return None


@lru_cache(maxsize=16)
def _inner(language: str) -> frozenset[str]:
    """Return the prepositions of a language that may stand before a date: 'frühestens am 10. April'."""
    return frozenset(word for word, (mark, _) in vocabulary(language).words.items() if mark == "i")


@lru_cache(maxsize=16)
def _articles(language: str) -> frozenset[str]:
    """Return the words of a language that may stand before a date and say nothing of it."""
    known = vocabulary(language)
    return known.table.dropped | known.table.articles | {word for word, (mark, _) in known.words.items() if mark == "0"}


@lru_cache(maxsize=16)
def _marks(language: str) -> Mapping[str, str]:
    """Return the words, and the rows of words, of a language by which a date is bounded, with their marks."""
    known = vocabulary(language)
    rows = [
        (" ".join((first, *rest)), SOON.get(meaning, meaning[0]))
        for first, many in known.rows.items()
        for rest, meaning in many
    ]
    words = [(word, mark) for word, (mark, _) in known.words.items()]
    return {word: mark for word, mark in (*rows, *words) if mark in MARKS}


@lru_cache(maxsize=16)
def first_words(language: str, wanted: frozenset[str]) -> frozenset[str]:
    """Return the first words of those in a language that have one of some marks."""
    return frozenset(word.partition(" ")[0] for word, mark in _marks(language).items() if mark in wanted)


@lru_cache(maxsize=16)
def last_words(language: str, wanted: frozenset[str]) -> frozenset[str]:
    """Return the last words of those in a language that have one of some marks."""
    return frozenset(word.rpartition(" ")[2] for word, mark in _marks(language).items() if mark in wanted)
