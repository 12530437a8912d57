"""What belongs to a timeline on disk: every file that it was read from, its import log, and what it names."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.events.model import Timeline
from timeline.events.named_files import identity


def belongings(timeline: Timeline) -> Iterator[Path]:
    """Return the files of a timeline: those it was read from, passed notes, import logs, kept copies, images, media."""
    for name in timeline.files:
        if name != "-":
            yield Path(name)
            yield import_log(Path(name))
    yield from map(Path, timeline.passed)
    for source in timeline.sources.values():
        if source.file:
            yield Path(source.origin.place().file).parent / source.file
    for event in timeline.events:
        if event.image and event.image.file:
            yield Path(event.origin.place().file).parent / event.image.file
        for name in (each for medium in event.media for each in (medium.file, medium.poster) if each):
            yield Path(event.origin.place().file).parent / name


def import_log(file: Path) -> Path:
    """Return where the import log of a file is: next to the file itself, whatever link leads to it."""
    file = file.resolve() if file.is_symlink() else file
    return file.with_name(f"{file.stem}.imports.jsonl")


def belongs_to(path: Path, timeline: Timeline) -> bool:
    """Return whether a file is one of a timeline's, under whatever name or link."""
    return is_among(path, belongings(timeline))


def is_among(path: Path, files: Iterable[Path]) -> bool:
    """Return whether a file is one of some, under whatever name or link."""
    known = identity(path)
    if isinstance(known, tuple):
        return any(identity(each) == known for each in files)
    wanted = _resolved(path)
    return wanted is not None and any(_resolved(each) == wanted for each in files)


def _resolved(path: Path) -> Path | None:
    """Return where a path leads, though there may be nothing; None if no file can have that name."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return None
