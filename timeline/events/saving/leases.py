"""Leases on files, by which the kernel reports who wants to write one (Linux)."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from timeline.events.saving.watch import Watch

if sys.platform != "linux":
    raise ImportError("only Linux gives leases on files")

import fcntl


class Lease(Watch):
    """A file whose writers have to wait; if its file system has no leases, nobody waits and none is seen."""

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


def watched(path: Path, /) -> AbstractContextManager[Watch]:
    """Prevent others from beginning to write a file for a moment."""
    return _leased(path)


@contextmanager
def _leased(path: Path) -> Iterator[Watch]:
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    watch = Lease(descriptor)
    try:
        yield watch
    finally:
        watch.end()
        os.close(descriptor)
