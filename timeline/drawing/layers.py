"""Layers as a drawing knows them: their bins as few numbers, in which lane they lie, the numbers of their colours."""

import json
import zlib
from collections.abc import Mapping, Sequence
from operator import ne
from typing import NamedTuple

from timeline.drawing.colors import hexadecimal
from timeline.drawing.speech import speech_of, written
from timeline.events.model import Layer
from timeline.layers.counted import MILLION, Bins, Counted, LayerCount, runs
from timeline.layers.spreading import coarser

QUARTER = 900
MOST = 70_000
MOST_OF_GROUPS = 35_000
"""How many bytes the bins of a layer, and those of its groups, have in a page, compressed; more are made wider."""

TIGHTEST = 6
"""How many numbers of counts have a byte at most; more of them are not even compressed to know that it is too much."""

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
                "weight": weighed(layer, counted.weight, language),
                "of": layer.weight,
                **drawn(counted, is_weighed=bool(layer.weight)),
                **_groups(layer, counted, language),
            }
        )
    return Layers(told, more)


def drawn(counted: Counted, *, is_weighed: bool) -> dict[str, object]:
    """Return the bins of a layer as they are drawn: those of its weight, where it has one, else those of its rows.

    `step` is the length of a bin in seconds, `start` the number of the first since 1970. In `sure` is what lies in each
    bin, in `loose` what lies somewhere around it.
    """
    made = _made(counted.bins, _series(is_weighed=is_weighed), MOST)
    sure, loose = made.series
    return {"step": made.step, "start": made.start, "unit": made.unit, "sure": sure, "loose": loose}


class Made(NamedTuple):
    """Series as a page has them: bins of `step` seconds from that of the number `start` on, in runs of parts."""

    step: int
    start: int
    unit: int
    series: list[list[int]]


def _series(*, is_weighed: bool) -> tuple[str, str]:
    """Return the names of the series that are drawn: what lies in a bin, what lies somewhere around it."""
    return ("weight", "loose weight") if is_weighed else ("rows", "loose")


def _made(bins: Bins, names: Sequence[str], most: int) -> Made:
    """Return some series of bins that have at most so many bytes: where they have more, in wider bins."""
    series = [list(bins.series.get(name, ())) for name in names]
    step, start = bins.step, bins.start
    while True:
        if sum(map(_changes, series)) <= TIGHTEST * most:
            unit = _unit(series)
            made = Made(step * QUARTER, start, unit, [runs(whole(values, unit)) for values in series])
            if size(made) <= most:
                return made
        moved = [coarser(values, start) for values in series]
        start, step, series = start // 2, step * 2, [values for _, values in moved]


def _groups(layer: Layer, counted: Counted, language: str) -> dict[str, object]:
    """Return the groups as silhouettes of their own, where they were counted and are several."""
    found, pair = counted.groups, _series(is_weighed=bool(layer.weight))
    if len(found) < 2 or not counted.by_group.series:
        return {}
    made = _made(counted.by_group, [f"{at} {name}" for at in range(len(found)) for name in pair], MOST_OF_GROUPS)
    items = [
        {
            "label": " ".join(group.name.split()) or "–",
            "rows": group.rows,
            "weight": weighed(layer, group.weight, language),
            "sure": sure,
            "loose": loose,
        }
        for group, sure, loose in zip(found, made.series[::2], made.series[1::2], strict=True)
    ]
    return {"groups": {"step": made.step, "start": made.start, "unit": made.unit, "items": items}}


def weighed(layer: Layer, weight: int, language: str) -> str:
    """Return the column of the weights and their sum, '' if it has none."""
    whole, part = divmod(weight, MILLION)
    rest = speech_of(language)["digits"]["decimal"] + f"{part:06}".rstrip("0") if part else ""
    return f"{layer.weight} {written(whole, language)}{rest}" if layer.weight else ""


def size(told: object) -> int:
    """Return how many bytes something has in a page, about."""
    return len(zlib.compress(json.dumps(told, separators=(",", ":")).encode(), 5)) * 4 // 3


def _changes(values: Sequence[int]) -> int:
    """Count the numbers that differ from the one before."""
    return sum(map(ne, values, values[1:]))


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
