"""What a file was before each of our last edits: kept outside of the file, so that an edit can be taken back."""

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from timeline.events.saving.own_files import is_own, make_own_folder, write_own
from timeline.events.saving.storage import ENCODING_ERRORS, Found, Saved, save
from timeline.problems import TimelineError

MOST = 50
STEP = re.compile(r"\d{8,15}\.json", re.ASCII)


class Step(NamedTuple):
    """One edit, told backwards: of the text after it (known by its hash), which span to replace by what.

    `beside` is a file that the same edit changed, and `beside_after` the hash of its text after it.
    """

    after: str
    start: int
    end: int
    old: str
    beside: str = ""
    beside_after: str = ""

    def taken_back(self, text: str) -> str:
        """Return the text before the edit."""
        return text[: self.start] + self.old + text[self.end :]


def save_with_history(
    path: Path, edit: Callable[[str], str], folder: Path, tell: Callable[[str], None], found: Found | None = None
) -> Saved:
    """Save an edit, of what was `found` in the file if that is known, and remember it while the file is locked."""
    return save(path, edit, tell=tell, record=recorder(folder, tell), found=found)


def recorder(folder: Path, tell: Callable[[str], None]) -> Callable[[Path, Saved], None]:
    """Return what remembers an edit; where it cannot be remembered it is saved all the same, and that is told."""

    def record(path: Path, saved: Saved) -> None:
        try:
            remember(path, saved, folder)
        except OSError as error:
            tell(f"{path}: saved, but `timeline undo` will not know of it ({error.strerror or error})")

    return record


def recorder_of_both(
    folder: Path, tell: Callable[[str], None], main: Path, beside: Path, text: Callable[[], str]
) -> Callable[[Path, Saved], None]:
    """Return what remembers an edit of a file and of one beside it, so that both are taken back together.

    `text` returns what the one beside holds after the edit; empty, it was not edited.
    """
    alone = recorder(folder, tell)

    def record(path: Path, saved: Saved) -> None:
        if path != main.resolve() or not text():
            alone(path, saved)
            return
        try:
            remember(path, saved, folder, (str(beside.resolve()), _digest(text())))
        except OSError as error:
            tell(f"{path}: saved, but `timeline undo` will not know of it ({error.strerror or error})")

    return record


def remember(path: Path, saved: Saved, folder: Path, beside: tuple[str, str] = ("", "")) -> None:
    """Keep what takes an edit back; only the last ones are kept."""
    steps = _steps_folder(path, folder)
    make_own_folder(steps, folder)
    known = _known_steps(steps)
    number = int(known[-1].stem) + 1 if known else 1
    write_own(steps / f"{number:08d}.json", json.dumps(step_back(saved, beside)._asdict()))
    for old in known[: max(0, len(known) + 1 - MOST)]:
        old.unlink(missing_ok=True)


def undo(path: Path, folder: Path, tell: Callable[[str], None]) -> Saved:
    """Take the last edit back; raise where there is none, or where the file was changed by others since.

    What the same edit changed in a file beside it is taken back, too.
    """
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
    """Take back what an edit changed in a file beside, and what was changed there alone since; empty, it goes."""
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


def common_start(one: str, other: str) -> int:
    """Count the characters that two texts have in common at their beginning, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


def common_end(one: str, other: str, most: int) -> int:
    """Count the characters that two texts have in common at their end, up to a number, by halving."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        alike = one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]
        low, high = (middle, high) if alike else (low, middle - 1)
    return low


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", ENCODING_ERRORS)).hexdigest()


def _steps_folder(path: Path, folder: Path) -> Path:
    """Return the folder of the steps of one file, whatever link it is reached by."""
    return folder / "undo" / hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:32]


def _known_steps(steps: Path) -> list[Path]:
    """Return the steps that were kept, the first one first; whatever else lies there is not ours."""
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
        if [type(each) for each in step] == [str, int, int, str, str, str]:
            yield file, step


def _nothing_to_undo(path: Path, known: list[Path]) -> TimelineError:
    if known:
        return TimelineError(f"{path}: this file was changed since, so the last edit is not taken back", status=1)
    return TimelineError(f"{path}: no edit is known that could be taken back", status=1)
