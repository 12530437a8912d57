"""JSON and JSON Lines out."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.formats import SHIPPED, exported, full, imported
from timeline import outputs
from timeline.events.reading.reader import read, read_text
from timeline.inputs import Options as InputOptions


def test_each_event_says_what_follows_from_its_date() -> None:
    document = json.loads(exported(full(), "json").content)

    event = document["events"][0]
    assert document["format"] == "sourced-timeline"
    assert (event["id"], event["earliest"], event["latest"]) == ("full", "2022-10-01", "2022-10-31")
    assert (event["words"], event["counts"]["war"], event["approximate"]) == ("about October 2022", [220, 250], True)


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_the_same_timeline_comes_back(name: str) -> None:
    found = imported(exported(full(), name).content, name, InputOptions(dating=full().dating))

    assert found.problems == ()
    assert found.events == full().events
    assert {source.id: source for source in found.sources} == full().sources
    assert found.categories == full().categories
    assert found.counts == full().counts
    assert found.stories == full().stories


def test_each_line_of_json_lines_is_one_object() -> None:
    lines = str(exported(full(), "jsonl").content).splitlines()

    assert [json.loads(line).get("id") for line in lines] == [None, *(event.id for event in full().events)]


SCHEMA = Path(outputs.__file__).with_name("export.schema.json")


@pytest.mark.parametrize("name", ["full", "shipped", "empty"])
def test_what_is_written_is_what_the_schema_says(name: str) -> None:
    empty = read_text("checks: {ignore: [bad-date]}\npublish: [verified, disputed]\nx-mine: 1\nevents: []\n", "a")[0]
    timeline = {"full": full(), "shipped": read([SHIPPED])[0], "empty": empty}[name]

    document = json.loads(exported(timeline, "json").content)

    Draft202012Validator.check_schema(json.loads(SCHEMA.read_text()))
    faults = Draft202012Validator(json.loads(SCHEMA.read_text())).iter_errors(document)
    assert [fault.message for fault in faults] == []


def test_the_schema_refuses_what_no_export_writes() -> None:
    document = json.loads(exported(full(), "json").content)
    document["events"][0]["lenght"] = 3
    del document["events"][1]["earliest"]

    faults = Draft202012Validator(json.loads(SCHEMA.read_text())).iter_errors(document)

    assert len(list(faults)) == 2
