"""Linked Places."""

import json
from dataclasses import replace

import jsonschema
import pytest

from tests.formats import HEADER, exported, full
from tests.odd_texts import ODD_TEXTS
from timeline.dates import Dating, parse_date
from timeline.events.model import Location, Timeline
from timeline.outputs.linked_places import timespan

KYIV = Dating(timezone="Europe/Kyiv")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022-10~", {"start": {"in": "2022-10~"}}),
        ("2022?", {"start": {"in": "2022?"}}),
        ("-0043-03-15", {"start": {"in": "-0043-03-15"}}),
        ("1914/1918-11-11?", {"start": {"in": "1914"}, "end": {"in": "1918-11-11?"}}),
        ("2022-11/..", {"start": {"in": "2022-11"}, "end": {"earliest": "2022-11-30"}}),
        (
            "2023-21",
            {
                "start": {"earliest": "2023-03-01", "latest": "2023-05-31"},
                "end": {"earliest": "2023-03-01", "latest": "2023-05-31"},
            },
        ),
        (
            "[2023-06-12..2023-06-18]",
            {
                "start": {"earliest": "2023-06-12", "latest": "2023-06-18"},
                "end": {"earliest": "2023-06-12", "latest": "2023-06-18"},
            },
        ),
        (
            "2023-06-21T14:30",
            {
                "start": {"earliest": "2023-06-21T11:30:00Z", "latest": "2023-06-21T11:30:00Z"},
                "end": {"earliest": "2023-06-21T11:30:59Z", "latest": "2023-06-21T11:30:59Z"},
            },
        ),
        (
            "201X",
            {
                "start": {"earliest": "2010-01-01", "latest": "2019-12-31"},
                "end": {"earliest": "2010-01-01", "latest": "2019-12-31"},
            },
        ),
    ],
)
def test_a_date_is_a_timespan_with_its_bounds(text: str, expected: object) -> None:
    assert timespan(parse_date(text, KYIV)) == expected


def test_an_event_with_a_place_is_a_feature() -> None:
    written = exported(full(), "linked-places")
    document = json.loads(written.content)
    (feature,) = document["features"]

    assert document["type"] == "FeatureCollection"
    assert "linkedplaces-context" in document["@context"]
    assert feature["@id"].startswith("urn:uuid:")
    assert feature["properties"]["title"] == "A title, with a comma"
    assert feature["geometry"] == {"type": "Point", "coordinates": [-37.81, 48.99]}
    assert feature["when"]["label"] == "about October 2022"
    assert [name["toponym"] for name in feature["names"]] == ["Lyman"]
    assert feature["names"][0]["citations"][0]["@id"] == "https://example.org/paper"


DATE = {"type": "string", "pattern": r"^-?\d{4}"}
BOUND = {
    "type": "object",
    "minProperties": 1,
    "properties": {"in": DATE, "earliest": DATE, "latest": DATE},
    "additionalProperties": False,
}
TIMESPAN = {"type": "object", "required": ["start"], "properties": {"start": BOUND, "end": BOUND}}
LINE = {"type": "string", "pattern": "^.+$"}
FEATURE = {
    "type": "object",
    "required": ["@id", "type", "properties", "names", "geometry"],
    "additionalProperties": False,
    "properties": {
        "@id": LINE,
        "type": {"const": "Feature"},
        "properties": {"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}}},
        "when": {"type": "object", "properties": {"timespans": {"type": "array", "items": TIMESPAN}, "label": LINE}},
        "names": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["toponym"],
                "properties": {"toponym": LINE, "citations": {"type": "array", "items": {"required": ["label"]}}},
                "additionalProperties": False,
            },
        },
        "geometry": {"type": "object", "properties": {"type": {"enum": ["GeometryCollection", "Point"]}}},
        "links": {"type": "array", "items": {"properties": {"type": {"enum": ["seeAlso"]}, "identifier": LINE}}},
        "descriptions": {"type": "array", "items": {"type": "object", "required": ["value"]}},
    },
}
"""The rules of the schema that World Historical Gazetteer holds contributions against, for what is written here."""


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_a_feature_is_what_gazetteers_take(text: str) -> None:
    line = " ".join(text.split())
    event = replace(full().events[0], title=line, description=text, place=Location(name=line))

    (feature,) = json.loads(exported(Timeline(events=(event,)), "linked-places").content)["features"]

    jsonschema.validate(feature, FEATURE)
    assert feature["geometry"] == {"type": "GeometryCollection", "geometries": []}
    assert all("\n" not in each["value"] for each in feature["descriptions"])
    assert " ".join(each["value"] for each in feature["descriptions"]) == " ".join(text.split())


def test_what_is_lost_is_counted() -> None:
    lost = exported(full(), "linked-places").lost

    assert [*lost.values()] == [11, 1, 1, 1, *HEADER.values()]
    assert lost["events without a place"] == 11
