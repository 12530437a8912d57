"""How a sheet of an xls workbook looks: its dates by the number formats of the cells; what is hidden, merged."""

import struct
from collections.abc import Iterator, Mapping
from itertools import islice

from xlrd import XL_CELL_DATE, XL_CELL_ERROR, Book, XLRDError, error_text_from_code, open_workbook
from xlrd.compdoc import CompDocError

from timeline.confined.cell_formats import shown
from timeline.confined.shown import MOST_TOLD, Look, Shown, letters

FAULTS = (
    XLRDError, CompDocError, OSError, ValueError, LookupError, TypeError, AttributeError, AssertionError,
    ArithmeticError, struct.error, RecursionError,
)  # fmt: skip
"""What xlrd raises for files that are damaged."""


def shown_dates(content: bytes, sheet: str) -> Mapping[tuple[int, int], Shown]:
    """Return the cells of a sheet (row and column from 1) that show a date as no day; needs the package xlrd."""
    return look(content, sheet)[0]


def look(content: bytes, sheet: str) -> tuple[Mapping[tuple[int, int], Shown], Look]:
    """Return the cells of a sheet that show a date as no day, and how it looks; needs the package xlrd."""
    try:
        book = open_workbook(file_contents=content, formatting_info=True, on_demand=True, logfile=_Silence())
        return (
            (dict(_cells(book, sheet)), _look(book, sheet))
            if sheet in book.sheet_names()
            else ({}, Look(is_known=False))
        )
    except FAULTS:
        return {}, Look(is_known=False)  # the other library has read it; of how it looks nothing is known


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


def _look(book: Book, sheet: str) -> Look:
    """Return what of a sheet is hidden, merged, or an error."""
    found, shown_as = book.sheet_by_name(sheet), Look(from_1904=book.datemode == 1)
    for row in sorted(row for row, about in found.rowinfo_map.items() if about.hidden):
        shown_as.hide_row(row + 1, row + 1)
    shown_as.columns = sorted((at + 1, at + 1) for at, about in found.colinfo_map.items() if about.hidden)
    shown_as.merged = [(left + 1, top + 1, bottom) for top, bottom, left, _ in found.merged_cells if bottom > top + 1]
    cells = ((row, at, kind) for row in range(found.nrows) for at, kind in enumerate(found.row_types(row)))
    errors = ((row, at, found.cell_value(row, at)) for row, at, kind in cells if kind == XL_CELL_ERROR)
    values = (f"{letters(at + 1)}{row + 1} {error_text_from_code.get(code, '')}" for row, at, code in errors)
    shown_as.errors = list(islice(values, MOST_TOLD))
    links = (link for link in found.hyperlink_list if link.url_or_path)
    shown_as.links = [f"{letters(link.fcolx + 1)}{link.frowx + 1}" for link in islice(links, MOST_TOLD)]
    shown_as.comments = [f"{letters(at + 1)}{row + 1}" for row, at in islice(sorted(found.cell_note_map), MOST_TOLD)]
    return shown_as


def _format(book: Book, index: int) -> Shown | None:
    return shown(book.format_map[book.xf_list[index].format_key].format_str)
