"""Days of a table in both orders, where it was said that one of them is that of all."""

from collections.abc import Iterator, Mapping, Sequence

from timeline.inputs.tables.column_dates import Manner
from timeline.inputs.tables.columns import Column
from timeline.inputs.tables.day_order import Order, may_be_either, order_shown
from timeline.inputs.tables.table import Row, Table
from timeline.problems import Level, Place, Problem

SHOWN = 10
"""So many rows are named; the rest are counted."""


def mixed_orders(
    table: Table, columns: Sequence[Column], manners: Mapping[str, Manner], *, said: bool
) -> Iterator[Problem]:
    """Warn of days that were read in one order, in a column where others stand in the other order.

    Where others stand in the same order, and nobody `said` it, say for which rows these decided.
    """
    for column in columns:
        order = manners[column.field].order if column.field in ("date", "end") else Order.EITHER
        if order not in (Order.DAY, Order.MONTH):
            continue
        against = Order.MONTH if order is Order.DAY else Order.DAY
        shown = {order_shown(cell): cell for cell in reversed([*table.column(column.number)])}
        doubted = [row for row in table.rows if any(map(_is_doubted, row.texts[column.number :][:1]))]
        if against in shown:
            either = [row for row in table.rows if any(map(may_be_either, row.texts[column.number :][:1]))]
            yield from _told(
                table.file, f"'{column.name}' has days that are {against}: '{shown[against]}'", order, either
            )
        elif order in shown and doubted and not said:
            why = f"as '{shown[order]}' of '{column.name}' is {order}, so were read"
            hint = "write the days of these rows as 2023-06-21, if they are not"
            yield Problem(
                place=Place(table.file), code="order", message=f"{why} {_rows(doubted)}", hint=hint, level=Level.NOTE
            )


def _is_doubted(cell: str) -> bool:
    """Return whether a day may be read in two orders, and has no dots, after which the day comes first."""
    return "." not in cell and may_be_either(cell)


def _rows(rows: Sequence[Row]) -> str:
    """Return the numbers of rows, the first of many."""
    numbers = ", ".join(str(row.place.line) for row in rows[:SHOWN])
    more = f" and {len(rows) - SHOWN:,} more" if len(rows) > SHOWN else ""
    return f"rows {numbers}{more}"


def _told(file: str, why: str, order: Order, rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield the warning, with the rows that may be meant otherwise."""
    if rows:
        message = f"{why}; these may be, too, and were read {order}: {_rows(rows)}"
        hint = "write the days of these rows as 2023-06-21"
        yield Problem(place=Place(file), code="both-orders", message=message, hint=hint, level=Level.WARNING)
