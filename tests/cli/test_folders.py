"""A folder in which each event is a file of its own: `add`, `split`, `join`, and two people who add."""

import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_merge import git
from timeline.events.reading.reader import read

HEADER = "title: T\ntimezone: Europe/Kyiv\ncategories: {x: {label: X}}\nevents: []\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a header and one event."""
    made = tmp_path / "project"
    made.mkdir()
    (made / "events.yaml").write_text(HEADER, encoding="utf-8")
    (made / "a.yaml").write_text("id: a\ndate: 2023-05-01T12:00\ntitle: A\n", encoding="utf-8")
    return made


def test_an_event_is_a_file_and_the_others_stay(run: Run, folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    done = run("add", "Kyiv retakes Lyman", "--date", "October 2022", "--category", "x", "-f", folder)

    assert done.status == 0
    assert "timeline undo -f" in done.err
    new = folder / "kyiv-retakes-lyman.yaml"
    assert new.read_text(encoding="utf-8").startswith(
        "id: kyiv-retakes-lyman\ndate: 2022-10\ntitle: Kyiv retakes Lyman\n"
    )
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path != new} == before
    assert run("check", folder).status == 0


def test_an_id_is_unlike_those_of_all_files_and_unlike_their_names(run: Run, folder: Path) -> None:
    (folder / "b.yaml").write_text("id: c\ndate: 2020\ntitle: C\n", encoding="utf-8")
    for title in ("A", "B", "C"):
        assert run("add", title, "--date", "2020", "-f", folder).status == 0

    timeline, problems = read([folder])
    assert problems == []
    assert sorted(event.id for event in timeline.events) == ["a", "a-2", "b-2", "c", "c-2"]


def test_undo_takes_the_file_away(run: Run, folder: Path) -> None:
    run("add", "B", "--date", "2020", "-f", folder)
    done = run("undo", "-f", folder / "b.yaml")

    assert done.status == 0
    assert "it is removed" in done.err
    assert not (folder / "b.yaml").exists()


def test_a_preview_writes_nothing(run: Run, folder: Path) -> None:
    done = run("add", "B", "--date", "2020", "-f", folder, "--dry-run")

    assert "+title: B" in done.out
    assert not (folder / "b.yaml").exists()


