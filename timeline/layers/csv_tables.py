"""The headings of tables of CSV: which character separates their columns, and their names.

One rule for every engine, since each guesses in its own way, and some leave out lines that look like comments.
"""

import csv
import gzip
import io
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TextIO

from timeline.problems import TimelineError

SIGNS = (",", "\t", ";", "|")
LONGEST = 1_000_000
"""How many letters the line of headings may have."""

LONGEST_LINE = 2_000_000
"""How many bytes a line of DuckDB has at most."""

MOST_COLUMNS = 2_000


class Headings(NamedTuple):
    """What separates the columns of a file, and the name of each; no two are the same."""

    sign: str
    names: tuple[str, ...]


def by_headings(files: Iterable[Path]) -> dict[Headings, list[Path]]:
    """Return files by their headings, in the order of the files; raise TimelineError if one has none."""
    found: dict[Headings, list[Path]] = {}
    for file in files:
        found.setdefault(headings(file), []).append(file)
    return found


def headings(file: Path) -> Headings:
    """Return the headings of a file: its first line, split at the separator that occurs in it most often."""
    with _faults_of(file), _opened(file) as text:
        cells = _first(text, "\t" if ".tsv" in file.name.lower() else "")
    if not any(cells.names):
        raise TimelineError(f"{file.name[:80]} has no line of headings", hint="its first line names the columns")
    if len(cells.names) > MOST_COLUMNS:
        raise TimelineError(f"{file.name[:80]} has more than {MOST_COLUMNS:,} columns", hint="name fewer of them")
    return Headings(cells.sign, tuple(_named(cells.names)))


def refuse_endless(files: Iterable[Path]) -> None:
    """Refuse a file whose last line is longer than any that DuckDB reads, which leaves it out without a word."""
    for file in files:
        with _faults_of(file), gzip.open(file) if _is_zipped(file) else file.open("rb") as content:
            end = _end(content, LONGEST_LINE)
        if len(end) == LONGEST_LINE and not {*b"\r\n"} & {*end[:-2]}:
            message = f"the last line of {file.name[:80]} is longer than {LONGEST_LINE:,} bytes"
            raise TimelineError(message, hint="a line for each row")


def _end(content: gzip.GzipFile | io.BufferedReader, length: int) -> bytes:
    """Return the last bytes of a file; of one that is compressed, after all others."""
    if not isinstance(content, gzip.GzipFile):
        content.seek(max(0, content.seek(0, io.SEEK_END) - length))
    end = b""
    while chunk := content.read(length):
        end = (end + chunk)[-length:]
    return end


def _is_zipped(file: Path) -> bool:
    return file.name.lower().endswith(".gz")


@contextmanager
def _faults_of(file: Path) -> Iterator[None]:
    """Say which file it is that cannot be read."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise TimelineError(f"{file.name[:80]} is not UTF-8", hint="save it as UTF-8") from error
    except (OSError, EOFError, csv.Error, zlib.error) as error:
        raise TimelineError(f"{file.name[:80]} cannot be read: {str(error)[:100]}") from error


def _opened(file: Path) -> TextIO:
    if _is_zipped(file):
        return gzip.open(file, "rt", encoding="utf-8-sig", newline="")
    return file.open(encoding="utf-8-sig", newline="")


def _first(text: TextIO, sign: str) -> Headings:
    """Return the cells of the first line, which may have breaks within quotes."""
    line = _line(text)
    sign = sign or max(SIGNS, key=_unquoted(line).count)
    return Headings(sign, tuple(next(csv.reader(io.StringIO(line, newline=""), delimiter=sign, strict=True), ())))


def _line(text: TextIO) -> str:
    """Return the first line, to the end of its quotes."""
    read = ""
    while (line := text.readline(LONGEST)) and len(read) < LONGEST:
        read += line
        if not read.count('"') % 2:
            break
    if len(read) >= LONGEST:
        raise TimelineError("its first line has no end", hint="its first line names the columns")
    return read


def _unquoted(line: str) -> str:
    """Return what of a line is outside of quotes."""
    return "".join(line.split('"')[::2])


def _named(names: Sequence[str]) -> Iterator[str]:
    """Return the name of each column: one without has its place, each of several that have one name gets a number."""
    told = [name or f"column{at}" for at, name in enumerate(names)]
    taken, times = {*told}, Counter(told)
    for name in told:
        number, other = 0, name
        while times[name] > 1 and other in taken:
            number += 1
            other = f"{name}_{number}"
        taken.add(other)
        yield other


def together(tables: Iterable[Headings]) -> tuple[str, ...]:
    """Return the columns of several tables as one."""
    return tuple(dict.fromkeys(name for table in tables for name in table.names))
