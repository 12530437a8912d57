import datetime as dt
import json

import plotly.graph_objects as go
import plotly.io as pio
import pytest

from timeline.dates.days import day_number
from timeline.events.reading.reader import read_text
from timeline.outputs.figure import figure

DAY = day_number(2023, 6, 21)
HEAD = """\
title: "A <b>war</b>"
counts: {war: {first: 2022-02-24, number: 1}}
categories: {a: {label: "Battle <i>field"}, b: {label: Diplomacy}}
events:
"""
MONTH = "  - {id: lyman, date: 2022-10, title: Lyman, category: a}\n"
DAYS = "  - {id: begins, date: 2022-02-24, title: It begins, category: a}\n"
AHEAD = "  - {id: summit, date: 2023-07-11/2023-07-12, title: Vilnius, category: b}\n"
LONG = "  - {id: long, date: 2022-05/2023-10, title: Long, category: b}\n"
UNBEGUN = "  - {id: before, date: '[..2022-10]', title: Before, category: a}\n"
AHEAD_DAY = "  - {id: visit, date: 2023-07-11, title: Visit, category: b}\n"
PLANS = "  - {id: plans, date: 2023-07-05/2023-12-24, title: Plans, category: b}\n"


def drawn(*events: str, dark: bool = False) -> go.Figure:
    timeline, problems = read_text(HEAD + "".join(events), "events.yaml")
    assert not problems
    return figure(timeline, day=DAY, dark=dark)


def traces(made: go.Figure, kind: str) -> list[go.Bar | go.Scatter]:
    return [trace for trace in made.data if trace.type == kind]


def texts(made: go.Figure) -> list[str]:
    return [text for trace in made.data if trace.name == "titles" for text in trace.text]


def test_a_figure_is_a_genuine_plotly_figure_with_the_named_template() -> None:
    made = drawn(DAYS)

    assert isinstance(made, go.Figure)
    assert made.layout.template.layout.font.family.startswith("Inter")
    assert {"timeline", "timeline_dark"} <= set(pio.templates)


def test_a_figure_comes_back_from_json_as_it_was() -> None:
    made = drawn(DAYS, MONTH, AHEAD)

    again = go.Figure(json.loads(made.to_json()))

    assert json.loads(again.to_json()) == json.loads(made.to_json())


def test_a_figure_can_be_restyled() -> None:
    made = drawn(DAYS, MONTH, AHEAD_DAY)

    made.update_layout(title_text="Mine", template="plotly_dark", height=400)
    made.update_traces(marker_color="#ff0000", selector={"name": "Diplomacy"})

    assert made.layout.title.text == "Mine"
    assert {trace.marker.color for trace in made.data if trace.name == "Diplomacy" and trace.mode == "markers"} == {
        "#ff0000"
    }


def test_a_dark_figure_is_light_on_dark() -> None:
    made = drawn(DAYS, MONTH, AHEAD, dark=True)

    assert made.layout.template.layout.paper_bgcolor == "#15181d"
    assert {trace.textfont.color for trace in made.data if trace.name == "titles"} == {"#eceae5", "#a3abb6"}


@pytest.mark.parametrize("width", [480, 760, 1600])
def test_titles_are_placed_for_the_width_of_the_figure(width: int) -> None:
    timeline, _ = read_text(HEAD + DAYS + MONTH + AHEAD, "events.yaml")
    made = figure(timeline, day=DAY, width=width)

    last = made.layout.xaxis.range[1]
    assert made.layout.width == width
    assert all(place <= last for trace in made.data if trace.name == "titles" for place in trace.x)


def test_a_month_is_a_light_bar_over_the_whole_of_it() -> None:
    light = traces(drawn(DAYS, MONTH, AHEAD), "bar")[0]

    assert len(light.base) == 1
    start = dt.datetime.fromisoformat(light.base[0])
    assert start.isoformat() == "2022-10-01T00:00:00"
    assert (start + dt.timedelta(milliseconds=light.x[0])).isoformat() == "2022-11-01T00:00:00"
    assert light.marker.color[0].endswith(",0.24)")


def test_what_has_no_beginning_that_is_known_fades_to_it() -> None:
    soft = traces(drawn(DAYS, UNBEGUN), "bar")[0]

    starts = [dt.datetime.fromisoformat(base) for base in soft.base]
    ends = [base + dt.timedelta(milliseconds=length) for base, length in zip(starts, soft.x, strict=True)]
    assert starts == sorted(starts)
    assert starts[0] < starts[-1]
    assert max(ends) - min(ends) < dt.timedelta(seconds=1)


