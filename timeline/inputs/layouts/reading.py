"""A table of a known layout to events; what its layout does not name is kept under `x-` keys."""

from collections.abc import Mapping
from dataclasses import replace

from timeline.dates import DateError
from timeline.inputs.citing import Cited
from timeline.inputs.declaring import declared
from timeline.inputs.format import Imported, Options, gathered
from timeline.inputs.layouts.layout import Cells, Layout
from timeline.inputs.tables.column_dates import Manner, manner_of
from timeline.inputs.tables.day_order import Order
from timeline.inputs.tables.places import checked_place
from timeline.inputs.tables.table import Row, RowOrigin, Table, without
from timeline.inputs.unread_dates import UnreadDates
from timeline.problems import Level, Place, Problem, TimelineError
from timeline.records.reading import Read, own, read_event


def laid_out(table: Table, layout: Layout, options: Options) -> Imported:
    """Read the rows of a table that has a layout, and say which."""
    reader = _Reader(table, layout, options)
    imported = declared(gathered([reader.read(row) for row in table.rows], table.numbers), reader.cited.sources)
    message = f"read as a table of {layout.maker}; --map COLUMN=FIELD reads it by its columns"
    note = Problem(place=Place(table.file), code="layout", message=message, level=Level.NOTE)
    code, told = layout.told(table) if layout.told else ("", "")
    warning = Problem(place=Place(table.file), code=code, message=told, hint=layout.hint, level=Level.WARNING)
    return replace(imported, problems=(note, *([warning] if told else []), *imported.problems))


def must_fit(table: Table, layout: Layout) -> None:
    """Raise where a table is not one of a layout that was asked for."""
    if lacking := layout.lacking(table):
        message = f"{table.file}: this is no table of {layout.maker}: it lacks {', '.join(lacking)}"
        raise TimelineError(message, hint="timeline import csv reads any table", status=3)


class _Reader:
    """Reads the rows of one table."""

    def __init__(self, table: Table, layout: Layout, options: Options) -> None:
        """Look at the columns whose dates only all cells tell."""
        assert layout.event is not None, layout.name
        self.event = layout.event
        self.options = options
        self.names = layout.names_of(table)
        self.shown = dict(zip(self.names, table.names, strict=True))
        self.columns = {name: number for number, name in enumerate(table.names)}
        self.cited = Cited()
        self.unread = UnreadDates(options.dating)
        self.manners = {name: self._manner(table, name) for name in layout.dates if name in self.names}
        first = next((self.names.index(name) for name in self.names if "date" in name or "created" in name), None)
        self.numbers: Mapping[str, int] = {} if first is None else {"date": first}

    def _manner(self, table: Table, name: str) -> Manner:
        day_first = self.options.day_first
        order = Order.EITHER if day_first is None else Order.DAY if day_first else Order.MONTH
        return manner_of(table.column(self.names.index(name)), Manner(order=order, short_from=self.options.short_from))

    def read(self, row: Row) -> Read:
        """Read one row."""
        if row.fault:
            return Read(None, (row.fault,))
        dating, origin = self.options.dating, RowOrigin(row, self.numbers, self.columns)
        cells = Cells(dict(zip(self.names, row.cells, strict=False)), self.manners, dating)
        try:
            fields = self.event(cells)
        except DateError as error:
            place = origin.place("date")
            return Read(None, (self.unread.problem(place, error),))
        if isinstance(sources := fields.get("sources"), list):
            fields["sources"] = [self.cited.citation(source, dating) for source in sources]
        told = [
            Problem(place=row.place, code="kept-aside", message=why, level=Level.WARNING)
            for why in checked_place(fields)
        ]
        read = read_event(self._rest(row, cells) | fields, dating, origin)
        return read._replace(problems=(*told, *read.problems))

    def _rest(self, row: Row, cells: Cells) -> dict[str, object]:
        """Return what the layout did not take."""
        if row.whole is not None:
            left = without(row.whole, frozenset(self.shown[name] for name in cells.taken if name in self.shown))
        else:
            left = {self.shown[name]: value for name, value in cells.values.items() if name not in cells.taken}
        return {own(name): value for name, value in left.items() if value not in (None, "", [], {})}
