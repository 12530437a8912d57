"""Which events are in view, lane by lane: a list where they are few, a silhouette where they are many."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.outputs.drawing.store import Store, View

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
    """Give the events in view, lane by lane."""
    span = view[1] - view[0]
    margin = span / width * 6
    lane = np.asarray(lane_of, dtype="int64")[store.category] if lane_of else np.empty(0, dtype="int64")
    seen = (store.high >= view[0] - margin) & (store.low <= view[1] + margin) & (lane >= 0)
    rows = np.flatnonzero(seen)
    lane = lane[rows]
    shares = (store.low[rows] - view[0]) / span
    return [_crowd(store, rows[here], shares[here], width) for here in (lane == number for number in range(lanes))]


def _crowd(store: Store, rows: NDArray[np.int64], shares: NDArray[np.float64], width: float) -> Crowd:
    if rows.size <= CROWDED:
        return Crowd(rows.tolist(), rows.size, None, [])
    within = np.clip(shares, 0, 0.999999)
    many = int(-(-width // BIN)) + 1
    bins = np.bincount((within * (many - 1)).astype("int64"), minlength=many)
    return Crowd([], rows.size, bins.tolist(), _best(store, rows, (within * SLOTS).astype("int64")))


def _best(store: Store, rows: NDArray[np.int64], slots: NDArray[np.int64]) -> list[int]:
    """Give the most important event of each slot, the first of equals."""
    order = np.lexsort((rows, -store.rank[rows], slots))
    first = np.unique(slots[order], return_index=True)[1]
    found: list[int] = rows[order][first].tolist()
    return found
