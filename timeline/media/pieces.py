"""What is written of a file: parts of it as they are, other bytes in the place of what goes."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple, TypeAlias

from timeline.problems import TimelineError

CHUNK = 1024 * 1024


class UnsafeMediaError(TimelineError):
    """A sound or video file that might publish more than is heard and seen."""


class Kept(NamedTuple):
    """Bytes of a file, from a first to behind a last."""

    start: int
    end: int


class Blank(NamedTuple):
    """So many zeros."""

    length: int


Piece: TypeAlias = Kept | Blank | bytes


def taken(file: BinaryIO, start: int, length: int) -> bytes:
    """Read bytes of a file; raise UnsafeMediaError if it ends before."""
    file.seek(start)
    content = file.read(length)
    if len(content) < length:
        raise UnsafeMediaError("it is broken, or ends too early")
    return content


def written(file: BinaryIO, pieces: Iterable[Piece]) -> Iterator[bytes]:
    """Return the bytes of pieces of a file, some at a time."""
    for piece in pieces:
        match piece:
            case Kept(start, end):
                for at in range(start, end, CHUNK):
                    yield taken(file, at, min(CHUNK, end - at))
            case Blank(length):
                for at in range(0, length, CHUNK):
                    yield bytes(min(CHUNK, length - at))
            case _:
                yield piece
