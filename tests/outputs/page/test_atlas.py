"""The map of a page: its view, its land, how exact a place is."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from timeline.events.model import Event, Location, Timeline
from timeline.outputs.page import Looks, page
from timeline.outputs.page.atlas import View, atlas, places_of, reach, rings, section, view_of

ATLAS = re.compile(r'class="land" d="([^"]*)"')


def events_at(*points: tuple[float, float], names: str = "") -> list[Event]:
    return [
        Event(id=f"e{n}", title=f"Event {n}", place=Location(name=names or f"P{n}", lat=lat, lon=lon))
        for n, (lat, lon) in enumerate(points)
    ]


def view_at(*points: tuple[float, float]) -> View:
    return view_of(places_of(events_at(*points)))


@pytest.mark.parametrize(
    "points",
    [
        [(48.99, 37.81)],
        [(48.99, 37.81), (46.64, 32.61), (54.687, 25.28), (51.507, -0.128)],
        [(-17.7, 178.1), (-13.8, -171.8)],
        [(0.0, 180.0), (0.0, -180.0)],
        [(90.0, 0.0), (-90.0, 0.0)],
        [(89.9, 10.0), (89.9, -170.0), (89.5, 100.0)],
        [(0.0, 0.0), (0.0, 120.0), (0.0, -120.0)],
        [(71.0, -179.9), (71.0, 179.9), (70.0, 25.0)],
        [(-33.9, 18.4), (64.1, -21.9), (-41.3, 174.8), (35.7, 139.7), (21.3, -157.9)],
        [(12.5, -69.9)] * 5,
    ],
    ids=range(10),
)
def test_every_place_is_in_the_view_of_a_map_that_is_as_wide_as_a_page_holds(points: list[tuple[float, float]]) -> None:
    view = view_at(*points)

    assert all(0 <= share <= 1 for lat, lon in points for share in view.shares(lon, lat))
    assert -180 <= view.west <= 180
    assert view.wide <= 360
    assert view.north <= 90
    assert view.north - view.high >= -90 - 1e-9
    assert 0.5 <= view.ratio <= 2.2


def test_two_places_over_the_date_line_are_near_one_another() -> None:
    view = view_at((-17.7, 178.1), (-13.8, -171.8))

    assert view.wide < 30
    assert view.shares(178.1, -17.7)[0] < view.shares(-171.8, -13.8)[0]


def test_a_single_place_has_some_land_around_it() -> None:
    view = view_at((48.99, 37.81))

    assert view.high >= 4
    assert view.shares(37.81, 48.99) == pytest.approx((0.5, 0.5))


def test_the_land_is_where_it_is() -> None:
    assert len(rings()) > 120
    assert all(-540 <= lon <= 540 and -90 <= lat <= 90 for ring in rings() for lon, lat in ring)
    assert not any(abs(lon - east) > 180 for ring in rings() for (lon, _), (east, _) in pairwise(ring[:-2]))
    for lon, lat, land in (
        (30.5, 50.4, True), (2.3, 48.9, True), (-100.0, 40.0, True), (134.0, -25.0, True), (51.0, 42.0, False),
        (-30.0, 40.0, False), (34.0, 43.5, False), (-150.0, 0.0, False), (80.0, -20.0, False), (37.8, 49.0, True),
        (-172.0, 66.0, True), (0.0, -80.0, True), (170.0, -20.0, False),
    ):  # fmt: skip
        assert is_within(lon, lat) == land, (lon, lat)


def is_within(lon: float, lat: float) -> bool:
    """Return whether a point is on land: an odd number of outlines lies east of it."""
    crossed = 0
    for ring in rings():
        for (a, b), (x, y) in zip(ring, (*ring[1:], ring[0]), strict=True):
            crossing = (b > lat) != (y > lat)
            crossed += crossing and sum(lon + turn < a + (lat - b) * (x - a) / (y - b) for turn in (-360, 0, 360))
    return crossed % 2 == 1


@pytest.mark.parametrize("points", [[(48.99, 37.81)], [(-17.7, 178.1), (-13.8, -171.8)], [(0, 0), (0, 120), (0, -120)]])
def test_what_is_drawn_of_the_land_lies_in_the_map_or_just_beyond(points: list[tuple[float, float]]) -> None:
    events = events_at(*points)
    html = section(Timeline(events=tuple(events)), events)
    found = re.search(r'viewBox="0 0 1000 (\d+)"', html)
    land = ATLAS.search(html)

    assert found
    assert land
    at = [0.0, 0.0]
    for path in land[1].removesuffix("z").split("z"):
        first, _, ways = path.removeprefix("M").partition("l")
        at = [float(part) for part in first.split()]
        for across, down in re.findall(r"(-?[\d.]+) (-?[\d.]+)", ways):
            assert -60 <= at[0] <= 1060
            assert -60 <= at[1] <= int(found[1]) + 60
            at = [at[0] + float(across), at[1] + float(down)]


@pytest.mark.parametrize(
    ("said", "kilometres"),
    [
        ("", 0), ("building", 0), ("exact", 0), ("town", 5), ("Town", 5), ("city centre", 10), ("region", 80),
        ("oblast", 80), ("country", 300), ("5 km", 5), ("about 1.5 km", 1.5), ("200 m", 0.2), ("5 minutes", 0),
        ("\u202etown", 5), ("kilometre", 0), ("99999999 km", 0),
    ],
)  # fmt: skip
def test_how_exact_a_place_is_follows_from_its_words(said: str, kilometres: float) -> None:
    assert reach(Location(name="P", lat=0.0, lon=0.0, precision=said)) == kilometres


def test_places_are_told_with_their_events_and_those_without_are_counted() -> None:
    events = [*events_at((1, 1), (1, 1), names="Here"), *events_at((2, 2)), Event(id="n", title="N")]
    told = atlas(events)

    assert told["without"] == 1
    places = told["places"]
    assert isinstance(places, list)
    assert [(place["name"], place["rows"]) for place in places] == [("Here", [0, 1]), ("P0", [2])]


def test_a_map_that_nobody_asks_for_or_that_would_be_empty_is_not_there() -> None:
    placed, bare = Timeline(events=tuple(events_at((1, 1)))), Timeline(events=(Event(id="a", title="A"),))

    assert 'id="atlas"' in page(placed, day=0, looks=Looks(map=True))
    assert 'id="atlas"' not in page(placed, day=0)
    assert 'id="atlas"' not in page(bare, day=0, looks=Looks(map=True))


@pytest.mark.parametrize("west", [-180, -30, 100, 179.5])
def test_all_continents_are_on_a_map_of_the_world_wherever_it_begins(west: float) -> None:
    lons = [(west + step + 0.5 + 180) % 360 - 180 for step in range(0, 360, 30)]
    events = events_at(*((0.0, lon) for lon in lons))
    view = view_of(places_of(events))
    land = ATLAS.search(section(Timeline(events=tuple(events)), events))

    assert view.wide > 350
    assert land
    high = round(1000 / view.ratio)
    for lon, lat, there in (
        (20.0, 10.0, True), (134.0, -25.0, True), (-100.0, 40.0, True), (-55.0, -10.0, True), (100.0, 60.0, True),
        (-172.0, 66.0, True), (-30.0, 20.0, False), (-140.0, 0.0, False), (75.0, -20.0, False),
    ):  # fmt: skip
        x, y = view.shares(lon, lat)
        assert is_inside(land[1], x * 1000, y * high) == there, (lon, lat)


def is_inside(path: str, x: float, y: float) -> bool:
    """Return whether a point is inside of an odd number of the outlines of a path."""
    crossed = 0
    for part in path.removesuffix("z").split("z"):
        first, _, ways = part.removeprefix("M").partition("l")
        at = [float(number) for number in first.split()]
        points = [(at[0], at[1])]
        for across, down in re.findall(r"(-?[\d.]+) (-?[\d.]+)", ways):
            points.append((points[-1][0] + float(across), points[-1][1] + float(down)))
        for (a, b), (c, d) in zip(points, [*points[1:], points[0]], strict=True):
            crossed += (b > y) != (d > y) and x < a + (y - b) * (c - a) / (d - b)
    return crossed % 2 == 1


def test_the_license_of_the_land_is_named_where_it_is() -> None:
    head = Path("timeline/outputs/page/land.txt").read_text(encoding="utf-8").split("\n0")[0]

    assert "Natural Earth" in head
    assert "Copyright 2013-2019 Michael Bostock" in head
