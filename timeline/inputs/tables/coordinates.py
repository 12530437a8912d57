"""Degrees as tables write them: two in a cell, `50.45, 30.52`, `50.45 N, 30.52 E`; with minutes, `50° 27' 16.9" N`."""

import re
from typing import NamedTuple

DEGREES = r"[+-]?\d{1,3}(?:\.\d+)?"
PAIR = re.compile(
    rf"[(\[]?\s*(?P<lat>{DEGREES})\s*\N{{DEGREE SIGN}}?\s*(?P<north>[NS]?)\s*(?:[,;/]|\s)\s*"
    rf"(?P<lon>{DEGREES})\s*\N{{DEGREE SIGN}}?\s*(?P<east>[EW]?)\s*[)\]]?",
    re.IGNORECASE,
)


SIXTIETHS = re.compile(
    r"(?P<degrees>\d{1,3})\s*(?:\N{DEGREE SIGN}|deg|d|\s)\s*"
    r"(?P<minutes>\d{1,2}(?:\.\d+)?)\s*(?:['\u2032\u2019m]|\s|$)\s*"
    r"(?:(?P<seconds>\d{1,2}(?:\.\d+)?)\s*(?:[\"\u2033\u201ds]|'')?)?\s*(?P<side>[NSEW])?",
    re.IGNORECASE,
)
SIDED = re.compile(rf"(?P<degrees>{DEGREES})\s*\N{{DEGREE SIGN}}?\s*(?P<side>[NSEW])", re.IGNORECASE)
SIXTY, PLACES = 60, 6
"""A millionth of a degree is a tenth of a metre, less than a tenth of a second."""


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


def decimal_degrees(text: str) -> str:
    """Return degrees with minutes and seconds, or with a side of the world, as a number; what is none as it stands."""
    stripped = text.strip()
    if sided := SIDED.fullmatch(stripped):
        return _signed(sided["degrees"], "s" if sided["side"].lower() in "sw" else "", "s")
    match = SIXTIETHS.fullmatch(stripped)
    minutes, seconds = (float(match[part] or 0) for part in ("minutes", "seconds")) if match else (0.0, 0.0)
    if match is None or max(minutes, seconds) >= SIXTY:
        return text
    number = int(match["degrees"]) + (minutes + seconds / SIXTY) / SIXTY
    return f"{-number if (match['side'] or '').lower() in ('s', 'w') else number:.{PLACES}f}"


def on_side(degrees: str, side: str) -> str:
    """Return degrees with the side of the world that another column says, where they do not say it themselves."""
    letter = side.strip()[:1].upper()
    return f"{degrees.strip()} {letter}" if letter in set("NSEW") and not degrees.strip()[-1:].isalpha() else degrees


def _signed(degrees: str, side: str, minus: str) -> str:
    """Return degrees with the sign that the side of the world has that stands after them."""
    return f"-{degrees}" if side.lower() == minus and degrees[0].isdigit() else degrees
