"""The rows that were not added, written to a file of their own with the reasons."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from timeline.cli.terminal import say
from timeline.events.belongings import import_log, is_among
from timeline.events.named_files import is_there, refuse_nowhere
from timeline.events.saving.storage import create
from timeline.inputs.format import Input, Options
from timeline.problems import Problem, TimelineError

KEPT = "no event of GEDCOM is refused: one whose date cannot be read is kept without it, its words as `said`"


class Rejects(NamedTuple):
    """Where the rows go that are not added, None if nowhere, and the format that they have."""

    file: Path | None
    format: Input

    def check(self, written: Path) -> None:
        """Raise if the rows cannot be written, before anything is done; `written` is the file that gets the others."""
        if self.file is None:
            return
        if self.format.name == "gedcom":
            say(f"{KEPT}; nothing is written to {self.file}")
            return
        if self.format.rejects is None:
            message = f"rows of {self.format.name} cannot be written with their reasons"
            raise TimelineError(message, hint="the report names the line of each", status=2)
        if self.format.name == "xlsx" and self.file.suffix != ".xlsx":
            raise TimelineError("rows of a workbook are written as xlsx", hint="--rejects rows.xlsx", status=2)
        if str(self.file) == "-":
            raise TimelineError("refused rows go to a file, not to standard output", hint="--rejects FILE", status=2)
        if is_there(self.file):
            raise TimelineError(f"{self.file}: there is a file already, and it stays as it is", status=2)
        if is_among(self.file, (written, import_log(written))):
            raise TimelineError(f"{self.file}: the import itself writes this file", hint="name another", status=2)
        refuse_nowhere(self.file)

    def write(self, content: bytes, options: Options, refusals: Sequence[Problem], source: str) -> None:
        """Write the rows that were refused, if there are any, and say how they come in once they are mended."""
        if self.file is None or self.format.rejects is None or not refusals:
            return
        create(self.file, self.format.rejects(content, refusals[0].place.file, options, refusals))
        command = f"timeline import {self.format.name} {shlex.quote(str(self.file))} --name {shlex.quote(source)}"
        say(f"{self.file}: the rows that were not added, each with the reason; corrected, import them with: {command}")
