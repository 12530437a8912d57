"""SVG: the opening view of the page as a document of its own, drawn without a browser."""

from collections.abc import Sequence

from timeline.drawing.engine import drawn
from timeline.drawing.payload import payload_of
from timeline.events.model import Timeline
from timeline.layers.counted import LayerCount
from timeline.outputs.format import Options, Theme, Written


def write(timeline: Timeline, options: Options) -> Written:
    """Draw a timeline, in the colours that the reader prefers unless a theme is asked for."""
    return Written(
        content=svg(timeline, day=options.day, title=options.title, theme=options.theme, layers=options.layers)
    )


def svg(
    timeline: Timeline,
    *,
    day: int,
    title: str | None = None,
    theme: Theme = "auto",
    layers: Sequence[LayerCount] = (),
) -> str:
    """Draw a timeline, seen from the as-of day (a day number), with the layers that were counted."""
    return str(drawn("alone", payload_of(timeline, day=day, title=title, layers=layers).written(), theme))
