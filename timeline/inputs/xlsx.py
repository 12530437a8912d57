"""xlsx and other workbooks: the sheet that is asked for, else `events`, else the first that has rows."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.inputs.cell_formats import Shown, shown_dates
from timeline.inputs.format import Imported, Options
from timeline.inputs.rejects import WHY, reasons
from timeline.inputs.tables.table import Row, Table, checked, header_at, named, not_read
from timeline.inputs.tables.table_events import events_of
from timeline.problems import Level, Place, Problem, TimelineError, missing_extra

LOOKED_AT = 30
Sheets = Mapping[str, Sequence[Sequence[object]]]


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a table of events; line and column of a problem are row and column of the sheet."""
    sheets = _sheets(content, name)
    chosen = chosen_sheet(sheets, options.sheet, name)
    table = _table(sheets.get(chosen, []), shown_dates(content, chosen), name)
    imported = events_of(table, replace(options, raw=True))
    others = [sheet for sheet, rows in sheets.items() if rows and sheet != chosen]
    return replace(imported, problems=(*(_not_read(sheet, name) for sheet in others), *imported.problems))


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return a workbook of the rows that have an error, every cell a text, the reason in the first column."""
    try:
        from xlsxwriter import Workbook
    except ModuleNotFoundError:
        raise missing_extra("xlsx", "xlsxwriter", "xlsx") from None
    sheets = _sheets(content, name)
    chosen = chosen_sheet(sheets, options.sheet, name)
    table, written = _table(sheets.get(chosen, []), shown_dates(content, chosen), name), io.BytesIO()
    found = reasons([row.place for row in table.rows], errors)
    with Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(chosen)
        lines = [[WHY, *table.names], *([why, *table.rows[at].texts] for at, why in found.items())]
        for number, line in enumerate(lines):
            for column, text in enumerate(line):
                sheet.write_string(number, column, text)
    return written.getvalue()


def _sheets(content: bytes, name: str) -> Sheets:
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ModuleNotFoundError:
        raise missing_extra("xlsx", "python-calamine", "xlsx") from None
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return {sheet: book.get_sheet_by_name(sheet).to_python(skip_empty_area=False) for sheet in book.sheet_names}
    except CalamineError as fault:
        raise TimelineError(f"{name}: this is no workbook ({fault})", hint="xlsx, xlsm, xlsb, xls or ods") from None


def chosen_sheet(sheets: Sheets, asked: str, name: str) -> str:
    """Return the name of the sheet to read: the one asked for, `events`, or the first with rows below a header."""
    if asked and asked not in sheets:
        raise TimelineError(f"{name}: there is no sheet '{asked}'", hint=f"sheets: {', '.join(sheets)}", status=2)
    filled = [sheet for sheet, rows in sheets.items() if rows]
    tables = [sheet for sheet in filled if _rows_of_table(sheets[sheet]) > 1]
    return asked or ("events" if "events" in tables else next(iter([*tables, *filled]), ""))


def _rows_of_table(rows: Sequence[Sequence[object]]) -> int:
    """Count the rows of several cells, up to two."""
    several = (row for row in rows if sum(cell not in ("", None) for cell in row) > 1)
    return sum(1 for row, _ in zip(several, range(2), strict=False) if row)


def _not_read(sheet: str, name: str) -> Problem:
    message = f"the sheet '{sheet}' was not read"
    return Problem(place=Place(name), code="not-taken", message=message, level=Level.NOTE)


def _table(rows: Sequence[Sequence[object]], formats: Mapping[tuple[int, int], Shown], file: str) -> Table:
    texts = (
        (number, tuple(_text(cell, formats.get((number, column))) for column, cell in enumerate(row, 1)))
        for number, row in enumerate(rows, 1)
    )
    filled = [_row(number, cells, file) for number, cells in texts if any(map(str.strip, cells))]
    if not filled:
        return Table(names=(), rows=(), file=file)
    at = header_at([row.texts for row in filled[:LOOKED_AT]])
    header = tuple(text.strip() for text in filled[at].texts)
    width = max((position for position, text in enumerate(header, 1) if text), default=0)
    below = tuple(checked(row, width) for row in filled[at + 1 :])
    return Table(names=named(header)[:width], rows=below, file=file, notes=not_read(filled[:at]))


def _row(number: int, texts: tuple[str, ...], file: str) -> Row:
    return Row(cells=texts, place=Place(file, number, 1), locate=lambda column: Place(file, number, column + 1))


def _text(cell: object, shown: Shown | None = None) -> str:
    """Write a cell as a text: whole numbers without a point, days as exactly as they are shown."""
    match cell:
        case bool():
            return str(cell).lower()
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case dt.datetime():
            return cell.isoformat(timespec="milliseconds" if cell.microsecond else "seconds")
        case dt.date():
            return _day(cell, shown)
        case dt.time():
            return cell.isoformat(timespec="seconds" if cell.second else "minutes")
        case _:
            return "" if cell is None else str(cell)


def _day(day: dt.date, shown: Shown | None) -> str:
    """Write a day: with midnight where its cell shows a time; the first of a month or a year as what is shown of it."""
    if shown is Shown.TIME:
        return f"{day.isoformat()}T00:00:00"
    if shown is Shown.MONTH and day.day == 1:
        return day.isoformat()[:-3]
    if shown is Shown.YEAR and (day.month, day.day) == (1, 1):
        return day.isoformat()[:-6]
    return day.isoformat()
