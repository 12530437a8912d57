"""iCalendar: one VEVENT an event, whole days with an exclusive end, the whole event carried in X-TIMELINE."""

import json
import re
from collections.abc import Iterator

from timeline import __version__
from timeline.dates.days import DAY_SECONDS, civil
from timeline.dates.zones import offsets, zone_exists
from timeline.events.model import Event, Status, Timeline
from timeline.outputs.extents import Extent, extent, is_exact, year_of
from timeline.outputs.format import Options, Written, undescribed
from timeline.outputs.identity import unique
from timeline.records.carrying import carried
from timeline.views.order import in_time_order

WIDEST = 75
"""How many octets a line holds (RFC 5545, 3.1)."""
CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f]")
UNSHOWN = frozenset({Status.ANNOUNCED, Status.MOVED})
STATUSES = {Status.CANCELLED: "CANCELLED", Status.HAPPENED: "CONFIRMED"}
NO_DAY = "events that have no first day between the years 1 and 9999"
OPEN = "open ends (they have no end there)"
NOT_SHOWN = "the sources, actors, verification and status of events (they are carried, not shown)"
INEXACT = "dates less exact than a day (they are given as all the days that they may cover)"


def write(timeline: Timeline, options: Options) -> Written:
    """Write a calendar; its time stamps are the as-of day, so that the same events give the same bytes."""
    events = in_time_order(timeline.events)
    held = [(event, found) for event in events if (found := _held(event)) is not None]
    stamp = f"{_day(options.day * DAY_SECONDS)}T000000Z"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//sourced-timeline//{__version__}//EN",
        "CALSCALE:GREGORIAN",
        *([f"X-WR-CALNAME:{_escaped(timeline.title)}"] if timeline.title else []),
        *(line for event, found in held for line in _event_lines(event, found, stamp, timeline)),
        "END:VCALENDAR",
    ]
    lost = {
        **undescribed(timeline),
        NO_DAY: len(events) - len(held),
        INEXACT: sum(not is_exact(event.when) for event, _ in held),
        OPEN: sum(event.when.open_end for event, _ in held),
        NOT_SHOWN: sum(_says_more(event) for event, _ in held),
    }
    return Written(content="".join(_folded(line) for line in lines), lost={what: n for what, n in lost.items() if n})


def _held(event: Event) -> Extent | None:
    found = extent(event.when)
    if found is None or not 1 <= year_of(found.first) <= 9999 or (found.end and year_of(found.end) > 9999):
        return None
    return found


def _event_lines(event: Event, found: Extent, stamp: str, timeline: Timeline) -> Iterator[str]:
    zone = timeline.dating.timezone
    start = _moment(found.first, zone, event.when.start.offset, timed=found.timed)
    end = None if found.end is None else _moment(found.end, zone, event.when.end.offset, timed=found.timed)
    place = event.place
    natives = {
        "date": [start.partition(":")[2], end.partition(":")[2] if end else ""],
        "title": event.title,
        "description": event.description,
        "place": place.name if place else "",
        "tags": list(event.tags),
        "status": STATUSES.get(event.status, "") if event.status else "",
    }
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(_identity(event, timeline))}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART{start}"
    if end:
        yield f"DTEND{end}"
    yield from _properties(event)
    ours = json.dumps(carried(event, natives, timeline.dating), ensure_ascii=False).replace("\x7f", "\\u007f")
    yield f"X-TIMELINE;VALUE=TEXT:{_escaped(ours)}"
    yield "END:VEVENT"


def _properties(event: Event) -> Iterator[str]:
    """Write what a calendar has places for."""
    place = event.place
    yield f"SUMMARY:{_escaped(event.title)}"
    if event.description:
        yield f"DESCRIPTION:{_escaped(event.description)}"
    if place and place.name:
        yield f"LOCATION:{_escaped(place.name)}"
    if place and place.lat is not None and place.lon is not None:
        yield f"GEO:{place.lat};{place.lon}"
    if event.tags:
        yield f"CATEGORIES:{','.join(_escaped(tag) for tag in event.tags)}"
    if event.url.startswith(("http://", "https://", "mailto:")) and event.url.isascii():
        yield f"URL:{CONTROLS.sub('', event.url)}"
    if event.status in STATUSES:
        yield f"STATUS:{STATUSES[event.status]}"


def _identity(event: Event, timeline: Timeline) -> str:
    """Return the UID that an event came in with, else one that no other timeline's event has: of title and id."""
    came = event.extras.get("x-ical-uid")
    if isinstance(came, str) and came:
        return came
    return f"{event.id}-{unique(event, timeline)}@sourced-timeline"


def _says_more(event: Event) -> bool:
    """Return whether an event says what a calendar program does not show."""
    return bool(event.citations or event.actors or event.verification or event.status in UNSHOWN)


def _moment(second: int, zone: str, offset: int | None, *, timed: bool) -> str:
    """Write a day, or a time in UTC; a moment without an offset of its own has that of the timeline's zone."""
    if not timed:
        return f";VALUE=DATE:{_day(second)}"
    moment = second - (offsets(second, zone)[0] if offset is None and zone_exists(zone) else offset or 0)
    clock = moment % DAY_SECONDS
    return f":{_day(moment)}T{clock // 3600:02d}{clock // 60 % 60:02d}{clock % 60:02d}Z"


def _day(second: int) -> str:
    year, month, day = civil(second // DAY_SECONDS)
    return f"{year:04d}{month:02d}{day:02d}"


def _escaped(text: str) -> str:
    plain = CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return re.sub(r"[\\;,]", r"\\\g<0>", plain).replace("\n", "\\n")


def _folded(line: str) -> str:
    """Cut a line into parts of at most 75 octets, never inside a character."""
    parts, size = [""], 0
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > WIDEST:
            parts.append("")
            size = 1
        parts[-1] += character
        size += octets
    return "\r\n ".join(parts) + "\r\n"
