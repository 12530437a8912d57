"""Several files changed by one edit: all of them or none, by a journal that the next command finishes or takes back.

An empty text stands for no file: an edit creates files, and removes them.
"""

import hashlib
import json
import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from timeline.events.named_files import refuse_nowhere
from timeline.events.saving.in_pieces import json_pieces, text_digest
from timeline.events.saving.locking import locked_together
from timeline.events.saving.own_files import is_own, journal_folder, make_own_folder, write_own
from timeline.events.saving.storage import (
    ENCODING_ERRORS,
    Found,
    Saved,
    beside,
    forget,
    found_in,
    put_away,
    put_in_place,
    put_new,
    resolved,
)
from timeline.problems import TimelineError

ATTEMPTS = 20


class FileChange(NamedTuple):
    """A file that an edit of several changes: what it held before, and what it is to hold; its mode, 0 if not known."""

    path: str
    before: str
    after: str
    mode: int = 0


class Journalling(NamedTuple):
    """Where the journal is kept, whom to notify, and what remembers each file that was saved, or all of them at once.

    `record` is called if there is no `record_all`. `modes` are those of files that are created.
    """

    folder: Path
    tell: Callable[[str], None]
    record: Callable[[Path, Saved], None] = forget
    record_all: Callable[[Sequence[FileChange]], None] | None = None
    modes: Mapping[str, int] = MappingProxyType({})


def save_together(
    paths: Sequence[Path], edit: Callable[[Mapping[str, str]], Mapping[str, str]], journalling: Journalling
) -> list[Path]:
    """Edit the texts of several files at once, by name; return the files that changed, or raise and change none."""
    targets = {str(path): resolved(path) if os.path.lexists(path) else placed(path) for path in paths}
    try:
        with locked_together(targets.values(), tell=journalling.tell):
            for _ in range(ATTEMPTS):
                changed = _edited(targets, edit, journalling)
                if changed is not None:
                    return changed
    except OSError as error:
        named = {str(beside(target)): name for name, target in targets.items()}.get(error.filename, error.filename)
        raise TimelineError(f"{named or paths[0]}: {error.strerror or error}; nothing was saved") from error
    raise TimelineError(f"{paths[0]}: another program keeps changing these files; nothing was saved")


def _edited(
    targets: Mapping[str, Path], edit: Callable[[Mapping[str, str]], Mapping[str, str]], journalling: Journalling
) -> list[Path] | None:
    """Edit files that are locked; None, and nothing is changed, if others changed one of them meanwhile."""
    found = {name: found_in(target) if os.path.lexists(target) else None for name, target in targets.items()}
    held = {name: each.text if each else "" for name, each in found.items()}
    texts = edit(held)
    changes = {
        name: FileChange(str(target), held[name], texts[name], _mode(found[name], journalling.modes.get(name, 0)))
        for name, target in targets.items()
        if texts[name] != held[name]
    }
    if changes and not _put_all(list(changes.values()), [found[name] for name in changes], journalling):
        return None
    if journalling.record_all is not None:
        journalling.record_all([*changes.values()])
    else:
        for change in changes.values():
            journalling.record(Path(change.path), Saved(change.before, change.after))
    return [Path(name) for name in changes]


def _mode(found: Found | None, wanted: int) -> int:
    return stat.S_IMODE(found.status.st_mode) if found else wanted


def placed(path: Path) -> Path:
    """Return where a file would be that is not there; raise if its folder is not."""
    refuse_nowhere(path)
    return path.parent.resolve() / path.name


def _put_all(changes: list[FileChange], found: list[Found | None], journalling: Journalling) -> bool:
    """Put all texts in place; where one cannot be, take back those that were, and return False or raise."""
    journal = _journal(changes, journalling.folder) if len(changes) > 1 else None
    done: list[FileChange] = []
    try:
        for change, each in zip(changes, found, strict=True):
            if not _put(change, each):
                _take_back(done)
                break
            done.append(change)
    except OSError:
        _take_back(done)
        raise
    finally:
        if journal is not None and not _is_half_done(changes):
            journal.unlink(missing_ok=True)
    return len(done) == len(changes)


