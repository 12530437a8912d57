"""What is told of the columns of a table as a whole: how their cells were read, where it might be otherwise."""

import shlex
from collections.abc import Iterator, Mapping, Sequence

from timeline.inputs.tables.column_dates import Manner
from timeline.inputs.tables.column_looks import Shown
from timeline.inputs.tables.column_names import ELSEWHERE, NAMES
from timeline.inputs.tables.columns import Column
from timeline.inputs.tables.mixed_orders import mixed_orders
from timeline.inputs.tables.parts import UNSAID
from timeline.inputs.tables.table import Table
from timeline.problems import Level, Place, Problem


def columns_told(
    table: Table, columns: Sequence[Column], manners: Mapping[str, Manner], *, said: bool
) -> Iterator[Problem]:
    """Return what is told of the columns of a table, once each; `said` is whether the order of their days was said."""
    yield from _renumbered(table, columns)
    yield from _names_apart(table, columns)
    yield from mixed_orders(table, columns, manners, said=said)
    yield from _midnights(table, columns, manners)


def _renumbered(table: Table, columns: Sequence[Column]) -> Iterator[Problem]:
    """Say where a column of exhibits is read as one of sources, whose numbers are then made by each document."""
    names = {*NAMES["exhibit"], *ELSEWHERE["exhibit"]}
    for column in columns:
        if column.field == "sources" and Shown(column.name, ()).words in names:
            message = f"'{column.name}' is read as names of sources, which documents number anew"
            hint = f"--map {shlex.quote(f'{column.name}=exhibit')} keeps what they are called"
            yield Problem(place=Place(table.file), code="exhibits", message=message, hint=hint, level=Level.NOTE)


def _names_apart(table: Table, columns: Sequence[Column]) -> Iterator[Problem]:
    """Say where names were parted at their only comma, which may stand within a name: `Smith, John`."""
    for column in columns:
        with_comma = [cell for cell in table.column(column.number) if "," in cell] if column.field == "actors" else []
        if with_comma and not has_sign(table, column, ";") and all(cell.count(",") == 1 for cell in with_comma):
            first, last = (part.strip() for part in with_comma[0][:80].split(","))
            message = f"'{column.name}' was parted at commas: '{first}' and '{last}' are two"
            hint = "write semicolons between names that have a comma: Smith, John; Jones, Ann"
            yield Problem(place=Place(table.file), code="commas", message=message, hint=hint, level=Level.NOTE)


def _midnights(table: Table, columns: Sequence[Column], manners: Mapping[str, Manner]) -> Iterator[Problem]:
    """Say where 00:00 was taken for no time."""
    for column in columns:
        if not manners.get(column.field, UNSAID).midnights:
            message = f"all times of '{column.name}' are 00:00: its days were taken without them"
            yield Problem(place=Place(table.file), code="midnights", message=message, level=Level.NOTE)


def has_sign(table: Table, column: Column, sign: str) -> bool:
    """Return whether a cell of a column has a sign."""
    return any(sign in cell for cell in table.column(column.number))
