"""The mark of one event: a dot, a bar, soft ends, arrows, several dates, the ghosts of other claims."""

from collections.abc import Sequence
from math import isnan, nan
from typing import NamedTuple

from timeline.drawing.colours import SIZES, Paint, tone
from timeline.drawing.labels import DOT, Box
from timeline.drawing.scene import Scene
from timeline.drawing.shapes import Dot, Picture, Point, Ramp, Rect, Segment, Stroke
from timeline.drawing.store import (
    ALL_OF,
    APPROXIMATE,
    CANCELLED,
    ENDLESS,
    FINE,
    INTERVAL,
    ONE_OF,
    OPEN_END,
    OPEN_START,
    PLANNED,
    Span,
    Store,
)

PAPER = Paint("paper")
BAR = 9
"""Height of a bar that bears no title."""


class Look(NamedTuple):
    """How the marks of an event look."""

    y: float
    h: float
    clear: bool
    middle: float
    color: Paint
    strong: tuple[float, float]
    hollow: bool
    shape: int


def draw_mark(made: Picture, box: Box, scene: Scene, store: Store, shapes: Sequence[int]) -> None:
    """Draw the mark of a box: strong where its title stands clear of it, a light ground where the title is on it."""
    bits, category = store.flags[box.i], store.category[box.i]
    cards = scene.mode == "cards"
    clear = cards or box.words.text > box.mark.b or (box.words.flip and box.words.text < box.mark.a)
    middle = box.y + (6 if cards else 10 if scene.mode == "pairs" else box.h / 2)
    look = Look(
        y=middle - BAR / 2 if clear and not cards else box.y,
        h=BAR if clear else _titled(box, scene),
        clear=clear,
        middle=middle,
        color=tone(category),
        strong=(0.95, 0.95) if clear else (0.19, 0.36),
        hollow=bool(bits & (PLANNED | CANCELLED)),
        shape=shapes[category],
    )
    for ghost in store.ghosts.get(box.i, ()):
        _ghost(made, ghost, box, scene, look)
    members = store.members.get(box.i)
    if members and bits & (ONE_OF | ALL_OF):
        _several(made, members, scene, look, one_of=bool(bits & ONE_OF))
    elif box.mark.dot:
        _dot(made, (box.mark.a + box.mark.b) / 2, look, bits)
    else:
        _bar(made, box, scene, store, look)


def _titled(box: Box, scene: Scene) -> float:
    """Return how high what stands behind a title is: the first line of a pair, else the whole box."""
    return 19 if scene.mode == "pairs" else box.h


def pixel(scene: Scene, at: float) -> float:
    """Return the place of a second."""
    return (at - scene.view[0]) * (scene.width / (scene.view[1] - scene.view[0]))


def _dot(made: Picture, x: float, look: Look, bits: int) -> None:
    color = look.color
    if bits & APPROXIMATE:
        made.dots.append(Dot(x, look.middle, DOT + 4, color.faded(0.25), color.faded(0), dashed=False, shape=0))
    fill, edge = (PAPER, color) if look.hollow else (color, PAPER)
    shape = 0 if look.hollow else look.shape
    made.dots.append(Dot(x, look.middle, DOT * SIZES[shape], fill, edge, look.hollow, shape))


def _ghost(made: Picture, span: Span, box: Box, scene: Scene, look: Look) -> None:
    """Draw a dashed outline where another source puts the event, tied to its mark; no line strikes a title out."""
    first, last = span
    if scene.mode == "lines" or first is None or last is None:
        return
    start = max(-20, pixel(scene, first))
    end = min(scene.width + 20, max(pixel(scene, last + 1), start + 6))
    if start > scene.width or end < 0:
        return
    fill, edge = look.color.faded(0.06), look.color.faded(0.7)
    cards = scene.mode == "cards"
    y, h = (look.middle - BAR / 2, BAR) if cards else (box.y, _titled(box, scene))
    at = look.middle if cards else y + h
    made.rects.append(Rect(start, y, end - start, h, fill, 2, edge, dashed=True))
    gap = (end, box.mark.a) if end < box.mark.a else (box.mark.b, start) if start > box.mark.b else None
    if gap:
        tie = (gap[0], at, gap[1], at)
        made.strokes.append(Stroke(look.color.faded(0.6), 1, dashed=True, points=[tie]))


