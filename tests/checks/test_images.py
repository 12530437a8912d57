from pathlib import Path

import pytest

from timeline.checks import check
from timeline.events.reading.reader import read, read_text

IMAGES = Path(__file__).parents[1] / "data/images"


def found(folder: Path, file: str) -> list[str]:
    path = folder / "events.yaml"
    path.write_text(f"events:\n  - {{id: a, date: 2023, title: T, image: {{file: {file}, alt: A}}}}\n")
    timeline, problems = read([path])
    return [each.message for each in check(timeline, problems) if each.code == "image-unreadable"]


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("none.png", "the image none.png: there is no such file"),
        ("../none.png", "the image ../none.png: it may not leave the folder of the timeline"),
        ("drawing.svg", "the image drawing.svg: it is not a JPEG, PNG, GIF, WebP or AVIF"),
    ],
)
def test_an_image_that_no_page_can_show_is_found(tmp_path: Path, file: str, message: str) -> None:
    (tmp_path / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")

    assert found(tmp_path, file) == [message]


@pytest.mark.parametrize("name", ["turned.jpg", "turned.png", "turned.webp", "turned.avif", "moving.gif"])
def test_an_image_that_a_page_shows_is_left_alone_whatever_its_ending(tmp_path: Path, name: str) -> None:
    (tmp_path / "picture").write_bytes((IMAGES / name).read_bytes())

    assert found(tmp_path, "picture") == []


def test_the_images_of_a_text_without_a_folder_are_not_looked_for() -> None:
    timeline, _ = read_text("events: [{id: a, date: 2023, title: T, image: {file: none.png, alt: A}}]", "nowhere.yaml")

    assert [each for each in check(timeline) if each.code == "image-unreadable"] == []
