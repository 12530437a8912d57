"""JSON and JSON Lines in."""

import pytest

from tests.formats import imported
from timeline.problems import TimelineError


def test_a_list_of_events_is_enough() -> None:
    found = imported('[{"title": "A", "date": "2020", "mood": 3}, {"title": "B"}, 7]', "json", file="f.json")

    assert (found.rows, found.refused) == (3, 2)
    assert found.events[0].extras == {"x-mood": "3"}
    assert [str(problem.place) for problem in found.problems] == ["f.json:1:45", "f.json:1:61"]


def test_a_number_stays_the_text_it_was() -> None:
    found = imported('{"events": [{"title": 1984, "date": 2022, "order": 1.50, "x-a": 1.50}]}', "json")

    event = found.events[0]
    assert (event.title, event.date, event.order, event.extras) == ("1984", "2022", 1.5, {"x-a": "1.50"})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"events": [', "f.json:1:13: expecting value"),
        ('{"events": [1,, 2]}', "f.json:1:15: expecting value"),
        ('{"events": []} x', "f.json:1:16: there is text after the end"),
        ('{"a": 1, "a": 2, "events": []}', "f.json:1:10: the key 'a' comes twice"),
        ('{"title": "x"}', "f.json: there is no list `events`"),
        ("[" * 100_000, "f.json:1:2: this is nested"),
        ('[{"x-a": ' + "[" * 200 + "]" * 200 + "}]", "f.json:1:2: this is nested deeper than 100 levels"),
    ],
)
def test_what_is_no_json_is_refused_with_its_place(text: str, message: str) -> None:
    with pytest.raises(TimelineError) as refused:
        imported(text, "json", file="f.json")

    assert refused.value.message.startswith(message)
    assert refused.value.status == 3


def test_a_newer_version_is_refused() -> None:
    with pytest.raises(TimelineError, match="version 2 of the format"):
        imported('{"format": "sourced-timeline", "version": 2, "events": []}', "json")


def test_another_zone_is_told() -> None:
    text = '{"format": "sourced-timeline", "version": 1, "timezone": "Asia/Tokyo", "events": []}'

    assert [problem.code for problem in imported(text, "json").problems] == ["other-timezone"]


def test_a_bad_line_spoils_no_other() -> None:
    found = imported(
        '{"title": "A", "date": "2020"}\n\n{"title"\n{"title": "B", "date": "2021"} x\n', "jsonl", file="f"
    )

    assert (found.rows, len(found.events), found.refused) == (3, 1, 2)
    assert [str(problem.place) for problem in found.problems] == ["f:3:1", "f:4:31"]
