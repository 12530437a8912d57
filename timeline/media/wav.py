"""WAV: its format and its samples; every other chunk is filled with zeros."""

from collections.abc import Iterator
from typing import BinaryIO

from timeline.media.pieces import Blank, Kept, Piece, UnsafeMediaError, taken

KEPT = {b"fmt ", b"data", b"fact"}
MOST = 10_000


def is_wav(head: bytes) -> bool:
    """Return whether a file begins as one."""
    return head[:4] == b"RIFF" and head[8:12] == b"WAVE"


def stripped(file: BinaryIO, size: int) -> Iterator[Piece]:
    """Return what may be published of a file of a size; raise UnsafeMediaError if it has no samples."""
    yield b"RIFF" + (size - 8).to_bytes(4, "little") + b"WAVE"
    at, found = 12, set[bytes]()
    for _ in range(MOST):
        if at + 8 > size:
            break
        head = taken(file, at, 8)
        name, end = head[:4], min(at + 8 + int.from_bytes(head[4:], "little"), size)
        end += end & 1 if end < size else 0
        found.add(name)
        if name in KEPT:
            yield Kept(at, end)
        else:
            yield b"JUNK" + head[4:]
            yield Blank(end - at - 8)
        at = end
    yield Blank(max(size - at, 0))
    if not {b"fmt ", b"data"} <= found:
        raise UnsafeMediaError("it has no samples")
