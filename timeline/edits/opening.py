"""Files as an edit sees them: their text, and what is known of it."""

from functools import partial
from pathlib import Path

from timeline.events.cache.cache_folder import usual_cache
from timeline.events.named_files import is_there
from timeline.events.reading.input_bytes import LARGEST, bytes_of
from timeline.events.reading.known import known_text
from timeline.events.saving.storage import ENCODING_ERRORS, Found, found_in, resolved
from timeline.events.writing.ground import Opened


def found_for_edit(path: Path, max_size: int) -> Found:
    """Read a file that is to be edited; raise if it cannot be, or is too large."""
    return found_in(resolved(path), partial(bytes_of, largest=max_size))


def opened(path: Path, text: str) -> Opened:
    """Return the text of a file with what is known of it, so that an edit of a large one need not read all of it."""
    return Opened(text, str(path), known_text(text, str(path), usual_cache()))


def text_of(path: Path, max_size: int = LARGEST) -> str:
    """Return the text of a file as an edit sees it."""
    return bytes_of(path, max_size).decode("utf-8", ENCODING_ERRORS)


def text_or_none(path: Path) -> str:
    """Return the text of a file, empty if there is none."""
    return text_of(path) if is_there(path) else ""
