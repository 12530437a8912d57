"""One large file of a timeline: recalled, or recalled but for what others changed in it, or read and kept."""

from collections.abc import Sequence
from itertools import pairwise

from timeline.events.cache.cache_folder import Cache, Home
from timeline.events.cache.event_index import Known
from timeline.events.cache.identity import content_key
from timeline.events.cache.kept_index import index_of_key, remember
from timeline.events.cache.likeness import Run, in_common_with
from timeline.events.cache.snapshot import new_snapshot, recalled, recalled_but, snapshot_file
from timeline.events.reading.entries import Entries
from timeline.events.reading.file_part import FilePart
from timeline.events.reading.header import read_header
from timeline.events.reading.indexing import known
from timeline.events.reading.parts import plain_part
from timeline.events.yaml.excerpts import joined_spans, outline_of
from timeline.events.yaml.faults import Faults
from timeline.events.yaml.nodes import Node
from timeline.events.yaml.outline import Outline
from timeline.events.yaml.text import Text

LEAST_ANEW = 1000
"""How many events are read again after a change by others, or an eighth of all; if it is more, all are."""


def home_of(data: bytes, path: str, cache: Cache) -> Home:
    """Return where what is known of a file is kept."""
    return Home(cache, content_key(data), path)


def recalled_part(data: bytes, home: Home) -> FilePart | None:
    """Recall a file, or all of it but for what others changed since it was read; None if it has to be read."""
    return _recalled(data, home) or _recalled_but(data, home)


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


def part_to_keep(text: Text, faults: Faults, home: Home) -> FilePart:
    """Read a file that is to be kept."""
    entries = Entries()
    part = plain_part(text, faults, entries)
    entries.fit = entries.fit and not part.outline.items
    kept = new_snapshot(snapshot_file(home.cache, home.key), part.outline)
    return part._replace(snapshot=kept, home=home)
