"""Days of a table in both orders, where it was said that one of them is that of all."""

from collections.abc import Iterator, Mapping, Sequence

from timeline.inputs.tables.column_dates import Manner
from timeline.inputs.tables.columns import Column
from timeline.inputs.tables.day_order import Order, may_be_either, order_shown
from timeline.inputs.tables.table import Row, Table
from timeline.problems import Level, Place, Problem

SHOWN = 10
"""So many rows are named; the rest are counted."""


def mixed_orders(table: Table, columns: Sequence[Column], manners: Mapping[str, Manner]) -> Iterator[Problem]:
    """Warn of days that were read in one order, in a column where others stand in the other order."""
    for column in columns:
        order = manners[column.field].order if column.field in ("date", "end") else Order.EITHER
        against = Order.MONTH if order is Order.DAY else Order.DAY
        cells = table.column(column.number) if order in (Order.DAY, Order.MONTH) else ()
        other = next((cell for cell in cells if order_shown(cell) is against), "")
        doubted = (
            [row for row in table.rows if any(map(may_be_either, row.texts[column.number :][:1]))] if other else []
        )
        if doubted:
            yield _told(table.file, f"'{column.name}' has days that are {against}: '{other}'", order, doubted)


def _told(file: str, why: str, order: Order, rows: Sequence[Row]) -> Problem:
    """Return the warning, with the rows that may be meant otherwise."""
    numbers = ", ".join(str(row.place.line) for row in rows[:SHOWN])
    more = f" and {len(rows) - SHOWN:,} more" if len(rows) > SHOWN else ""
    message = f"{why}; these may be, too, and were read {order}: rows {numbers}{more}"
    hint = "write the days of these rows as 2023-06-21"
    return Problem(place=Place(file), code="both-orders", message=message, hint=hint, level=Level.WARNING)
