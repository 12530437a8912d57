"""Layers as a drawing knows them: their bins as few numbers, in which lane they lie, the numbers of their colours."""

import json
import zlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.drawing.colors import hexadecimal
from timeline.drawing.speech import written
from timeline.events.model import Layer
from timeline.layers.counted import MILLION, Counted, LayerCount, runs
from timeline.layers.spreading import coarser

QUARTER = 900
MOST = 80_000
"""So many bytes the bins of a layer have in a page, compressed; where they have more, they are made wider."""

FINE = 1_000
"""Bins that are no whole numbers are told in thousandths."""


class Layers(NamedTuple):
    """What is told of layers, and the colours that they have and nothing else has."""

    told: list[dict[str, object]]
    colors: list[str]


def layers_of(
    layers: Sequence[LayerCount], places: Mapping[str, int], first: int, colors: Sequence[str], language: str
) -> Layers:
    """Return the layers; their colours are numbered after the lanes (`first`) and the `colors` that there are.

    `places` are the numbers of the categories.
    """
    found = [color for layer, _ in layers if (color := hexadecimal(layer.color))]
    more = [color for color in dict.fromkeys(found) if color not in colors]
    tones = {color: first + number for number, color in enumerate([*colors, *more])}
    told = []
    for layer, counted in layers:
        lane = places.get(layer.category, -1) if layer.category else -1
        tone = tones.get(hexadecimal(layer.color), lane if lane >= 0 else None)
        told.append(
            {
                "id": layer.id,
                "label": " ".join(layer.name.split()),
                "lane": lane,
                "tone": tone,
                "rows": counted.rows,
                "weight": weighed(layer, counted, language),
                **drawn(counted, is_weighed=bool(layer.weight)),
            }
        )
    return Layers(told, more)


def drawn(counted: Counted, *, is_weighed: bool) -> dict[str, object]:
    """Return the bins of a layer as they are drawn: those of its weight, where it has one, else those of its rows.

    `step` is the length of a bin in seconds, `start` the number of the first since 1970. In `sure` is what lies in each
    bin, in `loose` what lies somewhere around it.
    """
    bins, names = counted.bins, ("weight", "loose weight") if is_weighed else ("rows", "loose")
    series = [list(bins.series.get(name, ())) for name in names]
    step, start = bins.step, bins.start
    while True:
        unit = _unit(series)
        sure, loose = (runs(whole(values, unit)) for values in series)
        told = {"step": step * QUARTER, "start": start, "unit": unit, "sure": sure, "loose": loose}
        if size(told) <= MOST:
            return told
        moved = [coarser(values, start) for values in series]
        start, step, series = start // 2, step * 2, [values for _, values in moved]


def weighed(layer: Layer, counted: Counted, language: str) -> str:
    """Return the column of the weights and their sum, '' if it has none."""
    whole, part = divmod(counted.weight, MILLION)
    rest = f".{part:06}".rstrip("0") if part else ""
    return f"{layer.weight} {written(whole, language)}{rest}" if layer.weight else ""


def size(told: object) -> int:
    """Return how many bytes something has in a page, about."""
    return len(zlib.compress(json.dumps(told, separators=(",", ":")).encode(), 5)) * 4 // 3


def _unit(series: Sequence[Sequence[int]]) -> int:
    return 1 if all(value % MILLION == 0 for values in series for value in values) else FINE


def whole(values: Sequence[int], unit: int) -> list[int]:
    """Return millionths as whole numbers that add up to as much as they do: each is rounded with those before it."""
    found, passed, told = [], 0, 0
    for value in values:
        passed += value
        upto = (passed * unit + MILLION // 2) // MILLION
        found.append(upto - told)
        told = upto
    return found
