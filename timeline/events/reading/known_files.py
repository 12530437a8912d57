"""A large file whose events are known: its header and some of its events, and the errors of all others by number."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from timeline.events.cache.cache_folder import Cache, Home
from timeline.events.cache.event_index import MOST_RELATED, Known
from timeline.events.cache.identity import content_key
from timeline.events.cache.kept_events import context_told
from timeline.events.cache.kept_index import keep_index
from timeline.events.model import Timeline
from timeline.events.reading.context import Context
from timeline.events.reading.file_part import FilePart
from timeline.events.reading.header import read_header
from timeline.events.reading.indexing import known
from timeline.events.reading.items import read_event
from timeline.events.reading.kept_parts import event_nodes, header_of
from timeline.events.reading.streaming import Stream
from timeline.events.yaml.faults import MOST, Faults
from timeline.problems import Level


def known_file(data: bytes, path: str, cache: Cache) -> tuple[FilePart, Known] | None:
    """Return the header of a file, and what is known of it; None if it has to be read."""
    now = known(data, Home(cache, content_key(data), path))
    header = header_of(now) if now else None
    return (FilePart(header, read_header(header), Stream(now.text)), now) if now and header else None


def with_events(part: FilePart, now: Known, wanted: Collection[str]) -> FilePart | None:
    """Return a file with those of its events that are wanted, by their ids; None if they are many."""
    positions = sorted(position for each in wanted for position in now.index.places_of(each))
    nodes = event_nodes(now, positions) if len(positions) <= MOST_RELATED else None
    return None if nodes is None else part._replace(outline=part.outline._replace(items=nodes))


def counted(now: Known, timeline: Timeline) -> Known | None:
    """Return a known text with the errors of all its blocks; None if they would be others now, or are too many."""
    index = now.index
    if index.context != context_told(timeline.dating, timeline.language):
        return None
    if all(block.errors is not None for block in index.blocks):
        return now
    below = [*(block.first for block in index.blocks[1:]), len(index.ids)]
    spans = zip(index.blocks, below, strict=True)
    errors = [
        _errors(now, range(block.first, end), timeline) if block.errors is None else block.errors
        for block, end in spans
    ]
    sums = sum((Counter(each) for each in errors if each is not None), Counter[str]())
    if None in errors or max(sums.values(), default=0) > MOST:
        return None
    blocks = [block._replace(errors=each) for block, each in zip(index.blocks, errors, strict=True)]
    with_errors = index._replace(blocks=blocks)
    keep_index(*now.home, with_errors)
    return replace(now, index=with_errors)


def _errors(now: Known, positions: range, timeline: Timeline) -> dict[str, int] | None:
    """Read some events, and count their errors by code."""
    nodes = event_nodes(now, positions)
    if nodes is None:
        return None
    context = Context(Faults(now.text), timeline.dating, timeline.language)
    for node in nodes:
        read_event(context, node)
    return dict(Counter(problem.code for problem in context.faults.found if problem.level is Level.ERROR))
