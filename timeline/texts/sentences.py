"""Sentences of a running text, each a verbatim slice of it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from timeline.texts.abbreviations import (
    ABBREVIATIONS,
    BEFORE_AN_ORDINAL,
    MAYBE_LAST,
    NEVER_LAST,
    ORDINAL_NOUNS,
    STARTERS,
)
from timeline.texts.refusing import in_parts

MOST = 100_000
"""So many sentences a text may have: a novel has 5,000 to 30,000, the Bible 31,000 verses."""

_LONGEST_SHORT_LINE = 60
_STOPS = r".!?\u2026\u061f\u06d4"
_END = re.compile(
    rf"[{_STOPS}\r\n](?:(?<=[{_STOPS}])(?<![{_STOPS}]{{2}})(?>[{_STOPS}]*)"
    r"(?>[\"'\u201c\u201d\u2019\u00bb)\]]*)(?>(?:\[\w{1,3}\])*)(?=\s|$)"
    r"|(?<=[\r\n])(?:(?<=\r)\n)?[^\S\r\n]*(?:(?:\r\n?|\n)\s*)?)"
)
"""A mark that ends sentences, or the end of a line; both begin with one of a few signs, so that others cost little."""

_OPENS = re.compile(r"[(\[\"'\u201c\u201e\u00ab]")
_NEXT_WORD = re.compile(r"\s*[\"'\u201c\u201e\u00ab(\[\u2018`-]*(?P<word>[^\W_]+)?")
_BULLET = re.compile(r"[-*\u2022\u2013\u2014]\s|\d{1,3}[.)]\s|#")
_ALONE = re.compile(r"#{1,6}\s|```|~~~")
"""How a line begins that is a heading, or a fence around code."""

_NUMBER = re.compile(r"(?<!\d)\d{1,2}$|^[ivx]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s+\S*$")
_LOOK_BACK, _LOOK_AHEAD = 40, 60
_NARROWEST, _RAGGED = 20, 12
"""How long the lines of a column are at least, and by how much they differ at most."""

_TOO_WIDE = _LONGEST_SHORT_LINE + _RAGGED + 1
_DEEPEST = 200
"""So many characters an indentation has at most; what is further left of a word is not looked at."""

_WRAPPED = re.compile(r"^[^\S\n]*(?P<line>\S[^\n]*)\n(?=[^\S\n]*(?P<word>[^\W\d_][^\s-]*))", re.MULTILINE)
"""A line and the first word of the next one."""

_BLOCK, _FEWEST_WRAPPED, _NARROWER = 800, 3, 8
"""The width of a column is told for so many characters at once, by them and as many on each side; how many of their
lines surely go on at least, and one in how many of these may be shorter."""

_PAGE_END, _GOES_ON = "\f", (",", "-")
_LINE_ENDS = re.compile(r"[\r\n]")

_DAY_OF = r"(?<!\d)\d{1,2}(?:\.|st|nd|rd|th|er)?"
_DATE_PARTS = (
    (re.compile(rf"{_DAY_OF} (?:(?:of|de) )?[^\W\d_]{{3,}}\.?$"), re.compile(r"(?:1\d|20)\d\d(?!\w)")),
    (re.compile(rf"\w {_DAY_OF}$"), re.compile(r"(?:of |de )?[^\W\d_]{3,}\.? (?:1\d|20)\d\d(?!\w)")),
    (re.compile(r"[^\W\d_]{3,}\.?$"), re.compile(r"\d{1,2}, (?:1\d|20)\d\d(?!\w)")),
)
"""What stands before and after the end of a line within a date."""


class Sentence(NamedTuple):
    """A sentence: the characters of the text from `start` up to, not including, `end`, with no space around."""

    start: int
    end: int


class _Columns:
    """How wide the columns of a text are, measured once for each of its blocks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.widths = dict[int, int | None]()

    def width_at(self, line: int) -> int | None:
        """Return the width of the lines around one, or None where too few go on to tell."""
        block = line // _BLOCK
        if block not in self.widths:
            self.widths[block] = self._measured(max(0, block - 1) * _BLOCK, (block + 2) * _BLOCK)
        return self.widths[block]

    def _measured(self, start: int, end: int) -> int | None:
        """Return how wide lines are: with their next words, as those that go on with a small letter."""
        wrapped = (each for each in _WRAPPED.finditer(self.text, start, end) if each["word"][0].islower())
        widths = sorted(len(each["line"]) + len(each["word"]) for each in wrapped)
        if len(widths) < _FEWEST_WRAPPED:
            return None
        return min(widths[len(widths) // _NARROWER], _LONGEST_SHORT_LINE)


@lru_cache(maxsize=4)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Cut a text into sentences, in order; together they have all of it but white space.

    A sentence ends at a full stop, a question or exclamation mark, an empty line, and at the end of a line that is
    a heading, a byline or an item of a list. It does not end at an abbreviation, an initial, an ordinal ('2. Mai').
    The last texts are remembered: one is cut for its dates, and again for what stands between these. TimelineError
    where there are more than `MOST`, before the rest of the text is cut.
    """
    found = tuple(islice(_sentences(text), MOST + 1))
    if len(found) > MOST:
        raise in_parts(f"this text has more than {MOST:,} sentences or lines", text, found[-1].start)
    return found


def _sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text."""
    start = line = 0
    columns = _Columns(text)
    for match in _END.finditer(text):
        is_gap = match.group()[0] in "\r\n"
        if _ends_line(columns, line, match) if is_gap else _ends_at_stop(text, match):
            yield from _trimmed(text, start, match.start() if is_gap else match.end())
            start = match.end()
        line = match.end() if is_gap else line
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    """Yield what stands between two places without the space around it, if anything does."""
    piece = text[start:end]
    plain = piece.lstrip()
    if plain:
        start += len(piece) - len(plain)
        yield Sentence(start, start + len(plain.rstrip()))


def _ends_line(columns: _Columns, line: int, gap: re.Match[str]) -> bool:
    """Return whether a sentence ends at the end of a line: before an empty one, after a short one, before an item.

    It goes on over the end of a page as over that of a line, whatever is empty there.
    """
    text, is_page = columns.text, _PAGE_END in gap.group()
    if gap.end() == len(text) or (not is_page and len(gap.group().rstrip(" \t").splitlines()) > 1):
        return True
    if _BULLET.match(text, gap.end()) or _ALONE.match(text, line):
        return True
    if text[gap.end() : gap.end() + 1].islower():
        return False
    is_moved = not is_page and _indent(text, gap.end()) != _indent(text, line)
    is_short = gap.start() - line < _LONGEST_SHORT_LINE and text[gap.start() - 1 : gap.start()] not in _GOES_ON
    return (is_moved or (is_short and _is_broken(columns, line, gap))) and not _is_within_date(text, gap)


def _indent(text: str, at: int) -> str:
    """Return the space before the first word of a line."""
    before = text[max(0, at - _DEEPEST) : at]
    return _LINE_ENDS.split(before[len(before.rstrip()) :])[-1]


def _is_within_date(text: str, gap: re.Match[str]) -> bool:
    """Return whether a line ends within a date: '3 June', and the next begins with '2023'."""
    return any(
        before.search(text, max(0, gap.start() - _LOOK_BACK), gap.start()) and after.match(text, gap.end())
        for before, after in _DATE_PARTS
    )


def _is_broken(columns: _Columns, line: int, gap: re.Match[str]) -> bool:
    """Return whether a line ends before its text would have to be wrapped."""
    text = columns.text
    word = _NEXT_WORD.match(text, gap.end(), gap.end() + _LOOK_AHEAD)
    is_text = word is not None and word["word"] is not None and word["word"].isalpha()
    longest = _LONGEST_SHORT_LINE
    if is_text:
        longest = columns.width_at(line) or _width_beside(text, line, gap)
    width = gap.start() - line + len("" if word is None else word.group())
    last = text[max(line, gap.start() - _LOOK_BACK) : gap.start()].rsplit(maxsplit=1)
    if last and last[-1] in NEVER_LAST:
        return False
    return width < longest


def _width_beside(text: str, line: int, gap: re.Match[str]) -> int:
    """Return how wide lines are: that of a narrow column where those beside are about as long, and one goes on."""
    first = text.rfind("\n", max(0, line - 1 - _TOO_WIDE), max(line - 1, 0)) + 1 or max(0, line - 1 - _TOO_WIDE)
    end = text.find("\n", gap.end(), gap.end() + _TOO_WIDE)
    end = min(len(text), gap.end() + _TOO_WIDE) if end < 0 else end
    widths = (line - 1 - first, gap.start() - line, end - gap.end())
    goes_on = any(text[at : at + 1].islower() for at in (first, line, end + 1))
    is_column = goes_on and min(widths) >= _NARROWEST and max(widths) - min(widths) <= _RAGGED
    return min(max(widths), _LONGEST_SHORT_LINE) if is_column else _LONGEST_SHORT_LINE


def _ends_at_stop(text: str, match: re.Match[str]) -> bool:
    """Return whether a sentence ends at a full stop, or another mark that ends sentences."""
    following = _NEXT_WORD.match(text, match.end(), match.end() + _LOOK_AHEAD)
    word = "" if following is None else following["word"] or ""
    if word[:1].islower():
        return False
    if match.group()[0] != "." or match.group().startswith(".."):
        return True
    return _ends_at_dot(text[max(0, match.start() - _LOOK_BACK) : match.start()], word)


def _ends_at_dot(before: str, after: str) -> bool:
    """Return whether the dot between some text and a word ends a sentence."""
    word = _OPENS.split(before.rsplit(maxsplit=1)[-1])[-1].lower() if before and not before[-1].isspace() else ""
    if word in MAYBE_LAST:
        return after in STARTERS or not after
    is_short = (len(word) == 1 and not word.isdigit()) or ("." in word and _INITIALS.fullmatch(word) is not None)
    if is_short or word in ABBREVIATIONS:
        return False
    return not (_NUMBER.search(word) and _is_ordinal(before, after))


def _is_ordinal(before: str, after: str) -> bool:
    """Return whether a number with a dot is rather an ordinal: 'am 2. Mai', 'des 20. Jahrhunderts'."""
    previous = _LAST_WORD.search(before)
    return after.lower() in ORDINAL_NOUNS or (previous is not None and previous[1].lower() in BEFORE_AN_ORDINAL)
