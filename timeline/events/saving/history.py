"""What a file was before each of our last edits: kept outside of the file, so that an edit can be taken back."""

import errno
import hashlib
import json
import os
import re
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from timeline.events.named_files import is_folder
from timeline.events.saving.common_ends import common_end, common_start
from timeline.events.saving.in_pieces import json_pieces, text_digest
from timeline.events.saving.own_files import is_own, make_own_folder, write_own
from timeline.events.saving.storage import ENCODING_ERRORS, Found, Saved, found_in, resolved, save
from timeline.events.saving.together import FileChange, Journalling, save_together
from timeline.problems import TimelineError

MOST = 50
STEP = re.compile(r"\d{8,15}\.json", re.ASCII)


class Step(NamedTuple):
    """One edit, in reverse: of the text after it (known by its hash), which span to replace by what.

    `beside` is a file that the same edit changed, and `beside_after` the hash of its text after it: a log, which is
    taken back with it where it can be. `others` are all further files that it changed, by their paths, with the hashes
    of their texts: they are taken back together or not at all. `path` is the file, and `mode` its mode, 0 if not known.
    """

    after: str
    start: int
    end: int
    old: str
    beside: str = ""
    beside_after: str = ""
    others: Mapping[str, str] = MappingProxyType({})
    path: str = ""
    mode: int = 0

    def taken_back(self, text: str) -> str:
        """Return the text before the edit."""
        return text[: self.start] + self.old + text[self.end :]


def save_with_history(
    path: Path, edit: Callable[[str], str], folder: Path, tell: Callable[[str], None], found: Found | None = None
) -> Saved:
    """Save an edit, of what was `found` in the file if that is known, and remember it while the file is locked."""
    return save(path, edit, tell=tell, record=recorder(folder, tell), found=found)


def recorder(folder: Path, tell: Callable[[str], None]) -> Callable[[Path, Saved], None]:
    """Return what remembers an edit; if it cannot be remembered it is saved all the same, with a message."""

    def record(path: Path, saved: Saved) -> None:
        _remember(path, step_back(saved), folder, tell)

    return record


def recorder_of_both(
    folder: Path, tell: Callable[[str], None], main: Path, beside: Path, text: Callable[[], str]
) -> Callable[[Path, Saved], None]:
    """Return what remembers an edit of a file and of a second one, so that both are taken back together.

    `text` returns what the second one holds after the edit; if it is empty, that was not edited.
    """
    alone = recorder(folder, tell)

    def record(path: Path, saved: Saved) -> None:
        if path != main.resolve() or not text():
            alone(path, saved)
            return
        _remember(path, step_back(saved, (str(beside.resolve()), _digest(text()))), folder, tell)

    return record


def recorder_of_all(folder: Path, tell: Callable[[str], None]) -> Callable[[Sequence[FileChange]], None]:
    """Return what remembers an edit of several files as one step."""

    def record(changes: Sequence[FileChange]) -> None:
        hashes = {each.path: _digest(each.after) for each in changes}
        for each in changes:
            others = {path: digest for path, digest in hashes.items() if path != each.path}
            step = step_back(Saved(each.before, each.after))._replace(others=others, mode=each.mode)
            _remember(Path(each.path), step, folder, tell)

    return record


def _remember(path: Path, step: Step, folder: Path, tell: Callable[[str], None]) -> None:
    """Keep a step of a file that is saved; say so where it cannot be kept."""
    try:
        keep(path, step, folder)
    except OSError as error:
        told = f"{path}: saved, but `timeline undo` will not know of it ({error.strerror or error})"
        tell(f"{told}; {_way_out(error, folder)}")


