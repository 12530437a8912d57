"""GeoJSON (RFC 7946): each feature is an event, its properties read by the rules of tables, a point its place.

    document = FeatureCollection | Feature          coordinates = [ east, north, [ height ] ]

Lines and areas have no one point: they are kept whole, and told with a count, and so are coordinates of other systems.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.json_events import DERIVED, read_items
from timeline.inputs.json_table import Items
from timeline.inputs.json_text import Item, JsonText, items, members
from timeline.inputs.rejects import reasons, refused_item
from timeline.problems import Level, Place, Problem, TimelineError

WGS_84 = ("CRS84", "EPSG::4326", "EPSG:4326")
GEOMETRY = "geometry"


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a collection of features; each is an event or is refused with its place."""
    text = JsonText(decoded(content, name, options.encoding), name)
    found = members(text)
    foreign = _other_system(found)
    features: Items = [
        (_event(item.value, foreign=bool(foreign)), text.place(item.start)) for item in _features(text, found)
    ]
    kinds = Counter(kind for value, _ in features if (kind := _kept_kind(value)))
    imported = read_items(features, {}, Place(name), options)
    told = [*_told(kinds, foreign, name), *_not_taken(found, name)]
    return replace(imported, problems=(*told, *imported.problems))


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return a collection of the features that have an error, each with the reason among its properties."""
    text = JsonText(decoded(content, name, options.encoding), name)
    features = list(_features(text, members(text)))
    found = reasons([text.place(item.start) for item in features], errors)
    refused = [_refused(features[at].value, why) for at, why in found.items()]
    document = {"type": "FeatureCollection", "features": refused}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode(options.encoding or "utf-8")


def _refused(feature: object, why: str) -> object:
    if not isinstance(feature, Mapping) or not isinstance(properties := feature.get("properties") or {}, Mapping):
        return refused_item(feature, why)
    return {**feature, "properties": refused_item(properties, why)}


def _features(text: JsonText, found: Mapping[str, Item]) -> Iterator[Item]:
    kind = found["type"].value if "type" in found else ""
    if kind == "FeatureCollection" and "features" in found:
        yield from items(text, found["features"].start)
    elif kind == "Feature":
        yield Item({key: item.value for key, item in found.items()}, 0)
    else:
        raise TimelineError(f"{text.file}: this is no GeoJSON", hint='{"type": "FeatureCollection", ...}', status=3)


def _event(feature: object, *, foreign: bool) -> object:
    """Return the mapping of an event: the properties, the id, the coordinates of a point."""
    if not isinstance(feature, Mapping) or feature.get("type") != "Feature":
        return feature
    properties = feature.get("properties")
    known = {str(key): value for key, value in properties.items()} if isinstance(properties, Mapping) else {}
    if len(DERIVED & known.keys()) > len(DERIVED) // 2:
        known = {key: value for key, value in known.items() if key not in DERIVED}
    others = {f"feature-{key}": feature[key] for key in feature if key not in ("type", "id", "properties", GEOMETRY)}
    found = {**_identity(feature, known), **known, **others}
    geometry = feature.get(GEOMETRY)
    point = None if foreign else _point(geometry)
    if point is None:
        return {**found, f"feature-{GEOMETRY}": geometry} if geometry else found
    if isinstance(place := known.get("place"), Mapping) and {"lat", "lon"} <= place.keys():
        return found
    return {**found, GEOMETRY: point}


def _identity(feature: Mapping[object, object], known: Mapping[str, object]) -> dict[str, object]:
    return {"id": feature["id"]} if feature.get("id") not in (None, "") and "id" not in known else {}


def _point(geometry: object) -> dict[str, object] | None:
    """Return north and east of a point, and its height if it has one; None if it is no point."""
    match geometry:
        case {
            "type": "Point",
            "coordinates": [str() | int() | float() as east, str() | int() | float() as north, *more],
        }:
            return {"lat": north, "lon": east, **({"height": more[0]} if more else {})}
        case _:
            return None


def _kept_kind(value: object) -> str:
    """Return the kind of a geometry that was kept."""
    geometry = value.get(f"feature-{GEOMETRY}") if isinstance(value, Mapping) else None
    return str(geometry.get("type", "geometry")) if isinstance(geometry, Mapping) else ""


def _other_system(found: Mapping[str, Item]) -> str:
    """Return the name of a system of coordinates other than degrees of WGS 84, as older files may have one."""
    match found["crs"].value if "crs" in found else None:
        case {"properties": {"name": str() as name}}:
            return "" if name.endswith(WGS_84) else name
        case None:
            return ""
        case _:
            return "unknown"


def _told(kinds: Mapping[str, int], foreign: str, name: str) -> Iterator[Problem]:
    for kind, number in sorted(kinds.items()):
        why = f"of the system '{foreign}', not degrees" if foreign else "no one point"
        message = f"{kind} is {why}, and was kept as x-feature-geometry: {number}"
        yield Problem(place=Place(name), code="kept-aside", message=message, level=Level.WARNING)


def _not_taken(found: Mapping[str, Item], name: str) -> Iterator[Problem]:
    others: Sequence[str] = [key for key in found if key not in ("type", "features", "bbox")]
    if found["type"].value == "FeatureCollection" and others:
        message = f"of the collection itself, this was not taken: {', '.join(others)}"
        yield Problem(place=Place(name), code="header", message=message, level=Level.NOTE)
