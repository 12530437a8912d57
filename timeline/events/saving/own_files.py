"""Files outside of the project that belong only to the user: folders 0700, files 0600, whole or missing."""

import os
import stat
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from timeline.system import NEW, is_ones_own, put_over

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
JOURNAL = ".json"
LEFT = 3600
"""After how many seconds an unfinished file belongs to a process that died."""


def state_folder() -> Path:
    """Return the folder of this program's state: `$XDG_STATE_HOME/timeline`, or below the home folder."""
    named = os.environ.get("XDG_STATE_HOME", "")
    try:
        return (Path(named) if Path(named).is_absolute() else Path.home() / ".local" / "state") / "timeline"
    except RuntimeError:
        return Path(os.devnull) / "timeline"  # nobody's home: nothing can be kept, which is told where it matters


def journal_folder(folder: Path) -> Path:
    """Return where edits of several files are written down while they are made."""
    return folder / "journal"


def has_journals(folder: Path) -> bool:
    """Return whether such an edit may have been cut off."""
    try:
        return any(each.suffix == JOURNAL for each in journal_folder(folder).iterdir())
    except OSError:
        return False


def make_own_folder(folder: Path, top: Path) -> None:
    """Make a folder below `top` that only the user may read, and close those on the way that others may."""
    top.parent.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
    for each in [top, *(top / part for part in _steps(folder.relative_to(top)))]:
        each.mkdir(exist_ok=True, mode=PRIVATE_FOLDER)
        if stat.S_IMODE(each.stat().st_mode) & 0o077:
            each.chmod(PRIVATE_FOLDER)


def write_own(file: Path, pieces: Iterable[bytes]) -> None:
    """Write a file that only the user may read: whole, durable, in the place of one that is there."""
    beside = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    beside.unlink(missing_ok=True)
    _sweep(file.parent)
    try:
        with open(os.open(beside, NEW, PRIVATE_FILE), "wb") as opened:  # noqa: PTH123 - a descriptor
            opened.writelines(pieces)
            opened.flush()
            os.fsync(opened.fileno())
        put_over(beside, file)
    finally:
        beside.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Remove what processes that died left half written in a folder."""
    for left in folder.glob(".*.tmp"):
        with suppress(OSError):
            if time.time() - left.lstat().st_mtime > LEFT:
                left.unlink(missing_ok=True)


def is_own(file: Path) -> bool:
    """Return whether a file is a regular one of the user's that nobody else may write."""
    try:
        status = file.lstat()
    except OSError:
        return False
    return stat.S_ISREG(status.st_mode) and is_ones_own(status)


def _steps(below: Path) -> list[Path]:
    """Return the folders on the way to one, the first first."""
    return [each for each in reversed([below, *below.parents]) if each != Path()]