def _way_out(error: OSError, folder: Path) -> str:
    """Return what to do so that the next edits are remembered."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"for the next edits, free some space in {folder}"
    return f"for the next edits, make {folder} a folder that you may write to, or name another: XDG_STATE_HOME=FOLDER"


def keep(path: Path, step: Step, folder: Path) -> None:
    """Keep a step of a file; only the last ones are kept."""
    step = step._replace(path=str(path.resolve()), others=dict(step.others))
    steps = _steps_folder(path, folder)
    make_own_folder(steps, folder)
    known = _known_steps(steps)
    number = int(known[-1].stem) + 1 if known else 1
    write_own(steps / f"{number:08d}.json", json_pieces(step._asdict()))
    for old in known[: max(0, len(known) + 1 - MOST)]:
        old.unlink(missing_ok=True)


def undo(path: Path, folder: Path, tell: Callable[[str], None]) -> dict[Path, Saved]:
    """Take back the last edit of a file, or in a folder; raise if there is none, or others changed a file since.

    What the same edit changed in other files is taken back too. Return each file with its text before and after.
    """
    path = last_edited(path, folder) if is_folder(path) else path
    held = found_in(resolved(path)).text if os.path.lexists(path) else ""
    _, last = _step_after(path, _digest(held), folder) or (None, None)
    makes = last is not None and (last.start, last.old, last.end) == (0, "", len(held))
    if last is not None and _is_as_after(last, folder):
        whole = last._replace(others={**last.others, last.beside: last.beside_after})
        saved = _undo_all([path, *map(Path, whole.others)], whole, folder, tell)
        return {each: texts for each, texts in saved.items() if str(each) != last.beside}
    if last is not None and (last.others or not held or makes):
        return _undo_all([path, *map(Path, last.others)], last, folder, tell)
    return {path: _undo_one(path, folder, tell)}


def _is_as_after(step: Step, folder: Path) -> bool:
    """Return whether the second file is what it was after an edit, so that both can be taken back at once."""
    beside = Path(step.beside)
    if not step.beside or not os.path.lexists(beside):
        return False
    try:
        text = found_in(beside).text
    except TimelineError:
        return False
    return _digest(text) == step.beside_after and _step_after(beside, step.beside_after, folder) is not None


def last_edited(home: Path, folder: Path) -> Path:
    """Return the file, in a folder or below, that was edited last; raise if none is known."""
    for path in _edited(folder):
        if path.is_relative_to(home.resolve()):
            return path
    raise TimelineError(f"{home}: no edit of a file in this folder is known that could be taken back", status=1)


def last_edited_of(paths: Sequence[Path], folder: Path) -> Path:
    """Return the one of some files that was edited last; raise if no edit of them is known."""
    known = {path.resolve() for path in paths}
    found = next((path for path in _edited(folder) if path in known), None)
    if found is None:
        raise TimelineError("no edit is known that could be taken back", status=1)
    return found


def _edited(folder: Path) -> Iterator[Path]:
    """Return the files of which edits are known, the one that was edited last first."""
    newest = [steps[-1] for each in _folders_of_steps(folder) if (steps := _known_steps(each))]
    for _, step in _readable(sorted(newest, key=lambda file: file.stat().st_mtime_ns, reverse=True)):
        if step.path:
            yield Path(step.path)


def _folders_of_steps(folder: Path) -> list[Path]:
    try:
        return [*(folder / "undo").iterdir()]
    except OSError:
        return []


def _undo_all(paths: Sequence[Path], last: Step, folder: Path, tell: Callable[[str], None]) -> dict[Path, Saved]:
    """Take an edit of several files back, or of one that it made or removed: all of it, or raise and change nothing."""
    wanted = {str(paths[0]): last.after, **last.others}
    saved = dict[Path, Saved]()
    steps = {name: _step_after(Path(name), digest, folder) for name, digest in wanted.items()}

    def edit(texts: Mapping[str, str]) -> Mapping[str, str]:
        for name, text in texts.items():
            if _digest(text) != wanted[name] or steps[name] is None:
                message = f"{name}: this file was changed since, so the last edit, of {len(texts)} files, stays"
                raise TimelineError(message, hint=f"timeline undo -f {shlex.quote(name)} comes first", status=1)
        after = {name: each[1].taken_back(texts[name]) for name, each in steps.items() if each}
        saved.update({Path(name): Saved(texts[name], text) for name, text in after.items()})
        return after

    taken = [each[0] for each in steps.values() if each]
    modes = {name: each[1].mode for name, each in steps.items() if each}
    journalling = Journalling(folder, tell, record_all=lambda _: _forget(taken), modes=modes)
    save_together(paths, edit, journalling)
    return saved


def _step_after(path: Path, digest: str, folder: Path) -> tuple[Path, Step] | None:
    """Return the last step of a file after which its text has a hash."""
    known = _known_steps(_steps_folder(path, folder))[::-1]
    return next(((file, step) for file, step in _readable(known) if step.after == digest), None)


def _undo_one(path: Path, folder: Path, tell: Callable[[str], None]) -> Saved:
    """Take back the last edit of one file, and what it changed in its log."""
    taken, chosen = list[Path](), list[Step]()

    def edit(text: str) -> str:
        known = _known_steps(_steps_folder(path, folder))[::-1]
        taken.clear()
        for file, step in _readable(known):
            taken.append(file)
            if step.after == _digest(text):
                chosen[:] = [step]
                return step.taken_back(text)
        raise _nothing_to_undo(path, known)

    saved = save(path, edit, tell=tell, record=lambda _path, _saved: _forget(taken))
    for step in chosen:
        if step.beside:
            _undo_beside(step, folder, tell)
    return saved


def _undo_beside(step: Step, folder: Path, tell: Callable[[str], None]) -> None:
    """Take back what an edit changed in a second file, and what changed only there since; if empty, it is removed."""
    beside, taken = Path(step.beside), list[Path]()

    def edit(text: str) -> str:
        taken.clear()
        for file, each in _readable(_known_steps(_steps_folder(beside, folder))[::-1]):
            if each.after != _digest(text):
                continue
            found, text = text, each.taken_back(text)
            taken.append(file)
            if _digest(found) == step.beside_after:
                return text
        raise TimelineError("it was changed since")

    try:
        saved = save(beside, edit, tell=tell, record=lambda _path, _saved: _forget(taken))
        if not saved.after:
            beside.unlink(missing_ok=True)
    except (OSError, TimelineError) as error:
        tell(f"{beside}: this was not taken back ({error})")


def _forget(steps: list[Path]) -> None:
    for file in steps:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def step_back(saved: Saved, beside: tuple[str, str] = ("", "")) -> Step:
    """Return the step that takes an edit back: all between what both texts have in common at either end."""
    before, after = saved
    start = common_start(before, after)
    tail = common_end(before, after, min(len(before), len(after)) - start)
    return Step(_digest(after), start, len(after) - tail, before[start : len(before) - tail], *beside)


def _digest(text: str) -> str:
    return text_digest(text, ENCODING_ERRORS)


def _steps_folder(path: Path, folder: Path) -> Path:
    """Return the folder of the steps of one file, whatever link it is reached by."""
    return folder / "undo" / hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:32]


def _known_steps(steps: Path) -> list[Path]:
    """Return the steps that were kept, the first one first; other files there are not ours."""
    try:
        found = [file for file in steps.iterdir() if STEP.fullmatch(file.name) and is_own(file)]
    except OSError:
        return []
    return sorted(found, key=lambda file: int(file.stem))


def _readable(files: list[Path]) -> Iterator[tuple[Path, Step]]:
    """Return the steps that can be read, the last one first."""
    for file in files:
        try:
            step = Step(**json.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError, RecursionError):
            continue
        if [type(each) for each in step[:6]] == [str, int, int, str, str, str] and _is_told(step):
            yield file, step


def _is_told(step: Step) -> bool:
    """Return whether what a step says of its files is what such a step may say."""
    others: object = step.others
    if not isinstance(others, Mapping) or type(step.path) is not str or type(step.mode) is not int:
        return False
    return all(type(each) is str for each in (*others, *others.values()))


def _nothing_to_undo(path: Path, known: list[Path]) -> TimelineError:
    if known:
        return TimelineError(f"{path}: this file was changed since, so the last edit is not taken back", status=1)
    return TimelineError(f"{path}: no edit is known that could be taken back", status=1)
