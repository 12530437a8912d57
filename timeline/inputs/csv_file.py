"""CSV of whatever dialect, as a table of events."""

from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.tables.separated import read_table
from timeline.inputs.tables.table_events import events_of


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a table of events; each row is an event or is refused with its place."""
    return events_of(read_table(decoded(content, name, options.encoding), name), options)
