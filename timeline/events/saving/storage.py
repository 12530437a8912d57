"""Saving: all of it or nothing, durable, and never over the work of another."""

import errno
import os
import shlex
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from timeline.events.named_files import identity, is_link, kind_of_file, why_not
from timeline.events.saving.exchange import exchanged, put_where_nothing_is, wait_for_writers
from timeline.events.saving.likeness import make_like
from timeline.events.saving.locking import locked, silent
from timeline.events.saving.watch import Held, Watch
from timeline.events.saving.watching import watched, withheld
from timeline.problems import TimelineError
from timeline.system import FOLDER, NEW, READING, made_writable_by, put_over

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

    @property
    def text(self) -> str:
        """The content as an edit sees it; bytes that are not UTF-8 are passed through unchanged."""
        return self.content.decode("utf-8", ENCODING_ERRORS)


def forget(path: Path, saved: Saved) -> None:
    """Remember nothing of what was saved."""


def save(
    path: str | Path,
    edit: Callable[[str], str],
    *,
    tell: Callable[[str], None] = silent,
    record: Callable[[Path, Saved], None] = forget,
    found: Found | None = None,
) -> Saved:
    """Edit a file under its lock: read, edit, write a new file, put it in its place; raise if nothing was saved.

    `record` is told what was saved before the lock is released. What was `found` in the file before is not read again,
    unless it is another now.
    """
    target = resolved(Path(path))
    try:
        with locked(target, tell=tell):
            saved = _saved(target, edit, found)
            if saved.after != saved.before:
                record(target, saved)
            return saved
    except OSError as error:
        raise TimelineError(f"{path}: {error.strerror or error}; nothing was saved") from error


def create(path: str | Path, content: str | bytes, *, mode: int | None = None) -> None:
    """Write a new file; raise if there is one already. Without a `mode` it has that of new files."""
    target = Path(path)
    try:
        with locked(target):
            if not _put_new(target, content if isinstance(content, bytes) else content.encode("utf-8"), mode):
                raise TimelineError(f"{path}: there is a file already, and it stays as it is")
    except OSError as error:
        raise TimelineError(f"{path}: {error.strerror or error}; nothing was saved") from error


def replace(path: str | Path, content: bytes) -> None:
    """Write a file whole, in the place of the one that is there, whose mode and owner it takes."""
    target = Path(path).resolve()
    if target.is_symlink():  # a circle: from Python 3.13 on resolving one raises nothing
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    with locked(target):
        status = target.stat() if target.exists() else None
        _put(written_beside(target, content, status), target)
        _sync(target.parent)


def refuse_unwritable(path: str | Path) -> None:
    """Raise if a file could not be saved, before anybody waits for its content."""
    _checked(resolved(Path(path)))


def resolved(path: Path) -> Path:
    """Follow links to the file itself."""
    try:
        return path.resolve(strict=True)
    except FileNotFoundError as error:
        if is_link(path):
            raise TimelineError(f"{path}: this link leads nowhere ({path.readlink()})") from error
        hint = f"`timeline init {shlex.quote(str(path))}` begins one"
        raise TimelineError(f"{path}: there is no such file", hint=hint) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise TimelineError(f"{path}: {why_not(error)}") from error


def _saved(target: Path, edit: Callable[[str], str], known: Found | None) -> Saved:
    for _ in range(ATTEMPTS):
        found, known = known or found_in(target), None
        try:
            saved = Saved(found.text, edit(found.text))
        except TimelineError:
            if is_unchanged(target, found):
                raise
            continue  # somebody was writing just then, and half of it was read
        if saved.after == saved.before or put_in_place(target, found, saved.after):
            return saved
    raise TimelineError(f"{target}: another program keeps changing this file; nothing was saved")


def put_in_place(target: Path, found: Found, text: str) -> bool:
    """Replace a file that is still what it was found to be; return False, and leave it, where others changed it.

    If two files can change places, what was there is looked at afterwards, and restored if it was newer.
    """
    temporary = written_beside(target, text.encode("utf-8", ENCODING_ERRORS), found.status)
    try:
        with watched(target) as watch, withheld(temporary) as ours:
            if watch.is_written or not is_unchanged(target, found):
                return False
            return _swapped(temporary, target, found, watch, ours)
    finally:
        temporary.unlink(missing_ok=True)


def put_new(target: Path, text: str, mode: int | None = None) -> bool:
    """Write a new file; return False, and leave what is there, if others made one meanwhile."""
    return _put_new(target, text.encode("utf-8", ENCODING_ERRORS), mode)


