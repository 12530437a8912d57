"""Pieces of a text: words, numbers, times and signs, cut once for all languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from timeline.dates.phrases.clocks import PATTERN, is_half_unknown, read_clock
from timeline.dates.phrases.token import Token

_PIECE = re.compile(
    r"(?=[\d'\u2019])(?:"
    r"(?P<iso>(?<![\d./:-])\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?![\w./:-]))|"
    r"(?P<daymonth>(?<![\d.:/])(?<!\d{4}, )(?<!\d{4} )(?<!at )(?<!um )"
    r"(?:3[01]|[12]\d|0?[1-9])\.(?:1[0-2]|0?[1-9])\.(?!\d))|" + PATTERN + r"|(?P<masked>(?<!\d)\d{2}\?{2})"
    r"|(?P<decade>['\u2019]?\d{2,4}['\u2019]?\s?s\b)"
    r"|(?P<partof>[1-4][qt]\b|[12]s\b)"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?!\d)|['\u2019]?\d+)(?:(?P<hyphen>[-.]?)(?P<ending>[^\W\d_]{1,3})\b\.?)?)"
    r"|(?=[^\W\d_])(?:(?P<part>[qht][1-4]\b|s[12]\b)|(?P<short>w/[bce]\b)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['\u2019][^\W\d_]+)?\.?))"
    r"|(?P<dot>(?<=\d)\.(?=\d))"
    r"|(?P<sign>[^\s\w])"
)
"""What begins with a digit, what begins with a letter, and signs: each place is tried for what may begin there."""
_SIGNS = {
    "-": "-",
    "\u2010": "-",
    "\u2013": "_",
    "\u2014": "_",
    "\u2212": "_",
    "/": "/",
    ",": ",",
    "?": "u",
    "&": "a",
    "+": "\u207a",
    "\u2248": "c",
    "\u00a9": "m",
    "~": "c",
    "\u00b1": "\u00b1",
    "<": "B",
    ">": "A",
    "\u2264": "y",
    "\u2265": "I",
}
_YEAR_DIGITS, _SHORT_DECADE = 4, 2
_BRACKETS = frozenset("()[]\"\u201c\u201d\u201e\u00ab\u00bb.;'")


class Piece(NamedTuple):
    """A word, number or sign as cut from the text, in small letters; `written` is a word as it was written.

    `token` is its token where every language reads it alike: None of words, and of numbers with an `ending`, before
    which `hyphen` may stand.
    """

    kind: str
    text: str
    column: int
    token: Token | None = None
    written: str = ""
    ending: str = ""
    hyphen: str = ""


@dataclass(frozen=True, slots=True)
class Worded:
    """A text by its words and signs: it equals every other in which only the numbers are other ones."""

    text: str = field(compare=False)
    words: tuple[str, ...]


def worded(text: str) -> Worded:
    """Return a text by its words and signs; DateError where it has a time that there is not."""
    return Worded(text, tuple([_without_digits(piece) for piece in pieces(text)]))


def _without_digits(piece: Piece) -> str:
    """Return a word as it was written, a sign, '0' for a number, with how long and how round it is before an ending."""
    if piece.ending:
        return f"{len(piece.text)}{piece.text[-1] == '0'}{piece.hyphen}{piece.written}"
    return piece.written or (piece.text if piece.kind == "sign" else "0")


@lru_cache(maxsize=64)
def pieces(text: str) -> tuple[Piece, ...]:
    """Cut a text into words, numbers and signs; DateError where it has a time that there is not.

    The last texts are remembered, for several languages read the pieces of one.
    """
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Piece]:
    """Cut a text into pieces."""
    for match in _PIECE.finditer(text.lower()):
        kind, column = match.lastgroup or "", match.start() + 1
        if kind in ("word", "part", "partof", "short"):
            yield Piece(kind, match[0], column, written=text[match.start() : match.end()])
        elif kind == "number":
            yield number(match["number"], column)
        elif kind == "sign":
            yield _sign(match["sign"], column)
        elif kind == "ending":
            ending, hyphen = match["ending"], match["hyphen"]
            written = text[match.start("ending") : match.end("ending")]
            yield Piece(kind, match["number"], column, written=written, ending=ending, hyphen=hyphen)
        elif kind == "clock":
            token = Token("C", int(is_half_unknown(match)), match["clock"], column, read_clock(match, text))
            yield Piece(kind, match["clock"], column, token)
        else:
            yield from _FURTHER[kind](match[0], column)


def number(text: str, column: int) -> Piece:
    """Return a number: a year of four digits, a small number, a long one, or a year after an apostrophe."""
    written = text.replace(",", "")
    digits = written.lstrip("'\u2019")
    size = len(digits)
    if size < len(written):
        return Piece("number", text, column, Token("j", int(digits[:12]), text, column))
    mark = "Y" if size == _YEAR_DIGITS else "N" if size < _YEAR_DIGITS - 1 else "J"
    return Piece("number", text, column, Token(mark, int(digits[:12]), digits, column))


def _sign(text: str, column: int) -> Piece:
    """Return a sign; brackets, quotation marks and the dots of sentences say nothing."""
    return Piece("sign", text, column, Token("" if text in _BRACKETS else _SIGNS.get(text, "*"), 0, text, column))


def _masked(text: str, column: int) -> Iterator[Piece]:
    """Return a year without its last digits: '20??'."""
    yield _sign(text, column)


def _dot(text: str, column: int) -> Iterator[Piece]:
    """Return a dot between two numbers."""
    yield Piece("dot", text, column, Token(".", 0, text, column))


def _decade(text: str, column: int) -> Iterator[Piece]:
    """Return a decade: '1990s', "the '90s"."""
    yield decade(text, column)


def decade(text: str, column: int) -> Piece:
    """Return a decade of a century, or of any."""
    digits = re.sub(r"\D", "", text)
    token = Token("G" if len(digits) > _SHORT_DECADE else "g", int(digits), text, column)
    return Piece("decade", text, column, token)


def _iso(text: str, column: int) -> Iterator[Piece]:
    """Return the pieces of '2019-04-05' as of '5 April 2019', of '2019-04' as of 'April 2019'; '2001-02' are years."""
    year, month, *day = text.split("-")
    if not day and int(month) > int(year) % 100:
        yield from (number(year, column), _sign("-", column), number(month, column))
        return
    yield from (number(each, column) for each in day)
    yield Piece("month", month, column, Token("M", int(month), month, column))
    yield number(year, column)


def _day_and_month(text: str, column: int) -> Iterator[Piece]:
    """Return the pieces of a day with its month in numbers: '14.10.', the last dot of which is no sentence's end."""
    day, month, _ = text.split(".")
    yield number(day, column)
    yield from _dot(".", column + len(day))
    yield number(month, column + 1 + len(day))


_FURTHER = {"masked": _masked, "dot": _dot, "decade": _decade, "iso": _iso, "daymonth": _day_and_month}
"""What makes the pieces of the kinds that are rarer."""
