"""The sound and video files of events as they are put next to a page: without metadata, under names of their own."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from timeline.events.model import Event, Medium
from timeline.events.named_files import OutOfReachError, file_below
from timeline.events.slug import slug
from timeline.images.embedding import MEGABYTE, folder_of, size_typed
from timeline.media.kinds import MediaKind, UnsafeMediaError, recording
from timeline.media.pieces import written
from timeline.problems import TimelineError
from timeline.system import put_over

AT_MOST = 500 * MEGABYTE
"""How many bytes one file may have."""

DIGITS = 12
OURS = re.compile(rf".*-[0-9a-f]{{{DIGITS}}}\.(?:mp4|m4a|webm|mp3|ogg|wav)")
"""Names that we give."""


class Left(NamedTuple):
    """A file that is not put next to the page, its event, and why."""

    event: Event
    file: str
    why: str
    hint: str = ""


class Copy(NamedTuple):
    """A file as it stands next to the page: its kind and its name, which tells nothing of the name that it had."""

    kind: MediaKind
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """Files next to a page, by where they come from; the folder as the page names it; what was left out."""

    files: Mapping[Path, Copy] = field(default_factory=dict)
    folder: str = ""
    left: tuple[Left, ...] = ()

    def copy(self, event: Event, medium: Medium) -> Copy | None:
        """Return the copy of a file of an event, None if there is none."""
        try:
            return self.files.get(medium_path(event, medium)) if self.files else None
        except UnsafeMediaError:
            return None


NONE = Copies()


def copies_of(events: Iterable[Event], folder: str, most: int = AT_MOST) -> Copies:
    """Return the files that events name as they are to stand in a folder; note what is left out."""
    files: dict[Path, Copy] = {}
    left: list[Left] = []
    for event in events:
        for medium in event.media:
            try:
                path = medium_path(event, medium)
                if path not in files:
                    files[path] = _copy(path, event, most)
            except UnsafeMediaError as error:
                left.append(Left(event, medium.file, error.message, error.hint))
    return Copies(files=files, folder=folder, left=tuple(left))


def medium_path(event: Event, medium: Medium) -> Path:
    """Return the place of a file of an event, which lies in the folder of the event's own file, or below."""
    home = folder_of(event)
    if home is None:
        raise UnsafeMediaError("its event is in no file, so it has no folder")
    try:
        return file_below(home, medium.file)
    except OutOfReachError as error:
        raise UnsafeMediaError(error.message) from None


def _copy(path: Path, event: Event, most: int) -> Copy:
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            if size > most:
                needed = size_typed(size)
                message = f"it has {needed}, more than {size_typed(most)}"
                raise UnsafeMediaError(message, hint=f"`--max-media {needed}` lets it in")
            kind, pieces = recording(file, size)
            digest = sha256()
            for chunk in written(file, pieces):
                digest.update(chunk)
    except OSError as error:
        raise UnsafeMediaError((error.strerror or str(error)).lower()) from None
    return Copy(kind, f"{slug(event.id)[:60]}-{digest.hexdigest()[:DIGITS]}{kind.suffix}")


def put_beside(copies: Copies, folder: Path) -> list[str]:
    """Write copies into a folder, each whole or not at all; return the names of others of ours that lie there."""
    try:
        folder.mkdir(exist_ok=True)
        for path, copy in copies.files.items():
            _put(path, folder / copy.name)
        wanted = {copy.name for copy in copies.files.values()}
        return sorted(each.name for each in folder.iterdir() if OURS.fullmatch(each.name) and each.name not in wanted)
    except OSError as error:
        raise TimelineError(f"{folder}: {(error.strerror or str(error)).lower()}") from error


def _put(path: Path, target: Path) -> None:
    """Write what may be published of a file; a copy that is there already is left as it is."""
    if target.is_file() and not target.is_symlink():
        return
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with path.open("rb") as file, part.open("xb") as out:
            for chunk in written(file, recording(file, path.stat().st_size).pieces):
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        put_over(part, target)
    finally:
        part.unlink(missing_ok=True)
