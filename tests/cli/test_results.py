"""Results written to files, by the piece that saves timelines."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.cli.results import written_to
from timeline.events.model import Timeline
from timeline.problems import TimelineError


def test_a_result_takes_the_place_and_the_mode_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o600)
    written_to(path, "новий", Timeline())

    assert (path.read_text(encoding="utf-8"), stat.S_IMODE(path.stat().st_mode)) == ("новий", 0o600)
    assert [*tmp_path.iterdir()] == [path]


def test_a_result_is_written_through_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "real" / "page.html", tmp_path / "link.html"
    path.parent.mkdir()
    link.symlink_to(path)
    written_to(link, b"\x89PNG", Timeline())

    assert (link.is_symlink(), path.read_bytes()) == (True, b"\x89PNG")


def test_a_new_result_has_the_mode_of_new_files(tmp_path: Path) -> None:
    umask = os.umask(0o027)
    try:
        written_to(tmp_path / "page.html", "new", Timeline())
    finally:
        os.umask(umask)

    assert stat.S_IMODE((tmp_path / "page.html").stat().st_mode) == 0o640


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match=r"none/page.html cannot be written: there is no folder .*none"):
        written_to(tmp_path / "none" / "page.html", "new", Timeline())
    (tmp_path / "folder").mkdir()
    with pytest.raises(TimelineError, match=r"folder cannot be written: Is a directory"):
        written_to(tmp_path / "folder", "new", Timeline())

    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_device_is_written_to_as_it_is() -> None:
    written_to(Path(os.devnull), "new", Timeline())

    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


PARTS = ("part.yaml", "sub/deep.yaml", "sources/kept.html", "photo.png", "lost.html", "gone.png")
SPELLINGS: dict[str, Callable[[Path, Path], Path]] = {
    "itself": lambda path, _: path,
    "detour": lambda path, home: home / "sub" / ".." / path.relative_to(home),
    "link": lambda path, home: _linked(home / "link", path),
    "folder link": lambda path, home: _linked(home.parent / "away", path.parent) / path.name,
    "hard link": lambda path, home: _second_name(home / "second", path),
}


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A timeline of three files with a kept copy and an image, and with names of two files that are not there."""
    home = tmp_path / "home"
    for folder in ("sub", "sources"):
        (home / folder).mkdir(parents=True)
    (home / "events.yaml").write_text("include: [part.yaml, sub]\nsources: {k: {file: sources/kept.html}}\n")
    (home / "part.yaml").write_text(
        "sources: {l: {file: lost.html}}\nevents: [{id: a, date: 2020, title: A, image: {file: photo.png, alt: A}}]\n"
    )
    (home / "sub/deep.yaml").write_text("events: [{id: b, date: 2021, title: B, image: {file: ../gone.png, alt: A}}]\n")
    (home / "sources/kept.html").write_text("kept")
    (home / "photo.png").write_bytes(b"a photo")
    return home


def _linked(link: Path, target: Path) -> Path:
    link.symlink_to(target)
    return link


def _second_name(name: Path, target: Path) -> Path:
    name.hardlink_to(target)
    return name


@pytest.mark.parametrize("name", ["events.yaml", *PARTS])
@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize(
    "command", [("export", "csv"), ("plot",), ("export", "json", "--id", "b"), ("export", "csv", "--as-of", "1999")]
)
def test_nothing_is_written_over_what_a_timeline_was_read_from_or_names(
    run: Run, whole: Path, name: str, spelling: str, command: tuple[str, ...]
) -> None:
    path = whole / name
    if spelling == "hard link" and not path.exists():
        return
    target = SPELLINGS[spelling](path, whole)
    before = path.read_bytes() if path.exists() else None

    done = run(*command, whole / "events.yaml", "-o", target)

    assert (done.status, (path.read_bytes() if path.exists() else None)) == (2, before)
    assert any(why in done.err for why in ("belongs to the timeline: it is not overwritten", "names no format"))


