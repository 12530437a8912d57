"""Whether words are found in a text, however its printer set the marks and broke the lines."""

import re
from typing import NamedTuple
from unicodedata import normalize

MARKS = str.maketrans({
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
})  # fmt: skip
BROKEN = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")
LEFT_OUT = re.compile(r"\s*(?:\[[^\]]*\]|\(\s*\.\.\.\s*\)|\.\.\.)\s*")


def plain(text: str) -> str:
    """Return a text with plain quotation marks and dashes, one space between words."""
    return " ".join(normalize("NFKC", text).translate(MARKS).split())


class Printed(NamedTuple):
    """A text made ready for search: as it is, with broken words joined, and without spaces."""

    plain: str
    joined: str
    squeezed: str


def printed(text: str) -> Printed:
    """Make a text ready for search, once for all quotes from it."""
    as_it_is = plain(text)
    return Printed(as_it_is, plain(BROKEN.sub("", text)), as_it_is.replace(" ", ""))


def is_quoted(quote: str, text: Printed) -> bool:
    """Return whether a text holds a quote, word for word; `...` and `[...]` in the quote stand for what was left out.

    A word that the text breaks over two lines is found, and so are words between which a PDF lost its spaces.
    """
    wanted = plain(quote)
    parts = LEFT_OUT.split(wanted)
    if any(wanted in each or _in_order(parts, each) for each in (text.plain, text.joined)):
        return True
    return wanted.replace(" ", "") in text.squeezed


def found_part(quote: str, text: Printed) -> str:
    """Return the longest beginning of a quote, in whole words, that stands in a text."""
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
