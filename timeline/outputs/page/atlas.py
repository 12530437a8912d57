"""The map of a page: the places of its events, the land around them, a projection that fits them."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from timeline.drawing.speech import counted, phrases_of
from timeline.events.model import Event, Location, Timeline
from timeline.outputs.page.looks import Looks

Point = tuple[float, float]

LEAST = 4.0
"""A map is at least so many degrees high."""

ROOM = 1.36
"""A map is so many times as large as what its places need."""

WIDEST, NARROWEST = 1.4, 1.15
"""How many times as wide as high a map is."""

SIZE = 1000
KILOMETRES = 111.2
"""Of a degree of latitude."""

REACH = {
    "village": 2, "suburb": 3, "neighbourhood": 2, "neighborhood": 2, "town": 5, "city": 10, "municipality": 10,
    "district": 25, "county": 25, "raion": 25, "area": 25, "island": 40, "region": 80, "province": 80, "oblast": 80,
    "state": 150, "country": 300, "continent": 1500,
}  # fmt: skip
"""How far from its point a place may be, in kilometres, by what the file says of its precision."""

MEASURED = re.compile(r"(?<![\d.,])(\d{1,5}(?:\.\d{1,3})?)\s*(km|m)\b")


class View(NamedTuple):
    """What a map shows: degrees from its western edge and its northern one, its width and height in degrees."""

    west: float
    north: float
    wide: float
    high: float

    @property
    def squeeze(self) -> float:
        """How long a degree of longitude is in the middle of the map, in degrees of latitude."""
        return _squeeze(self.north - self.high / 2)

    @property
    def ratio(self) -> float:
        """How many times as wide as high the map is."""
        return self.wide * self.squeeze / self.high

    def shares(self, lon: float, lat: float) -> Point:
        """Return where a point lies, as shares of the width and of the height."""
        return ((lon - self.west) % 360 / self.wide, (self.north - lat) / self.high)


class Place(NamedTuple):
    """A place of some events: its name, where it is, how exact that is in kilometres, the rows of its events."""

    name: str
    lat: float
    lon: float
    reach: float
    rows: list[int]


def places_of(events: Iterable[Event]) -> list[Place]:
    """Return the places with coordinates, those with the most events first."""
    found: dict[tuple[str, float, float, float], list[int]] = {}
    for row, event in enumerate(events):
        where = event.place
        if where and where.lat is not None and where.lon is not None:
            found.setdefault((where.name, where.lat, where.lon, reach(where)), []).append(row)
    return sorted((Place(*key, rows) for key, rows in found.items()), key=lambda place: (-len(place.rows), place.name))


def reach(place: Location) -> float:
    """Return how far from its point a place may be, in kilometres; 0 if the file says nothing that is known."""
    return _reach(place.precision.casefold())


@cache
def _reach(said: str) -> float:
    """Return what a precision says; a file says the same of most of its places."""
    measured = MEASURED.search(said)
    if measured:
        return float(measured[1]) / (1000 if measured[2] == "m" else 1)
    return max((REACH.get(word, 0) for word in re.findall(r"\w+", said)), default=0)


def view_of(places: Sequence[Place]) -> View:
    """Return a view that shows all places, on the shorter way around the earth."""
    lons = sorted({place.lon % 360 for place in places})
    gaps = [(after - before, after) for before, after in pairwise([*lons, lons[0] + 360])]
    gap, west = max(gaps)
    lats = [place.lat for place in places]
    middle, span = (min(lats) + max(lats)) / 2, (max(lats) - min(lats)) * ROOM
    squeeze = _squeeze(middle)
    high = max(span, LEAST, (360 - gap) * ROOM * squeeze / WIDEST)
    wide = min(max((360 - gap) * ROOM, high * NARROWEST / squeeze), 360.0)
    high = min(max(high, wide * squeeze / WIDEST), 180.0)
    north = min(max(middle + high / 2, high - 90), 90.0)
    return View((west + (360 - gap) / 2 - wide / 2 + 180) % 360 - 180, north, wide, high)


def _squeeze(lat: float) -> float:
    return max(math.cos(math.radians(lat)), 0.2)


def is_mapped(timeline: Timeline, looks: Looks) -> bool:
    """Return whether a map is asked for, and an event has a place with coordinates."""
    return looks.map and any(is_placed(event) for event in timeline.events)


def is_placed(event: Event) -> bool:
    """Return whether an event has a place with coordinates."""
    return event.place is not None and event.place.lat is not None and event.place.lon is not None


def atlas(events: Sequence[Event]) -> dict[str, object]:
    """Return what the map of a page shows next to the land."""
    places = places_of(events)
    view = view_of(places)
    return {
        "places": [
            {
                "name": place.name,
                "x": round(x, 6),
                "y": round(y, 6),
                "reach": place.reach,
                "rows": place.rows,
            }
            for place, (x, y) in ((place, view.shares(place.lon, place.lat)) for place in places)
        ],
        "without": len(events) - sum(len(place.rows) for place in places),
        "km": round(view.wide * view.squeeze * KILOMETRES, 3),
    }


def section(timeline: Timeline, events: Sequence[Event]) -> str:
    """Return the map as it stands in the page: the land, and the places as a list."""
    places = places_of(events)
    view = view_of(places)
    high = round(SIZE / view.ratio)
    title = escape(phrases_of(timeline.language)["atlas.title"])
    items = "".join(
        f'<li><span class="one"><span dir="auto">{escape(place.name)}</span><span class="many">'
        f"{escape(counted('events', len(place.rows), timeline.language))}</span></span></li>"
        for place in places
    )
    drawn = (
        f'<path class="land" d="{"".join(_land(view, high))}"/><path class="grid" d="{"".join(_grid(view, high))}"/>'
    )
    return (
        f'<section id="atlas" aria-labelledby="atlasTitle"><h2 id="atlasTitle">{title}</h2>\n'
        f'<div class="atlas-map" dir="ltr" aria-hidden="true" style="--ratio:{SIZE}/{high}">'
        f'<svg viewBox="0 0 {SIZE} {high}" preserveAspectRatio="none">{drawn}</svg></div>\n'
        f'<ul tabindex="0" aria-label="{title}">{items}</ul></section>\n'
    )


def _grid(view: View, high: int) -> Iterator[str]:
    """Return meridians and parallels, so many degrees apart that there are a few."""
    step = next(step for step in (1, 2, 5, 10, 15, 30, 90) if view.high / step <= 7)
    for number in range(math.ceil(view.west / step), math.floor((view.west + view.wide) / step) + 1):
        yield f"M{(number * step - view.west) / view.wide * SIZE:.1f} 0V{high}"
    for number in range(math.ceil((view.north - view.high) / step), math.floor(view.north / step) + 1):
        yield f"M0 {(view.north - number * step) / view.high * high:.1f}H{SIZE}"


def _land(view: View, high: int) -> Iterator[str]:
    """Return the land of a view as paths."""
    for ring in rings():
        lons = [lon for lon, _ in ring]
        first, last = (view.west - max(lons)) / 360, (view.west + view.wide - min(lons)) / 360
        for turn in range(math.ceil(first), math.floor(last) + 1):
            yield _path(_clipped([(lon + 360 * turn, lat) for lon, lat in ring], view), view, high)


def _path(ring: Sequence[Point], view: View, high: int) -> str:
    points = [
        (round((lon - view.west) / view.wide * SIZE * 2), round((view.north - lat) / view.high * high * 2))
        for lon, lat in ring
    ]
    kept = [points[0], *(after for before, after in pairwise(points) if before != after)] if points else []
    if len(kept) < 3:
        return ""
    ways = [f"{(x - a) / 2:g} {(y - b) / 2:g}" for (a, b), (x, y) in pairwise(kept)]
    return f"M{kept[0][0] / 2:g} {kept[0][1] / 2:g}l{' '.join(ways)}z"


def _clipped(ring: list[Point], view: View) -> list[Point]:
    """Return what of a ring lies in a view, or a little beyond, where its outline is not seen."""
    more = view.wide * 0.02
    west, east = view.west - more, view.west + view.wide + more
    south, north = view.north - view.high - more, view.north + more
    for axis, edge, side in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        ring = list(_cut(ring, axis, edge, side))
    return ring


def _cut(ring: Sequence[Point], axis: int, edge: float, side: int) -> Iterator[Point]:
    """Return what of a ring lies on one side of an edge, after Sutherland and Hodgman."""
    for before, after in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        within = (after[axis] - edge) * side >= 0
        if within != ((before[axis] - edge) * side >= 0):
            share = (edge - before[axis]) / (after[axis] - before[axis])
            yield before[0] + (after[0] - before[0]) * share, before[1] + (after[1] - before[1]) * share
        if within:
            yield after


@cache
def rings() -> tuple[tuple[Point, ...], ...]:
    """Return the outlines of the land, in degrees east and north; one that crosses the date line goes on beyond 180."""
    text = files("timeline.outputs.page").joinpath("land.txt").read_text(encoding="utf-8")
    return tuple(_unrolled([*_ring(line)]) for line in text.splitlines() if not line.startswith("#"))


def _unrolled(ring: Sequence[Point]) -> tuple[Point, ...]:
    """Return a ring without leaps from 180 to -180 degrees; one that goes around the earth is closed over the pole."""
    turn, made = 0, [ring[0]]
    for (before, _), (lon, lat) in pairwise(ring):
        turn += 360 * ((lon < before - 180) - (lon > before + 180))
        made.append((lon + turn, lat))
    (first, _), (last, _) = made[0], made[-1]
    return (*made, (last, -90.0), (first, -90.0)) if abs(last - first) > 180 else tuple(made)


def _ring(line: str) -> Iterator[Point]:
    lon = lat = 0
    for point in line.split():
        x, _, y = point.partition(",")
        lon, lat = lon + int(x), lat + int(y)
        yield lon / 100, lat / 100
