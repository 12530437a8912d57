"""A genuine plotly figure: the opening view of the page, laid out by the same rules, drawn as traces on a time axis."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import plotly.graph_objects as go
import plotly.io as pio

from timeline.drawing.colours import Paint, Theme, theme_of
from timeline.drawing.lanes import AXIS, Strip
from timeline.drawing.measure import STYLES, cut, two_lines, width_of
from timeline.drawing.palette import FONT, faded
from timeline.drawing.picture import badge_of, picture
from timeline.drawing.scene import Scene, Setting, Size, opening_scene
from timeline.drawing.shapes import Text
from timeline.drawing.store import extent
from timeline.drawing.wording import Wording, language_of
from timeline.events.model import Event, Timeline
from timeline.outputs.axis import Axis, axis_over
from timeline.outputs.page.columns import store_of
from timeline.outputs.page.document import phrases_of
from timeline.outputs.traces import Pen, add_lane, beyond
from timeline.views import date_words, in_time_order, titles_of

WIDTH, NARROWEST, ROOM = 1000, 480, 680
LEFT, RIGHT, TOP, BOTTOM, TITLE = 160, 20, 34, 12, 66
"""Margins in pixels: lane names, air, the axis, day counts, and on top the title with its line of dates."""

NAMES = {False: "timeline", True: "timeline_dark"}
"""The templates that a figure registers with plotly."""


class Drawn(NamedTuple):
    """A scene with what it was laid out from, and the events by row."""

    scene: Scene
    setting: Setting
    theme: Theme
    axis: Axis
    events: Sequence[Event]


def figure(timeline: Timeline, *, day: int, width: int = WIDTH, dark: bool = False) -> go.Figure:
    """Draw a timeline, seen from the as-of day (a day number), on a width in pixels."""
    drawn = _drawn(timeline, day, max(width, NARROWEST), dark=dark)
    pen = Pen(drawn.scene, drawn.theme, drawn.axis, drawn.setting, _hovers(drawn))
    made = go.Figure()
    for number in range(len(drawn.scene.lanes)):
        add_lane(made, pen, number)
    _add_texts(made, drawn)
    _lay_out(made, timeline, drawn)
    _add_counts(made, drawn)
    _add_as_of(made, drawn)
    _add_beyond(made, drawn)
    return made


def _drawn(timeline: Timeline, day: int, width: int, *, dark: bool) -> Drawn:
    events = in_time_order(timeline.events)
    titles = titles_of(events)
    dates = [date_words(event, timeline.language, titles) for event in events]
    wording = Wording(language=language_of(timeline.language), phrases=phrases_of(timeline.language))
    store = store_of(timeline, events, dates, day=day, nameless=wording.say("noCategory"))
    size = Size(width_of, width - LEFT - RIGHT, ROOM, narrow=False)
    setting = Setting(store, wording, counts=timeline.counts, size=size)
    scene = opening_scene(setting)
    return Drawn(scene, setting, theme_of(store.lanes, dark=dark), axis_over(scene.view, scene.width), events)


def _hovers(drawn: Drawn) -> list[str]:
    """Return what is shown of each event under the pointer; every text escaped, for plotly reads tags."""
    return [
        "<br>".join(filter(None, (f"<b>{_wrapped(event.title)}</b>", _said(drawn.setting.under(row)), _cited(event))))
        for row, event in enumerate(drawn.events)
    ]


def _wrapped(text: str) -> str:
    return "<br>".join(_said(line) for line in two_lines(text, 420, "card", width_of))


def _said(text: str) -> str:
    return escape(text, quote=False)


def _cited(event: Event) -> str:
    return _said(", ".join(dict.fromkeys(citation.source for citation in event.citations)))


def template(*, dark: bool = False) -> go.layout.Template:
    """Return the looks of a timeline as a plotly template."""
    paint = theme_of((), dark=dark).named
    line = {"gridcolor": paint["faint"], "linecolor": paint["line"], "zeroline": False, "tickcolor": paint["line"]}
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": 12, "color": paint["mute"]},
            "title": {
                "font": {"size": 22, "color": paint["ink"], "weight": 700},
                "subtitle": {"font": {"size": 13, "color": paint["mute"]}},
                "x": 0,
                "xref": "container",
                "xanchor": "left",
                "pad": {"l": 16},
            },
            "paper_bgcolor": paint["paper"],
            "plot_bgcolor": paint["paper"],
            "xaxis": line,
            "yaxis": line,
            "hoverlabel": {
                "bgcolor": paint["ink"],
                "bordercolor": paint["ink"],
                "font": {"color": paint["paper"], "family": FONT},
                "align": "left",
            },
            "margin": {"l": LEFT, "r": RIGHT, "t": TOP + TITLE, "b": BOTTOM},
            "showlegend": False,
        }
    )


def _add_texts(made: go.Figure, drawn: Drawn) -> None:
    """Add the titles and the small lines below them, one trace a style and side."""
    scene, shapes = drawn.scene, drawn.theme.shapes
    found = [text for text in picture(scene, drawn.setting, shapes).texts if AXIS < text.y < scene.base]
    for kind in dict.fromkeys((text.style, text.end, text.color) for text in found):
        _add_style(made, drawn, [text for text in found if (text.style, text.end, text.color) == kind])


def _add_style(made: go.Figure, drawn: Drawn, texts: Sequence[Text]) -> None:
    first = texts[0]
    face = STYLES[first.style]
    paper = drawn.theme.named["paper"]
    made.add_scatter(
        name="titles",
        mode="text",
        x=[drawn.axis.at_pixel(text.x) for text in texts],
        y=[text.y - face.size * 0.36 for text in texts],
        text=[_said(text.text) for text in texts],
        textposition="middle left" if first.end else "middle right",
        textfont={
            "size": face.size,
            "weight": face.weight,
            "color": drawn.theme.named[first.color.name],
            "shadow": f"0 0 2px {paper}, 0 0 3px {paper}",
        },
        cliponaxis=False,
        hoverinfo="skip",
    )


def _lay_out(made: go.Figure, timeline: Timeline, drawn: Drawn) -> None:
    """Set the axes, the bands behind the lanes and the template."""
    for dark, name in NAMES.items():
        pio.templates[name] = template(dark=dark)
    scene, named = drawn.scene, drawn.theme.named
    made.update_layout(
        template=NAMES[drawn.theme.dark],
        title={
            "text": _heading(timeline.title, scene.width + LEFT),
            "y": 1,
            "yanchor": "top",
            "pad": {"t": 14, "l": 16},
        },
        title_subtitle_text=_said(_span(drawn)),
        barmode="overlay",
        width=round(scene.width) + LEFT + RIGHT,
        height=round(scene.base - AXIS) + TOP + TITLE + _foot(drawn),
        margin_b=_foot(drawn),
        xaxis={**drawn.axis.settings(scene.ticks), "side": "top", "showline": True, "tickangle": 0},
        yaxis={
            "range": [scene.base, AXIS],
            "tickvals": [lane.y + lane.h / 2 for lane in scene.lanes],
            "ticktext": [_lane(lane, drawn) for lane in scene.lanes],
            "ticklabelstandoff": 10,
            "showgrid": False,
            "fixedrange": True,
        },
        modebar={"remove": ["sendChartToCloud", "lasso2d", "select2d"]},
        dragmode="pan",
    )
    wide = {"xref": "paper", "x0": 0, "x1": 1, "line": {"width": 0}, "layer": "below"}
    for lane in scene.lanes[::2]:
        made.add_shape(type="rect", y0=lane.y, y1=lane.y + lane.h, fillcolor=named["band"], **wide)
    for lane in scene.lanes:
        color = named["mute"] if lane.folded else named[f"tone{lane.tone}"]
        edge = {"xref": "paper", "xsizemode": "pixel", "xanchor": 0, "x0": -4, "x1": 0, "line": {"width": 0}}
        made.add_shape(type="rect", y0=lane.y, y1=lane.y + lane.h, fillcolor=color, **edge)


def _heading(title: str, width: float) -> str:
    return "<br>".join(_said(line) for line in two_lines(title, width - 60, "heading", width_of))


def _span(drawn: Drawn) -> str:
    """Say from when to when, and how many events there are."""
    store, say = drawn.setting.store, drawn.setting.wording
    dated, outside = len(store.dated), len(beyond(drawn.scene, store))
    parts = [say.many("events", len(drawn.events))]
    if dated:
        start, end = extent(store)
        first, last = say.date(start), say.date(end - 1)
        parts.insert(0, first if first == last else f"{first} – {last}")
    counts = (("countOutside", outside), ("countUndated", len(drawn.events) - dated))
    return " · ".join([*parts, *(say.say(key, n=say.number(count)) for key, count in counts if count)])


def _lane(lane: Strip, drawn: Drawn) -> str:
    """Write a lane's name on at most two lines and, where there is room, how many events it holds."""
    name = "<br>".join(f"<b>{_said(line)}</b>" for line in two_lines(lane.label, LEFT - 30, "bold", width_of))
    small = f'<span style="font-size:11px">{_said(drawn.setting.wording.many("events", lane.total))}</span>'
    return f"{name}<br>{small}" if lane.h >= 56 else name


