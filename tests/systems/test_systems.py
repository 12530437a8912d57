"""What other systems lack, taken away here: each command works without, and nothing is lost.

Windows and macOS themselves are not run here; `docs/systems.md` says so.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline import system
from timeline.cli.git_driver import name_in_attributes
from timeline.confined.process import TOO_MUCH
from timeline.events.reading.reader import read
from timeline.events.saving.file_locks import is_taken, opened_lock
from timeline.events.saving.lock_file import NAME
from timeline.system import IN_USE, put_over

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LACKING = {
    "PYTHONPATH": os.pathsep.join(map(str, (HERE / "fake", ROOT))),
    "PYTHONUTF8": "0",
    "LC_ALL": "C.UTF-8",
    "PYTHONIOENCODING": "cp1252",
    "PYTHONWARNDEFAULTENCODING": "1",
    "PYTHONWARNINGS": "error::EncodingWarning",
}


def begun(folder: Path, *arguments: str, in_use: int = 0) -> subprocess.Popen[bytes]:
    """Start a Python that lacks what Windows lacks, with a console of another encoding."""
    state = {"XDG_STATE_HOME": str(folder / "state"), "XDG_CACHE_HOME": str(folder / "cache")}
    environment = os.environ | LACKING | state | {"FAKE_IN_USE": str(in_use)}
    command = [sys.executable, "-m", *arguments]
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def ended(process: subprocess.Popen[bytes]) -> str:
    """Wait for a process; return its exit status and what it said."""
    said, _ = process.communicate()
    return f"{process.returncode}: {said.decode('cp1252').strip()}"


def test_every_command_works_without_what_windows_lacks(tmp_path: Path) -> None:
    assert ended(begun(tmp_path, "tests.systems.every_command", str(tmp_path))) == "0: "
    assert not [file for file in tmp_path.rglob("*") if file.suffix in {".timeline-tmp", ".part", ".tmp"}]
    assert [file.name for file in tmp_path.rglob("*.yaml") if b"\r" in file.read_bytes()] == []


def test_two_who_write_without_locks_of_folders_lose_nothing(tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text("events: []\n", encoding="utf-8")
    processes = [begun(tmp_path, "timeline", "add", f"New {each}", "--date", "2021") for each in range(2)]

    assert [ended(each)[:2] for each in processes] == ["0:"] * 2
    assert sorted(event.title for event in read([tmp_path / "events.yaml"])[0].events) == ["New 0", "New 1"]
    assert (tmp_path / NAME).exists()


def test_a_file_that_is_in_use_for_a_moment_is_saved_after_it(tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text("events: []\n", encoding="utf-8")

    assert ended(begun(tmp_path, "timeline", "add", "New", "--date", "2021", in_use=3)).startswith("0:")
    assert [event.title for event in read([tmp_path / "events.yaml"])[0].events] == ["New"]


def test_the_lock_of_a_file_is_held_until_it_is_closed(tmp_path: Path) -> None:
    one, other = opened_lock(tmp_path), opened_lock(tmp_path)

    assert is_taken(one)
    assert not is_taken(other)
    os.close(one)
    assert is_taken(other)
    os.close(other)


@pytest.mark.parametrize("number", [*sorted(IN_USE), None])
def test_what_stays_in_use_is_told_and_nothing_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int | None
) -> None:
    tries: list[Path] = []

    def refused(file: Path, _: Path) -> None:
        tries.append(file)
        error = PermissionError("in use")
        vars(error)["winerror"] = number
        raise error

    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr(system, "PAUSE", 0)
    with pytest.raises(PermissionError, match="in use"):
        put_over(tmp_path / "new", tmp_path / "old")
    assert len(tries) == (1 if number is None else system.TRIES)


@pytest.mark.parametrize(("seconds", "megabytes"), [(0, 1024), (60, 1)])
def test_a_process_without_limits_of_the_kernel_ends_itself(seconds: int, megabytes: int) -> None:
    program = (
        "import time; from timeline.confined.watched_limits import hold_to;"
        f"hold_to({seconds}, {megabytes} * 1024 * 1024, {TOO_MUCH}); time.sleep(60)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == TOO_MUCH


def test_what_is_piped_in_is_utf8_on_every_console(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "timeline", "explain", "-"]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env=os.environ | LACKING,
        input="\ufeff6 мая 2023\n".encode(),
        capture_output=True,
        check=False,
    )

    assert (done.returncode, b"2023-05-06" in done.stdout) == (0, True), done.stderr
    assert b"characters it does not have are printed as" in done.stderr


def test_the_line_ends_of_the_attributes_of_git_stay(tmp_path: Path) -> None:
    attributes = tmp_path / ".gitattributes"
    attributes.write_bytes(b"*.png binary\r\n*.txt text")
    name_in_attributes(tmp_path / "events.yaml")

    logs = b"*.imports.jsonl merge=union\n*.drafts.jsonl merge=union\n"
    assert attributes.read_bytes() == b"*.png binary\r\n*.txt text\nevents.yaml merge=timeline\n" + logs
