"""How a sheet of an xlsx workbook looks: its hidden rows and columns, and cells that are read as empty.

The library that reads the values does not tell. Only tags are looked at, piece by piece; prefixes of names (`x:row`),
which some programs write, are known by the first tag of the sheet.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from itertools import chain, islice

from timeline.confined.cell_formats import CHUNK, RELATION, attribute, sheet_path
from timeline.confined.shown import MOST_TOLD, ZIP_FAULTS, Look

ROOT = re.compile(rb"<(\w+:)?worksheet\b")
REFERENCE = re.compile(rb'\br="([A-Z]{1,3}\d+)"')
ON = re.compile(r'"(?:1|true)"')
WORKBOOK = re.compile(r"<(?:\w+:)?(?:workbookPr|calcPr)\b[^>]*>")
COMMENT = re.compile(rb'<(?:\w+:)?comment\s[^>]*?\bref="([A-Z]{1,3}\d{1,7})"')
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
        self.link_sign = b"<" + prefix + b"hyperlink "
        self.link = re.compile(self.link_sign + rb'(?=[^>]*\w:id=)[^>]*?\bref="([A-Z]{1,3}\d{1,7})')
        self.filter = b"<" + prefix + b"filterColumn"


def look(content: bytes, sheet: str) -> Look:
    """Return how a sheet looks; of a damaged workbook nothing is known."""
    found = Look()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            whole = " ".join(WORKBOOK.findall(book.read("xl/workbook.xml").decode("utf-8", "replace")))
            found.from_1904 = ON.fullmatch(f'"{attribute(whole, "date1904")}"') is not None
            is_stale = ON.fullmatch(f'"{attribute(whole, "fullCalcOnLoad")}"') is not None
            path = sheet_path(book, sheet)
            for tags, text in _pieces(book, path):
                _take(found, tags, text, is_stale=is_stale)
            found.comments = _comments(book, path)
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


def _comments(book: zipfile.ZipFile, path: str) -> list[str]:
    """Return the cells of a sheet that have a comment."""
    folder, _, name = path.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in book.namelist():
        return []
    tags = RELATION.findall(book.read(relations).decode("utf-8", "replace"))
    targets = [attribute(tag, "Target") for tag in tags if attribute(tag, "Type").endswith("/comments")]
    paths = (posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/") for target in targets)
    found = (COMMENT.finditer(book.read(each)) for each in paths if each in book.namelist())
    return [comment[1].decode() for comment in islice(chain.from_iterable(found), MOST_TOLD)]


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
    if tags.link_sign in text:
        found.links += [link[1].decode() for link in tags.link.finditer(text)][: MOST_TOLD - len(found.links)]
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
