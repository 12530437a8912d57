"""One file of a timeline, as far as it is read."""

from typing import NamedTuple

from timeline.events.cache.cache_folder import Home
from timeline.events.cache.kept_events import Recalled, Snapshot
from timeline.events.reading.header import Header
from timeline.events.reading.streaming import Stream
from timeline.events.yaml.outline import Outline


class FilePart(NamedTuple):
    """One file: its parts, what its header says, its events as read so far, and where they are kept."""

    outline: Outline
    header: Header
    stream: Stream | Recalled
    snapshot: Snapshot | None = None
    home: Home | None = None
