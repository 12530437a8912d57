"""Dates in one column for some rows, in another for others, as programs write points and spans of KML."""

from tests.formats import imported

SPANS = "Name,timestamp,begin,end\nStrike,2022-03-15T05:31:00Z,,\nSiege,,2022-03-15T05:00:00Z,2022-03-16T06:00:00Z\n"


def test_points_and_spans_are_read_of_their_own_columns() -> None:
    assert [(event.title, event.date) for event in imported(SPANS, "csv").events] == [
        ("Strike", "2022-03-15T05:31:00Z"),
        ("Siege", "2022-03-15T05:00:00Z/2022-03-16T06:00:00Z"),
    ]


def test_a_column_that_stands_beside_a_date_stays_what_it_is() -> None:
    found = imported(SPANS.replace("Siege,,", "Siege,2022-03-17T00:01:00Z,"), "csv")

    assert [event.date for event in found.events] == ["2022-03-15T05:00:00Z/2022-03-16T06:00:00Z"]
    assert found.events[0].extras["x-timestamp"] == "2022-03-17T00:01:00Z"


def test_columns_of_one_field_have_one_order() -> None:
    found = imported("Name,date,begin,end\nA,15/03/2022,,\nB,,2022-03-15,2022-03-16\nC,05/03/2022,,\n", "csv")

    assert [event.date for event in found.events] == ["2022-03-15", "2022-03-15/2022-03-16", "2022-03-05"]
