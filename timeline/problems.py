"""Faults as values: a place in a file, a problem found there, and the one exception for users."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol


class Level(StrEnum):
    """How grave a problem is: an error fails `check`, a warning does with `--strict`, a note never does."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(NamedTuple):
    """Where in which file; line and column count from 1, in characters, as an editor counts them."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1
    excerpt: str = ""

    def __str__(self) -> str:
        """Return `file:line:column`, which editors and terminals turn into a link."""
        return f"{self.file}:{self.line}:{self.column}"


class Origin(Protocol):
    """Where a thing was read from; asked only when a problem is shown."""

    def place(self, *path: str | int) -> Place:
        """Return the place of the value under `path` ('sources', 0, 'quote'), or of its nearest parent."""
        ...  # pragma: no cover


class Elsewhere(NamedTuple):
    """The origin of what no file of ours holds: an imported row, an event made in Python."""

    file: str = "<memory>"

    def place(self, *path: str | int) -> Place:  # noqa: ARG002 - the protocol's signature
        """Return the file alone."""
        return Place(self.file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault in the user's data: where, which rule, what is wrong, what would be right."""

    place: Place
    code: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR
    event: str = ""


class TimelineError(Exception):
    """The program cannot go on; the one exception that users of the package need to catch.

    `status` is the exit status of the command line: 1 the data has problems, 2 wrong usage, 3 cannot run.
    """

    def __init__(self, message: str, *, hint: str = "", status: int = 3) -> None:
        """Keep the message, what would be right, and the exit status."""
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.status = status


def missing_extra(what: str, package: str, extra: str) -> TimelineError:
    """Return the error for a missing package that an extra installs."""
    message = f"{what} needs the package {package}, which is not installed"
    return TimelineError(message, hint=f"pip install 'sourced-timeline[{extra}]'", status=3)
