"""Edits of a file for a command: made and remembered, or only shown."""

import shlex
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from timeline.cli.differences_told import tell_difference
from timeline.cli.files import read_files, timeline_around
from timeline.cli.no_event import no_event
from timeline.cli.terminal import say
from timeline.edits.opening import opened, text_of, text_or_none
from timeline.edits.unparsed import refuse_unparsed
from timeline.edits.whole_timeline import holds_apart
from timeline.events.model import Event, Timeline
from timeline.events.named_files import is_folder, is_there
from timeline.events.saving.history import recorder_of_all, save_with_history
from timeline.events.saving.own_files import state_folder
from timeline.events.saving.storage import Found, refuse_unwritable
from timeline.events.saving.together import Journalling, save_together
from timeline.events.writing.editor import Edited
from timeline.events.writing.ground import Opened

Edit = Callable[[Opened], Edited]
TextEdit = Callable[[Mapping[str, str]], Mapping[str, str]]
"""An edit of the texts of several files, by their names."""

UNCHANGED = "nothing changed; it says so already"
"""What is said of a file in which an edit found what it would write."""


class Made(NamedTuple):
    """What came of an edit: the id of its event, and whether the file says anything else now."""

    id: str
    has_changed: bool


def made(path: Path, edit: Edit, *, dry_run: bool = False, found: Found | None = None) -> Made:
    """Make an edit, or print what it would change. What was `found` is not read again."""
    return shown(path, edit, text_of(path) if found is None else found.text) if dry_run else saved(path, edit, found)


def saved(path: Path, edit: Edit, found: Found | None = None) -> Made:
    """Make an edit so that `timeline undo` can take it back."""
    done: list[Made] = []

    def edited(text: str) -> str:
        after = edit(opened(path, text))
        done.append(Made(after.id, after.text != text))
        return after.text

    save_with_history(path, edited, state_folder(), say, found)
    return done[-1]


def shown(path: Path, edit: Edit, before: str) -> Made:
    """Print what an edit of a text would change."""
    after = edit(opened(path, before))
    tell_difference(path, before, after.text)
    return Made(after.id, after.text != before)


def told_change(path: Path, what: str, *, has_changed: bool) -> str:
    """Say what was done to a file, and how it is taken back; or that it says so already."""
    return f"{path}: {f'{what}; {how_to_undo([path])}' if has_changed else UNCHANGED}"


def made_together(
    files: Sequence[Path], edit: TextEdit, what: Callable[[Path], str] | None, *, dry_run: bool = False
) -> None:
    """Make an edit of several files, all or none, as one step of `timeline undo`; or print what it would change.

    `what` says what was done to a file; None says nothing. An empty text stands for a file that is to be there no more.
    """
    if dry_run:
        before = {str(file): text_or_none(file) for file in files}
        for name, text in edit(before).items():
            tell_difference(Path(name), before[name], text)
        return
    folder = state_folder()
    journalling = Journalling(folder, say, record_all=recorder_of_all(folder, say))
    changed = save_together(files, edit, journalling)
    if what is None:
        return
    told = [f"{each}: {what(each)}{'' if is_there(each) else ', and the file with it'}" for each in changed]
    if changed:
        told[-1] += f"; {how_to_undo(changed)}"
    for line in told or [f"{files[0]}: {UNCHANGED}"]:
        say(line)


def how_to_undo(changed: Sequence[Path]) -> str:
    """Say how an edit of some files is taken back."""
    where = f" in all {len(changed)} files" if len(changed) > 1 else ""
    return f"to take it back{where}: timeline undo -f {shlex.quote(str(changed[0]))}"


def opened_event(path: Path, identity: str, max_size: int) -> tuple[Timeline, Event, Path]:
    """Find an event: the timeline that a file or folder begins, the event, and the file that it stands in.

    Of a large file the timeline has this event, and all whose dates name others. Raise where there is no such event,
    or it may be among what is not understood.
    """
    if holds_apart(path):
        path = path.parent
    if not is_folder(path):
        refuse_unwritable(path)
    timeline, ids = timeline_around(path, identity, max_size)
    found = [event for event in timeline.events if event.id == identity]
    if found:
        return timeline, found[0], Path(found[0].origin.place().file)
    refuse_unparsed(read_files([path], max_size)[1])
    raise no_event(identity, ids, f"{path}: ")
