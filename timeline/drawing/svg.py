"""A picture as SVG: real text, no script, no link, nothing fetched.

A stretched one takes the width of what it stands in: what lies in time is stretched, while dots and letters keep
their size and their distance from the place they belong to. So no two texts come nearer than they were laid out.
"""

from collections.abc import Iterator, Sequence
from math import cos, pi, sin

from timeline.drawing.colours import Paint
from timeline.drawing.escaping import escaped
from timeline.drawing.inks import Inks
from timeline.drawing.measure import STYLES
from timeline.drawing.paths import number, outline, segments
from timeline.drawing.shapes import Area, Dot, Picture, Point, Ramp, Rect, Stroke, Text

STAR = tuple((far * sin(turn * pi / 5), -far * cos(turn * pi / 5)) for turn, far in enumerate((1.4, 0.5348) * 5))
CORNERS: tuple[tuple[Point, ...], ...] = (
    (),
    ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    ((0, -1), (1.155, 0.5), (-1.155, 0.5)),
    ((1.2, 0.4), (0.4, 0.4), (0.4, 1.2), (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4),
     (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4)),
    ((0, 1), (1.155, -0.5), (-1.155, -0.5)),
    STAR,
    ((1, 1), (-1, 1), (1, -1), (-1, -1)),
)  # fmt: skip
"""The corners of each shape but the circle, as `canvas.js` draws them."""

LETTERS = {"title": "t", "card": "c", "small": "m", "axis": "a", "bold": "b", "name": "n", "heading": "h"}
DASHES = {"rect": "4 3", "dot": "2.6 2", "line": "3 3"}
SHEET = (
    "".join(f".{LETTERS[style]}{{font-size:{size}px;font-weight:{weight}}}" for style, (size, weight) in STYLES.items())
    + ".e{text-anchor:end}.k{paint-order:stroke;stroke-width:3px;stroke-linejoin:round}.l{fill:none}"
    + ".d{stroke-dasharray:4 3}.v path{vector-effect:non-scaling-stroke}"
)
"""What every drawing needs of a style sheet beside its colours."""


