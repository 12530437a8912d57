"""Locks on a file that stays in its folder, which end with the process that holds them (Windows)."""

import errno
from pathlib import Path

from portalocker import LockFlags, lock
from portalocker.exceptions import AlreadyLocked, LockException

from timeline.events.saving.lock_file import opened_beside


def opened_lock(folder: Path) -> int:
    """Return the descriptor by which a folder is locked: that of a file in it."""
    return opened_beside(folder)


def is_taken(descriptor: int) -> bool:
    """Take a lock if it is free; return whether it was. Raises OSError if nothing can be locked."""
    try:
        lock(descriptor, LockFlags.EXCLUSIVE | LockFlags.NON_BLOCKING)
    except AlreadyLocked:
        return False
    except LockException as error:
        raise OSError(errno.ENOLCK, str(error)) from error
    return True
