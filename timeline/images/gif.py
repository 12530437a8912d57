"""GIF: its frames and their timing are kept, and that it is played again and again."""

from collections.abc import Iterator

from timeline.images.faults import UnsafeImageError, refuse_giants

EXTENSION, FRAME, END = 0x21, 0x2C, 0x3B
TIMING, APPLICATION, TEXT = 0xF9, 0xFF, 0x01
LOOPS = (b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0")


def strip(content: bytes) -> bytes:
    """Return a GIF without comments, without what programs wrote into it, nor what follows its end."""
    refuse_giants(int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little"))
    start = 13 + _palette(content[10])
    return content[:start] + b"".join(_blocks(content, start)) + bytes((END,))


def _blocks(content: bytes, at: int) -> Iterator[bytes]:
    """Return the blocks that are kept.

    gif = head [palette] block* 3B ; block = 21 label data | 2C place(8) flags [palette] codes(1) data
    data = (length(1) bytes)* 00
    """
    while (kind := _byte(content, at)) != END:
        if kind == EXTENSION:
            end = _after_data(content, at + 2)
            if _is_kept(content, at):
                yield content[at:end]
        elif kind == FRAME:
            end = _after_data(content, at + 11 + _palette(_byte(content, at + 9)))
            yield content[at:end]
        else:
            raise UnsafeImageError("it is broken, or ends too early")
        at = end


def _is_kept(content: bytes, at: int) -> bool:
    label = _byte(content, at + 1)
    if label == TEXT:
        raise UnsafeImageError("it contains a text as a part of its picture")
    return label == TIMING or (label == APPLICATION and content.startswith(LOOPS, at + 2))


def _after_data(content: bytes, at: int) -> int:
    while length := _byte(content, at):
        at += 1 + length
    return at + 1


def _palette(flags: int) -> int:
    """Return how many bytes a palette takes, from the flags before it."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _byte(content: bytes, at: int) -> int:
    if at >= len(content):
        raise UnsafeImageError("it is broken, or ends too early")
    return content[at]