@pytest.mark.parametrize("name", ["part.yaml", "sub/deep.yaml"])
def test_nothing_is_written_over_a_file_of_a_folder_that_was_read(run: Run, whole: Path, name: str) -> None:
    assert run("export", "csv", whole, "-o", whole / name).status == 2


def test_what_only_lies_beside_a_timeline_is_replaced(run: Run, whole: Path) -> None:
    (whole / "sources/other.csv").write_text("old")

    assert run("export", "csv", whole / "events.yaml", "-o", whole / "sources/other.csv").status == 0
    assert (whole / "sources/other.csv").read_text().startswith("id,")


@pytest.mark.parametrize("command", ["plot", "export json"])
def test_the_import_log_is_not_written_over(run: Run, plain: Path, tmp_path: Path, command: str) -> None:
    table, link = tmp_path / "t.csv", tmp_path / "link"
    table.write_text("date,title\n2021,B\n")
    run("import", "csv", table, "-f", plain)
    log = plain.with_name("plain.imports.jsonl")
    link.symlink_to(log)
    before = log.read_bytes()

    for target in (log, link):
        done = run(*command.split(), plain, "-o", target)
        assert (done.status, "belongs to the timeline" in done.err) == (2, True)
    assert log.read_bytes() == before


BEHIND = ("t.csv", "d/1.csv", "../away.csv", "k.txt", "k.txt.drafts.jsonl", "clip.mp3", "poster.png", "events.yaml")


@pytest.mark.parametrize("name", BEHIND)
@pytest.mark.parametrize("spelling", ["itself", "hard link"])
def test_nothing_is_written_over_what_stands_behind_a_timeline(
    run: Run, tmp_path: Path, name: str, spelling: str
) -> None:
    home = tmp_path / "home"
    (home / "d").mkdir(parents=True)
    (home / "events.yaml").write_text(
        "layers: {a: {file: t.csv, time: when}, b: {file: 'd/*.csv', time: when}, c: {file: ../away.csv, time: when}}\n"
        "sources: {k: {title: K, file: k.txt}, l: {title: L, file: .}}\n"
        "events: [{id: a, date: 2020, title: A, media: [{file: clip.mp3, alt: A, poster: poster.png}]}]\n"
    )
    target = home / name
    before = (
        target.read_bytes() if target.exists() else target.write_bytes(b"when\n2020-01-01\n") and b"when\n2020-01-01\n"
    )
    written = SPELLINGS[spelling](target, home)

    done = run("export", "csv", home / "events.yaml", "-o", written)

    assert (done.status, target.read_bytes()) == (2, before)
    assert "belongs to the timeline: it is not overwritten" in done.err


def test_nothing_is_written_over_the_file_that_standard_input_comes_from(tmp_path: Path) -> None:
    path = tmp_path / "in.yaml"
    path.write_text("events: [{id: a, date: 2020, title: A}]\n")

    for output, status in ((path, 2), (Path(os.devnull), 0)):
        with path.open() as file:
            command = [sys.executable, "-m", "timeline", "export", "csv", "-", "-o", str(output)]
            done = subprocess.run(command, stdin=file, capture_output=True, text=True, check=False)
        assert (done.returncode, path.read_text()) == (status, "events: [{id: a, date: 2020, title: A}]\n")


@pytest.mark.parametrize("name", ["base.yaml", "theirs.yaml", "link"])
def test_a_merge_is_written_over_neither_the_base_nor_their_version(run: Run, tmp_path: Path, name: str) -> None:
    versions = [tmp_path / f"{each}.yaml" for each in ("base", "ours", "theirs")]
    for number, version in enumerate(versions):
        version.write_text(
            f"events:\n  - {{id: a, date: 2020, title: A}}\n  - {{id: b{number}, date: 2020, title: B}}\n"
        )
    (tmp_path / "link").symlink_to("theirs.yaml")
    before = [version.read_bytes() for version in versions]

    done = run("merge", *versions, "-o", tmp_path / name)

    assert (done.status, [version.read_bytes() for version in versions]) == (2, before)
    assert "one of the versions that are merged" in done.err
