"""In which language each part of a text is: its main one, but for quotes and paragraphs in another."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.dates.languages import MODULES
from timeline.texts.sentences import Sentence, sentences
from timeline.texts.vocabulary import vocabulary
from timeline.texts.vocabulary.common_words import COMMON_WORDS, LETTERS
from timeline.texts.vocabulary.table import Vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_QUOTES = re.compile('[\u201c\u201d\u201e\u00ab\u00bb"]')
_SAMPLE, _LONG_SAMPLE, _SHORT = 20_000, 200_000, 20_000
"""So many characters of a text tell its language, and those that it has beside that; so many a short text has."""

_FEWEST, _FEWEST_OF_LONG = 2, 5
"""So many words of another language a part of a text has, or it is read as the rest; and a text that is not short."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The languages of a text: `main`, and the parts in another one, which lie within sentences, in order."""

    main: Vocabulary
    foreign: tuple[tuple[Sentence, Vocabulary], ...] = ()

    def at(self, place: int) -> Vocabulary:
        """Return the language at a place of the text."""
        index = bisect_right(self.foreign, place, key=lambda each: each[0].start) - 1 if self.foreign else -1
        return self.foreign[index][1] if index >= 0 and place < self.foreign[index][0].end else self.main

    def parts(self, found: Sequence[Sentence]) -> Iterator[tuple[Sentence, Vocabulary]]:
        """Yield the sentences of a text with their languages, those in several in parts."""
        index = 0
        for start, end in found:
            at = start
            while index < len(self.foreign) and self.foreign[index][0].start < end:
                part, known = self.foreign[index]
                if at < part.start:
                    yield Sentence(at, part.start), self.main
                yield part, known
                at, index = part.end, index + 1
            if at < end or at == start:
                yield Sentence(at, end), self.main


def language_of(text: str, codes: Sequence[str] = ()) -> str:
    """Return the one of some languages, all if none is named, whose words of time and of grammar a text has most of."""
    asked = tuple(codes) or tuple(MODULES)
    if len(asked) == 1:
        return asked[0]
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    scores = {code: sum(count for word, count in words.items() if word in vocabulary(code).words) for code in asked}
    return max(scores, key=lambda code: scores[code])


def spoken_in(text: str, codes: Sequence[str] = ()) -> Spoken:
    """Return in which of some languages, of all if none is named, a text and its parts are."""
    main = language_of(text, codes)
    words = set(text[:_LONG_SAMPLE].split()) if len(codes) != 1 else frozenset[str]()
    markers = {code: COMMON_WORDS[code] - COMMON_WORDS[main] for code in codes or MODULES if code != main}
    fewest = _FEWEST if len(text) <= _SHORT else _FEWEST_OF_LONG
    others = {code: each for code, each in markers.items() if len(each & words) >= fewest}
    if not others:
        return Spoken(vocabulary(main))
    found, told = sentences(text), dict[int, None]()
    starts = [each.start for each in found]
    for word in sorted(set[str]().union(*others.values()) & words):
        for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            told[max(bisect_right(starts, match.start()) - 1, 0)] = None
    parts = [part for index in sorted(told) for part in _foreign(text, found[index], main, others)]
    return Spoken(vocabulary(main), tuple(parts))


def _foreign(
    text: str, sentence: Sentence, main: str, others: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Sentence, Vocabulary]]:
    """Yield the parts of a sentence that are in another language: all of it, or what stands in quotation marks."""
    cuts = [sentence.start, *(each.start() for each in _QUOTES.finditer(text, *sentence)), sentence.end]
    whole = _language(text[sentence.start : sentence.end], main, others) or main
    for start, end in pairwise(cuts):
        code = _language(text[start:end], main, others) or whole if end > start else main
        if code != main:
            yield Sentence(start, end), vocabulary(code)


def _language(part: str, main: str, others: Mapping[str, frozenset[str]]) -> str | None:
    """Return the language of a part of a text, None if its words do not tell."""
    words = _WORD.findall(part)
    words = [words[0].lower(), *words[1:]] if words else words
    own = _count(words, COMMON_WORDS[main], main)
    scores = {code: _count(words, markers, code) for code, markers in others.items()}
    code = max(scores, key=lambda each: scores[each])
    if scores[code] >= _FEWEST and scores[code] > 2 * own:
        return code
    return main if own else None


def _count(words: Sequence[str], markers: frozenset[str], code: str) -> int:
    """Return how many words are those of a language, or have a letter that only it has among its neighbours."""
    letters = LETTERS.get(code, frozenset())
    return sum(word in markers or not letters.isdisjoint(word) for word in words)
