"""`timeline plot`."""

from pathlib import Path

from tests.cli.conftest import Run
from timeline.events import read


def test_the_page_names_every_event(run: Run, shipped: Path, tmp_path: Path) -> None:
    done = run("plot", shipped, "-o", tmp_path / "out.html")

    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert done.status == 0
    assert all(event.title.split("'")[0] in page for event in read([shipped])[0].events)
    assert "15 events" in done.err


def test_the_same_input_gives_the_same_bytes(run: Run, shipped: Path, tmp_path: Path) -> None:
    run("plot", shipped, "-o", tmp_path / "one.html")
    run("plot", shipped, "-o", tmp_path / "other.html")

    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "other.html").read_bytes()


def test_an_ending_that_names_no_format_is_refused(run: Run, shipped: Path, tmp_path: Path) -> None:
    done = run("plot", shipped, "-o", tmp_path / "out.docx")

    assert done.status == 2
    assert not (tmp_path / "out.docx").exists()


def test_a_folder_that_is_not_there_is_named(run: Run, shipped: Path, tmp_path: Path) -> None:
    done = run("plot", shipped, "-o", tmp_path / "nowhere" / "out.html")

    assert done.status == 3
    assert "nowhere" in done.err
