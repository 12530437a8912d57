"""The bytes of a file or of standard input, up to a limit of size."""

import os
import stat
import sys
from pathlib import Path
from typing import IO

from timeline.events.named_files import kind_of_file
from timeline.problems import TimelineError
from timeline.system import NOT_WAITING, READING

LARGEST = 256 * 1024 * 1024
"""How many bytes a file may have unless another limit is named."""

HANDED_ON = ("/dev/fd/", "/dev/stdin", "/dev/stdout", "/proc/self/fd/")
"""What a shell hands to the process: `<(command)`, `>(command)`."""
STREAM = "`-` reads standard input"
PIECE = 16 * 1024 * 1024
UNITS = ("bytes", "KB", "MB", "GB", "TB")


def bytes_of(path: str | Path, largest: int = LARGEST) -> bytes:
    """Read a file, or standard input (`-`); raise if it is larger than allowed, without reading on.

    Only files are accepted, since a pipe that nobody writes to never ends; except for what was passed to the process
    (`/dev/stdin`, `/dev/fd/63`).
    """
    try:
        if str(path) == "-":
            return _all(sys.stdin.buffer, str(path), largest)
        with open(_descriptor(path), "rb") as file:
            return _whole(file, str(path), largest)
    except OSError as error:
        raise TimelineError(f"{path}: {error.strerror or error}") from error
    except ValueError as error:
        raise TimelineError(f"{path}: no file has such a name") from error


def _descriptor(path: str | Path) -> int:
    """Open a file to be read, without waiting for a writer of a pipe; raises TimelineError for what is not a file."""
    if str(path).startswith(HANDED_ON):
        return os.open(path, READING)
    mode = os.stat(path).st_mode  # noqa: PTH116 - a name that is no path is told by the caller
    descriptor = -1 if _is_no_file(mode) else _opened(path)
    if descriptor >= 0 and _is_no_file(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        descriptor = -1
    if descriptor < 0:
        raise TimelineError(f"{path}: this is {kind_of_file(mode)}, not a file", hint=STREAM)
    return descriptor


def _opened(path: str | Path) -> int:
    """Open a file without waiting; one that is just being saved, and is withheld until that is done, is waited for."""
    try:
        return os.open(path, READING | NOT_WAITING)
    except BlockingIOError:
        return os.open(path, READING)


def _is_no_file(mode: int) -> bool:
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _whole(file: IO[bytes], name: str, largest: int) -> bytes:
    """Read a file whose size is known into one piece of memory; raise if it is larger than it may be."""
    size = _size(file)
    if size > largest:
        raise too_large(name, largest)
    found = file.read(size) if size else b""
    more = _all(file, name, largest, len(found))
    return found + more if more else found


def _size(file: IO[bytes]) -> int:
    return os.fstat(file.fileno()).st_size


def _all(stream: IO[bytes], name: str, largest: int, before: int = 0) -> bytes:
    """Read a stream to its end; raise if it has more bytes than it may, before they are put together."""
    pieces: list[bytes] = []
    left = largest - before
    while piece := stream.read(min(left + 1, PIECE)):
        left -= len(piece)
        if left < 0:
            raise too_large(name, largest)
        pieces.append(piece)
    return b"".join(pieces)


def too_large(name: str, largest: int) -> TimelineError:
    """Return the error for what has more bytes than it may."""
    hint = "split it, or raise the limit: --max-size 1GB"
    return TimelineError(f"{name}: larger than {size_told(largest)}, the limit", hint=hint)


def size_told(number: int) -> str:
    """Say a size in the largest unit in which it is whole: 268435456 is 256 MB."""
    power = 0
    while power < len(UNITS) - 1 and number and number % 1024 == 0:
        number, power = number // 1024, power + 1
    return f"{number:,} {UNITS[power]}"