def _put_new(target: Path, content: bytes, mode: int | None) -> bool:
    if os.path.lexists(target):
        return False
    try:
        _put(written_beside(target, content, None, mode), target, put_where_nothing_is)
    except FileExistsError:
        return False
    _make_durable(target)
    return True


def put_away(target: Path, found: Found) -> bool:
    """Remove a file that is still what it was found to be; return False, and leave it, where others changed it."""
    aside = beside(target)
    aside.unlink(missing_ok=True)
    with watched(target) as watch:
        if watch.is_written or not is_unchanged(target, found):
            return False
        target.rename(aside)
        if not is_unchanged(aside, found):
            with suppress(FileExistsError):  # they saved again, which is newer
                put_where_nothing_is(aside, target)
            aside.unlink(missing_ok=True)
            return False
    aside.unlink()
    _make_durable(target)
    return True


def _swapped(temporary: Path, target: Path, found: Found, watch: Watch, ours: Held) -> bool:
    """Exchange the new text and what was found; exchange them back if somebody saved, or waits to, meanwhile."""
    mine = identity(temporary)
    if not _is_still(target, found.status):
        return False
    if not exchanged(temporary, target):
        put_over(temporary, target)
        _make_durable(target)
        return True
    if _is_still(temporary, found.status):
        _make_durable(target)
        if not watch.is_awaited() and not ours.is_wanted() and is_unchanged(temporary, found):
            return True
    _give_back(temporary, target, mine, ours)
    return False


def _give_back(temporary: Path, target: Path, mine: tuple[int, int] | str, ours: Held) -> None:
    """Put back what somebody else saved; should they save again while that is done, the last of it.

    Who opened our file meanwhile, and waits, gets it with their text in it; to be written, under its name.
    """
    while True:
        theirs = identity(temporary)
        ours.give(temporary.read_bytes())
        if ours.is_wanted():
            return
        exchanged(temporary, target)
        if identity(temporary) == mine:
            return
        mine = theirs


def found_in(target: Path, read: Callable[[Path], bytes] = Path.read_bytes) -> Found:
    """Read a file that may be replaced, once nobody is writing it; raise if it cannot be read."""
    try:
        status = _checked(target)
        wait_for_writers(target)
        return Found(read(target), status)
    except OSError as error:
        raise TimelineError(f"{target}: {why_not(error)}; nothing was saved") from error


def is_unchanged(path: Path, found: Found) -> bool:
    """Return whether a file is still the one that was read, and holds what it held."""
    try:
        return _is_still(path, found.status) and path.read_bytes() == found.content
    except OSError:
        return False


def _is_still(path: Path, status: os.stat_result) -> bool:
    return identity(path) == (status.st_dev, status.st_ino)


def _checked(target: Path) -> os.stat_result:
    """Look at a file; raise if it is not one, or if replacing it would do harm."""
    status = target.stat()
    if not stat.S_ISREG(status.st_mode):
        raise TimelineError(f"{target}: this is {kind_of_file(status.st_mode)}, not a file")
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise TimelineError(f"{target}: this file is read-only", hint=made_writable_by(target.name))
    if status.st_nlink > 1:
        message = f"{target}: this file has {status.st_nlink} names (hard links), which saving would part"
        raise TimelineError(message, hint="keep one of them, or use a symbolic link")
    return status


def beside(target: Path) -> Path:
    """Return where a new text of a file is written before it takes its place."""
    return target.with_name(f".{target.name}.timeline-tmp")


def written_beside(target: Path, content: bytes, like: os.stat_result | None, mode: int | None = None) -> Path:
    """Write a temporary file next to the target; one that is there already was left by a writer that died."""
    temporary = beside(target)
    temporary.unlink(missing_ok=True)
    descriptor = os.open(temporary, NEW, 0o600)
    try:
        _write_all(descriptor, content)
        make_like(descriptor, target, like, mode)
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


def _put(temporary: Path, target: Path, put: Callable[[Path, Path], None] = put_over) -> None:
    """Put a finished file in its place: that of whatever is there, unless told otherwise."""
    try:
        put(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _make_durable(target: Path) -> None:
    """See that a change of names has reached the disk; it is made, but might not outlive a loss of power."""
    try:
        _sync(target.parent)
    except OSError as error:
        message = f"{target}: saved, but the disk did not confirm it ({error.strerror or error})"
        raise TimelineError(message) from error


def _sync(folder: Path) -> None:
    """Bring the names of a folder to the disk, where the system lets a program do so."""
    if not FOLDER:
        return
    descriptor = os.open(folder, READING | FOLDER)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
