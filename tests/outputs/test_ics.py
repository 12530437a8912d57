"""iCalendar out."""

import pytest

from tests.formats import exported, full, titled
from timeline.events.reading.reader import read_text
from timeline.outputs import Options


def event_lines(date: str) -> list[str]:
    timeline, _ = read_text(f"timezone: Europe/Kyiv\nevents:\n  - {{id: a, date: {date}, title: A}}\n", "a.yaml")
    return str(exported(timeline, "ics").content).split("\r\n")


@pytest.mark.parametrize(
    ("date", "lines"),
    [
        ("2023-06-21", ["DTSTART;VALUE=DATE:20230621", "DTEND;VALUE=DATE:20230622"]),
        ("2022-10", ["DTSTART;VALUE=DATE:20221001", "DTEND;VALUE=DATE:20221101"]),
        ("2023-07-11/2023-07-12", ["DTSTART;VALUE=DATE:20230711", "DTEND;VALUE=DATE:20230713"]),
        ('"2023-06-21T14:30"', ["DTSTART:20230621T113000Z"]),
        ('"2023-06-21T14:30/2023-06-21T16:30"', ["DTSTART:20230621T113000Z", "DTEND:20230621T133000Z"]),
        ("2022-11/..", ["DTSTART;VALUE=DATE:20221101"]),
        ('"[2023-06-21T16:30,2023-06-21T14:30]"', ["DTSTART:20230621T113000Z", "DTEND:20230621T133000Z"]),
        ('"[2023-06-21T14:30,2023-06-25]"', ["DTSTART:20230621T113000Z", "DTEND:20230625T210000Z"]),
        ('"2023-06-21T14:30/2023-06-21T24:00"', ["DTSTART:20230621T113000Z", "DTEND:20230621T210000Z"]),
        ('"2023-10-28T12:00/2023-10-30T12:00"', ["DTSTART:20231028T090000Z", "DTEND:20231030T100000Z"]),
    ],
)
def test_days_end_on_the_day_behind_and_times_are_universal(date: str, lines: list[str]) -> None:
    found = [line for line in event_lines(date) if line.startswith(("DTSTART", "DTEND"))]

    assert found == lines


@pytest.mark.parametrize("date", ["unknown", "../2020", "-0043", "Y20222"])
def test_what_has_no_day_in_the_calendar_is_left_out(date: str) -> None:
    assert "BEGIN:VEVENT" not in event_lines(date)


def test_no_line_is_longer_than_75_octets_and_no_character_is_cut() -> None:
    content = str(exported(full(), "ics").content)

    assert all(len(line.encode()) <= 75 for line in content.split("\r\n"))


def test_signs_of_the_format_are_escaped() -> None:
    timeline, _ = read_text('events:\n  - {id: a, date: 2020, title: "a,b;c\\\\d"}\n', "a.yaml")

    assert "SUMMARY:a\\,b\\;c\\\\d" in str(exported(timeline, "ics").content).split("\r\n")


def test_time_stamps_are_the_as_of_day() -> None:
    timeline, _ = read_text("events:\n  - {id: a, date: 2020, title: A}\n", "a.yaml")

    content = str(exported(timeline, "ics", Options(day=19_529)).content)

    assert "DTSTAMP:20230621T000000Z" in content.split("\r\n")
    assert any(line.startswith("UID:a-") for line in content.split("\r\n"))


def test_an_undated_timeline_is_an_empty_calendar() -> None:
    content = str(exported(titled("A"), "ics").content)

    assert content.startswith("BEGIN:VCALENDAR\r\n")
    assert "VEVENT" not in content


def test_a_relation_to_a_time_ends_where_it_ends() -> None:
    events = '  - {id: a, date: "2023-06-21T14:30/2023-06-21T16:30", title: A}\n  - {id: b, date: during a, title: B}\n'
    timeline, _ = read_text(f"timezone: Europe/Kyiv\nevents:\n{events}", "a.yaml")

    lines = str(exported(timeline, "ics").content).split("SUMMARY:B")[0].split("\r\n")

    assert [line for line in lines if line.startswith(("DTSTART", "DTEND"))][2:] == [
        "DTSTART:20230621T113000Z",
        "DTEND:20230621T133100Z",
    ]


def test_what_a_calendar_does_not_show_is_counted() -> None:
    event = "{id: a, date: 2022-11/.., title: A, status: moved, sources: [https://example.org/]}"
    timeline, _ = read_text(f"events:\n  - {event}\n", "a.yaml")

    assert exported(timeline, "ics").lost == {
        "dates less exact than a day (they are given as all the days that they may cover)": 1,
        "open ends (they have no end there)": 1,
        "the sources, actors, verification and status of events (they are carried, not shown)": 1,
    }


def test_an_event_has_one_identity_in_the_world() -> None:
    def identity(title: str, date: str) -> str:
        timeline, _ = read_text(f"title: {title}\nevents:\n  - {{id: a, date: {date}, title: A}}\n", "a.yaml")
        lines = str(exported(timeline, "ics").content).replace("\r\n ", "").split("\r\n")
        return next(line for line in lines if line.startswith("UID:"))

    assert identity("One", "2020") == identity("One", "2021")
    assert identity("One", "2020") != identity("Two", "2020")
