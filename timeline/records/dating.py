"""What a foreign header says of dates: its zone, its hemisphere, its day counts."""

import re
from collections.abc import Mapping
from dataclasses import replace

from timeline.dates import Count, DateError, Dating, parse_date
from timeline.dates.calendars import change_day, changing_name, dating_calendar

INTEGER = re.compile(r"-?\d{1,12}")


def dating_of(header: Mapping[str, object], dating: Dating) -> Dating:
    """Return how the dates of a file are read: by what its header says, else as `dating` has it."""
    zone, hemisphere = header.get("timezone"), header.get("hemisphere")
    counts = {count.name: count for count in (*dating.counts, *counts_of(header))}
    is_named = isinstance(zone, str) and bool(zone)
    return replace(
        dating,
        counts=tuple(counts.values()),
        timezone=str(zone) if is_named else dating.timezone,
        names_timezone=is_named or dating.names_timezone,
        hemisphere="south" if hemisphere == "south" else "north" if hemisphere == "north" else dating.hemisphere,
        calendar=calendar_of(header) or dating.calendar,
    )


def calendar_of(header: Mapping[str, object]) -> str | None:
    """Return the name for reading of the calendar that a header says; None if there is no such calendar."""
    change = change_day(str(header.get("calendar_change") or ""))
    return dating_calendar(str(header.get("calendar") or "gregorian")) if change is None else changing_name(change)


def counts_of(header: Mapping[str, object]) -> tuple[Count, ...]:
    """Read the day counts that a header declares; one without a first day is left out."""
    found = header.get("counts")
    named = found.items() if isinstance(found, Mapping) else ()
    return tuple(
        Count(name=str(name), first=first, number=_integer(fields.get("number")), label=_label(fields))
        for name, fields in named
        if isinstance(fields, Mapping) and (first := _first_day(fields.get("first"))) is not None
    )


def _label(fields: Mapping[str, object]) -> str:
    label = fields.get("label")
    return label if isinstance(label, str) and label else "Day {n}"


def _first_day(value: object) -> int | None:
    try:
        return parse_date(str(value)).earliest_day
    except DateError:
        return None


def _integer(value: object) -> int:
    return int(value) if isinstance(value, str) and INTEGER.fullmatch(value) else 1
