"""One edit of several files: all or none, and what was cut off is finished or taken back."""

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from timeline.events.saving import together
from timeline.events.saving.own_files import has_journals, journal_folder
from timeline.events.saving.storage import Found, Saved, beside, put_in_place
from timeline.events.saving.together import Journalling, mend, save_together
from timeline.problems import TimelineError

Put = Callable[[Path, Found, str], bool]


class Cut(BaseException):
    """The end of the process, as far as files are concerned."""


class Home:
    """Three files in two folders, and what is kept beside them."""

    def __init__(self, folder: Path) -> None:
        self.state = folder / "state"
        self.files = [folder / "a.yaml", folder / "sub" / "b.yaml", folder / "sub" / "c.yaml"]
        (folder / "sub").mkdir()
        for file in self.files:
            file.write_text(f"old {file.stem}")
        self.told: list[str] = []
        self.saved: list[tuple[Path, Saved]] = []

    def save(self) -> list[Path]:
        return save_together(self.files, renewed, Journalling(self.state, self.told.append, self.remember))

    def remember(self, path: Path, saved: Saved) -> None:
        self.saved.append((path, saved))

    @property
    def words(self) -> list[str]:
        return [file.read_text().split()[0] for file in self.files]

    @property
    def journals(self) -> list[Path]:
        return [*journal_folder(self.state).glob("*.json")]


def renewed(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: text.replace("old", "new") for name, text in texts.items()}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def failing_at(which: int, error: BaseException) -> Put:
    """Put texts in place, and fail at one of them."""
    count = iter(range(100))

    def put(target: Path, found: Found, text: str) -> bool:
        if next(count) == which:
            raise error
        return put_in_place(target, found, text)

    return put


def test_all_are_saved_and_each_is_remembered(home: Home) -> None:
    assert home.save() == home.files
    assert (home.words, home.journals) == (["new"] * 3, [])
    assert [path for path, _ in home.saved] == home.files


def test_a_file_that_does_not_change_is_not_written(home: Home) -> None:
    home.files[1].write_text("as it is")
    before = home.files[1].stat()

    assert home.save() == [home.files[0], home.files[2]]
    assert home.files[1].stat() == before


def test_a_file_that_cannot_be_written_leaves_all_as_they_are(home: Home) -> None:
    home.files[2].chmod(0o444)

    with pytest.raises(TimelineError, match="read-only"):
        home.save()
    assert (home.words, home.journals) == (["old"] * 3, [])


@pytest.mark.parametrize("which", range(3))
def test_where_one_fails_those_before_are_taken_back(home: Home, monkeypatch: pytest.MonkeyPatch, which: int) -> None:
    monkeypatch.setattr(together, "put_in_place", failing_at(which, OSError(28, "No space left on device")))

    with pytest.raises(TimelineError, match="No space left on device; nothing was saved"):
        home.save()
    assert (home.words, home.journals, home.saved) == (["old"] * 3, [], [])


@pytest.mark.parametrize("which", range(1, 3))
def test_what_was_cut_off_is_finished(home: Home, monkeypatch: pytest.MonkeyPatch, which: int) -> None:
    cut_off(home, monkeypatch, which)

    mend(home.state, home.told.append)

    assert (home.words, home.journals) == (["new"] * 3, [])
    assert "is finished" in home.told[-1]


@pytest.mark.parametrize("which", range(1, 3))
def test_what_cannot_be_finished_is_taken_back(home: Home, monkeypatch: pytest.MonkeyPatch, which: int) -> None:
    cut_off(home, monkeypatch, which)
    home.files[2].chmod(0o444)

    mend(home.state, home.told.append)

    assert (home.words, home.journals) == (["old"] * 3, [])
    assert "is taken back" in home.told[-1]


def test_what_others_changed_since_is_left_and_told(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    cut_off(home, monkeypatch, 1)
    home.files[0].write_text("theirs")

    mend(home.state, home.told.append)

    assert (home.words, home.journals) == (["theirs", "old", "old"], [])
    assert "one was changed since; see `timeline check`" in home.told[-1]


@pytest.mark.parametrize(("left", "stays"), [("old a", False), ("new a", False), ("", False), ("theirs", True)])
def test_what_was_left_beside_goes_unless_it_is_somebody_elses(
    home: Home, monkeypatch: pytest.MonkeyPatch, left: str, *, stays: bool
) -> None:
    cut_off(home, monkeypatch, 1)
    beside(home.files[0]).write_text(left)

    mend(home.state, home.told.append)

    assert (home.words, home.journals, beside(home.files[0]).exists()) == (["new"] * 3, [], stays)


def test_what_a_process_that_died_left_among_the_journals_is_no_journal_and_goes(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal_folder(home.state).mkdir(parents=True)
    recent, left = (journal_folder(home.state) / f".{name}.json.1.tmp" for name in ("recent", "left"))
    for each in (recent, left):
        each.write_text("[")
    os.utime(left, (0, 0))

    assert not has_journals(home.state)
    cut_off(home, monkeypatch, 1)
    assert has_journals(home.state)
    assert (recent.exists(), left.exists()) == (True, False)


@pytest.mark.parametrize("content", ["", "{", "[]", "[1]", '[{"path": 1, "before": 2, "after": 3}]', "[" * 100_000])
def test_a_stray_file_among_the_journals_does_no_harm(home: Home, content: str) -> None:
    journal_folder(home.state).mkdir(parents=True)
    (journal_folder(home.state) / "stray.json").write_text(content)

    mend(home.state, home.told.append)

    assert home.told == []


def test_a_journal_is_for_the_user_alone(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    cut_off(home, monkeypatch, 1)

    (journal,) = home.journals
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600
    assert stat.S_IMODE(journal.parent.stat().st_mode) == 0o700


def test_a_file_that_others_keep_saving_stops_all(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def put(target: Path, found: Found, text: str) -> bool:
        return target != home.files[1] and put_in_place(target, found, text)

    monkeypatch.setattr(together, "put_in_place", put)

    with pytest.raises(TimelineError, match="keeps changing these files; nothing was saved"):
        home.save()
    assert (home.words, home.journals) == (["old"] * 3, [])


def cut_off(home: Home, monkeypatch: pytest.MonkeyPatch, which: int) -> None:
    """End at one of the files, with nothing done after it."""
    with monkeypatch.context() as patched:
        patched.setattr(together, "put_in_place", failing_at(which, Cut()))
        with pytest.raises(Cut):
            home.save()
    assert len(home.journals) == 1


def test_a_file_that_cannot_be_written_is_named_not_the_one_beside_it(home: Home) -> None:
    beside(home.files[1]).mkdir()
    with pytest.raises(TimelineError, match="; nothing was saved") as raised:
        home.save()

    assert str(raised.value).startswith(f"{home.files[1]}: ")
    assert home.words == ["old"] * 3
