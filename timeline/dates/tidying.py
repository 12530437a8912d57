"""Texts that come from shells, files and word processors, made plain: spaces, dashes, apostrophes, digits, letters."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from timeline.dates.dating import DateError

_SAME_AS = {
    **dict.fromkeys("\u2010\u2011\u2212\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2012\u2014\u2015", "\u2013"),
    "\u060c": ",",
    **dict.fromkeys("\u223c\u02dc", "~"),
    "\u2192": "\u2013",
    "\u0640": "",
    **dict.fromkeys("\u2018\u2019\u02bc\u02b9\u2032\u00b4`\uff07", "'"),
}
_VOWEL_SIGNS = range(0x64B, 0x653)
_ROMAN_NUMERALS = range(0x2160, 0x2180)
_FULL_WIDTH = range(0xFF01, 0xFF5F)


_QUOTES = ("''", '""', "\u201c\u201d", "\u201e\u201c", "\u201d\u201d", "\u00ab\u00bb", "\u2039\u203a")
_UNEVEN = re.compile(r"[\t\n\r\f\v]|  ")
_MOST_LAYERS = 4
"""How many signs around a text are taken away: '(\u201c[ca. 1850]\u201d).' has four."""
_ENDS = tuple(",;:.")
_SENTENCE_END = (
    r"(?<=[^\s,;:])[,;:]$"
    r"|(?:(?<=\d{3})|(?<=[:/~?'-][X\d]\d)|(?<=[\])?~%\"'\u201d\u00bb])|(?<=[A-Z]{2})|(?<=[^\W\d_]{3}))\.$"
)
"""What ends a sentence or a part of it; the dot of '24.02.', 'n.d.' and 'Jh.' is a part of the date."""
_IN_BRACKETS = r"\([^()]*\)"
_BRACKETED = re.compile(r"\[(?=[^][]*(?:[^\W\d_A-Z]|[^\W\d_X](?:\.|[^\W\d_X])))[^][/:]*\]")
"""Words in the brackets of a catalogue, which are no 'one of' of the date language: '[ca. 1850]'."""
_SHORT_YEAR = re.compile(r"'\d\d'?s?'")
_LABEL = re.compile(r"(?:date|datum|stand|fecha|data|дата|التاريخ|تاريخ)\s*:\s*(?=\S)", re.IGNORECASE)
"""What stands before a date in forms and mails: 'Date: 5 May 2023'."""


class Tidied(NamedTuple):
    """A text made plain, and for each of its characters the place (from 0) at which it stood."""

    text: str
    places: Sequence[int]

    @property
    def bare(self) -> "Tidied":
        """The text without a label before it ('Date:'), quotation marks around it, and the end of its sentence."""
        label = _LABEL.match(self.text)
        found = self if label is None else Tidied(self.text[label.end() :], self.places[label.end() :])
        for _ in range(_MOST_LAYERS):
            inner = _unwrapped(found)
            if inner is found:
                break
            found = inner
        return found

    @property
    def trimmed(self) -> "Tidied":
        """The text without spaces around it."""
        start, end = len(self.text) - len(self.text.lstrip()), len(self.text.rstrip())
        return Tidied(self.text[start:end], self.places[start:end]) if start < end else self

    def pointed(self, fault: DateError, text: str) -> DateError:
        """Return a fault of the plain text for the text as it was written."""
        if self.text == text:
            return fault
        places = (*self.places, len(text))
        column = places[min(fault.column - 1, len(places) - 1)] + 1
        return DateError(text, fault.code, fault.message, column=column, hint=fault.hint)


def _unwrapped(found: Tidied) -> Tidied:
    """Return a text without one pair of quotation marks or brackets, or without what ends its sentence."""
    text = found.text
    if text[-1:] in _ENDS and re.search(_SENTENCE_END, text):
        return Tidied(text[:-1], found.places[:-1]).trimmed
    is_quoted = text[:1] + text[-1:] in _QUOTES and len(text) > len(_QUOTES[0])
    is_quoted = (
        is_quoted
        or _BRACKETED.fullmatch(text) is not None
        or (text[:1] == "(" and re.fullmatch(_IN_BRACKETS, text) is not None)
    )
    if not is_quoted or _SHORT_YEAR.fullmatch(text):
        return found
    return Tidied(text[1:-1], found.places[1:-1]).trimmed


def tidied(text: str) -> Tidied:
    """Return a text without spaces around it, its letters composed, its signs and digits those of a keyboard.

    What is left out has no width: byte order marks, marks of direction, soft hyphens.
    """
    if text.isascii() and text == text.strip() and _UNEVEN.search(text) is None:
        return Tidied(text, range(len(text)))
    plain = [(sign, place) for cluster, place in _clusters(text) for sign in _plain(cluster)]
    plain = [told for before, told in pairwise([("", -1), *plain]) if not before[0] == told[0] == " "]
    signs = "".join([sign for sign, _ in plain])
    start, end = len(signs) - len(signs.lstrip(" ")), len(signs.rstrip(" "))
    return Tidied(signs[start:end], [place for _, place in plain[start:end]])


def _clusters(text: str) -> list[tuple[str, int]]:
    """Cut a text into letters with the marks that stand on them, each with its place."""
    starts = [place for place, sign in enumerate(text) if not place or not unicodedata.combining(sign)]
    return [(text[start:end], start) for start, end in pairwise([*starts, len(text)])]


@lru_cache(maxsize=4096)
def _plain(cluster: str) -> str:
    """Return a letter with its marks as one, a sign or a digit as a keyboard has it."""
    composed = unicodedata.normalize("NFC", cluster)
    if len(composed) > 1:
        return "".join(sign for sign in composed if ord(sign) not in _VOWEL_SIGNS)
    if composed in _SAME_AS:
        return _SAME_AS[composed]
    category = unicodedata.category(composed)
    if category == "Lm" or ord(composed) in _ROMAN_NUMERALS or ord(composed) in _FULL_WIDTH:
        return unicodedata.normalize("NFKC", composed)
    if composed.isspace() or category == "Zs":
        return " "
    if category == "Cf":
        return ""
    return str(unicodedata.decimal(composed)) if category == "Nd" else composed
