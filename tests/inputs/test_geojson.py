"""GeoJSON in."""

import json
from pathlib import Path

import pytest

from tests.formats import exported
from timeline.events.reading.reader import read
from timeline.inputs import Imported, Options, input_named
from timeline.problems import TimelineError

ROOT = Path(__file__).parents[2]


def imported(document: object) -> Imported:
    return input_named("geojson").read(json.dumps(document).encode(), "in.geojson", Options())


def feature(geometry: object, /, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def collection(*features: object, **others: object) -> dict[str, object]:
    return {"type": "FeatureCollection", "features": list(features), **others}


POINT = {"type": "Point", "coordinates": [37.81, 48.99]}
AREA = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}


def test_a_point_is_a_place_east_first() -> None:
    found = imported(collection({**feature(POINT, date="2022-10", title="Lyman", oblast="Donetsk"), "id": "f7"}))

    (event,) = found.events
    assert found.problems == ()
    assert (event.id, event.title, event.date) == ("f7", "Lyman", "2022-10")
    assert event.place is not None
    assert (event.place.lat, event.place.lon) == (48.99, 37.81)
    assert event.extras == {"x-oblast": "Donetsk"}


def test_the_name_of_a_place_stands_beside_its_coordinates_and_a_height_is_kept() -> None:
    point = {"type": "Point", "coordinates": [37.81, 48.99, 120]}

    (event,) = imported(collection(feature(point, start="2022-10-01", name="Raid", place="Lyman"))).events

    assert event.place is not None
    assert (event.place.name, event.place.lat) == ("Lyman", 48.99)
    assert event.extras == {"x-geometry": {"height": "120"}}


def test_lines_and_areas_are_kept_whole_and_counted() -> None:
    found = imported(collection(feature(AREA, date="2020", title="A"), feature(None, date="2021", title="B")))

    assert [event.place for event in found.events] == [None, None]
    assert found.events[0].extras["x-feature-geometry"] == json.loads(json.dumps(AREA), parse_int=str)
    assert [problem.message for problem in found.problems] == [
        "Polygon is no one point, and was kept as x-feature-geometry: 1"
    ]


@pytest.mark.parametrize(
    "crs", [{"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}, {"type": "link"}]
)
def test_coordinates_that_are_no_degrees_are_never_taken_for_degrees(crs: object) -> None:
    found = imported(collection(feature({"type": "Point", "coordinates": [12, 34]}, date="2020", title="A"), crs=crs))

    assert found.events[0].place is None
    assert "not degrees" in found.problems[0].message


def test_degrees_are_told_by_their_name_and_impossible_ones_go_aside() -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    far = {"type": "Point", "coordinates": [4187526, 6175212]}

    found = imported(collection(feature(POINT, date="2020", title="A"), feature(far, date="2020", title="B"), crs=crs))

    assert found.events[0].place is not None
    assert found.events[1].place is None
    assert "is not between -90 and 90" in found.problems[-1].message


def test_a_feature_that_is_none_is_refused_and_a_single_one_is_read() -> None:
    found = imported(collection(feature(POINT, title="no date"), 7, feature(POINT, date="2020", title="A")))

    assert (len(found.events), found.rows, found.refused) == (1, 3, 2)
    assert len(imported(feature(POINT, date="2020", title="A")).events) == 1
    with pytest.raises(TimelineError, match="this is no GeoJSON"):
        imported({"type": "Topology"})


def test_what_was_exported_comes_back() -> None:
    timeline = read([ROOT / "events.yaml"])[0]
    found = input_named("geojson").read(
        str(exported(timeline, "geojson").content).encode(), "out.geojson", Options(dating=timeline.dating)
    )

    with_points = {event.id: event for event in timeline.events if event.place and event.place.lat is not None}
    assert {event.id for event in found.events} == with_points.keys()
    for event in found.events:
        ours = with_points[event.id]
        assert (event.title, event.when, event.place, event.extras) == (ours.title, ours.when, ours.place, ours.extras)
        assert (event.citations, event.category, event.tags) == (ours.citations, ours.category, ours.tags)
