"""PNG: the chunks that draw are kept, its colour profile, and which way up it is."""

from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

from timeline.images.exif import UPRIGHT, only_orientation, orientation
from timeline.images.faults import UnsafeImageError, refuse_giants

SIGNATURE = b"\x89PNG\r\n\x1a\n"
DRAWS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI mDCv cLLi bKGD pHYs sPLT acTL fcTL fdAT".split()
)


class Chunk(NamedTuple):
    """A piece of a PNG: its type and what it holds."""

    name: bytes
    content: bytes

    def written(self) -> bytes:
        """Write it."""
        named = self.name + self.content
        return len(self.content).to_bytes(4) + named + crc32(named).to_bytes(4)


def strip(content: bytes) -> bytes:
    """Return a PNG without texts, dates, what a camera wrote into it, nor what follows its end."""
    found = list(_chunks(content))
    if found[0].name != b"IHDR" or found[-1].name != b"IEND":
        raise UnsafeImageError("it is broken, or ends too early")
    refuse_giants(int.from_bytes(found[0].content[:4]), int.from_bytes(found[0].content[4:8]))
    unknown = [chunk.name for chunk in found if chunk.name not in DRAWS and chunk.name[:1].isupper()]
    if unknown:
        raise UnsafeImageError(f"it contains a part that is not understood ({unknown[0].decode('latin-1')})")
    turns = [orientation(chunk.content) for chunk in found if chunk.name == b"eXIf"]
    turn = [Chunk(b"eXIf", only_orientation(turns[0]))] if turns and turns[0] != UPRIGHT else []
    kept = [chunk for chunk in found[1:] if chunk.name in DRAWS]
    return SIGNATURE + b"".join(chunk.written() for chunk in (found[0], *turn, *kept))


def _chunks(content: bytes) -> Iterator[Chunk]:
    """Return the chunks up to the end.

    png = signature chunk* ; chunk = length(4) type(4) content checksum(4)
    """
    at, name = len(SIGNATURE), b""
    while name != b"IEND":
        end = at + 8 + int.from_bytes(content[at : at + 4])
        if at + 8 > len(content) or end + 4 > len(content):
            raise UnsafeImageError("it is broken, or ends too early")
        name = content[at + 4 : at + 8]
        yield Chunk(name, content[at + 8 : end])
        at = end + 4
