"""Time zones as foreign files name them, and times that stay the same moment in a file of another zone.

    zone   = IANA name | ["UTC" | "GMT"] ("+" | "-") hours [":" minutes] | "UTC" | "GMT" | "Z" | abbreviation

Abbreviations that several countries use for different clocks (CST, IST, BST) are none.
"""

import re
from collections.abc import Callable

from timeline.dates import DateError, Dating
from timeline.dates.days import DAY_SECONDS, day_number
from timeline.dates.zones import offset_at, offsets, zone_exists
from timeline.inputs.civil_time import moment_text

FIXED = re.compile(r"(?:UTC|GMT)?\s*([+-]|\N{MINUS SIGN})(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
UTC = frozenset({"utc", "z", "gmt", "zulu", "etc/utc", "etc/gmt"})
HOURS = {
    "EDT": -4, "CDT": -5, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "WEST": 1, "CEST": 2,
    "EEST": 3, "MSK": 3, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "EST": -5, "MST": -7,
}  # fmt: skip
LONGEST = 14
NAIVE = re.compile(r"(-?\d{4})-(\d\d)-(\d\d)T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(?![\d:Z+-]|\.\d)")
SEASON = re.compile(r"(?<![\d-])(-?\d{4})-(2[1-4])(?![\d-])")
NORTH, SOUTH = 4, 8
"""How far the codes of a hemisphere's own seasons lie above those that follow the file: 25 to 28, 29 to 32."""


def is_zone(zone: str) -> bool:
    """Return whether a name is that of a zone."""
    return clock_of(zone) is not None


def clock_of(zone: str) -> Callable[[int], str] | None:
    """Return the function from a civil moment (seconds from 1970) to the zone's offset, None if there is no such zone.

    The function raises DateError where the zone's clocks never showed the moment, or showed it twice.
    """
    name = zone.strip()
    if name.lower() in UTC:
        return lambda _: "Z"
    fixed = FIXED.fullmatch(name)
    minutes = (int(fixed[2]) * 60 + int(fixed[3] or 0)) * (1 if fixed[1] == "+" else -1) if fixed else None
    if minutes is None and name.upper() in HOURS:
        minutes = HOURS[name.upper()] * 60
    if minutes is not None:
        known = abs(minutes) <= LONGEST * 60
        return (lambda _: written(minutes * 60)) if known else None
    if not name or not zone_exists(name):
        return None
    return lambda moment: written(offset_at(moment_text(moment), moment, name))


def written(offset: int) -> str:
    """Write an offset in seconds as dates bear it; the seconds that clocks had long ago are rounded to minutes."""
    minutes = round(abs(offset) / 60)
    return "Z" if not minutes else f"{'-' if offset < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}"


def anchored(text: str, zone: str, target: str) -> str:
    """Return a date whose times without an offset, of one zone, bear theirs; as it stands where both zones are one.

    Raises DateError where the clocks of the zone never showed a time, or showed it twice.
    """
    clock = clock_of(zone)
    if clock is None or zone == target:
        return text
    return NAIVE.sub(lambda match: match[0] + clock(_civil(match)), text)


def moved(text: str, origin: Dating, target: Dating) -> str:
    """Return a date of one file such that it means the same in another: times, seasons, day counts.

    Raises DateError where that cannot be.
    """
    if origin.hemisphere != target.hemisphere:
        more = SOUTH if origin.hemisphere == "south" else NORTH
        text = SEASON.sub(lambda match: f"{match[1]}-{int(match[2]) + more}", text)
    return anchored(text, origin.timezone, target.timezone)


def is_twice(moment: int, zone: str) -> bool:
    """Return whether the clocks of a zone show a civil moment twice."""
    first, second = offsets(moment, zone)
    return first > second


def _civil(match: re.Match[str]) -> int:
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    try:
        days = day_number(year, month, day)
    except IndexError:
        raise DateError(match[0], "no-such-month", f"there is no month {month}") from None
    return days * DAY_SECONDS + hour * 3600 + minute * 60 + second
