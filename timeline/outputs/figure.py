"""A genuine plotly figure: the opening view of the page, laid out by the same rules, as traces on a time axis."""

import json
from collections.abc import Sequence

import plotly.graph_objects as go
import plotly.io as pio

from timeline.drawing.engine import drawn
from timeline.drawing.payload import payload_of
from timeline.events.model import Event, Timeline
from timeline.layers.counted import LayerCount

WIDTH = 1000


def figure(  # noqa: PLR0913 - each is a choice of its own
    timeline: Timeline,
    *,
    day: int,
    title: str | None = None,
    width: int = WIDTH,
    dark: bool = False,
    layers: Sequence[LayerCount] = (),
) -> go.Figure:
    """Draw a timeline with its layers, seen from the as-of day (a day number), on a width in pixels."""
    payload = payload_of(timeline, day=day, layers=layers)
    cited = [_cited(event) for event in payload.events]
    wish = {"title": title or timeline.title, "width": width, "dark": dark, "cited": cited}
    made = drawn("figure", payload.written(), json.dumps(wish))
    assert isinstance(made, dict)
    for name, layout in made["templates"].items():
        pio.templates[name] = go.layout.Template(layout=layout)
    shown = go.Figure(data=made["data"], layout=made["layout"])
    return shown.update_layout(template="timeline_dark" if dark else "timeline")


def _cited(event: Event) -> str:
    return ", ".join(dict.fromkeys(citation.source for citation in event.citations))
