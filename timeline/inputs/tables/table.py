"""Rows of texts under names, each cell with its place, whatever file they came from."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, chain
from typing import NamedTuple

from timeline.inputs.tables.column_names import (
    DATE_NAMES,
    ELSEWHERE,
    END_NAMES,
    NAMES,
    PART_NAMES,
    START_NAMES,
    TIME_NAMES,
)
from timeline.problems import Level, Place, Problem

FEW, SHOWN, LOOKED_AT = 2, 200, 30
KNOWN = frozenset(
    chain(*NAMES.values(), *ELSEWHERE.values(), DATE_NAMES, START_NAMES, END_NAMES, TIME_NAMES, PART_NAMES)
)
"""The names by which columns are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of a row, where it stands, where each cell stands, and what is wrong with it, if anything.

    A cell is a text, or what a format with kinds has there: a list, a mapping. `whole` is the object of which the
    cells are the values, by their paths. `number` is that of the row in its sheet, or of its line in the text; None
    where the file counts neither.
    """

    cells: tuple[object, ...]
    place: Place
    locate: Callable[[int], Place] = field(compare=False, repr=False)
    fault: Problem | None = None
    whole: Mapping[object, object] | None = None
    number: int | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """The cells as texts; what is none is empty."""
        return tuple(cell if isinstance(cell, str) else "" for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A header and its rows; blank rows are left out. `notes` tell what of the file is no row."""

    names: tuple[str, ...]
    rows: tuple[Row, ...]
    file: str
    notes: tuple[Problem, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...] | None:
        """The numbers of the rows, 0 where one has none; None if no row has one."""
        known = any(row.number is not None for row in self.rows)
        return tuple(row.number or 0 for row in self.rows) if known else None

    def column(self, number: int) -> Iterator[str]:
        """Return the texts of a column (from 0)."""
        for row in self.rows:
            if number < len(row.cells) and isinstance(cell := row.cells[number], str):
                yield cell


@dataclass(frozen=True, slots=True)
class RowOrigin:
    """The origin of an event that was read from a row; `numbers` gives the column of a field, `columns` of a name."""

    row: Row
    numbers: Mapping[str, int]
    columns: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    def place(self, *path: str | int) -> Place:
        """Return the place of the cell that fills a field, else of the row."""
        number = self.numbers.get(str(path[0])) if path else None
        return self.row.place if number is None else self.row.locate(number)

    def text(self, column: str) -> str:
        """Return the text of the cell in a column, by its name; empty if there is none."""
        number = self.columns.get(column, len(self.row.cells))
        return self.row.texts[number].strip() if number < len(self.row.cells) else ""


def without(item: Mapping[object, object], paths: frozenset[str], above: str = "") -> dict[str, object]:
    """Return what an item holds besides the values at some paths."""
    left: dict[str, object] = {}
    for key, value in item.items():
        path = f"{above}{key}"
        if path in paths:
            continue
        if isinstance(value, Mapping) and any(taken.startswith(f"{path}.") for taken in paths):
            value = without(value, paths, f"{path}.")  # noqa: PLW2901 - the rest of the same value
            if not value:
                continue
        left[str(key)] = value
    return left


def named(names: tuple[str, ...]) -> tuple[str, ...]:
    """Number the columns that have no name, or another's."""
    unique: dict[str, None] = {}
    for position, name in enumerate(names, 1):
        unique[name if name and name not in unique else f"{name or 'column'}-{position}"] = None
    return tuple(unique)


def checked(row: Row, width: int) -> Row:
    """Refuse a row that holds more cells than there are names."""
    if row.fault or not any(row.cells[width:]):
        return row
    message = f"there are {len(row.cells)} cells under {width} column names"
    fault = Problem(place=row.locate(width), code="ragged-row", message=message)
    return replace(row, fault=fault)


