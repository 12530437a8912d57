"""Out and in again: what formats that hold less carry whole."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.formats import SHIPPED, exported, full, imported
from timeline.events import read
from timeline.events.model import Event, Timeline
from timeline.inputs import Options as Reading

MISSING = {
    "ics": {"undated", "old", "deep"},
    "markwhen": {"undated", "old", "deep"},
    "timelinejs": {"undated"},
}


def back(timeline: Timeline, name: str, edit: Callable[[str], str] = str) -> dict[str, Event]:
    content = edit(str(exported(timeline, name).content))
    found = imported(content, name, Reading(dating=timeline.dating))
    assert found.refused == 0
    return {event.id: event for event in found.events}


@pytest.mark.parametrize("name", sorted(MISSING))
def test_every_event_that_the_format_can_place_comes_back_whole(name: str) -> None:
    expected = {event.id: event for event in full().events if event.id not in MISSING[name]}

    assert back(full(), name) == expected


@pytest.mark.parametrize("name", sorted(MISSING))
def test_the_shipped_timeline_comes_back_but_for_the_event_without_a_first_day(name: str) -> None:
    timeline, _ = read([SHIPPED])

    found = back(timeline, name)

    assert found == {event.id: event for event in timeline.events if event.when.earliest is not None}


@pytest.mark.parametrize("name", sorted(MISSING))
def test_what_is_left_out_or_less_exact_is_counted(name: str) -> None:
    lost = list(exported(full(), name).lost.values())

    assert lost[:3] == [1, len(MISSING[name]), 5]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("ics", "SUMMARY:Two days", "SUMMARY:Changed"),
        ("markwhen", ": Two days\n", ": Changed\n"),
        ("timelinejs", '"headline": "Two days"', '"headline": "Changed"'),
    ],
)
def test_a_title_that_was_changed_there_wins_and_all_else_stays(name: str, before: str, after: str) -> None:
    found = back(full(), name, lambda content: content.replace(before, after))

    expected = next(event for event in full().events if event.id == "interval")
    assert found["interval"] == replace(expected, title="Changed")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("ics", "DTEND;VALUE=DATE:20230713", "DTEND;VALUE=DATE:20230714"),
        ("markwhen", "2023-07-11/2023-07-12: Two", "2023-07-11/2023-07-13: Two"),
        ("timelinejs", '"day": "12"', '"day": "13"'),
    ],
)
def test_a_date_that_was_changed_there_wins(name: str, before: str, after: str) -> None:
    found = back(full(), name, lambda content: content.replace(before, after))

    assert found["interval"].date == "2023-07-11/2023-07-13"
    assert found["interval"].citations == next(event for event in full().events if event.id == "interval").citations
