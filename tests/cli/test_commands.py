"""The commands of the help."""

from importlib import import_module

import pytest

from tests.cli.conftest import Run
from tests.smoke import STEPS
from timeline.cli.command_table import COMMANDS, Command


@pytest.mark.parametrize("command", COMMANDS.values(), ids=lambda command: command.name)
def test_the_line_in_the_help_is_the_first_of_the_docstring(command: Command) -> None:
    module, _, function = command.function.partition(":")

    documentation = getattr(import_module(f"timeline.cli.commands.{module}"), function).__doc__

    assert documentation.splitlines()[0] == command.line


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_an_example_in_its_help(run: Run, name: str) -> None:
    done = run(name, "--help")

    assert done.status == 0
    assert f"Example: timeline {name}" in " ".join(done.out.split())


def test_the_help_names_every_command(run: Run) -> None:
    done = run("--help")

    assert done.status == 0
    assert all(f"\n  {name} " in done.out for name in COMMANDS)


def test_every_command_is_tried_in_a_release() -> None:
    tried = {step.arguments.split()[0] for step in STEPS}

    assert set(COMMANDS) - tried == {"serve"}, "a new command is a Step of tests/smoke.py"


@pytest.mark.parametrize("arguments", [["nonsense"], ["list", "--nonsense"], ["show"]])
def test_wrong_usage_is_told_from_other_faults(run: Run, arguments: list[str]) -> None:
    assert run(*arguments).status == 2


def test_the_version_is_told(run: Run) -> None:
    from timeline import __version__

    assert run("--version").out == f"timeline {__version__}\n"
