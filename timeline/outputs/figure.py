"""A genuine plotly figure from the frame: lanes, soft spans, as-of line, day counts."""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import accumulate, pairwise
from itertools import count as powers
from re import fullmatch
from typing import NamedTuple

import plotly.graph_objects as go
import plotly.io as pio
from pandas import DataFrame

from timeline.dates.days import DAY_SECONDS, iso_day
from timeline.events.model import Timeline
from timeline.outputs.axis import Axis, axis_for
from timeline.outputs.marks import Lane, Mark, lanes_of
from timeline.outputs.palette import ACCENT, BAND, FAINT, FONT, INK, LIGHT, LINE, MUTE, PAPER, faded

TEMPLATE = "timeline"
ROW = 25
HEAD = 10
FOOT = 16
DOT = 0.006
SPACE = 0.008
HOVER = "%{customdata}<extra></extra>"
STEPS = (1, 2, 5)


class Row(NamedTuple):
    """A lane on the figure: its marks, where it begins and ends from the top, its colour."""

    lane: Lane
    top: float
    bottom: float
    color: str

    def middle(self, mark: Mark) -> float:
        """Give the height at which a mark stands; one without a row is a tick at the foot."""
        return self.bottom - FOOT / 2 if mark.row is None else self.top + HEAD + (mark.row + 0.5) * ROW


class Sheet(NamedTuple):
    """What the traces are drawn on and what they say."""

    axis: Axis
    rows: tuple[Row, ...]
    titles: tuple[str, ...]
    hovers: tuple[str, ...]

    @property
    def bottom(self) -> float:
        """Where the last lane ends."""
        return self.rows[-1].bottom if self.rows else 0.0

    def is_dot(self, mark: Mark) -> bool:
        """Whether a mark is too short to be seen as a bar."""
        return mark.last - mark.first < (self.axis.last - self.axis.first) * DOT


def figure(timeline: Timeline, table: DataFrame, *, day: int) -> go.Figure:
    """Draw a timeline; `table` is its frame, `day` the as-of day (a day number)."""
    sheet = _sheet(timeline, table, day)
    made = go.Figure()
    for row in sheet.rows:
        _add_bars(made, sheet, row)
        _add_dots(made, sheet, row)
        _add_ticks(made, sheet, row)
    _add_titles(made, sheet)
    _lay_out(made, timeline, sheet)
    _add_counts(made, timeline, sheet.axis)
    _add_as_of(made, sheet, day)
    return made


def _sheet(timeline: Timeline, table: DataFrame, day: int) -> Sheet:
    by_id = {event.id: event for event in timeline.events}
    lanes = lanes_of(timeline, table, [by_id[name] for name in table["id"]], day)
    marks = [mark for lane in lanes for mark in lane.marks]
    axis = axis_for([bound for mark in marks for bound in (mark.first, mark.last)], day)
    tops = [0.0, *accumulate(HEAD + lane.rows * ROW + FOOT for lane in lanes)]
    rows = [Row(lane, top, end, _color(lane)) for lane, (top, end) in zip(lanes, pairwise(tops), strict=True)]
    titles = [escape(title, quote=False) for title in table["title"]]
    return Sheet(axis, tuple(rows), tuple(titles), tuple(_hover_texts(table)))


def _color(lane: Lane) -> str:
    return lane.color if fullmatch("#[0-9a-fA-F]{6}", lane.color) else LIGHT[lane.tone % len(LIGHT)]


def template() -> go.layout.Template:
    """Give the looks of a timeline as a plotly template."""
    line = {"gridcolor": FAINT, "linecolor": LINE, "zeroline": False, "tickcolor": LINE}
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": 12, "color": MUTE},
            "title": {
                "font": {"size": 22, "color": INK},
                "x": 0,
                "xref": "container",
                "xanchor": "left",
                "pad": {"l": 16},
            },
            "paper_bgcolor": PAPER,
            "plot_bgcolor": PAPER,
            "colorway": list(LIGHT),
            "xaxis": line,
            "yaxis": line,
            "hoverlabel": {"bgcolor": INK, "font": {"color": PAPER, "family": FONT}, "align": "left"},
            "margin": {"l": 140, "r": 24, "t": 92, "b": 44},
            "showlegend": False,
        }
    )


