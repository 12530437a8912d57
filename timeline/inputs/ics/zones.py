"""The zones that a calendar names, such that the library that reads it knows them all.

A zone is known by its IANA name, by the calendar's own definition, by the IANA name that ends its own or stands in its
X-LIC-LOCATION, or by its name in Windows. A time in a zone that is not known is told: its day is taken, since it could
be any of several moments, and the property kept beside it (`X-DTSTART`).
"""

import hashlib
import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from timeline.dates.zones import zone_exists
from timeline.inputs.ics.blocks import Line, plain_text

TIMED = re.compile(
    r"(?P<name>DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)(?P<parameters>;.*)?:(?P<value>[\dTZPDHMSW,/+-]+)\s*",
    re.IGNORECASE,
)
ZONE = re.compile(r";TZID=(?:\"(?P<quoted>[^\"]*)\"|(?P<plain>.*?))(?=;[A-Z-]+=|$)", re.IGNORECASE)
DAYS = re.compile(r"\d{8}(?:,\d{8})*")
DAY = re.compile(r"(?<![\dT])\d{8}(?=T)")
MIDNIGHT = re.compile(r"T0000(?:00)?$")
VALUE = re.compile(r";VALUE=[^;:]*", re.IGNORECASE)
LOCATION = re.compile(r"^X-LIC-LOCATION:(.*)$", re.IGNORECASE | re.MULTILINE)
OWN_ID = re.compile(r"^TZID[^:\r\n]*:.*$", re.IGNORECASE | re.MULTILINE)
OFFSET = re.compile(r"(?:GMT|UTC) ?(?P<sign>[+-])0?(?P<hours>\d{1,2})(?::?00)?", re.IGNORECASE)
"""An offset of whole hours in the place of a name: `GMT+01:00`."""
UTC = frozenset({"utc", "gmt", "z", "etc/utc"})


class Prepared(NamedTuple):
    """The text of a component as the library reads it, the definitions of zones that it needs, and what was told."""

    text: str
    zones: tuple[str, ...]
    faults: tuple[tuple[str, str], ...]


def prepared(lines: tuple[Line, ...], zones: Mapping[str, str]) -> Prepared:
    """Return the lines of a component with zones that are known; days bear none."""
    texts: list[str] = []
    needed: dict[str, str] = {}
    faults: list[tuple[str, str]] = []
    for line in lines:
        match = TIMED.fullmatch(line.text)
        zone = ZONE.search(match["parameters"] or "") if match else None
        if match is None or zone is None:
            texts.append(line.text)
            continue
        name = plain_text(zone["quoted"] or zone["plain"] or "")
        parameters = ZONE.sub("", match["parameters"])
        known = "" if DAYS.fullmatch(match["value"]) or match["value"].endswith("Z") else _known(name, zones)
        if known is None:
            kept = f"X-{match['name'].upper()}"
            message = (
                f"no zone is called '{name}': its day is taken without the time, which is kept as x-ical-{kept.lower()}"
            )
            faults.append((match["name"], message))
            texts += [f"{kept}{match['parameters']}:{match['value']}", _day_line(match, parameters)]
            continue
        if known in zones and not zone_exists(known):
            needed[known] = _alias(zones[known])
        written = needed.get(known or "", known)
        texts.append(f"{match['name']}{f';TZID={written}' if written else ''}{parameters}:{match['value']}")
    definitions = tuple(OWN_ID.sub(f"TZID:{alias}", zones[name], count=1) for name, alias in needed.items())
    return Prepared("\r\n".join(texts), definitions, tuple(faults))


def _day_line(match: re.Match[str], parameters: str) -> str:
    """Return a line of times with their days; an end of days is exclusive, and one at midnight is the day before."""
    days = [found[0] for found in DAY.finditer(match["value"])]
    if match["name"].upper() == "DTEND" and days and not MIDNIGHT.search(match["value"]):
        days = [f"{date.fromisoformat(day) + timedelta(days=1):%Y%m%d}" for day in days]
    return f"{match['name']};VALUE=DATE{VALUE.sub('', parameters)}:{','.join(days)}"


def _alias(definition: str) -> str:
    """Return the name of a zone for the library, which remembers zones by their names."""
    return f"timeline-{hashlib.sha256(definition.encode()).hexdigest()[:16]}"


def _known(name: str, zones: Mapping[str, str]) -> str | None:
    """Return the IANA name of a zone, else its own name where the calendar defines it, else None."""
    if name.lower() in UTC:
        return "UTC"
    location = LOCATION.search(zones.get(name, ""))
    parts = name.split("/")
    endings = ["/".join(parts[-count:]) for count in (3, 2)]
    candidates = [name, location[1].strip() if location else "", *(endings if name not in zones else ())]
    if offset := OFFSET.fullmatch(name):
        candidates.append(f"Etc/GMT{'-' if offset['sign'] == '+' else '+'}{int(offset['hours'])}")  # signs of POSIX
    found = next((each for each in candidates if each and zone_exists(each)), None)
    return found or (name if name in zones else WINDOWS_TO_OLSON.get(name))
