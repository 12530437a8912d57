"""Which events keep their titles, and where they stand; the rule is that of `labels.js`.

The better sourced and the longer come first, then the earlier. Each takes the first free row from the top. At the right
edge a title under its mark moves along below it, one beside its mark turns to its left. A title is whole or it is not
there; only one wider than the widest allowed is cut, and it takes back what room its row leaves. What gets no title
becomes a tick, never nothing.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from timeline.drawing.lanes import TEXT
from timeline.drawing.measure import Measure, Style, cut, two_lines
from timeline.drawing.store import (
    ALL_OF,
    ENDLESS,
    FINE,
    INTERVAL,
    LOOSE_END,
    LOOSE_START,
    ONE_OF,
    OPEN_END,
    OPEN_START,
    Store,
)

Mode = Literal["cards", "pairs", "lines"]
ROW: dict[Mode, int] = {"lines": 23, "pairs": 41, "cards": 30}
STYLES_OF: dict[Mode, tuple[Style, ...]] = {"lines": ("title",), "pairs": ("card", "small"), "cards": ("card", "small")}
DOT, FADE, EDGE, GAP, ARROW, LEAST = 5.25, 36, 6, 12, 10, 110
SHORT, LONG = 40, 100


class Mark(NamedTuple):
    """From where to where a mark goes, and whether it is a dot."""

    a: float
    b: float
    dot: bool


class Words(NamedTuple):
    """The lines of a title, how wide they are, and where they begin or, turned round, end."""

    lines: list[str]
    wide: float
    text: float
    flip: bool


class Box(NamedTuple):
    """One event with its title: its mark, its text, and what it takes of its row."""

    i: int
    lane: int
    row: int
    mark: Mark
    words: Words
    x0: float
    x1: float
    h: float
    y: float = 0


class Room(NamedTuple):
    """What placing needs to know; `x` gives the pixel of a second."""

    mode: Mode
    width: float
    measure: Measure
    x: Callable[[float], float]
    under: Callable[[int], str]


class Placed(NamedTuple):
    """The boxes of a lane, the events that got none, the heights of the rows."""

    boxes: list[Box]
    rest: list[int]
    heights: list[float]


def mark(store: Store, i: int, room: Room) -> Mark:
    """Return the mark of an event: a dot where its extent is too short to see."""
    bits = store.flags[i]
    a = room.x(store.low[i]) - (FADE if bits & LOOSE_START else 0)
    b = room.x(store.high[i]) + (FADE if bits & (LOOSE_END | OPEN_END) else 0)
    hard = bits & FINE and not bits & INTERVAL
    if not bits & ENDLESS and b - a < (14 if hard else 6):
        return Mark((a + b) / 2 - DOT, (a + b) / 2 + DOT, dot=True)
    return Mark(a, max(b, a + (12 if room.mode == "cards" else 6)), dot=False)


def _card(store: Store, i: int, room: Room, place: Mark) -> Words:
    """Set title, date and day count below the beginning of a mark, or as near to it as the edges let it."""
    measure, width = room.measure, room.width
    widest = min(width - 2 * EDGE, 300)
    whole = store.title(i)
    most = width - 2 * EDGE if measure(whole, "card") > 1.9 * widest else widest
    titles = two_lines(whole, most, "card", measure)
    last = cut(room.under(i), most, "small", measure)
    wide = max([0.0, *(measure(line, "card") for line in titles), measure(last, "small")])
    return Words([*titles, last], wide, max(EDGE, min(place.a, width - EDGE - wide)), flip=False)


def _stance(place: Mark, bits: int, wide: float, width: float) -> tuple[bool, float]:
    """Return whether a title stands beside its mark, and where it begins: never over an arrow or over several dates."""
    inside = max(place.a + 8, EDGE + 2) + (ARROW if bits & OPEN_START and place.a > -ARROW else 0)
    crossed = bits & OPEN_END and place.b < width and inside + wide > place.b - ARROW
    beside = place.dot or place.b - place.a < max(SHORT, min(wide, LONG)) or bool(crossed or bits & (ONE_OF | ALL_OF))
    return beside, max(place.b + 6, EDGE) if beside else inside


def _line(store: Store, i: int, room: Room, place: Mark) -> Words:
    """Set the title beside or inside its mark, in pairs with the date below it."""
    measure, width, styles = room.measure, room.width, STYLES_OF[room.mode]
    most = max(240, width * 0.4)
    texts = (store.title(i), room.under(i)) if room.mode == "pairs" else (store.title(i),)
    lines = [cut(text, most, style, measure) for text, style in zip(texts, styles, strict=True)]
    wide = max(0.0, *(measure(line, style) for line, style in zip(lines, styles, strict=True)))
    beside, left = _stance(place, store.flags[i], wide, width)
    if left + wide <= width - EDGE:
        return Words(lines, wide, left, flip=False)
    if not beside and width - EDGE - wide >= left:
        return Words(lines, wide, width - EDGE, flip=True)
    if place.a - 6 - wide >= EDGE:
        return Words(lines, wide, place.a - 6, flip=True)
    space = max(width - EDGE - left, place.a - 6 - EDGE)
    if space < LEAST or wide <= space:
        return Words(lines, wide, place.a - 6, flip=True)
    flip = place.a - 6 - EDGE == space
    shorter = [cut(line, space, style, measure) for line, style in zip(lines, styles, strict=True)]
    return Words(shorter, space, place.a - 6 if flip else left, flip=flip)


def _reached(store: Store, i: int, place: Mark, room: Room) -> Mark:
    """Return how far a mark reaches with the ghosts beside it."""
    ghosts = () if room.mode == "lines" else store.ghosts.get(i, ())
    known = [(first, last) for first, last in ghosts if first is not None and last is not None]
    bounds = [end for first, last in known for end in (room.x(first), room.x(last + 1))]
    return Mark(min([place.a, *bounds]), max([place.b, *bounds]), place.dot)


def _box(store: Store, i: int, lane: int, room: Room) -> Box | None:
    """Return one event's box before it has a row; None if its title has no place in the plot."""
    place = mark(store, i, room)
    reach = _reached(store, i, place, room) if i in store.ghosts else place
    cards = room.mode == "cards"
    words = _card(store, i, room, place) if cards else _line(store, i, room, reach)
    start = words.text - words.wide if words.flip else words.text
    if start < EDGE - 1 or start + words.wide > room.width - EDGE + 1:
        return None
    h = ROW[room.mode] - 4 + ((len(words.lines) - 0.4) * TEXT if cards else 0)
    x0, x1 = min(reach.a, start) - 4, max(reach.b, start + words.wide) + GAP
    return Box(i, lane, -1, place, words, x0, x1, h)


