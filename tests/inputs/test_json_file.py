"""JSON and JSON Lines in."""

import json

import pytest

from tests.formats import imported
from timeline.inputs import Options, json_table
from timeline.problems import TimelineError


def test_a_list_of_events_is_enough() -> None:
    found = imported('[{"title": "A", "date": "2020", "mood": 3}, {"title": "B"}, 7]', "json", file="f.json")

    assert (found.rows, found.refused) == (3, 2)
    assert found.events[0].extras == {"x-mood": "3"}
    assert [str(problem.place) for problem in found.problems] == ["f.json:1:45", "f.json:1:61"]


def test_objects_of_different_keys_each_are_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_table, "MOST_CELLS", 1_000)
    items = [{"title": "A", "date": "2020", f"k{number}": "x"} for number in range(70)]

    with pytest.raises(TimelineError, match="70 objects have 72 different keys"):
        imported(json.dumps(items), "json")
    assert imported(json.dumps(items[:50]), "json").rows == 50


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


def test_objects_are_read_by_the_rules_of_tables() -> None:
    text = (
        '[{"Headline": "A", "when": "21/6/2023", "clock": 1}, {"Headline": "B", "when": "1/2/2023", "time": "16:42"}]'
    )

    found = imported(text, "json")

    assert [(event.title, event.date) for event in found.events] == [("A", "2023-06-21"), ("B", "2023-02-01T16:42")]
    assert found.events[0].extras == {"x-clock": "1"}


def test_a_list_is_found_at_its_path_and_nested_keys_are_columns() -> None:
    text = '{"data": {"items": [{"fields": {"Name": "A", "Start": {"date": "2014-03-07"}, "n": 1}, "tags": ["x"]}]}}'

    with pytest.raises(TimelineError) as refused:
        imported(text, "json")
    (event,) = imported(text, "json", Options(at="data.items")).events

    assert refused.value.hint == "--at data.items"
    assert (event.title, event.date, event.tags) == ("A", "2014-03-07", ("x",))
    assert event.extras == {"x-fields": {"n": "1"}}


@pytest.mark.parametrize("path", ["data.nothing", "data", "data.items.0.fields.Name"])
def test_a_path_to_no_list_is_wrong_usage(path: str) -> None:
    with pytest.raises(TimelineError) as refused:
        imported('{"data": {"items": [{"fields": {"Name": "A"}}]}}', "json", Options(at=path))

    assert refused.value.status == 2


def test_sources_that_are_described_are_declared() -> None:
    described = '{"title": "The Report", "url": "https://example.org/r", "date": "2023-06-22", "desk": "foreign"}'
    text = f'[{{"title": "A", "date": "2023", "sources": [{described}, {{"url": "https://example.org/b"}}]}}]'

    found = imported(text, "json")

    (source,) = found.sources
    assert [citation.source for citation in found.events[0].citations] == ["the-report", "https://example.org/b"]
    assert source.published is not None
    assert (source.id, source.title, source.url) == ("the-report", "The Report", "https://example.org/r")
    assert (source.published.text, source.extras) == ("2023-06-22", {"x-desk": "foreign"})


def test_two_keys_that_would_share_one_are_both_kept() -> None:
    (event,) = imported('[{"title": "A", "date": "2023", "a b": "1", "a-b": "2"}]', "json").events

    assert sorted(map(str, event.extras.values())) == ["1", "2"]


def test_a_key_that_comes_twice_is_kept_twice() -> None:
    (event,) = imported('[{"date": "2024-03-01", "title": "A", "date": "2020-01-01"}]', "json").events

    assert (event.date, event.extras) == ("2024-03-01", {"x-date-3": "2020-01-01"})


def test_a_place_that_is_a_list_is_kept_aside_and_told() -> None:
    found = imported('[{"title": "A", "date": "2020", "place": ["x", "y"]}]', "json")

    assert (found.events[0].place, found.events[0].extras) == (None, {"x-place": ["x", "y"]})
    assert [problem.message for problem in found.problems] == [
        "place: a place is a name, or a mapping with a name; kept as x-place"
    ]


def test_coordinates_may_stand_in_an_object_of_a_place() -> None:
    place = '{"@type": "Place", "name": "Kyiv", "geo": {"latitude": 50.45, "longitude": 30.52}}'

    (event,) = imported(f'[{{"name": "A", "startDate": "2022-03-01", "location": {place}}}]', "json").events

    assert event.place is not None
    assert (event.place.name, event.place.lat, event.place.lon) == ("Kyiv", 50.45, 30.52)
    assert event.extras == {"x-location": {"@type": "Place"}}


def test_geojson_is_told_as_such() -> None:
    with pytest.raises(TimelineError, match="no list") as refused:
        imported('{"type": "FeatureCollection", "features": [{"type": "Feature"}]}', "json")

    assert refused.value.hint == "it is GeoJSON: timeline import geojson"
