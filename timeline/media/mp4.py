"""MP4: what tells of places, days, devices and authors is made free space; nothing moves, so that all offsets hold."""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from timeline.media.pieces import Blank, Kept, Piece, UnsafeMediaError, taken

BRANDS = frozenset({
    b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4A ", b"M4V ", b"dash",
})  # fmt: skip
"""What a file names itself that a browser plays."""

KEPT = {
    b"": {b"ftyp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"styp", b"pdin", b"wide"},
    b"moov": {b"mvhd", b"trak", b"mvex", b"iods"},
    b"trak": {b"tkhd", b"edts", b"mdia", b"tref", b"load"},
    b"mdia": {b"mdhd", b"hdlr", b"minf", b"elng"},
    b"moof": {b"mfhd", b"traf"},
}
"""What is kept of each box that is looked into; whatever else stands there is made free space."""

TIMED = {b"mvhd", b"tkhd", b"mdhd"}
"""Boxes that begin with the days on which they were made and changed."""

HANDLERS = {b"vide", b"soun"}
DEEPEST = 8
MOST = 100_000
CLEAN = "ffmpeg -i IN.mp4 -map 0:v? -map 0:a? -c copy -map_metadata -1 OUT.mp4"


class Box(NamedTuple):
    """A box: its name, where it starts, where its content starts, where it ends."""

    name: bytes
    start: int
    body: int
    end: int


def is_mp4(head: bytes) -> bool:
    """Return whether a file begins as one that a browser plays."""
    names = head[8 : int.from_bytes(head[:4])] if head[4:8] == b"ftyp" else b""
    return bool(BRANDS & {names[at : at + 4] for at in range(0, len(names), 4) if at != 4})


def is_video(file: BinaryIO, size: int) -> bool:
    """Return whether there is anything to be seen; raise UnsafeMediaError if there is nothing to be heard either."""
    kinds = {kind for box in boxes(file, 0, size) if box.name == b"moov" for kind in _tracks(file, box)}
    if not kinds:
        raise UnsafeMediaError("it has neither sound nor picture")
    return b"vide" in kinds


def _tracks(file: BinaryIO, movie: Box) -> Iterator[bytes]:
    for track in boxes(file, movie.body, movie.end):
        inner = boxes(file, track.body, track.end) if track.name == b"trak" else ()
        media = (box for part in inner if part.name == b"mdia" for box in boxes(file, part.body, part.end))
        yield from (taken(file, box.body + 8, 4) for box in media if box.name == b"hdlr")


def boxes(file: BinaryIO, start: int, end: int) -> Iterator[Box]:
    """Return the boxes of a stretch of a file; raise UnsafeMediaError if they don't fill it."""
    for _ in range(MOST):
        if start >= end:
            return
        head = taken(file, start, 8)
        size, body = int.from_bytes(head[:4]), start + 8
        if size == 1:
            size, body = int.from_bytes(taken(file, body, 8)), body + 8
        stop = end if size == 0 else start + size
        if not body <= stop <= end:
            raise UnsafeMediaError("it is broken, or ends too early")
        yield Box(head[4:], start, body, stop)
        start = stop
    raise UnsafeMediaError(f"it has more than {MOST:,} parts")


def stripped(file: BinaryIO, size: int) -> Iterator[Piece]:
    """Return what may be published of sound or video of a size; raise UnsafeMediaError if a track is neither."""
    yield from _within(file, b"", (0, size), DEEPEST)


def _within(file: BinaryIO, name: bytes, span: tuple[int, int], levels: int) -> Iterator[Piece]:
    if not levels:
        raise UnsafeMediaError("its parts are nested too deep")
    for box in boxes(file, *span):
        if box.name not in KEPT[name]:
            yield from _freed(file, box)
        elif box.name in KEPT:
            yield Kept(box.start, box.body)
            yield from _within(file, box.name, (box.body, box.end), levels - 1)
        elif box.name in TIMED:
            yield from _timeless(file, box)
        elif box.name == b"hdlr":
            yield from _unnamed(file, box)
        else:
            yield Kept(box.start, box.end)


def _freed(file: BinaryIO, box: Box) -> Iterator[Piece]:
    """Return a box of free space that is as large."""
    head = taken(file, box.start, box.body - box.start)
    yield head[:4] + b"free" + head[8:]
    yield Blank(box.end - box.body)


def _timeless(file: BinaryIO, box: Box) -> Iterator[Piece]:
    """Return a box without the two days that it begins with; they are longer in its later version."""
    wide = 16 if taken(file, box.body, 1) == b"\1" else 8
    if box.end - box.body < 4 + wide:
        raise UnsafeMediaError("it is broken, or ends too early")
    yield Kept(box.start, box.body + 4)
    yield Blank(wide)
    yield Kept(box.body + 4 + wide, box.end)


def _unnamed(file: BinaryIO, box: Box) -> Iterator[Piece]:
    """Return what says of which kind a track is, without the name that its device gave it."""
    if box.end - box.body < 24:
        raise UnsafeMediaError("it is broken, or ends too early")
    kind = taken(file, box.body + 8, 4)
    if kind not in HANDLERS:
        told = kind.decode("ascii", "replace").strip()
        message = f"it has a track of the kind `{told}`, which may tell a place or a day"
        raise UnsafeMediaError(message, hint=f"without it: {CLEAN}")
    yield Kept(box.start, box.body + 24)
    yield Blank(box.end - box.body - 24)
