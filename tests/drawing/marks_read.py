"""What a reader can tell from the shapes of a mark, without knowing the date."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypedDict

STRONG = "tone0"
LIGHT = {"tone0-240-360", "tone0-120-180", "tone0-280-280"}
HALO = 8
SEEN = 4
Segment = tuple[float, float, float, float]
Extent = tuple[float, float]


class Dot(TypedDict):
    """A mark of one day."""

    x: float
    r: float
    fill: str
    dashed: bool


class Bar(TypedDict):
    """A bar of one strength."""

    x: float
    w: float
    fill: str


class Ramp(TypedDict):
    """A bar that fades."""

    x: float
    w: float
    color: str
    stops: list[tuple[float, float]]


class Stroke(TypedDict):
    """Lines of one kind."""

    color: str
    dashed: bool
    points: list[Segment]


class Shapes(TypedDict):
    """All that is drawn of an event."""

    dots: list[Dot]
    rects: list[Bar]
    ramps: list[Ramp]
    strokes: list[Stroke]


@dataclass(frozen=True)
class Mark:
    """What is seen: its look in signs, from left to right, and where its parts lie in pixels.

    `o` is a dot, `=` solid, `-` light; `[` and `]` are the ends of a bracket, `.` an end that fades, `<` and `>` are
    arrows; before them 'hollow' and 'struck', and 'halo' for what lies around a dot.
    """

    look: str
    dots: tuple[float, ...]
    light: Extent | None
    solid: Extent | None


def seen(shapes: Shapes) -> Mark:
    """Return what is seen."""
    light = [bar for bar in shapes["rects"] if bar["fill"] in LIGHT]
    solid = [bar for bar in shapes["rects"] if bar["fill"] in {STRONG, "paper"}]
    assert len(light) + len(solid) == len(shapes["rects"]), shapes["rects"]
    assert {ramp["color"] for ramp in shapes["ramps"]} <= LIGHT, "what fades is never strong"
    dots = [dot for dot in shapes["dots"] if dot["r"] < HALO]
    assert all(dot["r"] > SEEN for dot in dots), "a dot is seen"
    grounds = [*map(extent, light), *map(extent, shapes["ramps"])]
    return Mark(
        look=f"{' '.join(words(shapes))} {ends(shapes, body(dots, light=bool(grounds), solid=bool(solid)))}".strip(),
        dots=tuple(dot["x"] for dot in dots),
        light=hull(grounds),
        solid=hull([*map(extent, solid)]),
    )


def words(shapes: Shapes) -> list[str]:
    """Return what is said of the whole mark."""
    strokes = [one for one in shapes["strokes"] if one["color"] == STRONG and one["dashed"]]
    empty = [bar["fill"].startswith("paper") for bar in shapes["dots"] if bar["dashed"]]
    found = {
        "hollow": strokes or (empty and all(empty)) or any(bar["fill"] == "paper" for bar in shapes["rects"]),
        "struck": any(one["color"] == "ink" for one in shapes["strokes"]),
        "halo": any(dot["r"] > HALO for dot in shapes["dots"]),
    }
    return [word for word, holds in found.items() if holds]


def fills(shapes: Shapes) -> set[str]:
    """Return what the bars are filled with."""
    return {bar["fill"] for bar in shapes["rects"]}


def body(dots: Sequence[Dot], *, light: bool, solid: bool) -> str:
    """Return the signs of what stands between the ends."""
    faint = any(dot["fill"] in LIGHT for dot in dots)
    return ("-" if light else "") + ("=" if solid else "") + ("?" if faint else "o") * len(dots)


def ends(shapes: Shapes, inner: str) -> str:
    """Return signs with those of the ends around them."""
    lines = [one["points"] for one in shapes["strokes"] if len(one["points"]) == 3]
    feet = {turn(*points[0]) for points in lines if upright(points[1])}
    heads = {turn(*points[0]) for points in lines if not upright(points[1])}
    fades = [ramp["stops"] for ramp in shapes["ramps"]]
    left = "[" * (-1 in feet) + "<" * (-1 in heads) + "." * any(stops[0][1] == 0 for stops in fades)
    right = "]" * (1 in feet) + ">" * (1 in heads) + "." * any(stops[-1][1] == 0 for stops in fades)
    return left + inner + right


def upright(segment: Segment) -> bool:
    """Return whether a line goes straight down."""
    return segment[0] == segment[2]


def turn(x0: float, _: float, x1: float, __: float) -> int:
    """Return to which side a line goes."""
    return 1 if x1 > x0 else -1


def extent(bar: Bar | Ramp) -> Extent:
    """Return where a bar begins and ends."""
    return bar["x"], bar["x"] + bar["w"]


def hull(extents: Sequence[Extent]) -> Extent | None:
    """Return from where to where there is anything."""
    ends_of = [*chain.from_iterable(extents)]
    return (min(ends_of), max(ends_of)) if ends_of else None
