"""All that a timeline is on disk: what belongs to it, the tables of its layers, what was decided about its copies."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from timeline.events.belongings import belongings
from timeline.events.model import Timeline
from timeline.events.named_files import identity


def files_of(timeline: Timeline) -> Iterator[Path]:
    """Return all files of a timeline that may be there."""
    yield from belongings(timeline)
    yield from _further(timeline)


def _further(timeline: Timeline) -> Iterator[Path]:
    """Return the tables of layers, wherever they lie, and the decisions beside kept copies."""
    from timeline.layers.table_files import named_tables
    from timeline.proposals.remembered import decisions_path

    for layer in timeline.layers:
        yield from named_tables(layer)
    for source in timeline.sources.values():
        if Path(source.file).name:
            yield decisions_path(Path(source.origin.place().file).parent / source.file)


def is_standard_input(path: Path) -> bool:
    """Return whether a file is the one that standard input comes from."""
    try:
        status = os.fstat(sys.stdin.fileno())
    except (OSError, ValueError, AttributeError):
        return False
    return stat.S_ISREG(status.st_mode) and identity(path) == (status.st_dev, status.st_ino)
