"""What others save in the moment in which we do is kept, in place or by renaming."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.events.saving import storage
from timeline.events.saving.exchange import exchanged, wait_for_writers
from timeline.events.saving.storage import Found, found_in, put_in_place, save
from timeline.events.saving.watching import watched
from timeline.problems import TimelineError

Exchange = Callable[[Path, Path], bool]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "events.yaml"
    path.write_text("old")
    return path


def test_two_files_change_places(file: Path) -> None:
    other = file.with_name("other")
    other.write_text("new")

    assert exchanged(other, file)
    assert (file.read_text(), other.read_text()) == ("new", "old")


def test_a_file_that_is_open_for_writing_is_seen(file: Path) -> None:
    with file.open("a"), watched(file) as watch:
        assert watch.is_written
        wait_for_writers(file, 0.01)
    with file.open(), watched(file) as watch:
        assert not watch.is_written
        assert not watch.is_awaited()


def _renamed_over(file: Path, text: str) -> None:
    beside = file.with_name("beside")
    beside.write_text(text)
    beside.replace(file)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_save_by_renaming_in_the_last_moment_is_given_back(
    file: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    number = iter(range(1, times + 1))

    def saving_before(one: Path, other: Path) -> bool:
        for each in number:
            _renamed_over(file, f"theirs {each}")
            break
        return exchanged(one, other)

    found = found_in(file)
    monkeypatch.setattr(storage, "exchanged", saving_before)

    assert not put_in_place(file, found, "ours")
    assert file.read_text() == f"theirs {times}"
    assert [*file.parent.iterdir()] == [file]


def test_what_was_given_back_is_edited_in_its_turn(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = iter(["theirs"])

    def saving_before(one: Path, other: Path) -> bool:
        for text in texts:
            _renamed_over(file, text)
        return exchanged(one, other)

    monkeypatch.setattr(storage, "exchanged", saving_before)

    assert save(file, lambda text: f"{text} and ours") == ("theirs", "theirs and ours")


def test_what_was_written_in_place_since_is_left(file: Path) -> None:
    found = found_in(file)
    file.write_text("OLD")

    assert not put_in_place(file, found, "ours")
    assert file.read_text() == "OLD"


def test_without_an_exchange_the_file_is_replaced(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def impossible(_one: Path, _other: Path) -> bool:
        return False

    monkeypatch.setattr(storage, "exchanged", impossible)

    assert put_in_place(file, Found(b"old", file.stat()), "ours")
    assert (file.read_text(), [*file.parent.iterdir()]) == ("ours", [file])


def test_a_file_that_cannot_be_looked_at_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(storage, "wait_for_writers", failing)

    with pytest.raises(TimelineError, match="input/output error; nothing was saved"):
        found_in(file)
