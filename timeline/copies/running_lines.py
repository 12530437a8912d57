"""Headers and footers of the pages of a PDF: lines that stand on most pages, at their top or their bottom."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from timeline.confined.pdf import PAGE_END
from timeline.copies.quote_places import Stretch

_AT_EDGES, _LONGEST = 3, 160
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_NUMBER = re.compile(r"\d+")


def running_lines(text: str) -> Iterator[Stretch]:
    """Yield the lines that stand on more than half of the pages, and on two at least, but for their numbers."""
    pages = [_edges(text, start, end) for start, end in _pages(text)]
    seen = Counter(key for page in pages for key in {_key(text, each) for each in page})
    for page in pages:
        yield from (each for each in page if 2 * seen[_key(text, each)] > max(len(pages), 2))


def _pages(text: str) -> Iterator[Stretch]:
    """Yield where the pages of a text are."""
    start = 0
    while start < len(text):
        end = text.find(PAGE_END, start)
        end = len(text) if end < 0 else end
        yield Stretch(start, end)
        start = end + 1


def _edges(text: str, start: int, end: int) -> Sequence[Stretch]:
    """Return the first and the last lines of a page that are no longer than headers are."""
    lines = [Stretch(*each.span()) for each in _LINE.finditer(text, start, end)]
    ends = lines if len(lines) <= 2 * _AT_EDGES else [*lines[:_AT_EDGES], *lines[-_AT_EDGES:]]
    return [each for each in ends if each.end - each.start <= _LONGEST]


def _key(text: str, line: Stretch) -> str:
    """Return what a line has on all pages."""
    return _NUMBER.sub("#", " ".join(text[line.start : line.end].lower().split()))
