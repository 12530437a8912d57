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
    assert (found.refused, len(found.events) + len(found.eras)) == (0, found.rows)
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
        ({"year": "abc"}, "no-year"),
        ({"month": "3"}, "no-year"),
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


def test_version_2_is_read_date_by_date() -> None:
    document = {
        "timeline": {
            "headline": "The whole",
            "type": "default",
            "text": "About it",
            "startDate": "2012",
            "language": "en",
            "date": [
                {
                    "startDate": "2011,12,10",
                    "endDate": "2011,12,11",
                    "headline": "A <b>headline</b>",
                    "text": "<p>Words</p>",
                    "tag": "War",
                    "classname": "optional",
                    "asset": {
                        "media": "https://example.org/a.jpg",
                        "credit": "C",
                        "caption": "D",
                        "thumbnail": "t.png",
                    },
                },
                {"startDate": "2012,0,0", "headline": "A year"},
                {"startDate": "2012,1,26,14,30,00", "headline": "A moment"},
                {"startDate": "-44,3,15", "headline": "Ides"},
                {"startDate": "26/1/2012", "headline": "By slashes"},
                {"startDate": "2012,13", "headline": "No such month"},
                {"startDate": "5/6/2012", "headline": "June, by the one above"},
                {"headline": "No date"},
                7,
            ],
            "era": [{"startDate": "2011,12", "endDate": "2012,2", "headline": "An era", "tag": "x"}],
        }
    }

    found = imported(json.dumps(document), "timelinejs")

    assert [(event.title, event.date) for event in found.events] == [
        ("A headline", "2011-12-10/2011-12-11"),
        ("A year", "2012"),
        ("A moment", "2012-01-26T14:30:00"),
        ("Ides", "-0043-03-15"),
        ("By slashes", "2012-01-26"),
        ("June, by the one above", "2012-06-05"),
    ]
    assert [(era.label, era.date.text) for era in found.eras] == [("An era", "2011-12/2012-02")]
    first = found.events[0]
    assert (first.category, first.description.strip()) == ("war", "Words")
    assert first.image is not None
    assert (first.image.url, first.image.credit) == ("https://example.org/a.jpg", "C")
    assert first.extras["x-timelinejs-classname"] == "optional"
    assert (found.rows, found.refused) == (10, 3)
    told = [problem.message for problem in found.problems if problem.code == "header"]
    assert told[0].startswith("the title slide is no event and was not taken: 'The whole'")
    assert told[1] == "`language` was not taken"


def test_a_slide_without_a_headline_is_called_by_its_text_and_parts_that_are_0_are_not_known() -> None:
    start = {"year": 2024, "month": 0, "day": "00"}

    found = imported(
        document(start_date=start, text={"headline": "", "text": "<p>One line.</p><p>More.</p>"}), "timelinejs"
    )

    (event,) = found.events
    assert (event.date, event.title) == ("2024", "One line. More.")