def _in_order(store: Store, rows: Sequence[int], mode: Mode) -> Iterable[int]:
    """Return the order in which events may take their places: where all of them get one, that of time."""
    return rows if mode != "lines" else sorted(rows, key=lambda row: (-store.rank[row], row))


class Row:
    """What is taken of a row: stretches that do not overlap, in their order."""

    __slots__ = ("starts", "stretches")

    def __init__(self) -> None:
        """Begin an empty row."""
        self.starts: list[float] = []
        self.stretches: list[tuple[float, float]] = []

    def free(self, x0: float, x1: float) -> bool:
        """Return whether nothing stands between two places."""
        at = bisect_left(self.starts, x1)
        return at == 0 or self.stretches[at - 1][1] <= x0

    def take(self, x0: float, x1: float) -> None:
        """Take what is free."""
        insort(self.starts, x0)
        insort(self.stretches, (x0, x1))


class Limits(NamedTuple):
    """At most so many rows, at most so many titles."""

    rows: float
    titles: int


def place(store: Store, candidates: Sequence[int], lane: int, limits: Limits, room: Room) -> Placed:
    """Return rows of one lane to the events that get a title; the others come back as `rest`."""
    rows: list[Row] = []
    boxes: list[Box] = []
    rest: list[int] = []
    heights: list[float] = []
    for i in _in_order(store, candidates, room.mode):
        made = _box(store, i, lane, room) if len(boxes) < limits.titles else None
        row = (
            next((number for number, each in enumerate(rows) if each.free(made.x0, made.x1)), len(rows)) if made else 0
        )
        if not made or row >= limits.rows:
            rest.append(i)
            continue
        if row == len(rows):
            rows.append(Row())
            heights.append(0.0)
        rows[row].take(made.x0, made.x1)
        heights[row] = max(heights[row], made.h + 4)
        boxes.append(made._replace(row=row))
    return Placed(
        boxes if room.mode == "cards" else [_regrown(store, made, boxes, room) for made in boxes], rest, heights
    )


def _regrown(store: Store, made: Box, boxes: Sequence[Box], room: Room) -> Box:
    """Return a title that was cut what its row has left."""
    words = made.words
    if not words.lines[0].endswith("…"):
        return made
    style = STYLES_OF[room.mode][0]
    others = [box for box in boxes if box.row == made.row and box.i != made.i]
    if words.flip:
        limit = max([EDGE, *(box.x1 for box in others if box.x1 <= made.x0)])
        first = cut(store.title(made.i), words.text - limit - 4, style, room.measure)
        x0 = min(made.x0, words.text - room.measure(first, style) - 4)
        return made._replace(words=words._replace(lines=[first, *words.lines[1:]]), x0=x0)
    limit = min([room.width - EDGE + GAP, *(box.x0 for box in others if box.x0 >= made.x1)])
    first = cut(store.title(made.i), limit - GAP - words.text, style, room.measure)
    x1 = max(made.x1, words.text + room.measure(first, style) + GAP)
    return made._replace(words=words._replace(lines=[first, *words.lines[1:]]), x1=x1)