def table_of(rows: Sequence[Row], file: str) -> Table:
    """Return the table of the rows of a sheet: its header, the rows below it, and what is told of those above."""
    filled = [row for row in rows if any(map(str.strip, row.texts))]
    if not filled:
        return Table(names=(), rows=(), file=file)
    at = header_at([row.texts for row in filled[:LOOKED_AT]])
    header = header_of([_cut(row, filled[at : at + 2]) for row in filled[at : at + 3]])
    header = header if header.rows > 1 else header_of([_cut(filled[at], filled[at : at + 1])])
    below = tuple(checked(row, len(header.names)) for row in filled[at + header.rows :])
    return Table(names=header.names, rows=below, file=file, notes=(*not_read(filled[:at]), *header.notes))


def _cut(row: Row, above: Sequence[Row]) -> Row:
    """Return a row without the cells at its end that no row of the header names."""
    width = max((at for each in above for at, text in enumerate(each.texts, 1) if text.strip()), default=0)
    return replace(row, cells=row.cells[:width])


def header_at(rows: Sequence[Sequence[str]]) -> int:
    """Return the position of the header: the first of some rows, below those that hold no more than a title."""
    widths = [sum(bool(cell.strip()) for cell in row) for row in rows]
    widest = max(widths, default=0)
    for position, (row, width) in enumerate(zip(rows, widths, strict=True)):
        if 2 * width >= widest and (width > 1 or widest == 1):
            above = rows[position - 1] if position else ()
            return 0 if any(map(_is_value, row)) else position - _are_grouped(row, above)
    return 0


def _are_grouped(names: Sequence[str], above: Sequence[str]) -> bool:
    """Return whether names that are there twice stand below those of their groups."""
    filled = [name for name in names if name.strip()]
    return len({*filled}) < len(filled) and sum(bool(name.strip()) for name in above) > 1


class Header(NamedTuple):
    """The names of the columns, how many rows they take, and what is told of them."""

    names: tuple[str, ...]
    rows: int
    notes: tuple[Problem, ...] = ()


def header_of(rows: Sequence[Row]) -> Header:
    """Return the header that begins with the first of some rows: two of them where the first only groups columns."""
    top = [cell.strip() for cell in rows[0].texts]
    below = [cell.strip() for cell in rows[1].texts] if len(rows) > FEW else []
    below += [""] * (len(top) - len(below))
    above = top + [""] * (len(below) - len(top))
    if not _groups(above) or not _names_columns(below):
        return Header(named(tuple(top)), 1)
    groups = accumulate(above, _group)
    often = Counter(below)
    pairs = zip(groups, below, strict=True)
    whole = tuple(name if name and often[name] == 1 else f"{group} {name}".strip() for group, name in pairs)
    message = f"two rows are the header: {', '.join(whole)[:SHOWN]}"
    note = Problem(place=rows[0].place, code="two-row-header", message=message, level=Level.NOTE)
    return Header(named(whole), 2, (note,))


def _group(last: str, name: str) -> str:
    """Return the group of a column, which is named above its first column alone."""
    return name or last


def _groups(names: Sequence[str]) -> bool:
    """Return whether names can be those of groups of columns: some repeated, or followed by cells without a name."""
    known = [name for name in names if name]
    return len({*known}) < len(known) or (len(known) < len(names) and bool(names[0]))


def _names_columns(names: Sequence[str]) -> bool:
    """Return whether all that a row says are names, and some of them such as columns are known by."""
    filled = [name for name in names if name]
    known = sum(name.lower() in KNOWN for name in filled)
    return known >= FEW and 2 * len(filled) > len(names) and not any(map(_is_value, filled))


def not_read(rows: Sequence[Row]) -> tuple[Problem, ...]:
    """Say which rows above the header were not read."""
    words = ("; ".join(cell.strip() for cell in row.texts if cell.strip())[:80] for row in rows)
    return tuple(
        Problem(place=row.place, code="above-header", message=f"above the header, not read: '{text}'", level=Level.NOTE)
        for row, text in zip(rows, words, strict=True)
    )


def _is_value(cell: str) -> bool:
    """Return whether a cell is a number or a date, and so no name of a column."""
    return re.fullmatch(r"\s*[+-]?[\d.,/:T -]*\d[\d.,/:TZ -]*", cell) is not None
