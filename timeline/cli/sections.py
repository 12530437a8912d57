"""The help page of all commands, in sections as git has it."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from typer.core import TyperGroup

SECTIONS = (
    ("Keep", ("init", "add", "edit", "remove", "rename", "undo", "import")),
    ("Look", ("list", "show", "explain", "pending", "stats", "sources", "diff")),
    ("Check", ("check", "schema")),
    ("Publish", ("plot", "export")),
)


class Formatter(Protocol):
    """What typer's help formatter does for us."""

    def section(self, name: str) -> AbstractContextManager[None]:
        """Begin a section under a heading."""
        ...  # pragma: no cover

    def write_dl(self, rows: Sequence[tuple[str, str]]) -> None:
        """Write names with their explanations."""
        ...  # pragma: no cover


class SectionedGroup(TyperGroup):
    """A group that lists its commands by what they are for."""

    def format_commands(self, ctx: object, formatter: Formatter) -> None:  # noqa: ARG002 - the signature of typer
        """Write one section a purpose, the commands in the order of the work."""
        for name, commands in SECTIONS:
            rows = [
                (command, self.commands[command].get_short_help_str(limit=100))
                for command in commands
                if command in self.commands
            ]
            if rows:
                with formatter.section(name):
                    formatter.write_dl(rows)
