"""The words of a text, each with the mark of what it is (`timeline.texts.token`), as one long row of marks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from timeline.texts.joined_tokens import joined_tokens
from timeline.texts.number_tokens import number_tokens
from timeline.texts.refusing import endless
from timeline.texts.sentences import Sentence
from timeline.texts.silence import may_tell
from timeline.texts.token import Token
from timeline.texts.vocabulary.table import Vocabulary
from timeline.texts.word_tokens import last_tokens, word_tokens

MOST = 250_000
"""So many words and signs a sentence may have: a megabyte of speech without a single full stop has about 200,000."""

_LETTER = r"[^\W\d_]"
_HALF = r"\s?[apAP]\.?\s?[mM](?![^\W_])\.?"
_PART_OF_YEAR = r"(?:[QqTt][1-4]|[HhSs][12]|[1-4][Tt]|[12][Ss])"
_QUARTER = (
    rf"{_PART_OF_YEAR}(?=(?:\s?(?:to|and|[-\u2013])\s?{_PART_OF_YEAR})?"
    r"(?:,?\s|[/-])(?:(?:of|de|del|din)\s)?(?:19|20)\d\d(?!\w)|[/'\u2019]\d\d(?![\w/]))"
)
"""A quarter or a half before its year; 'Q1' alone may be a question."""

_SHORT_PART = r"(?:[1-4][QT]|[12]H)(?:\s?(?:19|20)\d\d|[/'\u2019]?\d\d)(?![\w/])"
"""A quarter or a half as analysts write it, with its year: '3Q22', '1H 2023'."""

_WEB = r"(?:https?://|www\.)"
_PIECE = re.compile(
    rf"(?P<word>(?>{_LETTER}+)(?![\w.:'\u2019])|(?!{_WEB})"
    rf"(?:{_QUARTER}|(?:{_LETTER}\.){{2,}}|{_LETTER}+(?:['\u2019\u02bc]{_LETTER}+)?\.?))\s*"
    rf"|(?P<address>{_WEB}\S+)"
    r"|(?P<date>\d{4}(?P<hyphen>[-\u2010\u2011])\d\d(?P=hyphen)\d\d(?![\d\u2010\u2011-])|\d{4}/\d{1,2}/\d{1,2}(?![\d/])|\d{1,2}(?P<sign>[./\u2010\u2011-])\d{1,2}(?P=sign)(?:\d{4}|\d\d)(?![\d/\u2010\u2011-]|\.\d))"
    r"|(?P<dotted>\d{1,2}\.(?=[\s,/\u2013\u2014-]))"
    rf"|(?P<part>{_SHORT_PART})"
    rf"|(?P<clock>\d{{1,2}}\s?h(?:\s?[0-5]\d)?(?!\w)|\d{{1,2}}:\d\d(?::\d\d)?(?![\d:])(?:{_HALF})?|\d{{1,2}}(?:\.\d\d)?{_HALF})"
    r"|(?P<decade>['\u2019]?\d{2,4}['\u2019]?s(?![^\W_]))"
    r"|(?P<thousands>\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d))|(?P<decimal>\d+[.,]\d+)"
    rf"|(?P<number>['\u2019]?\d+)(?:(?P<tie>-?)(?P<ending>{_LETTER}{{1,5}})(?!\w))?"
    r"|(?P<mark>[^\w\s\u200e\u200f\u2066-\u2069])\s*"
)
_WORD, _ADDRESS, _MARK = (_PIECE.groupindex[name] for name in ("word", "address", "mark"))
_SIGNS = {"-": "-", "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-", "/": "/", ",": ","}

_token = partial(tuple.__new__, Token)
"""Makes a token of its fields in half the time: a text has one for each word."""


class Tokens(NamedTuple):
    """The tokens of a text and the row of their marks."""

    text: str
    marks: str
    each: Sequence[Token]

    def is_capital(self, place: int) -> bool:
        """Return whether a token is a word with a capital."""
        return 0 <= place < len(self.each) and self.text[self.each[place].start : self.each[place].start + 1].isupper()


def tokens(text: str, parts: Iterable[tuple[Sentence, Vocabulary]]) -> Iterator[list[Token]]:
    """Yield the tokens of each sentence of a text, with one for its end; of a sentence that tells no time only that.

    TimelineError where a sentence has more than `MOST` words and signs, before it is cut.
    """
    at = 0
    for (start, end), known in parts:
        each = list[Token]()
        if may_tell(text[start:end], known):
            each = joined_tokens(text, _cut(text, max(start, at), end, known), known)
            at = each[-1].end if each else at
        each.append(Token("|", 0, end, end, ""))
        yield each


def _cut(text: str, start: int, end: int, known: Vocabulary) -> list[Token]:
    """Return the tokens of a sentence; the last may end after it, as a time in two lines does."""
    if end - start > MOST and next(islice(_PIECE.finditer(text, start, end), MOST, None), None) is not None:
        raise endless(f"this text has a sentence of more than {MOST:,} words and signs", text, start)
    each = list[Token]()
    for match in _PIECE.finditer(text, start):
        at, kind = match.start(), match.lastindex
        if at >= end:
            break
        if kind == _WORD:
            written = match[_WORD]
            is_last = written[-1] == "." and at + len(written) >= end
            found = last_tokens(written, known) if is_last else word_tokens(written, known)
            for mark, value, first, last, word in found:
                each.append(_token((mark, value, at + first, at + last, word)))
        elif kind == _MARK:
            each.append(_token((_SIGNS.get(match[_MARK], ";"), 0, at, at + 1, match[_MARK])))
        elif kind == _ADDRESS:
            each.append(Token(".", 0, at, match.end(), ""))
        else:
            each += number_tokens(text, match, end, known)
    return each
