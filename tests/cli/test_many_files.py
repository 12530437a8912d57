"""Edits of a timeline of many files: each is one step of `undo`, and a file that is one event goes with it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.reading.reader import read

HEADER = "sources: {s: {title: S}, t: {title: T}}\ninclude: [.]\nevents: []\n"


@pytest.fixture(params=["yaml", "md"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A header, and three events that are files of YAML, or notes; two of them are told by the first."""
    home = tmp_path / "a project"
    home.mkdir()
    (home / "events.yaml").write_text(HEADER, encoding="utf-8")
    fence, ending = ("---\n", request.param) if request.param == "md" else ("", "yaml")
    for name, date in (("a", "2020"), ("b", "after a"), ("c", "2020")):
        text = f"{fence}id: {name}\ndate: {date}   # as told\ntitle: {name.upper()}\nsources: [s]\n{fence}"
        (home / f"{name}.{ending}").write_text(text, encoding="utf-8")
    (home / f"c.{ending}").chmod(0o600)
    return home


def held(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        file.name: (file.read_text(encoding="utf-8"), file.stat().st_mode)
        for file in folder.iterdir()
        if file.is_file()
    }


@pytest.mark.parametrize(
    "command",
    [
        ("rename", "a", "first"),
        ("sources", "rename", "s", "source-1"),
        ("edit", "--where", "source=s", "--add", "tags=x"),
        ("remove", "c"),
        ("remove", "--where", "from=2020"),
        ("merge-events", "a", "c", "--keep", "all"),
        ("sources", "add", "u", "--title", "U"),
        ("categories", "add", "x"),
    ],
)
def test_each_is_taken_back_by_one_undo_of_the_folder(run: Run, folder: Path, command: tuple[str, ...]) -> None:
    before = held(folder)
    done = run(*command, "-f", folder)
    assert (done.status, held(folder) != before) == (0, True), done.err
    assert done.err.count("timeline undo -f") == 1

    assert run("undo", "-f", folder).status == 0
    assert held(folder) == before


def test_the_command_that_is_named_takes_all_back(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    before = held(folder)
    done = run("rename", "a", "first", "-f", folder)
    _, _, command = done.err.rstrip().rpartition("timeline undo -f ")

    assert "in all 2 files" in done.err
    assert run("undo", "-f", command.strip("'")).status == 0
    assert held(folder) == before


def test_a_file_that_is_the_event_goes_with_it(run: Run, folder: Path) -> None:
    done = run("remove", "c", "-f", folder)

    assert "removed c, and the file with it" in done.err
    assert sorted(file.stem for file in folder.iterdir()) == ["a", "b", "events"]
    assert [event.id for event in read([folder])[0].events] == ["a", "b"]


def test_in_a_split_folder_undo_alone_means_the_folder(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = held(folder)
    monkeypatch.chdir(folder)
    assert run("remove", "c").status == 0
    assert "it is there again" in run("undo").err
    assert held(folder) == before


def test_an_import_into_a_folder_goes_into_the_file_with_the_header(run: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("date,title\n2021,R\n", encoding="utf-8")
    before = held(folder)
    done = run("import", "csv", tmp_path / "r.csv", "-f", folder)

    assert (done.status, "title: R" in held(folder)["events.yaml"][0]) == (0, True)
    assert run("undo", "-f", folder).status == 0
    assert held(folder) == before


def test_a_file_is_told_by_the_name_that_leads_to_it(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    done = run("sources", "add", "u", "--title", "U", "-f", folder.name)

    assert done.err.startswith("a project/events.yaml: declared the source `u`")


def test_without_a_header_the_folder_declares_nothing(run: Run, folder: Path) -> None:
    (folder / "events.yaml").unlink()
    done = run("sources", "add", "u", "--title", "U", "-f", folder)

    assert done.status == 1
    assert "no file of this folder has a header" in done.err
