"""Writing a result: to a file that is not an input, or to standard output."""

import os
import sys
from pathlib import Path

from timeline.cli.terminal import put
from timeline.cli.whole_files import files_of, is_standard_input
from timeline.events.belongings import is_among
from timeline.events.model import Timeline
from timeline.events.named_files import is_there, why_not
from timeline.events.reading.input_bytes import HANDED_ON
from timeline.events.saving.storage import replace
from timeline.problems import TimelineError
from timeline.system import BINARY, NOT_WAITING


def written_to(path: Path | None, content: str | bytes, timeline: Timeline) -> None:
    """Write a result whole, or not at all, and never over a file of the timeline; None and `-` are standard output."""
    data = _encoded(content) if isinstance(content, str) else content
    if path is None or str(path) == "-":
        put(content)
        return
    refuse_belongings(path, timeline)
    try:
        _replace(path, data)
    except (OSError, RuntimeError, ValueError) as error:
        raise TimelineError(f"{path} cannot be written: {_reason(path, error)}") from error


def _encoded(content: str) -> bytes:
    """Return a text in UTF-8; raise where it has half a character, as an argument may that is no UTF-8."""
    try:
        return content.encode("utf-8")
    except UnicodeEncodeError as error:
        half = ascii(content[error.start])
        raise TimelineError(f"{half} is half a character: no file can hold it", hint="write UTF-8", status=2) from error


def refuse_belongings(path: Path, timeline: Timeline) -> None:
    """Refuse to write over a file that the timeline was read from, or that it names: a kept copy, an image, a table."""
    if is_among(path, files_of(timeline)) or ("-" in timeline.files and is_standard_input(path)):
        message = f"{path} belongs to the timeline: it is not overwritten"
        raise TimelineError(message, hint="name another file with -o", status=2)


def _reason(path: Path, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return f"there is no folder {path.parent}"
    return error.strerror if isinstance(error, OSError) and error.strerror else why_not(error)


def _replace(path: Path, data: bytes) -> None:
    """Replace a file, so that nobody sees half of it; a device, a pipe with a reader, are written to as they are."""
    if not is_there(path) or path.is_file():
        replace(path, data)
        return
    handed_on = str(path).startswith(HANDED_ON)
    descriptor = os.open(path, os.O_WRONLY | BINARY | (0 if handed_on else NOT_WAITING))
    if sys.platform != "win32":
        os.set_blocking(descriptor, True)
    with open(descriptor, "wb") as opened:  # noqa: PTH123 - a descriptor
        opened.write(data)
