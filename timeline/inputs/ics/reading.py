"""One VEVENT to its dates, its fields and its problems."""

from collections.abc import Iterator
from typing import NamedTuple

from icalendar import Event as Component

from timeline.inputs.format import Options
from timeline.inputs.ics.blocks import Block, Calendar
from timeline.inputs.ics.events import (
    FAULTS,
    Extent,
    Moment,
    date_text,
    extent,
    parsed,
    values,
    whole_fields,
)
from timeline.inputs.ics.recurrence import occurrences, recurs
from timeline.inputs.zones import anchored
from timeline.problems import Level, Problem
from timeline.records.carrying import Restored

RECURRENCE = ("x-ical-rrule", "x-ical-rdate", "x-ical-exdate")


class ReadBlock(NamedTuple):
    """What is wrong with a block, the dates that it stands for, and its other fields; no date where it is refused."""

    problems: list[Problem]
    dates: list[str]
    carried: Restored


def read_block(block: Block, calendar: Calendar, options: Options) -> ReadBlock:
    """Read a block."""
    parse = parsed(block, calendar.zones)
    problems = [_problem(block, name, message, Level.WARNING) for name, message in parse.faults]
    if not block.closed:
        problems.append(_problem(block, "", "this event is never closed", Level.WARNING))
    when = None if parse.component is None else extent(parse.component)
    if parse.component is None or when is None:
        why = "this event cannot be read" if parse.component is None else "this event has no DTSTART that can be read"
        return ReadBlock([*problems, _problem(block, "DTSTART", why, Level.ERROR)], [], Restored({}))
    try:
        dates = _dates(parse.component, when, calendar, options)
        carried = whole_fields(parse.component, dates[0] if dates else "", options.dating)
    except FAULTS as fault:
        return ReadBlock([*problems, _problem(block, "RRULE", str(fault), Level.ERROR)], [], Restored({}))
    if _expands(parse.component, options):
        fields = {key: value for key, value in carried.fields.items() if key not in RECURRENCE}
        carried = carried._replace(fields=fields)
    if not dates:
        problems.append(_problem(block, "RRULE", "no occurrence lies in the window", Level.ERROR))
    return ReadBlock(problems, dates, carried)


def _expands(component: Component, options: Options) -> bool:
    return recurs(component) and options.first_day is not None and options.last_day is not None


def _dates(component: Component, when: Extent, calendar: Calendar, options: Options) -> list[str]:
    zone = options.dating.timezone

    def text(each: Extent) -> str:
        return anchored(date_text(each, zone), calendar.zone, zone)

    if not recurs(component) or options.first_day is None or options.last_day is None:
        return [text(when)]
    moved = frozenset(_moved(component, calendar))
    found = occurrences(component, when, (options.first_day, options.last_day), moved)
    return [text(each) for each in found]


def _moved(component: Component, calendar: Calendar) -> Iterator[Moment]:
    """Return the occurrences that other events of the same UID replace."""
    identity = str(component.get("UID", ""))
    for block in calendar.events:
        if identity and any(line.text.upper().startswith("RECURRENCE-ID") for line in block.lines):
            other = parsed(block, calendar.zones).component
            if other is not None and str(other.get("UID", "")) == identity:
                moment = next((getattr(value, "dt", None) for value in values(other, "RECURRENCE-ID")), None)
                if moment is not None:
                    yield moment


def _problem(block: Block, name: str, message: str, level: Level) -> Problem:
    place = block.place(name) if name else block.place()
    text = f"{name}: {message}" if name and level is Level.WARNING else message
    return Problem(place=place, code="bad-event" if level is Level.ERROR else "bad-property", message=text, level=level)
