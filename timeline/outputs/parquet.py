"""Parquet: the columns with their types, lists as lists."""

import io

from timeline.columns import CellType, Column, columns
from timeline.events.model import Event, Timeline
from timeline.outputs.format import Options, Written, undescribed
from timeline.outputs.table import more_cells
from timeline.problems import missing_extra
from timeline.views.order import in_time_order


def write(timeline: Timeline, options: Options) -> Written:
    """Write a row an event; a number or a bound that is missing is null."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ModuleNotFoundError:
        raise missing_extra("Parquet", "pyarrow", "parquet") from None
    types = {
        CellType.TEXTS: pa.list_(pa.string()),
        CellType.TRUTH: pa.bool_(),
        CellType.NUMBER: pa.float64(),
        CellType.TEXT: pa.string(),
    }
    events = in_time_order(timeline.events)
    table = {
        column.name: pa.array(_values(column, events), type=types[column.type])
        for column in columns(timeline, options.day)
    }
    more = more_cells(events, timeline.dating, table)
    table |= {
        name: pa.array([text or None for text in texts], type=pa.string())
        for name, texts in more.items()
        if any(texts) and name not in table
    }
    buffer = io.BytesIO()
    parquet.write_table(pa.table(table), buffer, compression="zstd")
    return Written(content=buffer.getvalue(), lost=undescribed(timeline))


def _values(column: Column, events: list[Event]) -> list[object]:
    """Return the cells of a column; a number is a float, since years may be further off than whole ones reach."""
    values = [column.cell(event) for event in events]
    if column.type is CellType.NUMBER:
        return [float(value) if isinstance(value, int) else value for value in values]
    return values if column.type is not CellType.TEXT else [None if value is None else str(value) for value in values]
