"""Tables of HTML pages as events."""

import pytest

from tests.formats import imported
from timeline.inputs import Options, input_named
from timeline.problems import TimelineError

PAGE = """\
<!DOCTYPE html><html><body>
<table class="infobox"><tr><th>Part of</th><td>a war</td></tr><tr><th>Place</th><td>East</td></tr></table>
<table class="wikitable"><caption>Raids <b>of 2022</b></caption>
<thead><tr><th rowspan="2">No.</th><th colspan="2">When</th><th rowspan=2>Event</th><th rowspan=2>City</th></tr>
<tr><th>Date</th><th>Time</th></tr></thead>
<tbody><tr>
<td>1<td rowspan="2"><span style="display:none">20220224</span>24 February 2022<td>05:00
<td>First&nbsp;strike<sup class="reference"><a href="#n1">[1]</a></sup>
<td><a href="/wiki/Kyiv">Ky<i>iv</i></a>
<tr><td>2<td><td>Second<br>strike, <table><tr><td>twice</td></tr></table><td>Lviv
<tr><td>3<td>31 February 2022<td><td>None<td>Odesa
</table></body></html>
"""


def test_a_table_is_read_by_its_columns_and_cells_that_span_rows_say_the_same_in_each() -> None:
    found = imported(PAGE, "html")

    assert [(event.date, event.title, event.place and event.place.name) for event in found.events] == [
        ("2022-02-24T05:00", "First strike", "Kyiv"),
        ("2022-02-24", "Second strike, twice", "Lviv"),
    ]
    assert (found.rows, found.refused) == (3, 1)


def test_what_is_not_taken_is_told_and_a_row_that_is_refused_has_its_place() -> None:
    found = imported(PAGE, "html")

    assert [(problem.code, problem.message) for problem in found.problems[:2]] == [
        ("not-taken", "of the cells, their texts were taken, not their links: 1, marks of references: 1"),
        ("not-taken", "table 1 was not read: Part of, a war"),
    ]
    (refused,) = found.errors
    assert PAGE.splitlines()[refused.place.line - 1][refused.place.column - 1 :].startswith("<td>31 February")


@pytest.mark.parametrize("sheet", ["2", "Raids of 2022"])
def test_a_table_is_asked_for_by_its_number_or_its_caption(sheet: str) -> None:
    assert len(imported(PAGE, "html", Options(sheet=sheet)).events) == 2
    assert imported(PAGE, "html", Options(sheet="1")).events == ()


SECTIONS = """<table><thead><tr><th>date</th><th>event</th></tr></thead>
<tbody><tr><td rowspan="0">2022-02-24</td><td>One</td></tr><tr><td>Two</td></tr></tbody>
<tbody><tr><td rowspan="9">2022-02-25</td><td>Three</td></tr></tbody><tfoot><tr><td></td><td>Four</td></tr></table>"""


def test_a_cell_spans_rows_to_the_end_of_its_section_and_none_beyond() -> None:
    found = imported(SECTIONS, "html")

    assert [(event.date, event.title) for event in found.events] == [
        ("2022-02-24", "One"),
        ("2022-02-24", "Two"),
        ("2022-02-25", "Three"),
    ]
    assert (found.rows, found.refused) == (4, 1)


HIDING = """<table><tr><th>date</th><th style="display: none">seq</th><th>event</th></tr>
<tr><td>2022-02-24</td><td hidden>a</td><td>One</td></tr>
<tr hidden="hidden"><td>2022-02-25</td><td hidden>b</td><td>Two</td></tr></table>"""


def test_hidden_rows_and_cells_are_read_and_told_or_left_out_where_that_is_asked_for() -> None:
    every, some = imported(HIDING, "html"), imported(HIDING, "html", Options(visible=True))

    assert [(event.title, event.extras) for event in every.events] == [
        ("One", {"x-seq": "a"}),
        ("Two", {"x-seq": "b"}),
    ]
    assert [(event.title, event.extras) for event in some.events] == [("One", {})]
    assert [each.problems[0].message for each in (every, some)] == [
        "what is hidden was read: rows: 1, cells: 3",
        "what is hidden was left out: rows: 1, cells: 3",
    ]


def test_rows_that_are_refused_come_in_once_they_are_mended() -> None:
    head = "<table><caption>A & B</caption><tr><th>date</th><th>event</th></tr>"
    page = f"{head}<tr><td>31 April 2022</td><td>a &lt;<br>b</td></tr>"
    html = input_named("html")

    written = html.rejects and html.rejects(page.encode(), "a.html", Options(), imported(page, "html").errors)

    assert written is not None
    found = imported(written.replace(b"<td>31 April", b"<td>30 April"), "html", Options(sheet="A & B"))
    assert [(event.date, event.title) for event in found.events] == [("2022-04-30", "a < b")]
    assert [problem.code for problem in found.problems] == ["reasons"]


def test_a_table_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(TimelineError, match="no table is called '9'") as refused:
        imported(PAGE, "html", Options(sheet="9"))

    assert refused.value.hint == "--sheet: 1; 2 Raids of 2022"
    with pytest.raises(TimelineError, match="no table in this page"):
        imported("<p>Nothing", "html")


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ('<div class="message default clearfix" id="message2"><div class="text">A</div></div>', "export it as JSON"),
        ("<p>On 5 May 2022 it burned.</p>", "timeline draft finds the dates of its text"),
    ],
)
def test_a_page_without_a_table_is_told_what_reads_it(page: str, told: str) -> None:
    with pytest.raises(TimelineError) as refused:
        imported(f"<!doctype html><html><body>{page}</body></html>", "html")

    assert told in refused.value.hint


def test_what_is_hidden_and_never_closed_ends_with_its_cell() -> None:
    page = "<table><tr><th>Date<th>Event<tr><td>2022-02-24<td>A<span style='display: none'>x<tr><td>2022-02-25<td>B"

    assert [event.title for event in imported(page, "html").events] == ["A", "B"]


def test_a_wide_cell_takes_the_place_of_one_that_would_span_into_it() -> None:
    page = (
        "<table><tr><th>Date<th>Event<th>Place<tr><td>2022-02-24<td rowspan=3>A<td>X<tr><td colspan=2>2022-02-25<td>Y"
    )

    assert [event.title for event in imported(page, "html").events] == ["A"]
