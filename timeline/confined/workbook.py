"""The cells of a workbook as texts, read by a process of its own.

What is limited is what comes out, since what a file says of its own size may be a lie: its cells, its text.
"""

import datetime as dt
import io
import json
import sys
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from timeline.confined import cell_formats, ods_formats, xlsx_look
from timeline.confined.process import (
    MEGABYTE,
    TOO_MUCH,
    Limits,
    TooMuchError,
    UnreadableError,
    confined,
    refused,
    restrict,
)
from timeline.confined.shown import Look, Sheet, Shown
from timeline.problems import TimelineError

SECONDS, SECONDS_A_MEGABYTE = 2, 2
MEMORY, MEMORY_A_BYTE = 384 * MEGABYTE, 16
CELLS, CELLS_A_BYTE = 20_000, 20
CHARACTERS, CHARACTERS_A_BYTE = 4_000_000, 100
"""The most of a workbook, and how much more for each byte of its file: ten times what tables of many rows have."""

OLE = b"\xd0\xcf\x11\xe0"
KINDS = "xlsx, xlsm, xlsb, xls or ods"
HINT = "delete what is far from the table, or save the sheet as CSV"
Cells = Sequence[object]
Rows = Sequence[tuple[int, Cells]]


class TooManyCellsError(Exception):
    """More cells, or more text, than a file of that size may have."""


@dataclass(slots=True)
class Allowance:
    """How many cells and characters a workbook may still have."""

    cells: int
    characters: int

    def take(self, cells: Cells) -> None:
        """Take off the cells of a row; raises TooManyCellsError if there are not so many left."""
        self.cells -= len(cells)
        self.characters -= sum(len(cell) for cell in cells if isinstance(cell, str))
        if self.cells < 0 or self.characters < 0:
            raise TooManyCellsError


