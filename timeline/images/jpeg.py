"""JPEG: its tables, frames and scans are kept, its colour profile, and which way up it is."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.images.exif import UPRIGHT, only_orientation, orientation
from timeline.images.faults import UnsafeImageError, refuse_giants

START, END, SCAN = b"\xff\xd8", 0xD9, 0xDA
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
DRAWS = FRAMES | {0xC4, 0xCC, SCAN, 0xDB, 0xDC, 0xDD}
REMARKS = frozenset({*range(0xE0, 0xF0), 0xFE})
JFIF, EXIF, PROFILE, ADOBE = (0xE0, b"JFIF\0"), (0xE1, b"Exif\0\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe")
NEXT_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")


class Segment(NamedTuple):
    """A piece of a JPEG: what it is, what it holds, and the compressed picture that follows a scan's head."""

    marker: int
    content: bytes
    scan: bytes = b""

    def begins(self, kind: tuple[int, bytes]) -> bool:
        """Whether it is of a kind: its marker, and what its content begins with."""
        return self.marker == kind[0] and self.content.startswith(kind[1])

    def written(self) -> bytes:
        """Write it."""
        return bytes((0xFF, self.marker)) + (len(self.content) + 2).to_bytes(2) + self.content + self.scan


def strip(content: bytes) -> bytes:
    """Return a JPEG without what a camera or an editor wrote into it, nor what follows its end."""
    found = list(_segments(content))
    for segment in found:
        if segment.marker in FRAMES:
            refuse_giants(int.from_bytes(segment.content[3:5]), int.from_bytes(segment.content[1:3]))
    turns = [orientation(segment.content[len(EXIF[1]) :]) for segment in found if segment.begins(EXIF)]
    turn = [Segment(EXIF[0], EXIF[1] + only_orientation(turns[0]))] if turns and turns[0] != UPRIGHT else []
    kept = [kept for segment in found if (kept := _kept(segment))]
    return START + b"".join(segment.written() for segment in (*turn, *kept)) + bytes((0xFF, END))


def _kept(segment: Segment) -> Segment | None:
    """Return what is kept of a segment: of JFIF all but its thumbnail."""
    if segment.marker in DRAWS or segment.begins(PROFILE):
        return segment
    if segment.begins(JFIF):
        return segment._replace(content=segment.content[:12] + b"\0\0")
    if segment.begins(ADOBE):
        return segment._replace(content=segment.content[:12])
    if segment.marker in REMARKS:
        return None
    raise UnsafeImageError(f"it contains a segment that is not understood ({segment.marker:#x})")


def _segments(content: bytes) -> Iterator[Segment]:
    """Return the segments between start and end.

    jpeg = FF D8 segment* FF D9 ; segment = FF+ marker length(2) content [scan, up to the next marker]
    """
    at = 2
    while content[at : at + 1] == b"\xff":
        at += len(content[at : at + 64]) - len(content[at : at + 64].lstrip(b"\xff"))
        marker, body = content[at : at + 1], at + 3
        if marker == bytes((END,)):
            return
        end = at + 1 + int.from_bytes(content[at + 1 : body])
        if end < body or end > len(content):
            break
        at = _after_scan(content, end) if marker[0] == SCAN else end
        yield Segment(marker[0], content[body:end], content[end:at])
    raise UnsafeImageError("it is broken, or ends too early")


def _after_scan(content: bytes, at: int) -> int:
    found = NEXT_MARKER.search(content, at)
    if found is None:
        raise UnsafeImageError("it is broken, or ends too early")
    return found.start()
