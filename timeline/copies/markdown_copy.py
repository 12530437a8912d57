"""Markdown as it is read: what it holds and does not say is left out."""

import re
from collections.abc import Iterable, Iterator

from timeline.copies.quote_places import Stretch

HEAD = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*\n")
FENCE = re.compile(r"^ {0,3}(?P<marks>`{3,}|~{3,})", re.MULTILINE)
LINKED = re.compile(r"\]\([^()\s]*\)|^ {0,3}\[[^\]\n]+\]:[^\n]*", re.MULTILINE)
STRUCK = re.compile(r"~~[^~\n]+~~")
SPANS = re.compile(rf"(?P<ticks>`{{1,2}})(?!`)[^`\n]+(?P=ticks)|{STRUCK.pattern}")
"""Code within a line, and what is struck out."""

EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)|`")
FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
LINK = re.compile(r"!?\[(?P<text>[^\[\]]*)\](?:\([^()\s]*\))?")
BEFORE_A_LINE = re.compile(r"^(?:[>#*+-]+[ \t]+|\[[ xX]\][ \t]+)+")
COMMENT, COMMENT_END = "<!--", "-->"


def emptied(text: str, stretches: Iterable[Stretch]) -> str:
    """Return a text of the same length with spaces in some places; its lines stay."""
    parts, at = list[str](), 0
    for start, end in sorted(stretches):
        first = max(start, at)
        if end > first:
            parts += [text[at:first], re.sub(r"[^\n]", " ", text[first:end])]
            at = end
    return "".join([*parts, text[at:]])


def unsaid(text: str) -> Iterator[Stretch]:
    """Return what Markdown holds and does not say: the head, code, comments, addresses, emphasis, what is struck."""
    if found := HEAD.match(text):
        end = text.find(f"\n{found['fence']}", found.end() - 1)
        yield Stretch(0, max(0, end + 4 if end >= 0 else 0))
    yield from _fenced(text)
    yield from _comments(text)
    for pattern in (LINKED, SPANS, EMPHASIS):
        yield from (Stretch(*each.span()) for each in pattern.finditer(text))


def without_marks(line: str) -> str:
    """Return words as Markdown shows them: without the signs of emphasis, links, quotations and lists."""
    shown = LINK.sub(r"\g<text>", FOOTNOTE.sub("", STRUCK.sub("", BEFORE_A_LINE.sub("", line, count=1))))
    return " ".join(EMPHASIS.sub("", shown).split())


def _fenced(text: str) -> Iterator[Stretch]:
    """Return code between fences; one that is not closed ends with the text."""
    opened: re.Match[str] | None = None
    for fence in FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence["marks"].startswith(opened["marks"]):
            yield Stretch(opened.start(), fence.end())
            opened = None
    if opened is not None:
        yield Stretch(opened.start(), len(text))


def _comments(text: str) -> Iterator[Stretch]:
    start = text.find(COMMENT)
    while start >= 0:
        end = text.find(COMMENT_END, start)
        if end < 0:
            return
        yield Stretch(start, end + len(COMMENT_END))
        start = text.find(COMMENT, end)