def _foot(drawn: Drawn) -> int:
    """Return the margin below: for the day counts, and for the events that lie beyond the view."""
    below = bool(drawn.scene.days) + bool(beyond(drawn.scene, drawn.setting.store))
    return BOTTOM + 22 * below


def _add_counts(made: go.Figure, drawn: Drawn) -> None:
    """Add the first day count as an axis below: its first day, then round numbers."""
    days, axis = drawn.scene.days, drawn.axis
    if not days:
        return
    places = [axis.at_pixel(tick.x) for tick in days]
    made.add_scatter(x=places[:1], y=[AXIS], xaxis="x2", mode="markers", marker={"opacity": 0}, hoverinfo="skip")
    made.update_layout(
        xaxis2={
            "type": axis.kind,
            "range": axis.range,
            "matches": "x",
            "overlaying": "x",
            "side": "bottom",
            "tickvals": places,
            "ticktext": [_said(tick.label) for tick in days],
            "tickangle": 0,
            "ticks": "outside",
            "tickcolor": drawn.theme.named["accent"],
            "showgrid": False,
        }
    )


def _add_as_of(made: go.Figure, drawn: Drawn) -> None:
    """Add the as-of line, and tint what lies ahead of it."""
    scene, named = drawn.scene, drawn.theme.named
    if not 0 < scene.as_of < scene.width:
        return
    place = drawn.axis.at_pixel(scene.as_of)
    heights = {"y0": AXIS, "y1": scene.base, "layer": "below"}
    tint = Paint("ink").faded(0.03, 0.05).opacity(dark=drawn.theme.dark)
    end = drawn.axis.at_pixel(scene.width)
    made.add_shape(type="rect", x0=place, x1=end, line={"width": 0}, fillcolor=faded(named["ink"], tint), **heights)
    made.add_shape(type="line", x0=place, x1=place, line={"color": named["accent"], "width": 1.5}, **heights)
    start, wide = badge_of(scene, width_of)
    made.add_annotation(
        x=place,
        xshift=start + wide / 2 - scene.as_of,
        y=1,
        yref="paper",
        yanchor="bottom",
        yshift=TOP - 6,
        text=f"<b>{_said(scene.as_of_label)}</b>",
        bgcolor=named["accent"],
        borderpad=3,
        font={"color": named["onAccent"], "size": 11},
        showarrow=False,
    )


def _add_beyond(made: go.Figure, drawn: Drawn) -> None:
    """Name, in the corners below, the nearest events before and after the view."""
    store, scene = drawn.setting.store, drawn.scene
    rows = beyond(scene, store)
    for side, sign, shown in (
        ("left", "\u2190 {}", [row for row in rows if store.high[row] < scene.view[0]][-1:]),
        ("right", "{} \u2192", [row for row in rows if store.low[row] > scene.view[1]][:1]),
    ):
        for row in shown:
            text = cut(f"{store.words[row]} · {store.title(row)}", scene.width / 2 - 20, "small", width_of)
            place = {"x": float(side == "right"), "xref": "paper", "xanchor": side, "y": 0, "yref": "paper"}
            low = {"yanchor": "bottom", "yshift": 2 - _foot(drawn), "font": {"size": 11}, "showarrow": False}
            made.add_annotation(text=_said(sign.format(text)), **place, **low)
