"""MP3: its frames of sound, without the tags before and after them."""

from typing import BinaryIO

from timeline.media.pieces import Kept, Piece, UnsafeMediaError, taken

RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
"""Samples a second, by version."""

BITS = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""Thousands of bits a second, in version 1 and in the others."""

TAGS = (b"TAG", b"APETAGEX", b"LYRICSBEGIN", b"ID3")
LEAST = 3
"""How many frames are sound; fewer may be anything."""


def is_mp3(head: bytes) -> bool:
    """Return whether a file begins as one: with a tag, or with a frame."""
    return head.startswith(b"ID3") or bool(_length(head[:4]))


def stripped(file: BinaryIO, size: int) -> list[Piece]:
    """Return the frames of a file of a size; raise UnsafeMediaError if something else stands among them."""
    start = at = _after_tags(file, size)
    frames = 0
    while at + 4 <= size and (length := _length(taken(file, at, 4))):
        if at + length > size:
            at = size if frames >= LEAST else at
            break
        at, frames = at + length, frames + 1
    file.seek(at)
    rest = file.read(64).lstrip(b"\0")
    if frames < LEAST:
        raise UnsafeMediaError("it is no MP3: it has no frames of sound")
    if rest and not rest.startswith(TAGS):
        raise UnsafeMediaError("it is broken, or a part of it is no sound", hint="ffmpeg -i IN.mp3 -c copy OUT.mp3")
    return [Kept(start, at)]


def _after_tags(file: BinaryIO, size: int) -> int:
    """Return where the tags at the beginning end."""
    at = 0
    while at + 10 <= size:
        head = taken(file, at, 10)
        if head[:3] != b"ID3":
            break
        at += 10 + sum((byte & 127) << (7 * (3 - place)) for place, byte in enumerate(head[6:]))
        at += 10 if head[5] & 16 else 0
    while at + 4 <= size and taken(file, at, 1) == b"\0":
        at += 1
    return at


def _length(head: bytes) -> int:
    """Return the bytes of the frame of layer III that begins so, 0 if none does."""
    if len(head) < 4 or head[0] != 255 or head[1] & 0xE6 != 0xE2:
        return 0
    version, rate = head[1] >> 3 & 3, head[2] >> 2 & 3
    bits = BITS[version == 3][head[2] >> 4] if head[2] >> 4 < 15 else 0
    if version not in RATES or rate == 3 or not bits:
        return 0
    return (144 if version == 3 else 72) * bits * 1000 // RATES[version][rate] + (head[2] >> 1 & 1)
