"""What was read of a large file, stored as JSON: the next reading of the same bytes gives the same without parsing.

Errors and events are restored; the header, which is small, is parsed from the text around them.
Nothing here is needed: what is missing, damaged, or of another version of this program is read again.
"""

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

from timeline.events.cache.cache_folder import Cache
from timeline.events.cache.cached_files import recall, store
from timeline.events.cache.columns import Json, Moved
from timeline.events.cache.identity import content_key
from timeline.events.cache.json_pieces import json_pieces
from timeline.events.cache.kept_events import Recalled, Snapshot, context_told
from timeline.events.cache.likeness import Run
from timeline.events.cache.packings import NUMBER, event_packing, problem_packing
from timeline.events.model import Event, Timeline
from timeline.events.yaml.composer import compose
from timeline.events.yaml.decoding import BOM
from timeline.events.yaml.faults import MOST, UNPARSED, Faults, Refused
from timeline.events.yaml.nodes import Items, Node, Pairs, Scalar, shifted
from timeline.events.yaml.outline import Outline
from timeline.events.yaml.text import Text
from timeline.problems import Problem


class PackedFaults(TypedDict):
    """The faults of a text as JSON."""

    number: int
    found: Json
    seen: dict[str, int]
    hidden: int


class Packed(TypedDict):
    """A file as JSON: what there was of it before its events were read, and its events."""

    bom: bool
    span: tuple[int, int]
    header: tuple[int, int, bool]
    faults: PackedFaults
    context: str
    found: PackedFaults
    number: int
    events: Json


def snapshot_place(data: bytes, cache: Cache | None) -> Path | None:
    """Return where the reading of some bytes is stored; nothing if it is not."""
    if cache is None or len(data) < cache.smallest:
        return None
    return snapshot_file(cache, content_key(data))


def snapshot_file(cache: Cache, key: str) -> Path:
    """Return where the reading of the bytes with a key is stored."""
    return cache.folder / "read" / f"{key}.json"


def new_snapshot(file: Path, parts: Outline) -> Snapshot | None:
    """Return what is to be stored of a file once its events are read; nothing if it was not understood whole."""
    span = _span_of_events(parts)
    if span is None or UNPARSED & parts.faults.seen.keys() or _around(parts.text.content, span) != parts.header.pairs:
        return None
    faults = Faults(parts.text)
    faults.absorb(parts.faults)
    return Snapshot(file, parts.text, span, parts.header, faults)


def recalled(file: Path, data: bytes, name: str) -> tuple[Snapshot, Recalled] | None:
    """Return what was stored of some bytes; nothing if there is nothing that can be trusted."""
    content = recall(file)
    if content is None:
        return None
    try:
        return _unpacked(file, json.loads(content), data.decode("utf-8").removeprefix(BOM), name)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError):
        return None


def store_snapshot(stored: Snapshot, events: Sequence[Event], faults: Faults, timeline: Timeline) -> None:
    """Keep what was read of a file."""
    if UNPARSED & faults.seen.keys():
        return
    packed: Packed = {
        "bom": stored.text.bom,
        "span": stored.span,
        "header": (stored.header.start, stored.header.end, stored.header.flow),
        "faults": _packed_faults(stored.faults),
        "context": context_told(timeline.dating, timeline.language),
        "found": _packed_faults(faults),
        "number": len(events),
        "events": event_packing(stored.text).packed(events),
    }
    try:
        pieces = [*json_pieces(packed)]
    except UnicodeEncodeError:
        return
    store(stored.file, *pieces)


def _span_of_events(parts: Outline) -> tuple[int, int] | None:
    """Return the span of the events with their key, up to the next key of the header."""
    root = parts.root
    if isinstance(root, Items):
        return 0, len(parts.text.content)
    found = root.span("events") if isinstance(root, Pairs) and not root.flow else None
    if found is None:
        return None
    start = found[0].start
    below = [key.start for key, _ in parts.header.pairs if key.start > start]
    return start, min(below, default=len(parts.text.content))


def _around(content: str, span: tuple[int, int]) -> list[tuple[Scalar, Node]] | None:
    """Parse the header from the text around the events."""
    start, end = span
    try:
        above, below = compose(content[:start])[0], compose(content[end:])[0]
    except Refused:
        return None
    moved = None if below is None else shifted(below, end)
    return [pair for part in (above, moved) if isinstance(part, Pairs) for pair in part.pairs]


def _unpacked(file: Path, packed: Packed, content: str, name: str) -> tuple[Snapshot, Recalled] | None:
    text = Text(name=name, content=content, bom=packed["bom"])
    start, end = packed["span"]
    pairs = _around(content, (start, end))
    if pairs is None:
        return None
    header = Pairs(pairs, *packed["header"])
    stored = Snapshot(file, text, (start, end), header, _unpacked_faults(text, packed["faults"]))
    events: list[Event] = event_packing(text).unpacked(packed["events"], packed["number"])  # type: ignore[assignment]
    return stored, Recalled(events, _unpacked_faults(text, packed["found"]), packed["context"])


def recalled_but(file: Path, text: Text, runs: Sequence[Run]) -> Recalled | None:
    """Return what was stored of the events that a text has in common with an older one, where they are now."""
    content = recall(file)
    if content is None:
        return None
    try:
        return _unpacked_but(json.loads(content), text, runs)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError):
        return None


def _unpacked_but(packed: Packed, text: Text, runs: Sequence[Run]) -> Recalled | None:
    starts = [run.start for run in runs]
    kind = event_packing(text, Moved(NUMBER, lambda offset: offset + runs[bisect_right(starts, offset) - 1].moved))
    events: list[Event] = kind.unpacked(packed["events"], packed["number"])  # type: ignore[assignment]
    found = _unpacked_faults(text, packed["found"])
    if any(number > MOST for number in found.seen.values()):
        return None
    faults = Faults(text)
    faults.found = [moved for problem in found.found for run in runs for moved in _moved(problem, run)]
    faults.seen = Counter(problem.code for problem in faults.found)
    return Recalled([event for run in runs for event in events[run.first : run.below]], faults, packed["context"])


def _moved(problem: Problem, run: Run) -> Iterator[Problem]:
    """Return a problem of an event of a run where it is now."""
    place = problem.place
    if run.line <= place.line <= run.last:
        yield replace(problem, place=place._replace(line=place.line + run.lines))


def _packed_faults(faults: Faults) -> PackedFaults:
    found = problem_packing(faults.text.name).packed(faults.found)
    return {"number": len(faults.found), "found": found, "seen": dict(faults.seen), "hidden": faults.hidden}


def _unpacked_faults(text: Text, packed: PackedFaults) -> Faults:
    faults = Faults(text)
    found: list[Problem] = problem_packing(text.name).unpacked(packed["found"], packed["number"])  # type: ignore[assignment]
    faults.found = found
    faults.seen = Counter(packed["seen"])
    faults.hidden = packed["hidden"]
    return faults
