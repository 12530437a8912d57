"""Edits from the browser: the same as those of the command line, and in the same journal."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.responses import Response

from timeline.events.saving.history import last_edited_of, undo
from timeline.events.saving.own_files import state_folder
from timeline.serve.asking import Address, Asked, Writes, told
from timeline.serve.session import Session


def editing(session: Session) -> Sequence[Address]:
    """Return the addresses of edits."""
    edits = Edits(session)
    return [Writes("/undo", edits.undo)]


@dataclass(frozen=True, slots=True)
class Edits:
    """What answers requests that edit the files of a session."""

    session: Session

    def undo(self, _: Asked) -> Response:
        """Take the last edit of the timeline back, as `timeline undo` does."""
        notes = list[str]()
        path = last_edited_of(self.session.files(), state_folder())
        taken = undo(path, state_folder(), notes.append)
        return told({"files": [str(each) for each in taken], "notes": notes})
