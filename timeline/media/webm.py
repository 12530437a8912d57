"""WebM: what tells of places, days, programs and authors is made void; nothing moves, so that all positions hold."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple

from timeline.media.comments import silent
from timeline.media.pieces import Blank, Kept, Piece, UnsafeMediaError, taken

HEADER, SEGMENT, INFO, TRACKS, TRACK, CLUSTER = 0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0x1F43B675
VOID = b"\xec"
DOC_TYPE, TRACK_TYPE, CODEC, PRIVATE, ENCODINGS = 0x4282, 0x83, 0x86, 0x63A2, 0x6D80

STEPPED_INTO = {SEGMENT, CLUSTER}
"""Elements whose end may be unknown: what they hold is read as if it stood next to them."""

KEPT = {
    0: {0xE7, 0xA7, 0xAB, 0xA3, 0xA0, 0x114D9B74, 0x1C53BB6B, INFO, TRACKS, HEADER, *STEPPED_INTO},
    HEADER: {0x4286, 0x42F7, 0x42F2, 0x42F3, DOC_TYPE, 0x4287, 0x4285},
    0x114D9B74: {0x4DBB},
    0x4DBB: {0x53AB, 0x53AC},
    INFO: {0x2AD7B1, 0x4489},
    TRACKS: {TRACK},
    TRACK: {
        0xD7, 0x73C5, TRACK_TYPE, 0xB9, 0x88, 0x55AA, 0x9C, 0x6DE7, 0x6DF8, 0x23E383, 0x22B59C, CODEC, PRIVATE, 0x56AA,
        0x56BB, 0x55EE, 0xE0, 0xE1,
    },
    0xE0: {0xB0, 0xBA, 0x54B0, 0x54BA, 0x54B2, 0x54AA, 0x54BB, 0x54CC, 0x54DD, 0x9A, 0x53C0, 0x53B8, 0x55B0},
    0x55B0: {0x55B1, 0x55B2, 0x55B3, 0x55B4, 0x55B5, 0x55B6, 0x55B7, 0x55B8, 0x55B9, 0x55BA, 0x55BB, 0x55BC, 0x55BD},
    0xE1: {0xB5, 0x9F, 0x6264, 0x78B5},
    0xA0: {0xA1, 0x9B, 0xFB, 0x75A2, 0x75A1},
    0x75A1: {0xA6},
    0xA6: {0xEE, 0xA5},
    0x1C53BB6B: {0xBB},
    0xBB: {0xB3, 0xB7},
    0xB7: {0xF7, 0xF1, 0xF0, 0xB2, 0x5378},
}  # fmt: skip
"""What is kept of each element that is looked into, 0 the file itself; whatever else stands there is made void."""

NAMED = {0x4D80, 0x5741}
"""Names of programs, which have to be there: they are emptied."""

VIDEO, SOUND = 1, 2
CODECS = {b"V_VP8", b"V_VP9", b"V_AV1", b"A_OPUS", b"A_VORBIS"}
MOST = 10_000_000
LONGEST = 1024 * 1024
CLEAN = "ffmpeg -i IN.webm -map 0:v? -map 0:a? -c copy -map_metadata -1 OUT.webm"


class Element(NamedTuple):
    """An element: its id, where it starts, where its content starts, where it ends; no end where none is told."""

    id: int
    start: int
    body: int
    end: int | None


def is_webm(head: bytes) -> bool:
    """Return whether a file begins as one."""
    return head[:4] == HEADER.to_bytes(4) and b"\x42\x82\x84webm" in head


def is_video(file: BinaryIO, size: int) -> bool:
    """Return whether there is anything to be seen; raise UnsafeMediaError if there is nothing to be heard either."""
    tracks = next((each for each in elements(file, 0, size) if each.id == TRACKS), None)
    kinds = {_number(file, part) for track in _parts(file, tracks) for part in _parts(file, track) if _is_type(part)}
    if not kinds & {VIDEO, SOUND}:
        raise UnsafeMediaError("it has neither sound nor picture")
    return VIDEO in kinds


def _is_type(part: Element) -> bool:
    return part.id == TRACK_TYPE


def elements(file: BinaryIO, start: int, end: int) -> Iterator[Element]:
    """Return the elements of a stretch of a file, and of those whose end may be unknown."""
    for _ in range(MOST):
        if start >= end:
            return
        found = _element(file, start, end)
        yield found
        start = found.body if found.id in STEPPED_INTO or found.end is None else found.end
    raise UnsafeMediaError(f"it has more than {MOST:,} parts")


def _element(file: BinaryIO, start: int, end: int) -> Element:
    file.seek(start)
    head = file.read(min(12, end - start))
    wide = 9 - head[0].bit_length() if head else 9
    long = 9 - head[wide].bit_length() if wide <= 4 and len(head) > wide else 9
    if wide > 4 or long > 8 or len(head) < wide + long:
        raise UnsafeMediaError("it is broken, or ends too early")
    name, body = int.from_bytes(head[:wide]), start + wide + long
    length = int.from_bytes(head[wide : wide + long]) & ((1 << 7 * long) - 1)
    if length == (1 << 7 * long) - 1:
        if name not in STEPPED_INTO:
            raise UnsafeMediaError("it has a part whose end is not told")
        return Element(name, start, body, None)
    if body + length > end:
        raise UnsafeMediaError("it is broken, or ends too early")
    return Element(name, start, body, body + length)


def _parts(file: BinaryIO, whole: Element | None) -> Iterable[Element]:
    return elements(file, whole.body, whole.end) if whole and whole.end is not None else ()


def _number(file: BinaryIO, element: Element) -> int:
    return int.from_bytes(_content(file, element))


def _content(file: BinaryIO, element: Element) -> bytes:
    length = (element.end or element.body) - element.body
    if length > LONGEST:
        raise UnsafeMediaError("one of its parts is far too long")
    return taken(file, element.body, length)


def stripped(file: BinaryIO, size: int) -> Iterator[Piece]:
    """Return what may be published of sound or video of a size; raise UnsafeMediaError if a track is neither."""
    yield from _joined(_within(file, 0, 0, size))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Return pieces, what is kept of one stretch of the file as one."""
    before: Kept | None = None
    for piece in pieces:
        if isinstance(piece, Kept) and before and piece.start == before.end:
            before = Kept(before.start, piece.end)
            continue
        if before:
            yield before
        before = piece if isinstance(piece, Kept) else None
        if before is None:
            yield piece
    if before:
        yield before


