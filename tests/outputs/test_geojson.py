"""GeoJSON."""

import json

from tests.formats import HEADER, exported, full


def test_an_event_with_coordinates_is_a_point_east_first() -> None:
    written = exported(full(), "geojson")

    (feature,) = json.loads(written.content)["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [-37.81, 48.99]}
    assert (feature["id"], feature["properties"]["date"]) == ("full", "2022-10~")
    assert dict(written.lost) == {"events whose place has no coordinates": 11, **HEADER}
