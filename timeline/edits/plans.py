"""Edits that are not made yet: what files would hold, compared with what somebody saw in them."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from timeline.edits.opening import text_or_none
from timeline.events.saving.history import recorder_of_all
from timeline.events.saving.own_files import state_folder
from timeline.events.saving.storage import ENCODING_ERRORS
from timeline.events.saving.together import Journalling, save_together
from timeline.problems import TimelineError

Texts = Mapping[str, str]
"""The texts of files, by their names; an empty one stands for no file."""


class Planned(NamedTuple):
    """The texts of some files after an edit, and the id of the event that it concerns."""

    texts: Texts
    id: str


class Plan(NamedTuple):
    """An edit of some files, all or none: their names, and what it makes of their texts."""

    files: Sequence[Path]
    edit: Callable[[Texts], Planned]


class Changed(NamedTuple):
    """What an edit changed, or would: the texts before and after, and the id of the event."""

    before: Texts
    after: Texts
    id: str


class ChangedSinceError(TimelineError):
    """A file holds another text than the one that an edit was made against."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody saw when they made an edit: a file, and the digest of its text."""

    file: Path
    digest: str

    def refuse_other(self, texts: Texts) -> None:
        """Raise if the file holds another text now."""
        if digest_of(texts[str(self.file)]) != self.digest:
            message = f"{self.file}: the file was changed meanwhile; nothing was saved"
            raise ChangedSinceError(message, hint="look at both versions", status=1)


def digest_of(text: str) -> str:
    """Return the digest of a text, by which it is known again."""
    return hashlib.sha256(text.encode("utf-8", ENCODING_ERRORS)).hexdigest()


def preview(plan: Plan, seen: Seen) -> Changed:
    """Return what an edit would change; raise if the file is another than the one that was seen."""
    before = {str(file): text_or_none(file) for file in plan.files}
    seen.refuse_other(before)
    planned = plan.edit(before)
    return Changed(before, planned.texts, planned.id)


def saved(plan: Plan, seen: Seen, tell: Callable[[str], None]) -> Changed:
    """Make an edit, which `timeline undo` takes back; raise, and change nothing, where the file is another."""
    made = list[Changed]()

    def edit(texts: Texts) -> Texts:
        seen.refuse_other(texts)
        planned = plan.edit(texts)
        made.append(Changed(texts, planned.texts, planned.id))
        return planned.texts

    folder = state_folder()
    save_together(plan.files, edit, Journalling(folder, tell, record_all=recorder_of_all(folder, tell)))
    return made[-1]
