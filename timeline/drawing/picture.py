"""A scene as a picture: ground, axis, day counts, silhouettes, ticks, marks, titles, as-of line."""

from collections.abc import Sequence
from math import floor, inf, sqrt
from re import compile as pattern

from timeline.drawing.colours import SIZES, Paint, tone
from timeline.drawing.crowds import BIN
from timeline.drawing.labels import Box
from timeline.drawing.lanes import AXIS, Strip
from timeline.drawing.marks import draw_mark, pixel
from timeline.drawing.measure import Measure, Style
from timeline.drawing.scene import Scene, Setting
from timeline.drawing.shapes import Area, Dot, Picture, Point, Rect, Segment, Stroke, Text

INK, MUTE, LINE, FAINT, BAND = (Paint(name) for name in ("ink", "mute", "line", "faint", "band"))
ACCENT, ON_ACCENT = Paint("accent"), Paint("onAccent")
RIGHT_TO_LEFT = pattern("[\u0590-\u08ff\ufb1d-\ufefc]")


def picture(scene: Scene, setting: Setting, shapes: tuple[int, ...]) -> Picture:
    """Draw a scene; `shapes` are those of the dots, by category."""
    made = Picture()
    _ground(made, scene, shapes, narrow=setting.narrow)
    _axis(made, scene, setting.measure)
    _days(made, scene, setting.measure)
    _silhouettes(made, scene, setting.head)
    _rugs(made, scene, setting)
    for box in scene.boxes:
        draw_mark(made, box, scene, setting.store, shapes)
        _titles(made, box, scene)
    for lane, right, text in scene.hints:
        x, y = scene.width - 8 if right else 8, scene.lanes[lane].y + (34 if setting.narrow else 24)
        made.texts.append(Text(x, y, text, "small", MUTE, end=right, halo=True, anchor=scene.width if right else 0))
    _as_of(made, scene, setting.measure)
    return made


def _ground(made: Picture, scene: Scene, shapes: Sequence[int], *, narrow: bool) -> None:
    width, base = scene.width, scene.base
    for number, lane in enumerate(scene.lanes):
        if number % 2 == 0:
            made.ground.append(Rect(0, lane.y, width, lane.h, BAND))
        if narrow:
            _name(made, lane, shapes[lane.tone])
    if scene.as_of < width:
        x = max(0, scene.as_of)
        made.ground.append(Rect(x, AXIS, width - x, base - AXIS, INK.faded(0.03, 0.05)))
    down: list[Segment] = [(tick.x, AXIS, tick.x, base) for tick in scene.ticks.minor]
    made.lines.append(Stroke(FAINT, 1, dashed=False, points=down))
    across: list[Segment] = [(0, lane.y + lane.h, width, lane.y + lane.h) for lane in scene.lanes]
    upper: list[Segment] = [(tick.x, 0, tick.x, base) for tick in scene.ticks.major]
    made.lines.append(Stroke(LINE, 1, dashed=False, points=[*upper, (0, AXIS, width, AXIS), *across]))


def _name(made: Picture, lane: Strip, shape: int) -> None:
    """Write the name of a lane into it, with its colour and its shape."""
    color = tone(lane.tone)
    made.ground.append(Rect(0, lane.y, 4, lane.h, MUTE if lane.folded else color, firm=True))
    x = 10 if lane.folded else 24
    made.texts.append(Text(x, lane.y + 14, lane.label, "bold", MUTE, end=False, halo=True, anchor=0))
    if not lane.folded:
        made.dots.append(
            Dot(15, lane.y + 10, 4.5 * SIZES[shape], color, Paint("paper"), dashed=False, shape=shape, anchor=0)
        )


def _label(at: tuple[float, float, float], text: str, style: Style, color: Paint) -> Text:
    x, y, anchor = at
    return Text(x, y, text, style, color, end=False, halo=False, anchor=anchor)


def _axis(made: Picture, scene: Scene, measure: Measure) -> None:
    """Write the labels of the axis: none over another, none beyond the edge, none under the badge of the as-of day."""
    minor, major, held = scene.ticks
    end = -inf
    for x, label in minor:
        wide = measure(label, "axis")
        if x + 5 < end or x + 5 + wide > scene.width - 2:
            continue
        made.texts.append(_label((x + 5, AXIS - 8, x), label, "axis", MUTE if major or held else INK))
        end = x + 5 + wide + 8
    start, badge = badge_of(scene, measure)
    labels = [(0.0, held), *major] if held else list(major)
    ends = [*(x - 8 for x, _ in labels[1:]), inf]
    for (x, label), stop in zip(labels, ends, strict=False):
        wide = measure(label, "bold")
        limit = min(stop, scene.width - 2)
        places = [at for at in (x + 5, start + badge + 8) if at >= x and at + wide <= limit]
        place = next((at for at in places if at + wide + 6 < start or at > start + badge), None)
        if place is not None:
            anchor = x if place == x + 5 else scene.as_of
            made.texts.append(_label((place, 17, anchor), label, "bold", INK))


