"""Files saved together with the decisions about the proposals of a text, in one edit with one undo."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from timeline.cli.edits import made_together
from timeline.cli.terminal import say
from timeline.events.saving.history import recorder, recorder_of_all, recorder_of_both
from timeline.events.saving.own_files import state_folder
from timeline.events.saving.storage import Saved
from timeline.events.saving.together import Journalling, save_together
from timeline.proposals.remembered import Key, Remembered, read_decisions, written_decisions

Texts = Mapping[str, str]


class Decided(NamedTuple):
    """Decisions that are made, and the file that is to remember them, if there is one."""

    path: Path | None
    made: Sequence[tuple[Key, Remembered]]

    @property
    def paths(self) -> list[Path]:
        """The file that is written, if any."""
        return [self.path] if self.path is not None and self.made else []

    def written(self, texts: Texts) -> Texts:
        """Return texts with the decisions in theirs; raise where those that are there cannot be read."""
        for path in self.paths:
            read_decisions(texts[str(path)], str(path))
        return {**texts, **{str(path): written_decisions(texts[str(path)], self.made) for path in self.paths}}


NOTHING = Decided(None, ())


def save_decided(
    files: Sequence[Path], edit: Callable[[Texts], Texts], decided: Sequence[Decided], *, dry_run: bool
) -> list[Path]:
    """Edit files as one step of `undo`, which takes the decisions along; return those that changed.

    On a dry run, print what would change, and return none.
    """
    beside = [path for each in decided for path in each.paths]

    def edited(texts: Texts) -> Texts:
        after = edit(texts)
        for each in decided:
            after = each.written(after)
        return after

    if dry_run:
        made_together([*files, *beside], edited, None, dry_run=True)
        return []
    changed = _saved(files, edited, [each for each in decided if each.paths])
    return [path for path in changed if path not in beside]


def _saved(files: Sequence[Path], edit: Callable[[Texts], Texts], decided: Sequence[Decided]) -> list[Path]:
    """Save files and decisions; where there are several of either, all of it is one step."""
    held: dict[str, str] = {}

    def edited(texts: Texts) -> Texts:
        after = edit(texts)
        held.update(after)
        return after

    together = recorder_of_all(state_folder(), say) if max(len(files), len(decided)) > 1 else None
    journalling = Journalling(state_folder(), say, _recorder(files[0], next(iter(decided), NOTHING), held), together)
    return save_together([*files, *(path for each in decided for path in each.paths)], edited, journalling)


def _recorder(main: Path, decided: Decided, held: Texts) -> Callable[[Path, Saved], None]:
    """Return what remembers an edit: of the first file together with the decisions, where there are some."""
    if decided.path is None or not decided.made:
        return recorder(state_folder(), say)
    name = str(decided.path)
    return recorder_of_both(state_folder(), say, main, decided.path, lambda: held.get(name, ""))
