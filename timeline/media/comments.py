"""Comments that say nothing, in the place of those of Vorbis and Opus."""

from timeline.media.pieces import UnsafeMediaError


def silent(name: bytes, length: int) -> bytes:
    """Return the comments of Vorbis or Opus of a length that say nothing: one name of a program, of spaces alone."""
    spaces = length - len(name) - 8
    if spaces < 0:
        raise UnsafeMediaError("it is broken, or ends too early")
    return name + spaces.to_bytes(4, "little") + b" " * spaces + bytes(4)
