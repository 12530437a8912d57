"""What belongs to a timeline on disk: every file that it was read from, or that it names as a copy or an image."""

from collections.abc import Iterator
from pathlib import Path

from timeline.events.model import Timeline
from timeline.events.named_files import identity


def belongings(timeline: Timeline) -> Iterator[Path]:
    """Return the files of a timeline: those it was read from, the kept copies of its sources, its images, its media."""
    yield from (Path(name) for name in timeline.files if name != "-")
    for source in timeline.sources.values():
        if source.file:
            yield Path(source.origin.place().file).parent / source.file
    for event in timeline.events:
        if event.image and event.image.file:
            yield Path(event.origin.place().file).parent / event.image.file
        for name in (each for medium in event.media for each in (medium.file, medium.poster) if each):
            yield Path(event.origin.place().file).parent / name


def belongs_to(path: Path, timeline: Timeline) -> bool:
    """Return whether a file is one of a timeline's, under whatever name or link."""
    known = identity(path)
    if isinstance(known, tuple):
        return any(identity(each) == known for each in belongings(timeline))
    wanted = _resolved(path)
    return wanted is not None and any(_resolved(each) == wanted for each in belongings(timeline))


def _resolved(path: Path) -> Path | None:
    """Return where a path leads, though there may be nothing; None if no file can have that name."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return None
