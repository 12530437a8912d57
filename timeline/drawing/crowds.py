"""Which events are in view, lane by lane: a list where they are few, a silhouette where they are many."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from timeline.drawing.store import Store, View

BIN = 3
SLOTS = 160
CROWDED = 600
"""A lane with more events than this in view becomes a silhouette."""


class Crowd(NamedTuple):
    """The events of a lane: all of them, or how many start in each bin with the candidates for a title."""

    rows: list[int]
    number: int
    bins: list[int] | None
    best: list[int]

    @property
    def candidates(self) -> list[int]:
        """Those that may get a title."""
        return self.rows if self.bins is None else self.best


def crowds(store: Store, lane_of: Sequence[int], view: View, width: float, lanes: int) -> list[Crowd]:
    """Return the events in view, lane by lane."""
    margin = (view[1] - view[0]) / width * 6
    first, last = view[0] - margin, view[1] + margin
    found: list[list[int]] = [[] for _ in range(lanes)]
    for row, (low, high, category) in enumerate(zip(store.low, store.high, store.category, strict=True)):
        if high >= first and low <= last and lane_of[category] >= 0:
            found[lane_of[category]].append(row)
    return [_crowd(store, rows, view, width) for rows in found]


def _crowd(store: Store, rows: list[int], view: View, width: float) -> Crowd:
    """Count the starts of many into bins, and keep the most important event of each slot, the first of equals."""
    if len(rows) <= CROWDED:
        return Crowd(rows, len(rows), None, [])
    start, span = view[0], view[1] - view[0]
    bins = [0] * (ceil(width / BIN) + 1)
    best = [-1] * SLOTS
    most, low, rank = len(bins) - 1, store.low, store.rank
    for row in rows:
        share = min(0.999999, max(0, (low[row] - start) / span))
        bins[int(share * most)] += 1
        slot = int(share * SLOTS)
        if best[slot] < 0 or rank[row] > rank[best[slot]]:
            best[slot] = row
    return Crowd([], len(rows), bins, [row for row in best if row >= 0])