def _put(change: FileChange, found: Found | None) -> bool:
    """Put a text in place; make the file, or remove it, if there was none, or is to be none."""
    target = Path(change.path)
    if found is None:
        return put_new(target, change.after, change.mode or None)
    return put_in_place(target, found, change.after) if change.after else put_away(target, found)


def _take_back(done: list[FileChange]) -> None:
    """Put back what files held before; one that cannot be is left to the journal."""
    while done:
        change = done.pop()
        with suppress(OSError, TimelineError):
            _write(change, change.after, change.before)


def _is_half_done(changes: Sequence[FileChange]) -> bool:
    """Return whether some files hold the new text and others the old."""
    states = {_text_of(change) for change in changes}
    return {"before", "after"} <= states


def _text_of(change: FileChange) -> str:
    """Return whether a file holds the text from before a change or that after it; one text is held at a time."""
    text = _text(Path(change.path))
    return "after" if text == change.after else "before" if text == change.before else ""


def _journal(changes: Sequence[FileChange], folder: Path) -> Path:
    """Write down what is to be done before any of it is."""
    place = journal_folder(folder)
    make_own_folder(place, folder)
    name = hashlib.sha256()
    for text in (text for change in changes for text in (change.path, change.before, change.after)):
        name.update(text_digest(text, "surrogatepass").encode("ascii"))
    file = place / f"{name.hexdigest()[:32]}.json"
    write_own(file, json_pieces([change._asdict() for change in changes]))
    return file


def mend(folder: Path, tell: Callable[[str], None]) -> None:
    """Finish, or take back, what was cut off in the middle of several files, and say so."""
    for file in _journals(folder):
        changes = _changes_in(file)
        if changes is None:
            continue
        try:
            with locked_together([Path(change.path) for change in changes], tell=tell):
                if file.exists():
                    tell(_mended(changes))
                    _sweep(changes)
                    file.unlink(missing_ok=True)
        except (OSError, TimelineError) as error:
            tell(f"{changes[0].path}: an edit of several files was cut off, and is not finished yet ({error})")


def _journals(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(file for file in journal_folder(folder).glob("*.json") if is_own(file))
    except OSError:
        return


def _changes_in(file: Path) -> list[FileChange] | None:
    """Read a journal; None if it is not one of ours."""
    try:
        changes = [FileChange(**each) for each in json.loads(file.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    return changes if changes and all([*map(type, change)] == [str, str, str, int] for change in changes) else None


def _mended(changes: Sequence[FileChange]) -> str:
    """Finish an edit if no file was changed since, else leave all as they are; say which."""
    names = ", ".join(change.path for change in changes)
    if not all(_text(Path(change.path)) in (change.before, change.after) for change in changes):
        return f"{names}: an edit of these files was cut off, and one was changed since; see `timeline check`"
    try:
        for change in changes:
            _write(change, change.before, change.after)
    except (OSError, TimelineError):
        for change in changes:
            _write(change, change.after, change.before)
        return f"{names}: an edit of these files that was cut off is taken back"
    return f"{names}: an edit of these files that was cut off is finished"


def _sweep(changes: Sequence[FileChange]) -> None:
    """Remove leftover files; what holds neither the old text nor the new is somebody else's, and stays."""
    for change in changes:
        left = beside(Path(change.path))
        if os.path.lexists(left) and _text(left) in (change.before, change.after, ""):
            left.unlink(missing_ok=True)


def _write(change: FileChange, before: str, after: str) -> None:
    """Give a file another text if it holds the one that is expected."""
    path = Path(change.path)
    if _text(path) != before:
        return
    found = found_in(path) if os.path.lexists(path) else None
    if (found.text if found else "") != before or not _put(change._replace(after=after), found):
        raise TimelineError(f"{path}: another program keeps changing this file")


def _text(path: Path) -> str | None:
    """Return what a file holds, nothing if there is none; None if it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8", ENCODING_ERRORS)
    except FileNotFoundError:
        return ""
    except OSError:
        return None
