"""Dates that programs write as numbers: read where the user says so, named where nobody does."""

import pytest

from tests.formats import imported
from timeline.inputs import Options
from timeline.inputs.tables.number_dates import from_epoch, from_serial


@pytest.mark.parametrize(
    ("number", "moment"),
    [
        ("1646128800", "2022-03-01T10:00:00Z"),
        ("1646128800.000100", "2022-03-01T10:00:00.000100Z"),
        ("1646128800123", "2022-03-01T10:00:00.123Z"),
        ("1646128800000456", "2022-03-01T10:00:00.000456Z"),
        ("946684799", "1999-12-31T23:59:59Z"),
        ("12345", "12345"),
        ("2022-03-01", "2022-03-01"),
        ("-1646128800", "-1646128800"),
    ],
)
def test_what_counts_from_1970_is_a_moment(number: str, moment: str) -> None:
    assert from_epoch(number) == moment


@pytest.mark.parametrize(
    ("number", "day"),
    [
        ("44621", "2022-03-01"),
        ("44622.5", "2022-03-02T12:00"),
        ("44622,75", "2022-03-02T18:00"),
        ("44645.7012847222", "2022-03-25T16:49:51"),
        ("61", "1900-03-01"),
        ("60", "60"),
        ("2958466", "2958466"),
        ("1 March", "1 March"),
    ],
)
def test_what_a_spreadsheet_counts_is_a_day(number: str, day: str) -> None:
    assert from_serial(number) == day


def test_columns_of_numbers_are_dates_where_it_is_said() -> None:
    text = "ts,until,what\n1646128800,1646132400,A\n,,B\nsoon,,C\n"
    mapping = {"ts": "epoch", "until": "end_epoch"}

    found = imported(text, "csv", Options(mapping=mapping))

    assert [event.date for event in found.events] == ["2022-03-01T10:00:00Z/2022-03-01T11:00:00Z"]
    assert [problem.place.line for problem in found.problems] == [3, 4]
    assert found.fields == {**mapping, "what": "title"}


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("caller,what\n1646128800,A\n", "--map caller=epoch"),
        ("updated_at,what\n1646128800123,A\n", "--map updated_at=epoch"),
        ("Date,what\n44621,A\n", "--map Date=serial"),
        ("Seen,what\n01.03.22 10:00,A\n", "--map Seen=date"),
    ],
)
def test_where_no_column_is_the_date_the_hint_says_which_could_be(text: str, hint: str) -> None:
    (problem,) = imported(text, "csv").problems

    assert f"it could be {hint}" in problem.hint


def test_numbers_that_count_from_1970_are_the_date_where_their_column_says_that_it_is_a_time() -> None:
    found = imported("sent_at,received_at,what\n1646128800123,1646128801000,A\n", "csv")

    assert found.fields == {"sent_at": "epoch", "received_at": "x-received_at", "what": "title"}
    assert [event.date for event in found.events] == ["2022-03-01T10:00:00.123Z"]
    assert imported("sms_date,sms_body\n1646128800,A\n", "csv").fields == {"sms_date": "epoch", "sms_body": "text"}
    assert imported("sent_at,date,what\n1646128800,2022-03-05,A\n", "csv").events[0].date == "2022-03-05"
