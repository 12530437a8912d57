"""Whether words are found in a text, however its printer set the marks and broke the lines."""

import re
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
    """Give a text with plain quotation marks and dashes, one blank between words."""
    return " ".join(normalize("NFKC", text).translate(MARKS).split())


def is_quoted(quote: str, text: str) -> bool:
    """Tell whether a quote stands in a text, word for word; `...` and `[...]` in the quote stand for what was left out.

    A word that the text breaks over two lines is found, and so is one between which a PDF lost its blanks.
    """
    wanted = plain(quote)
    for printed in (plain(text), plain(BROKEN.sub("", text))):
        if wanted in printed or _in_order(LEFT_OUT.split(wanted), printed):
            return True
    return wanted.replace(" ", "") in plain(text).replace(" ", "")


def found_part(quote: str, text: str) -> str:
    """Give the longest beginning of a quote, in whole words, that stands in a text."""
    printed, parts = plain(text), plain(quote).split()
    first, last = 0, len(parts)
    while first < last:
        middle = (first + last + 1) // 2
        first, last = (middle, last) if " ".join(parts[:middle]) in printed else (first, middle - 1)
    return " ".join(parts[:first])


def _in_order(parts: list[str], text: str) -> bool:
    at = 0
    for part in parts:
        found = text.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return any(parts)
