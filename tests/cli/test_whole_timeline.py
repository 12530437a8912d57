"""Ids over all files of a timeline: none is given twice, and a renaming reaches all files or none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.reading.reader import read
from timeline.events.saving import together
from timeline.events.saving.own_files import state_folder
from timeline.events.saving.storage import Found, put_in_place

ROOT = "include: [part.yaml, sub]\ncategories: {war: {}}\nsources: {s: {title: S}}\nevents:\n"
EVENT = "  - {id: %s, date: %s, title: %s}\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "events.yaml").write_text(ROOT + EVENT % ("root", "2020", "Root"))
    (tmp_path / "part.yaml").write_text("events:\n" + EVENT % ("peace", "after root", "Peace"))
    (tmp_path / "sub/deep.yaml").write_text("events:\n" + EVENT % ("war", "between root and peace", "War"))
    return tmp_path


def ids(home: Path) -> list[str]:
    timeline, problems = read([home / "events.yaml"])
    assert problems == []
    return [event.id for event in timeline.events]


@pytest.mark.parametrize("file", ["events.yaml", "part.yaml", "sub/deep.yaml"])
@pytest.mark.parametrize("title", ["Root", "Peace", "War", "New"])
def test_an_added_event_gets_an_id_that_no_file_has(run: Run, home: Path, file: str, title: str) -> None:
    assert run("add", title, "--date", "2021", "-f", home / file).status == 0

    found = ids(home)
    assert len(set(found)) == len(found) == 4


@pytest.mark.parametrize("file", ["events.yaml", "part.yaml", "sub/deep.yaml"])
@pytest.mark.parametrize("identity", ["root", "peace", "war"])
def test_an_id_that_another_file_has_is_refused(run: Run, home: Path, file: str, identity: str) -> None:
    done = run("add", "New", "--date", "2021", "--id", identity, "-f", home / file)

    assert (done.status, len(ids(home))) == (1, 3)
    assert f"there is an event `{identity}` already" in done.err


@pytest.mark.parametrize("file", ["events.yaml", "part.yaml", "sub/deep.yaml"])
def test_imported_events_get_ids_that_no_file_has(run: Run, home: Path, tmp_path: Path, file: str) -> None:
    table = tmp_path / "table.csv"
    table.write_text("title,date,category,sources\nRoot,2020,war,s\nPeace,2021,war,s\nWar,2022,war,s\nWar,2023,war,s\n")

    assert run("import", "csv", table, "-f", home / file).status == 0

    assert sorted(ids(home)) == ["peace", "peace-2", "root", "root-2", "war", "war-2", "war-3"]
    assert run("check", home / "events.yaml", "--only", "duplicate-id").status == 0


@pytest.mark.parametrize("file", ["events.yaml", "part.yaml", "sub/deep.yaml"])
@pytest.mark.parametrize("identity", ["root", "peace", "war"])
def test_a_renaming_reaches_all_files_wherever_it_begins(run: Run, home: Path, file: str, identity: str) -> None:
    done = run("rename", identity, "new", "-f", home / file)

    dates = {event.id: event.date for event in read([home / "events.yaml"])[0].events}
    assert done.status == 0
    assert sorted(dates) == sorted({"root", "peace", "war", "new"} - {identity})
    assert not any(identity in date.split() for date in dates.values())


def test_a_renaming_that_one_file_refuses_changes_none(run: Run, home: Path) -> None:
    (home / "part.yaml").chmod(0o444)
    before = {file: file.read_bytes() for file in home.rglob("*.yaml")}

    done = run("rename", "root", "new", "-f", home / "events.yaml")

    assert done.status == 3
    assert {file: file.read_bytes() for file in home.rglob("*.yaml")} == before


@pytest.mark.parametrize("which", [1, 2])
@pytest.mark.parametrize("command", [("list",), ("add", "New", "--date", "2021"), ("check",), ("explain", "2020")])
def test_a_renaming_that_was_cut_off_is_finished_by_the_next_command(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch, which: int, command: tuple[str, ...]
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(together, "put_in_place", _cut_off_at(which))
        with pytest.raises(SystemError):
            together.save_together(
                [home / "events.yaml", home / "part.yaml", home / "sub/deep.yaml"],
                lambda texts: {name: text.replace("root", "new") for name, text in texts.items()},
                together.Journalling(state_folder(), print, lambda _path, _saved: None),
            )

    named = ["-f", home / "events.yaml"] if command[0] in ("add", "explain") else [home / "events.yaml"]
    done = run(*command, *named)

    assert "that was cut off is finished" in done.err
    assert "new" in ids(home)
    assert not any("root" in file.read_text() for file in home.rglob("*.yaml"))
    assert "cut off" not in run("list", home / "events.yaml").err


def _cut_off_at(which: int) -> Callable[[Path, Found, str], bool]:
    count = iter(range(100))

    def put(target: Path, found: Found, text: str) -> bool:
        if next(count) == which:
            raise SystemError
        return put_in_place(target, found, text)

    return put


@pytest.mark.parametrize("new", ["", "a b", "2020", "a/b"])
def test_a_name_that_is_none_is_refused(run: Run, home: Path, new: str) -> None:
    done = run("rename", "root", new, "-f", home / "events.yaml")

    assert (done.status, ids(home)) == (2, ["root", "peace", "war"])


def test_a_broken_root_stands_in_nobodys_way(run: Run, home: Path) -> None:
    (home / "events.yaml").write_text("include: [part.yaml]\nevents: [\n")

    assert run("add", "New", "--date", "2021", "-f", home / "part.yaml").status == 0
