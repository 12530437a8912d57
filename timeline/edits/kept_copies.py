"""Where a copy of a source is kept, and how it comes there."""

import re
from dataclasses import replace
from pathlib import Path

from timeline.copies.copy_text import fingerprint, fingerprint_of
from timeline.events.belongings import belongs_to, is_among
from timeline.events.model import Source, Timeline
from timeline.events.named_files import OutOfReachError, is_below, place_below
from timeline.events.saving.storage import create
from timeline.problems import TimelineError

FOLDER = "sources"
LONGEST_NAME = 80
UNNAMEABLE = re.compile(r"[^\w.-]+")


def kept_path(home: Path, file: Path, content: bytes, *, timeline: Timeline, source: Source) -> Path:
    """Return where a copy goes: where it is if it is in the folder already; another file is never overwritten."""
    if is_among(file, map(Path, timeline.files)):
        raise TimelineError(f"{file}: this is a file of the timeline, no copy of a source", status=2)
    if is_below(home, file):
        return home / file.resolve().relative_to(home.resolve())
    name = UNNAMEABLE.sub("-", source.id).strip(".-")[:LONGEST_NAME] or "source"
    ending = UNNAMEABLE.sub("-", file.suffix.lower())[:LONGEST_NAME]
    wanted = _below(home, f"{FOLDER}/{name}{ending}")
    others = {each.id: each for each in timeline.sources.values() if each.id != source.id}
    is_free = not wanted.exists() and not belongs_to(wanted, replace(timeline, sources=others))
    if is_free or _holds(wanted, content):
        return wanted
    other = _below(home, f"{FOLDER}/{name}-{fingerprint(content)[:8]}{ending}")
    if other.exists() and not _holds(other, content):
        raise TimelineError(f"{other}: there is another file already, and it stays as it is")
    return other


def _below(home: Path, name: str) -> Path:
    """Return a path in the folder, if no link on the way leads out of it."""
    try:
        place_below(home, name)
    except OutOfReachError as error:
        raise TimelineError(f"{home / name}: {error.message}") from error
    return home / name


def _holds(path: Path, content: bytes) -> bool:
    """Return whether a file has this content already."""
    return path.is_file() and path.stat().st_size == len(content) and fingerprint_of(path) == fingerprint(content)


def write_new(path: Path, content: bytes, mode: int | None) -> None:
    """Write a new file: whole or not at all, and only for those who may read the original."""
    try:
        path.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise TimelineError(f"{path.parent}: {error.strerror or error}; nothing was recorded") from error
    create(path, content, mode=mode)
