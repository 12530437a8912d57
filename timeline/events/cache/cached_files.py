"""Files that may be lost: stored only for the user, outside of the project, replaced whole, never trusted blindly."""

import contextlib
import hashlib
import os
import stat
from pathlib import Path

from timeline.system import NEW, NOT_WAITING, READING, is_ones_own, put_over

MOST_FILES = 48
MOST_BYTES = 256 * 1024 * 1024
"""What is stored in all folders of a cache together; beyond it what was not used for longest goes."""


def recall(file: Path) -> bytes | None:
    """Return what was stored in a file; nothing if it is damaged, of another name, or of somebody else."""
    try:
        with open(os.open(file, READING | NOT_WAITING), "rb") as opened:  # noqa: PTH123 - a descriptor, not a path
            status = os.fstat(opened.fileno())
            if not stat.S_ISREG(status.st_mode) or not is_ones_own(status):
                return None
            digest, _, content = opened.read().partition(b"\n")
    except OSError:
        return None
    if digest != _digest(file, content):
        return None
    with contextlib.suppress(OSError):
        os.utime(file)
    return content


def store(file: Path, *pieces: bytes) -> None:
    """Store something in a file of a cache's folder, and remove what exceeds the limit; fail silently."""
    if sum(map(len, pieces)) > MOST_BYTES:
        return
    try:
        file.parent.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.parent.mkdir(exist_ok=True, mode=0o700)
        if is_ones_own(file.parent.stat()):
            _replace(file, _digest(file, *pieces), b"\n", *pieces)
            _let_go(file.parent.parent)
    except OSError:
        return


def _replace(file: Path, *pieces: bytes) -> None:
    """Write a file next to its place and move it there; if that fails, nothing is left."""
    beside = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    beside.unlink(missing_ok=True)
    try:
        descriptor = os.open(beside, NEW, 0o600)
        with open(descriptor, "wb") as opened:  # noqa: PTH123 - a descriptor, not a path
            opened.writelines(pieces)
        put_over(beside, file)
    finally:
        beside.unlink(missing_ok=True)


def _let_go(cache: Path) -> None:
    """Remove what was not used for longest in any folder of a cache, until what is left is not too much."""
    known = []
    for file in cache.glob("*/*"):
        with contextlib.suppress(OSError):
            status = file.stat()
            known.append((status.st_mtime_ns, status.st_size, file))
    left = 0
    for number, (_, size, file) in enumerate(sorted(known, reverse=True)):
        left += size
        if number >= MOST_FILES or left > MOST_BYTES:
            file.unlink(missing_ok=True)


def _digest(file: Path, *pieces: bytes) -> bytes:
    """Return what proves that a content is whole, and that it was stored under the name of this file."""
    digest = hashlib.sha256(f"{file.parent.name}/{file.name}\n".encode())
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest().encode("ascii")
