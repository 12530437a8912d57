"""A new file made like the one that it replaces: owner, extended attributes, mode, as far as the system has them."""

import contextlib
import os
import stat
import sys
from pathlib import Path


def make_like(descriptor: int, target: Path, like: os.stat_result | None, mode: int | None) -> None:
    """Give a new file the owner, the extended attributes and the mode of the old one; without one, a mode."""
    if like is not None:
        _make_owned(descriptor, like)
        _make_attributed(descriptor, target)
    if hasattr(os, "fchmod"):
        os.fchmod(descriptor, _usual_mode(mode) if like is None else stat.S_IMODE(like.st_mode))


def _make_owned(descriptor: int, like: os.stat_result) -> None:
    if hasattr(os, "fchown"):
        with contextlib.suppress(PermissionError):
            os.fchown(descriptor, -1, like.st_gid)
            os.fchown(descriptor, like.st_uid, -1)


def _make_attributed(descriptor: int, target: Path) -> None:
    if sys.platform == "linux":
        for name in _attributes(target):
            with contextlib.suppress(OSError):
                os.setxattr(descriptor, name, os.getxattr(target, name))


def _attributes(target: Path) -> list[str]:
    if sys.platform != "linux":
        return []
    try:
        return os.listxattr(target)
    except OSError:
        return []


def _usual_mode(mode: int | None) -> int:
    return 0o666 & ~_umask() if mode is None else mode


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask
