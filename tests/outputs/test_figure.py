import plotly.graph_objects as go

from timeline.dates.days import day_number
from timeline.events import read_text
from timeline.frame import frame
from timeline.outputs.figure import TEMPLATE, figure

DAY = day_number(2023, 6, 21)
HEAD = """\
title: "A <b>war</b>"
counts: {war: {first: 2022-02-24, number: 1}}
categories: {a: {label: Battlefield}, b: {label: Diplomacy}}
events:
"""
MONTH = "  - {id: lyman, date: 2022-10, title: Lyman, category: a}\n"
DAYS = "  - {id: begins, date: 2022-02-24, title: It begins, category: a}\n"
AHEAD = "  - {id: summit, date: 2023-07-11/2023-07-12, title: Vilnius, category: b}\n"


def drawn(*events: str) -> go.Figure:
    timeline, problems = read_text(HEAD + "".join(events), "events.yaml")
    assert not problems
    return figure(timeline, frame(timeline, DAY), day=DAY)


def traces(made: go.Figure, kind: str) -> list[go.Bar | go.Scatter]:
    return [trace for trace in made.data if trace.type == kind]


def test_a_figure_is_a_genuine_plotly_figure_with_the_named_template() -> None:
    made = drawn(DAYS)

    assert isinstance(made, go.Figure)
    assert made.layout.template.layout.font.family.startswith("Inter")
    assert TEMPLATE == "timeline"


def test_a_month_is_a_bar_that_fades_at_both_ends() -> None:
    made = drawn(DAYS, MONTH, AHEAD)

    opacities = [float(color.rpartition(",")[2][:-1]) for color in traces(made, "bar")[0].marker.color]

    assert opacities[0] < opacities[len(opacities) // 2] > opacities[-1]


def test_an_exact_day_is_a_dot() -> None:
    made = drawn(DAYS, MONTH)

    dots = [trace for trace in traces(made, "scatter") if trace.mode == "markers" and trace.customdata is not None]

    assert len(dots) == 1
    assert "It begins" in dots[0].customdata[0]


def test_what_lies_ahead_is_hollow() -> None:
    made = drawn(DAYS, AHEAD)

    planned = next(trace for trace in made.data if trace.name == "Diplomacy")

    assert planned.marker.color[0] == "#ffffff"


def test_the_lanes_are_the_categories_in_their_order() -> None:
    made = drawn(DAYS, MONTH, AHEAD)

    assert made.layout.yaxis.ticktext == ("<b>Battlefield</b>", "<b>Diplomacy</b>")


def test_the_first_day_of_a_count_is_on_its_axis() -> None:
    made = drawn(DAYS, AHEAD)

    assert made.layout.xaxis2.ticktext[0] == "Day 1"


def test_texts_are_escaped_before_plotly_sees_them() -> None:
    made = drawn("  - {id: x, date: 2022-02-24, title: '<a href=x>', category: a}\n")

    assert made.layout.title.text == "A &lt;b&gt;war&lt;/b&gt;"
    assert made.data[-2].text == ("&lt;a href=x&gt;",)


def test_years_bc_bear_our_labels() -> None:
    made = drawn(DAYS, "  - {id: caesar, date: -0043-03-15, title: Caesar, category: b}\n")

    assert "1 BC" not in made.layout.xaxis.ticktext
    assert "2000" in made.layout.xaxis.ticktext


def test_deep_time_stands_on_an_axis_of_years() -> None:
    made = drawn(DAYS, "  - {id: bang, date: Y-13800000000, title: The beginning, category: b}\n")

    assert made.layout.xaxis.type == "linear"
    assert "10 billion years ago" in made.layout.xaxis.ticktext


def test_a_figure_of_nothing_can_be_drawn() -> None:
    made = drawn("  - {id: x, date: unknown, title: When, category: a}\n")

    assert made.layout.xaxis.type == "date"
