"""`timeline undo`."""

from timeline.cli.differences import tell_difference
from timeline.cli.opening import file_to_write
from timeline.cli.options import Target
from timeline.cli.terminal import say
from timeline.events.saving.history import undo as undone
from timeline.events.saving.own_files import state_folder


def undo(file: Target = None) -> None:
    """Take back the last edit that was made here, unless the file was changed since.

    Example: timeline undo
    """
    path = file or file_to_write()
    saved = undone(path, state_folder(), say)
    try:
        tell_difference(path, saved.before, saved.after)
    finally:
        say(f"{path}: the last edit is taken back")
