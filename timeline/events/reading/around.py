"""One event of a timeline, with those whose dates depend on each other; large known files are not read whole."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from timeline.events.cache.cache_folder import Cache
from timeline.events.cache.event_index import Index, Known
from timeline.events.model import Timeline
from timeline.events.reading.eras import RELATION_CODES
from timeline.events.reading.file_part import FilePart
from timeline.events.reading.file_queue import FileQueue
from timeline.events.reading.gc_pause import without_collection
from timeline.events.reading.input_bytes import LARGEST, bytes_of
from timeline.events.reading.parts import in_own_calendar, plain_part
from timeline.events.reading.reader import assembled, included_files
from timeline.events.yaml.decoding import decode
from timeline.events.yaml.front_matter import is_note
from timeline.problems import Problem


class Around(NamedTuple):
    """A timeline of some events of many, and the ids of all, in their order; the problems of what was read.

    `more` counts the errors, by file, of events that were not.
    """

    timeline: Timeline
    ids: list[str]
    problems: list[Problem]
    more: Counter[str]


class _Opened(NamedTuple):
    """A file that was read, or whose events are known; of the latter the part holds only the header."""

    part: FilePart
    known: Known | None


@without_collection()
def read_around(
    files: Sequence[str | Path], identity: str, largest: int = LARGEST, cache: Cache | None = None
) -> Around | None:
    """Return the events with an id, and all whose dates name others or that are named; None if all have to be read.

    Of these few, what is given is what `read` gives. Events of small files are given too.
    """
    queue = FileQueue(files)
    opened = _opened(queue, largest, cache)
    wanted = {identity, *(name for each in opened or () for name in _related(each))}
    parts = [_with_events(each, wanted) for each in opened or ()]
    if opened is None or None in parts:
        return None
    timeline, problems = assembled([part for part in parts if part is not None])
    counted = [_counted(each.known, in_own_calendar(each.part, timeline)[0]) for each in opened if each.known]
    indexes = [known for known in counted if known is not None]
    if len(indexes) < len(counted):
        return None
    ids = [each for one in opened for each in _ids(one)]
    kept = [problem for problem in (*queue.astray, *problems) if not _is_counted(problem, indexes)]
    timeline = replace(timeline, largest=largest)
    return Around(timeline, ids, kept, Counter({known.text.name: _number(known.index) for known in indexes}))


def _opened(queue: FileQueue, largest: int, cache: Cache | None) -> list[_Opened] | None:
    """Open files as `read` does; None if a large one is not known, or one is a note, whose id others decide too."""
    opened: list[_Opened] = []
    for path in queue:
        found = None if path == "-" or is_note(path) else _open(bytes_of(path, largest), path, cache)
        if found is None:
            return None
        opened.append(found)
        for included in included_files(found.part, path):
            queue.put(included, Path(path).parent)
    return opened


def _open(data: bytes, path: str, cache: Cache | None) -> _Opened | None:
    if cache is None or len(data) < cache.smallest:
        return _Opened(plain_part(*decode(data, path)), None)
    from timeline.events.reading.known_files import known_file

    found = known_file(data, path, cache)
    return _Opened(*found) if found else None


def _related(opened: _Opened) -> Iterator[str]:
    """Return the ids of all events whose dates name others, and those that they name."""
    if opened.known is not None:
        index = opened.known.index
        for position, names in index.named.items():
            yield index.ids[position]
            yield from names
    for event in opened.part.stream.events:
        yield from event.when.events


def _ids(opened: _Opened) -> list[str]:
    return opened.known.index.ids if opened.known else [event.id for event in opened.part.stream.events]


def _with_events(opened: _Opened, wanted: Collection[str]) -> FilePart | None:
    """Return a file with those of its events that are wanted, if they are few; a file that was read, as it is."""
    if opened.known is None:
        return opened.part
    from timeline.events.reading.known_files import with_events

    return with_events(opened.part, opened.known, wanted)


def _counted(known: Known, timeline: Timeline) -> Known | None:
    from timeline.events.reading.known_files import counted

    return counted(known, timeline)


def _is_counted(problem: Problem, known: Sequence[Known]) -> bool:
    """Return whether a problem is one of the errors that are counted by blocks."""
    return problem.code not in RELATION_CODES and any(
        problem.place.file == each.text.name and each.index.blocks[0].line <= problem.place.line < _last_line(each)
        for each in known
    )


def _last_line(known: Known) -> float:
    """Return the line below the last event."""
    end = known.index.cuts[-1]
    return known.text.line_of(end) if end < known.index.length else float("inf")


def _number(index: Index) -> int:
    """Return how many errors the events of a text have."""
    return sum(sum(block.errors.values()) for block in index.blocks if block.errors)
