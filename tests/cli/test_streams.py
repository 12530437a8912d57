"""Standard streams that are full, closed, or without the characters: told, and what was saved is said to be."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.events.reading.reader import read

TITLES = "Київ é 😀"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "events.yaml"
    path.write_text(f"events: [{{id: a, date: 2020, title: {TITLES}}}]\n", encoding="utf-8")
    return path


def done(shell: str, *arguments: str | Path, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    """Run a command with its standard output redirected by a shell."""
    command = ["sh", "-c", f'"$0" -m timeline "$@" {shell}', sys.executable, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": encoding})


@pytest.mark.parametrize("shell", [">/dev/full", ">&-"])
@pytest.mark.parametrize(
    ("arguments", "saved"),
    [
        (("add", "New", "--date", "2021"), b"added new; to take it back"),
        (("add", "New", "--date", "2021", "--json"), b"added new; to take it back"),
    ],
)
def test_what_was_saved_is_said_though_nothing_can_be_printed(
    file: Path, shell: str, arguments: tuple[str, ...], saved: bytes
) -> None:
    ended = done(shell, *arguments, "-f", file)

    assert ended.returncode == 3
    assert saved in ended.stderr
    assert b"timeline: standard output: " in ended.stderr
    assert [event.id for event in read([file])[0].events] == ["a", "new"]


@pytest.mark.parametrize("shell", [">/dev/full", ">&-", ">/dev/full 2>&-", ">&- 2>&-"])
@pytest.mark.parametrize("command", ["list", "check --list", "export csv", "stats", "schema"])
def test_output_that_cannot_be_written_to_is_no_bug(file: Path, shell: str, command: str) -> None:
    files = [] if command in ("schema", "check --list") else [file]

    assert done(shell, *command.split(), *files).returncode == 3


@pytest.mark.parametrize(("command", "status"), [("list -f", 2), ("check", 1), ("add New --date 2021 -f", 0)])
def test_messages_that_cannot_be_written_change_no_exit_status(file: Path, command: str, status: int) -> None:
    file.write_text(f"{file.read_text(encoding='utf-8')}x: 1\n", encoding="utf-8")

    ended = done("2>/dev/full", *command.split(), file)

    assert ended.returncode == status
    assert len(read([file])[0].events) == (2 if "add" in command else 1)


def test_a_reader_that_goes_away_is_quiet(file: Path) -> None:
    assert done("| true", "list", file).stderr == b""


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "ascii"])
def test_characters_that_the_output_does_not_have_are_escaped_and_counted(file: Path, encoding: str) -> None:
    ended = done("", "list", file, encoding=encoding)

    assert ended.returncode == 0
    assert rb"\u041a\u0438\u0457\u0432" in ended.stdout
    assert rb"\ud83d\ude00" in ended.stdout
    assert b"characters it does not have are printed as" in ended.stderr


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "ascii", "utf-8", "utf-16"])
@pytest.mark.parametrize(
    "arguments", [("list", "--json"), ("export", "json"), ("export", "jsonl"), ("check", "--format", "json")]
)
def test_json_is_json_in_every_encoding(file: Path, encoding: str, arguments: tuple[str, ...]) -> None:
    ended = done("", *arguments, file, encoding=encoding)

    text = ended.stdout.decode(encoding if encoding == "utf-16" and arguments[0] == "list" else "utf-8")
    assert ended.returncode == 0
    first = text if arguments[-1] == "json" and arguments[0] != "list" else text.splitlines()[0]
    assert json.loads(first)


@pytest.mark.parametrize("command", ["list -", "explain -", "import csv - -f {file}", "diff - {file}"])
def test_input_that_is_closed_is_no_bug(
    file: Path, command: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    status = main(command.format(file=file).split())

    assert (status, capfd.readouterr().err.splitlines()[0]) == (3, "timeline: standard input is closed")


def test_closed_input_is_nothing_to_a_command_that_reads_none(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert main(["remove", "a", "-f", str(file)]) == 0


@pytest.mark.parametrize("command", ["list", "undo -f events.yaml"])
def test_a_folder_that_was_removed_while_one_is_in_it_is_told(tmp_path: Path, command: str) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    shell = f'cd "{gone}" && rmdir "{gone}" && "$0" -m timeline {command}'

    ended = subprocess.run(["sh", "-c", shell, sys.executable], capture_output=True, check=False)

    assert ended.returncode == 3
    assert ended.stderr == b"timeline: the folder in which you are was removed\n  = `cd` to another one\n"