def read_workbook(content: bytes, asked: str, name: str) -> Sheet:
    """Read the sheet that is asked for, else `events`, else the first that has rows; needs the extra `xlsx`."""
    size = len(content)
    limits = Limits(SECONDS + SECONDS_A_MEGABYTE * size // MEGABYTE, MEMORY + MEMORY_A_BYTE * size)
    try:
        lines = confined(__name__, limits, asked, content=content).splitlines()
    except TooMuchError:
        message = f"{name}: its cells ask for more memory or work than a file of {size:,} bytes may"
        raise TooMuchError(message, hint=HINT) from None
    except UnreadableError as fault:
        raise TimelineError(
            f"{name}: this is no workbook ({fault.message})", hint="xlsx, xlsm, xlsb, xls or ods"
        ) from None
    head, look = json.loads(lines[0]), json.loads(lines[1]) if len(lines) > 1 else {}
    if "missing" in head:
        hint = f"sheets: {', '.join(head['missing'])}"
        raise TimelineError(f"{name}: there is no sheet '{asked}'", hint=hint, status=2)
    rows = (json.loads(line) for line in lines[2:])
    every = [(number, tuple(texts)) for number, *texts in rows]
    return Sheet(head["chosen"], every, head["others"], head["hidden"], Look(**look))


def main(seconds: str, memory: str, asked: str) -> int:
    """Print the rows of a workbook on standard input, a line of JSON each, and return the exit status."""
    content = sys.stdin.buffer.read()
    restrict(Limits(int(seconds), int(memory)))
    size = len(content)
    allowance = Allowance(CELLS + CELLS_A_BYTE * size, CHARACTERS + CHARACTERS_A_BYTE * size)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        if asked and asked not in book.sheet_names:
            _print({"missing": book.sheet_names})
            return 0
        sheets = {name: list(_filled(book.get_sheet_by_name(name), allowance)) for name in book.sheet_names}
        hidden = [about.name for about in book.sheets_metadata if about.visible != SheetVisibleEnum.Visible]
        chosen = asked or chosen_sheet(sheets, hidden)
        others = [name for name, rows in sheets.items() if rows and name != chosen]
        _print({"chosen": chosen, "others": others, "hidden": hidden})
        formats, look = _look(content, chosen)
        look.merged = look.merged or _merged(book, chosen)
        look.leave_addresses(dict(sheets.get(chosen, ())))
        _print(asdict(look))
        rows = (
            (number, [_text(cell, formats.get((number, at))) for at, cell in enumerate(cells, 1)])
            for number, cells in sheets.get(chosen, ())
        )
        for number, texts in _spanned(rows, look.merged, allowance):
            _print([number, *texts])
        sys.stdout.flush()
    except (MemoryError, TooManyCellsError):
        return TOO_MUCH
    except (CalamineError, OSError, ValueError) as error:
        return refused(error)
    return 0


def _look(content: bytes, sheet: str) -> tuple[Mapping[tuple[int, int], Shown], Look]:
    """Return the cells of a sheet (row and column from 1) that show a date as no day, and how it looks."""
    if content.startswith(OLE):
        from timeline.confined import xls_formats

        return xls_formats.look(content, sheet)
    look = xlsx_look.look(content, sheet)
    return (cell_formats.shown_dates(content, sheet), look) if look.is_known else ods_formats.look(content, sheet)


def _merged(book: CalamineWorkbook, sheet: str) -> list[tuple[int, int, int]]:
    """Return the cells of a sheet that span rows: the column, the first and the last row."""
    ranges = book.get_sheet_by_name(sheet).merged_cell_ranges if sheet in book.sheet_names else ()
    return [(left + 1, top + 1, bottom + 1) for (top, left), (bottom, _) in ranges or () if bottom > top]


def _spanned(
    rows: Iterable[tuple[int, list[str]]], merged: Sequence[tuple[int, int, int]], allowance: Allowance
) -> Iterator[tuple[int, list[str]]]:
    """Return rows in which a cell that spans several says the same in each."""
    begun = dict[int, list[tuple[int, int]]]()
    for column, first, last in merged:
        begun.setdefault(first, []).append((column, last))
    above = dict[int, tuple[str, int]]()
    for number, texts in rows:
        above = {column: cell for column, cell in above.items() if cell[1] >= number}
        filled = texts + [""] * (max(above, default=0) - len(texts))
        for column, (text, _) in above.items():
            filled[column - 1] = filled[column - 1] or text
        allowance.take(filled[len(texts) :])
        above |= {at: (texts[at - 1], last) for at, last in begun.get(number, ()) if at <= len(texts)}
        yield number, filled


def chosen_sheet(sheets: Mapping[str, Rows], hidden: Container[str] = ()) -> str:
    """Return the name of the sheet to read where none is asked for: `events`, or the first with rows below a header.

    Of those that are tables, a hidden one comes last.
    """
    filled = [name for name, rows in sheets.items() if rows]
    tables = [name for name in filled if sum(_several(cells) for _, cells in sheets[name]) > 1]
    named = [name for name in tables if name == "events"]
    return min([*named, *tables, *filled], key=lambda name: (name not in tables, name in hidden), default="")


def _several(cells: Cells) -> bool:
    return sum(cell not in ("", None) for cell in cells) > 1


def _filled(sheet: CalamineSheet, allowance: Allowance) -> Iterator[tuple[int, Cells]]:
    """Return the rows that hold anything, each from the first column to its last cell."""
    left = [""] * (sheet.start[1] if sheet.start else 0)
    for number, row in enumerate(sheet.iter_rows(), 1):
        if row.count("") == len(row):
            continue
        last = next((at for at in range(len(row), 0, -1) if row[at - 1] not in ("", None)), 0)
        if last:
            cells = [*left, *row[:last]]
            allowance.take(cells)
            yield number, cells


def _print(value: object) -> None:
    sys.stdout.write(f"{json.dumps(value)}\n")


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


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
