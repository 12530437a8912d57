r"""Text with separated cells to rows, each cell with its place.

    table     = [ "sep=" separator newline ] row { newline row }
    row       = cell { separator cell }
    cell      = quoted | plain
    quoted    = '"' { any but '"' | '""' } '"'
    plain     = { any but the separator, CR and LF }
    newline   = CR LF | LF | CR
    separator = the one of tab ; , | that parts the first rows into equally many cells

A quote that is never closed, or text after a closed one, spoils its own line only. What is above the header is told.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import NamedTuple

from timeline.inputs.tables.table import Header, Row, Table, checked, header_at, header_of, not_read
from timeline.problems import Place, Problem

SEPARATORS = "\t;,|"
NEWLINE = re.compile(r"\r\n|\n|\r")
LONE_RETURN = re.compile(r"\r(?!\n)")
QUOTED = re.compile(r'"((?>(?:[^"]|"")*))"')
DECLARED = re.compile(r'"?sep=(.)"?(?:\r\n|\n|\r)', re.IGNORECASE)
SHORT, MANY = 24, 20_000
LOOKED_AT, SAMPLE = 30, 1 << 16
"""So many rows, of so many characters at most, tell the separator and the header."""


class Cells(NamedTuple):
    """The cells of one row: texts, where each begins, where the row ends, and a fault with where it is."""

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    end: int
    fault: str = ""
    wrong: int = 0


class Source(NamedTuple):
    """A text with separated cells, the name of its file, its separator, and what a cell without quotes is."""

    text: str
    file: str
    separator: str
    plain: re.Pattern[str]


class Shared:
    """Short texts, each held once however many cells have it."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[str, str] = {}

    def one(self, text: str) -> str:
        """Return a text that is the same; at most so many are remembered."""
        if len(text) > SHORT:
            return text
        known = self._known
        return known.setdefault(text, text) if len(known) < MANY else known.get(text, text)


def read_table(text: str, file: str, names: tuple[str, ...] = ()) -> Table:
    """Read a table; its header is the first row that names as many columns as others have cells, unless `names` are."""
    declared, separator = DECLARED.match(text), separator_in(text)
    every = _rows(_source(text, file, separator), declared.end() if declared else 0)
    rows = (row for row in every if row.fault or any(cell.strip() for cell in row.texts))
    first = list(islice(rows, LOOKED_AT))
    if not first:
        return Table(names=(), rows=(), file=file)
    at = -1 if names else header_at([row.texts for row in first])
    header = Header(names, 0) if names else header_of(first[at:])
    names, start = header.names, max(at, 0) + header.rows
    below = (checked(row, len(names)) for part in (first[start:], rows) for row in part)
    return Table(names=names, rows=tuple(below), file=file, notes=(*not_read(first[: max(at, 0)]), *header.notes))


def separator_in(text: str) -> str:
    """Return the separator that a text declares, else the one that its rows tell."""
    declared = DECLARED.match(text)
    return declared[1] if declared else separator_of(text)


def separator_of(text: str) -> str:
    """Find the separator that parts most of the first rows into equally many cells; a comma where none parts any."""
    shares = {sign: _share(list(_sample(text, sign))) for sign in SEPARATORS}
    best = max(SEPARATORS, key=lambda sign: shares[sign])
    return best if shares[best] else ","


def _sample(text: str, separator: str) -> Iterator[int]:
    """Count the cells of the first rows."""
    rows = _rows(_source(text[:SAMPLE], "", separator), 0)
    filled = (row for row in rows if row.fault is None and any(cell.strip() for cell in row.texts))
    return (len(row.cells) for row in islice(filled, LOOKED_AT))


def _share(widths: Sequence[int]) -> float:
    """Return which part of the rows has the commonest number of cells; 0 where that is one."""
    counts = Counter(width for width in widths if width > 1)
    return max(counts.values()) / len(widths) if counts else 0.0


def _source(text: str, file: str, separator: str) -> Source:
    return Source(text, file, separator, re.compile(rf"[^{re.escape(separator)}\r\n]*"))


def _rows(source: Source, at: int) -> Iterator[Row]:
    """Return the rows; a line without quotes is cut at its separators."""
    text, separator = source.text, source.separator
    line = 1 + len(NEWLINE.findall(text, 0, at))
    simple, shared = LONE_RETURN.search(text) is None, Shared()
    while at < len(text):
        end = text.find("\n", at) if simple else -2
        end = len(text) if end == -1 else end
        place, locate = Place(source.file, line, 1), partial(_locate, source, at, line)
        if simple and text.find('"', at, end) < 0:
            found = text[at:end].removesuffix("\r").split(separator)
            yield Row(cells=tuple(map(shared.one, found)), place=place, locate=locate, number=line)
            line, at = line + 1, end + 1
            continue
        cells = _cells(text, at, separator, source.plain)
        row = Row(cells=tuple(map(shared.one, cells.texts)), place=place, locate=locate, number=line)
        yield _quoted_row(source, at, cells, row)
        newline = NEWLINE.search(text, cells.end)
        end = newline.end() if newline else len(text)
        line, at = line + len(NEWLINE.findall(text, at, end)), end


def _quoted_row(source: Source, start: int, cells: Cells, row: Row) -> Row:
    if not cells.fault:
        return row
    fault = Problem(place=_place(source.text, row.place, start, cells.wrong), code="bad-quote", message=cells.fault)
    return replace(row, cells=(), fault=fault)


def _locate(source: Source, start: int, line: int, number: int) -> Place:
    """Return the place of a cell of the row that begins at `start`; it is looked for when it is asked for."""
    row = Place(source.file, line, 1)
    starts = _cells(source.text, start, source.separator, source.plain).starts
    return _place(source.text, row, start, starts[number]) if number < len(starts) else row


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