def _hover_texts(table: DataFrame) -> list[str]:
    """Give what is shown of each event under the pointer; every text escaped, for plotly reads tags."""
    rows = zip(table["title"], table["words"], table["phase"], table["sources"], strict=True)
    return [
        "<br>".join(filter(None, (f"<b>{escape(title, quote=False)}</b>", _when(words, phase), _cited(sources))))
        for title, words, phase, sources in rows
    ]


def _when(words: str, phase: str) -> str:
    return escape(f"{words} (planned)" if phase == "upcoming" else words, quote=False)


def _cited(sources: Sequence[str]) -> str:
    return escape(", ".join(dict.fromkeys(sources)), quote=False)


def _add_bars(made: go.Figure, sheet: Sheet, row: Row) -> None:
    """Add bars: full where the date is certain, fading where it is not, outlined where they are planned."""
    bars = [mark for mark in row.lane.marks if mark.row is not None and not sheet.is_dot(mark)]
    pieces = [(mark, start, end, opacity) for mark in bars for start, end, opacity in mark.steps]
    if not pieces:
        return
    made.add_bar(
        name=escape(row.lane.label, quote=False),
        orientation="h",
        base=[sheet.axis.at(start) for _, start, _, _ in pieces],
        x=[(end - start) * sheet.axis.unit for _, start, end, _ in pieces],
        y=[row.middle(mark) for mark, *_ in pieces],
        width=18,
        marker={
            "color": [faded(row.color, opacity * (0.12 if mark.planned else 0.24)) for mark, _, _, opacity in pieces],
            "line": {"color": row.color, "width": [1.2 if mark.planned else 0 for mark, *_ in pieces]},
        },
        customdata=[sheet.hovers[mark.place] for mark, *_ in pieces],
        hovertemplate=HOVER,
    )


def _add_dots(made: go.Figure, sheet: Sheet, row: Row) -> None:
    """Add dots for what is too short to be a bar, hollow where it is planned."""
    dots = [mark for mark in row.lane.marks if mark.row is not None and sheet.is_dot(mark)]
    fills = [PAPER if mark.planned else row.color for mark in dots]
    edges = [row.color if mark.planned else PAPER for mark in dots]
    _add_marks(made, sheet, row, dots, {"size": 11, "color": fills, "line": {"color": edges, "width": 2}})


def _add_ticks(made: go.Figure, sheet: Sheet, row: Row) -> None:
    """Add a tick for each event that has no title."""
    ticks = [mark for mark in row.lane.marks if mark.row is None]
    looks = {"symbol": "line-ns", "size": 8, "line": {"color": faded(row.color, 0.7), "width": 1.5}}
    _add_marks(made, sheet, row, ticks, looks)


def _add_marks(made: go.Figure, sheet: Sheet, row: Row, marks: Sequence[Mark], looks: Mapping[str, object]) -> None:
    if marks:
        made.add_scatter(
            name=escape(row.lane.label, quote=False),
            mode="markers",
            x=[sheet.axis.at((mark.first + mark.last) / 2) for mark in marks],
            y=[row.middle(mark) for mark in marks],
            marker=looks,
            customdata=[sheet.hovers[mark.place] for mark in marks],
            hovertemplate=HOVER,
        )


