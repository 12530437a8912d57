"""The zones of a Markwhen document: `+5`, `-05:00`, `Europe/Kyiv`, as the offset of a civil moment."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline.dates.days import DAY_SECONDS, civil

FIXED = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?")


def offsets(zone: str, target: str) -> Callable[[int], str] | None:
    """Return the function from a civil moment to its offset; '' where the zone is the target's, None if unknown."""
    if not zone or zone == target:
        return lambda _: ""
    if zone in ("UTC", "Z", "GMT"):
        return lambda _: "Z"
    if fixed := FIXED.fullmatch(zone):
        written = f"{fixed[1]}{fixed[2]:0>2}:{fixed[3] or '00'}"
        return lambda _: "Z" if written[1:] == "00:00" else written
    try:
        place = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return None
    return lambda moment: _offset(moment, place)


def _offset(moment: int, zone: ZoneInfo) -> str:
    day, second = divmod(moment, DAY_SECONDS)
    date = civil(day)
    if not 1 <= date.year <= 9999:
        return ""
    local = datetime(date.year, date.month, date.day, tzinfo=zone) + timedelta(seconds=second)
    return f"{local:%z}"[:3] + ":" + f"{local:%z}"[3:5]
