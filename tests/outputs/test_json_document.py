"""JSON and JSON Lines out."""

import json

import pytest

from tests.formats import exported, full, imported
from timeline.inputs import Options as Reading


def test_each_event_says_what_follows_from_its_date() -> None:
    document = json.loads(exported(full(), "json").content)

    event = document["events"][0]
    assert document["format"] == "sourced-timeline"
    assert (event["id"], event["earliest"], event["latest"]) == ("full", "2022-10-01", "2022-10-31")
    assert (event["words"], event["counts"]["war"], event["approximate"]) == ("about October 2022", [220, 250], True)


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_the_same_timeline_comes_back(name: str) -> None:
    found = imported(exported(full(), name).content, name, Reading(dating=full().dating))

    assert found.problems == ()
    assert found.events == full().events
    assert {source.id: source for source in found.sources} == full().sources
    assert found.categories == full().categories
    assert found.counts == full().counts


def test_each_line_of_json_lines_is_one_object() -> None:
    lines = str(exported(full(), "jsonl").content).splitlines()

    assert [json.loads(line).get("id") for line in lines] == [None, *(event.id for event in full().events)]
