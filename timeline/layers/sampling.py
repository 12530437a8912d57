"""A few rows of a layer to be read: the same ones each time, from anywhere in the table."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from timeline.events.model import Layer
from timeline.layers.column_kinds import Kind
from timeline.layers.placing import Places, Time
from timeline.layers.sql import MINUTES, sampling

LONGEST_CELL = 200
MOST_CELLS = 12
"""How many columns of a row are shown, and how many letters of each cell."""

MOST_ROWS = 200
"""How many rows a page shows at most."""

Select = Callable[[str], Iterator[Sequence[object]]]
Cells = Mapping[str, str]


def sampled(select: Select, layer: Layer, kinds: Mapping[str, Kind], places: Places) -> tuple[Sequence[str], ...]:
    """Return the names of the columns, then rows in order of time; before their cells are first and end quarter hour.

    Rows without a place are left out. Nothing is returned where no sample is asked for.
    """
    number = min(layer.sample or 0, MOST_ROWS)
    if number <= 0:
        return ()
    rows = (
        {name: "" if cell is None else str(cell).strip() for name, cell in zip(kinds, cells, strict=True)}
        for cells in select(sampling(layer, kinds, number))
    )
    placed = [(places.place(_time(row, layer, kinds)).stretch, row) for row in rows]
    shown = sorted((*stretch[:2], *_cells(row)) for stretch, row in placed if stretch)
    return ([*kinds][:MOST_CELLS], *([*map(str, row)] for row in shown))


def _cells(row: Cells) -> list[str]:
    return [text[:LONGEST_CELL] for text in [*row.values()][:MOST_CELLS]]


def _time(row: Cells, layer: Layer, kinds: Mapping[str, Kind]) -> Time:
    """Return the time of a row as the query of counting gives it."""
    start = _halves(row[layer.time], kinds[layer.time])
    end = _halves(row[layer.end], kinds[layer.end]) if layer.end else (None, None)
    precision = row[layer.precision].lower() if layer.precision else None
    return Time(s=start[0], sz=start[1], e=end[0], ez=end[1], p=precision)


def _halves(text: str, kind: Kind) -> tuple[str, str]:
    """Return the day and hour of a time, and what gives its offset."""
    return text[:13], "Z" if kind == "instant" else re.sub(MINUTES, "", text[13:])
