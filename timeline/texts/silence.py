"""Which sentences may tell of time: those with a word, or with digits, without which no rule reads anything.

Most sentences of news have neither; they need not be looked at any further.
"""

import re
from functools import cache

from timeline.texts.joined_tokens import BROKEN
from timeline.texts.vocabulary.table import Vocabulary

TELLING = frozenset("MmWwSFUKQGgTRnz3~*2CpE@")
"""The marks of words of which every rule needs one, unless it needs digits."""

_CENTURIES = range(10, 21)
"""The numbers in words with which a year may begin: 'nineteen ninety-four', 'dix-huit cent'."""

_DIGITS = re.compile(
    r"\d(?:\d{3}|['\u2019-]?[^\W\d_]|\s?[apAP]\.?\s?[mM]|\s[hH](?!\w)|:\d|[./\u2010\u2011-]\d{1,2}[./\u2010\u2011-]|\.(?!\d)|(?<=['\u2019].)|(?<=FY\d)|(?<=[QHTqht]\d)['\u2019/-]\d)"
)
"""What a year, an ordinal, a time or a date in digits has, and a price has not."""

_DOTTED = re.compile(r"\d\.[0-5]\d(?!\d)")
"""What a time of day in digits may have, in a language that writes it with a dot."""

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}")
_APOSTROPHE = "\u02bc"
"""An apostrophe that is a letter by its class."""


def may_tell(sentence: str, known: Vocabulary) -> bool:
    """Return whether a sentence may tell of time in a language."""
    if BROKEN in sentence or _DIGITS.search(sentence) or (known.at and _DOTTED.search(sentence)):
        return True
    telling, words = _telling(known), sentence.lower().replace(_APOSTROPHE, "'")
    is_silent = telling.isdisjoint(_spelled(known).findall(words)) and telling.isdisjoint(_abbreviations(words))
    return not is_silent


def _abbreviations(words: str) -> list[str]:
    """Return the abbreviations among some words, without their dots."""
    return [each.replace(".", "") for each in _ABBREVIATION.findall(words)] if words.count(".") > 1 else []


@cache
def _telling(known: Vocabulary) -> frozenset[str]:
    """Return words of a language of which a sentence has one if it tells of time without digits."""
    words = [word for word, meaning in known.words.items() if _is_telling(*meaning)]
    told = {_longest(each) for each in (*words, *known.splits, *known.extras.after_numbers) if _is_written(each)}
    rows = ((first, *rest) for first, rows in known.rows.items() for rest, (mark, _) in rows if mark in TELLING)
    told.update(_longest(row[-1]) for row in rows if told.isdisjoint(row))
    return frozenset(told).union(f"{prefix}{word}" for prefix in known.prefixes for word in told)


@cache
def _spelled(known: Vocabulary) -> re.Pattern[str]:
    """Return the pattern of words that have no other letters than the telling ones; all letters would take longer."""
    return re.compile(f"[{''.join(sorted(set().union(*_telling(known))))}]+")


def _is_telling(mark: str, value: int) -> bool:
    """Return whether a word may tell of time without another one that does."""
    return mark in TELLING or (mark == "k" and value in _CENTURIES)


def _is_written(word: str) -> bool:
    """Return whether a word may stand in a text as it is in the tables: without a digit, its dots left out."""
    return "." not in word and not _DIGIT.search(word)


def _longest(word: str) -> str:
    """Return the longest part of a word with an apostrophe."""
    return max((each.group() for each in _WORD.finditer(word)), key=len)
