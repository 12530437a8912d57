"""One VEVENT to its dates, its fields and its problems."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from icalendar import Event as Component

from timeline.inputs.effort import Effort
from timeline.inputs.format import Options
from timeline.inputs.ics.blocks import Block, Calendar, ReadBlock
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
from timeline.inputs.ics.recurrence import Wanted, occurrences, recurs
from timeline.inputs.zones import anchored
from timeline.problems import Level, Problem
from timeline.records.carrying import Restored

RECURS = "RECURRENCE-ID"
RECURRENCE = ("x-ical-rrule", "x-ical-rdate", "x-ical-exdate")


class WholeCalendar:
    """A calendar while its blocks are read: what may still be spent on it, and what in it concerns several events."""

    def __init__(self, calendar: Calendar, options: Options) -> None:
        """Take a calendar and how it is to be read."""
        self.calendar = calendar
        self.options = options
        self.effort = Effort()

    @cached_property
    def moved(self) -> dict[str, frozenset[Moment]]:
        """The occurrences that events of their own replace, by UID."""
        found: dict[str, set[Moment]] = {}
        for block in self.calendar.events:
            if any(line.text.upper().startswith(RECURS) for line in block.lines):
                other = parsed(block, self.calendar.zones).component
                moments = [] if other is None else [getattr(value, "dt", None) for value in values(other, RECURS)]
                if other is not None and moments and moments[0] is not None:
                    found.setdefault(str(other.get("UID", "")), set()).add(moments[0])
        return {identity: frozenset(moments) for identity, moments in found.items() if identity}


def read_blocks(calendar: Calendar, options: Options) -> Iterator[tuple[Block, ReadBlock]]:
    """Read the blocks of a calendar."""
    whole = WholeCalendar(calendar, options)
    return ((block, _read_block(block, whole)) for block in calendar.events)


def _read_block(block: Block, whole: WholeCalendar) -> ReadBlock:
    """Read a block."""
    parse = parsed(block, whole.calendar.zones)
    problems = [_problem(block, name, message, Level.WARNING) for name, message in parse.faults]
    if not block.closed:
        problems.append(_problem(block, "", "this event is never closed", Level.WARNING))
    if parse.component is None:
        return _refused(block, problems, "DTSTART", "this event cannot be read")
    try:
        when = extent(parse.component)
        dates = [] if when is None else _dates(parse.component, when, whole)
        carried = whole_fields(parse.component, dates[0] if dates else "", whole.options.dating)
    except OverflowError:
        return _refused(block, problems, "DTSTART", "this event begins before the year 1 or ends after the year 9999")
    except FAULTS as fault:
        return _refused(block, problems, "RRULE", str(fault))
    if when is None:
        return _refused(block, problems, "DTSTART", "this event has no DTSTART that can be read")
    if _expands(parse.component, whole.options):
        fields = {key: value for key, value in carried.fields.items() if key not in RECURRENCE}
        carried = carried._replace(fields=fields)
    if not dates:
        problems.append(_problem(block, "RRULE", "no occurrence is in the window", Level.ERROR))
    return ReadBlock(problems, dates, carried)


def _refused(block: Block, problems: Sequence[Problem], name: str, why: str) -> ReadBlock:
    return ReadBlock([*problems, _problem(block, name, why, Level.ERROR)], [], Restored({}))


def _expands(component: Component, options: Options) -> bool:
    return recurs(component) and options.first_day is not None and options.last_day is not None


def _dates(component: Component, when: Extent, whole: WholeCalendar) -> list[str]:
    options = whole.options
    zone = options.dating.timezone

    def text(each: Extent) -> str:
        return anchored(date_text(each, zone), whole.calendar.zone, zone)

    if not recurs(component) or options.first_day is None or options.last_day is None:
        return [text(when)]
    moved = whole.moved.get(str(component.get("UID", "")), frozenset())
    wanted = Wanted(options.first_day, options.last_day, moved)
    return [text(each) for each in occurrences(component, when, wanted, whole.effort)]


def _problem(block: Block, name: str, message: str, level: Level) -> Problem:
    place = block.place(name) if name else block.place()
    text = f"{name}: {message}" if name and level is Level.WARNING else message
    return Problem(place=place, code="bad-event" if level is Level.ERROR else "bad-property", message=text, level=level)
