"""iCalendar: each VEVENT by itself, so that one that is broken spoils no other."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.inputs.declaring import declared
from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options, gathered
from timeline.inputs.ics.blocks import Block, Calendar, take_apart
from timeline.problems import Level, Place, Problem, missing_extra
from timeline.records import Read, read_event


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a calendar; each VEVENT is an event, or several where it recurs in the window, or is refused."""
    calendar = take_apart(decoded(content, name, options.encoding), name)
    groups = [list(_reads(block, calendar, options)) for block in calendar.events]
    imported = declared(gathered([result for group in groups for result in group]))
    told = list(_told(calendar, name))
    refused = sum(all(result.event is None for result in group) for group in groups)
    return replace(imported, problems=(*told, *imported.problems), rows=len(groups), refused=refused)


def _reads(block: Block, calendar: Calendar, options: Options) -> Iterator[Read]:
    try:
        from timeline.inputs.ics.reading import read_block
    except ModuleNotFoundError as missing:
        raise missing_extra("iCalendar", missing.name or "icalendar", "ics") from None
    problems, dates, fields = read_block(block, calendar, options)
    if not dates:
        yield Read(None, tuple(problems))
    for number, date in enumerate(dates):
        again = {"id": "", "date": date} if number else {}
        result = read_event({**fields, **again}, options.dating, block)
        yield result._replace(problems=(*(problems if not number else ()), *result.problems))


def _told(calendar: Calendar, name: str) -> Iterator[Problem]:
    for kind, number in calendar.others.items():
        message = f"{kind} is no event and was not taken: {number}"
        yield Problem(place=Place(name), code="not-taken", message=message, level=Level.NOTE)
    if calendar.properties:
        message = f"of the calendar itself, this was not taken: {', '.join(calendar.properties)}"
        yield Problem(place=Place(name), code="header", message=message, level=Level.NOTE)
