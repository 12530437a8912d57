"""How anyone's table is read: as the layout that was asked for or that its headers tell, else by its columns."""

from timeline.inputs.format import Imported, Options
from timeline.inputs.layouts import LAYOUTS, layout_of
from timeline.inputs.layouts.reading import laid_out, must_fit
from timeline.inputs.tables.foreign import Header, foreign
from timeline.inputs.tables.table import Table


def read_foreign(table: Table, options: Options, header: Header = Header()) -> Imported:  # noqa: B008 - it is frozen
    """Read a table; what the user maps goes before any layout."""
    asked = next((layout for layout in LAYOUTS if layout.name == options.layout), None)
    if asked is not None and asked.event and not options.mapping:
        must_fit(table, asked)
    layout = asked or layout_of(table)
    if layout is None or layout.event is None or options.mapping:
        return foreign(table, options, header)
    return laid_out(table, layout, options)
