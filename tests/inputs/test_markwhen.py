"""Markwhen in."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from tests.formats import exported, imported
from timeline.dates.days import day_number
from timeline.events.reading.reader import read_text
from timeline.inputs import Options
from timeline.problems import Level

DATA = Path(__file__).parent.parent / "data" / "markwhen"
NOW = Options(now=day_number(2026))
EXPECTED = [
    document
    for name in ("expected_snippets.json", "expected_official.json")
    for document in json.loads((DATA / name).read_text())
]
UNTITLED = {"snippets/039.mw", "snippets/040.mw", "snippets/041.mw", "snippets/175.mw", "snippets/176.mw"}
"""The official parser gives these an empty title; here the line below is the title, or the picture's text."""

OTHERS = {"snippets/175.mw": -1, "snippets/001.mw": 1}
"""How many more events are read here: a week by its number needs no format that the document declares."""


def seconds(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())


def civil(text: str) -> int:
    return seconds(text[:19] + "+00:00")


@pytest.mark.parametrize("document", EXPECTED, ids=lambda document: document["file"])
def test_dates_and_titles_are_those_of_the_official_parser(document: dict[str, object]) -> None:
    file = str(document["file"]).removeprefix("official/")

    found = imported((DATA / file).read_bytes(), "markwhen", NOW, file)

    expected = document["events"]
    assert isinstance(expected, list)
    assert len(found.events) - OTHERS.get(file, 0) == len(expected)
    for event, official in zip(found.events, expected, strict=False):
        read = seconds if event.when.start.timed else civil
        start, end = read(official["start"]), read(official["end"])
        assert event.when.earliest == start
        if event.when.latest is None:
            assert (event.when.open_end, end) == (True, civil("2026-01-01T00:00:00"))
        else:
            assert end in (start, event.when.latest + 1, event.when.latest - 59)
        assert file in UNTITLED or event.title == " ".join(official["title"].split())
    assert found.rows == found.refused + len(found.events)


def test_sections_become_categories() -> None:
    found = imported("# War #red\n## East\n2024: A\n# Peace\n2025: B\n", "markwhen")

    assert [event.category for event in found.events] == ["war-east", "peace"]
    assert [(item.id, item.label, item.parent) for item in found.categories] == [
        ("war", "War", ""),
        ("war-east", "East", "war"),
        ("peace", "Peace", ""),
    ]


def test_the_sections_of_older_documents_are_read_too() -> None:
    found = imported("section War\ngroup East\n2024: A\nendGroup\n2025: B\nendSection\n2026: C\n", "markwhen")

    assert [event.category for event in found.events] == ["war-east", "war", ""]


def test_tags_ids_pictures_places_and_properties_are_taken_apart() -> None:
    text = """2024-05: !first A walk #sea #2 ![Waves](https://example.org/a.png)
mood: good
deep:
  er: 1
[Odesa](location)
More text.
"""
    (event,) = imported(text, "markwhen").events

    assert (event.id, event.title, event.tags) == ("first", "A walk #2", ("sea",))
    assert event.description == "[Odesa](location)\nMore text."
    assert event.place is not None
    assert event.place.name == "Odesa"
    assert event.image is not None
    assert event.image.alt == "Waves"
    assert event.extras == {"x-mood": "good", "x-deep": {"er": "1"}}


def test_what_recurs_is_kept_aside_without_a_window() -> None:
    (event,) = imported("2023-01-03 every other week for 1 year: Meeting\n", "markwhen").events

    assert (event.date, event.extras) == ("2023-01-03", {"x-markwhen-recurrence": "every other week for 1 year"})


@pytest.mark.parametrize(
    ("rule", "dates"),
    [
        ("every other week for 1 month", ["2023-01-03", "2023-01-17", "2023-01-31"]),
        ("every 12 months x3", ["2023-01-03", "2024-01-03"]),
        ("every year", ["2023-01-03", "2024-01-03"]),
    ],
)
def test_what_recurs_is_expanded_in_a_window(rule: str, dates: list[str]) -> None:
    window = Options(first_day=day_number(2023), last_day=day_number(2024, 12, 31))

    found = imported(f"2023-01-03 {rule}: Meeting\n", "markwhen", window)

    assert [event.date for event in found.events] == dates
    assert (found.rows, found.refused) == (1, 0)


def test_a_date_that_is_none_is_reported_and_so_is_what_refers_to_nothing() -> None:
    found = imported(
        "# Start\nweek 63/2026: Third week\n2024 - 2023: Backwards\nafter !nothing 2 days: B\n", "markwhen"
    )

    errors = [problem for problem in found.problems if problem.level is Level.ERROR]
    assert (found.rows, found.refused, len(found.events)) == (3, 3, 0)
    assert [(problem.place.line, problem.code) for problem in errors] == [
        (2, "bad-date"),
        (3, "bad-date"),
        (4, "unknown-reference"),
    ]


