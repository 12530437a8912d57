"""The place of a row: its name, and its coordinates in two cells or in one."""

import re
from collections.abc import Mapping, Sequence

from timeline.inputs.tables.coordinates import decimal_degrees, read_pair
from timeline.inputs.tables.fields import Fields, Setting

PLACE = {"place": "name", "lat": "lat", "lon": "lon", "place_precision": "precision"}
PLACE_NAMES: Mapping[str, Sequence[str]] = {
    "name": ("name", "title", "label", "address", "city"),
    "lat": ("lat", "latitude"),
    "lon": ("lon", "lng", "long", "longitude"),
    "precision": ("precision",),
}
DEGREES = {"lat": 90.0, "lon": 180.0}
DECIMAL_COMMA = re.compile(r"([+-]?\d{1,3}),(\d+)")


def put_place(cells: Mapping[str, Sequence[object]], setting: Setting, fields: Fields) -> None:
    """Put a place; coordinates that cannot be are kept aside, and its name stays."""
    found: dict[str, object] = {}
    for name, key in PLACE.items():
        for cell in cells.get(name, ()):
            if isinstance(cell, Mapping):
                _put_located(cell, found, setting, fields)
            elif isinstance(cell, str):
                found[key] = f"{found[key]}, {cell}" if key in found else cell
            else:
                fields.keep(name, setting.key(name), cell, "a place is a name, or a mapping with a name")
    _put_pairs(cells.get("coordinates", ()), found, setting, fields)
    wrong = _wrong_degrees(found)
    reasons = iter([wrong, ""])
    for key in [key for key in DEGREES if wrong and key in found]:
        fields.keep(key, setting.key(key), found.pop(key), next(reasons))
    if found and "name" not in found:
        found["name"] = ", ".join(str(found[key]) for key in ("lat", "lon") if key in found) or found.get(
            "precision", ""
        )
    fields.known["place"] = found or None


def _put_pairs(cells: Sequence[object], found: dict[str, object], setting: Setting, fields: Fields) -> None:
    """Put coordinates that stand in one cell; what is none, or comes second, is kept aside."""
    for cell in cells:
        pair = read_pair(str(cell))
        if pair is None or DEGREES.keys() & found.keys():
            why = "" if pair else f"'{cell}' is no latitude and longitude; 50.45, 30.52 is"
            fields.keep("coordinates", setting.key("coordinates"), cell, why)
        else:
            found |= pair._asdict()


def checked_place(fields: dict[str, object]) -> list[str]:
    """Keep coordinates of an event's mapping aside that cannot be, and say why; the place keeps its name."""
    place = fields.get("place")
    if not isinstance(place, dict) or not (wrong := _wrong_degrees(place)):
        return []
    fields |= {f"x-{key}": place.pop(key) for key in DEGREES if key in place}
    return [f"place: {wrong}; kept as x-lat and x-lon"]


def _put_located(place: Mapping[object, object], found: dict[str, object], setting: Setting, fields: Fields) -> None:
    """Put the object of a place under our names; the rest of it is kept aside."""
    place = _flat(place)
    names = {str(key).lower(): key for key in reversed(list(place)) if place[key] not in (None, "", [], {})}
    taken = set[object]()
    for key, others in PLACE_NAMES.items():
        known = next((names[other] for other in others if other in names), None)
        if known is not None:
            found[key] = str(place[known])
            taken.add(known)
    if rest := {str(key): value for key, value in place.items() if key in names.values() and key not in taken}:
        fields.known[setting.key("place")] = rest


def _flat(place: Mapping[object, object]) -> Mapping[object, object]:
    """Return a place with the coordinates of an object in it, as in schema.org: `geo: {latitude, longitude}`."""
    for key, value in place.items():
        if isinstance(value, Mapping) and all(any(name in value for name in PLACE_NAMES[each]) for each in DEGREES):
            return {**{other: place[other] for other in place if other != key}, **value}
    return place


def _wrong_degrees(found: dict[str, object]) -> str:
    """Return why the coordinates of a place cannot be; a decimal comma is read as a point."""
    for key, most in DEGREES.items():
        if key not in found:
            continue
        text = decimal_degrees(DECIMAL_COMMA.sub(r"\1.\2", str(found[key]).strip()))
        try:
            number = float(text)
        except ValueError:
            return f"'{found[key]}' is no number of degrees"
        if not abs(number) <= most:
            return f"{text} is not between -{most:g} and {most:g}"
        found[key] = text
    return "a place has both lat and lon, or neither" if ("lat" in found) != ("lon" in found) else ""
