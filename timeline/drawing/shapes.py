"""A drawing as a list of simple shapes, which any painter can draw; the shapes are those of `picture.js`."""

from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.drawing.colours import Paint
from timeline.drawing.measure import Style

Segment = tuple[float, float, float, float]
Point = tuple[float, float]


class Rect(NamedTuple):
    """A box, perhaps with round corners and an edge; a firm one keeps its width where a picture is stretched."""

    x: float
    y: float
    w: float
    h: float
    fill: Paint
    round: float = 0
    edge: Paint | None = None
    dashed: bool = False
    firm: bool = False


class Ramp(NamedTuple):
    """A bar whose opacity changes along it; stops are (share of the width, share of the opacity of its paint)."""

    x: float
    y: float
    w: float
    h: float
    paint: Paint
    stops: tuple[Point, ...]


class Dot(NamedTuple):
    """A mark: a circle or one of the other shapes; where a picture is stretched it stays by its anchor, if any."""

    x: float
    y: float
    r: float
    fill: Paint
    edge: Paint
    dashed: bool
    shape: int
    anchor: float | None = None


class Text(NamedTuple):
    """A line of text with its baseline at y; where a picture is stretched it keeps its distance from `anchor`."""

    x: float
    y: float
    text: str
    style: Style
    color: Paint
    end: bool
    halo: bool
    anchor: float


class Stroke(NamedTuple):
    """Lines of one kind; where a picture is stretched, those with an anchor keep their length."""

    color: Paint
    width: float
    dashed: bool
    points: list[Segment]
    anchor: float | None = None


class Area(NamedTuple):
    """A filled outline."""

    color: Paint
    points: list[Point]


@dataclass(frozen=True, slots=True)
class Picture:
    """The shapes in the order in which they are painted; a badge is a box that keeps its size, with its text."""

    ground: list[Rect] = field(default_factory=list)
    lines: list[Stroke] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    ramps: list[Ramp] = field(default_factory=list)
    rects: list[Rect] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    badges: list[tuple[Rect, float]] = field(default_factory=list)
