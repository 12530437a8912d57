"""Which languages may know the words of a text: one look at an index of all words for each of its words."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from timeline.dates.languages import read_languages
from timeline.dates.languages.table import Language
from timeline.dates.phrases.clocks import OFFSETS, UNSURE_CLOCKS
from timeline.dates.phrases.pieces import Piece, Worded, pieces

_LONG_WORD = re.compile(r"(?<![\w'\u2019])(?<!\d-)[^\W\d_]{3,}(?![\w'\u2019])")
_CLOCK_WORDS = UNSURE_CLOCKS.keys() | OFFSETS.keys() | {"hrs", "hours", "clock"}
_ROMAN_LETTERS = "[ivxlcdm\u0445\u0456]+"
_BESIDE_EVENTS, _BOUNDS = frozenset("BAst"), frozenset("yI")
_DIGIT = re.compile(r"\d")


class Index(NamedTuple):
    """All words of the languages that are read, each with those that have it; and what is told as a whole.

    words     the languages that have a word, each by its number in the order in which they are tried, as bits
    endings   the languages that have an ending of a number, of an ordinal or a decade, as bits
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
    endings: Mapping[str, int]
    composed: int
    roman: re.Pattern[str]
    vague: frozenset[str]
    counted: re.Pattern[str]
    refused: Mapping[str, str]
    heads: frozenset[str]
    bounds: frozenset[str]


def index() -> Index:
    """Return the index of all languages that are read."""
    return _index(read_languages())


@cache
def _index(languages: tuple[Language, ...]) -> Index:
    """Return the index of some languages."""
    words = _by_language(each.vocabulary for each in languages)
    endings = _by_language(_endings(each) for each in languages)
    composed = sum(1 << number for number, each in enumerate(languages) if each.prefixes)
    counted = "|".join(f"(?:{pattern})" for each in languages for pattern in each.counted)
    ordinals = {re.escape(ending.lstrip("-")) for each in languages for ending in each.ordinal_endings}
    roman = re.compile(f"{_ROMAN_LETTERS}(?:{'|'.join(sorted(ordinals))})?")
    vague = frozenset(text for each in languages for text in each.vague)
    refused = {word: kind for each in languages for kind, told in each.refused.items() for word in told.split()}
    told = (word for each in languages for word, (mark, _) in each.words.items() if mark in _BESIDE_EVENTS)
    heads = frozenset(told) | {"during", "the"}
    bounds = frozenset(row for each in languages for row, (mark, _) in each.rows.items() if mark in _BOUNDS)
    return Index(
        languages, words, endings, composed, roman, vague, re.compile(_unnamed(counted)), refused, heads, bounds
    )


def _by_language(told: Iterable[Iterable[str]]) -> dict[str, int]:
    """Return texts of languages, each with the languages that have it as bits."""
    known: dict[str, int] = {}
    for number, texts in enumerate(told):
        for text in texts:
            known[text] = known.get(text, 0) | 1 << number
    return known


def _endings(language: Language) -> set[str]:
    """Return what may follow a number, without the hyphen that some of it needs."""
    return {ending.lstrip("-") for ending in language.ordinal_endings | language.decade_endings}


def _unnamed(pattern: str) -> str:
    """Return a pattern whose groups have no names, which several patterns may share."""
    return re.sub(r"\(\?P<\w+>", "(", pattern)


def is_told_whole(text: str, languages: tuple[Language, ...]) -> bool:
    """Return whether a text tells no time in some language, or may be a day of a count: it is known as a whole."""
    known, plain = _index(languages), " ".join(text.lower().split())
    return plain in known.vague or (_DIGIT.search(plain) is not None and known.counted.fullmatch(plain) is not None)


def may_know(worded: Worded, languages: tuple[Language, ...]) -> list[Language]:
    """Return those of some languages that may know all words of a text, each alone; the others do not."""
    known, every = _index(languages), (1 << len(languages)) - 1
    bits = every & ~known.composed if worded.text.isascii() else every
    for piece in pieces(worded.text):
        if piece.token is None:
            bits &= _bits_of_ending(piece, known) if piece.ending else _bits_of_word(piece, known)
    return [each for number, each in enumerate(languages) if bits >> number & 1] if bits else []


def _bits_of_word(piece: Piece, known: Index) -> int:
    """Return the languages that may know a word, as bits; a Roman number, in capitals, is known to all."""
    word, words = piece.text.replace(".", ""), known.words
    if piece.written[:1].isupper() and known.roman.fullmatch(word):
        return (1 << len(known.languages)) - 1
    bits = words.get(word, 0) | known.composed
    if word != piece.text:
        bits |= words.get(piece.text, 0)
    if not word.isalpha():
        bits |= words.get(word.removesuffix("'s").removesuffix("\u2019s"), 0) | words.get(word.partition("'")[0], 0)
    return bits


def _bits_of_ending(piece: Piece, known: Index) -> int:
    """Return the languages that may know the ending of a number, as bits: as one, or as a word."""
    return known.endings.get(piece.ending, 0) | _bits_of_word(piece._replace(text=piece.ending), known)


def unknown_word(text: str) -> re.Match[str] | None:
    """Return the first long word of a text that no language has, None if there is none."""
    known = index()
    return next((match for match in _LONG_WORD.finditer(text.lower()) if _is_unknown(match.group(), known)), None)


def _is_unknown(word: str, known: Index) -> bool:
    """Return whether no language may know a word; of what is written together any may be known."""
    is_told = word in _CLOCK_WORDS or known.roman.fullmatch(word) is not None
    return word.isascii() and not is_told and not known.words.get(word, 0) & ~known.composed
