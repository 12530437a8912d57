"""A table to events: this package's own, from which the same events come back, or anyone's, by its columns."""

from dataclasses import replace

from timeline.inputs.format import Imported, Options
from timeline.inputs.layouts.choosing import read_foreign
from timeline.inputs.tables.own import is_own, own_table
from timeline.inputs.tables.table import Table
from timeline.problems import Place, Problem


def events_of(table: Table, options: Options) -> Imported:
    """Read the rows of a table as events."""
    if not table.names:
        return Imported(problems=(Problem(place=Place(table.file), code="no-header", message="there is no header"),))
    read = own_table if is_own(table) and not options.mapping else read_foreign
    imported = read(table, options)
    return replace(imported, problems=(*table.notes, *imported.problems))