def _within(file: BinaryIO, parent: int, start: int, end: int) -> Iterator[Piece]:
    for each in elements(file, start, end):
        stop = each.body if each.id in STEPPED_INTO or each.end is None else each.end
        if each.id == TRACK:
            _refuse_strange(file, each)
        if each.id in KEPT[parent] and each.id in KEPT:
            yield Kept(each.start, each.body)
            yield from _within(file, each.id, each.body, stop)
        elif each.id == PRIVATE and parent == TRACK:
            yield Kept(each.start, each.body)
            yield from untold(_content(file, each))
        elif each.id in KEPT[parent]:
            yield Kept(each.start, stop)
        elif each.id in NAMED and parent == INFO:
            yield Kept(each.start, each.body)
            yield Blank(stop - each.body)
        else:
            yield from _voided(stop - each.start)


def _voided(length: int) -> Iterator[Piece]:
    """Return a void element of a length, which is at least two."""
    long = 8 if length > 9 else 1
    held = length - 1 - long
    yield VOID + (held | 1 << 7 * long).to_bytes(long)
    yield Blank(held)


def _refuse_strange(file: BinaryIO, track: Element) -> None:
    """Refuse a track that is neither sound nor picture, or whose content is packed in a way that is not understood."""
    parts = {part.id: part for part in _parts(file, track)}
    kind, codec = parts.get(TRACK_TYPE), parts.get(CODEC)
    if not kind or _number(file, kind) not in {VIDEO, SOUND} or not codec:
        raise UnsafeMediaError("it has a track that is neither sound nor picture", hint=f"without it: {CLEAN}")
    name = _content(file, codec).rstrip(b"\0")
    if name not in CODECS or ENCODINGS in parts:
        told = name.decode("ascii", "replace")
        raise UnsafeMediaError(f"it has a track (`{told}`) that no browser plays")


def untold(private: bytes) -> Iterator[bytes]:
    """Return what a codec needs to begin, without the comments that Vorbis has in it."""
    at = private.find(b"\x03vorbis")
    if at < 0:
        yield private
        return
    end = private.find(b"\x05vorbis", at)
    if end < at + 16:
        raise UnsafeMediaError("it is broken, or ends too early")
    yield private[:at] + silent(b"\x03vorbis", end - at - 1) + b"\1" + private[end:]
