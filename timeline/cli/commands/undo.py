"""`timeline undo`."""

from pathlib import Path

from timeline.cli.differences import tell_difference
from timeline.cli.files import file_to_write
from timeline.cli.options import Target
from timeline.cli.terminal import say
from timeline.events.saving.history import undo as undone
from timeline.events.saving.own_files import state_folder
from timeline.events.saving.storage import Saved


def undo(file: Target = None) -> None:
    """Take back the last edit that was made here, unless the file was changed since.

    Example: timeline undo
    """
    path = file or file_to_write()
    saved = undone(path, state_folder(), say)
    try:
        tell_difference(path, saved.before, saved.after)
    finally:
        say(f"{path}: the last edit is taken back{removed_if_empty(path, saved)}")


def removed_if_empty(path: Path, saved: Saved) -> str:
    """Remove a file that an edit made, and say so."""
    if saved.after:
        return ""
    path.unlink(missing_ok=True)
    return ", which had made the file: it is removed"
