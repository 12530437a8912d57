"""Files made to hurt: each is read, or refused with what is wrong; none ends in a bug, or hangs."""

import os
import socket
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.hostile import HOSTILE, KEPT, Hostile
from tests.hostile_drafts import DRAFTS

SPECIAL = ("pipe", "socket", "/dev/zero")


@pytest.fixture
def folder(tmp_path: Path, plain: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a timeline, from which commands are run."""
    assert plain.parent == tmp_path
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def special(folder: Path) -> Path:
    """A folder that holds a pipe that nobody writes to, and a socket."""
    os.mkfifo("pipe")
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("socket")
    return folder


@pytest.mark.parametrize("case", [*HOSTILE.values(), *DRAFTS.values()], ids=[*HOSTILE, *DRAFTS])
def test_no_file_hangs_or_is_a_bug(case: Hostile, folder: Path, run: Run) -> None:
    content = case.content()
    (folder / case.file).write_bytes(content if isinstance(content, bytes) else content.encode())
    (folder / "copies.yaml").write_text(KEPT.format(file=case.file), encoding="utf-8")

    done = run(*case.command.split())

    assert (done.status, case.says in done.out + done.err) == (case.status, True), (done.out + done.err)[-2000:]


@pytest.mark.parametrize("name", SPECIAL)
@pytest.mark.parametrize(
    "command",
    [
        "check {}", "list {}", "show a {}", "plot {} -o out.html", "export csv {}", "diff {} plain.yaml",
        "diff plain.yaml {}", "explain 2020 --file {}", "add N --date 2020 -f {}", "edit a --set title=B -f {}",
        "rename a b -f {}", "remove a -f {}", "import csv {} -f plain.yaml", "import xlsx {} -f plain.yaml",
        "sources keep s {} -f kept.yaml",
    ],
)  # fmt: skip
def test_what_is_no_file_is_refused_before_it_is_waited_for(command: str, name: str, special: Path, run: Run) -> None:
    (special / "kept.yaml").write_text("sources: {s: {title: S}}\nevents: []\n", encoding="utf-8")

    done = run(*command.format(name).split())

    assert done.status == 3
    assert "not a file" in done.err


@pytest.mark.parametrize("name", SPECIAL)
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("include: [{}]\nevents: []\n", 1),
        ("sources: {{s: {{title: S, file: {}}}}}\nevents: []\n", 0),
        ("events: [{{id: a, date: 2020, title: A, image: {{file: {}, alt: B}}}}]\n", 0),
    ],
    ids=["include", "copy", "image"],
)
def test_what_the_data_names_and_is_no_file_is_told(text: str, status: int, name: str, special: Path, run: Run) -> None:
    (special / "events.yaml").write_text(text.format(name), encoding="utf-8")

    assert run("check", "events.yaml").status == status
    assert run("plot", "events.yaml", "-o", "out.html").status in (0, 1, 3)


def test_a_result_waits_for_no_reader(special: Path, run: Run) -> None:
    assert special.is_dir()
    done = run("export", "csv", "plain.yaml", "-o", "pipe")

    assert done.status == 3
    assert "pipe cannot be written" in done.err


def test_what_a_shell_hands_on_is_read(plain: Path, run: Run) -> None:
    reader, writer = os.pipe()
    os.write(writer, plain.read_bytes())
    os.close(writer)

    assert run("check", f"/dev/fd/{reader}").status == 0
    os.close(reader)


@pytest.mark.parametrize("command", ["edit a --set title=B -f {}", "remove a -f {}", "rename a b -f {}", "list {}"])
@pytest.mark.parametrize("name", ["x" * 300, "x/" * 3000])
def test_a_name_that_no_file_can_have_is_refused(command: str, name: str, run: Run) -> None:
    assert run(*(part.format(name) for part in command.split())).status == 3
