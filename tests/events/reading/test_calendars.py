"""The calendar of a file, of an event, of a claim and of a source."""

from pathlib import Path

import pytest

from timeline.dates import DateError, iso_earliest, understand
from timeline.events.model import Timeline
from timeline.events.reading.reader import read as read_files
from timeline.events.reading.reader import read_text
from timeline.problems import Problem

EVENTS = """
events:
  - id: october
    date: 1917-10-25
    title: The Provisional Government is overthrown
    said_on: 1917-10-26
    sources:
      - {source: pravda, date: 1917-10-25, said_on: 1917-10-26}
      - {source: times, date: 1917-11-07, calendar: gregorian}
"""


def read(text: str) -> tuple[Timeline, list[Problem]]:
    return read_text(text)


def told(text: str) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in read(text)[1]]


def test_the_calendar_of_the_file_is_that_of_its_events() -> None:
    event = read(f"calendar: julian{EVENTS}")[0].events[0]

    assert iso_earliest(event.when) == "1917-11-07"
    assert event.said_on is not None
    assert iso_earliest(event.said_on) == "1917-11-08"


def test_a_claim_has_the_calendar_of_its_event_unless_it_names_one() -> None:
    event = read(f"calendar: julian{EVENTS}")[0].events[0]

    dates = [claim.date for claim in event.citations]

    assert [date and iso_earliest(date) for date in dates] == ["1917-11-07", "1917-11-07"]


def test_the_calendar_of_an_event_is_that_of_its_date_alone() -> None:
    text = "events: [{id: a, date: 1917-10-25, calendar: julian, title: A, said_on: 1917-11-08}]"

    event = read(text)[0].events[0]

    assert iso_earliest(event.when) == "1917-11-07"
    assert event.said_on is not None
    assert iso_earliest(event.said_on) == "1917-11-08"


def test_an_event_may_leave_the_calendar_of_the_file() -> None:
    text = "calendar: julian\nevents: [{id: a, date: 1918-03-03, calendar: gregorian, title: A}]"

    assert iso_earliest(read(text)[0].events[0].when) == "1918-03-03"


def test_a_source_is_gregorian_unless_it_names_a_calendar() -> None:
    sources = "{a: {published: 1917-10-26}, b: {published: 1917-10-26, calendar: julian}}"
    text = f"calendar: julian\nsources: {sources}\nevents: []"

    published = [source.published for source in read(text)[0].sources.values()]

    assert [day and iso_earliest(day) for day in published] == ["1917-10-26", "1917-11-08"]


def test_the_days_of_the_header_are_gregorian() -> None:
    text = "calendar: julian\nas_of: 1918-01-01\ncounts: {war: {first: 1914-08-01}}\nevents: []"

    timeline = read(text)[0]

    assert timeline.as_of == -18993
    assert timeline.counts[0].first == -20242


@pytest.mark.parametrize(
    ("change", "date", "earliest"),
    [
        ("russia", "1918-01-31", "1918-02-13"),
        ("russia", "1918-02-14", "1918-02-14"),
        ("1752-09-14", "1752-09-02", "1752-09-13"),
        ("britain", "1752-09-14", "1752-09-14"),
        ("rome", "1582-10-04", "1582-10-14"),
    ],
)
def test_a_file_may_change_its_calendar(change: str, date: str, earliest: str) -> None:
    text = f"calendar_change: {change}\nevents: [{{id: a, date: {date}, title: A}}]"

    assert iso_earliest(read(text)[0].events[0].when) == earliest


@pytest.mark.parametrize(
    ("header", "code", "message"),
    [
        ("calendar: juliann", "unknown-calendar", "there is no calendar `juliann`"),
        ("calendar_change: 1500-01-01", "bad-value", "`1500-01-01` is no first day of the Gregorian calendar"),
        ("calendar_change: france", "bad-value", "`france` is no first day of the Gregorian calendar"),
        (
            "calendar: julian\ncalendar_change: russia",
            "bad-value",
            "`calendar` and `calendar_change` both say what the calendar is",
        ),
    ],
)
def test_a_calendar_that_there_is_not_is_a_problem(header: str, code: str, message: str) -> None:
    assert told(f"{header}\nevents: [{{id: a, date: 1900, title: A}}]") == [(code, message)]


