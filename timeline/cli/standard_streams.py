"""The standard streams of the process, where a reader goes away, a disk is full, or one was closed beforehand."""

import io
import signal
import sys
from typing import NoReturn, TextIO

from timeline.problems import TimelineError


class _Output(io.FileIO):
    """A standard stream whose reader may go away: the program then ends as every other on this system.

    Python ignores the signal that would end it, and has to: a server, and whoever hands a text to another process,
    writes to peers that go away at any time, and goes on. Only a standard stream has nobody left to go on for.
    """

    is_lost = False

    def write(self, data: object, /) -> int:
        """Write bytes, or end the program if nobody reads them any more.

        Raises:
            OSError: If they cannot be written. After that was told, what Python tries again at its end is dropped.

        """
        if self.is_lost:
            return memoryview(data).nbytes  # type: ignore[arg-type] # Python 3.11 has no name for a buffer
        try:
            return super().write(data)  # type: ignore[arg-type] # likewise
        except BrokenPipeError:
            if sys.platform != "win32":
                signal.signal(signal.SIGPIPE, signal.SIG_DFL)
                signal.raise_signal(signal.SIGPIPE)
            raise


class _Messages(_Output):
    """Standard error: nobody can be told that it cannot be written, and what is done is done all the same."""

    def write(self, data: object, /) -> int:
        """Write bytes; what cannot be written is dropped."""
        try:
            return super().write(data)
        except OSError:
            self.is_lost = True
            return super().write(data)


class _NoInput(io.RawIOBase):
    """Standard input that was closed before the program began: it is no terminal, and reading it is refused."""

    def readable(self) -> bool:
        """Return that it is there to be read."""
        return True

    def readinto(self, _buffer: object, /) -> NoReturn:
        """Raise TimelineError."""
        raise TimelineError("standard input is closed", hint="name a file, or hand one on: `< FILE`")


def closed_input() -> TextIO:
    """Return what stands for standard input where it is closed, for which Python has None."""
    return io.TextIOWrapper(io.BufferedReader(_NoInput()), "utf-8")


def let_closed_pipes_end_quietly() -> None:
    """Let a reader that goes away (`timeline list | head`) end the program as it ends every other on this system."""
    if hasattr(signal, "SIGPIPE"):
        sys.stdout, sys.stderr = _ending(sys.stdout, _Output), _ending(sys.stderr, _Messages)


def _ending(stream: TextIO, raw: type[_Output]) -> TextIO:
    """Return a standard stream that ends the program when its reader has gone away; the same if it is closed."""
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    output = io.BufferedWriter(raw(stream.fileno(), "wb", closefd=False))
    by_line = stream.line_buffering or stream.write_through
    return io.TextIOWrapper(output, stream.encoding, stream.errors, line_buffering=by_line)


def drop(stream: TextIO | None) -> None:
    """Drop what a standard stream could not write."""
    if isinstance(stream, io.TextIOWrapper) and isinstance(output := getattr(stream.buffer, "raw", None), _Output):
        output.is_lost = True
