"""What a cell shows of a date."""

import zipfile
import zlib
from enum import StrEnum

ZIP_FAULTS = (
    zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, ValueError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What is raised for archives that are damaged, or closed."""


class Shown(StrEnum):
    """The finest part of a date that a cell shows, where it is no day."""

    YEAR = "year"
    MONTH = "month"
    TIME = "time"
