"""Whether words are found in a text, however its printer set the marks and broke the lines."""

import re
from collections.abc import Iterator
from functools import cached_property
from unicodedata import normalize

MARKS = str.maketrans({
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
})  # fmt: skip
PIECE = 1_000_000
SPACE = re.compile(r"\s")
BROKEN = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")
LEFT_OUT = re.compile(r"\s*(?:\[[^\]]*\]|\(\s*\.\.\.\s*\)|\.\.\.)\s*")


def plain(text: str) -> str:
    """Return a text with plain quotation marks and dashes, one space between words."""
    return " ".join(filter(None, map(_plain_piece, _pieces(text))))


def _plain_piece(text: str) -> str:
    return " ".join(normalize("NFKC", text).translate(MARKS).split())


def _pieces(text: str) -> Iterator[str]:
    """Cut a long text at spaces, so that its words are never all in memory one by one."""
    at = 0
    while at < len(text):
        gap = SPACE.search(text, at + PIECE)
        end = gap.end() if gap else len(text)
        yield text[at:end]
        at = end


class Printed:
    """A text made ready for search: as it is and, once that is asked for, with broken words joined, without spaces."""

    def __init__(self, text: str) -> None:
        """Take a text."""
        self._text = text
        self.plain = plain(text)

    def forms(self) -> Iterator[str]:
        """Return the text as it is, then with broken words joined."""
        yield self.plain
        yield self.joined

    @cached_property
    def joined(self) -> str:
        """The text with the words joined that a line break cuts."""
        return plain(BROKEN.sub("", self._text))

    @cached_property
    def squeezed(self) -> str:
        """The text without spaces."""
        return self.plain.replace(" ", "")


def printed(text: str) -> Printed:
    """Make a text ready for search, once for all quotes from it."""
    return Printed(text)


def is_quoted(quote: str, text: Printed) -> bool:
    """Return whether a text holds a quote, word for word; `...` and `[...]` in the quote stand for what was left out.

    A word that the text breaks over two lines is found, and so are words between which a PDF lost its spaces.
    """
    wanted = plain(quote)
    parts = LEFT_OUT.split(wanted)
    if any(wanted in form or _in_order(parts, form) for form in text.forms()):
        return True
    return wanted.replace(" ", "") in text.squeezed


def found_part(quote: str, text: Printed) -> str:
    """Return the longest beginning of a quote, in whole words, that is in a text."""
    parts = plain(quote).split()
    first, last = 0, len(parts)
    while first < last:
        middle = (first + last + 1) // 2
        first, last = (middle, last) if " ".join(parts[:middle]) in text.plain else (first, middle - 1)
    return " ".join(parts[:first])


def _in_order(parts: list[str], text: str) -> bool:
    at = 0
    for part in parts:
        found = text.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return any(parts)
