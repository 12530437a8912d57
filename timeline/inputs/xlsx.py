"""xlsx and other workbooks: the sheet `events`, else the first that is not empty, as a table of events."""

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import replace

from timeline.inputs.format import Imported, Options
from timeline.inputs.tables.table import Row, Table, checked, named
from timeline.inputs.tables.table_events import events_of
from timeline.problems import Level, Place, Problem, TimelineError, missing_extra


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a table of events; line and column of a problem are row and column of the sheet."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ModuleNotFoundError:
        raise missing_extra("xlsx", "python-calamine", "xlsx") from None
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = {sheet: book.get_sheet_by_name(sheet).to_python(skip_empty_area=False) for sheet in book.sheet_names}
    except CalamineError as fault:
        raise TimelineError(f"{name}: this is no workbook ({fault})", hint="xlsx, xlsm, xlsb, xls or ods") from None
    chosen = "events" if "events" in sheets else next((sheet for sheet, rows in sheets.items() if rows), "")
    imported = events_of(_table(sheets.get(chosen, []), name), replace(options, raw=True))
    others = [sheet for sheet, rows in sheets.items() if rows and sheet != chosen]
    return replace(imported, problems=(*(_not_read(sheet, name) for sheet in others), *imported.problems))


def _not_read(sheet: str, name: str) -> Problem:
    message = f"the sheet '{sheet}' was not read"
    return Problem(place=Place(name), code="not-taken", message=message, level=Level.NOTE)


def _table(rows: Sequence[Sequence[object]], file: str) -> Table:
    filled = [(number, tuple(map(_text, row))) for number, row in enumerate(rows, 1) if any(map(_text, row))]
    if not filled:
        return Table(names=(), rows=(), file=file)
    names = named(tuple(text.strip() for text in filled[0][1]))
    width = max((position for position, text in enumerate(filled[0][1], 1) if text.strip()), default=0)
    return Table(names=names[:width], rows=tuple(checked(_row(*row, file), width) for row in filled[1:]), file=file)


def _row(number: int, texts: tuple[str, ...], file: str) -> Row:
    return Row(texts=texts, place=Place(file, number, 1), locate=lambda column: Place(file, number, column + 1))


def _text(cell: object) -> str:
    """Write a cell as a text: whole numbers without a point, days without a midnight."""
    match cell:
        case bool():
            return str(cell).lower()
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case dt.datetime():
            return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(timespec="seconds")
        case dt.date() | dt.time():
            return cell.isoformat()
        case None:
            return ""
        case _:
            return str(cell)
