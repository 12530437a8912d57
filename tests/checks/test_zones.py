"""Times whose zone nobody named."""

from pathlib import Path

import pytest

from timeline.checks import check
from timeline.events.reading.reader import read, read_text
from timeline.outputs import Options, output_named

EVENTS = """
events:
  - {id: a, date: 2023-06-20T14:30, title: A}
  - {id: b, date: "2023-06-20T09:00/2023-06-20T10:00", title: B}
  - {id: c, date: "2023-06-20T14:30-04:00", title: C}
"""
TOLD = "Times without an offset are read as UTC"


def notes(header: str, events: str = EVENTS) -> list[tuple[str, str]]:
    timeline, _ = read_text(header + events)
    return [(found.event, found.message) for found in check(timeline) if found.code == "timezone-unnamed"]


def test_times_of_no_zone_are_noted_once() -> None:
    message = "`2023-06-20T14:30` is read as UTC, as are 1 more: the file names no time zone"

    assert notes("title: T") == [("a", message)]


@pytest.mark.parametrize("header", ["timezone: UTC", "timezone: Europe/Kyiv"])
def test_a_zone_that_is_named_is_no_matter(header: str) -> None:
    assert notes(header) == []


@pytest.mark.parametrize("date", ["2023-06-20", "2023-06-20T14:30Z", "2023-06-20T14:30+03:00", "during a"])
def test_a_date_that_needs_no_zone_is_no_matter(date: str) -> None:
    assert notes("title: T", f'\nevents:\n  - {{id: x, date: "{date}", title: X}}\n') == []


@pytest.mark.parametrize(
    ("first", "second", "zone", "assumed"),
    [
        ("title: T", "timezone: Europe/Kyiv", "Europe/Kyiv", False),
        ("timezone: UTC", "timezone: Europe/Kyiv", "UTC", False),
        ("title: T", "title: U", "UTC", True),
    ],
)
def test_the_first_file_that_names_a_zone_decides(
    tmp_path: Path, first: str, second: str, zone: str, *, assumed: bool
) -> None:
    files = [tmp_path / "one.yaml", tmp_path / "two.yaml"]
    for file, header in zip(files, (first, second), strict=True):
        file.write_text(f"{header}\nevents: []\n")

    dating = read(files)[0].dating

    assert (dating.timezone, dating.assumes_utc) == (zone, assumed)


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_a_document_says_that_the_zone_was_assumed(name: str) -> None:
    assumed, named = (read_text(f"{header}{EVENTS}")[0] for header in ("title: T", "timezone: UTC"))
    texts = [str(output_named(name).write(each, Options(day=0)).content) for each in (assumed, named)]

    assert [TOLD in text for text in texts] == [True, False]


def test_a_picture_says_in_words_that_the_zone_was_assumed() -> None:
    assumed, named = (read_text(f"{header}{EVENTS}")[0] for header in ("title: T", "timezone: UTC"))
    texts = [str(output_named("svg").write(each, Options(day=0)).content) for each in (assumed, named)]

    assert ["UTC (no zone named)" in text for text in texts] == [True, False]
    assert not any("(?)" in text for text in texts)
