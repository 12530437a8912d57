"""Two files change places at once, so that the replaced one can be looked at afterwards (Linux; else not).

A new file takes no name that somebody gave to another file meanwhile.
"""

import errno
import os
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeAlias

from timeline.events.saving.watching import watched
from timeline.system import put_over

HERE = -100
"""AT_FDCWD: names are looked up from the working folder."""

EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2)."""

NO_REPLACE = 1
"""RENAME_NOREPLACE of renameat2(2)."""

Rename: TypeAlias = Callable[[int, bytes, int, bytes, int], int]
MISSING = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})
WAITING = 2.0
PAUSE = 0.001


def exchanged(one: Path, other: Path) -> bool:
    """Let two files change places; return False if the system, or the file system, cannot."""
    return _renamed(one, other, EXCHANGE)


def put_where_nothing_is(file: Path, target: Path) -> None:
    """Give a file another name; raise FileExistsError if that is taken just then, as far as the system tells."""
    if not _renamed(file, target, NO_REPLACE):
        put_over(file, target)


def _renamed(one: Path, other: Path, how: int) -> bool:
    """Rename in a way that not every system knows; return False if this one, or the file system, does not."""
    import ctypes

    call = _renameat2()
    if call is None:
        return False
    if call(HERE, os.fsencode(one), HERE, os.fsencode(other), how) == 0:
        return True
    number = ctypes.get_errno()
    if number in MISSING:
        return False
    raise OSError(number, os.strerror(number), str(other))


@cache
def _renameat2() -> Rename | None:
    """Return the call of the system, None if it has none; looked up once, since others may save between two calls."""
    import ctypes

    try:
        call: Rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return None
    return call


def wait_for_writers(path: Path, seconds: float = WAITING) -> None:
    """Wait until nobody has a file open for writing, at most this long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with watched(path) as watch:
            if not watch.is_written:
                return
        time.sleep(PAUSE)
