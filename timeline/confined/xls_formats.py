"""How the date cells of an xls workbook are shown, by the number formats of the cells."""

import struct
from collections.abc import Iterator, Mapping

from xlrd import XL_CELL_DATE, Book, XLRDError, open_workbook
from xlrd.compdoc import CompDocError

from timeline.confined.cell_formats import shown
from timeline.confined.shown import Shown

FAULTS = (
    XLRDError, CompDocError, OSError, ValueError, LookupError, TypeError, AttributeError, AssertionError,
    ArithmeticError, struct.error, RecursionError,
)  # fmt: skip
"""What xlrd raises for files that are damaged."""


def shown_dates(content: bytes, sheet: str) -> Mapping[tuple[int, int], Shown]:
    """Return the cells of a sheet (row and column from 1) that show a date as no day; needs the package xlrd."""
    try:
        book = open_workbook(file_contents=content, formatting_info=True, on_demand=True, logfile=_Silence())
        return dict(_cells(book, sheet)) if sheet in book.sheet_names() else {}
    except FAULTS:
        return {}  # the other library has read it; of how dates are shown nothing is known


class _Silence:
    """A file that keeps nothing."""

    def write(self, text: str) -> int:
        """Take a text."""
        return len(text)


def _cells(book: Book, sheet: str) -> Iterator[tuple[tuple[int, int], Shown]]:
    found = book.sheet_by_name(sheet)
    for row in range(found.nrows):
        for column, kind in enumerate(found.row_types(row)):
            if kind == XL_CELL_DATE and (format_shown := _format(book, found.cell_xf_index(row, column))):
                yield (row + 1, column + 1), format_shown


def _format(book: Book, index: int) -> Shown | None:
    return shown(book.format_map[book.xf_list[index].format_key].format_str)
