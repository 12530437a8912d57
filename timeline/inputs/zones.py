"""Time zones as foreign files name them.

    zone   = IANA name | ["UTC" | "GMT"] ("+" | "-") hours [":" minutes] | "UTC" | "GMT" | "Z" | abbreviation

Abbreviations that several countries use for different clocks (CST, IST, BST) are none.
"""

import re
from collections.abc import Callable

from timeline.dates.phrases.clocks import UNSURE_CLOCKS
from timeline.dates.zones import offset_at, zone_exists, zone_hint
from timeline.inputs.civil_time import moment_text
from timeline.records.moving import offset_text, with_offsets

FIXED = re.compile(r"(?:UTC|GMT)?\s*([+-]|\N{MINUS SIGN})(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
UTC = frozenset({"utc", "z", "gmt", "zulu", "etc/utc", "etc/gmt"})
HOURS = {
    "EDT": -4, "CDT": -5, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "WEST": 1, "CEST": 2,
    "EEST": 3, "MSK": 3, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "EST": -5, "MST": -7,
}  # fmt: skip
ALL_YEAR = {"et": "America/New_York", "ct": "America/Chicago", "pt": "America/Los_Angeles"}
"""Names of clocks in summer and winter, and the zone that has both."""
LONGEST = 14


def is_zone(zone: str) -> bool:
    """Return whether a name is that of a zone."""
    return clock_of(zone) is not None


def not_a_zone(zone: str) -> str:
    """Return what is told of a name that is that of no zone, or of several."""
    readings = UNSURE_CLOCKS.get(zone.lower())
    if place := ALL_YEAR.get(zone.lower()):
        return f"'{zone}' may be {readings}: write that, or {place}"
    return (
        f"'{zone}' may be {readings}: write that" if readings else f"'{zone}' is no time zone: write {zone_hint(zone)}"
    )


def clock_of(zone: str) -> Callable[[int], str] | None:
    """Return the function from a civil moment (seconds from 1970) to the zone's offset, None if there is no such zone.

    The function raises DateError where the zone's clocks never showed the moment, or showed it twice.
    """
    name = zone.strip()
    if name.lower() in UTC:
        return lambda _: "Z"
    if (minutes := _fixed_minutes(name)) is not None:
        return (lambda _: offset_text(minutes * 60)) if abs(minutes) <= LONGEST * 60 else None
    if not name or not zone_exists(name):
        return None
    return lambda moment: offset_text(offset_at(moment_text(moment), moment, name))


def anchored(text: str, zone: str, target: str) -> str:
    """Return a date whose times without an offset, of one zone, bear theirs; as it stands where both zones are one.

    Raises DateError where the clocks of the zone never showed a time, or showed it twice.
    """
    clock = clock_of(zone)
    return text if clock is None or zone == target else with_offsets(text, lambda moment, _: clock(moment))


def _fixed_minutes(name: str) -> int | None:
    """Return the minutes by which a zone of one offset is ahead of UTC, None if it is none such."""
    fixed = FIXED.fullmatch(name)
    if fixed:
        return (int(fixed[2]) * 60 + int(fixed[3] or 0)) * (1 if fixed[1] == "+" else -1)
    return HOURS[name.upper()] * 60 if name.upper() in HOURS else None
