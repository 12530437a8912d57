"""`timeline plot`."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.reading.reader import read

IMAGES = Path(__file__).parents[1] / "data/images"


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
    done = run("plot", shipped, "-o", tmp_path / "out.odt")

    assert done.status == 2
    assert not (tmp_path / "out.odt").exists()


def test_a_folder_that_is_not_there_is_named(run: Run, shipped: Path, tmp_path: Path) -> None:
    done = run("plot", shipped, "-o", tmp_path / "nowhere" / "out.html")

    assert done.status == 3
    assert "nowhere" in done.err


@pytest.fixture
def pictured(tmp_path: Path) -> Path:
    lines = "".join(
        f"  - {{id: {name.stem}-{name.suffix[1:]}, date: 2023, title: T, image: {{file: {name.name}, alt: A}}}}\n"
        for name in sorted(IMAGES.iterdir())
    )
    (tmp_path / "events.yaml").write_text(f"events:\n{lines}")
    shutil.copytree(IMAGES, tmp_path, dirs_exist_ok=True)
    return tmp_path / "events.yaml"


def test_images_are_embedded_and_the_page_is_the_same_each_time(run: Run, pictured: Path, tmp_path: Path) -> None:
    first = run("plot", pictured, "-o", tmp_path / "one.html")
    run("plot", pictured, "-o", tmp_path / "other.html")

    page = (tmp_path / "one.html").read_text(encoding="utf-8")
    assert "left out" not in first.err
    assert page.count(' id="image') == len(list(IMAGES.iterdir()))
    assert page == (tmp_path / "other.html").read_text(encoding="utf-8")


def test_an_image_that_is_left_out_is_named_with_the_reason(run: Run, pictured: Path, tmp_path: Path) -> None:
    (tmp_path / "scans.jpg").unlink()

    done = run("plot", pictured, "-o", tmp_path / "out.html", "--max-image", "1KB")

    assert "left out: scans.jpg of scans-jpg (there is no such file)" in done.err
    assert "left out: turned.jpg of turned-jpg (it has 2KB, more than 1KB; `--max-image 2KB` lets it in)" in done.err
    assert done.status == 0


def test_no_images_are_embedded_where_none_are_wanted(run: Run, pictured: Path, tmp_path: Path) -> None:
    done = run("plot", pictured, "-o", tmp_path / "out.html", "--no-images")

    assert ' id="image' not in (tmp_path / "out.html").read_text(encoding="utf-8")
    assert "left out" not in done.err


def test_a_picture_as_svg_heeds_title_and_theme(run: Run, shipped: Path, tmp_path: Path) -> None:
    done = run("plot", shipped, "-o", tmp_path / "out.svg", "--title", "Mine", "--theme", "dark")

    picture = (tmp_path / "out.svg").read_text(encoding="utf-8")
    assert done.status == 0
    assert ">Mine</title>" in picture
    assert "#15181d" in picture
    assert "prefers-color-scheme" not in picture


def test_a_page_for_a_frame_has_a_low_bar(run: Run, shipped: Path, tmp_path: Path) -> None:
    done = run("plot", shipped, "-o", tmp_path / "out.html", "--embed")

    assert done.status == 0
    assert " data-embed>" in (tmp_path / "out.html").read_text(encoding="utf-8")[:200]


def test_only_a_page_can_stand_in_a_frame(run: Run, shipped: Path, tmp_path: Path) -> None:
    done = run("plot", shipped, "-o", tmp_path / "out.svg", "--embed")

    assert done.status == 2
    assert "--embed is for a page" in done.err
    assert not (tmp_path / "out.svg").exists()


def test_nothing_is_published_where_all_is_held_back(run: Run, tmp_path: Path) -> None:
    (tmp_path / "e.yaml").write_text("events:\n  - {id: a, date: 2020, title: A}\n", encoding="utf-8")
    (tmp_path / "e.html").write_text("the last one", encoding="utf-8")
    done = run("plot", tmp_path / "e.yaml", "--publish", "-o", tmp_path / "e.html")

    assert done.status == 1
    assert "every event is held back" in done.err
    assert "--set verification=verified" in done.err
    assert (tmp_path / "e.html").read_text(encoding="utf-8") == "the last one"
