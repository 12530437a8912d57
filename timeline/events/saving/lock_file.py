"""The file by which a folder is locked that cannot be locked itself; it is empty, stays, and may be removed."""

import os
from pathlib import Path

NAME = ".timeline.lock"


def opened_beside(folder: Path) -> int:
    """Return the descriptor of the file; it is made where it is not there."""
    return os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o666)
