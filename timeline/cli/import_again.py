"""The options on how a file that was imported before is imported again."""

import shlex
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Annotated, NamedTuple

from typer import Option

from timeline.cli.terminal import counted
from timeline.edits.opening import opened
from timeline.edits.whole_timeline import ids_elsewhere
from timeline.inputs.updating.import_log import ImportLog
from timeline.inputs.updating.merging import Prefer
from timeline.inputs.updating.updating import Incoming, Outcome, Target, added, imported_before, updated
from timeline.problems import TimelineError

STANDARD_INPUT = "standard-input"


class Again(NamedTuple):
    """How rows are brought again, each an option."""

    update: Annotated[
        bool, Option("--update", help="Bring rows again: add new ones, change what changed only in the file.")
    ] = False
    key: Annotated[str, Option("--key", metavar="COLUMN", help="The column by which a row is known again.")] = ""
    name: Annotated[
        str, Option("--name", metavar="NAME", help="What the file is called in the import log. None: its own name.")
    ] = ""
    prefer: Annotated[
        str, Option("--prefer", metavar="here|file", help="With --update: which side settles conflicts.")
    ] = ""
    again: Annotated[bool, Option("--again", help="Add rows that were imported before a second time.")] = False
    rejects: Annotated[
        Path | None,
        Option("--rejects", metavar="FILE", help="Write rows that cannot be read there, each with the reason."),
    ] = None
    once: Annotated[bool, Option("--once", help="Log nothing: the file will not be imported again.")] = False

    @property
    def preferred(self) -> Prefer | None:
        """Which side settles conflicts, None if none does."""
        return Prefer(self.prefer) if self.prefer else None

    def check(self) -> None:
        """Raise where options exclude each other."""
        if self.prefer and self.prefer not in {*Prefer}:
            raise TimelineError(f"'{self.prefer}' is no side of a conflict", hint="--prefer here or file", status=2)
        if self.prefer and not self.update:
            raise TimelineError("--prefer settles what --update finds", hint="--update --prefer here", status=2)
        if self.update and (self.once or self.again):
            raise TimelineError("--update excludes --once and --again", status=2)

    def source(self, path: Path, sheet: str = "") -> str:
        """Return what a file is called in the import log, with the sheet that was named: its rows are others."""
        own = STANDARD_INPUT if str(path) == "-" else path.name
        return " ".join((self.name or (f"{own}/{sheet}" if sheet else own)).split())

    def edit(
        self, incoming: Incoming, path: Path, max_size: int, mapped: Collection[str]
    ) -> Callable[[str, ImportLog], Outcome]:
        """Return the edit of a timeline's text and of its log; `mapped` are the columns of which something is said."""

        def edited(text: str, known: ImportLog) -> Outcome:
            target = Target(opened(path, text), known, ids_elsewhere(path, text, max_size))
            self.refuse_doubles(incoming, target, str(path))
            if self.update:
                refuse_other_columns(incoming, known, mapped)
                return updated(incoming, target, self.preferred)
            return added(incoming, target, logged=not self.once)

        return edited

    def refuse_doubles(self, incoming: Incoming, target: Target, file: str) -> None:
        """Raise where rows were imported before and would stand twice."""
        if self.again:
            return
        every = counted(len(incoming.rows), "row")
        if not self.update and (number := imported_before(incoming, target)):
            message = f"{number} of {every} were imported from {incoming.source} before; nothing was added"
            others = len(incoming.rows) - number
            brings = f"adds the other {others:,}, and brings what changed" if others else "brings what changed"
            hint = f"--update {brings}; --again adds all rows a second time"
            raise TimelineError(f"{file}: {message}", hint=hint, status=1)
        if target.log.of(incoming.source).entries:
            return
        for other in dict.fromkeys(entry.source for entry in target.log.entries):
            if number := imported_before(incoming._replace(source=other), target):
                message = f"{number} of {every} were imported from {other} before; nothing was added"
                hint = f"--update --name '{other}' brings what changed; --again adds all rows a second time"
                raise TimelineError(f"{file}: {message}", hint=hint, status=1)


def refuse_other_columns(incoming: Incoming, log: ImportLog, mapped: Collection[str]) -> None:
    """Raise where columns would be read as other fields than last time, and nobody said so."""
    last, now = log.columns.get(incoming.source, {}), incoming.columns
    others = {name: last[name] for name in now if name in last and name not in mapped and last[name] != now[name]}
    if others:
        told = ", ".join(f"{name} = {field} (now {now[name]})" for name, field in others.items())
        maps = " ".join(f"--map {shlex.quote(f'{name}={field}')}" for name, field in others.items())
        raise TimelineError(f"last time, columns of {incoming.source} were read otherwise: {told}", hint=maps, status=2)