class Painter:
    """Writes shapes; `stretched` to the width in which it stands, else as wide as they were laid out."""

    def __init__(self, inks: Inks, width: float, *, name: str, stretched: bool) -> None:
        """Take the paints, the width of the layout, and a name that no other drawing of the document has."""
        self.inks, self.width, self.name, self.stretched = inks, width, name, stretched
        self.ramps: dict[tuple[str, tuple[Point, ...]], str] = {}

    def written(self, made: Picture, height: float) -> str:
        """Write a picture."""
        areas = "".join(self._area(each) for each in made.areas)
        lines = "".join(self.stroke(each) for each in made.lines if each.points)
        strokes = "".join(self.stroke(each) for each in made.strokes if each.anchor is None)
        parts = [
            *(self.rect(each) for each in made.ground),
            self._stretch(lines + areas, height),
            *(self._ramp(each) for each in made.ramps),
            *(self.rect(each) for each in made.rects),
            self._stretch(strokes, height),
            *self._above(made),
        ]
        return self._gradients() + "".join(parts)

    def _above(self, made: Picture) -> Iterator[str]:
        """Write what keeps its size."""
        for stroke in made.strokes:
            if stroke.anchor is not None:
                yield self._held(stroke.anchor, self.stroke(self._moved(stroke, stroke.anchor)))
        for badge, anchor in made.badges:
            moved = badge._replace(x=badge.x - anchor) if self.stretched else badge
            yield self._held(anchor, self.rect(moved, held=True))
        yield from (self.dot(each) for each in made.dots)
        yield from (self.text(each) for each in made.texts)

    def _moved(self, stroke: Stroke, anchor: float) -> Stroke:
        if not self.stretched:
            return stroke
        return stroke._replace(points=[(x0 - anchor, y0, x1 - anchor, y1) for x0, y0, x1, y1 in stroke.points])

    def _stretch(self, content: str, height: float) -> str:
        """Stretch paths to the width, their lines as thick as before."""
        if not self.stretched or not content:
            return content
        box = f'viewBox="0 0 {number(self.width)} {number(height)}" preserveAspectRatio="none"'
        return f'<svg class="v" width="100%" height="{number(height)}" {box}>{content}</svg>'

    def _area(self, area: Area) -> str:
        steps = [(x, round(y)) for x, y in area.points]
        return f'<path class="{self.inks.of("fill", area.color)}" d="{outline(steps)}"/>'

    def _share(self, x: float) -> str:
        return f"{x / self.width * 100:.2f}".rstrip("0").rstrip(".") + "%"

    def _along(self, x: float) -> str:
        """Write a place or a length in time."""
        return self._share(x) if self.stretched else number(x)

    def _held(self, x: float, content: str) -> str:
        """Keep shapes at their size where the picture is stretched."""
        if not self.stretched:
            return content
        return f'<svg x="{self._share(x)}" overflow="visible">{content}</svg>'

    def _place(self, box: Rect | Ramp, *, firm: bool = False, held: bool = False) -> str:
        x, wide = number(box.x) if held else self._along(box.x), number(box.w) if firm or held else self._along(box.w)
        return f'x="{x}" y="{number(box.y)}" width="{wide}" height="{number(box.h)}"'

    def rect(self, rect: Rect, *, held: bool = False) -> str:
        """Write a box."""
        corner = min(rect.round, rect.w / 2, rect.h / 2)
        names = [self.inks.of("fill", rect.fill)]
        edge = f' rx="{number(corner)}"' if corner else ""
        if rect.edge:
            names += [self.inks.of("stroke", rect.edge), *(["d"] if rect.dashed else [])]
            edge += ' stroke-width="1.3"'
        return f'<rect class="{" ".join(names)}" {self._place(rect, firm=rect.firm, held=held)}{edge}/>'

    def _ramp(self, ramp: Ramp) -> str:
        gradient = self.ramps.setdefault((ramp.paint.name, within(ramp.stops)), f"{self.name}{len(self.ramps)}")
        share = self.inks.of("share", Paint("", ramp.paint.light, ramp.paint.dark))
        return f'<rect class="{share}" {self._place(ramp)} fill="url(#{gradient})"/>'

    def _gradients(self) -> str:
        stops = {
            name: "".join(self._stop(color, *stop) for stop in stops) for (color, stops), name in self.ramps.items()
        }
        made = [f'<linearGradient id="{name}">{inside}</linearGradient>' for name, inside in stops.items()]
        return f"<defs>{''.join(made)}</defs>" if made else ""

    def _stop(self, color: str, at: float, share: float) -> str:
        opacity = "" if share == 1 else f' stop-opacity="{share:.3g}"'
        return f'<stop class="{self.inks.of("stop", Paint(color))}" offset="{at:.4g}"{opacity}/>'

    def stroke(self, stroke: Stroke) -> str:
        """Write lines of one kind."""
        dashes = f' stroke-dasharray="{DASHES["line"]}"' if stroke.dashed else ""
        width = f' stroke-width="{number(stroke.width)}"' if stroke.width != 1 else ""
        return f'<path class="l {self.inks.of("stroke", stroke.color)}"{width}{dashes} d="{segments(stroke.points)}"/>'

    def dot(self, dot: Dot) -> str:
        """Write a mark of one day."""
        dashes = f' stroke-dasharray="{DASHES["dot"]}"' if dot.dashed else ""
        edge = f'stroke-width="{1.6 if dot.dashed else 2}"{dashes}'
        names = f'class="{self.inks.of("fill", dot.fill)} {self.inks.of("stroke", dot.edge)}"'
        if dot.shape == 0 and dot.anchor is None:
            return f'<circle {names} cx="{self._along(dot.x)}" cy="{number(dot.y)}" r="{number(dot.r)}" {edge}/>'
        anchor = dot.x if dot.anchor is None else dot.anchor
        x = dot.x - anchor if self.stretched else dot.x
        if dot.shape == 0:
            held = f'<circle {names} cx="{number(x)}" cy="{number(dot.y)}" r="{number(dot.r)}" {edge}/>'
        else:
            corners = outline([(x + right * dot.r, dot.y + down * dot.r) for right, down in CORNERS[dot.shape]])
            held = f'<path {names} d="{corners}Z" {edge}/>'
        return self._held(anchor, held)

    def text(self, text: Text) -> str:
        """Write a line of text."""
        names = [LETTERS[text.style], self.inks.of("fill", text.color), *(["e"] if text.end else [])]
        if text.halo:
            names += ["k", self.inks.of("stroke", Paint("paper", 0.85, 0.85))]
        place = f'x="{number(text.x)}"'
        if self.stretched:
            off = number(text.x - text.anchor)
            place = f'x="{self._share(text.anchor)}"' + (f' dx="{off}"' if off != "0" else "")
        return f'<text class="{" ".join(names)}" {place} y="{number(text.y)}">{escaped(text.text)}</text>'


def within(stops: Sequence[Point]) -> tuple[Point, ...]:
    """Clip stops to 0..1, with the opacity that the clipped line has there."""
    inside = [(at, share) for at, share in stops if 0 < at < 1]
    return ((0, opacity(stops, 0)), *inside, (1, opacity(stops, 1)))


def opacity(stops: Sequence[Point], at: float) -> float:
    """Return the opacity at a share of the width."""
    after = next((number for number, (share, _) in enumerate(stops) if share >= at), None)
    if after is None:
        return stops[-1][1]
    if after == 0:
        return stops[0][1]
    (x0, a0), (x1, a1) = stops[after - 1], stops[after]
    return a1 if x1 == x0 else a0 + (a1 - a0) * (at - x0) / (x1 - x0)
