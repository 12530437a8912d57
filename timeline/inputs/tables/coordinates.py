"""Latitude and longitude that stand in one cell: `50.45, 30.52`, `(50.45 30.52)`, `50.45 N, 30.52 E`."""

import re
from typing import NamedTuple

DEGREES = r"[+-]?\d{1,3}(?:\.\d+)?"
PAIR = re.compile(
    rf"[(\[]?\s*(?P<lat>{DEGREES})\s*\N{{DEGREE SIGN}}?\s*(?P<north>[NS]?)\s*(?:[,;/]|\s)\s*"
    rf"(?P<lon>{DEGREES})\s*\N{{DEGREE SIGN}}?\s*(?P<east>[EW]?)\s*[)\]]?",
    re.IGNORECASE,
)


class Coordinates(NamedTuple):
    """Degrees of latitude and longitude, as they are written."""

    lat: str
    lon: str


def read_pair(cell: str) -> Coordinates | None:
    """Return the coordinates of a cell, None if it has none."""
    match = PAIR.fullmatch(cell.strip())
    if match is None:
        return None
    return Coordinates(_signed(match["lat"], match["north"], "s"), _signed(match["lon"], match["east"], "w"))


def is_pair(cell: str) -> bool:
    """Return whether a cell has coordinates with digits after the point, which other pairs of numbers seldom have."""
    return "." in cell and read_pair(cell) is not None


def _signed(degrees: str, side: str, minus: str) -> str:
    """Return degrees with the sign that the side of the world has that stands after them."""
    return f"-{degrees}" if side.lower() == minus and degrees[0].isdigit() else degrees
