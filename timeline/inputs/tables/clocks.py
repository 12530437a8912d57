"""Times of day as tables write them, alone or as a range.

clock = hours (":" | "h" | ".") minutes [":" seconds ["." digits]] ["am" | "pm"] | hours ("am" | "pm") | 4 digits
      | "noon"
time  = clock [zone]                     range = clock ("-" | dash | "to" | "until") clock [zone]
"""

import re
from typing import NamedTuple

from timeline.dates import DateError
from timeline.inputs.seasonal_clocks import offset_said
from timeline.inputs.zones import is_zone, not_a_zone

HALF = r"\s*[ap]\.?\s?m\b\.?"
DIGITS = rf"\d{{1,2}}\s*[:h.]\s*\d{{2}}(?:\s*:\s*\d{{2}}(?:[.,]\d+)?)?(?:{HALF})?"
CLOCK = rf"(?:{DIGITS}|\d{{1,2}}{HALF}|\d{{1,2}}h|(?:12 )?noon)"
DASH = "\\s*(?:-|\N{EN DASH}|\N{EM DASH}|\N{MINUS SIGN}|\\bto\\b|\\buntil\\b|\\btill\\b)\\s*"
PARTS = re.compile(
    r"(\d{1,2})(?:\s*[:h.]\s*(\d{2})(?:\s*:\s*(\d{2})([.,]\d+)?)?|h)?\s*(?:([ap])\.?\s?m\.?)?", re.IGNORECASE
)
MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)|(24)(00)")
NOON = re.compile(r"(?:12 )?noon", re.IGNORECASE)
MIDNIGHT = re.compile(r"(?:(?:12|at) )?midnight", re.IGNORECASE)
LETTERS = re.compile(r"[^\W\d_]{2,5}|[^\W\d_]+/[^\W\d]+")
"""What may be meant as a zone after a time: `BST`, `Europe/Kiew`."""
SUFFIX = re.compile(r"(?:h|hrs?|hours|uhr|o'clock)\.?", re.IGNORECASE)
YEAR_LIKE = re.compile(r"\s*\d{4}(?!\s*(?:Z|UTC|GMT|h|hrs?|hours|uhr)\b)", re.IGNORECASE)
"""Four digits that nothing tells to be a time: `2022`, `2022-10`."""
ALONE = re.compile(rf"({CLOCK}|\d{{4}})(?:\s*(?:{SUFFIX.pattern}))?\s*(?P<zone>\S.*)?", re.IGNORECASE)
RANGE = re.compile(rf"({CLOCK}){DASH}({CLOCK})(?:\s*(?:{SUFFIX.pattern}))?\s*(?P<zone>\S.*)?", re.IGNORECASE)


class Clocks(NamedTuple):
    """When of a day: from `first` to `last` (empty where it is one time), as `HH:MM` or `HH:MM:SS`, with a zone."""

    first: str
    last: str = ""
    zone: str = ""


def is_clock(text: str) -> bool:
    """Return whether a text is a time of day and nothing else; four digits alone may be a year."""
    try:
        read_clocks(text)
    except DateError:
        return False
    return YEAR_LIKE.match(text) is None


def read_clocks(text: str) -> Clocks:
    """Read a time of day or a range of them; raises DateError."""
    stripped = text.strip()
    for form in (RANGE, ALONE):
        match = form.fullmatch(stripped)
        zone = (match["zone"] or "").strip("() ") if match else ""
        if match and (not zone or is_zone(zone)):
            clocks = [read_clock(part) for part in match.groups()[:-1] if part]
            return Clocks(clocks[0], "".join(clocks[1:]), offset_said(zone))
    raise _no_clock(stripped)


def _no_clock(text: str) -> DateError:
    """Return what is wrong with a text that is no time of day: it may be one but for its zone, or midnight."""
    if MIDNIGHT.fullmatch(text):
        return DateError(
            text, "two-midnights", "midnight may be the first or the last of its day: write 00:00 or 24:00"
        )
    zoned = ALONE.fullmatch(text)
    zone = zoned["zone"].strip("() ") if zoned and zoned["zone"] else ""
    if not zoned or not LETTERS.fullmatch(zone):
        return DateError(text, "no-time", f"'{text}' is no time of day", hint="14:30")
    return DateError(text, "no-such-zone", not_a_zone(zone))


def read_clock(text: str) -> str:
    """Write one time of day as `HH:MM` or `HH:MM:SS`; raises DateError."""
    stripped = text.strip()
    match = PARTS.fullmatch(stripped)
    if NOON.fullmatch(stripped):
        return "12:00"
    if military := MILITARY.fullmatch(stripped):
        return ":".join(filter(None, military.groups()))
    if not match or (not match[2] and not match[5] and not stripped.lower().endswith("h")):
        raise DateError(stripped, "no-time", f"'{stripped}' is no time of day", hint="14:30")
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > (12 if match[5] else 24) or minute > 59 or int(match[3] or 0) > 60 or (match[5] and not hour):
        raise DateError(stripped, "no-time", f"there is no time '{stripped}'", hint="14:30")
    if match[5]:
        hour = hour % 12 + 12 * (match[5].lower() == "p")
    seconds = f":{match[3]}{(match[4] or '').replace(',', '.')}" if match[3] else ""
    return f"{hour:02d}:{minute:02d}{seconds}"
