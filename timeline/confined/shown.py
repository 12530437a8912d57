"""How a sheet looks beside its values: what a cell shows of a date, what is hidden, merged, or says nothing."""

import zipfile
import zlib
from bisect import bisect_right
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

ZIP_FAULTS = (
    zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, ValueError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What is raised for archives that are damaged, or closed."""
MOST_TOLD = 1_000
"""So many cells of one kind are named at most."""
Stretch = tuple[int, int]


class Shown(StrEnum):
    """The finest part of a date that a cell shows, where it is no day."""

    YEAR = "year"
    MONTH = "month"
    TIME = "time"


@dataclass(slots=True)
class Look:
    """How a sheet looks; rows and columns count from 1.

    `rows` and `columns` are hidden, from a first to a last one, by a filter where it is `filtered`. `merged` are cells
    over several rows: the column, the first and the last row. `formulas` have no value, `errors` one such as #REF!:
    both are read as empty. `links` lead to an address that their texts are not, `comments` stand beside their cells:
    neither is read. `stale` are formulas whose values the workbook itself does not trust. `from_1904` tells
    that numbers of days count from 1904, `is_known` that all of this was looked for.
    """

    rows: list[Stretch] = field(default_factory=list)
    columns: list[Stretch] = field(default_factory=list)
    merged: list[tuple[int, int, int]] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    stale: int = 0
    filtered: bool = False
    from_1904: bool = False
    is_known: bool = True

    def hide_row(self, first: int, last: int) -> None:
        """Add hidden rows, in their order."""
        if self.rows and self.rows[-1][1] == first - 1:
            first = self.rows.pop()[0]
        self.rows.append((first, last))

    def leave_addresses(self, cells: Mapping[int, Sequence[object]]) -> None:
        """Keep only links that say something else than their addresses; `cells` are those of the rows."""
        self.links = [name for name in self.links if not _is_address(name, cells)]


class Sheet(NamedTuple):
    """The sheet that was read: its name, its rows that hold anything by their numbers from 1, and how it looks.

    `others` are the other sheets that hold anything, `hidden` the names of those that are not shown.
    """

    name: str
    rows: Sequence[tuple[int, tuple[str, ...]]]
    others: Sequence[str]
    hidden: Container[str]
    look: Look


class Hidden:
    """Tells which of the rows, or of the columns, are hidden."""

    def __init__(self, stretches: Iterable[Sequence[int]]) -> None:
        """Take them, from a first to a last one each."""
        self.stretches = sorted((first, last) for first, last in stretches)
        self.firsts = [first for first, _ in self.stretches]

    def __contains__(self, number: int) -> bool:
        """Return whether one is hidden."""
        at = bisect_right(self.firsts, number) - 1
        return at >= 0 and number <= self.stretches[at][1]


def _is_address(name: str, cells: Mapping[int, Sequence[object]]) -> bool:
    """Return whether a cell, by its name, shows an address."""
    column, row = column_number(name.rstrip("0123456789").encode()), int(name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    shown = cells.get(row, ())
    return column <= len(shown) and str(shown[column - 1]).lower().startswith(("http", "mailto:", "www."))


def letters(column: int) -> str:
    """Return what a spreadsheet calls a column."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def column_number(name: bytes) -> int:
    """Return the number of a column by what a spreadsheet calls it."""
    number = 0
    for letter in name:
        number = number * 26 + letter - ord("A") + 1
    return number
