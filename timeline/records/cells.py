"""Texts and lists as the cells of a table, such that no spreadsheet takes one for a formula."""

import re
from collections.abc import Iterable

STARTS = "=+\\-@\0\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}"
"""What a formula begins with, somewhere."""

BEGINS = r"\A|(?<=[;\t|\r\n])"
"""Where a cell may begin: a spreadsheet of another country parts them at `;`, and ends a row at a line break."""

AROUND = r"""(?>(?:['"]|[^\S\t\r\n])*)"""
MARKABLE = re.compile(rf"(?:{BEGINS})(?={AROUND}[{STARTS}])|\A(?='*[\t\r\n])")
MARK = re.compile(rf"(?:{BEGINS})'(?={AROUND}[{STARTS}])|\A'(?='*[\t\r\n])")
PART = re.compile(r"(?:\\.|[^;\\]|\\\Z)*", re.DOTALL)
TRIMMED = re.compile(r"\s*((?:\\.|[^\\]|\\\Z)*?)\s*\Z", re.DOTALL)


def marked(text: str) -> str:
    """Put a `'` wherever a cell that a spreadsheet could run may begin in a text, or one that looks so marked."""
    return MARKABLE.sub("'", text)


def unmarked(text: str) -> str:
    """Take off exactly the marks that `marked` puts on."""
    return MARK.sub("", text)


def join(items: Iterable[str]) -> str:
    r"""Write a list into one cell: `a; b`; a `\` stands before what must not be read as a separator or as padding."""
    return "; ".join(_escaped(item) for item in items)


def split(cell: str) -> tuple[str, ...]:
    """Read the list that a cell holds; the inverse of `join`."""
    return tuple(_plain(part) for part in _parts(cell)) if cell.strip() else ()


def _escaped(item: str) -> str:
    safe = re.sub(r"[\\;]", r"\\\g<0>", item)
    return re.sub(r"\A\s|\s\Z", r"\\\g<0>", safe)


def _plain(part: str) -> str:
    trimmed = TRIMMED.match(part)
    return re.sub(r"\\(.)", r"\1", trimmed[1] if trimmed else part, flags=re.DOTALL)


def _parts(cell: str) -> list[str]:
    parts, at = [], 0
    while at <= len(cell):
        part = PART.match(cell, at)
        parts.append(part[0] if part else "")
        at += len(parts[-1]) + 1
    return parts
