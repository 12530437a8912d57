"""A table to events: this package's own, from which the same events come back, or anyone's, by its columns."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.inputs.format import Imported, Options
from timeline.inputs.layouts.choosing import read_foreign
from timeline.inputs.rejects import WHY, is_reason, reasons
from timeline.inputs.tables.own import is_own, own_table
from timeline.inputs.tables.table import Row, Table
from timeline.problems import Level, Place, Problem

NUMBER = "original row"
"""What the column is called that has the number of a refused row in its file."""
ROW = re.compile(r"\s*(?:\d{1,9}(?:\.0)?)?\s*")


def events_of(table: Table, options: Options) -> Imported:
    """Read the rows of a table as events."""
    if not table.names:
        return Imported(problems=(Problem(place=Place(table.file), code="no-header", message="there is no header"),))
    table = _without_reasons(table)
    read = own_table if is_own(table) and not options.mapping else read_foreign
    imported = read(table, options)
    return replace(imported, problems=(*table.notes, *imported.problems))


def refused_lines(table: Table, errors: Sequence[Problem]) -> list[list[str]]:
    """Return the rows of a table that have an error below its header, each after the reason and its number."""
    table = _without_reasons(table) if table.names else table
    found = reasons([row.place for row in table.rows], errors)
    rows = ((why, table.rows[position]) for position, why in found.items())
    return [[WHY, NUMBER, *table.names], *([why, str(row.number or ""), *row.texts] for why, row in rows)]


def _without_reasons(table: Table) -> Table:
    """Return a table without the columns that tell why rows were refused, and which rows of their file they were."""
    if table.names[0] != WHY or not all(map(is_reason, table.column(0))):
        return table
    note = Problem(place=Place(table.file), code="reasons", message="the column `why` was not read", level=Level.NOTE)
    numbered = table.names[1:2] == (NUMBER,) and all(map(ROW.fullmatch, table.column(1)))
    rows = tuple(map(_original if numbered else _shorter, table.rows))
    return replace(table, names=table.names[1 + numbered :], rows=rows, notes=(*table.notes, note))


def _original(row: Row) -> Row:
    """Return a row without its reason and its number, which is that of its file."""
    number = row.texts[1].strip() if len(row.cells) > 1 else ""
    return replace(_shorter(row, 2), number=round(float(number)) if number else None)


def _shorter(row: Row, by: int = 1) -> Row:
    return replace(row, cells=row.cells[by:], locate=lambda column: row.locate(column + by))
