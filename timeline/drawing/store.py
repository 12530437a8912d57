"""The events as columns: what the page packs for its script, and what every step of a drawing reads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf, isnan, nan
from re import compile as pattern
from typing import TypedDict

from timeline.dates.days import DAY_SECONDS
from timeline.drawing.measure import BLANKS

OPEN_START, OPEN_END, LOOSE_START, LOOSE_END = 1, 2, 4, 8
UNCERTAIN, APPROXIMATE, PLANNED, CANCELLED = 16, 32, 64, 128
DISPUTED, FINE, INTERVAL, ONE_OF, ALL_OF = 256, 512, 1024, 2048, 4096
ENDLESS = OPEN_END | OPEN_START | LOOSE_END | LOOSE_START
LONELY = 0.34
"""Below this share of the whole extent the many are shown and the few far off are named instead."""

BLANK = pattern(f"[{BLANKS}]+")

Span = tuple[int | None, int | None]
View = tuple[float, float]


class Lane(TypedDict):
    """A category as the page knows it; `tone` numbers its colour and shape, the largest categories first."""

    id: str
    label: str
    color: str
    tone: int


@dataclass(frozen=True, kw_only=True)
class Store:
    """The columns of the events in order of time; a bound that is not known is NaN. `day` is the as-of day."""

    s0: Sequence[float]
    s1: Sequence[float]
    e0: Sequence[float]
    e1: Sequence[float]
    flags: Sequence[int]
    category: Sequence[int]
    rank: Sequence[float]
    titles: Sequence[str]
    words: Sequence[str]
    members: Mapping[int, Sequence[Span]]
    ghosts: Mapping[int, Sequence[Span]]
    lanes: Sequence[Lane]
    day: int

    @cached_property
    def _extents(self) -> list[View]:
        ends = [bound for bound in (*self.s0, *self.e1) if not isnan(bound)]
        first, ahead = min(ends, default=inf), (self.day + 1) * DAY_SECONDS
        bounds = zip(self.s0, self.s1, self.e0, self.e1, strict=True)
        return [_extent(each, bits, first, ahead) for each, bits in zip(bounds, self.flags, strict=True)]

    @cached_property
    def low(self) -> list[float]:
        """The first second drawn of each event: that of its possible extent, or a place to fade from."""
        return [low for low, _ in self._extents]

    @cached_property
    def high(self) -> list[float]:
        """The end of what is drawn of each event."""
        return [high for _, high in self._extents]

    @cached_property
    def dated(self) -> list[int]:
        """The events that have a place in time."""
        return [row for row, low in enumerate(self.low) if not isnan(low)]

    def title(self, row: int) -> str:
        """Return an event's title in one line, with a question mark where the event is uncertain."""
        text = BLANK.sub(" ", self.titles[row])
        return f"{text} ?" if self.flags[row] & UNCERTAIN else text


def _extent(bounds: tuple[float, float, float, float], bits: int, first: float, ahead: float) -> View:
    s0, s1, e0, e1 = bounds
    if not isnan(s0) and not isnan(e1):
        return s0, e1 + 1
    low = _known(s0, s1, first if bits & OPEN_START else nan, e0, e1)
    end = _known(e1, e0)
    if not isnan(end):
        return low, end + 1
    other = _known(s1, low)
    return low, max(ahead, other) if bits & OPEN_END and not isnan(other) else other


def _known(*bounds: float) -> float:
    """Return the first of the bounds that is known."""
    return next((bound for bound in bounds if not isnan(bound)), nan)


def extent(store: Store) -> View:
    """Return the first and the last second that the dated events need."""
    low = min((store.low[row] for row in store.dated), default=inf)
    high = max((high for high in store.high if not isnan(high)), default=-inf)
    return (low, high) if low <= high else (0.0, float(DAY_SECONDS))


def core(store: Store) -> View:
    """Return the stretch that a fitted view shows: all, or without the few events that lie far off."""
    whole = extent(store)
    starts = sorted(store.low[row] for row in store.dated)
    if len(starts) < 8:
        return whole
    few = max(1, len(starts) // 100)
    near = starts[few], starts[-1 - few]
    wide = near[1] - near[0]
    if wide <= 0 or wide > (whole[1] - whole[0]) * LONELY:
        return whole
    kept = [at for at in starts if near[0] - wide * 0.25 < at < near[1] + wide * 0.25]
    last = kept[-1]
    bounds = zip(store.low, store.high, strict=True)
    ends = [high for low, high in bounds if low <= last and high < last + wide * 0.25]
    return kept[0], max([last, *ends])