def _several(made: Picture, members: Sequence[Span], scene: Scene, look: Look, *, one_of: bool) -> None:
    """Draw each date as a mark: solid and joined where all hold, hollow and loosely joined where one of them does."""
    middle, color = look.middle, look.color
    known = [(first, last) for first, last in members if first is not None and last is not None]
    places = [(pixel(scene, first), pixel(scene, last + 1)) for first, last in known]
    inside = [(a, b) for a, b in places if b > -20 and a < scene.width + 20]
    if len(inside) > 1:
        line = (inside[0][0], middle, inside[-1][1], middle)
        made.strokes.append(Stroke(color.faded(0.7), 1.2 if one_of else 2, one_of, [line]))
    for a, b in inside:
        if b - a < 8:
            made.dots.append(Dot((a + b) / 2, middle, 4.5, PAPER if one_of else color, color, dashed=False, shape=0))
        else:
            fill = color.faded(0.12) if one_of else color
            made.rects.append(Rect(a, middle - BAR / 2, b - a, BAR, fill, 2 if one_of else 4, color, dashed=one_of))


def _bar(made: Picture, box: Box, scene: Scene, store: Store, look: Look) -> None:
    x = max(box.mark.a, -24)
    w = min(box.mark.b, scene.width + 24) - x
    stops = _opacities(box, scene, store, x, w)
    if stops:
        _soft_bar(made, Rect(x, look.y, w, look.h, look.color), tuple(stops), look)
    else:
        _firm_bar(made, Rect(x, look.y, w, look.h, look.color), box, look)
    _arrow(made, store.flags[box.i], (x, x + w), look.y + look.h / 2, look.color)


def _soft_bar(made: Picture, bar: Rect, stops: tuple[Point, ...], look: Look) -> None:
    share = (0.4 if look.hollow else 1) * (1 if look.clear else 1.5)
    light, dark = (share * strong for strong in look.strong)
    x, y, w, h = bar[:4]
    made.ramps.append(Ramp(x, y, w, h, look.color.faded(light, dark), stops))
    upper, lower = (x, y, x + w, y), (x, y + h, x + w, y + h)
    if not look.clear:
        made.strokes.append(Stroke(look.color.faded(0.85), 1.4, dashed=True, points=[lower]))
    elif look.hollow:
        made.strokes.append(Stroke(look.color, 1.3, dashed=True, points=[upper, lower]))


def _firm_bar(made: Picture, bar: Rect, box: Box, look: Look) -> None:
    light, dark = look.strong
    color = look.color
    if look.hollow:
        fill = color.faded(0.14) if look.clear else color.faded(light * 0.5, dark * 0.5)
        made.rects.append(bar._replace(fill=fill, round=2, edge=color, dashed=True))
        return
    short = bar.w < 8 and not look.clear
    made.rects.append(bar._replace(fill=color if short else color.faded(light, dark), round=5))
    if not look.clear and bar.w >= 8 and box.mark.a > -4:
        made.rects.append(bar._replace(w=3, round=5, firm=True))


def _arrow(made: Picture, bits: int, ends: Point, y: float, color: Paint) -> None:
    """Draw the heads of an open end or beginning."""
    start, end = ends
    points: list[Segment] = []
    if bits & OPEN_END:
        points += [(end - 6, y - 4, end, y), (end, y, end - 6, y + 4)]
    if bits & OPEN_START:
        points += [(start + 6, y - 4, start, y), (start, y, start + 6, y + 4)]
    if points:
        anchor = None if len(points) > 2 else end if bits & OPEN_END else start
        made.strokes.append(Stroke(color, 1.6, dashed=False, points=points, anchor=anchor))


def _opacities(box: Box, scene: Scene, store: Store, x: float, w: float) -> list[Point] | None:
    """Return how the opacity of a bar goes along it, from the true and not the clipped bounds; None if it is even."""
    i, bits = box.i, store.flags[box.i]
    start, end = (box.mark.a - x) / w, (box.mark.b - x) / w
    even = store.s0[i] == store.s1[i] and store.e0[i] == store.e1[i]
    if not bits & ENDLESS and (even or (bits & FINE and not bits & (INTERVAL | ONE_OF))):
        return None
    ranged = bits & (ENDLESS | INTERVAL)
    rise = (pixel(scene, store.s1[i]) - x) / w if ranged else nan
    fall = (pixel(scene, store.e0[i] + 1) - x) / w if ranged else nan
    first, last = _plateau(rise, fall, start, end, endless=bool(bits & ENDLESS))
    return [(start, 0 if first > start else 1), (first, 1), (last, 1), (end, 0 if last < end else 1)]


def _plateau(rise: float, fall: float, start: float, end: float, *, endless: bool) -> Point:
    """Return from where to where a bar is at its strongest: its certain core, or its middle where it has none."""
    if rise <= fall:
        return rise, fall
    if not endless:
        return start + (end - start) * 0.36, start + (end - start) * 0.64
    first = start + (end - start) * 0.6 if isnan(rise) else rise
    return first, max(first, start + (end - start) * 0.55 if isnan(fall) else fall)
