"""The bytes of a file or of standard input, up to a limit of size."""

import sys
from pathlib import Path
from typing import IO

from timeline.problems import TimelineError

LARGEST = 256 * 1024 * 1024
"""How many bytes a file may have unless another limit is named."""

PIECE = 16 * 1024 * 1024
UNITS = ("bytes", "KB", "MB", "GB", "TB")


def bytes_of(path: str | Path, largest: int = LARGEST) -> bytes:
    """Read a file, or standard input (`-`); raise where it is larger than allowed, without reading on."""
    try:
        if str(path) == "-":
            data = up_to(sys.stdin.buffer, largest + 1)
        else:
            with Path(path).open("rb") as file:
                data = up_to(file, largest + 1)
    except OSError as error:
        raise TimelineError(f"{path}: {error.strerror or error}") from error
    except ValueError as error:
        raise TimelineError(f"{path}: no file has such a name") from error
    if len(data) > largest:
        raise too_large(str(path), largest)
    return data


def too_large(name: str, largest: int) -> TimelineError:
    """Return the error for what has more bytes than it may."""
    hint = "split it, or raise the limit: --max-size 1GB"
    return TimelineError(f"{name}: larger than {size_told(largest)}, the limit", hint=hint)


def size_told(number: int) -> str:
    """Say a size in the largest unit in which it is whole: 268435456 is 256 MB."""
    power = 0
    while power < len(UNITS) - 1 and number and number % 1024 == 0:
        number, power = number // 1024, power + 1
    return f"{number:,} {UNITS[power]}"


def up_to(stream: IO[bytes], most: int) -> bytes:
    """Read so many bytes, or all where there are fewer; memory is taken for what is there, not for what may be."""
    pieces: list[bytes] = []
    while most > 0 and (piece := stream.read(min(most, PIECE))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)
