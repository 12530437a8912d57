"""CSV of whatever dialect, as a table of events."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.rejects import WHY, reasons
from timeline.inputs.tables.load_file import as_separated
from timeline.inputs.tables.separated import read_table, separator_in
from timeline.inputs.tables.table import Table
from timeline.inputs.tables.table_events import events_of, refused_lines
from timeline.problems import Problem
from timeline.records.cells import unmarked


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a table of events; each row is an event or is refused with its place."""
    return events_of(_table(content, name, options), options)


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return a table of the rows that have an error, as they stand, each after its reason and number."""
    separator = separator_in(as_separated(decoded(content, name, options.encoding)))
    return _written(refused_lines(_table(content, name, options), errors), separator, options)


def rejected(table: Table, separator: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return the rows of a table that have an error, parted by a separator."""
    found = reasons([row.place for row in table.rows], errors)
    lines = ([why, *table.rows[position].texts] for position, why in found.items())
    return _written([[WHY, *table.names], *lines], separator, options)


def _written(lines: Iterable[Sequence[str]], separator: str, options: Options) -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=separator, lineterminator="\n").writerows(lines)
    return written.getvalue().encode(options.encoding or "utf-8")


def _table(content: bytes, name: str, options: Options) -> Table:
    table = read_table(as_separated(decoded(content, name, options.encoding)), name)
    return replace(table, names=table.names if options.raw else tuple(map(unmarked, table.names)))
