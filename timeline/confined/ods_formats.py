"""How a sheet of an ods workbook looks: its dates by the styles of cells, rows and columns; what is hidden, merged."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import IO
from xml.etree import ElementTree as ET

from timeline.confined.shown import MOST_TOLD, ZIP_FAULTS, Look, Shown, letters

NUMBER = "{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CELLS = frozenset({f"{TABLE}table-cell", f"{TABLE}covered-table-cell"})
HIDDEN = ("collapse", "filter")
LONG = len("10000000")
MOST = 1_000_000
"""How many cells that show no day are told of; further ones are days."""
Places = dict[tuple[int, int], Shown]


def shown_dates(content: bytes, sheet: str) -> Mapping[tuple[int, int], Shown]:
    """Return the cells of a sheet (row and column from 1) that show a date as no day."""
    return look(content, sheet)[0]


def look(content: bytes, sheet: str) -> tuple[Mapping[tuple[int, int], Shown], Look]:
    """Return the cells of a sheet that show a date as no day, and how it looks; of a damaged one nothing is known."""
    reader = _Reader(sheet)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            for part in ("styles.xml", "content.xml"):
                with book.open(part) as file:
                    reader.read(file)
    except (*ZIP_FAULTS, ET.ParseError):
        return {}, Look(is_known=False)
    return reader.places, reader.look


class _Reader:
    """Reads the parts of a workbook, row by row: none is held longer than it takes to look at it."""

    def __init__(self, sheet: str) -> None:
        self.sheet = sheet
        self.formats: dict[str, Shown | None] = {}
        self.styles: dict[str, tuple[str, str]] = {}
        self.places: Places = {}
        self.look = Look()
        self.row = 1
        self.columns: list[tuple[int, str]] = []
        self.is_inside = False

    def read(self, file: IO[bytes]) -> None:
        """Read a part: the styles stand before the cells."""
        above = list[ET.Element]()
        # in a process of its own, whose memory and time are limited; expat stops what grows out of little
        for event, node in ET.iterparse(file, ("start", "end")):  # noqa: S314 - see the line above
            if event == "start":
                above.append(node)
                self._begin(node)
                continue
            above.pop()
            self._end(node)
            if node.tag == f"{TABLE}table-row" and above:
                above[-1].remove(node)

    def _begin(self, node: ET.Element) -> None:
        if node.tag == f"{TABLE}table":
            self.is_inside = node.get(f"{TABLE}name") == self.sheet
            self.row, self.columns = 1, []

    def _end(self, node: ET.Element) -> None:
        name = node.get(f"{STYLE}name", "")
        if node.tag == f"{NUMBER}date-style":
            self.formats[name] = _shown({each.tag.removeprefix(NUMBER) for each in node})
        elif node.tag == f"{STYLE}style" and node.get(f"{STYLE}family") == "table-cell":
            self.styles[name] = node.get(f"{STYLE}data-style-name", ""), node.get(f"{STYLE}parent-style-name", "")
        elif node.tag == f"{TABLE}table-column" and self.is_inside:
            self._take_column(node)
        elif node.tag == f"{TABLE}table-row" and self.is_inside:
            self._take(node)
        elif node.tag == f"{TABLE}null-date":
            self.look.from_1904 = node.get(f"{TABLE}date-value", "").startswith("1904")

    def _take_column(self, node: ET.Element) -> None:
        """Take up a column, which may stand for several."""
        first = self.columns[-1][0] + 1 if self.columns else 1
        last = first + _count(node, "columns") - 1
        self.columns.append((last, node.get(f"{TABLE}default-cell-style-name", "")))
        if node.get(f"{TABLE}visibility") in HIDDEN:
            self.look.columns.append((first, last))

    def _take(self, line: ET.Element) -> None:
        """Take up the cells of a row, which may stand for several."""
        column, repeated = 1, _count(line, "rows")
        if (visibility := line.get(f"{TABLE}visibility")) in HIDDEN:
            self.look.hide_row(self.row, self.row + repeated - 1)
            self.look.filtered = self.look.filtered or visibility == "filter"
        for cell in (each for each in line if each.tag in CELLS):
            number = _count(cell, "columns")
            is_date = cell.get(f"{OFFICE}value-type") == "date"
            if is_date and (kind := self._shown(self._style(cell, line, column))):
                for place in _places((self.row, repeated), (column, number), MOST - len(self.places)):
                    self.places[place] = kind
            self._take_look(cell, column)
            column += number
        self.row += repeated

    def _take_look(self, cell: ET.Element, column: int) -> None:
        """Take up whether a cell spans rows, and what is read as empty."""
        spanned = cell.get(f"{TABLE}number-rows-spanned", "1")
        if spanned != "1" and spanned.isdecimal() and len(spanned) < LONG:
            self.look.merged.append((column, self.row, self.row + int(spanned) - 1))
        if cell.find(f"{OFFICE}annotation") is not None:
            self._name(self.look.comments, column)
        if next(cell.iter(f"{TEXT}a"), None) is not None:
            self._name(self.look.links, column)
        if cell.get(f"{CALC}value-type") == "error":
            self._name(self.look.errors, column, "".join(cell.itertext()).strip())
        elif cell.get(f"{TABLE}formula") and cell.get(f"{OFFICE}value-type") is None:
            self._name(self.look.formulas, column)

    def _name(self, cells: list[str], column: int, value: str = "") -> None:
        if len(cells) < MOST_TOLD:
            cells.append(f"{letters(column)}{self.row} {value}".strip())

    def _style(self, cell: ET.Element, line: ET.Element, column: int) -> str:
        """Return the name of the style of a cell: its own, that of its row, or that of its column."""
        own = cell.get(f"{TABLE}style-name") or line.get(f"{TABLE}default-cell-style-name")
        return own or next((name for last, name in self.columns if column <= last), "")

    def _shown(self, name: str) -> Shown | None:
        """Return what a style shows of a date, else the one that it is made of."""
        for _ in range(len(self.styles)):
            data, parent = self.styles.get(name, ("", ""))
            if data or not parent:
                return self.formats.get(data)
            name = parent
        return None


def _shown(parts: set[str]) -> Shown | None:
    if parts & {"hours", "minutes", "seconds"}:
        return Shown.TIME
    if "year" not in parts or parts & {"day", "day-of-week", "week-of-year", "quarter"}:
        return None
    return Shown.MONTH if "month" in parts else Shown.YEAR


def _places(rows: tuple[int, int], columns: tuple[int, int], most: int) -> Iterator[tuple[int, int]]:
    """Return rows and columns from a first one on, so many at most."""
    for number in range(min(rows[1] * columns[1], most)):
        down, right = divmod(number, columns[1])
        yield rows[0] + down, columns[0] + right


def _count(node: ET.Element, what: str) -> int:
    number = node.get(f"{TABLE}number-{what}-repeated", "1")
    return int(number) if number.isdecimal() and len(number) < LONG else 1