@pytest.mark.parametrize(
    "command",
    [
        ("add", "B", "--date", "2020", "--category", "new", "--source", "s"),
        ("edit", "a", "--set", "category=new", "--add", "sources=s"),
        ("edit", "--where", "id=a", "--set", "category=new", "--add", "sources=s"),
        ("cite", "a", "--source", "s"),
    ],
)
@pytest.mark.parametrize("ending", ["md", "yaml"])
def test_what_is_declared_on_the_way_is_declared_where_the_header_is(
    run: Run, folder: Path, command: tuple[str, ...], ending: str
) -> None:
    if ending == "md":
        (folder / "a.yaml").unlink()
        (folder / "a.md").write_text("---\ndate: 2023-05-01T12:00\n---\n", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    done = run(*command, "--declare", "-f", folder)

    assert (done.status, done.err.count(", declared") + done.err.count(": declared")) == (0, 1)
    assert "s: {}" in (folder / "events.yaml").read_text(encoding="utf-8")
    assert run("check", folder, "--only", "dangling-source").status == 0
    assert run("undo", "-f", folder).status == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_without_a_header_nothing_is_declared(run: Run, folder: Path) -> None:
    (folder / "events.yaml").unlink()
    done = run("add", "B", "--date", "2020", "--category", "new", "--declare", "-f", folder)

    assert done.status == 1
    assert "no file of this folder has a header" in done.err
    assert not (folder / "b.yaml").exists()


def test_a_folder_without_files_takes_a_first_event(run: Run, tmp_path: Path) -> None:
    assert run("add", "B", "--date", "2020", "-f", tmp_path).status == 0
    assert [event.id for event in read([tmp_path])[0].events] == ["b"]


def test_a_file_is_split_and_joined_again(run: Run, shipped: Path, tmp_path: Path) -> None:
    before = shipped.read_bytes()
    assert run("split", shipped, tmp_path / "p").status == 0
    done = run("join", tmp_path / "p", "-o", tmp_path / "joined.yaml")

    assert done.err.splitlines()[-1].endswith("joined.yaml: 15 events of 16 files")
    assert shipped.read_bytes() == before
    assert run("check", tmp_path / "p").status == run("check", tmp_path / "joined.yaml").status == 0
    events = {path: {event.id: event for event in read([path])[0].events} for path in (shipped, tmp_path / "p")}
    assert events[shipped] == events[tmp_path / "p"]
    lines = (tmp_path / "joined.yaml").read_text(encoding="utf-8").splitlines()
    assert sorted(lines) == sorted(before.decode("utf-8").splitlines())


def test_in_a_split_folder_commands_without_a_name_mean_the_folder(
    run: Run, shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("split", shipped, tmp_path / "p")
    monkeypatch.chdir(tmp_path / "p")
    assert run("add", "Wagner mutiny", "--date", "2023-06-24").status == 0

    assert (tmp_path / "p/wagner-mutiny.yaml").exists()
    assert "wagner-mutiny" in run("list").out
    assert run("check").err.endswith("16 events: no problems\n")
    git(tmp_path / "p", "init", "-q")
    assert run("init", "--git").status == 0
    assert git(tmp_path / "p", "check-attr", "merge", "wagner-mutiny.yaml").endswith(": timeline")


def test_an_event_of_a_split_folder_is_edited_without_naming_the_folder(
    run: Run, shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("split", shipped, tmp_path / "p")
    monkeypatch.chdir(tmp_path / "p")

    assert run("edit", "vilnius-summit", "--add", "tags=summit").status == 0
    assert "summit" in (tmp_path / "p/vilnius-summit.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("comment", ["events: # of the list\n", "events: # of the list\n  # of a\n"])
def test_comments_around_the_list_come_back(run: Run, tmp_path: Path, comment: str) -> None:
    text = f"title: T\n{comment}  - id: a\n    date: 2020\n    title: A\n  # below\n"
    (tmp_path / "e.yaml").write_text(text, encoding="utf-8")
    assert run("split", tmp_path / "e.yaml", tmp_path / "p").status == 0

    assert run("join", tmp_path / "p").out == text


def test_the_marks_of_a_document_are_no_part_of_an_event(run: Run, folder: Path) -> None:
    (folder / "a.yaml").write_text("# of a\n---\nid: a\ndate: 2020\ntitle: A\n...\n", encoding="utf-8")

    joined = "  # of a\n  - id: a\n    date: 2020\n    title: A\n"
    assert run("join", folder).out.endswith(f"events:\n{joined}")


def test_what_is_named_goes_along(run: Run, tmp_path: Path) -> None:
    home, named = tmp_path / "home", ("copies/s.txt", "copies/s.txt.drafts.jsonl", "t.csv", "d/1.csv")
    for name in named:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text("words", encoding="utf-8")
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (home / "copies/link").symlink_to("../../secret")
    text = """sources: {s: {title: S, file: copies/s.txt}, o: {title: O, file: copies/link}, n: {title: N, file: d}}
layers: {a: {file: t.csv, time: w}, b: {file: "d/*.csv", time: w}, c: {file: ../secret, time: w}}
events:
  - id: a
    date: 2020
    title: A
"""
    (home / "e.yaml").write_text(text, encoding="utf-8")
    done = run("split", home / "e.yaml", tmp_path / "p")

    assert done.status == 0
    assert {(tmp_path / "p" / name).read_text(encoding="utf-8") for name in named} == {"words"}
    assert done.err.count("not copied: it may not leave the folder of the timeline") == 2
    assert not (tmp_path / "p/copies/link").exists()


@pytest.mark.parametrize("name", ["a.yaml", "A.yaml", "events.yaml"])
def test_what_is_named_takes_the_place_of_no_event(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("words", encoding="utf-8")
    text = f"sources:\n  s: {{title: S, file: {name}}}\nevents:\n  - id: a\n    date: 2020\n    title: A\n"
    (tmp_path / "e.yaml").write_text(text, encoding="utf-8")
    done = run("split", tmp_path / "e.yaml", tmp_path / "p")

    assert (done.status, (tmp_path / "p").exists()) == (1, False)
    assert "would be a file of that name" in done.err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("events: [{id: a, date: 2020, title: A}]\n", "each event on lines of its own"),
        (
            "events:\n  - id: A\n    date: 2020\n    title: A\n  - id: a\n    date: 2020\n    title: A\n",
            "one file on many",
        ),
        ("events:\n  - id: a\n    title: A\n", "`a` has no date"),
        ("events:\n  - id: events\n    date: 2020\n    title: A\n", "one file on many"),
        (
            "events:\n  - id: a\n    date: 2020\n    title: A\n  - id: a\n    date: 2020\n    title: B\n",
            "two events have one id",
        ),
    ],
)
def test_what_cannot_be_split_is_told_and_nothing_is_written(run: Run, tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "e.yaml").write_text(text, encoding="utf-8")
    done = run("split", tmp_path / "e.yaml", tmp_path / "p")

    assert done.status == 1
    assert told in done.err
    assert not (tmp_path / "p").exists()


def test_a_folder_that_holds_something_is_not_written_to(run: Run, shipped: Path, tmp_path: Path) -> None:
    done = run("split", shipped, tmp_path)

    assert done.status == 2
    assert "it is not empty" in done.err


def test_a_file_that_includes_others_is_told_the_commands_that_split_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = "  - id: {0}\n    date: 2020\n    title: T\n"
    (tmp_path / "e.yaml").write_text(f"title: T\ninclude: [p.yaml]\nevents:\n{event.format('a')}", encoding="utf-8")
    (tmp_path / "p.yaml").write_text(f"events:\n{event.format('b')}", encoding="utf-8")
    done = run("split", tmp_path / "e.yaml", tmp_path / "parts")

    commands = done.err.splitlines()[-1].removeprefix("  = ").split("; ")
    assert done.status == 1
    for command in commands:
        assert run(*shlex.split(command)[1:]).status == 0
    assert [event.id for event in read([tmp_path / "parts"])[0].events] == ["a", "b"]
    (tmp_path / "new").mkdir()
    monkeypatch.chdir(tmp_path / "new")
    assert "-o new.yaml" in run("split", "../e.yaml", ".").err
    (tmp_path / "p.yaml").write_text(f"title: P\nevents:\n{event.format('b')}", encoding="utf-8")
    assert "so that one file has the header" in run("split", tmp_path / "e.yaml", tmp_path / "q").err


def test_two_headers_are_not_joined(run: Run, folder: Path) -> None:
    (folder / "b.yaml").write_text("timezone: UTC\nevents:\n  - {id: b, date: 2020, title: B}\n", encoding="utf-8")
    done = run("join", folder)

    assert done.status == 1
    assert "both have a header" in done.err
    assert done.out == ""


def test_two_clones_that_both_add_never_conflict(run: Run, folder: Path, tmp_path: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "begun")
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    for number, clone in enumerate((folder, other, folder, other)):
        run("add", f"Event {number}", "--date", "2020", "-f", clone)
        git(clone, "add", ".")
        git(clone, "commit", "-qm", f"{number}")
    git(folder, "pull", "-q", "--no-rebase", "--no-edit", str(other), "main")
    git(other, "pull", "-q", "--no-rebase", "--no-edit", str(folder), "main")

    ids = [{event.id for event in read([clone])[0].events} for clone in (folder, other)]
    assert ids[0] == ids[1] == {"a", "event-0", "event-1", "event-2", "event-3"}


@pytest.mark.parametrize("command", [["init", "-"], ["split", "events.yaml", "-"]])
def test_a_dash_becomes_no_folder(run: Run, shipped: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    monkeypatch.chdir(shipped.parent)

    done = run(*command)

    assert (done.status, done.err.splitlines()[0]) == (2, "timeline: `-` is standard input or output, no new file")
    assert not Path("-").exists()
