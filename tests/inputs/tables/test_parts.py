"""A date that stands in several columns."""

import pytest

from timeline.dates import DateError, Dating
from timeline.inputs.era import Era
from timeline.inputs.tables.column_dates import Manner
from timeline.inputs.tables.parts import row_date

NEW_YORK = Dating(timezone="America/New_York")


def read(parts: dict[str, str], **manners: Manner) -> tuple[str, dict[str, str]]:
    row = row_date({name: [text] for name, text in parts.items()}, manners, NEW_YORK)
    return row.text, row.aside


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ({"date": "2014-03-07", "time": "16:42"}, "2014-03-07T16:42"),
        ({"date": "2014-03-07", "time": "4:42 p.m."}, "2014-03-07T16:42"),
        ({"date": "2014-03-07", "time": "1642"}, "2014-03-07T16:42"),
        ({"date": "7 March 2014", "time": "16h42"}, "2014-03-07T16:42"),
        ({"date": "2014-03-07", "time": "16:42 UTC"}, "2014-03-07T16:42Z"),
        ({"date": "2014-03-07", "time": "16:42", "timezone": "+02:00"}, "2014-03-07T16:42+02:00"),
        ({"date": "2014-03-07", "time": "16:42", "timezone": "UTC+3"}, "2014-03-07T16:42+03:00"),
        ({"date": "2014-03-07", "time": "10:00-11:30"}, "2014-03-07T10:00/2014-03-07T11:30"),
        ({"date": "2014-03-07", "time": "10:00", "end_time": "11:30"}, "2014-03-07T10:00/2014-03-07T11:30"),
        ({"date": "2014-03-07", "time": "10:00", "end": "11:30"}, "2014-03-07T10:00/2014-03-07T11:30"),
        (
            {"date": "2014-03-07", "time": "22:00", "end": "2014-03-08", "end_time": "01:00"},
            "2014-03-07T22:00/2014-03-08T01:00",
        ),
        ({"date": "2014-03-01", "precision": "month"}, "2014-03"),
        ({"date": "2014-01-01", "precision": "Year"}, "2014"),
        ({"date": "2014-03-01", "end": "2014-05-01", "precision": "month"}, "2014-03/2014-05"),
        ({"date": "2014-03-01", "precision": "approximate"}, "2014-03-01~"),
        ({"year": "2014", "month": "3", "day": "7", "time": "9:05"}, "2014-03-07T09:05"),
        ({"year": "2014.0", "month": "3.0"}, "2014-03"),
        ({"year": "2014", "month": "0", "day": "0"}, "2014"),
        ({"date": "7 March", "year": "2014"}, "2014-03-07"),
        ({"date": "2014-03-07", "time": "noon"}, "2014-03-07T12:00"),
    ],
)
def test_parts_belong_to_their_date(parts: dict[str, str], text: str) -> None:
    assert read(parts) == (text, {})


@pytest.mark.parametrize(
    ("parts", "text", "aside"),
    [
        ({"date": "2014-03", "time": "16:42"}, "2014-03", {"time": "16:42"}),
        ({"date": "2014-03-07", "time": "morning"}, "2014-03-07", {"time": "morning"}),
        ({"date": "2014-03-07T16:42", "time": "17:42"}, "2014-03-07T16:42", {"time": "17:42"}),
        ({"date": "2014-03-07", "time": "22:00", "end_time": "01:00"}, "2014-03-07T22:00", {"end_time": "01:00"}),
        (
            {"date": "2014-03-07", "time": "16:42", "timezone": "Mars"},
            "2014-03-07",
            {"time": "16:42", "timezone": "Mars"},
        ),
        (
            {"date": "2014-03-07 16:42", "timezone": "Mars"},
            "2014-03-07",
            {"time": "2014-03-07T16:42", "timezone": "Mars"},
        ),
        (
            {"date": "2014-03-07", "time": "16:42", "timezone": "Europe/Kyiv"},
            "2014-03-07T16:42+02:00",
            {"timezone": "Europe/Kyiv"},
        ),
        ({"date": "2014-03-07", "precision": "2"}, "2014-03-07", {"precision": "2"}),
        ({"date": "2014-03-07", "precision": "month"}, "2014-03", {"date": "2014-03-07"}),
        ({"date": "2014-03-07", "year": "2014", "month": "3"}, "2014-03-07", {"year": "2014", "month": "3"}),
    ],
)
def test_a_part_that_cannot_go_into_the_date_is_kept(parts: dict[str, str], text: str, aside: dict[str, str]) -> None:
    assert read(parts) == (text, aside)


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"month": "3"}, "no-year"),
        ({"year": "2014", "day": "3"}, "parts-missing"),
        ({"year": "-44"}, "year-below-one"),
        ({"date": "2014-11-02", "time": "01:30", "timezone": "America/Chicago"}, "ambiguous-time"),
    ],
)
def test_parts_that_make_no_date_are_refused(parts: dict[str, str], code: str) -> None:
    with pytest.raises(DateError) as refused:
        read(parts)

    assert refused.value.code == code


def test_a_year_of_two_digits_needs_its_hundred_or_its_era() -> None:
    with pytest.raises(DateError, match="'79' names a year by two digits"):
        read({"year": "79"})

    assert read({"year": "79"}, date=Manner(short_from=1930))[0] == "1979"
    assert read({"year": "79"}, date=Manner(era=Era.BC))[0] == "0079"
    assert read({"year": "0079"})[0] == "0079"


def test_years_below_zero_are_what_the_user_says() -> None:
    assert read({"year": "-44", "month": "3"}, date=Manner(era=Era.BC))[0] == "-0043-03"
    assert read({"year": "-44", "month": "3"}, date=Manner(era=Era.ASTRONOMICAL))[0] == "-0044-03"
