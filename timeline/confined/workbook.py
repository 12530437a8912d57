"""The cells of a workbook as texts, read by a process of its own.

What is limited is what comes out, since what a file says of its own size may be a lie: its cells, its text.
"""

import datetime as dt
import io
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from timeline.confined import cell_formats, ods_formats
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
from timeline.confined.shown import Shown
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


class Sheet(NamedTuple):
    """The sheet that was read: its name, its rows that hold anything by their numbers from 1, other sheets with any."""

    name: str
    rows: Sequence[tuple[int, tuple[str, ...]]]
    others: Sequence[str]


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
    head: dict[str, list[str]] = json.loads(lines[0])
    if "missing" in head:
        hint = f"sheets: {', '.join(head['missing'])}"
        raise TimelineError(f"{name}: there is no sheet '{asked}'", hint=hint, status=2)
    rows = (json.loads(line) for line in lines[1:])
    return Sheet(head["chosen"][0], [(number, tuple(texts)) for number, *texts in rows], head["others"])


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
        chosen = asked or chosen_sheet(sheets)
        _print({"chosen": [chosen], "others": [name for name, rows in sheets.items() if rows and name != chosen]})
        formats = _formats(content, chosen)
        for number, cells in sheets.get(chosen, ()):
            _print([number, *(_text(cell, formats.get((number, at))) for at, cell in enumerate(cells, 1))])
        sys.stdout.flush()
    except (MemoryError, TooManyCellsError):
        return TOO_MUCH
    except (CalamineError, OSError, ValueError) as error:
        return refused(error)
    return 0


def _formats(content: bytes, sheet: str) -> Mapping[tuple[int, int], Shown]:
    """Return the cells of a sheet (row and column from 1) that show a date as no day, as far as that is known."""
    if content.startswith(OLE):
        from timeline.confined import xls_formats

        return xls_formats.shown_dates(content, sheet)
    return cell_formats.shown_dates(content, sheet) or ods_formats.shown_dates(content, sheet)


def chosen_sheet(sheets: Mapping[str, Rows]) -> str:
    """Return the name of the sheet to read where none is asked for: `events`, or the first with rows below a header."""
    filled = [name for name, rows in sheets.items() if rows]
    tables = [name for name in filled if sum(_several(cells) for _, cells in sheets[name]) > 1]
    return "events" if "events" in tables else next(iter([*tables, *filled]), "")


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
