"""What others save in the moment in which we do is kept, in place or by renaming."""

import errno
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from timeline.events.reading.input_bytes import bytes_of
from timeline.events.saving import exchange, storage
from timeline.events.saving.exchange import exchanged, put_where_nothing_is, wait_for_writers
from timeline.events.saving.storage import Found, create, found_in, put_away, put_in_place, put_new, save
from timeline.events.saving.watching import watched, withheld
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


@pytest.mark.parametrize("flags", [os.O_RDONLY, os.O_WRONLY])
def test_nobody_opens_our_text_before_it_is_certain_that_it_stays(
    file: Path, monkeypatch: pytest.MonkeyPatch, flags: int
) -> None:
    opened = list[object]()

    def opening_between(one: Path, other: Path) -> bool:
        if not opened:
            _renamed_over(file, "theirs")
        done = exchanged(one, other)
        if not opened:
            opened.append(_opened(file, flags))
        return done

    found = found_in(file)
    monkeypatch.setattr(storage, "exchanged", opening_between)

    assert not put_in_place(file, found, "ours")
    assert opened == ["not yet"]
    assert file.read_text() == "theirs"
    assert [*file.parent.iterdir()] == [file]


def _opened(file: Path, flags: int) -> object:
    """Open a file without waiting, which tells its holder all the same that somebody wants it."""
    try:
        return os.open(file, flags | os.O_NONBLOCK)
    except BlockingIOError:
        return "not yet"


def test_who_waits_to_read_or_write_what_is_given_back_is_told_apart(file: Path) -> None:
    for content, flags, is_wanted in ((b"theirs, longer", os.O_RDONLY, False), (b"last", os.O_WRONLY, True)):
        with withheld(file) as held:
            assert not held.is_wanted()
            assert _opened(file, flags) == "not yet"
            assert held.is_wanted() == is_wanted
            held.give(b"theirs")
            held.give(content)
        assert file.read_bytes() == content


def test_a_new_file_that_its_owner_may_not_write_is_saved(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def refusing(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_RDWR:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", refusing)

    assert put_in_place(file, found_in(file), "ours")
    assert file.read_text() == "ours"


def test_who_waits_to_write_our_text_is_waited_for(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = list[object]()

    def opening_after(one: Path, other: Path) -> bool:
        done = exchanged(one, other)
        opened.append(_opened(file, os.O_WRONLY))
        return done

    found = found_in(file)
    monkeypatch.setattr(storage, "exchanged", opening_after)

    assert not put_in_place(file, found, "ours")
    assert (opened, file.read_text()) == (["not yet"], "old")


def test_a_file_that_is_withheld_is_read_as_soon_as_it_is_there(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened, is_refused = os.open, Event()

    def telling(path: Path, flags: int) -> int:
        try:
            return opened(path, flags)
        except BlockingIOError:
            is_refused.set()
            raise

    with ThreadPoolExecutor(1) as pool, withheld(file) as held:
        monkeypatch.setattr(os, "open", telling)
        read = pool.submit(bytes_of, file)
        assert is_refused.wait(30)
        held.give(b"theirs")

    assert read.result() == b"theirs"


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


def test_a_file_that_others_make_in_the_last_moment_is_left(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def made_before(one: Path, other: Path) -> None:
        other.write_text("theirs")
        put_where_nothing_is(one, other)

    monkeypatch.setattr(storage, "put_where_nothing_is", made_before)

    assert not put_new(file.with_name("new.yaml"), "ours")
    with pytest.raises(TimelineError, match="there is a file already, and it stays as it is"):
        create(file.with_name("newer.yaml"), "ours")
    assert {each.name: each.read_text() for each in file.parent.iterdir()} == {
        file.name: "old",
        "new.yaml": "theirs",
        "newer.yaml": "theirs",
    }


def test_without_such_a_renaming_a_new_file_is_put_where_nothing_is(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_renameat2", lambda: None)

    assert put_new(file.with_name("new.yaml"), "ours")
    assert file.with_name("new.yaml").read_text() == "ours"


@pytest.mark.parametrize("last", ["theirs", "theirs, again"])
def test_what_others_save_while_a_file_is_removed_is_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    unchanged = storage.is_unchanged

    def saving_after(path: Path, found: Found) -> bool:
        is_same = unchanged(path, found)
        if path == file:
            _renamed_over(file, "theirs")
        elif last != "theirs":
            file.write_text(last)
        return is_same

    found = found_in(file)
    monkeypatch.setattr(storage, "is_unchanged", saving_after)

    assert not put_away(file, found)
    assert (file.read_text(), [*file.parent.iterdir()]) == (last, [file])
