"""xlsx and other workbooks: the sheet that is asked for, else `events`, else the first that has rows.

What the sheet hides is read as well, and told; `--visible` leaves it out.
"""

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.inputs.format import Imported, Options
from timeline.inputs.sheet_looks import look_told, refuse_day_numbers, sheets_told, visible_columns, visible_rows
from timeline.inputs.tables.table import Row, Table, table_of
from timeline.inputs.tables.table_events import events_of, refused_lines
from timeline.problems import Place, Problem, missing_extra


class _Read(NamedTuple):
    """The table of a workbook, the name of its sheet, and what is told of both."""

    table: Table
    sheet: str
    told: Sequence[Problem]


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a table of events; line and column of a problem are row and column of the sheet."""
    found = _read(content, name, options)
    imported = events_of(found.table, replace(options, raw=True))
    return replace(imported, problems=(*found.told, *imported.problems))


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return a workbook of the rows that have an error, every cell a text, each after its reason and number."""
    try:
        from xlsxwriter import Workbook
    except ModuleNotFoundError:
        raise missing_extra("xlsx", "xlsxwriter", "xlsx") from None
    (table, chosen, _), written = _read(content, name, options), io.BytesIO()
    lines = refused_lines(table, errors)
    with Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(chosen)
        for number, line in enumerate(lines):
            for column, text in enumerate(line):
                sheet.write_string(number, column, text)
    return written.getvalue()


def _read(content: bytes, name: str, options: Options) -> _Read:
    """Return the table of a workbook."""
    try:
        from timeline.confined.workbook import read_workbook
    except ModuleNotFoundError:
        raise missing_extra("xlsx", "python-calamine", "xlsx") from None
    sheet = read_workbook(content, options.sheet, name)
    refuse_day_numbers(sheet.look, name, options)
    width = max((len(cells) for _, cells in sheet.rows), default=0)
    columns = visible_columns(sheet.look, width) if options.visible else range(width)
    table = table_of([_row(number, cells, columns, name) for number, cells in sheet.rows], name)
    told = [*sheets_told(sheet, name), *look_told(sheet, table, left_out=options.visible)]
    return _Read(visible_rows(sheet.look, table) if options.visible else table, sheet.name, told)


def _row(number: int, texts: Sequence[str], columns: Sequence[int], file: str) -> Row:
    """Return a row of the cells in some columns (from 0)."""
    first = columns[0] + 1 if columns else 1
    return Row(
        cells=tuple(texts[at] for at in columns if at < len(texts)),
        place=Place(file, number, first),
        locate=lambda column: Place(file, number, columns[min(column, len(columns) - 1)] + 1),
        number=number,
    )
