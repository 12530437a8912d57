"""TimelineJS in."""

import json
from pathlib import Path

import pytest

from tests.formats import imported
from timeline.problems import TimelineError

DATA = Path(__file__).parent.parent / "data" / "timelinejs"


def document(**slide: object) -> str:
    return json.dumps({"events": [slide]})


@pytest.mark.parametrize("path", sorted(DATA.iterdir()), ids=lambda path: path.name)
def test_every_slide_of_the_official_examples_is_an_event(path: Path) -> None:
    found = imported(path.read_bytes(), "timelinejs")

    if path.suffix == ".json":
        raw = json.loads(path.read_text())
        assert found.rows == len(raw["events"]) + len(raw.get("eras", []))
    assert (found.refused, len(found.events)) == (0, found.rows)
    assert found.rows >= 10


def test_the_spreadsheet_says_what_the_json_says() -> None:
    sheet = imported((DATA / "contrib__women_in_computing.csv").read_bytes(), "timelinejs").events
    slides = imported((DATA / "contrib__women_in_computing.json").read_bytes(), "timelinejs").events

    assert [(event.title, event.date) for event in sheet] == [(event.title, event.date) for event in slides]


@pytest.mark.parametrize(
    ("start", "date"),
    [
        ({"year": "1943", "month": "7", "day": ""}, "1943-07"),
        ({"year": 1943, "month": 7, "day": 4, "hour": 9, "minute": 5}, "1943-07-04T09:05"),
        ({"year": "-44", "month": "3", "day": "15"}, "-0043-03-15"),
        ({"year": "-13800000000"}, "Y-13800000000"),
        ({"year": "602"}, "0602"),
        (
            {"year": 1943, "month": 7, "day": 4, "hour": 9, "minute": 5, "second": 3, "millisecond": 45},
            "1943-07-04T09:05:03.045",
        ),
    ],
)
def test_a_date_in_parts_is_read(start: dict[str, object], date: str) -> None:
    found = imported(document(start_date=start, text={"headline": "A"}), "timelinejs")

    assert found.events[0].date == date


def test_html_becomes_markdown_and_is_kept() -> None:
    body = "<p>One <b>two</b> <a href='https://example.org'>three</a></p><ul><li>four</li></ul><script>five</script>"
    slide = document(start_date={"year": "2020"}, text={"headline": "A<br>B &amp; C", "text": body}, group="War")

    (event,) = imported(slide, "timelinejs").events

    assert (event.title, event.category) == ("A B & C", "war")
    assert event.description == "One **two** [three](https://example.org)\n\n- four"
    assert event.extras["x-timelinejs-text"] == body


def test_a_picture_is_the_image_and_other_media_stay_aside() -> None:
    media = {"url": "https://example.org/a.jpg", "caption": "A <i>boat</i>", "credit": "Me"}
    video = {"url": "https://example.org/watch?v=1"}

    picture = imported(document(start_date={"year": "1"}, text={"headline": "A"}, media=media), "timelinejs").events[0]
    other = imported(document(start_date={"year": "1"}, text={"headline": "A"}, media=video), "timelinejs").events[0]

    assert picture.image is not None
    assert (picture.image.alt, picture.image.credit) == ("A boat", "Me")
    assert picture.extras["x-timelinejs-media"] == {"caption": "A <i>boat</i>"}
    assert other.extras["x-timelinejs-media"] == video


@pytest.mark.parametrize(
    ("start", "code"),
    [
        ({"year": "abc"}, "bad-date"),
        ({"month": "3"}, "bad-date"),
        ({}, "missing-key"),
        ({"year": "2020", "month": "13"}, "bad-date"),
    ],
)
def test_a_slide_without_a_date_is_refused(start: dict[str, str], code: str) -> None:
    found = imported(document(start_date=start, text={"headline": "A"}), "timelinejs")

    assert (found.rows, found.refused) == (1, 1)
    assert found.problems[0].code == code


@pytest.mark.parametrize("text", ['{"timeline": {}}', '{"title": {}}', "Year,Month\n2020,1\n"])
def test_what_is_no_timeline_of_version_three_is_refused(text: str) -> None:
    with pytest.raises(TimelineError):
        imported(text, "timelinejs")
