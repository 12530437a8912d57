import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.events.saving import history
from timeline.events.saving.history import (
    MOST,
    last_edited_of,
    recorder_of_all,
    recorder_of_both,
    save_with_history,
    step_back,
    undo,
)
from timeline.events.saving.locking import locked
from timeline.events.saving.storage import Saved, forget, save
from timeline.events.saving.together import Journalling, save_together
from timeline.problems import TimelineError


class Told(list[str]):
    def __call__(self, message: str) -> None:
        self.append(message)


def edited(path: Path, old: str, new: str) -> None:
    save_with_history(path, lambda text: text.replace(old, new), path.parent / "state", Told())


def undone(path: Path) -> str:
    return undo(path, path.parent / "state", Told())[path].after


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
    assert f"make {file.parent / 'state'} a folder that you may write to, or name another: XDG_STATE_HOME=" in told[0]


def test_a_full_disk_of_the_history_is_to_be_made_room_on(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: Path, _pieces: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(history, "write_own", full)
    told = Told()
    save_with_history(file, lambda text: text + "b", file.parent / "state", told)

    assert told[0].endswith(
        f"(No space left on device); for the next edits, free some space in {file.parent / 'state'}"
    )


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


def saved_together(folder: Path, texts: dict[str, str]) -> None:
    """Give some files other texts in one edit; an empty text stands for no file."""
    state = folder / "state"
    wanted = {str(folder / name): text for name, text in texts.items()}
    journalling = Journalling(state, Told(), forget, recorder_of_all(state, Told()))
    save_together([Path(name) for name in wanted], lambda _: wanted, journalling)


def held(folder: Path) -> dict[str, tuple[str, int]]:
    files = [file for file in folder.glob("*.*") if file.is_file()]
    return {file.name: (file.read_text(encoding="utf-8"), stat.S_IMODE(file.stat().st_mode)) for file in files}


@pytest.mark.parametrize("which", ["a.yaml", "b.yaml", "c.md", "new.yaml", "."])
def test_an_edit_of_several_files_is_one_step_whichever_is_named(tmp_path: Path, which: str) -> None:
    for name in ("a.yaml", "b.yaml", "c.md"):
        (tmp_path / name).write_text(f"old {name}", encoding="utf-8")
    (tmp_path / "c.md").chmod(0o600)
    before = held(tmp_path)
    saved_together(tmp_path, {"a.yaml": "new a", "b.yaml": "new b", "c.md": "", "new.yaml": "made"})
    assert sorted(held(tmp_path)) == ["a.yaml", "b.yaml", "new.yaml"]

    taken_back = undo(tmp_path / which, tmp_path / "state", Told())
    assert held(tmp_path) == before
    assert {path.name for path in taken_back} == {"a.yaml", "b.yaml", "c.md", "new.yaml"}


def test_where_one_file_was_changed_since_none_is_taken_back(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("old", encoding="utf-8")
    saved_together(tmp_path, {"a.yaml": "new a", "b.yaml": "new b"})
    edited(tmp_path / "b.yaml", "new", "newer")
    with pytest.raises(TimelineError, match="of 2 files, stays") as raised:
        undo(tmp_path / "a.yaml", tmp_path / "state", Told())

    assert raised.value.hint == f"timeline undo -f {tmp_path / 'b.yaml'} comes first"
    assert held(tmp_path)["a.yaml"][0] == "new a"
    undone(tmp_path / "b.yaml")
    undone(tmp_path / "a.yaml")
    assert {text for text, _ in held(tmp_path).values()} == {"old"}


def test_in_a_folder_the_last_edit_comes_first_whatever_file_it_was_of(tmp_path: Path) -> None:
    versions = []
    (tmp_path / "a.yaml").write_text("a", encoding="utf-8")
    for texts in ({"a.yaml": "aa"}, {"b.yaml": "b"}, {"a.yaml": "aaa", "b.yaml": ""}, {"c.md": "c"}, {"a.yaml": ""}):
        versions.append(held(tmp_path))
        saved_together(tmp_path, texts)
    for version in reversed(versions):
        undo(tmp_path, tmp_path / "state", Told())
        assert held(tmp_path) == version

    with pytest.raises(TimelineError, match="no edit of a file in this folder is known"):
        undo(tmp_path, tmp_path / "state", Told())


def test_of_some_files_the_one_that_was_edited_last_is_found(tmp_path: Path) -> None:
    names = [tmp_path / "a.yaml", tmp_path / "b.yaml", tmp_path / "c.yaml"]
    for number, each in enumerate(names):
        each.write_text("one", encoding="utf-8")
        edited(each, "one", "two")
        (step,) = (tmp_path / "state" / "undo").glob(f"*/{1:08d}.json") if number == 0 else [None]
        if step:
            os.utime(step, ns=(0, 0))

    assert last_edited_of([names[0]], tmp_path / "state") == names[0]
    assert last_edited_of(names[:2], tmp_path / "state") == names[1]
    with pytest.raises(TimelineError, match="no edit is known"):
        last_edited_of([tmp_path / "d.yaml"], tmp_path / "state")


def test_a_file_that_others_made_anew_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a", encoding="utf-8")
    saved_together(tmp_path, {"a.yaml": ""})
    (tmp_path / "a.yaml").write_text("mine", encoding="utf-8")

    with pytest.raises(TimelineError, match="was changed since"):
        undo(tmp_path / "a.yaml", tmp_path / "state", Told())
    assert held(tmp_path)["a.yaml"][0] == "mine"


@pytest.mark.parametrize("others", ['["a"]', '"a"', "null", '{"a": 1}', "1"])
def test_a_step_whose_files_make_no_sense_is_passed_over(file: Path, others: str) -> None:
    edited(file, "a", "b")
    (step,) = (file.parent / "state" / "undo").rglob("*.json")
    step.write_text(step.read_text(encoding="utf-8").replace('"others": {}', f'"others": {others}'), encoding="utf-8")

    with pytest.raises(TimelineError, match="was changed since"):
        undone(file)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.symlink_to("nowhere.yaml"), "this link leads nowhere"),
        (lambda path: path.symlink_to(path.name), "its links lead in a circle"),
        (os.mkfifo, "this is a pipe, not a file"),
    ],
    ids=["nowhere", "circle", "pipe"],
)
def test_what_is_no_file_is_refused_with_the_reason(tmp_path: Path, make: Callable[[Path], None], why: str) -> None:
    path = tmp_path / "events.yaml"
    make(path)

    with pytest.raises(TimelineError, match=why):
        undone(path)


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match="no file has such a name"):
        undone(tmp_path / ("x" * 300))
