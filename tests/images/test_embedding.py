"""Image files as a page carries them."""

from base64 import b64decode
from pathlib import Path

import pytest

from timeline.events.model import Event, Image
from timeline.events.reading.reader import read
from timeline.images import NONE, Limits, Pictures, pictures_of, stripped

IMAGES = Path(__file__).parents[1] / "data/images"


def pictured(folder: Path, *files: str, limits: Limits | None = None) -> tuple[Pictures, tuple[Event, ...]]:
    """Give the pictures of a timeline with an event for each file."""
    lines = [f"  - {{id: e{n}, date: 2023, title: T, image: {{file: {file}, alt: A}}}}" for n, file in enumerate(files)]
    (folder / "events.yaml").write_text("events:\n" + "\n".join(lines) + "\n")
    events = read([folder / "events.yaml"])[0].events
    return pictures_of(events, limits or Limits()), events


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "timeline"
    (made / "images").mkdir(parents=True)
    for path in IMAGES.iterdir():
        (made / "images" / path.name).write_bytes(path.read_bytes())
    return made


def test_an_image_is_embedded_stripped(folder: Path) -> None:
    found, events = pictured(folder, "images/turned.jpg")

    head, _, data = found.data[0].partition(",")
    assert head == "data:image/jpeg;base64"
    assert b64decode(data) == stripped((IMAGES / "turned.jpg").read_bytes()).content
    assert found.place(events[0]) == 0


def test_a_file_of_two_events_is_embedded_once(folder: Path) -> None:
    found, events = pictured(folder, "images/turned.jpg", "images/turned.png", "images/../images/turned.jpg")

    assert len(found.data) == 2
    assert [found.place(event) for event in events] == [0, 1, 0]


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("images/none.jpg", "there is no such file"),
        ("images", "it is a folder, not a file"),
        ("../outside.png", "it may not leave the folder of the timeline"),
        ("images/leads-out.png", "it may not leave the folder of the timeline"),
        ("/etc/hostname", "it may not leave the folder of the timeline"),
        ("events.yaml", "it is not a JPEG, PNG, GIF, WebP or AVIF"),
    ],
)
def test_what_may_not_be_embedded_is_left_out(folder: Path, file: str, why: str) -> None:
    (folder.parent / "outside.png").write_bytes((IMAGES / "turned.png").read_bytes())
    (folder / "images/leads-out.png").symlink_to(folder.parent / "outside.png")

    found, events = pictured(folder, file)

    assert found.data == ()
    assert [(left.file, left.why) for left in found.left] == [(file, why)]
    assert found.place(events[0]) is None


def test_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "here.png").symlink_to(folder / "images/turned.png")

    assert len(pictured(folder, "here.png")[0].data) == 1


def test_a_file_above_the_limit_is_left_out_and_the_limit_named(folder: Path) -> None:
    found, _ = pictured(folder, "images/turned.jpg", limits=Limits(each=1024))

    assert found.left[0].why == "it has 2KB, more than 1KB"
    assert found.left[0].hint == "`--max-image 2KB` lets it in"


def test_images_above_the_limit_together_are_left_out_in_the_order_of_events(folder: Path) -> None:
    found, _ = pictured(
        folder, "images/turned.webp", "images/turned.jpg", "images/moving.gif", limits=Limits(total=1000)
    )

    assert len(found.data) == 2
    assert [left.file for left in found.left] == ["images/turned.jpg"]


def test_an_event_that_stands_in_no_file_shows_no_file() -> None:
    event = Event(id="a", title="A", image=Image(file="pyproject.toml"))

    assert pictures_of([event]).left[0].why == "its event is in no file, so it has no folder"
    assert NONE.place(event) is None


def test_an_image_that_is_an_address_is_not_looked_for() -> None:
    assert pictures_of([Event(id="a", title="A", image=Image(url="https://example.org/a.jpg"))]) == NONE
