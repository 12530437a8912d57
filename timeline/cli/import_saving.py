"""An import saved: the timeline and the import log beside it, in one edit that one `undo` takes back."""

from collections.abc import Callable, Mapping
from pathlib import Path

from timeline.cli.differences_told import tell_difference
from timeline.cli.terminal import say
from timeline.edits.opening import text_or_none
from timeline.events.belongings import import_log
from timeline.events.named_files import is_there
from timeline.events.saving.history import recorder_of_both, save_with_history
from timeline.events.saving.in_pieces import text_digest
from timeline.events.saving.own_files import state_folder
from timeline.events.saving.storage import create, replace
from timeline.events.saving.together import Journalling, save_together
from timeline.inputs.updating.import_log import ImportLog, read_declared, read_log, written_log
from timeline.inputs.updating.updating import Outcome

Edit = Callable[[str, ImportLog], Outcome]


class Importing:
    """An edit of a timeline and its log; what is to be written is made before both are locked.

    It is made again if others changed one of them meanwhile.
    """

    def __init__(self, path: Path, edit: Edit) -> None:
        """Take the file that is edited, and the edit."""
        self.path = path
        self.log_path = import_log(path)
        self.edit = edit
        self.text, log = text_or_none(path), text_or_none(self.log_path)
        self._log_digest = _digest(log)
        self.outcome = self._made(log)
        self._written: tuple[ImportLog, str] | None = None

    def _made(self, log: str) -> Outcome:
        return self.edit(self.text, read_log(log, str(self.log_path)))

    def _made_of(self, timeline: str, log: str) -> Outcome:
        if timeline != self.text or _digest(log) != self._log_digest:
            self.text, self._log_digest = timeline, _digest(log)
            self.outcome = self._made(log)
        self.text = timeline  # the same letters, held once
        return self.outcome

    def _log(self) -> str:
        """Return the log as it is to be written; it is as large as the timeline, and written once for each outcome."""
        if self._written is None or self._written[0] is not self.outcome.log:
            self._written = self.outcome.log, written_log(self.outcome.log)
        return self._written[1]

    def show(self) -> None:
        """Print what would change in the timeline."""
        tell_difference(self.path, self.text, self.outcome.text)

    def save(self) -> None:
        """Write both files, or none; a timeline that is not there yet is begun."""
        log = self._log()
        if not is_there(self.path):
            self._begin(log)
        elif _digest(log) == self._log_digest:
            save_with_history(self.path, lambda text: self._made_of(text, log).text, state_folder(), say)
        else:
            self._save_both()

    def _begin(self, log: str) -> None:
        if self.outcome.added or self.outcome.declared:
            create(self.path, self.outcome.text)
            replace(self.log_path, log.encode("utf-8")) if log else None

    def _save_both(self) -> None:
        record = recorder_of_both(state_folder(), say, self.path, self.log_path, self._log)
        save_together([self.log_path, self.path], self._both, Journalling(state_folder(), say, record))

    def _both(self, texts: Mapping[str, str]) -> Mapping[str, str]:
        outcome = self._made_of(texts[str(self.path)], texts[str(self.log_path)])
        return {str(self.path): outcome.text, str(self.log_path): self._log()}


def _digest(text: str) -> str:
    """Return what tells one log from another; a log is as large as its timeline, and is not held."""
    return text_digest(text, "surrogatepass")


def declared_by(path: Path) -> ImportLog:
    """Return what the import log of a timeline tells of declarations."""
    return read_declared(text_or_none(import_log(path)), str(import_log(path)))


def log_of(path: Path) -> ImportLog:
    """Return the import log of a timeline, an empty one if there is none."""
    return read_log(text_or_none(import_log(path)), str(import_log(path)))
