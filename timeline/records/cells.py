"""Texts and lists as the cells of a table, such that no spreadsheet takes one for a formula."""

import re
from collections.abc import Iterable

FORMULA = re.compile(
    "'*[=+\\-@\t\r\n\0\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}"
    "\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}]"
)
PART = re.compile(r"(?:\\.|[^;\\]|\\\Z)*", re.DOTALL)
TRIMMED = re.compile(r"\s*((?:\\.|[^\\]|\\\Z)*?)\s*\Z", re.DOTALL)


def marked(text: str) -> str:
    """Put a `'` before a text that a spreadsheet could run, or that looks as if it bore such a mark."""
    return f"'{text}" if FORMULA.match(text) else text


def unmarked(text: str) -> str:
    """Take off exactly the mark that `marked` puts on."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text


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
