"""Dates that ISO 8601 says as they are, and what formats do with the others."""

import csv
import io
import re

import pytest

from tests.formats import DAY, exported
from timeline.dates import Dating, parse_date
from timeline.events.model import Event, Timeline
from timeline.outputs import Options
from timeline.outputs.plain_dates import plain_date

KYIV = Dating(timezone="Europe/Kyiv")
PLAIN = (
    ("2023", "2023", None),
    ("0476", "0476", None),
    ("2023-06", "2023-06", None),
    ("2023-06-21", "2023-06-21", None),
    ("2023-06-21T14:30", "2023-06-21T11:30:00Z", None),
    ("2023-06-21T14:30:05.25+01:00", "2023-06-21T13:30:05.25Z", None),
    ("2023-06-21T24:00", "2023-06-21T21:00:00Z", None),
    ("2004-XX", "2004", None),
    ("2004-06-XX", "2004-06", None),
    ("2022/2023-05-06", "2022", "2023-05-06"),
    ("2023-06-21T22:00/2023-06-21T24:00", "2023-06-21T19:00:00Z", "2023-06-21T21:00:00Z"),
    ("9999-12-31", "9999-12-31", None),
)
OTHERS = (
    "2022-10~", "2022?", "2022-10-05%", "201X", "19XX", "156X-12-25", "2023-21", "2023-33", "[2023-06-12..2023-06-18]",
    "{2020,2022}", "../2022", "/2022", "2022~/2023", "2022/2023?", "-0043-03-15", "0000", "Y-170000002",
    "2023-06-21T14", "1850~", "2022-10~/..",
)  # fmt: skip
WITHOUT_DAYS = ("2022-10", "2022-10~", "2022?", "201X", "19XX", "2023-21", "2023-33", "[2020,2022]", "2022-11/..",
                "1850~", "../2022", "2022~/2023-05")  # fmt: skip


def dated(text: str) -> Timeline:
    event = Event(id="a", title="A", date=text, when=parse_date(text, KYIV))
    return Timeline(title="T", dating=KYIV, events=(event,))


@pytest.mark.parametrize(("text", "first", "last"), PLAIN)
def test_what_iso_8601_says_is_said_as_it_is(text: str, first: str, last: str | None) -> None:
    found = plain_date(parse_date(text, KYIV))

    assert found is not None
    assert (found.first.text, found.last.text if found.last else None) == (first, last)


@pytest.mark.parametrize("text", OTHERS)
def test_what_it_does_not_say_is_no_plain_date(text: str) -> None:
    assert plain_date(parse_date(text, KYIV)) is None


@pytest.mark.parametrize("text", ["2022-11/..", "2022-11/"])
def test_an_end_that_is_not_known_is_none(text: str) -> None:
    found = plain_date(parse_date(text))

    assert found is not None
    assert (found.first.text, found.last, found.endless) == ("2022-11", None, True)


def test_a_date_of_another_calendar_stands_by_its_gregorian_day_and_its_month_by_none() -> None:
    julian = Dating(calendar="julian")

    day, month = (plain_date(parse_date(text, julian)) for text in ("1917-10-25", "1917-10"))

    assert day is not None
    assert (day.first.text, month) == ("1917-11-07", None)


@pytest.mark.parametrize("text", WITHOUT_DAYS)
@pytest.mark.parametrize("name", ["schema-org", "followthemoney", "kml", "atom", "mermaid"])
def test_no_day_is_said_of_a_date_without_one(name: str, text: str) -> None:
    content = str(exported(dated(text), name, Options(day=DAY)).content)

    days = re.findall(r"\d{4}-\d\d-\d\d", content.replace("2023-06-21T00:00:00Z", ""))
    assert days == []


@pytest.mark.parametrize("text", WITHOUT_DAYS)
def test_no_day_is_said_in_the_sheet_of_timelinejs(text: str) -> None:
    rows = list(csv.DictReader(io.StringIO(str(exported(dated(text), "timelinejs-csv").content))))

    assert [row[name] for row in rows for name in ("Day", "End Day")] == [""] * 2 * len(rows)


@pytest.mark.parametrize("text", OTHERS)
@pytest.mark.parametrize("name", ["schema-org", "followthemoney", "kml"])
def test_what_cannot_be_said_is_counted(name: str, text: str) -> None:
    lost = exported(dated(text), name).lost

    assert [number for what, number in lost.items() if what.startswith("dates that are no year")] == [1]
