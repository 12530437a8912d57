"""Files that the data names: below the folder, files, whatever links lead there; none of them a fault of ours."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.checks import check
from timeline.events.named_files import OutOfReachError, file_below
from timeline.events.reading.reader import read

MAKERS: dict[str, Callable[[Path], object]] = {
    "out.yaml": lambda path: path.symlink_to("../secret/s.yaml"),
    "through/s.yaml": lambda path: path.parent.symlink_to("../secret"),
    "twice.yaml": lambda path: path.symlink_to("out-again.yaml"),
    "circle.yaml": lambda path: path.symlink_to("circle.yaml"),
    "pipe.yaml": os.mkfifo,
    "folder.yaml": lambda path: path.mkdir(),
}
UNMADE = ("none.yaml", "../secret/s.yaml", "sub/../../secret/s.yaml", "a\0b.yaml", "x" * 5000, "here.yaml/below.yaml")
NAMES = (*MAKERS, *UNMADE)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder beside one that holds a secret, which links of every kind lead to."""
    home, secret = tmp_path / "home", tmp_path / "secret"
    (home / "sub").mkdir(parents=True)
    secret.mkdir()
    (secret / "s.yaml").write_text("events: [{id: secret, date: 2020, title: Secret}]\n")
    (home / "out-again.yaml").symlink_to("../secret/s.yaml")
    (home / "here.yaml").write_text("events: []\n")
    for name, make in MAKERS.items():
        make(home / name)
    return home


@pytest.mark.parametrize("name", NAMES)
def test_only_a_file_below_the_folder_is_given(home: Path, name: str) -> None:
    with pytest.raises(OutOfReachError):
        file_below(home, name)


def test_a_link_that_stays_in_the_folder_is_followed(home: Path) -> None:
    (home / "sub/link.yaml").symlink_to("../here.yaml")

    assert file_below(home, "sub/link.yaml") == home / "here.yaml"


@pytest.mark.parametrize("name", [name for name in NAMES if name != "folder.yaml"])
@pytest.mark.parametrize("key", ["include", "image", "file"])
def test_what_the_data_names_outside_is_a_problem_and_never_read(home: Path, name: str, key: str) -> None:
    quoted = '"' + name.replace("\0", "\\0") + '"'
    lines = {
        "include": f"include: [{quoted}]\nevents: []\n",
        "image": f"events: [{{id: a, date: 2020, title: A, image: {{file: {quoted}, alt: A}}}}]\n",
        "file": f"sources: {{s: {{title: S, file: {quoted}}}}}\nevents: []\n",
    }
    (home / "events.yaml").write_text(lines[key])

    timeline, problems = read([home / "events.yaml"])

    found = check(timeline, problems)
    assert "secret" not in {event.id for event in timeline.events}
    assert {problem.code for problem in found} == {
        {"include": "bad-include", "image": "image-unreadable", "file": "copy-unreadable"}[key]
    }


def test_a_folder_gives_nothing_that_links_lead_out_to(home: Path) -> None:
    (home / "sub/x.yaml").symlink_to("../../secret/s.yaml")
    (home / "sub/y.yaml").write_text("events: [{id: y, date: 2020, title: Y}]\n")
    (home / "events.yaml").write_text("include: [sub]\nevents: []\n")

    timeline, problems = read([home / "events.yaml"])

    assert [event.id for event in timeline.events] == ["y"]
    assert [(problem.code, problem.place.file) for problem in problems] == [("bad-include", str(home / "sub/x.yaml"))]


def test_a_file_that_leads_out_is_told_once_whatever_its_folder_is_called(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "sub" / "deep").mkdir(parents=True)
    (tmp_path / "out.yaml").write_text("events: []\n", encoding="utf-8")
    (home / "sub" / "deep" / "x.yaml").symlink_to(tmp_path / "out.yaml")
    (home / "sub" / "own.yaml").write_text("events:\n  - {id: a, date: 2020, title: A}\n", encoding="utf-8")
    text = "include: [sub, ./sub/, sub/../sub, sub/deep]\nevents: []\n"
    (home / "events.yaml").write_text(text, encoding="utf-8")
    (home / "sub" / "deep" / "y.yaml").write_text("events:\n  - {id: b, date: 2020, title: B}\n", encoding="utf-8")

    timeline, problems = read([home / "events.yaml"])

    assert [event.id for event in timeline.events] == ["b", "a"]
    assert [problem.code for problem in problems] == ["bad-include"]


def test_a_folder_that_a_command_names_is_left_by_no_link_either(home: Path) -> None:
    timeline, problems = read([home])

    assert "secret" not in {event.id for event in timeline.events}
    assert {"out.yaml", "out-again.yaml", "twice.yaml"} <= {Path(problem.place.file).name for problem in problems}


@pytest.mark.parametrize("spelled", ["sub/../events.yaml", "./events.yaml", "events.yaml", "link.yaml", "other.yaml"])
def test_a_file_is_read_once_whatever_it_is_called(home: Path, spelled: str) -> None:
    text = f"include: [{spelled}, sub/../{spelled}]\nevents: [{{id: a, date: 2020, title: A}}]\n"
    (home / "events.yaml").write_text(text)
    (home / "link.yaml").symlink_to("events.yaml")
    (home / "other.yaml").hardlink_to(home / "events.yaml")

    timeline, problems = read([home / "events.yaml", home / "sub/../events.yaml"])

    assert ([event.id for event in timeline.events], problems) == (["a"], [])
