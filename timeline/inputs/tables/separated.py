r"""Text with separated cells to rows, each cell with its place.

    table     = [ "sep=" separator newline ] row { newline row }
    row       = cell { separator cell }
    cell      = quoted | plain
    quoted    = '"' { any but '"' | '""' } '"'
    plain     = { any but the separator, CR and LF }
    newline   = CR LF | LF | CR
    separator = the one of , ; tab | that the header line holds most of outside quotes

A quote that is never closed, or text after a closed one, spoils its own line only.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from timeline.inputs.tables.table import Row, Table, checked, named
from timeline.problems import Place, Problem

SEPARATORS = ",;\t|"
NEWLINE = re.compile(r"\r\n|\n|\r")
QUOTED = re.compile(r'"((?:[^"]|"")*+)"')
DECLARED = re.compile(r'"?sep=(.)"?(?:\r\n|\n|\r)', re.IGNORECASE)


class Cells(NamedTuple):
    """The cells of one row: texts, where each begins, where the row ends, and a fault with where it is."""

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    end: int
    fault: str = ""
    wrong: int = 0


def read_table(text: str, file: str) -> Table:
    """Read a table; its first row that is not blank is the header."""
    declared = DECLARED.match(text)
    separator = declared[1] if declared else separator_of(text)
    every = _rows(text, declared.end() if declared else 0, file, separator)
    rows = (row for row in every if row.fault or any(cell.strip() for cell in row.texts))
    header = next(rows, None)
    names = named(tuple(cell.strip() for cell in header.texts)) if header else ()
    return Table(names=names, rows=tuple(checked(row, len(names)) for row in rows), file=file)


def separator_of(text: str) -> str:
    """Find the separator that the header line holds most of outside quotes; a comma where it holds none."""
    header = NEWLINE.split(text.lstrip("\r\n"), maxsplit=1)[0]
    return max(SEPARATORS, key=QUOTED.sub("", header).count)


def _rows(text: str, at: int, file: str, separator: str) -> Iterator[Row]:
    plain = re.compile(rf"[^{re.escape(separator)}\r\n]*")
    line = 1 + len(NEWLINE.findall(text, 0, at))
    while at < len(text):
        cells = _cells(text, at, separator, plain)
        yield _row(text, Place(file, line, 1), at, cells)
        newline = NEWLINE.search(text, cells.end)
        end = newline.end() if newline else len(text)
        line, at = line + len(NEWLINE.findall(text, at, end)), end


def _row(text: str, place: Place, start: int, cells: Cells) -> Row:
    def locate(number: int) -> Place:
        return _place(text, place, start, cells.starts[number]) if number < len(cells.starts) else place

    where = _place(text, place, start, cells.wrong)
    fault = Problem(place=where, code="bad-quote", message=cells.fault) if cells.fault else None
    return Row(texts=cells.texts, place=place, locate=locate, fault=fault)


def _cells(text: str, at: int, separator: str, plain: re.Pattern[str]) -> Cells:
    texts: list[str] = []
    starts: list[int] = []
    ended = partial(Cells, ())
    while True:
        quoted = QUOTED.match(text, at) if text.startswith('"', at) else None
        bare = plain.match(text, quoted.end() if quoted else at)
        end = bare.end() if bare else at
        if quoted and text[quoted.end() : end].strip():
            return ended(tuple(starts), end, "there is text after a closing quote", quoted.end())
        if not quoted and text.startswith('"', at):
            return ended(tuple(starts), end, "this quote is never closed", at)
        texts.append(quoted[1].replace('""', '"') if quoted else text[at:end])
        starts.append(at)
        if not text.startswith(separator, end):
            return Cells(tuple(texts), tuple(starts), end)
        at = end + 1


def _place(text: str, row: Place, start: int, offset: int) -> Place:
    """Return the place of an offset in a row that begins at `start`."""
    lines = NEWLINE.split(text[start : max(offset, start)])
    return Place(row.file, row.line + len(lines) - 1, len(lines[-1]) + 1)
