"""Where in a text a quote stands, by the rules by which it is found there."""

import re
from array import array
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple
from unicodedata import normalize

from timeline.copies.quotes import BROKEN, LEFT_OUT, MARKS, plain


class Stretch(NamedTuple):
    """A part of a text: the offsets of its first character and of the one after its last."""

    start: int
    end: int


class Letters(NamedTuple):
    """The characters of a text but for its spaces, marks made plain, each with its offset in the text."""

    text: str
    offsets: "array[int]"


class QuotePlaces:
    """A text in which quotes are looked for."""

    def __init__(self, text: str) -> None:
        """Take a text."""
        self.text = text

    def place(self, quote: str) -> Stretch | None:
        """Return where a quote stands, from its first word to its last; None if it does not."""
        return _place(quote, self.letters) or _place(quote, self.joined)

    def places(self, quote: str) -> list[Stretch]:
        """Return all places in which a quote stands whole, else the one in which its parts do."""
        whole = "".join(map(_spelled, quote))
        found = [] if not whole else [each.start() for each in re.finditer(re.escape(whole), self.letters.text)]
        if found:
            return [_stretch(self.letters, each, each + len(whole)) for each in found]
        place = self.place(quote)
        return [place] if place else []

    @cached_property
    def letters(self) -> Letters:
        """The text as it is."""
        return _letters(self.text, [Stretch(0, len(self.text))])

    @cached_property
    def joined(self) -> Letters:
        """The text with the words joined that a line break cuts."""
        return _letters(self.text, list(_between_breaks(self.text)))


def _between_breaks(text: str) -> Iterator[Stretch]:
    """Return what is between the hyphens and the line breaks that cut a word."""
    at = 0
    for found in BROKEN.finditer(text):
        yield Stretch(at, found.start())
        at = found.end()
    yield Stretch(at, len(text))


def _letters(text: str, stretches: list[Stretch]) -> Letters:
    """Return the letters of parts of a text."""
    offsets, parts = array("l"), list[str]()
    for start, end in stretches:
        for at in range(start, end):
            if spelled := _spelled(text[at]):
                parts.append(spelled)
                offsets.extend([at] * len(spelled))
    return Letters("".join(parts), offsets)


def _spelled(character: str) -> str:
    """Return a character as it is compared: none for a space."""
    if character.isascii():
        return "" if character.isspace() else character
    return "".join(normalize("NFKD", character).translate(MARKS).split())


def _place(quote: str, letters: Letters) -> Stretch | None:
    """Return where the parts of a quote stand in their order, from the first to the last."""
    whole = "".join(map(_spelled, quote))
    found = letters.text.find(whole) if whole else -1
    if found >= 0:
        return _stretch(letters, found, found + len(whole))
    parts = ["".join(map(_spelled, part)) for part in LEFT_OUT.split(plain(quote))]
    return _parted(letters, [part for part in parts if part])


def _parted(letters: Letters, parts: list[str]) -> Stretch | None:
    first, at = -1, 0
    for part in parts:
        found = letters.text.find(part, at)
        if found < 0:
            return None
        first, at = (found if first < 0 else first), found + len(part)
    return _stretch(letters, first, at) if parts else None


def _stretch(letters: Letters, first: int, end: int) -> Stretch:
    return Stretch(letters.offsets[first], letters.offsets[end - 1] + 1)
