"""The events as columns, as the page's script decodes them: what every step of a drawing reads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from re import compile as compile_pattern

import numpy as np
from numpy.typing import NDArray

from timeline.dates import When
from timeline.dates.days import DAY_SECONDS
from timeline.events.model import Event, Timeline
from timeline.outputs.drawing.measure import BLANKS
from timeline.outputs.page.columns import Lane, categories, flags, ghosts, members, ranks

OPEN_START, OPEN_END, LOOSE_START, LOOSE_END = 1, 2, 4, 8
UNCERTAIN, APPROXIMATE, PLANNED, CANCELLED = 16, 32, 64, 128
DISPUTED, FINE, INTERVAL, ONE_OF, ALL_OF = 256, 512, 1024, 2048, 4096
ENDLESS = OPEN_END | OPEN_START | LOOSE_END | LOOSE_START
LONELY = 0.34
"""Below this share of the whole extent the many are shown and the few far off are named instead."""

BLANK = compile_pattern(f"[{BLANKS}]+")

Span = tuple[int | None, int | None]
View = tuple[float, float]
Numbers = NDArray[np.float64]
Bounds = tuple[Numbers, Numbers, Numbers, Numbers]


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """The columns of the events; a bound that is not known is NaN. `low` and `high` are what is drawn."""

    s0: list[float]
    s1: list[float]
    e0: list[float]
    e1: list[float]
    low: Numbers
    high: Numbers
    flags: list[int]
    category: NDArray[np.int64]
    rank: NDArray[np.float32]
    titles: Sequence[str]
    words: Sequence[str]
    members: Mapping[int, Sequence[Span]]
    ghosts: Mapping[int, Sequence[Span]]
    lanes: Sequence[Lane]

    @property
    def dated(self) -> "NDArray[np.bool_]":
        """Which events have a place in time."""
        return ~np.isnan(self.low)

    def title(self, row: int) -> str:
        """Give an event's title in one line, with a question mark where the event is uncertain."""
        text = BLANK.sub(" ", self.titles[row])
        return f"{text} ?" if self.flags[row] & UNCERTAIN else text


def store_of(
    timeline: Timeline, events: Sequence[Event], dates: Sequence[str], *, day: int, nameless: str = ""
) -> Store:
    """Give the columns of events, with their `dates` in words; `nameless` names the lane of no category."""
    lanes = categories(timeline, events, nameless)
    places = {lane["id"]: number for number, lane in enumerate(lanes)}
    starts, ends = [event.when.start for event in events], [event.when.end for event in events]
    s0, s1 = _seconds([start.earliest for start in starts]), _seconds([start.latest for start in starts])
    e0, e1 = _seconds([end.earliest for end in ends]), _seconds([end.latest for end in ends])
    bits = flags(events, day)
    low, high = extents((s0, s1, e0, e1), np.array(bits, dtype="int64"), day)
    return Store(
        s0=s0.tolist(),
        s1=s1.tolist(),
        e0=e0.tolist(),
        e1=e1.tolist(),
        low=low,
        high=high,
        flags=bits,
        category=np.array([places[event.category] for event in events], dtype="int64"),
        rank=np.array(ranks(events), dtype="float32"),
        titles=[event.title for event in events],
        words=dates,
        members={row: _spans(members(event)) for row, event in enumerate(events) if len(event.when.members) > 1},
        ghosts={row: spans for row, event in enumerate(events) if (spans := _spans(ghosts(event)))},
        lanes=lanes,
    )


def _seconds(bounds: Sequence[int | None]) -> Numbers:
    return np.array([np.nan if bound is None else bound for bound in bounds], dtype="float64")


def _spans(dates: Sequence[When]) -> list[Span]:
    return [(when.earliest, when.latest) for when in dates]


def extents(bounds: Bounds, bits: NDArray[np.int64], day: int) -> tuple[Numbers, Numbers]:
    """Give what is drawn of each event: the possible extent; open and unknown ends get a place to fade from."""
    s0, s1, e0, e1 = bounds
    ends = np.concatenate([s0, e1])
    known = ends[~np.isnan(ends)]
    first = known.min() if known.size else np.inf
    begun = np.where((bits & OPEN_START) > 0, first, _known(e0, e1))
    low = _known(s0, s1, begun)
    end = _known(e1, e0)
    ahead = np.where((bits & OPEN_END) > 0, (day + 1) * DAY_SECONDS, -np.inf)
    other = _known(s1, low)
    unknown = np.where(np.isnan(other), other, np.maximum(ahead, other))
    return low, np.where(np.isnan(end), unknown, end + 1)


def _known(*bounds: Numbers) -> Numbers:
    """Give the first of the bounds that is known."""
    found = bounds[0]
    for other in bounds[1:]:
        found = np.where(np.isnan(found), other, found)
    return found


def extent(store: Store) -> View:
    """Give the first and the last second that the dated events need."""
    low, high = store.low[~np.isnan(store.low)], store.high[~np.isnan(store.high)]
    if not low.size or not high.size or low.min() > high.max():
        return 0.0, float(DAY_SECONDS)
    return float(low.min()), float(high.max())


def core(store: Store) -> View:
    """Give the stretch that a fitted view shows: all, or without the few events that lie far off."""
    whole = extent(store)
    starts = np.sort(store.low[~np.isnan(store.low)])
    if starts.size < 8:
        return whole
    few = max(1, int(starts.size * 0.01))
    near = float(starts[few]), float(starts[-1 - few])
    wide = near[1] - near[0]
    if wide <= 0 or wide > (whole[1] - whole[0]) * LONELY:
        return whole
    kept = starts[(starts > near[0] - wide * 0.25) & (starts < near[1] + wide * 0.25)]
    last = float(kept[-1])
    ends = store.high[(store.low <= last) & (store.high < last + wide * 0.25)]
    return float(kept[0]), max(last, float(ends.max())) if ends.size else last
