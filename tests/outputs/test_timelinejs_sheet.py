"""TimelineJS as a spreadsheet."""

import csv
import io
from dataclasses import replace

import pytest

from tests.formats import exported, full, imported
from timeline.events.model import Timeline
from timeline.inputs import Options as InputOptions
from timeline.outputs import Options
from timeline.outputs.timelinejs_sheet import NAMES


def rows() -> dict[str, dict[str, str]]:
    found = csv.DictReader(io.StringIO(str(exported(full(), "timelinejs-csv", Options(raw=True)).content)))
    assert found.fieldnames == list(NAMES)
    return {row["Headline"]: row for row in found}


def test_a_row_is_a_slide_and_the_first_is_the_title() -> None:
    found = rows()

    assert next(iter(found.values()))["Type"] == "title"
    told = found["A title, with a comma"]
    assert [told[name] for name in ("Year", "Month", "Day", "Display Date", "Group", "Media", "Media Credit")] == [
        "2022", "10", "", "about October 2022", "Battlefield", "https://example.org/a.png", "Someone",
    ]  # fmt: skip
    assert [found["Ides"][name] for name in ("Year", "Month", "Day")] == ["-44", "3", "15"]
    assert [found["=HYPERLINK(1)"][name] for name in ("Time", "End Day", "End Time")] == ["14:30", "21", "16:30"]


def test_a_date_that_is_none_of_its_forms_stands_as_months_or_years_with_its_words() -> None:
    found = rows()

    assert [found["One of"][name] for name in NAMES[:9]] == [
        "1667", "", "", "", "1670", "", "", "", "1667 or 1668\N{EN DASH}1670",
    ]  # fmt: skip
    assert [found["@related"][name] for name in NAMES[:9]] == ["2023", "7", *[""] * 6, "after “Two days”"]


@pytest.mark.parametrize("sign", ["=", "+", "@", "-"])
def test_no_text_is_a_formula(sign: str) -> None:
    event = replace(full().events[1], title=f"{sign}cmd", description="")

    content = str(exported(Timeline(events=(event,)), "timelinejs-csv").content)

    assert f",'{sign}cmd," in content


def test_what_it_shows_comes_back() -> None:
    content = exported(full(), "timelinejs-csv", Options(raw=True)).content
    found = {event.title: event for event in imported(content, "timelinejs", InputOptions(dating=full().dating)).events}

    expected = {event.title: event for event in full().events if event.when.earliest is not None}
    assert found.keys() == expected.keys()
    for title in ("Counted", "Two days", "Ides", "=HYPERLINK(1)"):
        assert found[title].when == expected[title].when


def test_what_is_lost_is_counted() -> None:
    assert [*exported(full(), "timelinejs-csv").lost.values()] == [1, 5, 1, 2, 2, 1, 1, 1, 1]
