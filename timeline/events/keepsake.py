"""What was read of a large file, kept as JSON: the next reading of the same bytes gives the same without parsing.

Found again are what was wrong and the events; the header, which is small, is parsed from what stands around them.
Nothing here is needed: what is missing, damaged, or of another version of this program is read anew.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from timeline.dates import Dating
from timeline.events.caching import keep, recall
from timeline.events.columns import Json
from timeline.events.composer import compose
from timeline.events.decoding import BOM
from timeline.events.faults import UNPARSED, Faults, Refused
from timeline.events.identity import identity
from timeline.events.model import Event, Timeline
from timeline.events.nodes import Items, Node, Pairs
from timeline.events.outline import Outline, shifted
from timeline.events.packing import event_kind
from timeline.events.text import Text
from timeline.problems import Level, Place, Problem

SMALL = 1_000_000
"""Smaller files are soon read, and are not kept."""


class Recalled(NamedTuple):
    """The events of a file as they were read before, with their faults, by what was said of dates then."""

    events: list[Event]
    faults: Faults
    context: str

    def holds_for(self, timeline: Timeline) -> bool:
        """Tell whether the events would be read in the same way now."""
        return self.context == context_told(timeline.dating, timeline.language)


class Keepsake(NamedTuple):
    """A file that is, or is to be, kept: where, its text, the span of its events, its header, its faults so far."""

    file: Path
    text: Text
    span: tuple[int, int]
    header: Pairs
    faults: Faults


def keeping_place(data: bytes, folder: Path | None) -> Path | None:
    """Give where the reading of some bytes is kept; nothing where it is not."""
    if folder is None or len(data) < SMALL:
        return None
    digest = hashlib.sha256(identity())
    digest.update(data)
    return folder / "read" / f"{digest.hexdigest()}.json"


def new_keepsake(file: Path, parts: Outline) -> Keepsake | None:
    """Give what is to be kept of a file once its events are read; nothing where it was not understood whole."""
    span = _span_of_events(parts)
    if span is None or UNPARSED & parts.faults.seen.keys() or _around(parts.text.content, span) != parts.header.pairs:
        return None
    faults = Faults(parts.text)
    faults.absorb(parts.faults)
    return Keepsake(file, parts.text, span, parts.header, faults)


def recalled(file: Path, data: bytes, name: str) -> tuple[Keepsake, Recalled] | None:
    """Give what was kept of some bytes; nothing where there is none that can be trusted."""
    content = recall(file)
    if content is None:
        return None
    try:
        return _unpacked(file, json.loads(content), data.decode("utf-8").removeprefix(BOM), name)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError):
        return None


def keep_reading(kept: Keepsake, events: Sequence[Event], faults: Faults, timeline: Timeline) -> None:
    """Keep what was read of a file."""
    if UNPARSED & faults.seen.keys():
        return
    packed = {
        "bom": kept.text.bom,
        "span": kept.span,
        "header": kept.header[1:],
        "faults": _packed_faults(kept.faults),
        "context": context_told(timeline.dating, timeline.language),
        "found": _packed_faults(faults),
        "number": len(events),
        "events": event_kind(kept.text).packed(events),
    }
    try:
        content = json.dumps(packed, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    except UnicodeEncodeError:
        return
    keep(kept.file, content)


def context_told(dating: Dating, language: str) -> str:
    """Write down what decides how dates and titles are read."""
    return repr((dating, language))


def _span_of_events(parts: Outline) -> tuple[int, int] | None:
    """Give the span of the events with their key, up to the next key of the header."""
    root = parts.root
    if isinstance(root, Items):
        return 0, len(parts.text.content)
    found = root.span("events") if isinstance(root, Pairs) and not root.flow else None
    if found is None:
        return None
    start = found[0].start
    return start, min((key.start for key, _ in parts.header.pairs if key.start > start), default=len(parts.text.content))


def _around(content: str, span: tuple[int, int]) -> list[tuple[Node, Node]] | None:
    """Parse the header from what stands around the events."""
    start, end = span
    try:
        above, below = compose(content[:start])[0], compose(content[end:])[0]
    except Refused:
        return None
    moved = None if below is None else shifted(below, end)
    return [pair for part in (above, moved) if isinstance(part, Pairs) for pair in part.pairs]


def _unpacked(file: Path, packed: Mapping[str, Json], content: str, name: str) -> tuple[Keepsake, Recalled] | None:
    text = Text(name=name, content=content, bom=bool(packed["bom"]))
    start, end = packed["span"]
    pairs = _around(content, (start, end))
    if pairs is None:
        return None
    header = Pairs(pairs, *packed["header"])
    kept = Keepsake(file, text, (start, end), header, _unpacked_faults(text, packed["faults"]))
    events = event_kind(text).unpacked(packed["events"], packed["number"])
    found = _unpacked_faults(text, packed["found"])
    return kept, Recalled(events, found, str(packed["context"]))


def _packed_faults(faults: Faults) -> Json:
    found = [[*each.place[1:], each.code, each.message, each.hint, each.level, each.event] for each in faults.found]
    return {"found": found, "seen": dict(faults.seen), "hidden": faults.hidden}


def _unpacked_faults(text: Text, packed: Json) -> Faults:
    faults = Faults(text)
    faults.found = [_problem(text.name, *each) for each in packed["found"]]
    faults.seen = Counter(packed["seen"])
    faults.hidden = packed["hidden"]
    return faults


def _problem(  # noqa: PLR0913, PLR0917 - as they were written
    name: str, line: int, column: int, length: int, excerpt: str, code: str, message: str, hint: str, level: str, event: str
) -> Problem:
    place = Place(name, line, column, length, excerpt)
    return Problem(place=place, code=code, message=message, hint=hint, level=Level(level), event=event)