def _days(made: Picture, scene: Scene, measure: Measure) -> None:
    base, end = scene.base, -inf
    points: list[Segment] = [(tick.x, base, tick.x, base + 5) for tick in scene.days]
    made.lines.append(Stroke(ACCENT, 1, dashed=False, points=points))
    for x, label in scene.days:
        wide = measure(label, "axis")
        at = min(max(x - wide / 2, 2), scene.width - wide - 2)
        if at >= end:
            made.texts.append(_label((at, base + 19, x), label, "axis", MUTE))
            end = at + wide + 12


def badge_of(scene: Scene, measure: Measure) -> tuple[float, float]:
    """Return where the badge of the as-of day begins and how wide it is; it has no width out of sight."""
    if scene.as_of < 0 or scene.as_of > scene.width:
        return -1e6, 0
    wide = measure(scene.as_of_label, "bold") + 16
    return min(max(scene.as_of - wide / 2, 2), scene.width - wide - 2), wide


def _as_of(made: Picture, scene: Scene, measure: Measure) -> None:
    x, wide = badge_of(scene, measure)
    if not wide:
        return
    made.lines.append(Stroke(ACCENT, 1.5, dashed=False, points=[(scene.as_of, 23, scene.as_of, scene.base)]))
    made.badges.append((Rect(x, 3, wide, 20, ACCENT, 5), scene.as_of))
    made.texts.append(_label((x + 8, 17, scene.as_of), scene.as_of_label, "bold", ON_ACCENT))


def _silhouettes(made: Picture, scene: Scene, above: float) -> None:
    made.areas.extend(area for number in range(len(scene.lanes)) if (area := silhouette(scene, number, above)))


def silhouette(scene: Scene, number: int, above: float = 0) -> Area | None:
    """Return the outline of how many events a lane has where; None if they can be told apart."""
    lane, bins = scene.lanes[number], scene.bins[number]
    if bins is None:
        return None
    base = lane.y + lane.h - 4
    high = max(14, min(44, lane.h - 36 - above))
    points: list[Point] = [(0, base)]
    for place, count in enumerate(bins):
        top = base - (max(2, sqrt(count / scene.highest) * high) if count else 0)
        points += [(place * BIN, top), (min(scene.width, (place + 1) * BIN), top)]
    points.append((scene.width, base))
    return Area(tone(lane.tone).faded(0.4, 0.5), points)


def _rugs(made: Picture, scene: Scene, setting: Setting) -> None:
    """Draw a tick for each event that has no title, one stroke a category."""
    store = setting.store
    for lane, rows in zip(scene.lanes, scene.rest, strict=True):
        base = lane.y + lane.h - 3
        by_category: dict[int, list[Segment]] = {}
        for i in rows:
            low, high = store.low[i], store.high[i]
            x = floor(pixel(scene, (low + min(high, low + 86400)) / 2) + 0.5)
            tick = (x, base, x, base - 8) if x >= 0 else (0, base, max(3, pixel(scene, high)), base)
            by_category.setdefault(store.category[i], []).append(tick)
        for category, points in by_category.items():
            made.strokes.append(Stroke(tone(category).faded(0.8), 2, dashed=False, points=points))


def isolated(text: str) -> str:
    """Return a text the direction of its own first letter, whatever stands around it."""
    return f"\u2068{text}\u2069" if RIGHT_TO_LEFT.search(text) else text


def _anchor(box: Box, width: float) -> float:
    """Return what a title stays beside in a stretched picture: its dot, the end of its bar, the edge of the plot."""
    a, b, dot = box.mark
    text = box.words.text
    if dot:
        return (a + b) / 2
    if text > b:
        return b
    return width if box.words.flip and text >= max(a, 0) else max(0.0, a)


def _titles(made: Picture, box: Box, scene: Scene) -> None:
    words, mode = box.words, scene.mode
    start = {"cards": box.y + 25, "pairs": box.y + 14.5, "lines": box.y + box.h / 2 + 4.4}[mode]
    anchor = _anchor(box, scene.width)
    for number, text in enumerate(words.lines):
        last = mode != "lines" and number == len(words.lines) - 1
        style: Style = "small" if last else "title" if mode == "lines" else "card"
        color = MUTE if last else INK
        y = start + (0 if mode == "lines" else number * 15.5)
        made.texts.append(Text(words.text, y, isolated(text), style, color, words.flip, halo=True, anchor=anchor))
