"""Sound and video files put beside a page."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.media.test_stripping import CLIP, FRAME, SECRET, sound

FILE = """\
title: Heard
publish: [verified]
events:
  - id: talk
    date: 2023-06-21
    title: A talk
    verification: verified
    media: [{file: SECRET NAME.mp4, alt: Colours, credit: Somebody}, {file: below/tone.wav, alt: A tone}]
  - {id: again, date: 2023-06-22, title: Again, verification: verified, media: [{file: below/tone.wav, alt: A tone}]}
  - {id: hidden, date: 2023-06-23, title: Hidden, media: [{file: hidden.mp3, alt: Nothing}]}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "below").mkdir()
    (tmp_path / "SECRET NAME.mp4").write_bytes(CLIP)
    (tmp_path / "below" / "tone.wav").write_bytes(sound())
    (tmp_path / "hidden.mp3").write_bytes(b"ID3\3\0\0\0\0\0\x11" + SECRET + FRAME * 9)
    (tmp_path / "events.yaml").write_text(FILE, encoding="utf-8")
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(re.sub("-[0-9a-f]{12}", "", path.name) for path in folder.iterdir())


def written(folder: Path) -> dict[Path, int]:
    return {each: each.stat().st_mtime_ns for each in folder.iterdir()}


def test_files_are_copied_once_under_other_names(run: Run, folder: Path) -> None:
    assert run("check", "events.yaml").status == 0
    done = run("plot", "events.yaml", "-o", "page.html", "--media", "heard")

    assert (done.status, "heard: 3 files" in done.err) == (0, True)
    assert names(folder / "heard") == ["hidden.mp3", "talk.mp4", "talk.wav"]
    assert not any(SECRET in path.read_bytes() for path in (folder / "heard").iterdir())
    assert "SECRET" not in (folder / "page.html").read_text(encoding="utf-8")


def test_what_is_held_back_is_not_copied_and_what_lies_there_is_named(run: Run, folder: Path) -> None:
    run("plot", "events.yaml", "-o", "page.html", "--media", "heard")
    done = run("plot", "events.yaml", "-o", "page.html", "--media", "heard", "--publish")

    assert "heard: 2 files" in done.err
    assert re.search(r"heard also holds what no event of this page has: hidden-[0-9a-f]{12}\.mp3", done.err)
    other = run("plot", "events.yaml", "-o", "other.html", "--media", "other", "--publish")
    assert names(folder / "other") == ["talk.mp4", "talk.wav"]
    assert "also holds" not in other.err


def test_the_same_page_comes_out_twice(run: Run, folder: Path) -> None:
    run("plot", "events.yaml", "-o", "page.html", "--media", "heard")
    before = (
        (folder / "page.html").read_bytes(),
        {each: each.stat().st_mtime_ns for each in (folder / "heard").iterdir()},
    )
    run("plot", "events.yaml", "-o", "page.html", "--media", "heard")

    assert before == ((folder / "page.html").read_bytes(), written(folder / "heard"))


def test_without_a_folder_they_are_not_in_the_page_and_that_is_said(run: Run, folder: Path) -> None:
    done = run("plot", "events.yaml", "-o", "page.html")

    assert "not in the page: sound and video of 3 events (--media FOLDER puts them next to it)" in done.err
    assert "media-src" not in (folder / "page.html").read_text(encoding="utf-8").split("</head>")[0]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../outside.mp4", "it may not leave the folder of the timeline"),
        ("/etc/hostname", "it may not leave the folder of the timeline"),
        ("nowhere.mp4", "there is no such file"),
        ("below", "it is a folder, not a file"),
        ("leading-out.mp4", "it may not leave the folder of the timeline"),
        ("events.yaml", "it is not an MP4, M4A, WebM, MP3, Ogg or WAV"),
        ('"\\0"', "no file has such a name"),
    ],
)
def test_what_is_left_out_is_named_with_the_reason(run: Run, folder: Path, name: str, why: str) -> None:
    (folder.parent / "outside.mp4").write_bytes(CLIP)
    (folder / "leading-out.mp4").symlink_to(folder.parent / "outside.mp4")
    (folder / "events.yaml").write_text(
        f"events: [{{id: a, date: 2020, title: A, media: [{{file: {name}, alt: A}}]}}]\n"
    )
    done = run("plot", "events.yaml", "-o", "page.html", "--media", "heard")

    assert done.status == 0
    assert f"of a ({why}" in done.err
    assert list((folder / "heard").iterdir()) == []
    assert why in run("check", "events.yaml").out


def test_a_file_above_the_limit_is_left_out(run: Run, folder: Path) -> None:
    done = run("plot", "events.yaml", "-o", "page.html", "--media", "heard", "--max-media", "4KB")

    assert "left out: SECRET NAME.mp4 of talk (it has 5KB, more than 4KB; `--max-media 5KB` lets it in)" in done.err
    assert names(folder / "heard") == ["hidden.mp3", "talk.wav"]


@pytest.mark.parametrize("given", [".", "..", "/", "page/../.."])
def test_the_folder_lies_below_that_of_the_page(run: Run, folder: Path, given: str) -> None:
    done = run("plot", "events.yaml", "-o", "page.html", "--media", given)

    assert done.status == 2
    assert "in a folder below that of the page" in done.err
    assert not (folder / "page.html").exists()


def test_a_folder_that_is_a_file_is_said(run: Run, folder: Path) -> None:
    (folder / "heard").write_text("a file")
    done = run("plot", "events.yaml", "-o", "page.html", "--media", "heard")

    assert done.status in (1, 3)
    assert "heard" in done.err


def test_no_picture_has_media(run: Run, folder: Path) -> None:
    done = run("plot", "events.yaml", "-o", "page.svg", "--media", "heard")

    assert (done.status, "--media is for a page" in done.err) == (2, True)
    assert not (folder / "heard").exists()
