"""WebP: its picture or its frames are kept, its colour profile, and which way up it is."""

from collections.abc import Iterator
from typing import NamedTuple

from timeline.images.exif import UPRIGHT, only_orientation, orientation
from timeline.images.faults import UnsafeImageError, refuse_giants

DRAWS = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
FRAME_HEAD = 16
HAS_EXIF, HAS_XMP = 0x08, 0x04


class Chunk(NamedTuple):
    """A piece of a WebP: its type and what it holds."""

    name: bytes
    content: bytes

    def written(self) -> bytes:
        """Write it; what holds an odd number of bytes gets one more."""
        return self.name + len(self.content).to_bytes(4, "little") + self.content + bytes(len(self.content) % 2)


def strip(content: bytes) -> bytes:
    """Return a WebP without what a camera or an editor wrote into it, nor what follows its end."""
    end = 8 + int.from_bytes(content[4:8], "little")
    if not 12 < end <= len(content):
        raise UnsafeImageError("it is broken, or ends too early")
    found = list(_chunks(content, 12, end))
    refuse_giants(*_size(found[0]))
    turns = [orientation(chunk.content.removeprefix(b"Exif\0\0")) for chunk in found if chunk.name == b"EXIF"]
    turn = turns[0] if turns else UPRIGHT
    kept = [_kept(chunk, turned=turn != UPRIGHT) for chunk in found if chunk.name in DRAWS]
    kept += [Chunk(b"EXIF", only_orientation(turn))] if turn != UPRIGHT else []
    body = b"WEBP" + b"".join(chunk.written() for chunk in kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _kept(chunk: Chunk, *, turned: bool) -> Chunk:
    """Return what is kept of a chunk: of a frame its own chunks, and the head says what is there."""
    if chunk.name == b"VP8X":
        flags = chunk.content[0] & ~(HAS_EXIF | HAS_XMP) | (HAS_EXIF if turned else 0)
        return chunk._replace(content=bytes((flags,)) + chunk.content[1:10])
    if chunk.name == b"ANMF":
        inner = _chunks(chunk.content, FRAME_HEAD, len(chunk.content))
        drawn = b"".join(each.written() for each in inner if each.name in DRAWS)
        return chunk._replace(content=chunk.content[:FRAME_HEAD] + drawn)
    return chunk


def _size(first: Chunk) -> tuple[int, int]:
    """Return width and height by the first chunk, of which there are three kinds."""
    content = first.content
    if len(content) < 10 and first.name != b"VP8L":
        raise UnsafeImageError("it is broken, or ends too early")
    match first.name:
        case b"VP8X":
            return 1 + int.from_bytes(content[4:7], "little"), 1 + int.from_bytes(content[7:10], "little")
        case b"VP8L":
            bits = int.from_bytes(content[1:5], "little")
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        case b"VP8 ":
            return int.from_bytes(content[6:8], "little") & 0x3FFF, int.from_bytes(content[8:10], "little") & 0x3FFF
    raise UnsafeImageError("it is broken, or ends too early")


def _chunks(content: bytes, at: int, end: int) -> Iterator[Chunk]:
    """Return the chunks of a file, or of a frame.

    webp = "RIFF" length(4) "WEBP" chunk* ; chunk = type(4) length(4) content [a byte, to make it even]
    """
    while at < end:
        after = at + 8 + int.from_bytes(content[at + 4 : at + 8], "little")
        if at + 8 > end or after > end:
            raise UnsafeImageError("it is broken, or ends too early")
        yield Chunk(content[at : at + 4], content[at + 8 : after])
        at = after + (after - at) % 2
