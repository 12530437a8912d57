"""The parts of the text of a page that are its article, not navigation, advertising or comments."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from timeline.confined.article import article_html
from timeline.confined.process import TooMuchError, UnreadableError
from timeline.copies.html_copy import html_text
from timeline.copies.quote_places import Stretch
from timeline.problems import TimelineError
from timeline.records.html_tokens import tokens

GAP = re.compile(r"\n\s*\n\s*")
DEEPEST = 200
"""How deep elements may lie in each other; the reader of articles goes to 256, with some of its own above."""

MOST_TAGS = 150_000
"""How many tags a page may have whose article is told: the longest ones of encyclopedias have about 100,000."""

LONGEST = 1_000_000
"""How many characters of text a page may have whose article is told; pictures that lie within it are none."""

ENDLESS = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
END_LEFT_OUT = (
    "body", "colgroup", "dd", "dt", "head", "html", "li", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr",
)  # fmt: skip
NO_DEPTH = frozenset((*ENDLESS, *END_LEFT_OUT))
"""Elements without an end, and those whose end is often left out: how many there are says nothing of depth."""

ENOUGH = 0.8
"""How much of an article must be found in the text of its page."""


def blocks(text: str, within: Sequence[Stretch]) -> Iterator[Stretch]:
    """Return the parts of a text between empty lines, of some parts of it alone."""
    for start, end in within:
        at = start
        for gap in GAP.finditer(text, start, end):
            yield from _trimmed(text, at, gap.start())
            at = gap.end()
        yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Stretch]:
    part = text[start:end]
    if words := part.strip():
        first = start + part.index(words[0])
        yield Stretch(first, first + len(words))


def article_stretches(page: str, text: str) -> list[Stretch]:
    """Return which parts of the text of a page are its article; raise if that cannot be told."""
    if page.count("<") > MOST_TAGS:
        raise TimelineError(f"it has more than {MOST_TAGS:,} tags")
    if len(text) > LONGEST:
        raise TimelineError(f"its text has more than {LONGEST:,} characters")
    if is_too_deep(page):
        raise TimelineError(f"its elements lie more than {DEEPEST} deep in each other")
    try:
        article = html_text(article_html(page))
    except (TooMuchError, UnreadableError) as fault:
        raise TimelineError(f"its article cannot be told from the rest: {fault.message}") from None
    whole = [Stretch(0, len(article))]
    wanted = Counter(_letters(article[block.start : block.end]) for block in blocks(article, whole))
    found = [block for block in blocks(text, [Stretch(0, len(text))]) if _takes(wanted, text, block)]
    length = sum(len(_letters(text[block.start : block.end])) for block in found)
    if not length or length < ENOUGH * len(_letters(article)):
        raise TimelineError("its article cannot be told from the rest")
    return found


def is_too_deep(page: str) -> bool:
    """Return whether elements lie deeper in each other than the reader of articles goes, which leaves them out."""
    depth = 0
    for token in tokens(page):
        if token.tag and token.tag not in NO_DEPTH:
            depth = max(0, depth - 1) if token.closes else depth + 1
            if depth > DEEPEST:
                return True
    return False


def _takes(wanted: Counter[str], text: str, block: Stretch) -> bool:
    """Return whether a block is one of those that are wanted, which it is then no more."""
    letters = _letters(text[block.start : block.end])
    if not wanted[letters]:
        return False
    wanted[letters] -= 1
    return True


def _letters(text: str) -> str:
    return "".join(text.split())
