"""The group of all commands: loaded when they are called, listed in sections as git lists its own."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Protocol

from typer import Typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from timeline.cli.command_table import COMMANDS, DECLARED, SECTIONS, SUBCOMMANDS, Command
from timeline.cli.option_order import OrderedCommand
from timeline.problems import TimelineError

OWN = frozenset({"--", "-V", "--version", "-h", "--help"})
"""What may come before a command."""


class Formatter(Protocol):
    """What typer's help formatter does for us."""

    def section(self, name: str) -> AbstractContextManager[None]:
        """Begin a section under a heading."""
        ...  # pragma: no cover

    def write_dl(self, rows: Sequence[tuple[str, str]]) -> None:
        """Write names with their explanations."""
        ...  # pragma: no cover


class SectionedGroup(TyperGroup):
    """A group that knows its commands by name, and loads the one that is called."""

    def parse_args(self, ctx: object, args: list[str]) -> list[str]:
        """Read what stands before the command; raise where that is an option of a command."""
        first = args[0] if args else ""
        if first.startswith("-") and first not in OWN and not getattr(ctx, "resilient_parsing", False):
            hint = "options come after the command; `timeline --help` lists the commands"
            raise TimelineError(f"`timeline` has no option {first[:80]}", hint=hint, status=2)
        return super().parse_args(ctx, ["--help"] if args == ["help"] else args)  # type: ignore[arg-type]

    def list_commands(self, ctx: object) -> list[str]:  # noqa: ARG002 - the signature of typer
        """Name the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | None:
        """Load the command of a name; raise where there is none, with the one that may be meant."""
        command = COMMANDS.get(cmd_name)
        if command is not None:
            return loaded(command)
        if getattr(ctx, "resilient_parsing", False):
            return None
        from timeline.cli.commands_meant import command_meant

        raise TimelineError(f"there is no command `{cmd_name[:80]}`", hint=command_meant(cmd_name), status=2)

    def resolve_command(self, ctx: object, args: list[str]) -> tuple[str | None, TyperCommand | None, list[str]]:
        """Find the command that the first words name: two of them (`sources add`), or one."""
        if args[0] == "help" and args[1:]:
            return self.resolve_command(ctx, [*args[1:], "--help"])
        command = SUBCOMMANDS.get(" ".join(args[:2]))
        if command is not None:
            return " ".join(args[:2]), loaded(command), args[2:]
        if args[0] in DECLARED and args[1:] and not getattr(ctx, "resilient_parsing", False):
            from timeline.cli.commands_meant import refuse_slip

            refuse_slip(args[0], args[1])
        return args[0], self.get_command(ctx, args[0]), args[1:]

    def format_commands(self, ctx: object, formatter: Formatter) -> None:  # noqa: ARG002 - the signature of typer
        """Write one section a purpose, the commands in the order of the work."""
        for heading, commands in SECTIONS:
            with formatter.section(heading):
                formatter.write_dl([(command.name, command.line) for command in commands])


def loaded(command: Command) -> TyperCommand:
    """Import the module of a command, and make the function a command of typer's."""
    module, _, function = command.function.partition(":")
    single = Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    settings = {"help_option_names": ["-h", "--help"]}
    single.command(command.name, cls=OrderedCommand, context_settings=settings)(
        getattr(import_module(f"timeline.cli.commands.{module}"), function)
    )
    made = get_command(single)
    assert isinstance(made, TyperCommand), "one function makes one command"
    return made
