"""What was read of a large file, kept for the next time."""

from collections.abc import Sequence

from timeline.events.cache.kept_events import context_told
from timeline.events.cache.kept_index import keep_index
from timeline.events.cache.snapshot import store_snapshot
from timeline.events.model import Event, Timeline
from timeline.events.reading.file_part import FilePart
from timeline.events.reading.indexing import index_of, with_errors
from timeline.events.reading.streaming import Stream
from timeline.events.yaml.faults import Faults


def keep(part: FilePart, events: Sequence[Event], faults: Faults, timeline: Timeline) -> None:
    """Keep the events of a file, with their faults, and where each of them is; nothing of a small one."""
    if part.snapshot is not None:
        store_snapshot(part.snapshot, events, faults, timeline)
        _keep_index(part, faults, timeline)


def _keep_index(part: FilePart, faults: Faults, timeline: Timeline) -> None:
    """Cache where each event of a file is."""
    entries = part.stream.entries if isinstance(part.stream, Stream) else None
    index = index_of(part.outline, entries) if entries and part.home else None
    if index is None or part.home is None:
        return
    index = with_errors(index, faults, context_told(timeline.dating, timeline.language), part.home.key)
    if index is not None:
        keep_index(part.home.cache, part.home.key, part.home.path, index)
