"""What stands around the plot of a drawing that stands alone: heading, lane names, undated events, legend."""

from collections.abc import Iterator
from typing import NamedTuple

from timeline.drawing.colours import SIZES, Paint, tone
from timeline.drawing.measure import Measure, Style, cut, two_lines
from timeline.drawing.saying import count_text, lane_count, marks_in_use, range_text, undated
from timeline.drawing.scene import Scene, Setting
from timeline.drawing.shapes import Area, Dot, Picture, Ramp, Rect, Stroke, Text

INK, MUTE, LINE, BAND = Paint("ink"), Paint("mute"), Paint("line"), Paint("band")
NAMES = 148
PAD = 24
LOOSE = 60
"""So many undated events are named; of the others there is the number."""
LOW = 52


Shape = Rect | Ramp | Dot | Stroke | Area


class Pen(NamedTuple):
    """Writes plain texts."""

    made: Picture
    measure: Measure

    def write(self, text: str, x: float, y: float, style: Style, color: Paint = INK) -> float:
        """Write a text; give where it ends."""
        self.made.texts.append(Text(x, y, text, style, color, end=False, halo=False, anchor=x))
        return x + self.measure(text, style)


def heading(pen: Pen, title: str, setting: Setting, width: float) -> float:
    """Write the title and the stretch of time; give where they end."""
    lines = two_lines(" ".join(title.split()), width - 2 * PAD, "heading", pen.measure)
    for number, line in enumerate(lines):
        pen.write(line, PAD, 42 + number * 28, "heading")
    pen.write(range_text(setting), PAD, 38 + len(lines) * 28, "title", MUTE)
    return 54 + len(lines) * 28


def names(pen: Pen, scene: Scene, setting: Setting, shapes: tuple[int, ...], top: float) -> None:
    """Write the names of the lanes beside them, each with its colour, its shape and its count."""
    made = pen.made
    for number, lane in enumerate(scene.lanes):
        y = top + lane.y
        if number % 2 == 0:
            made.ground.append(Rect(0, y, NAMES, lane.h, BAND))
        color = MUTE if lane.folded else tone(lane.tone)
        made.ground.append(Rect(0, y, 4, lane.h, color))
        room = NAMES - 30
        lines = two_lines(lane.label, room, "name", pen.measure)
        shown = lines if lane.h >= LOW else [cut(lane.label, room, "name", pen.measure)]
        for place, line in enumerate(shown):
            pen.write(line, 20, y + 19 + place * 16, "name")
        below = y + 20 + len(shown) * 16
        if below + 4 > y + lane.h:
            continue
        if not lane.folded:
            shape = shapes[lane.tone]
            made.dots.append(Dot(25, below - 4, 4.5 * SIZES[shape], color, Paint("paper"), dashed=False, shape=shape))
        pen.write(lane_count(scene, setting, number), 20 if lane.folded else 36, below, "small", MUTE)


def borders(made: Picture, scene: Scene, top: float, width: float) -> None:
    """Draw the lines around the plot and between the names."""
    across = [top, *(top + lane.y + lane.h for lane in scene.lanes), top + scene.height]
    lines = [(0.0, y, NAMES if 0 < number < len(across) - 1 else width, y) for number, y in enumerate(across)]
    made.lines.append(Stroke(LINE, 1, dashed=False, points=[*lines, (NAMES, top, NAMES, top + scene.height)]))


