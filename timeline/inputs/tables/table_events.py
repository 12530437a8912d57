"""A table to events: this package's own, from which the same events come back, or anyone's, by its columns."""

from dataclasses import replace

from timeline.inputs.format import Imported, Options
from timeline.inputs.layouts.choosing import read_foreign
from timeline.inputs.rejects import WHY, is_reason
from timeline.inputs.tables.own import is_own, own_table
from timeline.inputs.tables.table import Row, Table
from timeline.problems import Level, Place, Problem


def events_of(table: Table, options: Options) -> Imported:
    """Read the rows of a table as events."""
    if not table.names:
        return Imported(problems=(Problem(place=Place(table.file), code="no-header", message="there is no header"),))
    table = _without_reasons(table)
    read = own_table if is_own(table) and not options.mapping else read_foreign
    imported = read(table, options)
    return replace(imported, problems=(*table.notes, *imported.problems))


def _without_reasons(table: Table) -> Table:
    """Return a table without the first column, if that tells why rows were refused."""
    if table.names[0] != WHY or not all(map(is_reason, table.column(0))):
        return table
    note = Problem(place=Place(table.file), code="reasons", message="the column `why` was not read", level=Level.NOTE)
    rows = tuple(_shorter(row) for row in table.rows)
    return replace(table, names=table.names[1:], rows=rows, notes=(*table.notes, note))


def _shorter(row: Row) -> Row:
    return replace(row, cells=row.cells[1:], locate=lambda column: row.locate(column + 1))
