"""xlsx and other workbooks: the sheet that is asked for, else `events`, else the first that has rows."""

import io
from collections.abc import Sequence
from dataclasses import replace

from timeline.inputs.format import Imported, Options
from timeline.inputs.rejects import WHY, reasons
from timeline.inputs.tables.table import Row, Table, table_of
from timeline.inputs.tables.table_events import events_of
from timeline.problems import Level, Place, Problem, missing_extra


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a table of events; line and column of a problem are row and column of the sheet."""
    table, _, others = _read(content, name, options)
    imported = events_of(table, replace(options, raw=True))
    return replace(imported, problems=(*(_not_read(other, name) for other in others), *imported.problems))


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return a workbook of the rows that have an error, every cell a text, the reason in the first column."""
    try:
        from xlsxwriter import Workbook
    except ModuleNotFoundError:
        raise missing_extra("xlsx", "xlsxwriter", "xlsx") from None
    (table, chosen, _), written = _read(content, name, options), io.BytesIO()
    found = reasons([row.place for row in table.rows], errors)
    with Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(chosen)
        lines = [[WHY, *table.names], *([why, *table.rows[at].texts] for at, why in found.items())]
        for number, line in enumerate(lines):
            for column, text in enumerate(line):
                sheet.write_string(number, column, text)
    return written.getvalue()


def _read(content: bytes, name: str, options: Options) -> tuple[Table, str, Sequence[str]]:
    """Return the table of a workbook, the name of its sheet, and the names of the others that hold anything."""
    try:
        from timeline.confined.workbook import read_workbook
    except ModuleNotFoundError:
        raise missing_extra("xlsx", "python-calamine", "xlsx") from None
    sheet = read_workbook(content, options.sheet, name)
    return _table(sheet.rows, name), sheet.name, sheet.others


def _not_read(sheet: str, name: str) -> Problem:
    message = f"the sheet '{sheet}' was not read"
    return Problem(place=Place(name), code="not-taken", message=message, level=Level.NOTE)


def _table(rows: Sequence[tuple[int, tuple[str, ...]]], file: str) -> Table:
    return table_of([_row(number, cells, file) for number, cells in rows], file)


def _row(number: int, texts: tuple[str, ...], file: str) -> Row:
    return Row(cells=texts, place=Place(file, number, 1), locate=lambda column: Place(file, number, column + 1))
