"""A header of two rows, the first of which groups the columns."""

import io

import pytest
from xlsxwriter import Workbook

from tests.formats import imported
from timeline.inputs import Imported, Options, input_named

ROWS = [
    ["When", "", "Where", "", "What"],
    ["Date", "Time", "Lat", "Lon", "Event"],
    ["2022-03-01", "10:00", "50.45", "30.52", "Explosion"],
    ["2022-03-02", "11:30", "50.46", "30.53", "Fire"],
]


def table(rows: list[list[str]]) -> str:
    return "".join(",".join(row) + "\n" for row in rows)


def sheet(rows: list[list[str]]) -> bytes:
    written = io.BytesIO()
    with Workbook(written) as book:
        page = book.add_worksheet()
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                page.write(number, column, text)
    return written.getvalue()


def check(found: Imported) -> None:
    assert [(event.date, event.title) for event in found.events] == [
        ("2022-03-01T10:00", "Explosion"),
        ("2022-03-02T11:30", "Fire"),
    ]
    assert all(event.place is not None and event.place.lat for event in found.events)
    assert found.problems[0].message == "two rows are the header: Date, Time, Lat, Lon, Event"


@pytest.mark.parametrize("top", [ROWS[0], ["When", "When", "Where", "Where", "What"]])
def test_the_names_stand_below_their_groups(top: list[str]) -> None:
    check(imported(table([top, *ROWS[1:]]), "csv"))


def test_the_last_group_may_be_wider_than_its_name() -> None:
    rows = [["When", "", "What"], ["Date", "Time", "Event", "Attorney notes"], ["2022-03-01", "10:00", "Fire", "ask"]]
    found = imported(table([*rows, ["2022-03-02", "11:00", "Flood"]]), "csv")

    assert [(event.title, event.extras.get("x-Attorney-notes")) for event in found.events] == [
        ("Fire", "ask"),
        ("Flood", None),
    ]


def test_a_workbook_may_have_one_too() -> None:
    check(input_named("xlsx").read(sheet(ROWS), "in.xlsx", Options()))


def test_names_that_are_there_twice_bear_their_groups() -> None:
    found = imported("Start,,End,,\nDate,Time,Date,Time,Title\n2022-03-01,10:00,2022-03-02,11:00,A\n", "csv")

    assert [event.date for event in found.events] == ["2022-03-01T10:00/2022-03-02T11:00"]


@pytest.mark.parametrize(
    "text",
    [
        "date,tag,tag,title\n,red,blue,Anna\n2022-03-01,red,,B\n",
        "date,time,title\nDate,Time,Title\n2022-03-01,10:00,A\n",
        "date,,title\nunknown,x,event\n2022-03-01,10:00,A\n",
    ],
)
def test_a_row_that_names_no_columns_is_a_row(text: str) -> None:
    assert imported(text, "csv").rows == 2
