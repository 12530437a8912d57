"""Short names of clocks that go with a season: `EST` in July, when the clocks of New York showed another time.

Such a name has one offset in words (`EST` is UTC-5), and is read so. Many write it the whole year round, so that where
the clocks of its place showed another time on that day, this is told.
"""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from timeline.dates.phrases.clocks import OFFSETS
from timeline.dates.zones import zone_exists

INSTEAD = "write the offset, if another is meant"
PLACES = {
    "EST": "America/New_York", "EDT": "America/New_York", "CDT": "America/Chicago", "CST": "America/Chicago",
    "MST": "America/Denver", "MDT": "America/Denver", "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles",
    "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon", "CET": "Europe/Berlin", "CEST": "Europe/Berlin",
    "EET": "Europe/Athens", "EEST": "Europe/Athens",
}  # fmt: skip
"""Where each name is that of the clocks for half of the year."""
NAMED = re.compile(rf"(?<![^\W_])(?:{'|'.join(PLACES)})(?![^\W_]|/)")
ZONED = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")


def offset_said(zone: str) -> str:
    """Return the offset that the short name of a clock means in words, as `+02:00`; what is none as it stands."""
    return OFFSETS[zone.lower()] if zone.upper() in PLACES and zone.lower() in OFFSETS else zone


def season_doubt(text: str, date: str) -> str:
    """Return what is told of a name of a clock in a text where its place showed another time on the date; else ''."""
    found = NAMED.search(text)
    moments = ZONED.finditer(date) if found and zone_exists(PLACES[found[0]]) else ()
    doubts = (_doubt(found[0], moment[0]) for moment in moments if found)
    return next(filter(None, doubts), "")


@lru_cache(maxsize=1024)
def _doubt(name: str, moment: str) -> str:
    """Return in what a name and the clocks of its place differ at a moment, and which of them is followed."""
    local = datetime.fromisoformat(moment)
    offset = local.replace(tzinfo=ZoneInfo(PLACES[name])).utcoffset()
    said = datetime.fromisoformat(f"2000-01-01T00:00{OFFSETS[name.lower()]}").utcoffset()
    if offset is None or said is None or offset == said:
        return ""
    city = PLACES[name].rpartition("/")[2].replace("_", " ")
    read = _written(local.utcoffset() or timedelta())
    return (
        f"'{name}' is {_written(said)}, but clocks in {city} showed {_written(offset)} on {moment[:10]}: read as {read}"
    )


def _written(offset: timedelta) -> str:
    """Write an offset of whole hours as `UTC+2`."""
    hours = round(offset.total_seconds() / 3600)
    return f"UTC{hours:+d}" if hours else "UTC"
