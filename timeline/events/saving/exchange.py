"""Two files change places at once, so that what stood in the place can be looked at in peace (Linux; else not)."""

import errno
import fcntl
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = -100
"""AT_FDCWD: names are looked up from the working folder."""

EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2)."""

MISSING = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})
WAITING = 2.0
PAUSE = 0.001


def exchanged(one: Path, other: Path) -> bool:
    """Let two files change places; return False where the system, or the file system, cannot."""
    import ctypes

    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    if call(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in MISSING:
        return False
    raise OSError(number, os.strerror(number), str(other))


def wait_for_writers(path: Path, seconds: float = WAITING) -> None:
    """Wait until nobody has a file open for writing, so long at most."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with watched(path) as watch:
            if not watch.is_written:
                return
        time.sleep(PAUSE)


class Watch:
    """A file whose writers have to wait; where the system gives no lease, nobody waits and none is seen."""

    def __init__(self, descriptor: int) -> None:
        """Take a lease for reading, which is refused while somebody has the file open for writing.

        Should it be broken, the signal is one that is ignored, not the one that ends a program.
        """
        self._descriptor = descriptor
        self._is_held = False
        self.is_written = False
        try:
            fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
            fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        except BlockingIOError:
            self.is_written = True
        except OSError:
            return
        else:
            self._is_held = True

    def is_awaited(self) -> bool:
        """Return whether somebody waits to write the file."""
        return self._is_held and fcntl.fcntl(self._descriptor, fcntl.F_GETLEASE) != fcntl.F_RDLCK

    def end(self) -> None:
        """Let those who wait go on."""
        if self._is_held:
            self._is_held = False
            fcntl.fcntl(self._descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)


@contextmanager
def watched(path: Path) -> Iterator[Watch]:
    """Let nobody begin to write a file for a moment."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    watch = Watch(descriptor)
    try:
        yield watch
    finally:
        watch.end()
        os.close(descriptor)
