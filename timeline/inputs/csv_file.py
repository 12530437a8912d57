"""CSV of whatever dialect, as a table of events."""

from dataclasses import replace

from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.tables.separated import read_table
from timeline.inputs.tables.table_events import events_of
from timeline.records.cells import unmarked


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a table of events; each row is an event or is refused with its place."""
    table = read_table(decoded(content, name, options.encoding), name)
    names = table.names if options.raw else tuple(map(unmarked, table.names))
    return events_of(replace(table, names=names), options)
