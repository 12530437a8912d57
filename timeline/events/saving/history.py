"""What a file was before each of our last edits: kept outside of the file, so that an edit can be taken back."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from timeline.events.saving.storage import ENCODING_ERRORS, Saved, save
from timeline.problems import TimelineError

MOST = 50


class Step(NamedTuple):
    """One edit, told backwards: of the text after it (known by its hash), which span to replace by what."""

    after: str
    start: int
    end: int
    old: str

    def taken_back(self, text: str) -> str:
        """Return the text before the edit."""
        return text[: self.start] + self.old + text[self.end :]


def state_folder() -> Path:
    """Return the folder of this program's state: `$XDG_STATE_HOME/timeline`, or below the home folder."""
    named = os.environ.get("XDG_STATE_HOME", "")
    return (Path(named) if named.startswith("/") else Path.home() / ".local" / "state") / "timeline"


def save_with_history(path: Path, edit: Callable[[str], str], folder: Path, tell: Callable[[str], None]) -> Saved:
    """Save an edit and remember it; where it cannot be remembered it is saved all the same, and that is told."""
    saved = save(path, edit, tell=tell)
    if saved.before != saved.after:
        try:
            remember(path, saved, folder)
        except OSError as error:
            tell(f"{path}: saved, but `timeline undo` will not know of it ({error.strerror or error})")
    return saved


def remember(path: Path, saved: Saved, folder: Path) -> None:
    """Keep what takes an edit back; only the last ones are kept."""
    steps = _steps_folder(path, folder)
    steps.mkdir(parents=True, exist_ok=True, mode=0o700)
    known = sorted(steps.glob("*.json"))
    number = int(known[-1].stem) + 1 if known else 1
    (steps / f"{number:08d}.json").write_text(json.dumps(step_back(saved)._asdict()), encoding="utf-8")
    for old in known[: max(0, len(known) + 1 - MOST)]:
        old.unlink(missing_ok=True)


def undo(path: Path, folder: Path, tell: Callable[[str], None]) -> Saved:
    """Take the last edit back; raise where there is none, or where the file was changed by others since."""
    known = sorted(_steps_folder(path, folder).glob("*.json"), reverse=True)
    taken: list[Path] = []

    def edit(text: str) -> str:
        taken.clear()
        for file, step in _readable(known):
            taken.append(file)
            if step.after == _digest(text):
                return step.taken_back(text)
        raise _nothing_to_undo(path, known)

    saved = save(path, edit, tell=tell)
    for file in taken:
        file.unlink(missing_ok=True)
    return saved


def step_back(saved: Saved) -> Step:
    """Return the step that takes an edit back: all between what both texts have in common at either end."""
    before, after = saved
    start = _common(before, after)
    tail = _common(before[start:][::-1], after[start:][::-1])
    return Step(_digest(after), start, len(after) - tail, before[start : len(before) - tail])


def _common(one: str, other: str) -> int:
    """Count the characters that two texts have in common at their beginning, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", ENCODING_ERRORS)).hexdigest()


def _steps_folder(path: Path, folder: Path) -> Path:
    """Return the folder of the steps of one file, whatever link it is reached by."""
    return folder / "undo" / hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:32]


def _readable(files: list[Path]) -> Iterator[tuple[Path, Step]]:
    """Return the steps that can be read, the last one first."""
    for file in files:
        try:
            fields = json.loads(file.read_text(encoding="utf-8"))
            yield file, Step(**fields)
        except (OSError, ValueError, TypeError):
            continue


def _nothing_to_undo(path: Path, known: list[Path]) -> TimelineError:
    if known:
        return TimelineError(f"{path}: this file was changed since, so the last edit is not taken back", status=1)
    return TimelineError(f"{path}: no edit is known that could be taken back", status=1)
