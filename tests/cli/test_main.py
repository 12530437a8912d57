"""What every command has in common: exit statuses, streams, files by default."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline import cli

COMMAND = [sys.executable, "-m", "timeline"]


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_behind_standard_output_is_told(shipped: Path, unbuffered: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, "list", shipped],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        )

    assert (done.returncode, done.stderr) == (3, "timeline: standard output: No space left on device\n")


def test_a_closed_pipe_is_quiet(shipped: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "list", shipped], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaint = process.stderr.read()

    assert complaint == ""
    assert process.returncode == -signal.SIGPIPE


def test_standard_input_is_a_file(shipped: Path) -> None:
    with shipped.open() as text:
        done = subprocess.run([*COMMAND, "check", "-"], stdin=text, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "15 events: no problems\n")


def test_the_nearest_file_above_is_the_default(shipped: Path) -> None:
    below = shipped.parent / "a" / "b"
    below.mkdir(parents=True)

    done = subprocess.run([*COMMAND, "check"], cwd=below, capture_output=True, text=True, check=False)

    assert done.stderr == "15 events: no problems\n"


@pytest.mark.parametrize("command", ["list", "plot", "export", "show"])
@pytest.mark.parametrize("text", ["events:\n  - id: a\n    title: [\n", "events: []\n---\nevents: []\n", "a: &b 1\n"])
def test_a_file_that_is_not_understood_is_no_ground_to_stand_on(
    run: Run, tmp_path: Path, command: str, text: str
) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(text)
    arguments = {"list": "", "plot": f"-o {tmp_path / 'out.html'}", "export": "csv", "show": "a"}[command].split()

    done = run(command, *arguments, path)

    assert done.status == 3
    assert "broken.yaml:" in done.err
    assert not (tmp_path / "out.html").exists()


def test_a_date_that_cannot_be_read_keeps_its_event_and_is_said(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_text("events:\n  - {id: a, title: A, date: 2023-02-30}\n")

    done = run("list", path)

    assert done.status == 0
    assert "  a  A" in done.out
    assert "1 problem" in done.err
    assert "1 event: 1 shown (1 undated)" in done.err


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (MemoryError(), "timeline: there is not enough memory\n  = `ulimit -v` says how much it may have\n"),
        (
            OSError(errno.EMFILE, "Too many open files"),
            "timeline: too many open files\n  = `ulimit -n` says how many\n",
        ),
    ],
)
def test_what_the_system_does_not_give_is_no_bug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, told: str
) -> None:
    def failing(_arguments: object) -> int:
        raise error

    monkeypatch.setattr(cli, "_run", failing)

    assert cli.main(["list"]) == 3
    assert capsys.readouterr().err == told


def test_a_bug_has_its_own_status_and_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    from timeline.cli import main

    status = main(["explain", 5])  # type: ignore[list-item] # a bug is what the test needs

    assert status == 70
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("plto", "did you mean `plot`?"),
        ("ls", "`timeline list` does that"),
        ("qqqqqqqq", "`timeline --help` lists the commands"),
    ],
)
def test_a_command_that_does_not_exist_is_told_what_is_meant(run: Run, typed: str, meant: str) -> None:
    done = run(typed)

    assert (done.status, done.out) == (2, "")
    assert f"there is no command `{typed}`\n  = {meant}" in done.err
