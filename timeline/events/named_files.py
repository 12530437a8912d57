"""Files that the data names: each is a file, and is in the folder of the one that names it, or below."""

import errno
import stat
from pathlib import Path

from timeline.problems import TimelineError

DEFAULT = "events.yaml"
"""The file that is meant where none is named."""

OUTSIDE = "it may not leave the folder of the timeline"
NOWHERE = "there is no such file"
UNNAMEABLE = "no file has such a name"


class OutOfReachError(TimelineError):
    """A file that the data names, and that is not read: the message says why."""


def place_below(folder: Path, name: str) -> Path:
    """Return the resolved path of what a folder's file names; raise if its links lead out of the folder."""
    try:
        home, path = folder.resolve(), (folder / name).resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise OutOfReachError(why_not(error)) from error
    if not path.is_relative_to(home):
        raise OutOfReachError(OUTSIDE)
    return path


def file_below(folder: Path, name: str, *, or_folder: bool = False) -> Path:
    """Return the resolved path of a file that may be read; raise if it is not a file, or is elsewhere."""
    path = place_below(folder, name)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise OutOfReachError(why_not(error)) from error
    if not (stat.S_ISREG(mode) or (or_folder and stat.S_ISDIR(mode))):
        raise OutOfReachError(f"it is {kind_of_file(mode)}, not a file")
    return path


def is_below(folder: Path, path: Path) -> bool:
    """Return whether a path, its links followed, is in a folder or below."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def is_folder(path: str | Path) -> bool:
    """Return whether a path is that of a folder; False for a name that no file can have."""
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def is_there(path: str | Path) -> bool:
    """Return whether there is anything of a name; a name that no file can have is that of nothing."""
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def refuse_nowhere(path: Path) -> None:
    """Raise if no file of a name can be written: no such folder, no such name, or links that lead in a circle."""
    try:
        if not path.parent.is_dir():
            raise TimelineError(f"{path}: there is no folder {path.parent}")
        path.stat()
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise TimelineError(f"{path}: {why_not(error)}") from error


def is_there_or_may_be(path: Path) -> bool:
    """Return whether there is a file of a name; raise if none can be written."""
    if is_there(path):
        return True
    refuse_nowhere(path)
    return False


def is_link(path: Path) -> bool:
    """Return whether a path is that of a link; False for a name that no file can have."""
    try:
        return path.is_symlink()
    except (OSError, ValueError):
        return False


def identity(path: str | Path) -> tuple[int, int] | str:
    """Return what identifies a file under any name: its device and number; its name if there is no file."""
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return str(path)
    return status.st_dev, status.st_ino


def kind_of_file(mode: int) -> str:
    """Say what something is that is not a file: a folder, a pipe, a device."""
    if stat.S_ISDIR(mode):
        return "a folder"
    return "a pipe" if stat.S_ISFIFO(mode) else "a device or a socket"


def why_not(error: Exception) -> str:
    """Say why there is no file of a name, or why it cannot be read."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return NOWHERE
        case OSError(errno=errno.ELOOP) | RuntimeError():
            return "its links lead in a circle"
        case OSError(errno=errno.ENAMETOOLONG) | ValueError():
            return UNNAMEABLE
        case OSError(strerror=str() as reason):
            return reason.lower()
        case _:
            return str(error)
