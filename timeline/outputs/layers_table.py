"""The bins of layers as a table: CSV, or Parquet with its types; a row for each bin that is not empty."""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from timeline.layers.counted import MILLION, SERIES, Bins, LayerCount
from timeline.problems import missing_extra
from timeline.records.cells import marked

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - the clock of the timeline, whatever its zone
NAMES = ("layer", "group", "start", "end", "rows", "loose", "weight")
WIDE = 38
"""How many digits a number of Parquet has."""


class Row(NamedTuple):
    """A bin: from when to when on the clock of the timeline, and millionths of rows, of loose ones, of weight."""

    layer: str
    group: str
    start: datetime | None
    end: datetime | None
    rows: int
    loose: int
    weight: int | None


def table(layers: Sequence[LayerCount], *, parquet: bool, raw: bool = False) -> str | bytes:
    """Return the bins of layers, by group if there are any.

    `rows` are all rows of a bin, `loose` those among them that lie somewhere around it. In CSV, texts that a
    spreadsheet could run bear a `'` unless `raw` is asked for.
    """
    rows = (row for each in layers for row in _rows(each))
    return _parquet(rows) if parquet else _csv(rows, raw=raw)


def _rows(each: LayerCount) -> Iterator[Row]:
    layer, found = each
    if not layer.group:
        yield from _of(layer.id, "", found.bins, "", weighed=bool(layer.weight))
        return
    for at, group in enumerate(found.groups):
        yield from _of(layer.id, group.name, found.by_group, f"{at} ", weighed=bool(layer.weight))


def _of(layer: str, group: str, bins: Bins, prefix: str, *, weighed: bool) -> Iterator[Row]:
    """Return the bins of a group; the names of its series begin with a prefix."""
    number = max((len(values) for values in bins.series.values()), default=0)
    sure, loose, weight, other = ([*bins.series.get(prefix + kind, ())] or [0] * number for kind in SERIES)
    for at in range(number):
        if sure[at] or loose[at]:
            start, end = (_time((bins.start + at + more) * bins.step) for more in (0, 1))
            whole = weight[at] + other[at] if weighed else None
            yield Row(layer, group, start, end, sure[at] + loose[at], loose[at], whole)


def _time(quarters: int) -> datetime | None:
    """Return the time of a number of quarter hours since 1970, None beyond the years 1 to 9999."""
    try:
        return EPOCH + timedelta(minutes=15 * quarters)
    except OverflowError:
        return None


def number(millionths: int | None) -> str:
    """Return millionths as a decimal number, '' if there are none to tell."""
    if millionths is None:
        return ""
    whole, part = divmod(millionths, MILLION)
    return f"{whole}" + (f".{part:06}".rstrip("0") if part else "")


def _csv(rows: Iterator[Row], *, raw: bool) -> str:
    from csv import writer

    text = io.StringIO()
    lines = writer(text, lineterminator="\n")
    lines.writerow(NAMES)
    for row in rows:
        named = row[:2] if raw else map(marked, row[:2])
        times = ("" if at is None else at.isoformat(timespec="minutes") for at in (row.start, row.end))
        lines.writerow([*named, *times, *map(number, row[4:])])
    return text.getvalue()


def _parquet(rows: Iterator[Row]) -> bytes:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ModuleNotFoundError:
        raise missing_extra("Parquet", "pyarrow", "parquet") from None
    from decimal import Decimal

    columns = list(zip(*rows, strict=True)) or [()] * len(NAMES)
    types = [pa.string(), pa.string(), pa.timestamp("us"), pa.timestamp("us"), *[pa.decimal128(WIDE, 6)] * 3]
    arrays = [
        pa.array([Decimal(cell).scaleb(-6) if isinstance(cell, int) else cell for cell in cells], type=kind)
        for cells, kind in zip(columns, types, strict=True)
    ]
    buffer = io.BytesIO()
    parquet.write_table(pa.table(dict(zip(NAMES, arrays, strict=True))), buffer, compression="zstd")
    return buffer.getvalue()
