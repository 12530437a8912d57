"""How the date cells of an xlsx workbook are shown: a day as its month or its year, with a time or without.

The library that reads the values does not tell; this looks at the style of each cell, and at nothing else.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

from timeline.confined.shown import ZIP_FAULTS, Shown, column_number

CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*)>")
REFERENCE = re.compile(rb'\br="([A-Z]{1,3})(\d+)"')
STYLE = re.compile(rb'\bs="(\d+)"')
NUMBER_FORMAT = re.compile(r"<(?:\w+:)?numFmt\b[^>]*>")
CELL_STYLES = re.compile(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
FORMAT_OF_STYLE = re.compile(r'<(?:\w+:)?xf\b[^>]*?\bnumFmtId="(\d+)"')
SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|&quot;.*?&quot;')
BUILT_IN = {14: "m/d/yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm",
            21: "h:mm:ss", 22: "m/d/yy h:mm", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss"}  # fmt: skip
CHUNK = 1 << 20


def shown_dates(content: bytes, sheet: str) -> Mapping[tuple[int, int], Shown]:
    """Return the cells of an xlsx sheet (row and column from 1) that show a date as no day."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            styles = _styles(book)
            path = sheet_path(book, sheet) if styles else ""
            return dict(_cells(book, path, styles)) if path else {}
    except ZIP_FAULTS:
        return {}


def shown(code: str) -> Shown | None:
    """Return what a number format shows of a date, None if it is a day or no date."""
    signs = {*LITERAL.sub("", code.split(";", maxsplit=1)[0]).lower()}
    if signs & {"h", "s"}:
        return Shown.TIME
    if "y" not in signs or "d" in signs:
        return None
    return Shown.MONTH if "m" in signs else Shown.YEAR


def _styles(book: zipfile.ZipFile) -> dict[bytes, Shown]:
    """Return the numbers of the styles that show a date as no day."""
    text = book.read("xl/styles.xml").decode("utf-8", "replace")
    codes = {int(attribute(tag, "numFmtId")): attribute(tag, "formatCode") for tag in NUMBER_FORMAT.findall(text)}
    styles = CELL_STYLES.search(text)
    numbers = [int(number) for number in FORMAT_OF_STYLE.findall(styles[0] if styles else "")]
    kinds = {str(at).encode(): shown(codes.get(number, BUILT_IN.get(number, ""))) for at, number in enumerate(numbers)}
    return {style: kind for style, kind in kinds.items() if kind is not None}


def sheet_path(book: zipfile.ZipFile, sheet: str) -> str:
    """Return where in the workbook a sheet stands."""
    sheets = SHEET.findall(book.read("xl/workbook.xml").decode("utf-8", "replace"))
    relations = RELATION.findall(book.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace"))
    targets = {attribute(tag, "Id"): attribute(tag, "Target") for tag in relations}
    found = next((attribute(tag, r"\w+:id") for tag in sheets if attribute(tag, "name") == sheet), "")
    return "xl/" + targets.get(found, "").removeprefix("/xl/") if found in targets else ""


def _cells(book: zipfile.ZipFile, path: str, styles: Mapping[bytes, Shown]) -> Iterator[tuple[tuple[int, int], Shown]]:
    with book.open(path) as file:
        rest = b""
        while text := rest + file.read(CHUNK):
            end = max(text.rfind(b"<"), 0) or len(text)
            rest = text[end:]
            for tag in CELL.finditer(text, 0, end):
                style, reference = STYLE.search(tag[1]), REFERENCE.search(tag[1])
                if style and reference and style[1] in styles:
                    yield (int(reference[2]), column_number(reference[1])), styles[style[1]]


def attribute(tag: str, name: str) -> str:
    """Return an attribute of a tag, '' if it has none."""
    found = re.search(rf'(?<![\w:]){name}="([^"]*)"', tag)
    return (found[1] if found else "").replace("&quot;", '"').replace("&apos;", "'").replace("&amp;", "&")
