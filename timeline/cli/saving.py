"""Edits of a file for a command: made and remembered, or only shown."""

from collections.abc import Callable
from pathlib import Path

from timeline.cli.differences import tell_difference
from timeline.cli.reading import read_files
from timeline.cli.terminal import say
from timeline.events import Edited, Event, Timeline
from timeline.events.reading.input_bytes import LARGEST, bytes_of
from timeline.events.saving.history import save_with_history
from timeline.events.saving.own_files import state_folder
from timeline.events.saving.storage import ENCODING_ERRORS, refuse_unwritable
from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError

Edit = Callable[[str], Edited]


def made(path: Path, edit: Edit, *, dry_run: bool = False) -> str:
    """Make an edit, or print what it would change; give the id of the event."""
    return shown(path, edit) if dry_run else saved(path, edit)


def saved(path: Path, edit: Edit) -> str:
    """Make an edit so that `timeline undo` can take it back."""
    identities: list[str] = []

    def edited(text: str) -> str:
        after = edit(text)
        identities.append(after.id)
        return after.text

    save_with_history(path, edited, state_folder(), say)
    return identities[-1]


def shown(path: Path, edit: Edit) -> str:
    """Print what an edit would change."""
    before = text_of(path)
    after = edit(before)
    tell_difference(path, before, after.text)
    return after.id


def text_of(path: Path, max_size: int = LARGEST) -> str:
    """Return the text of a file as an edit sees it."""
    return bytes_of(path, max_size).decode("utf-8", ENCODING_ERRORS)


def opened_event(path: Path, identity: str, max_size: int) -> tuple[Timeline, Event, Path]:
    """Find an event: the timeline that a file or folder begins, the event, and the file that it stands in."""
    if not path.is_dir():
        refuse_unwritable(path)
    timeline, _ = read_files([path], max_size)
    found = [event for event in timeline.events if event.id == identity]
    if found:
        return timeline, found[0], Path(found[0].origin.place().file)
    hint = did_you_mean(identity, [event.id for event in timeline.events]) if timeline.events else ""
    raise TimelineError(f"{path}: there is no event `{identity}`", hint=hint, status=1)