def test_the_date_of_an_event_of_an_unknown_calendar_is_not_understood() -> None:
    timeline, problems = read("events: [{id: a, date: 1917-13-45, calendar: mayan, title: A}]")

    assert [problem.code for problem in problems] == ["unknown-calendar"]
    assert timeline.events[0].when.earliest is None


@pytest.mark.parametrize("line", ["calendar: juliann", "calendar_change: 1917", "calendar: julian\ncalendar_change: x"])
def test_no_date_is_read_by_a_calendar_that_there_is_not(line: str) -> None:
    timeline, problems = read(
        f"{line}\nevents:\n- {{id: a, date: 1917-10-25, title: A}}\n- {{id: b, date: 1917, calendar: julian, title: B}}"
    )

    assert len(problems) == 1
    assert [iso_earliest(event.when) for event in timeline.events] == [None, "1917-01-14"]
    with pytest.raises(DateError, match=r"^the file names a calendar that there is not: ") as refused:
        understand("1917-10-25", timeline.dating)
    assert (refused.value.code, refused.value.hint) == ("unknown-calendar", "mend the header, or say --calendar")


def test_a_file_of_a_known_calendar_is_read_beside_one_of_an_unknown(tmp_path: Path) -> None:
    event = "events: [{id: NAME, date: 1917-10-25, title: A}]"
    (tmp_path / "events.yaml").write_text(f"include: [b.yaml, c.yaml]\n{event.replace('NAME', 'a')}")
    (tmp_path / "b.yaml").write_text(f"calendar: julian\n{event.replace('NAME', 'b')}")
    (tmp_path / "c.yaml").write_text(f"calendar: juliann\n{event.replace('NAME', 'c')}")

    timeline, problems = read_files([tmp_path / "events.yaml"])

    assert [problem.code for problem in problems] == ["unknown-calendar"]
    assert {event.id: iso_earliest(event.when) for event in timeline.events}["b"] == "1917-11-07"
    assert {event.id: iso_earliest(event.when) for event in timeline.events}["c"] is None


@pytest.mark.parametrize("name", ['""', "  "])
def test_a_blank_calendar_names_none(name: str) -> None:
    timeline, problems = read(f"events:\n  - id: a\n    date: 1917-10-25\n    calendar: {name}\n    title: A\n")

    assert problems == []
    assert iso_earliest(timeline.events[0].when) == "1917-10-25"


def test_a_calendar_that_is_no_text_is_one_problem() -> None:
    assert told("events: [{id: a, date: 1917-10-25, calendar: [julian], title: A}]") == [
        ("wrong-kind", "`calendar` is a text")
    ]


def test_a_day_that_never_was_is_a_problem_of_its_own() -> None:
    text = "calendar_change: russia\nevents: [{id: a, date: 1918-02-05, title: A}]"

    problem = read(text)[1][0]

    assert (problem.code, problem.hint) == ("never-was", "1918-01-23 or 1918-02-18")


def test_a_header_below_the_events_says_the_calendar_too() -> None:
    event = read(f"{EVENTS}calendar: julian\n")[0].events[0]

    assert iso_earliest(event.when) == "1917-11-07"


def test_files_of_two_calendars_keep_their_own(tmp_path: Path) -> None:
    folder = tmp_path
    (folder / "a.yaml").write_text("calendar: julian\nevents: [{id: a, date: 1917-10-25, title: A}]", encoding="utf-8")
    (folder / "b.yaml").write_text(
        "calendar: gregorian\nevents: [{id: b, date: 1917-10-25, title: B}]", encoding="utf-8"
    )
    (folder / "c.yaml").write_text("events: [{id: c, date: 1917-10-25, title: C}]", encoding="utf-8")

    timeline, problems = read_files([folder])

    assert problems == []
    assert [(event.calendar, iso_earliest(event.when)) for event in timeline.events] == [
        ("", "1917-11-07"),
        ("gregorian", "1917-10-25"),
        ("", "1917-11-07"),
    ]
