"""What systems do in different ways: flags of files, owners, files that are in use; all else asks here.

Windows has no owners as numbers, and refuses to replace a file that another program has open for a moment.
"""

import os
import stat
import time
from pathlib import Path

BINARY: int = getattr(os, "O_BINARY", 0)
"""Windows turns line ends of a descriptor into its own, unless it is told not to."""

READING = os.O_RDONLY | BINARY
"""The flags of a file that is read."""

NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY | getattr(os, "O_NOFOLLOW", 0)
"""The flags of a file that is made, and that must not be there."""

NOT_WAITING: int = getattr(os, "O_NONBLOCK", 0)
"""The flag of a file that is opened without waiting for who is at its other end."""

FOLDER: int = getattr(os, "O_DIRECTORY", 0)
"""The flag of a folder that is opened; 0 if the system opens none."""

IN_USE = frozenset({5, 32, 33})
"""What Windows says of a file that another program has open: access denied, a violation of sharing, or of a lock."""

TRIES = 40
PAUSE = 0.05


def is_ones_own(status: os.stat_result) -> bool:
    """Return whether a file or folder is the user's, and nobody else's to write.

    Where users have no numbers the folders of their profile are closed to others by the system, and it always is.
    """
    if not hasattr(os, "geteuid"):
        return True
    return bool(status.st_uid == os.geteuid()) and not stat.S_IMODE(status.st_mode) & 0o022


def put_over(file: Path, target: Path) -> None:
    """Give a file the name of another, which it replaces; try again while that is in use, for two seconds."""
    for tries_left in reversed(range(TRIES)):
        try:
            file.replace(target)
        except PermissionError as error:
            if not tries_left or getattr(error, "winerror", None) not in IN_USE:
                raise
            time.sleep(PAUSE)
        else:
            return


def made_writable_by(name: str) -> str:
    """Return the command that lets a file be written again."""
    return f"attrib -R {name}" if os.name == "nt" else f"chmod u+w {name}"