def _add_titles(made: go.Figure, sheet: Sheet) -> None:
    """Add the titles: beside their dots, inside their bars, to the left where the right edge is near."""
    titled = [(mark, row) for row in sheet.rows for mark in row.lane.marks if mark.row is not None]
    made.add_scatter(
        name="titles",
        mode="text",
        x=[sheet.axis.at(_title_start(sheet, mark)) for mark, _ in titled],
        y=[row.middle(mark) for mark, row in titled],
        text=[sheet.titles[mark.place] for mark, _ in titled],
        textposition=["middle left" if mark.flipped else "middle right" for mark, _ in titled],
        textfont={"size": 12, "color": INK},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _title_start(sheet: Sheet, mark: Mark) -> float:
    space = (sheet.axis.last - sheet.axis.first) * SPACE
    if not sheet.is_dot(mark):
        return mark.first
    return (mark.first + mark.last) / 2 + (-space if mark.flipped else space)


def _lay_out(made: go.Figure, timeline: Timeline, sheet: Sheet) -> None:
    """Set the axes, the bands behind the lanes and the template."""
    pio.templates[TEMPLATE] = template()
    made.update_layout(
        template=TEMPLATE,
        title={"text": escape(timeline.title, quote=False)},
        barmode="overlay",
        height=max(260, sheet.bottom + 92 + 44),
        xaxis={**sheet.axis.settings, "side": "top", "showline": True},
        yaxis={
            "range": [sheet.bottom, 0],
            "tickvals": [(row.top + row.bottom) / 2 for row in sheet.rows],
            "ticktext": [f"<b>{escape(row.lane.label, quote=False)}</b>" for row in sheet.rows],
            "showgrid": False,
            "fixedrange": True,
        },
        modebar={"remove": ["sendDataToCloud", "lasso2d", "select2d"]},
        dragmode="pan",
    )
    for row in sheet.rows[::2]:
        band = {"xref": "paper", "x0": 0, "x1": 1, "y0": row.top, "y1": row.bottom, "line": {"width": 0}}
        made.add_shape(type="rect", layer="below", fillcolor=BAND, **band)


def _add_counts(made: go.Figure, timeline: Timeline, axis: Axis) -> None:
    """Add the first day count as an axis below: its first day, then round numbers."""
    for count in timeline.counts[:1]:
        start = count.first * DAY_SECONDS
        days = (axis.last - max(axis.first, start)) / DAY_SECONDS
        if days <= 0:
            continue
        step = next(factor * 10**power for power in powers() for factor in STEPS if factor * 10**power >= days / 12)
        numbers = [count.number, *(n for n in range(step, int(days) + count.number + 1, step) if n > count.number)]
        places = [axis.at(count.day_of(number) * DAY_SECONDS) for number in numbers]
        made.add_scatter(x=places[:1], y=[0], xaxis="x2", mode="markers", marker={"opacity": 0}, hoverinfo="skip")
        made.update_layout(
            xaxis2={
                "type": axis.settings["type"],
                "range": axis.settings["range"],
                "matches": "x",
                "overlaying": "x",
                "side": "bottom",
                "tickvals": places,
                "ticktext": [f"Day {number:,}" for number in numbers],
                "ticks": "outside",
                "tickcolor": ACCENT,
                "showgrid": False,
            }
        )


def _add_as_of(made: go.Figure, sheet: Sheet, day: int) -> None:
    """Add the as-of line, and tint what lies ahead of it."""
    axis, now = sheet.axis, (day + 0.5) * DAY_SECONDS
    if not axis.first < now < axis.last:
        return
    heights = {"y0": 0, "y1": sheet.bottom}
    place = axis.at(now)
    ahead = {"x0": place, "x1": axis.at(axis.last), "line": {"width": 0}, "fillcolor": faded(INK, 0.035)}
    made.add_shape(type="rect", layer="below", **ahead, **heights)
    made.add_shape(type="line", x0=place, x1=place, layer="below", line={"color": ACCENT, "width": 1.5}, **heights)
    pill = {"bgcolor": ACCENT, "borderpad": 3, "font": {"color": PAPER, "size": 11}, "showarrow": False}
    made.add_annotation(x=place, y=1, yref="paper", yshift=38, text=f"<b>As of {iso_day(day)}</b>", **pill)
