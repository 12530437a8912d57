"""The timeline that a text is read for."""

from pathlib import Path

from timeline.cli.default_file import default_file
from timeline.cli.files import file_to_write, read_files
from timeline.events.model import Timeline
from timeline.problems import TimelineError


def timeline_of(file: Path | None, max_size: int, *, needed: bool) -> tuple[Timeline, Path | None]:
    """Return the timeline that a text is read for, and its file; one without events where none is there or needed."""
    path = file or (file_to_write() if needed else _default())
    if path is None:
        return Timeline(), None
    from timeline.edits.whole_timeline import root_of

    return read_files([root_of(path, max_size)], max_size)[0], path


def _default() -> Path | None:
    try:
        return default_file()
    except TimelineError:
        return None
