"""Rows of texts under names, each cell with its place, whatever file they came from."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.problems import Level, Place, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of a row, where it stands, where each cell stands, and what is wrong with it, if anything.

    A cell is a text, or what a format with kinds has there: a list, a mapping. `whole` is the object of which the
    cells are the values, by their paths.
    """

    cells: tuple[object, ...]
    place: Place
    locate: Callable[[int], Place] = field(compare=False, repr=False)
    fault: Problem | None = None
    whole: Mapping[object, object] | None = None

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
    return Row(cells=row.cells, place=row.place, locate=row.locate, fault=fault)


def header_at(rows: Sequence[Sequence[str]]) -> int:
    """Return the position of the header: the first of some rows, below those that hold no more than a title."""
    widths = [sum(bool(cell.strip()) for cell in row) for row in rows]
    widest = max(widths, default=0)
    for position, (row, width) in enumerate(zip(rows, widths, strict=True)):
        if 2 * width >= widest and (width > 1 or widest == 1):
            return position if not any(map(_is_value, row)) else 0
    return 0


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
