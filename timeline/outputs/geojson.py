"""GeoJSON: one point an event whose place has coordinates."""

from timeline.escapes import json_text
from timeline.events.model import Event, Timeline
from timeline.outputs.format import Options, Written
from timeline.outputs.json_file import described
from timeline.views.order import in_time_order

NO_COORDINATES = "events whose place has no coordinates"


def write(timeline: Timeline, options: Options) -> Written:
    """Write a collection of features (RFC 7946) in order of time."""
    events = in_time_order(timeline.events)
    features = [_feature(event, timeline, options.day) for event in events if _point(event) is not None]
    document = {"type": "FeatureCollection", "features": features}
    lost = {NO_COORDINATES: len(events) - len(features)}
    content = json_text(document, indent=2) + "\n"
    return Written(content=content, lost={what: number for what, number in lost.items() if number})


def _feature(event: Event, timeline: Timeline, day: int) -> dict[str, object]:
    geometry = {"type": "Point", "coordinates": _point(event)}
    return {"type": "Feature", "id": event.id, "geometry": geometry, "properties": described(event, timeline, day)}


def _point(event: Event) -> list[float] | None:
    """Return longitude and latitude, in this order."""
    place = event.place
    if place is None or place.lat is None or place.lon is None:
        return None
    return [place.lon, place.lat]
