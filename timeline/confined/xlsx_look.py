"""How a sheet of an xlsx workbook looks: its hidden rows and columns, and cells that are read as empty.

The library that reads the values does not tell. Only tags are looked at, piece by piece; prefixes of names (`x:row`),
which some programs write, are known by the first tag of the sheet.
"""

import io
import re
import zipfile
from collections.abc import Iterator

from timeline.confined.cell_formats import CHUNK, attribute, sheet_path
from timeline.confined.shown import MOST_TOLD, ZIP_FAULTS, Look

ROOT = re.compile(rb"<(\w+:)?worksheet\b")
REFERENCE = re.compile(rb'\br="([A-Z]{1,3}\d+)"')
ON = re.compile(r'"(?:1|true)"')
WORKBOOK = re.compile(r"<(?:\w+:)?(?:workbookPr|calcPr)\b[^>]*>")
HEAD = 4096


class _Tags:
    """The patterns of the tags of one sheet."""

    def __init__(self, prefix: bytes) -> None:
        self.cell, self.row = b"<" + prefix + b"c ", b"<" + prefix + b"row "
        self.hidden = re.compile(self.row + rb'(?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="(\d+)"')
        self.column = re.compile(b"<" + prefix + rb"col\s([^>]*)>")
        self.formula_sign, self.error_sign = b"<" + prefix + b"f", b't="e"'
        formula = rb"<P?f\b[^>]*?(?:/>|>[^<]*</P?f>)".replace(b"P?", prefix)
        value = b"<" + prefix + b"v>"
        self.formula = re.compile(self.cell + rb"([^>]*)>" + formula + b"(" + value + b"[^<])?")
        self.error = re.compile(self.cell + rb'(?=[^>]*\bt="e")([^>]*)>(?:' + formula + b")?" + value + b"([^<]*)")
        self.filter = b"<" + prefix + b"filterColumn"


def look(content: bytes, sheet: str) -> Look:
    """Return how a sheet looks; of a damaged workbook nothing is known."""
    found = Look()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            whole = " ".join(WORKBOOK.findall(book.read("xl/workbook.xml").decode("utf-8", "replace")))
            found.from_1904 = ON.fullmatch(f'"{attribute(whole, "date1904")}"') is not None
            is_stale = ON.fullmatch(f'"{attribute(whole, "fullCalcOnLoad")}"') is not None
            for tags, text in _pieces(book, sheet_path(book, sheet)):
                _take(found, tags, text, is_stale=is_stale)
    except ZIP_FAULTS:
        return Look(is_known=False)
    return found


def _pieces(book: zipfile.ZipFile, path: str) -> Iterator[tuple[_Tags, bytes]]:
    """Return a sheet in pieces that end before a cell or a row."""
    if not path:
        return
    with book.open(path) as file:
        rest = file.read(HEAD)
        root = ROOT.search(rest)
        tags = _Tags((root[1] if root else None) or b"")
        more = rest
        while more:
            more = file.read(CHUNK)
            text = rest + more
            end = (more and max(text.rfind(tags.cell), text.rfind(tags.row), 0)) or len(text)
            yield tags, text[:end]
            rest = text[end:]


def _take(found: Look, tags: _Tags, text: bytes, *, is_stale: bool) -> None:
    """Take up what a piece of a sheet shows."""
    for row in tags.hidden.finditer(text):
        found.hide_row(int(row[1]), int(row[1]))
    for column in tags.column.finditer(text):
        about = column[1].decode("ascii", "replace")
        if ON.fullmatch(f'"{attribute(about, "hidden")}"'):
            found.columns.append((int(attribute(about, "min")), int(attribute(about, "max"))))
    if tags.formula_sign in text:
        _take_formulas(found, tags, text, is_stale=is_stale)
    if tags.error_sign in text:
        for error in tags.error.finditer(text):
            _name(found.errors, error[1], error[2])
    found.filtered = found.filtered or tags.filter in text


def _take_formulas(found: Look, tags: _Tags, text: bytes, *, is_stale: bool) -> None:
    """Take up formulas without a value; an empty text is one."""
    for formula in tags.formula.finditer(text):
        if formula[2] or b't="str"' in formula[1]:
            found.stale += is_stale
        else:
            _name(found.formulas, formula[1])


def _name(cells: list[str], about: bytes, value: bytes = b"") -> None:
    """Add a cell by its name, and by what it says."""
    reference = REFERENCE.search(about)
    if reference and len(cells) < MOST_TOLD:
        cells.append(f"{reference[1].decode()} {value.decode('ascii', 'replace')}".strip())