def test_an_exact_day_is_a_dot() -> None:
    made = drawn(DAYS, MONTH)

    dots = [trace for trace in traces(made, "scatter") if trace.mode == "markers" and trace.customdata is not None]

    assert len(dots) == 1
    assert "It begins" in dots[0].customdata[0]


def test_what_lies_ahead_is_hollow() -> None:
    made = drawn(DAYS, AHEAD_DAY)

    planned = next(trace for trace in made.data if trace.name == "Diplomacy")

    assert planned.marker.color[0] == "#ffffff"


def test_a_planned_stretch_is_a_dashed_box_that_the_pointer_finds() -> None:
    made = drawn(DAYS, PLANS)

    outline, found = (trace for trace in made.data if trace.name == "Diplomacy" and trace.type == "scatter")
    assert outline.line.dash == "4px,2px"
    assert "Plans" in found.customdata[0]


def test_the_lanes_are_the_categories_in_their_order() -> None:
    made = drawn(DAYS, MONTH, AHEAD)

    assert [text.split("</b>")[0] for text in made.layout.yaxis.ticktext] == [
        "<b>Battle &lt;i&gt;field",
        "<b>Diplomacy",
    ]


def test_the_first_day_of_a_count_is_on_its_axis() -> None:
    made = drawn(DAYS, AHEAD)

    assert made.layout.xaxis2.ticktext[0] == "Day 1"


def test_the_as_of_day_is_named_with_its_count() -> None:
    made = drawn(DAYS, MONTH, AHEAD)

    assert [each.text for each in made.layout.annotations] == ["<b>As of 21 Jun 2023 · day 483</b>"]


def test_below_a_title_stands_its_date_in_words() -> None:
    made = drawn(DAYS, MONTH, AHEAD)

    assert "October 2022 · days 220–250" in texts(made)


def test_texts_are_escaped_before_plotly_sees_them() -> None:
    made = drawn("  - {id: x, date: 2022-02-24, title: '<a href=x>', category: a, sources: ['https://<i>']}\n")

    assert made.layout.title.text == "A &lt;b&gt;war&lt;/b&gt;"
    assert "&lt;a href=x&gt;" in texts(made)
    assert "<a href" not in made.to_json().replace("\\u003c", "<")
    assert "<i>" not in made.to_json().replace("\\u003c", "<")


def test_an_event_far_off_is_in_the_picture() -> None:
    near = [f"  - {{id: n{n}, date: 2023-05-{n + 1:02d}, title: N{n}, category: a}}\n" for n in range(20)]
    made = drawn(*near, "  - {id: far, date: 1142-03-01, title: Far, category: b}\n")

    assert "Far" in texts(made)
    assert made.layout.xaxis.range[0] < "1142-03-01"
    assert "outside" not in made.layout.title.subtitle.text


def test_years_bc_bear_our_labels() -> None:
    made = drawn(DAYS, "  - {id: caesar, date: -0043-03-15, title: Caesar, category: b}\n")

    assert "1 BC" not in made.layout.xaxis.ticktext
    assert "1000" in made.layout.xaxis.ticktext


def test_deep_time_stands_on_an_axis_of_years() -> None:
    made = drawn(DAYS, "  - {id: bang, date: Y-13800000000, title: The beginning, category: b}\n")

    assert made.layout.xaxis.type == "linear"
    assert "10 billion years ago" in made.layout.xaxis.ticktext


def test_a_crowd_is_a_silhouette() -> None:
    many = [
        f"  - {{id: n{n}, date: {2000 + n % 20}-{n % 12 + 1:02d}-{n % 28 + 1:02d}, title: N{n}, category: a}}\n"
        for n in range(700)
    ]
    made = drawn(*many)

    assert any(trace.fill == "toself" and trace.mode == "lines" for trace in made.data)
    assert len(made.to_json()) < 200_000


def test_a_figure_of_nothing_can_be_drawn() -> None:
    made = drawn("  - {id: x, date: unknown, title: When, category: a}\n")

    assert made.layout.xaxis.type == "date"
    assert made.layout.title.subtitle.text == "1 event · 1 undated"
