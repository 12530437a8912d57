"""Which languages may know the words of a text, without cutting it: one look at an index of all words."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from timeline.dates.languages import read_languages
from timeline.dates.languages.table import Language
from timeline.dates.phrases.clocks import OFFSETS, UNSURE_CLOCKS

_LONG_WORD = re.compile(r"(?<![\w'\u2019])(?<!\d-)[^\W\d_]{3,}(?![\w'\u2019])")
_TELLING_WORD = re.compile(_LONG_WORD.pattern.replace("{3,}", "{2,}"))
_CLOCK_WORDS = UNSURE_CLOCKS | OFFSETS.keys() | {"hrs", "hours", "clock"}
_ROMAN_LETTERS = "[ivxlcdm\u0445\u0456]+"
_BESIDE_EVENTS, _BOUNDS = frozenset("BAst"), frozenset("yI")
_SHORT = 2
"""How long a word may be that is none to any language: an ending, a half of the day, a zone."""
_DIGIT = re.compile(r"\d")


class Index(NamedTuple):
    """All words of the languages that are read, each with those that have it; and what is told as a whole.

    words     the languages that have a word, each by its number in the order in which they are tried, as bits
    composed  those that write words together, and of which a word may be any
    roman     pattern of a Roman number, with the ending of an ordinal or without
    vague     texts that tell no time, by language
    counted   patterns of days of a count, of all languages
    refused   words with which a text is no date, each with its kind
    heads     words after which an event may stand: 'before', 'during', 'after'
    bounds    rows of words that look ahead or back, and deny nothing: 'no later than'
    """

    languages: tuple[Language, ...]
    words: Mapping[str, int]
    composed: int
    roman: re.Pattern[str]
    vague: frozenset[str]
    counted: re.Pattern[str]
    refused: Mapping[str, str]
    heads: frozenset[str]
    bounds: frozenset[str]


@cache
def index(codes: tuple[str, ...] = ()) -> Index:
    """Return the index of the languages of some codes; of all that are read if no code is given."""
    languages = read_languages(codes)
    words: dict[str, int] = {}
    for number, each in enumerate(languages):
        for word in each.vocabulary:
            words[word] = words.get(word, 0) | 1 << number
    composed = sum(1 << number for number, each in enumerate(languages) if each.prefixes)
    counted = "|".join(f"(?:{pattern})" for each in languages for pattern in each.counted)
    endings = {re.escape(ending.lstrip("-")) for each in languages for ending in each.ordinal_endings}
    roman = re.compile(f"{_ROMAN_LETTERS}(?:{'|'.join(sorted(endings))})?")
    vague = frozenset(text for each in languages for text in each.vague)
    refused = {word: kind for each in languages for kind, told in each.refused.items() for word in told.split()}
    told = (word for each in languages for word, (mark, _) in each.words.items() if mark in _BESIDE_EVENTS)
    heads = frozenset(told) | {"during", "the"}
    bounds = frozenset(row for each in languages for row, (mark, _) in each.rows.items() if mark in _BOUNDS)
    return Index(languages, words, composed, roman, vague, re.compile(_unnamed(counted)), refused, heads, bounds)


def _unnamed(pattern: str) -> str:
    """Return a pattern whose groups have no names, which several patterns may share."""
    return re.sub(r"\(\?P<\w+>", "(", pattern)


def may_know(text: str, languages: Sequence[Language]) -> list[Language]:
    """Return those of some languages that may know all words of a text, by its long ones; the others do not."""
    if not languages:
        return []
    known = index(tuple(each.code for each in languages))
    plain = " ".join(text.lower().split())
    if plain in known.vague or (_DIGIT.search(plain) is not None and known.counted.fullmatch(plain) is not None):
        return [*languages]
    bits = _bits(plain, known)
    return [each for number, each in enumerate(languages) if bits >> number & 1]


def unknown_word(text: str) -> re.Match[str] | None:
    """Return the first long word of a text that no language has, None if there is none."""
    known = index()
    found = _LONG_WORD.finditer(text.lower())
    return next((match for match in found if not _bits(match.group(), known)), None)


def _bits(plain: str, known: Index) -> int:
    """Return the languages that may know all long words of a text, as bits."""
    every = (1 << len(known.languages)) - 1
    bits = every & ~known.composed
    for word in _TELLING_WORD.findall(plain):
        if word not in _CLOCK_WORDS and known.roman.fullmatch(word) is None:
            bits &= known.words.get(word, 0 if len(word) > _SHORT else every)
    return bits if plain.isascii() else bits | known.composed
