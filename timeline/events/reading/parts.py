"""One file of a timeline: its text to its events."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.dates.calendars import GREGORIAN
from timeline.events.cache.kept_events import Recalled
from timeline.events.model import Event, Timeline
from timeline.events.reading.context import Context
from timeline.events.reading.entries import Entries
from timeline.events.reading.file_part import FilePart
from timeline.events.reading.header import read_header
from timeline.events.reading.items import read_event
from timeline.events.reading.streaming import Stream
from timeline.events.yaml.faults import Faults, GivenUp
from timeline.events.yaml.nodes import Node
from timeline.events.yaml.origins import ItemOrigin
from timeline.events.yaml.outline import Outline, items_again, outline
from timeline.events.yaml.text import Text


def plain_part(text: Text, faults: Faults, entries: Entries | None = None) -> FilePart:
    """Read a text."""
    stream = Stream(text, entries)
    try:
        parts = outline(text, faults, stream.receive)
    except GivenUp as end:
        faults.add(end.fault)
        parts = Outline(text, faults, stream.header, [], stream.header)
    return FilePart(parts, read_header(parts), stream)


def events_of(part: FilePart, timeline: Timeline) -> list[Event]:
    """Return the events of a part: those read on the way if the header did not change, and those that were not."""
    faults, stream, nodes = part.outline.faults, part.stream, part.outline.items
    timeline, calendar = in_own_calendar(part, timeline)
    if not stream.holds_for(timeline) and not faults.seen["too-many-faults"]:
        stream, nodes = Stream(part.outline.text), items_again(part.outline.text)
    anew = _events(Context(stream.faults, timeline.dating, timeline.language), nodes)
    events = [*stream.events, *anew]
    if isinstance(stream, Recalled):
        events.sort(key=_start)
    faults.absorb(stream.faults)
    if part.snapshot and isinstance(stream, Stream):
        from timeline.events.reading.keeping import keep

        keep(part, events, stream.faults, timeline)
    return [replace(event, calendar=event.calendar or calendar) for event in events] if calendar else events


def in_own_calendar(part: FilePart, timeline: Timeline) -> tuple[Timeline, str]:
    """Return how the dates of a part are read, and the calendar that its events name since the others have another."""
    name, unread = part.header.calendar, part.header.dating.unread
    if unread:
        return replace(timeline, dating=replace(timeline.dating, unread=unread)), ""
    if name is None or (name == timeline.dating.calendar and not timeline.dating.unread):
        return timeline, ""
    return replace(timeline, dating=timeline.dating.of_calendar(name)), name or GREGORIAN.name


def _start(event: Event) -> int:
    return event.origin.start if isinstance(event.origin, ItemOrigin) else 0


def _events(context: Context, nodes: list[Node]) -> Iterator[Event]:
    """Read events, letting go of each node that has been read."""
    nodes.reverse()
    try:
        while nodes:
            context.faults.give_up(nodes[-1].start)
            event = read_event(context, nodes.pop())
            if event is not None:
                yield event
    except GivenUp as end:
        context.faults.add(end.fault)
