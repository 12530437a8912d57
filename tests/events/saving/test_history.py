import os
import stat
from pathlib import Path

import pytest

from timeline.events.saving.history import MOST, recorder_of_both, save_with_history, step_back, undo
from timeline.events.saving.locking import locked
from timeline.events.saving.storage import Saved, save
from timeline.events.saving.together import Journalling, save_together
from timeline.problems import TimelineError


class Told(list[str]):
    def __call__(self, message: str) -> None:
        self.append(message)


def edited(path: Path, old: str, new: str) -> None:
    save_with_history(path, lambda text: text.replace(old, new), path.parent / "state", Told())


def undone(path: Path) -> str:
    return undo(path, path.parent / "state", Told()).after


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "events.yaml"
    path.write_bytes("a\r\nґїє c\xff".encode("utf-8", "surrogateescape") + b"\xff")
    return path


def test_edits_are_taken_back_one_after_another(file: Path) -> None:
    original = file.read_bytes()
    edited(file, "ґїє", "Lyman")
    once = file.read_bytes()
    edited(file, "a", "aaa")
    undone(file)

    assert file.read_bytes() == once
    undone(file)
    assert file.read_bytes() == original


def test_an_edit_is_not_taken_back_over_the_work_of_another(file: Path) -> None:
    edited(file, "a", "b")
    file.write_bytes(file.read_bytes() + b"more")

    with pytest.raises(TimelineError, match="was changed since"):
        undone(file)


def test_without_an_edit_there_is_nothing_to_take_back(file: Path) -> None:
    with pytest.raises(TimelineError, match="no edit is known") as raised:
        undone(file)

    assert raised.value.status == 1


def test_only_the_last_edits_are_kept(file: Path) -> None:
    for number in range(MOST + 5):
        edited(file, "c" + "x" * number, "c" + "x" * (number + 1))

    assert len([*(file.parent / "state" / "undo").rglob("*.json")]) == MOST


def test_an_edit_is_saved_even_where_it_cannot_be_remembered(file: Path) -> None:
    told = Told()
    (file.parent / "state").write_text("in the way")
    save_with_history(file, lambda text: text + "b", file.parent / "state", told)

    assert file.read_bytes().endswith(b"b")
    assert "`timeline undo` will not know of it" in told[0]


def test_what_is_remembered_is_for_the_user_alone(file: Path) -> None:
    for mask in (0o000, 0o022):
        old = os.umask(mask)
        try:
            edited(file, "c", "cc")
        finally:
            os.umask(old)

    kept = [*(file.parent / "state").rglob("*"), file.parent / "state"]
    modes = {stat.S_IMODE(each.stat().st_mode) for each in kept}
    assert len(kept) == 5
    assert modes == {0o700, 0o600}


def test_folders_that_others_may_read_are_closed(file: Path) -> None:
    edited(file, "c", "cc")
    folders = [file.parent / "state", *(each for each in (file.parent / "state").rglob("*") if each.is_dir())]
    for folder in folders:
        folder.chmod(0o755)

    edited(file, "cc", "ccc")

    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}


@pytest.mark.parametrize("name", ["notes.txt", "a.json", "9.json", "00000009.json.tmp", "99999999.json"])
@pytest.mark.parametrize("content", ["", "{", "[]", '{"after": 1, "start": "a", "end": [], "old": 2}', "[" * 100_000])
def test_a_stray_file_does_no_harm(file: Path, name: str, content: str) -> None:
    original = file.read_bytes()
    edited(file, "a", "b")
    (folder,) = (file.parent / "state" / "undo").iterdir()
    (folder / name).write_text(content)
    (folder / "00000007.json").mkdir()
    (folder / "00000008.json").symlink_to(file)

    edited(file, "b", "c")
    undone(file)
    undone(file)

    assert file.read_bytes() == original


def test_an_edit_is_remembered_while_the_file_is_locked(file: Path) -> None:
    tried: list[str] = []

    def record(path: Path, _: Saved) -> None:
        with pytest.raises(TimelineError, match="writes here"), locked(path, patience=0.0):
            pass
        tried.append("held")

    save(file, lambda text: text + "b", record=record)

    assert tried == ["held"]


@pytest.mark.parametrize(
    ("before", "after"), [("", "a"), ("a", ""), ("abc", "abbc"), ("aa", "aaa"), ("x", "y"), ("ab", "ba")]
)
def test_a_step_leads_back(before: str, after: str) -> None:
    assert step_back(Saved(before, after)).taken_back(after) == before


def test_an_edit_of_two_files_is_taken_back_in_both(file: Path) -> None:
    log, state = file.with_name("log"), file.parent / "state"
    log.write_text("", encoding="utf-8")
    original = file.read_bytes()
    journalling = Journalling(state, Told(), recorder_of_both(state, Told(), file, log, lambda: "row 1\n"))
    save_together([file, log], lambda texts: {str(file): texts[str(file)] + "x", str(log): "row 1\n"}, journalling)
    edited(log, "row 1", "row 2")

    undone(file)

    assert file.read_bytes() == original
    assert not log.exists()


def test_a_file_beside_that_others_changed_stays_and_is_told(file: Path) -> None:
    log, state, told = file.with_name("log"), file.parent / "state", Told()
    log.write_text("", encoding="utf-8")
    journalling = Journalling(state, Told(), recorder_of_both(state, Told(), file, log, lambda: "row 1\n"))
    save_together([file, log], lambda texts: {str(file): texts[str(file)] + "x", str(log): "row 1\n"}, journalling)
    log.write_text("by hand\n", encoding="utf-8")

    undo(file, state, told)

    assert log.read_text(encoding="utf-8") == "by hand\n"
    assert told == [f"{log}: this was not taken back (it was changed since)"]
