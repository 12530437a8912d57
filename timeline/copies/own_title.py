"""The title that a text bears itself: in the head of Markdown, as its first heading, as its first line alone."""

import re

from timeline.copies.markdown_copy import HEAD, without_marks
from timeline.copies.page_facts import Fact
from timeline.dates import Dating
from timeline.dates.understanding import understood_or_none

LONGEST, FEWEST_WORDS = 120, 3
MOST = 400
IN_HEAD = re.compile(
    rf"^title[ \t]*[:=](?>[ \t]*)(?P<quote>[\"']?)(?P<title>\S[^\n]{{0,{MOST}}}?)(?P=quote)(?>[ \t]*)$", re.MULTILINE
)
HEADING = re.compile(
    rf"(?>\s*)(?:#{{1,6}}(?>[ \t]+)(?P<title>\S[^\n]{{0,{MOST}}}?)[ \t#]{{0,{MOST}}}(?:\n|$)"
    rf"|(?P<underlined>[^\n]{{1,{MOST}}})\n={{3,}}[ \t]*(?:\n|$))"
)
FIRST_LINE = re.compile(rf"(?>\s*)(?P<title>\S[^\n]{{1,{LONGEST}}})\n(?>[ \t\r]*)\n")
CLOSED = re.compile(r"[.:;,\u2026\u2014\u2013-][\"'\u201d\u2019\u00bb)\]]*$")
WORD = re.compile(r"[^\W\d_]{2,}")


def own_title(text: str) -> Fact | None:
    """Return the title of a text in Markdown with where it says so, its head or its first heading; None if neither."""
    end = _end_of_head(text)
    if (found := IN_HEAD.search(text, 0, end)) is not None:
        return Fact("title", found["title"], "front matter")
    heading = HEADING.match(text, end)
    title = "" if heading is None else without_marks(heading["title"] or heading["underlined"])
    return Fact("title", title, "first heading") if title else None


def headline(text: str, *, is_markdown: bool) -> str:
    """Return the line that a text begins with, if it stands alone as headlines do: it may be its title; else ''."""
    line = FIRST_LINE.match(text, _end_of_head(text) if is_markdown else 0)
    title = "" if line is None else " ".join((without_marks(line["title"]) if is_markdown else line["title"]).split())
    return title if _is_title(title) else ""


def _end_of_head(text: str) -> int:
    """Return where the front matter of Markdown ends, 0 if it has none."""
    head = HEAD.match(text)
    end = text.find(f"\n{head['fence']}", head.end() - 1) if head else -1
    return 0 if end < 0 else text.find("\n", end + 1) + 1


def _is_title(line: str) -> bool:
    """Return whether a line that stands alone is a title: a few words that no mark closes, and no date."""
    is_told = len(WORD.findall(line)) >= FEWEST_WORDS and not CLOSED.search(line) and "://" not in line
    return is_told and understood_or_none(line, Dating()) is None
