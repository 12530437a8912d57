"""`timeline undo`."""

from pathlib import Path

from timeline.cli.differences_told import tell_difference
from timeline.cli.files import file_to_write
from timeline.cli.options import Target
from timeline.cli.terminal import say
from timeline.edits.whole_timeline import holds_apart
from timeline.events.named_files import is_folder
from timeline.events.saving.history import undo as undone
from timeline.events.saving.own_files import state_folder


def undo(file: Target = None) -> None:
    """Take back the last edit that was made here, unless the file was changed since.

    Example: timeline undo
    """
    path = file or file_to_write()
    path = path.parent if holds_apart(path) else path
    saved = undone(path, state_folder(), say)
    called = {each: path if len(saved) == 1 and not is_folder(path) else shortened(each) for each in saved}
    try:
        for each, (before, after) in saved.items():
            tell_difference(called[each], before, after)
    finally:
        for each, (before, after) in saved.items():
            say(f"{called[each]}: the last edit is taken back{told(before, after)}")


def told(before: str, after: str) -> str:
    """Say whether a file is gone, or there again."""
    if not after:
        return ", which had made the file: it is removed"
    return "" if before else ", which had removed the file: it is there again"


def shortened(path: Path) -> Path:
    """Return a path as seen from here, where it is below."""
    here = Path.cwd().resolve()
    return path.relative_to(here) if path.is_relative_to(here) else path