def loose(pen: Pen, setting: Setting, top: float, width: float) -> float:
    """Write the undated events, each in a dashed box of its colour; give where they end."""
    rows = undated(setting)
    if not rows:
        return top
    pen.write(setting.wording.say("undated"), 20, top + 21, "name")
    pen.write(setting.wording.many("events", len(rows)), 20, top + 38, "small", MUTE)
    x, y = NAMES + 12.0, top + 9
    for row in rows[:LOOSE]:
        title = cut(setting.store.title(row), width - NAMES - 60, "title", pen.measure)
        wide = pen.measure(title, "title") + 22
        if x + wide > width - 12:
            x, y = NAMES + 12.0, y + 30
        edge = tone(setting.store.category[row])
        pen.made.rects.append(Rect(x, y, wide, 24, Paint("paper"), 7, edge, dashed=True))
        pen.write(title, x + 11, y + 16.5, "title")
        x += wide + 6
    if len(rows) > LOOSE:
        pen.write(f"+ {setting.wording.number(len(rows) - LOOSE)}", x + 4, y + 16.5, "small", MUTE)
    end = max(y + 33, top + 48)
    pen.made.lines.append(Stroke(LINE, 1, dashed=False, points=[(0, end, width, end), (NAMES, top, NAMES, end)]))
    return end


def foot(pen: Pen, scene: Scene, setting: Setting, top: float, width: float) -> float:
    """Write the count of events and what the marks mean; give where they end."""
    end = pen.write(count_text(scene, setting), PAD, top + 22, "title")
    keys = [(key, setting.wording.say(key).partition(":")[0]) for key in marks_in_use(scene, setting.store)]
    wide = sum(_key_width(pen, text) for _, text in keys)
    x, y = (width - PAD - wide + 16, top + 22) if end + 24 + wide < width - PAD else (PAD, top + 44)
    for key, text in keys:
        if x + _key_width(pen, text) > width and x > PAD:
            x, y = PAD, y + 22
        for shape in _sample(key, x, y - 4):
            _add(pen.made, shape)
        pen.write(text, x + 28, y, "title", MUTE)
        x += _key_width(pen, text)
    return y + 18


def _key_width(pen: Pen, text: str) -> float:
    return 28 + pen.measure(text, "title") + 16


def _sample(key: str, x: float, y: float) -> Iterator[Shape]:
    """Draw what a mark looks like."""
    soft = {"imprecise": ((0, 0), (0.4, 1), (0.6, 1), (1, 0)), "ongoing": ((0, 1), (0.3, 1), (1, 0))}
    paper = Paint("paper")
    match key:
        case "exact":
            yield Dot(x + 16, y, 5, MUTE, paper, dashed=False, shape=0)
        case "about":
            yield Dot(x + 12, y, 8, MUTE.faded(0.25), MUTE.faded(0), dashed=False, shape=0)
            yield Dot(x + 12, y, 5, MUTE, paper, dashed=False, shape=0)
        case "several":
            yield Stroke(MUTE, 1.5, dashed=False, points=[(x, y, x + 22, y)])
            yield Dot(x + 3, y, 3.5, paper, MUTE, dashed=False, shape=0)
            yield Dot(x + 19, y, 3.5, MUTE, MUTE, dashed=False, shape=0)
        case "tick":
            yield Stroke(MUTE, 2, dashed=False, points=[(at, y - 4, at, y + 4) for at in (x + 10, x + 16)])
        case "crowd":
            steps = zip((5, 8, 6, 12), range(0, 24, 6), strict=True)
            sides = [(x + left + side, y + 5 - high) for high, left in steps for side in (0, 6)]
            yield Area(MUTE.faded(0.6), [(x, y + 5), *sides, (x + 24, y + 5)])
        case "range":
            yield Rect(x, y - 4, 22, 8, MUTE, 4)
        case "imprecise" | "ongoing":
            yield Ramp(x, y - 4, 22, 8, MUTE, soft[key])
        case _:
            yield Rect(x, y - 4, 22, 8, MUTE.faded(0.12 if key == "ghost" else 0), 2, MUTE, dashed=True)


def _add(made: Picture, shape: Shape) -> None:
    match shape:
        case Rect():
            made.rects.append(shape)
        case Ramp():
            made.ramps.append(shape)
        case Dot():
            made.dots.append(shape)
        case Stroke():
            made.strokes.append(shape)
        case Area():
            made.areas.append(shape)
