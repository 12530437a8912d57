"""The scene of the opening view: lanes with their marks, titles, ticks and silhouettes, in pixels; no drawing."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from itertools import accumulate
from math import ceil, floor, inf, isnan
from typing import NamedTuple

from timeline.dates import Count
from timeline.dates.days import DAY_SECONDS
from timeline.drawing.crowds import Crowd, crowds
from timeline.drawing.labels import ROW, Box, Limits, Mode, Placed, Room, place
from timeline.drawing.lanes import AXIS, TOP, Plan, Rules, Strip, lane_list, lane_of_category, plan, stacked
from timeline.drawing.measure import Measure, cut
from timeline.drawing.store import CANCELLED, OPEN_END, OPEN_START, Store, View, core
from timeline.drawing.ticks import Tick, Ticks, count_ticks, ticks
from timeline.drawing.wording import Wording

TITLES = 240
MODES: tuple[Mode, ...] = ("cards", "pairs", "lines")
MOST: dict[Mode, float] = {"cards": 40, "pairs": 90, "lines": inf}
OPENED = MOST | {"cards": 46}
"""What the page tries when it opens: cards are kept a little longer, and it opens as if it had cards."""


class Hint(NamedTuple):
    """An event beyond the edge of an empty lane."""

    lane: int
    right: bool
    text: str


class Setting:
    """All that a scene depends on: the events, the words, the widths of texts, the size."""

    def __init__(self, store: Store, wording: Wording, *, counts: Sequence[Count], size: "Size") -> None:
        """Take what is given."""
        self.store, self.wording, self.counts, self.day = store, wording, counts, store.day
        self.measure, self.width, self.room, self.narrow = size

    @property
    def head(self) -> int:
        """Space in a lane for its name."""
        return 16 if self.narrow else 0

    @cached_property
    def fitted_view(self) -> View:
        """The view that shows every event, with room for the titles at the right edge."""
        low, high = core(self.store)
        right = 60 if self.width < 500 else 190 if len(self.store.flags) < 400 else 40
        unit = max(high - low, DAY_SECONDS / 2) / max(80, self.width - 34 - right)
        return low - 34 * unit, high + right * unit

    def days(self, row: int) -> str:
        """Return the days of an event in the first day count: 'day 483', 'days 220-250' with a dash, or nothing."""
        start, end = self.store.s0[row], self.store.e1[row]
        endless = isnan(start) or isnan(end) or self.store.flags[row] & (OPEN_START | OPEN_END)
        if not self.counts or endless:
            return ""
        count = self.counts[0]
        first, last = (int(at // DAY_SECONDS) - count.first + count.number for at in (start, end))
        if first < count.number:
            return ""
        number = self.wording.number
        if first == last:
            return self.wording.say("oneDay", **{"from": number(first)})
        return self.wording.say("days", **{"from": number(first), "to": number(last)})

    def under(self, row: int) -> str:
        """Return the small line below a title."""
        cancelled = self.wording.say("cancelled") if self.store.flags[row] & CANCELLED else ""
        return " · ".join(filter(None, (self.store.words[row], self.days(row), cancelled)))


class Size(NamedTuple):
    """How texts are measured, the pixels of the plot, the room for the lanes, whether their names stand inside."""

    measure: Measure
    width: float
    room: float
    narrow: bool


class Scene(NamedTuple):
    """What stands where."""

    view: View
    width: float
    height: float
    mode: Mode
    lanes: list[Strip]
    boxes: list[Box]
    rest: list[list[int]]
    bins: list[list[int] | None]
    highest: int
    counts: list[int]
    ticks: Ticks
    days: list[Tick]
    hints: list[Hint]
    as_of: float
    as_of_label: str
    base: float


def opening_scene(setting: Setting) -> Scene:
    """Lay out the view with which the page opens."""
    limit = max(8, floor(setting.room / 44))
    lanes = lane_list(setting.store, limit, lambda count: setting.wording.many("more", count))
    lane_of = lane_of_category(lanes, len(setting.store.lanes))
    view, width = setting.fitted_view, setting.width
    crowd = crowds(setting.store, lane_of, view, width, len(lanes))
    rooms = _rooms(setting)
    laid = fitted(setting, lanes, crowd, rooms)
    counts = [each.number for each in crowd]
    tried = [mode for mode in MODES if sum(counts) <= OPENED[mode]]
    mode, boxes, rest = _roomiest([partial(_arranged, setting, laid, crowd, rooms[mode]) for mode in tried])
    bins = [each.bins for each in crowd]
    return Scene(
        view=view,
        width=width,
        height=laid.height + (30 if setting.counts else 6),
        mode=mode,
        lanes=laid.lanes,
        boxes=boxes,
        rest=rest,
        bins=bins,
        highest=max([1, *(max(each) for each in bins if each)]),
        counts=counts,
        ticks=ticks(view, width, setting.wording),
        days=[tick for count in setting.counts[:1] for tick in count_ticks(count, view, width, setting.wording)],
        hints=_hints(setting, laid, lane_of, counts),
        as_of=rooms["cards"].x((setting.day + 0.5) * DAY_SECONDS),
        as_of_label=_as_of_label(setting),
        base=laid.height,
    )


def _rooms(setting: Setting) -> dict[Mode, Room]:
    start, end = setting.fitted_view
    scale = setting.width / (end - start)
    width, measure, under = setting.width, setting.measure, setting.under
    return {mode: Room(mode, width, measure, lambda at: (at - start) * scale, under) for mode in MODES}


Arrangement = tuple[Mode, list[Box], list[list[int]]]


def _roomiest(tries: Sequence[Callable[[], Arrangement]]) -> Arrangement:
    """Return the first arrangement in which every event has a title, else the last."""
    for attempt in tries[:-1]:
        made = attempt()
        if not any(made[2]):
            return made
    return tries[-1]()


def _arranged(setting: Setting, laid: Plan, crowd: Sequence[Crowd], room: Room) -> Arrangement:
    """Return boxes with their places, and the rows that got none."""
    limit = ceil(TITLES / max(1, min(len(laid.lanes), 12)))
    lines = room.mode == "lines"
    top = TOP + setting.head
    boxes: list[Box] = []
    rest: list[list[int]] = []
    for number, (lane, each) in enumerate(zip(laid.lanes, crowd, strict=True)):
        foot = (10 if each.bins is None else 26) if lines else 0
        most = max(1, floor((lane.h - top - foot + 4) / ROW["lines"])) if lines else inf
        placed = place(setting.store, each.candidates, number, Limits(most, limit), room)
        tops = [lane.y + top + height for height in accumulate(placed.heights, initial=0.0)]
        boxes += [box._replace(y=tops[box.row]) for box in placed.boxes]
        fits = lines or sum(placed.heights) + top + foot - 4 <= lane.h
        rest.append([] if each.bins is not None else placed.rest if fits else each.rows)
    return room.mode, boxes, rest


def fitted(setting: Setting, lanes: Sequence[Strip], crowd: Sequence[Crowd], rooms: dict[Mode, Room]) -> Plan:
    """Return lane heights from what the fitted view needs."""
    total = sum(each.number for each in crowd)
    dense = any(each.bins is not None for each in crowd)
    highest = max(setting.room * (2.2 if setting.narrow else 1.3), 260)

    def placed(mode: Mode) -> list[Placed]:
        limits = Limits(60, 400)
        return [place(setting.store, each.candidates, lane, limits, rooms[mode]) for lane, each in enumerate(crowd)]

    for mode in MODES[:-1]:
        if total > MOST[mode]:
            continue
        made = stacked(lanes, [sum(one.heights) for one in placed(mode)], setting.room, Rules(setting.head, 2, 30))
        if made.height - AXIS <= highest:
            return made
    rules = Rules(setting.head, 31 if dense else 12, 0, 1 if dense else 3)
    needed = [len(one.heights) for one in placed("lines")]
    return plan(lanes, needed, ROW["lines"], setting.room, rules)


def _as_of_label(setting: Setting) -> str:
    wording = setting.wording
    date = wording.date(setting.day * DAY_SECONDS)
    label = date if setting.narrow else wording.say("asOf", date=date)
    count = setting.counts[0] if setting.counts else None
    if count is None or setting.day < count.first:
        return label
    return f"{label} · {wording.say('day', n=wording.number(setting.day - count.first + count.number)).lower()}"


def _hints(setting: Setting, laid: Plan, lane_of: Sequence[int], counts: Sequence[int]) -> list[Hint]:
    """Return, for each lane with nothing in view, its nearest event on either side."""
    store, view, most = setting.store, setting.fitted_view, setting.width / 2 - 40

    def named(row: int) -> str:
        parts = [] if setting.narrow else [store.words[row]]
        return cut(" · ".join(filter(None, [*parts, store.title(row)])), most, "small", setting.measure)

    found: list[Hint] = []
    for number in (number for number in range(len(laid.lanes)) if not counts[number]):
        rows = [row for row in store.dated if lane_of[store.category[row]] == number]
        before = [row for row in rows if store.high[row] < view[0]]
        after = [row for row in rows if store.low[row] > view[1]]
        if before:
            last = max(before, key=lambda row: store.high[row])
            found.append(Hint(number, right=False, text=f"← {named(last)}"))
        if after:
            first = min(after, key=lambda row: store.low[row])
            found.append(Hint(number, right=True, text=f"{named(first)} →"))
    return found
