"""The text of a file that a process of its own reads, with more time for a larger file."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from timeline.confined.process import MEGABYTE, Limits, TooMuchError, UnreadableError, confined
from timeline.problems import TimelineError


class TextReader(NamedTuple):
    """A module that prints the text of a file of a kind (`a PDF`), and what it may use.

    It has so many seconds, and more for each megabyte of the file; `hint` says what to do with one that takes longer.
    """

    module: str
    kind: str
    seconds: int
    seconds_a_megabyte: int
    memory: int
    hint: str


def file_text(reader: TextReader, path: Path) -> str:
    """Return the text of a file; raise if it cannot be read, or takes too much."""
    status = path.stat()
    return _read(reader, path, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=64)
def _read(reader: TextReader, path: Path, size: int, _changed_at: int) -> str:
    """Let another process read it; several checks ask for the same text."""
    limits = Limits(reader.seconds + reader.seconds_a_megabyte * size // MEGABYTE, reader.memory)
    try:
        return confined(reader.module, limits, str(path)).decode("utf-8", "replace")
    except TooMuchError as fault:
        raise TimelineError(fault.message, hint=reader.hint) from None
    except UnreadableError as fault:
        raise TimelineError(f"it is not {reader.kind} that can be read: {fault.message}") from None
