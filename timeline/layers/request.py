"""What is asked of the process that counts a layer: written here, and read there."""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from timeline.events.model import Layer, Scale

COUNTED = ("time", "end", "precision", "scale", "weight", "group", "where", "sample")
"""What of a layer decides how it is counted."""


class Asked(NamedTuple):
    """A layer, the zone of its times, that of the timeline, and the day (a day number) after which nothing is known."""

    layer: Layer
    zone: str
    shown: str
    until: int | None = None


def request(wanted: Asked, files: Iterable[object], *, grouped: bool) -> bytes:
    """Return what a process needs to count a layer of some files, as JSON."""
    layer = {name: getattr(wanted.layer, name) for name in COUNTED}
    told = {"layer": layer, "zone": wanted.zone, "shown": wanted.shown, "until": wanted.until, "grouped": grouped}
    return json.dumps({**told, "files": [str(file) for file in files]}).encode()


def asked_in(told: Mapping[str, object]) -> tuple[Asked, bool]:
    """Return what a request asks for, and whether the bins of the groups are to be there."""
    fields, until = told["layer"], told["until"]
    assert isinstance(fields, dict)
    assert until is None or isinstance(until, int)
    layer = Layer(id="", **{**fields, "scale": Scale(fields["scale"]) if fields["scale"] else None})
    return Asked(layer, str(told["zone"]), str(told["shown"]), until), bool(told["grouped"])
