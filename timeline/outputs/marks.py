"""What a figure draws of each event: where, how soft, in which row, with or without its title."""

from collections.abc import Sequence
from itertools import pairwise
from math import isnan
from typing import NamedTuple

from pandas import DataFrame

from timeline.dates.days import DAY_SECONDS
from timeline.events.model import Event, Timeline
from timeline.outputs.page.columns import categories, ranks

WIDTH = 1100
LETTER = 6.7
TITLES = 240
STEPS = 14
SOFT = 0.36


class Mark(NamedTuple):
    """One event: its drawn extent in seconds, how its opacity goes along it, and its row (None: a tick)."""

    place: int
    first: float
    last: float
    stops: tuple[tuple[float, float], ...]
    fine: bool
    planned: bool
    row: int | None = None
    flipped: bool = False

    @property
    def steps(self) -> list[tuple[float, float, float]]:
        """Pieces of even opacity: from, to, opacity."""
        if len(self.stops) < 2:
            return [(self.first, self.last, 1.0)]
        edges = [self.first + (self.last - self.first) * k / STEPS for k in range(STEPS + 1)]
        return [(start, end, self._opacity((start + end) / 2)) for start, end in pairwise(edges)]

    def _opacity(self, second: float) -> float:
        for (start, before), (end, after) in pairwise(self.stops):
            if start <= second <= end:
                return before if end == start else before + (after - before) * (second - start) / (end - start)
        return self.stops[-1][1]


class Lane(NamedTuple):
    """A category with the marks of its events."""

    label: str
    color: str
    tone: int
    marks: tuple[Mark, ...]

    @property
    def rows(self) -> int:
        """How many rows its titles take."""
        return 1 + max((mark.row for mark in self.marks if mark.row is not None), default=0)


class Edge(NamedTuple):
    """The width that titles have: the first second drawn, and how many pixels a second takes."""

    first: float
    second: float

    def needs(self, mark: Mark, title: str) -> tuple[bool, tuple[float, float]]:
        """Tell whether a title turns to the left of its mark, and from where to where the two reach."""
        start, end = ((bound - self.first) * self.second for bound in (mark.first, mark.last))
        wide = len(title) * LETTER + 14
        if start + wide > WIDTH and start > wide:
            return True, (end - wide if end - start < 8 else start - wide, end + 14)
        return False, (start - 8, max(end, start + wide) + 14)


def lanes_of(timeline: Timeline, table: DataFrame, events: Sequence[Event], day: int) -> list[Lane]:
    """Give the lanes with their marks, each in its row."""
    marks = [mark for mark in (_mark(table, place, day) for place in range(len(table))) if mark]
    titled = _titled(marks, ranks(events))
    first, last = min((mark.first for mark in marks), default=0), max((mark.last for mark in marks), default=0)
    edge = Edge(first, WIDTH / max(last - first, DAY_SECONDS))
    titles = list(table["title"])
    found = []
    for lane in categories(timeline, events):
        own = [mark for mark in marks if table["category"].iloc[mark.place] == lane["id"]]
        placed = _in_rows(own, titled, titles, edge)
        if placed:
            found.append(Lane(lane["label"], lane["color"], lane["tone"], placed))
    return found


def _mark(table: DataFrame, place: int, day: int) -> Mark | None:
    """Give what is drawn of one event; nothing of an undated one."""
    row = table.iloc[place]
    bounds = [float(row[name]) for name in ("start_earliest", "start_latest", "end_earliest", "end_latest")]
    known = [bound for bound in bounds if not isnan(bound)]
    if not known:
        return None
    onward = (day + 31) * DAY_SECONDS if row["open_end"] else max(known)
    first = min(known)
    last = max(max(known) + 1, onward)
    fine = row["precision"] in {"day", "hour", "minute", "second"} and row["kind"] == "date"
    stops = _stops(bounds, first, last, even=fine or row["kind"] == "all_of", interval=row["kind"] == "interval")
    return Mark(place, first, last, stops, fine, row["phase"] == "upcoming")


def _stops(
    bounds: Sequence[float], first: float, last: float, *, even: bool, interval: bool
) -> tuple[tuple[float, float], ...]:
    """Give how opacity goes along a bar: full over the certain core, fading over what is only possible."""
    _, core, end, _ = bounds
    if even or (bounds[0] == core and end + 1 == last):
        return ((first, 1.0),)
    if interval and core <= end + 1:
        return ((first, float(core == first)), (core, 1.0), (end + 1, 1.0), (last, float(end + 1 == last)))
    if interval and not isnan(core):
        return ((first, float(core == first)), (core, 1.0), (core + (last - core) * 0.6, 1.0), (last, 0.0))
    rise = (last - first) * SOFT
    return ((first, 0.0), (first + rise, 1.0), (last - rise, 1.0), (last, 0.0))


def _titled(marks: Sequence[Mark], importance: Sequence[float]) -> frozenset[int]:
    """Choose the events that may keep a title: the most important ones."""
    order = sorted(marks, key=lambda mark: (-importance[mark.place], mark.first))
    return frozenset(mark.place for mark in order[:TITLES])


def _in_rows(marks: Sequence[Mark], titled: frozenset[int], titles: Sequence[str], edge: Edge) -> tuple[Mark, ...]:
    """Give each mark with a title the first row in which nothing stands where it needs to."""
    taken: list[list[tuple[float, float]]] = []
    placed = []
    for mark in sorted(marks, key=lambda mark: (mark.first, mark.place)):
        if mark.place not in titled:
            placed.append(mark)
            continue
        flipped, needed = edge.needs(mark, titles[mark.place])
        row = next((number for number, spans in enumerate(taken) if _free(spans, needed)), len(taken))
        taken[row:] = [[*taken[row], needed], *taken[row + 1 :]] if row < len(taken) else [[needed]]
        placed.append(mark._replace(row=row, flipped=flipped))
    return tuple(placed)


def _free(spans: Sequence[tuple[float, float]], needed: tuple[float, float]) -> bool:
    return all(end <= needed[0] or start >= needed[1] for start, end in spans)
