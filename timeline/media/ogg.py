"""Ogg: Opus or Vorbis without its comments; all pages stay where they are."""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from timeline.media.comments import silent
from timeline.media.pieces import Kept, Piece, UnsafeMediaError, taken

MAGIC = b"OggS"
HEAD = 27
FIRST, COMMENTS = 0, 1
"""Which packet says what the stream is, and which has its comments."""

NAMES = {b"OpusHead": b"OpusTags", b"\x01vorbis": b"\x03vorbis"}
"""How the first packet begins, and how its comments do."""

MOST = 10_000_000
LONGEST = 64 * 1024 * 1024
CLEAN = "ffmpeg -i IN.ogg -map 0:a:0 -c copy -map_metadata -1 OUT.ogg"
POLYNOMIAL = 0x04C11DB7


class Page(NamedTuple):
    """A page: where it starts, where its segments do, how long each is; which stream it is of."""

    start: int
    body: int
    lacing: bytes
    serial: bytes

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.body + sum(self.lacing)


def is_ogg(head: bytes) -> bool:
    """Return whether a file begins as one."""
    return head[:4] == MAGIC


def pages(file: BinaryIO, size: int) -> Iterator[Page]:
    """Return the pages of a file; raise UnsafeMediaError if they don't fill it."""
    at = 0
    for _ in range(MOST):
        if at >= size:
            return
        head = taken(file, at, HEAD)
        lacing = taken(file, at + HEAD, head[26])
        page = Page(at, at + HEAD + len(lacing), lacing, head[14:18])
        if head[:5] != MAGIC + b"\0" or page.end > size:
            raise UnsafeMediaError("it is broken, or ends too early")
        yield page
        at = page.end
    raise UnsafeMediaError(f"it has more than {MOST:,} pages")


def stripped(file: BinaryIO, size: int) -> Iterator[Piece]:
    """Return what may be published of a file of a size; raise UnsafeMediaError if it is not one stream of sound."""
    found = list(pages(file, size))
    if len({page.serial for page in found}) != 1:
        raise UnsafeMediaError("it has more than one stream", hint=f"only the first: {CLEAN}")
    spans = list(_packets(found))
    begun = b"".join(taken(file, start, end - start) for number, _, start, end in spans if number == FIRST)
    name = next((said for head, said in NAMES.items() if begun.startswith(head)), None)
    if name is None:
        raise UnsafeMediaError("it is neither Opus nor Vorbis", hint=f"sound alone: {CLEAN}")
    told = [(page, start, end) for number, page, start, end in spans if number == COMMENTS]
    yield from _silenced(file, found, told, name)


def _packets(found: list[Page]) -> Iterator[tuple[int, Page, int, int]]:
    """Return the parts of the first two packets: which of them, the page, from where to where."""
    number = FIRST
    for page in found:
        at = start = page.body
        for length in page.lacing:
            at += length
            if length < 255:
                yield number, page, start, at
                number, start = number + 1, at
            if number > COMMENTS:
                return
        if at > start:
            yield number, page, start, at


def _silenced(file: BinaryIO, found: list[Page], told: list[tuple[Page, int, int]], name: bytes) -> Iterator[Piece]:
    """Return the pages with the comments overwritten by some of the same length that say nothing."""
    length = sum(end - start for _, start, end in told)
    if length > LONGEST:
        raise UnsafeMediaError("its comments are far too long")
    framed = name != NAMES[b"OpusHead"]
    begun = b"".join(taken(file, start, end - start) for _, start, end in told)
    if not begun.startswith(name):
        raise UnsafeMediaError("it is broken, or ends too early")
    said = silent(name, length - framed) + b"\1" * framed
    spans = {page: (start, end) for page, start, end in told}
    for page in found:
        if page not in spans:
            yield Kept(page.start, page.end)
            continue
        start, end = spans[page]
        whole = bytearray(taken(file, page.start, page.end - page.start))
        whole[start - page.start : end - page.start], said = said[: end - start], said[end - start :]
        whole[22:26] = bytes(4)
        whole[22:26] = checksum(whole).to_bytes(4, "little")
        yield bytes(whole)


def checksum(content: bytes | bytearray) -> int:
    """Return the checksum of a page whose own is zero."""
    found = 0
    for byte in content:
        found = TABLE[(found >> 24) ^ byte] ^ (found << 8) & 0xFFFFFFFF
    return found


def _entry(byte: int) -> int:
    found = byte << 24
    for _ in range(8):
        found = (found << 1 ^ POLYNOMIAL * (found >> 31)) & 0xFFFFFFFF
    return found


TABLE = tuple(_entry(byte) for byte in range(256))
