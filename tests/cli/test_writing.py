"""Results written to files, by the piece that saves timelines."""

import os
import stat
from pathlib import Path

import pytest

from timeline.cli.writing import written_to
from timeline.problems import TimelineError


def test_a_result_takes_the_place_and_the_mode_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o600)
    written_to(path, "новий", inputs=())

    assert (path.read_text(encoding="utf-8"), stat.S_IMODE(path.stat().st_mode)) == ("новий", 0o600)
    assert [*tmp_path.iterdir()] == [path]


def test_a_result_is_written_through_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "real" / "page.html", tmp_path / "link.html"
    path.parent.mkdir()
    link.symlink_to(path)
    written_to(link, b"\x89PNG", inputs=())

    assert (link.is_symlink(), path.read_bytes()) == (True, b"\x89PNG")


def test_a_new_result_has_the_mode_of_new_files(tmp_path: Path) -> None:
    umask = os.umask(0o027)
    try:
        written_to(tmp_path / "page.html", "new", inputs=())
    finally:
        os.umask(umask)

    assert stat.S_IMODE((tmp_path / "page.html").stat().st_mode) == 0o640


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match=r"none/page.html cannot be written: No such file or directory"):
        written_to(tmp_path / "none" / "page.html", "new", inputs=())
    (tmp_path / "folder").mkdir()
    with pytest.raises(TimelineError, match=r"folder cannot be written: Is a directory"):
        written_to(tmp_path / "folder", "new", inputs=())

    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_device_is_written_to_as_it_is() -> None:
    written_to(Path(os.devnull), "new", inputs=())

    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
