"""One file of a timeline: read, or recalled, or recalled but for what others changed in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from timeline.dates.calendars import GREGORIAN
from timeline.events.cache.cached_files import Cache
from timeline.events.cache.event_index import index_of_key, keep_index, remember
from timeline.events.cache.identity import content_key
from timeline.events.cache.likeness import Run, in_common_with
from timeline.events.cache.snapshot import (
    Recalled,
    Snapshot,
    context_told,
    new_snapshot,
    recalled,
    recalled_but,
    snapshot_file,
    store_snapshot,
)
from timeline.events.model import Event, Timeline
from timeline.events.reading.context import Context
from timeline.events.reading.entries import Entries
from timeline.events.reading.header import Header, read_header
from timeline.events.reading.indexing import Home, Known, index_of, known, with_errors
from timeline.events.reading.items import read_event
from timeline.events.reading.streaming import Stream
from timeline.events.yaml.decoding import decode
from timeline.events.yaml.excerpts import joined_spans, outline_of
from timeline.events.yaml.faults import Faults, GivenUp
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Node
from timeline.events.yaml.origins import ItemOrigin
from timeline.events.yaml.outline import Outline, items_again, outline
from timeline.events.yaml.text import Text

LEAST_ANEW = 1000
"""How many events are read again after a change by others, or an eighth of all; if it is more, all are."""


class FilePart(NamedTuple):
    """One file: its parts, what its header says, its events as read so far, and where they are kept."""

    outline: Outline
    header: Header
    stream: Stream | Recalled
    snapshot: Snapshot | None = None
    home: Home | None = None


def part_of(data: bytes, path: str, cache: Cache | None) -> FilePart:
    """Recall a file, or read it, or what others changed in it since it was read."""
    home = None
    if cache is not None and len(data) >= cache.smallest and not is_note(path):
        home = Home(cache, content_key(data), path)
        before = _recalled(data, home) or _recalled_but(data, home)
        if before is not None:
            return before
    text, faults = decode(data, path)
    del data  # as large as the text
    return plain_part(text, faults) if home is None else _read(text, faults, home)


def plain_part(text: Text, faults: Faults, entries: Entries | None = None) -> FilePart:
    """Read a text."""
    stream = Stream(text, entries)
    try:
        parts = outline(text, faults, stream.receive)
    except GivenUp as end:
        faults.add(end.fault)
        parts = Outline(text, faults, stream.header, [], stream.header)
    return FilePart(parts, read_header(parts), stream)


def _recalled(data: bytes, home: Home) -> FilePart | None:
    """Load what was cached of the same bytes."""
    found = recalled(snapshot_file(home.cache, home.key), data, home.path)
    if found is None:
        return None
    kept, before = found
    faults = Faults(kept.text)
    faults.absorb(kept.faults)
    parts = Outline(kept.text, faults, kept.header, [])
    remember(home.cache, home.key, home.path)
    return FilePart(parts, read_header(parts._replace(faults=Faults(kept.text))), before, kept)


def _recalled_but(data: bytes, home: Home) -> FilePart | None:
    """Recall what was kept of what the file held before, and leave to be read what is another text now."""
    now = known(data, home)
    if now is None or not now.index.snapshot:
        return None
    old = index_of_key(home.cache, now.index.snapshot)
    runs = in_common_with(old, now.index) if old else []
    others = _between(runs, len(now.index.ids))
    if not runs or len(others) > max(LEAST_ANEW, len(now.index.ids) // 8):
        return None
    header, nodes = header_of(now), event_nodes(now, others)
    before = recalled_but(snapshot_file(home.cache, now.index.snapshot), now.text, runs)
    if header is None or nodes is None or before is None:
        return None
    parts = header._replace(items=nodes)
    return FilePart(parts, read_header(parts), before)


def _between(runs: Sequence[Run], number: int) -> list[int]:
    """Return the positions of the events of a text that are in no run."""
    ends = [(0, 0), *((run.now, run.now + run.below - run.first) for run in runs), (number, number)]
    return [position for (_, end), (start, _) in pairwise(ends) for position in range(end, start)]


def header_of(now: Known) -> Outline | None:
    """Read a known text without its events, but for the first one, which is left out then."""
    cuts = now.index.cuts
    parts = outline_of(now.text, joined_spans([(0, cuts[1]), (cuts[-1], now.index.length)]))
    return parts and parts._replace(items=[])


def event_nodes(now: Known, positions: Sequence[int]) -> list[Node] | None:
    """Read some events of a known text, in their order, without its header."""
    index = now.index
    if not positions:
        return []
    spans = [(index.key, index.cuts[0]), *map(index.span, positions)]
    parts = outline_of(now.text, joined_spans(spans))
    return parts and parts.items


def _read(text: Text, faults: Faults, home: Home) -> FilePart:
    """Read a file that is to be kept."""
    entries = Entries()
    part = plain_part(text, faults, entries)
    entries.fit = entries.fit and not part.outline.items
    kept = new_snapshot(snapshot_file(home.cache, home.key), part.outline)
    return part._replace(snapshot=kept, home=home)


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
        store_snapshot(part.snapshot, events, stream.faults, timeline)
        _keep_index(part, stream.faults, timeline)
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


def _keep_index(part: FilePart, faults: Faults, timeline: Timeline) -> None:
    """Cache where each event of a file is."""
    entries = part.stream.entries if isinstance(part.stream, Stream) else None
    index = index_of(part.outline, entries) if entries and part.home else None
    if index is None or part.home is None:
        return
    index = with_errors(index, faults, context_told(timeline.dating, timeline.language), part.home.key)
    if index is not None:
        keep_index(part.home.cache, part.home.key, part.home.path, index)


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
