import os
from pathlib import Path

import pytest

from timeline.events.cache.cache_folder import Cache, cache_folder, usual_cache
from timeline.events.cache.cached_files import MOST_FILES, recall, store


def test_what_is_kept_is_recalled(tmp_path: Path) -> None:
    file = tmp_path / "timeline" / "read" / "a.json"
    store(file, b"content\nof lines")

    assert recall(file) == b"content\nof lines"


def test_nobody_else_may_read_what_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "timeline" / "read" / "a.json"
    store(file, b"content")

    modes = [path.stat().st_mode & 0o777 for path in (file, file.parent, file.parent.parent)]
    assert modes == [0o600, 0o700, 0o700]


@pytest.mark.parametrize("damage", [b"", b"content", b"0" * 64 + b"\ncontent", b"\n", b"\xff\xfe"])
def test_what_is_damaged_or_foreign_is_not_recalled(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "timeline" / "read" / "a.json"
    store(file, b"content")
    file.write_bytes(damage)

    assert recall(file) is None


def test_no_length_of_a_cut_file_is_recalled(tmp_path: Path) -> None:
    file = tmp_path / "timeline" / "read" / "a.json"
    store(file, b'{"a": 1}')
    whole = file.read_bytes()

    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert recall(file) is None


def test_what_others_may_write_is_not_recalled(tmp_path: Path) -> None:
    file = tmp_path / "timeline" / "read" / "a.json"
    store(file, b"content")
    file.chmod(0o666)

    assert recall(file) is None


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "cache" / "read" / "one"
    file.parent.mkdir(parents=True, mode=0o700)
    os.mkfifo(file, 0o600)

    assert recall(file) is None


def test_nothing_is_kept_in_a_folder_that_others_may_write_to(tmp_path: Path) -> None:
    folder = tmp_path / "timeline" / "read"
    folder.mkdir(parents=True)
    folder.chmod(0o777)
    store(folder / "a.json", b"content")

    assert [*folder.iterdir()] == []


def test_where_nothing_can_be_kept_that_is_not_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocked = tmp_path / "timeline"
    blocked.write_text("a file where the folder would be", encoding="utf-8")
    store(blocked / "read" / "a.json", b"content")

    assert recall(blocked / "read" / "a.json") is None
    assert capsys.readouterr() == ("", "")


def test_what_was_not_used_for_longest_is_let_go(tmp_path: Path) -> None:
    folder = tmp_path / "timeline" / "read"
    for number in range(MOST_FILES):
        store(folder / f"{number}.json", b"content")
        os.utime(folder / f"{number}.json", (number, number))
    assert recall(folder / "0.json") == b"content"
    store(folder / "new.json", b"content")

    assert {file.name for file in folder.iterdir()} == {"new.json", *(f"{n}.json" for n in range(MOST_FILES) if n != 1)}


def test_what_a_writer_that_died_left_is_let_go_too(tmp_path: Path) -> None:
    folder = tmp_path / "timeline" / "read"
    for number in range(MOST_FILES + 1):
        store(folder / f"{number}.json", b"content")
        if number == 0:
            (folder / ".0.json.1.tmp").write_bytes(b"half")
            os.utime(folder / ".0.json.1.tmp", (1, 1))

    assert len([*folder.iterdir()]) == MOST_FILES
    assert not (folder / ".0.json.1.tmp").exists()


@pytest.mark.parametrize("value", ["off", "OFF", "0", "no", "false"])
def test_the_cache_is_switched_off_by_a_variable(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("TIMELINE_CACHE", value)

    assert (cache_folder(), usual_cache()) == (None, None)


def test_the_cache_stands_where_caches_stand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert usual_cache() == Cache(tmp_path / "timeline")

    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "timeline"
