"""Writing a result: to a file that is not an input, or to standard output."""

import sys
from collections.abc import Sequence
from pathlib import Path

from timeline.events.saving.storage import replace
from timeline.problems import TimelineError


def written_to(path: Path | None, content: str | bytes, *, inputs: Sequence[str]) -> None:
    """Write a result whole, or not at all; None and `-` are standard output."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    if path is None or str(path) == "-":
        _to_standard_output(data)
        return
    _refuse_inputs(path, inputs)
    try:
        _replace(path, data)
    except OSError as error:
        raise TimelineError(f"{path} cannot be written: {error.strerror}") from error


def _to_standard_output(data: bytes) -> None:
    """Write to standard output; a terminal is no place for bytes that are not text."""
    if sys.stdout.isatty() and b"\0" in data:
        raise TimelineError("this is no text for a terminal", hint="name a file with -o", status=2)
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


def _refuse_inputs(path: Path, inputs: Sequence[str]) -> None:
    """Refuse to write a result over a file that was read."""
    for name in inputs:
        if name != "-" and path.exists() and Path(name).exists() and path.samefile(name):
            raise TimelineError(f"{path} was read: it is not overwritten", hint="name another file with -o", status=2)


def _replace(path: Path, data: bytes) -> None:
    """Replace a file, so that nobody sees half of it; a device is written to as it is."""
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    replace(path, data)
