import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.events.saving.locking import locked
from timeline.events.saving.storage import create, found_in, save
from timeline.problems import TimelineError


def appended(text: str) -> str:
    return text + "b"


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "events.yaml"
    path.write_bytes(b"a")
    return path


def test_a_save_gives_the_text_before_and_after(file: Path) -> None:
    saved = save(file, appended)

    assert saved == ("a", "ab")
    assert file.read_bytes() == b"ab"
    assert names(file.parent) == ["events.yaml"]


def test_a_save_keeps_the_mode(file: Path) -> None:
    file.chmod(0o640)
    save(file, appended)

    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_save_goes_through_a_link(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    save(link, appended)

    assert link.is_symlink()
    assert file.read_bytes() == b"ab"


def test_what_changed_underneath_is_read_again(file: Path) -> None:
    seen: list[str] = []

    def edit(text: str) -> str:
        seen.append(text)
        if len(seen) == 1:
            file.write_bytes(b"other")
        return text + "b"

    save(file, edit)

    assert seen == ["a", "other"]
    assert file.read_bytes() == b"otherb"


def test_a_file_that_keeps_changing_is_left_alone(file: Path) -> None:
    count = iter(range(100))

    def edit(text: str) -> str:
        file.write_bytes(b"x" * (2 + next(count)))
        return text + "b"

    with pytest.raises(TimelineError, match="keeps changing"):
        save(file, edit)
    assert names(file.parent) == ["events.yaml"]


def test_what_a_dead_writer_left_behind_is_swept(file: Path) -> None:
    (file.parent / ".events.yaml.timeline-tmp").write_text("half")
    save(file, appended)

    assert names(file.parent) == ["events.yaml"]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: path.symlink_to("nowhere"), "this link leads nowhere"),
        (lambda path: path.mkdir(), "this is a folder, not a file"),
        (os.mkfifo, "this is a pipe, not a file"),
        (lambda _: None, "there is no such file"),
    ],
)
def test_what_is_no_file_is_refused_by_name(tmp_path: Path, make: Callable[[Path], object], message: str) -> None:
    path = tmp_path / "odd.yaml"
    make(path)

    with pytest.raises(TimelineError, match=rf"odd\.yaml: {message}") as raised:
        save(path, appended)
    assert raised.value.status == 3


def test_a_read_only_file_is_refused(file: Path) -> None:
    file.chmod(0o444)

    with pytest.raises(TimelineError, match="this file is read-only"):
        save(file, appended)


def test_a_file_with_two_names_is_refused(file: Path, tmp_path: Path) -> None:
    os.link(file, tmp_path / "second.yaml")

    with pytest.raises(TimelineError, match="2 names"):
        save(file, appended)


def test_a_writer_that_waits_too_long_says_for_whom(file: Path) -> None:
    with locked(file), pytest.raises(TimelineError, match=rf"process {os.getpid()} writes here"), locked(file, 0.05):
        pytest.fail("two hold the lock")


def test_a_new_file_never_replaces_an_old_one(file: Path, tmp_path: Path) -> None:
    create(tmp_path / "new.yaml", "x")

    assert (tmp_path / "new.yaml").read_text() == "x"
    with pytest.raises(TimelineError, match="there is a file already"):
        create(file, "x")


def test_what_was_found_is_edited_without_being_read_again_unless_it_is_another_now(file: Path) -> None:
    found = found_in(file)
    texts: list[str] = []

    def edit(text: str) -> str:
        texts.append(text)
        return f"{text}+"

    save(file, edit, found=found)
    save(file, edit, found=found)

    assert texts == ["a", "a", "a+"]
    assert file.read_text() == "a++"
