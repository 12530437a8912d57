"""One writer at a time: a lock on the folder of a file, since a rename changes the file that a lock would hold."""

import errno
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from timeline.events.saving.lock_file import opened_beside
from timeline.problems import TimelineError

try:
    from timeline.events.saving.folder_locks import is_taken, opened_lock
except ImportError:
    from timeline.events.saving.file_locks import is_taken, opened_lock

PATIENCE = 120.0
PAUSE = 0.01
LOOKS = 12
"""So often while one waits that long it is looked who holds the lock."""
MOST = 10
"""How many times as long one waits if the lock changes hands."""
UNLOCKABLE = frozenset({errno.ENOLCK, errno.EBADF, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOSYS})


def silent(message: str) -> None:
    """Report to nobody that somebody waits."""


@contextmanager
def locked(path: Path, patience: float = PATIENCE, tell: Callable[[str], None] = silent) -> Iterator[None]:
    """Hold the lock of the folder of a file; raise after `patience` seconds in which it was always held by one."""
    folder = opened_lock(path.parent)
    try:
        with _held(folder, path, patience, tell):
            yield
    finally:
        os.close(folder)


@contextmanager
def locked_together(
    paths: Iterable[Path], patience: float = PATIENCE, tell: Callable[[str], None] = silent
) -> Iterator[None]:
    """Hold the locks of the folders of several files, taken in one order by everybody, so that no two wait in turn."""
    folders = {(path.parent.stat().st_dev, path.parent.stat().st_ino): path for path in paths}
    with ExitStack() as stack:
        for _, path in sorted(folders.items()):
            stack.enter_context(locked(path, patience, tell))
        yield


@contextmanager
def _held(folder: int, path: Path, patience: float, tell: Callable[[str], None]) -> Iterator[None]:
    """Lock the folder, or where it cannot be locked a file in it that stays."""
    try:
        _wait(folder, path, patience, tell)
    except OSError as error:
        if error.errno not in UNLOCKABLE:
            raise
    else:
        yield
        return
    beside = opened_beside(path.parent)
    try:
        _wait(beside, path, patience, tell)
        yield
    finally:
        os.close(beside)


def _wait(descriptor: int, path: Path, patience: float, tell: Callable[[str], None]) -> None:
    """Take the lock as soon as it is free; where many write in turn, one waits longer than for a single one."""
    begun = time.monotonic()
    end, last, look, holder = begun + patience, begun + MOST * patience, begun + min(2.0, patience), ""
    while not is_taken(descriptor):
        now = time.monotonic()
        if now > end:
            raise TimelineError(f"{path}: {_holder(descriptor)} writes here, and has for {patience:g} seconds")
        if now > last:
            raise TimelineError(f"{path}: others write here in turn, and have for {MOST * patience:g} seconds")
        if now > look:
            found = _holder(descriptor)
            if not holder:
                tell(f"{path}: waiting for {found}, which writes here")
            elif found != holder:
                end = now + patience
            holder, look = found, now + patience / LOOKS
        time.sleep(PAUSE)


def _holder(descriptor: int) -> str:
    """Name the process that holds a lock, if the system knows."""
    inode = os.fstat(descriptor).st_ino
    try:
        locks = Path("/proc/locks").read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        return "another process"
    rows = [row.split() for row in locks if row.split()[5].endswith(f":{inode}") and " -> " not in row]
    return f"process {rows[0][4]}" if rows else "another process"
