"""Locks of the kernel on folders, which end with the process that holds them (all systems but Windows)."""

import os
import sys
from pathlib import Path

from timeline.system import FOLDER, READING

if sys.platform == "win32":
    raise ImportError("Windows locks no folders")

import fcntl


def opened_lock(folder: Path) -> int:
    """Return the descriptor by which a folder is locked: its own."""
    return os.open(folder, READING | FOLDER)


def is_taken(descriptor: int) -> bool:
    """Take a lock if it is free; return whether it was."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
