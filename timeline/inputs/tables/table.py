"""Rows of texts under names, each cell with its place, whatever file they came from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from timeline.problems import Place, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The texts of a row, where it stands, where each cell stands, and what is wrong with it, if anything."""

    texts: tuple[str, ...]
    place: Place
    locate: Callable[[int], Place] = field(compare=False, repr=False)
    fault: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A header and its rows; blank rows are left out."""

    names: tuple[str, ...]
    rows: tuple[Row, ...]
    file: str


@dataclass(frozen=True, slots=True)
class RowOrigin:
    """The origin of an event that was read from a row; `numbers` gives the column of a field."""

    row: Row
    numbers: Mapping[str, int]

    def place(self, *path: str | int) -> Place:
        """Return the place of the cell that fills a field, else of the row."""
        number = self.numbers.get(str(path[0])) if path else None
        return self.row.place if number is None else self.row.locate(number)


def named(names: tuple[str, ...]) -> tuple[str, ...]:
    """Number the columns that have no name, or another's."""
    unique: list[str] = []
    for position, name in enumerate(names, 1):
        unique.append(name if name and name not in unique else f"{name or 'column'}-{position}")
    return tuple(unique)


def checked(row: Row, width: int) -> Row:
    """Refuse a row that holds more cells than there are names."""
    if row.fault or not any(row.texts[width:]):
        return row
    message = f"there are {len(row.texts)} cells under {width} column names"
    fault = Problem(place=row.locate(width), code="ragged-row", message=message)
    return Row(texts=row.texts, place=row.place, locate=row.locate, fault=fault)
