"""The marks of a lane as traces: bars, outlines, lines, dots, ticks, and the silhouette of the many."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

import plotly.graph_objects as go

from timeline.dates.days import DAY_SECONDS
from timeline.drawing.colours import SIZES, Paint, Theme
from timeline.drawing.labels import Box
from timeline.drawing.marks import draw_mark
from timeline.drawing.palette import faded
from timeline.drawing.picture import silhouette
from timeline.drawing.scene import Scene, Setting
from timeline.drawing.shapes import Dot, Picture, Point, Rect, Stroke
from timeline.drawing.store import Store
from timeline.outputs.axis import Axis

SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "triangle-down", "star", "hourglass")
"""The shapes of dots in the order of `colours.SIZES`, as plotly names them."""

LEVELS = 10
"""So many bars lie on one another where a soft bar is strongest; beside one another their edges would be seen."""

HOVER = "%{customdata}<extra></extra>"
DASH = "4px,2px"


class Pen(NamedTuple):
    """What the traces are drawn on, with which colours, and what each event says under the pointer."""

    scene: Scene
    theme: Theme
    axis: Axis
    setting: Setting
    hovers: Sequence[str]

    def color(self, paint: Paint) -> str:
        """Return a paint as plotly writes it."""
        return faded(self.theme.named[paint.name], paint.opacity(dark=self.theme.dark))


class Marked(NamedTuple):
    """An event with the shapes of its mark."""

    row: int
    shapes: Picture


class Piece(NamedTuple):
    """A stretch of a bar of one colour, in pixels."""

    row: int
    x: float
    y: float
    w: float
    h: float
    color: str


def add_lane(made: go.Figure, pen: Pen, number: int) -> None:
    """Add the traces of a lane; each bears its name."""
    lane = pen.scene.lanes[number]
    marked = [Marked(box.i, _mark(pen, box)) for box in pen.scene.boxes if box.lane == number]
    _add_silhouette(made, pen, number)
    _add_ticks(made, pen, number)
    _add_bars(made, pen, lane.label, marked)
    _add_outlines(made, pen, lane.label, marked)
    _add_lines(made, pen, lane.label, [stroke for each in marked for stroke in each.shapes.strokes])
    _add_dots(made, pen, lane.label, marked)


def _mark(pen: Pen, box: Box) -> Picture:
    shapes = Picture()
    draw_mark(shapes, box, pen.scene, pen.setting.store, pen.theme.shapes)
    return shapes


def _name(label: str) -> str:
    return escape(label, quote=False)


def _add_silhouette(made: go.Figure, pen: Pen, number: int) -> None:
    """Add the outline of how many events there are where, for a lane with too many to tell apart."""
    area = silhouette(pen.scene, number)
    if area:
        made.add_scatter(
            name=_name(pen.scene.lanes[number].label),
            mode="lines",
            x=[pen.axis.at_pixel(x) for x, _ in area.points],
            y=[y for _, y in area.points],
            fill="toself",
            fillcolor=pen.color(area.color),
            line={"width": 0},
            hoverinfo="skip",
        )


def _add_ticks(made: go.Figure, pen: Pen, number: int) -> None:
    """Add a tick for each event that has no title, those beyond the view too: one may pan there."""
    lane, store = pen.scene.lanes[number], pen.setting.store
    rows = [
        *pen.scene.rest[number],
        *(row for row in beyond(pen.scene, store) if store.category[row] in lane.categories),
    ]
    if not rows:
        return
    starts = [(float(store.low[row]), float(store.high[row])) for row in rows]
    middles = [(low + min(high, low + DAY_SECONDS)) / 2 for low, high in starts]
    colors = [pen.color(Paint(f"tone{store.category[row]}").faded(0.8)) for row in rows]
    made.add_scatter(
        name=_name(lane.label),
        mode="markers",
        x=[pen.axis.at(middle) for middle in middles],
        y=[lane.y + lane.h - 7] * len(rows),
        marker={"symbol": "line-ns", "size": 8, "line": {"color": colors, "width": 2}},
        customdata=[pen.hovers[row] for row in rows],
        hovertemplate=HOVER,
    )


def beyond(scene: Scene, store: Store) -> list[int]:
    """Return the rows of the events that lie before or after the view."""
    first, last = scene.view
    return [row for row in store.dated if store.high[row] < first or store.low[row] > last]


def _add_bars(made: go.Figure, pen: Pen, label: str, marked: Sequence[Marked]) -> None:
    """Add what has a length: even where it certainly was, in pieces that fade where it only may have been."""
    pieces = [piece for each in marked for piece in _pieces(pen, each)]
    if not pieces:
        return
    places = [(pen.axis.at_pixel(piece.x), pen.axis.at_pixel(piece.x + piece.w)) for piece in pieces]
    made.add_bar(
        name=_name(label),
        orientation="h",
        base=[start for start, _ in places],
        x=[end - start for start, end in places],
        y=[piece.y + piece.h / 2 for piece in pieces],
        width=[piece.h for piece in pieces],
        marker={"color": [piece.color for piece in pieces], "line": {"width": 0}},
        customdata=[pen.hovers[piece.row] for piece in pieces],
        hovertemplate=HOVER,
    )


def _pieces(pen: Pen, marked: Marked) -> Iterable[Piece]:
    row, shapes = marked
    for ramp in shapes.ramps:
        for start, end, share in levels(ramp.stops, ramp.paint.opacity(dark=pen.theme.dark)):
            color = faded(pen.theme.named[ramp.paint.name], share)
            yield Piece(row, ramp.x + start * ramp.w, ramp.y, (end - start) * ramp.w, ramp.h, color)
    for rect in shapes.rects:
        if not rect.dashed:
            yield Piece(row, rect.x, rect.y, rect.w, rect.h, pen.color(rect.fill))


def levels(stops: Sequence[Point], strongest: float) -> Iterable[tuple[float, float, float]]:
    """Return bars that make a soft one on one another: from, to, opacity; `stops` rise once and fall once."""
    (start, before), (rise, _), (fall, _), (end, after) = stops
    below = 0.0
    for level in range(1, LEVELS + 1):
        height, total = (level - 0.5) / LEVELS, strongest * level / LEVELS
        left = start if before >= height else start + (rise - start) * height
        right = end if after >= height else end - (end - fall) * height
        yield left, right, 1 - (1 - total) / (1 - below)
        below = total


def _add_outlines(made: go.Figure, pen: Pen, label: str, marked: Sequence[Marked]) -> None:
    """Add dashed boxes: what is planned or cancelled, one of several dates, and where other sources put an event."""
    found = [(each.row, rect) for each in marked for rect in each.shapes.rects if rect.dashed and rect.edge]
    for look in dict.fromkeys((rect.fill, rect.edge) for _, rect in found):
        boxes = [(row, rect) for row, rect in found if (rect.fill, rect.edge) == look]
        fill, edge = look
        assert edge is not None
        made.add_scatter(
            name=_name(label),
            mode="lines",
            x=[at for _, rect in boxes for at in _around(pen, rect)],
            y=[at for _, rect in boxes for at in (rect.y, rect.y, rect.y + rect.h, rect.y + rect.h, rect.y, None)],
            fill="toself",
            fillcolor=pen.color(fill),
            line={"color": pen.color(edge), "width": 1.3, "dash": DASH},
            hoverinfo="skip",
        )
    _add_middles(made, pen, label, found)


def _around(pen: Pen, rect: Rect) -> tuple[float | None, ...]:
    left, right = pen.axis.at_pixel(rect.x), pen.axis.at_pixel(rect.x + rect.w)
    return left, right, right, left, left, None


def _add_middles(made: go.Figure, pen: Pen, label: str, found: Sequence[tuple[int, Rect]]) -> None:
    """Add what the pointer finds of dashed boxes, since a filled outline tells all of its boxes as one."""
    if found:
        made.add_scatter(
            name=_name(label),
            mode="markers",
            x=[pen.axis.at_pixel(rect.x + rect.w / 2) for _, rect in found],
            y=[rect.y + rect.h / 2 for _, rect in found],
            marker={"size": 12, "opacity": 0},
            customdata=[pen.hovers[row] for row, _ in found],
            hovertemplate=HOVER,
        )


def _add_lines(made: go.Figure, pen: Pen, label: str, strokes: Sequence[Stroke]) -> None:
    """Add arrows of open ends, and what joins several dates."""
    for look in dict.fromkeys((stroke.color, stroke.width, stroke.dashed) for stroke in strokes):
        segments = [line for stroke in strokes if stroke[:3] == look for line in stroke.points]
        color, width, dashed = look
        made.add_scatter(
            name=_name(label),
            mode="lines",
            x=[at for x, _, end, _ in segments for at in (pen.axis.at_pixel(x), pen.axis.at_pixel(end), None)],
            y=[at for _, y, _, end in segments for at in (y, end, None)],
            line={"color": pen.color(color), "width": width, "dash": DASH if dashed else "solid"},
            hoverinfo="skip",
        )


def _add_dots(made: go.Figure, pen: Pen, label: str, marked: Sequence[Marked]) -> None:
    """Add dots for what is too short to be a bar, hollow where it is planned."""
    dots: list[tuple[int, Dot]] = [(each.row, dot) for each in marked for dot in each.shapes.dots]
    if not dots:
        return
    made.add_scatter(
        name=_name(label),
        mode="markers",
        x=[pen.axis.at_pixel(dot.x) for _, dot in dots],
        y=[dot.y for _, dot in dots],
        marker={
            "symbol": [SYMBOLS[dot.shape] for _, dot in dots],
            "size": [2 * dot.r / SIZES[dot.shape] for _, dot in dots],
            "color": [pen.color(dot.fill) for _, dot in dots],
            "line": {"color": [pen.color(dot.edge) for _, dot in dots], "width": 1.5},
            "opacity": 1,
        },
        customdata=[pen.hovers[row] for row, _ in dots],
        hovertemplate=HOVER,
    )