def test_times_bear_the_zone_of_the_document() -> None:
    text = "timezone: Europe/Kyiv\n2024-01-15 12:00: A\n2024-07-15 12:00: B\n"

    assert [event.date for event in imported(text, "markwhen").events] == [
        "2024-01-15T12:00+02:00",
        "2024-07-15T12:00+03:00",
    ]


@pytest.mark.parametrize(
    ("part", "date"),
    [
        ("2024-05-01 10:00 - 11:30", "2024-05-01T10:00/2024-05-01T11:30"),
        ("May 1 2024, 8am - 5pm", "2024-05-01T08:00/2024-05-01T17:00"),
        ("2024-05-01T10:00:00Z", "2024-05-01T10:00Z"),
        ("1 May 2024 to 3 May 2024", "2024-05-01/2024-05-03"),
        ("2024-05/2 months", "2024-05/2024-06"),
        ("2024 / 1 year", "2024"),
        ("2024-02-29 - 1 year", "2024-02-29/2025-02-27"),
    ],
)
def test_a_date_part_is_written_as_exactly_as_it_was(part: str, date: str) -> None:
    assert [event.date for event in imported(f"{part}: A\n", "markwhen").events] == [date]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2024: Good\n3000 BC: Old\n50 AD: Early\n", ["2024", "-2999", "0050"]),
        ("2025-06-01: !a One\nafter !a/2025-06-11: Two\n", ["2025-06-01", "2025-06-02/2025-06-11"]),
        ("13/05/2024 - 20/05/2024: Range\n1/2/2024: Also\n", ["2024-05-13/2024-05-20", "2024-02-01"]),
        ("dateFormat: d/M/y\n1/2/2024: A\n", ["2024-02-01"]),
        ("1971-now: Going\n2024-05/now: Going\n", ["1971/..", "2024-05/.."]),
        ("1990s: A\nQ3 2024: B\n2025-5-7: C\n", ["199X", "2024-35", "2025-05-07"]),
        ("2024-01-01 10:00:05 - 2024-01-01 10:00:09: A\n", ["2024-01-01T10:00:05/2024-01-01T10:00:09"]),
        ("2024: A\nWe met at 10:30: it was late\n", ["2024"]),
        ("---\n2024: A\n", ["2024"]),
        ("1990: A\n1985-present: B\n1986 - ongoing: C\n", ["1990", "1985/..", "1986/.."]),
        ("1850s-1860s: A\n1850s - 1863: B\n", ["185X/186X", "185X/1863"]),
    ],
)
def test_whatever_was_meant_as_a_date_is_an_event(text: str, dates: list[str]) -> None:
    found = imported(text, "markwhen", NOW)

    assert ([event.date for event in found.events], found.refused) == (dates, 0)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2024-13-45: Bad\n2024: Good\n", ["bad-date"]),
        ("2024: Good\n2024-13-45: Bad\nits text\n", ["bad-date", "stray-text"]),
        ("some words\n2024: Good\n", ["stray-text"]),
        ("2024: Good\nQ5 2020: Bad\n", ["bad-date"]),
        ("2024: Good\n2020-W60: Bad\n", ["bad-date"]),
        ("next year: Another\n2024: Good\n", ["stray-text"]),
    ],
)
def test_what_is_no_event_is_told(text: str, codes: list[str]) -> None:
    found = imported(text, "markwhen", NOW)

    assert [event.description for event in found.events] == [""]
    assert [problem.code for problem in found.problems] == codes


def test_tags_may_hold_numbers() -> None:
    (event,) = imported("2001-09-11: A #9-11 #2 #2023-10\n", "markwhen").events

    assert (event.title, event.tags) == ("A #2", ("9-11", "2023-10"))


def test_seconds_and_the_second_time_of_an_autumn_night_survive() -> None:
    dates = ["2023-06-21T14:30:05", "2020-10-25T03:30+03:00", "2020-10-25T03:30+02:00", "2020-10-25T03:30:10+02:00"]
    events = "".join(f'  - {{id: e{n}, date: "{date}", title: T}}\n' for n, date in enumerate(dates))
    timeline, problems = read_text(f"timezone: Europe/Kyiv\nevents:\n{events}", "a.yaml")
    content = re.sub(r"^timeline: .*$", "", str(exported(timeline, "markwhen").content), flags=re.MULTILINE)

    found = imported(content, "markwhen", Options(dating=timeline.dating))

    assert problems == []
    assert sorted(event.when.earliest for event in found.events if event.when.earliest) == sorted(
        event.when.earliest for event in timeline.events if event.when.earliest
    )
    offsets = {event.id: event.when.start.offset for event in found.events}
    assert offsets == {event.id: event.when.start.offset for event in timeline.events}
