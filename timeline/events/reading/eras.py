"""The eras of all files of a timeline: read like its events, by what all headers declare."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.dates.resolving import resolve_one
from timeline.events.model import Era, Event, Timeline
from timeline.events.reading.context import Context
from timeline.events.reading.file_part import FilePart
from timeline.events.reading.header import joined_declarations, read_eras
from timeline.events.reading.parts import in_own_calendar
from timeline.problems import Problem

RELATION_CODES = ("cyclic-relation", "relation-cannot-hold")
"""What can be wrong with a date that names events which there are."""


def eras_of(parts: Sequence[FilePart], timeline: Timeline) -> tuple[Era, ...]:
    """Return the eras that the headers declare, each once."""
    declared = ((part.outline, era) for part in parts for era in _read(part, timeline))
    return tuple(joined_declarations("eras", declared).values())


def _read(part: FilePart, timeline: Timeline) -> Iterator[Era]:
    own, calendar = in_own_calendar(part, timeline)
    for era in read_eras(part.outline, part.header, Context(part.outline.faults, own.dating, own.language)):
        yield replace(era, calendar=era.calendar or calendar) if calendar else era


def related_eras(eras: tuple[Era, ...], events: Sequence[Event]) -> tuple[tuple[Era, ...], list[Problem]]:
    """Return eras whose dates name events with the bounds that follow, and the problems of those that cannot hold.

    Names that are nowhere are left to the checks.
    """
    if not any(era.date.relation for era in eras):
        return eras, []
    known = {event.id: event.when for event in reversed(events)}
    found = [(era, *resolve_one(era.date, known)) for era in eras]
    problems = [
        Problem(place=era.origin.place("date"), code=fault.code, message=fault.message)
        for era, _, fault in found
        if fault and fault.code in RELATION_CODES
    ]
    return tuple(replace(era, date=when) for era, when, _ in found), problems
