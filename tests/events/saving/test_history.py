from pathlib import Path

import pytest

from timeline.events.saving.history import MOST, save_with_history, step_back, undo
from timeline.events.saving.storage import Saved
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


@pytest.mark.parametrize(
    ("before", "after"), [("", "a"), ("a", ""), ("abc", "abbc"), ("aa", "aaa"), ("x", "y"), ("ab", "ba")]
)
def test_a_step_leads_back(before: str, after: str) -> None:
    assert step_back(Saved(before, after)).taken_back(after) == before
