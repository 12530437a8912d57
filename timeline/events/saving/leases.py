"""Leases on files, by which the kernel reports who wants to write one (Linux)."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from timeline.events.saving.watch import Held, Watch

if sys.platform != "linux":
    raise ImportError("only Linux gives leases on files")

import fcntl


class Lease(Watch):
    """A file whose writers have to wait; if its file system has no leases, nobody waits and none is seen."""

    def __init__(self, descriptor: int, kind: int = fcntl.F_RDLCK) -> None:
        """Take a lease for reading, which is refused while somebody has the file open for writing; or for writing.

        Should it be broken, the signal is one that is ignored, not the one that ends a program.
        """
        self._descriptor, self._kind = descriptor, kind
        self._is_held = False
        self.is_written = False
        try:
            fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
            fcntl.fcntl(descriptor, fcntl.F_SETLEASE, kind)
        except BlockingIOError:
            self.is_written = True
        except OSError:
            return
        else:
            self._is_held = True

    def is_awaited(self) -> bool:
        """Return whether somebody waits to write the file."""
        return self._is_held and fcntl.fcntl(self._descriptor, fcntl.F_GETLEASE) != self._kind

    def end(self) -> None:
        """Let those who wait go on."""
        if self._is_held:
            self._is_held = False
            fcntl.fcntl(self._descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)


class Withheld(Held):
    """A new file that others can only open once its lease ends."""

    def __init__(self, descriptor: int) -> None:
        """Take a lease for writing, by which all others have to wait; none if the file system has none."""
        self._descriptor = descriptor
        self._lease = Lease(descriptor, fcntl.F_WRLCK)

    def is_wanted(self) -> bool:
        """Return whether somebody waits to write the file: the lease has to end for them."""
        return self._lease.is_awaited() and fcntl.fcntl(self._descriptor, fcntl.F_GETLEASE) == fcntl.F_UNLCK

    def give(self, content: bytes, /) -> None:
        """Let those who wait to open the file find a content in it, as far as the disk has space for it."""
        with suppress(OSError), open(self._descriptor, "wb", closefd=False) as file:
            file.seek(0)
            file.truncate()
            file.write(content)
            file.flush()
            os.fsync(self._descriptor)

    def end(self) -> None:
        """Let those who wait open the file."""
        self._lease.end()


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


def withheld(path: Path, /) -> AbstractContextManager[Held]:
    """Let others who open a new file wait until it is certain that it stays."""
    return _withheld(path)


@contextmanager
def _withheld(path: Path) -> Iterator[Held]:
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    except PermissionError:  # its mode is that of the old file, whose group may write it, and not its owner
        yield Held()
        return
    held = Withheld(descriptor)
    try:
        yield held
    finally:
        held.end()
        os.close(descriptor)
