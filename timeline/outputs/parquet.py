"""Parquet: the columns of the frame with their types, lists as lists."""

import io
import math

from pandas import DataFrame

from timeline.events.model import Timeline
from timeline.outputs.format import Options, Written
from timeline.problems import missing_extra

LISTS = frozenset({"tags", "actors", "sources", "quotes"})
TRUTHS = frozenset({"uncertain", "approximate", "open_start", "open_end"})
NUMBERS = frozenset({"lat", "lon", "order", "start_earliest", "start_latest", "end_earliest", "end_latest"})


def write(_timeline: Timeline, table: DataFrame, _options: Options) -> Written:
    """Write the frame; a number or a bound that is missing is null."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ModuleNotFoundError:
        raise missing_extra("Parquet", "pyarrow", "parquet") from None
    kinds = {
        "list": pa.list_(pa.string()),
        "truth": pa.bool_(),
        "number": pa.float64(),
        "text": pa.string(),
    }
    names = [str(name) for name in table.columns]
    columns = [pa.array(_values(table, name), type=kinds[_kind(name)]) for name in names]
    buffer = io.BytesIO()
    parquet.write_table(pa.Table.from_arrays(columns, names=names), buffer, compression="zstd")
    return Written(content=buffer.getvalue())


def _kind(name: str) -> str:
    if name in LISTS:
        return "list"
    return "truth" if name in TRUTHS else "number" if name in NUMBERS else "text"


def _values(table: DataFrame, name: str) -> list[object]:
    return [_value(value, _kind(name)) for value in table[name].tolist()]


def _value(value: object, kind: str) -> object:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    return list(value) if isinstance(value, tuple) else value if kind != "text" else str(value)
