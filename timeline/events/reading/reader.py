"""Files to a timeline with its problems: everything is read, nothing stops it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from timeline.dates import Kind, Resolved, resolve
from timeline.events.cache.cache_folder import Cache
from timeline.events.model import Event, Timeline
from timeline.events.named_files import OutOfReachError, file_below
from timeline.events.reading.eras import RELATION_CODES, eras_of, related_eras
from timeline.events.reading.file_part import FilePart
from timeline.events.reading.file_queue import FileQueue
from timeline.events.reading.gc_pause import without_collection
from timeline.events.reading.input_bytes import LARGEST, bytes_of
from timeline.events.reading.joining import joined_headers
from timeline.events.reading.parts import events_of, plain_part
from timeline.events.reading.passed_over import PassedOver
from timeline.events.yaml.decoding import clean, decode
from timeline.events.yaml.faults import Fault, Faults
from timeline.events.yaml.front_matter import is_note
from timeline.events.yaml.nodes import Items, Scalar
from timeline.events.yaml.text import Text
from timeline.problems import Problem, TimelineError


@without_collection()
def read(
    files: Sequence[str | Path], largest: int = LARGEST, cache: Cache | None = None
) -> tuple[Timeline, list[Problem]]:
    """Read files, folders of files, or standard input (`-`) as one timeline; raise if one cannot be read.

    A file may have `largest` bytes. What is read of large ones is kept in the cache, and recalled from it.
    """
    parts: list[FilePart] = []
    queue, passed = FileQueue(files), PassedOver()
    for path in queue:
        part = part_of(bytes_of(path, largest), path, cache)
        if passed.takes(part.outline, is_beside=path in queue.beside):
            continue
        parts.append(part)
        for included in included_files(part, path):
            queue.put(included, Path(path).parent)
    told = [*queue.astray, *passed.problems()]
    if not parts:
        hint = told[0].hint if told else ""
        raise TimelineError("; ".join(each.message for each in told) or "no file is left", hint=hint, status=1)
    timeline, problems = assembled(parts)
    return replace(timeline, largest=largest, passed=tuple(passed.names)), [*told, *problems]


def part_of(data: bytes, path: str, cache: Cache | None) -> FilePart:
    """Read a file; recall a large one, or read of it what others changed since it was read."""
    reading: Callable[[Text, Faults], FilePart] = plain_part
    if cache is not None and len(data) >= cache.smallest and not is_note(path):
        from timeline.events.reading.kept_parts import home_of, part_to_keep, recalled_part

        home = home_of(data, path, cache)
        before = recalled_part(data, home)
        if before is not None:
            return before
        reading = partial(part_to_keep, home=home)
    text, faults = decode(data, path)
    del data  # as large as the text
    return reading(text, faults)


@without_collection()
def read_text(text: str, name: str = "events.yaml") -> tuple[Timeline, list[Problem]]:
    """Read a text as one timeline."""
    return assembled([plain_part(*clean(text, name))])


@without_collection()
def read_beside(text: str, name: str, timeline: Timeline) -> list[Problem]:
    """Return the problems of a text; one without a header is read by that of the timeline which it is part of."""
    part = plain_part(*clean(text, name))
    if part.outline.header.pairs:
        return assembled([part])[1]
    (part,) = _with_notes([part])
    timeline = replace(timeline, dating=replace(timeline.dating, events=frozenset()))
    _, unrelated = _related(events_of(part, timeline))
    return [*part.outline.faults.problems(), *unrelated]


@without_collection()
def read_texts(texts: Mapping[str, str]) -> tuple[Timeline, list[Problem]]:
    """Read the texts of files, by their names, as one timeline."""
    return assembled([plain_part(*clean(text, name)) for name, text in texts.items()])


def included_files(part: FilePart, path: str) -> Iterator[str]:
    """Return the files and folders that a header includes; they stay inside the folder of the file that names them."""
    folder = Path(path).parent
    for index, name in enumerate(part.header.include):
        try:
            file_below(folder, name, or_folder=True)
        except OutOfReachError as error:
            _refuse_include(part, index, f"`{name[:80]}`: {error.message}")
        else:
            yield str(folder / name)


def _refuse_include(part: FilePart, index: int, message: str) -> None:
    node = part.outline.header.find("include")
    if isinstance(node, Items):
        node = node.items[index]
    start, end = (node.start, node.end) if isinstance(node, Scalar) else (0, 0)
    part.outline.faults.add(Fault(start, end, "bad-include", message, "name a file next to this one"))


def assembled(parts: Sequence[FilePart]) -> tuple[Timeline, list[Problem]]:
    """Join the parts into one timeline: headers first, since events are read by what they declare."""
    parts = _with_notes(parts)
    timeline = joined_headers([(part.outline, part.header) for part in parts])
    if len(parts) > 1:
        _tell_other_settings(parts, timeline)
    eras = eras_of(parts, timeline)
    events = [event for part in parts for event in events_of(part, timeline)]
    events, unrelated = _related(events)
    eras, undated = related_eras(eras, events)
    problems = [problem for part in parts for problem in part.outline.faults.problems()]
    return replace(timeline, events=tuple(events), eras=eras), [*problems, *unrelated, *undated]


def _tell_other_settings(parts: Sequence[FilePart], timeline: Timeline) -> None:
    from timeline.events.reading.other_settings import tell_other_settings

    tell_other_settings(parts, timeline)


def _with_notes(parts: Sequence[FilePart]) -> Sequence[FilePart]:
    """Return the parts with the events that notes are."""
    if not any(is_note(part.outline.text.name) for part in parts):
        return parts
    from timeline.events.reading.notes import note_ids, with_events

    ids = note_ids([part.outline for part in parts])
    return [part._replace(outline=with_events(part.outline, ids)) for part in parts]


def _related(events: list[Event]) -> tuple[list[Event], list[Problem]]:
    """Return events whose dates name others the bounds that follow, and the problems of those that have none."""
    if not any(event.when.kind is Kind.RELATION for event in events):
        return events, []
    first = {event.id: event for event in reversed(events)}
    resolved = resolve({event.id: event.when for event in first.values()})
    related = [replace(event, when=resolved.whens[event.id]) if first[event.id] is event else event for event in events]
    return related, list(_unrelated(first, resolved))


def _unrelated(events: Mapping[str, Event], resolved: Resolved) -> Iterator[Problem]:
    """Return the problems of dates that name other events; names that are nowhere are left to the checks."""
    for fault in resolved.faults:
        if fault.code in RELATION_CODES:
            place = events[fault.event].origin.place("date")
            yield Problem(place=place, code=fault.code, message=fault.message, event=fault.event)
