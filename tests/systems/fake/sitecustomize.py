"""A Python that lacks what Windows lacks, on Linux: begun by having this folder on PYTHONPATH.

What the standard library and others load at their start is loaded first, since they know Windows by themselves. Then
the modules and names are taken away, folders are not opened, and a file that is open is neither replaced nor removed.
"""

import asyncio
import ctypes
import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import portalocker
import psutil

LOADED = (asyncio, portalocker, psutil, subprocess, tempfile)
MODULES = ("fcntl", "grp", "pwd", "readline", "resource", "termios", "tty")
OF_OS = (
    "O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK", "chown", "fchmod", "fchown", "getegid", "geteuid", "getgid",
    "getuid", "killpg", "mkfifo", "setsid",
)  # fmt: skip
OF_SIGNAL = ("ITIMER_PROF", "ITIMER_REAL", "SIGALRM", "SIGPIPE", "setitimer")
SHARING = 32
"""ERROR_SHARING_VIOLATION of Windows."""

moments = int(os.environ.get("FAKE_IN_USE", "0"))
"""How often a file is in use by another program, which lets it go again."""

really_open, really_replace, really_unlink = os.open, os.replace, os.unlink


def opened(path: str | os.PathLike[str], *others: int, **named: int) -> int:
    """Open a file, and no folder."""
    if Path(path).is_dir():
        raise PermissionError(errno.EACCES, "Permission denied", str(path))
    return really_open(path, *others, **named)


def in_use(path: str) -> PermissionError:
    """Return what Windows says of a file that is open."""
    error = PermissionError(errno.EACCES, "The process cannot access the file: it is being used by another", path)
    error.winerror = SHARING  # type: ignore[attr-defined] # only Windows has it
    return error


def refuse_open(*paths: str | os.PathLike[str]) -> None:
    """Raise where one of the files is open here."""
    held = {os.path.realpath(f"/proc/self/fd/{each}") for each in os.listdir("/proc/self/fd")}  # noqa: PTH208
    for path in paths:
        if os.path.realpath(path) in held:
            raise in_use(os.fspath(path))


def replaced(old: str | os.PathLike[str], new: str | os.PathLike[str], **_: int) -> None:
    """Replace a file, unless it is open here, or for some moments by somebody else."""
    global moments  # noqa: PLW0603 - what is counted
    if moments:
        moments -= 1
        raise in_use(os.fspath(new))
    refuse_open(old, new)
    really_replace(old, new)


def renamed(old: str | os.PathLike[str], new: str | os.PathLike[str], **_: int) -> None:
    """Rename a file, never over another."""
    if os.path.lexists(new):
        raise FileExistsError(errno.EEXIST, "Cannot create a file when that file already exists", os.fspath(new))
    replaced(old, new)


def unlinked(path: str | os.PathLike[str], **_: int) -> None:
    """Remove a file that is not open."""
    refuse_open(path)
    really_unlink(path)


def library(*_: object, **__: object) -> None:
    """Open no library without a name."""
    raise TypeError("argument 1 must be str, not None")


PUT: tuple[tuple[object, str, object], ...] = (
    (os, "open", opened),
    (os, "replace", replaced),
    (os, "rename", renamed),
    (os, "unlink", unlinked),
    (os, "remove", unlinked),
    (ctypes, "CDLL", library),
    (shutil, "_use_fd_functions", False),
)
for owner, name, value in PUT:
    setattr(owner, name, value)
for module, names in ((os, OF_OS), (signal, OF_SIGNAL)):
    for name in names:
        delattr(module, name)
for name in MODULES:
    sys.modules[name] = None  # type: ignore[assignment] # what importing it then finds
