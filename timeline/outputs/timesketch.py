"""Timesketch: a message, a moment in UTC, and what the moment is of (`timestamp_desc`).

An event that lasts has two rows, its start and its end; a date less exact than a second stands at its first second.
"""

import csv
import io
import re
from collections.abc import Iterator

from timeline.dates import Precision
from timeline.dates.days import DAY_SECONDS, iso_day
from timeline.dates.zones import offsets, zone_exists
from timeline.events.model import Event, Timeline
from timeline.outputs.extents import Extent, extent, year_of
from timeline.outputs.format import Options, Written, undescribed
from timeline.records.cells import join
from timeline.records.writing import record
from timeline.views.order import in_time_order

X = "x-timestamp-desc"
FRACTION = re.compile(r"T\d\d:\d\d:\d\d[.,](\d{1,6})")
NAMES = ("message", "timestamp", "datetime", "timestamp_desc", "tag", "id", "date", "description", "category", "actors",
         "place", "sources", "url")  # fmt: skip
NO_DAY = "events that have no first day between the years 1 and 9999"
INEXACT = "dates less exact than a second (they are given as their first second)"


def write(timeline: Timeline, _options: Options) -> Written:
    """Write CSV as Timesketch takes it in."""
    buffer = io.StringIO()
    table = csv.DictWriter(buffer, NAMES, lineterminator="\n")
    table.writeheader()
    for row in rows(timeline):
        table.writerow({**row, "tag": str(row["tag"]) if row["tag"] else ""})
    return Written(content=buffer.getvalue(), lost=not_held(timeline))


def rows(timeline: Timeline) -> Iterator[dict[str, object]]:
    """Return a row an event, or its start and its end."""
    for event in in_time_order(timeline.events):
        found = _held(event)
        if found is None:
            continue
        told, end = event.extras.get(X), _end(event, found)
        said = told if isinstance(told, str) and told else "Event" if end is None else "Start"
        yield _row(event, timeline, found.first, said)
        if end is not None:
            yield _row(event, timeline, end, "End")


def _end(event: Event, found: Extent) -> int | None:
    """Return the last second of an event that has an end apart from its start."""
    if not event.when.members or found.end is None or found.end <= found.first:
        return None
    return found.end if found.timed else found.end - 1


def _held(event: Event) -> Extent | None:
    found = extent(event.when)
    if found is None or not 1 <= year_of(found.first) <= 9999 or (found.end and year_of(found.end) > 9999):
        return None
    return found


def _row(event: Event, timeline: Timeline, second: int, description: str) -> dict[str, object]:
    zone = timeline.dating.timezone
    moment = second - (offsets(second, zone)[0] if zone_exists(zone) else 0)
    if description != "End" and event.when.start.offset is not None:
        moment = second - event.when.start.offset
    fraction = FRACTION.search(event.date) if description != "End" else None
    micros = f"{fraction[1]:0<6}" if fraction else "000000"
    clock = moment % DAY_SECONDS
    time = f"{clock // 3600:02d}:{clock // 60 % 60:02d}:{clock % 60:02d}"
    return {
        "message": event.title,
        "timestamp": str(moment * 1_000_000 + int(micros)),
        "datetime": f"{iso_day(moment // DAY_SECONDS)}T{time}{f'.{micros}' if fraction else ''}+00:00",
        "timestamp_desc": description,
        "tag": list(event.tags),
        "id": event.id,
        "date": event.date,
        "description": event.description,
        "category": event.category,
        "actors": join(event.actors) if event.actors else "",
        "place": event.place.name if event.place else "",
        "sources": join(citation.source for citation in event.citations) if event.citations else "",
        "url": event.url,
    }


def not_held(timeline: Timeline) -> dict[str, int]:
    """Count what Timesketch has no place for."""
    held = [event for event in timeline.events if _held(event) is not None]
    kept = {"id", "date", "title", "description", "category", "tags", "actors", "place", "sources", "url", X}
    lost = {
        NO_DAY: len(timeline.events) - len(held),
        INEXACT: sum(event.when.precision is not Precision.SECOND for event in held),
        "what else is said of events (status, verification, images, quotes, x- keys)": sum(
            bool(record(event).keys() - kept or any(citation.quote for citation in event.citations)) for event in held
        ),
    }
    return {**undescribed(timeline), **{what: number for what, number in lost.items() if number}}
