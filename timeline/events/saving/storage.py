"""Saving: all of it or nothing, durable, and never over the work of another."""

import contextlib
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from timeline.events.saving.locking import PATIENCE, locked, silent
from timeline.problems import TimelineError

ATTEMPTS = 20
ENCODING_ERRORS = "surrogateescape"


class Saved(NamedTuple):
    """The text of a file before and after an edit."""

    before: str
    after: str


class Found(NamedTuple):
    """What a file held, and which file it was."""

    content: bytes
    status: os.stat_result


def save(
    path: str | Path,
    edit: Callable[[str], str],
    *,
    patience: float = PATIENCE,
    tell: Callable[[str], None] = silent,
) -> Saved:
    """Edit a file under its lock: read, edit, write beside it, put it in its place; raise where nothing was saved."""
    target = _target(Path(path))
    try:
        with locked(target, patience, tell) as folder:
            return _saved(target, folder, edit)
    except OSError as error:
        raise TimelineError(f"{path}: {error.strerror or error}; nothing was saved") from error


def create(path: str | Path, text: str) -> None:
    """Write a new file; raise where there is one already."""
    target = Path(path)
    try:
        with locked(target) as folder:
            if os.path.lexists(target):
                raise TimelineError(f"{path}: there is a file already, and it stays as it is")
            temporary = _written(target, text.encode("utf-8"), None)
            _put(temporary, target, folder)
    except OSError as error:
        raise TimelineError(f"{path}: {error.strerror or error}; nothing was saved") from error


def replace(path: str | Path, content: bytes) -> None:
    """Write a file whole, in the place of the one that is there, whose mode and owner it takes."""
    target = Path(path).resolve()
    with locked(target) as folder:
        status = target.stat() if target.exists() else None
        _put(_written(target, content, status), target, folder)


def refuse_unwritable(path: str | Path) -> None:
    """Raise where a file is none that could be saved, before anybody waits for what it holds."""
    _checked(_target(Path(path)))


def _target(path: Path) -> Path:
    """Follow links to the file itself."""
    try:
        return path.resolve(strict=True)
    except FileNotFoundError as error:
        if path.is_symlink():
            raise TimelineError(f"{path}: this link leads nowhere ({path.readlink()})") from error
        raise TimelineError(f"{path}: there is no such file", hint="`timeline init` begins one") from error
    except (OSError, RuntimeError) as error:
        raise TimelineError(f"{path}: {error}") from error


def _saved(target: Path, folder: int, edit: Callable[[str], str]) -> Saved:
    for _ in range(ATTEMPTS):
        found = _found(target)
        before = found.content.decode("utf-8", ENCODING_ERRORS)
        after = edit(before)
        if after == before:
            return Saved(before, after)
        temporary = _written(target, after.encode("utf-8", ENCODING_ERRORS), found.status)
        if _is_same(target, found.status):
            _put(temporary, target, folder)
            return Saved(before, after)
        temporary.unlink()
    raise TimelineError(f"{target}: another program keeps changing this file; nothing was saved")


def _found(target: Path) -> Found:
    """Read a file that may be replaced."""
    status = _checked(target)
    return Found(target.read_bytes(), status)


def _checked(target: Path) -> os.stat_result:
    """Look at a file; raise where it is none, or where replacing it would do harm."""
    status = target.stat()
    if not stat.S_ISREG(status.st_mode):
        raise TimelineError(f"{target}: this is {_kind(status.st_mode)}, not a file")
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise TimelineError(f"{target}: this file is read-only", hint=f"chmod u+w {target.name}")
    if status.st_nlink > 1:
        message = f"{target}: this file has {status.st_nlink} names (hard links), which saving would part"
        raise TimelineError(message, hint="keep one of them, or use a symbolic link")
    return status


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder"
    return "a pipe" if stat.S_ISFIFO(mode) else "a device or a socket"


def _written(target: Path, content: bytes, like: os.stat_result | None) -> Path:
    """Write a temporary file beside the target; one that is there already was left by a writer that died."""
    temporary = target.with_name(f".{target.name}.timeline-tmp")
    temporary.unlink(missing_ok=True)
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        _write_all(descriptor, content)
        _make_like(descriptor, target, like)
        os.fsync(descriptor)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)
    return temporary


def _write_all(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _make_like(descriptor: int, target: Path, like: os.stat_result | None) -> None:
    """Return a new file the owner, the extended attributes and the mode of the old one."""
    if like is None:
        umask = os.umask(0)
        os.umask(umask)
        os.fchmod(descriptor, 0o666 & ~umask)
        return
    with contextlib.suppress(PermissionError):
        os.fchown(descriptor, -1, like.st_gid)
        os.fchown(descriptor, like.st_uid, -1)
    for name in _attributes(target):
        with contextlib.suppress(OSError):
            os.setxattr(descriptor, name, os.getxattr(target, name))
    os.fchmod(descriptor, stat.S_IMODE(like.st_mode))


def _attributes(target: Path) -> list[str]:
    try:
        return os.listxattr(target)
    except OSError:
        return []


def _is_same(target: Path, status: os.stat_result) -> bool:
    """Return whether a file is still the one that was read."""
    try:
        now = target.stat()
    except OSError:
        return False
    return (now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns) == (
        status.st_dev,
        status.st_ino,
        status.st_size,
        status.st_mtime_ns,
    )


def _put(temporary: Path, target: Path, folder: int) -> None:
    """Put a finished file in the place of the old one, and make that durable."""
    try:
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    os.fsync(folder)
