"""iCalendar in."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.formats import exported, imported
from timeline.dates import Dating
from timeline.dates.days import day_number
from timeline.events.model import Status, Timeline
from timeline.inputs import Options
from timeline.problems import Level, TimelineError

CALENDARS = sorted((Path(__file__).parent.parent / "data" / "ics").iterdir())
WINDOW = Options(first_day=day_number(2020), last_day=day_number(2020, 12, 31))
BEGUN = ("BEGIN:VEVENT", "SUMMARY:B", "DTSTART:20200105T120000Z")


def calendar(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:A", *lines, "END:VEVENT", "END:VCALENDAR", ""])


def dates(*lines: str, options: Options | None = None) -> list[str]:
    return [event.date for event in imported(calendar(*lines), "ics", options).events]


@pytest.mark.parametrize("options", [Options(), WINDOW], ids=["kept", "expanded"])
@pytest.mark.parametrize("path", CALENDARS, ids=lambda path: path.name)
def test_every_event_of_any_calendar_is_in_or_reported(path: Path, options: Options) -> None:
    raw = path.read_bytes()
    try:
        found = imported(raw, "ics", options)
    except TimelineError as refused:
        assert "is not UTF-8" in refused.message  # noqa: PT017 - the two broken encodings of the suite
        return

    assert found.rows == raw.upper().count(b"BEGIN:VEVENT")
    errors = {problem.place for problem in found.problems if problem.level is Level.ERROR}
    assert (found.refused == 0) == (not errors)
    assert len(found.events) >= found.rows - found.refused


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["DTSTART;VALUE=DATE:20200101"], "2020-01-01"),
        (["DTSTART;VALUE=DATE:20200101", "DTEND;VALUE=DATE:20200102"], "2020-01-01"),
        (["DTSTART;VALUE=DATE:20200101", "DTEND;VALUE=DATE:20200104"], "2020-01-01/2020-01-03"),
        (["DTSTART;VALUE=DATE:20200101", "DURATION:P2D"], "2020-01-01/2020-01-02"),
        (["DTSTART:20200101T120000Z"], "2020-01-01T12:00Z"),
        (["DTSTART:20200101T120000"], "2020-01-01T12:00"),
        (["DTSTART:20200101T120000Z", "DTEND:20200101T133015Z"], "2020-01-01T12:00Z/2020-01-01T13:30:15Z"),
        (["DTSTART;TZID=Asia/Tokyo:20200101T120000", "DURATION:PT1H"], "2020-01-01T12:00+09:00/2020-01-01T13:00+09:00"),
    ],
)
def test_days_and_times_are_read(lines: list[str], date: str) -> None:
    assert dates(*lines) == [date]


def test_a_time_in_the_zone_of_the_target_needs_no_offset() -> None:
    options = Options(dating=Dating(timezone="Europe/Kyiv"))

    assert dates("DTSTART;TZID=Europe/Kyiv:20200101T120000", options=options) == ["2020-01-01T12:00"]


def test_a_zone_that_the_calendar_defines_itself_is_read() -> None:
    zone = ["BEGIN:VTIMEZONE", "TZID:Mine", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0130"]
    zone += ["TZOFFSETTO:+0130", "END:STANDARD", "END:VTIMEZONE"]
    event = ["BEGIN:VEVENT", "UID:u", "SUMMARY:B", "DTSTART:20200102T150000Z", "RECURRENCE-ID:20200102T120000Z"]
    text = calendar("UID:u", "DTSTART:20200101T120000Z", "RRULE:FREQ=DAILY;COUNT=3")
    text = text.replace("END:VCALENDAR", "\r\n".join([*event, "END:VEVENT", "END:VCALENDAR"]))

    found = imported(text, "ics", WINDOW).events

    assert [event.date for event in found] == ["2020-01-01T12:00Z", "2020-01-03T12:00Z", "2020-01-02T15:00Z"]


def test_all_properties_are_kept() -> None:
    lines = [
        "DTSTART;VALUE=DATE:20200101",
        "UID:1",
        "LOCATION:Odesa",
        "GEO:46.5;30.7",
        "CATEGORIES:a,b",
        "CATEGORIES:c",
    ]
    lines += ["DESCRIPTION:one\\,\\ntwo", "URL:https://example.org/", "ORGANIZER;CN=X:mailto:x@example.org", "X-ODD:1"]

    (event,) = imported(calendar(*lines), "ics").events

    assert event.place is not None
    assert (event.place.name, event.place.lat, event.place.lon) == ("Odesa", 46.5, 30.7)
    assert (event.tags, event.description, event.url) == (("a", "b", "c"), "one,\ntwo", "https://example.org/")
    assert event.extras == {"x-ical-uid": "1", "x-ical-organizer": "CN=X:mailto:x@example.org", "x-ical-x-odd": "1"}


def test_a_broken_event_is_reported_where_it_stands_and_spoils_no_other() -> None:
    broken = ["BEGIN:VEVENT", "SUMMARY:B", "DTSTART:nonsense", "END:VEVENT"]
    text = calendar("DTSTART;VALUE=DATE:20200101").replace("END:VCALENDAR", "\r\n".join([*broken, "END:VCALENDAR"]))

    found = imported(text, "ics", file="f.ics")

    errors = [problem for problem in found.problems if problem.level is Level.ERROR]
    assert (found.rows, found.refused, len(found.events)) == (2, 1, 1)
    assert [(str(problem.place), problem.message) for problem in errors] == [
        ("f.ics:8:1", "this event has no DTSTART that can be read")
    ]


def test_tasks_are_told() -> None:
    text = "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:A\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"

    assert [problem.message for problem in imported(text, "ics").problems] == ["VTODO is no event and was not taken: 1"]


ZONE = [
    "BEGIN:VTIMEZONE", "TZID:{name}", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0130",
    "TZOFFSETTO:+0130", "END:STANDARD", "END:VTIMEZONE",
]  # fmt: skip


def zoned(name: str, written: str, event: str, *above: str) -> str:
    """Give a calendar with a zone of its own."""
    zone = [line.format(name=name) for line in ZONE]
    lines = ["BEGIN:VCALENDAR", *above, *zone, "BEGIN:VEVENT", "SUMMARY:A", event.format(zone=written)]
    return "\r\n".join([*lines, "END:VEVENT", "END:VCALENDAR", ""])


def test_a_day_bears_no_zone_and_its_end_is_exclusive() -> None:
    zone = "TZID=Europe/Berlin"

    assert dates(f"DTSTART;{zone};VALUE=DATE:20180702") == ["2018-07-02"]
    assert dates(f"DTSTART;VALUE=DATE;{zone}:20180702", f"DTEND;{zone};VALUE=DATE:20180704") == [
        "2018-07-02/2018-07-03"
    ]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("(UTC+01:30) Mine: main, east", '"(UTC+01:30) Mine: main, east"'),
        ("Mine\\, main", '"Mine, main"'),
        ("Mine, main", '"Mine, main"'),
        ("My Zone", "My Zone"),
        ("Mine: main", "Mine: main"),
        ('"Quoted"', '"Quoted"'),
    ],
)
def test_zones_of_odd_names_are_read(name: str, written: str) -> None:
    found = imported(zoned(name, written, "DTSTART;TZID={zone}:20180702T100000"), "ics")

    assert ([event.date for event in found.events], found.problems) == (["2018-07-02T10:00+01:30"], ())


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("Europe/Kyiv", "2018-07-02T10:00+03:00"),
        ("W. Europe Standard Time", "2018-07-02T10:00+02:00"),
        ("/example.org/20200101/Europe/Kyiv", "2018-07-02T10:00+03:00"),
        ('"GMT+01:00"', "2018-07-02T10:00+01:00"),
        ("UTC-5", "2018-07-02T10:00-05:00"),
    ],
)
def test_zones_are_known_by_the_names_that_programs_give_them(name: str, date: str) -> None:
    assert dates(f"DTSTART;TZID={name}:20180702T100000") == [date]


def test_a_zone_of_an_iana_name_is_that_zone_whatever_the_calendar_says_of_it() -> None:
    text = zoned("Europe/Kyiv", "Europe/Kyiv", "DTSTART;TZID={zone}:20180702T100000")
    kyiv = Options(dating=Dating(timezone="Europe/Kyiv"))

    assert imported(text, "ics").events[0].date == "2018-07-02T10:00+03:00"
    assert imported(text, "ics", kyiv).events[0].date == "2018-07-02T10:00"


def test_days_that_end_before_they_begin_are_refused() -> None:
    found = imported(calendar("DTSTART;VALUE=DATE:20200103", "DTEND;VALUE=DATE:20200102"), "ics")

    assert [problem.message for problem in found.errors] == ["'2020-01-03/2020-01-02': it ends before it starts"]


def test_a_zone_that_nobody_knows_is_told() -> None:
    found = imported(calendar("DTSTART;TZID=Mars/Base:20180702T100000"), "ics")

    assert [event.date for event in found.events] == ["2018-07-02"]
    assert found.events[0].extras["x-ical-x-dtstart"] == "TZID=Mars/Base:20180702T100000"
    assert "no zone is called 'Mars/Base': its day is taken" in found.problems[0].message


@pytest.mark.parametrize(
    ("start", "end", "date"),
    [
        ("20180702T100000", "20180702T110000", "2018-07-02"),
        ("20180702T220000", "20180703T010000", "2018-07-02/2018-07-03"),
        ("20180702T220000", "20180703T000000", "2018-07-02"),
    ],
)
def test_days_of_times_in_an_unknown_zone_are_all_their_days(start: str, end: str, date: str) -> None:
    zone = 'TZID="(UTC-05:00) Eastern Time (US & Canada)"'

    assert dates(f"DTSTART;{zone}:{start}", f"DTEND;{zone}:{end}") == [date]


def test_an_event_that_recurs_and_is_not_expanded_is_told() -> None:
    text = calendar("DTSTART:20200101T120000Z", "RRULE:FREQ=DAILY;COUNT=3")

    (told,) = [problem for problem in imported(text, "ics").problems if problem.code == "recurs"]

    assert told.message == "1 event recurs: it is here once, on its first day, with its rule kept as x-ical-rrule"
    assert told.hint == "--from 2020-01-01 --to 2020-12-31 makes an event of each occurrence in that time"
    assert "recurs" not in [problem.code for problem in imported(text, "ics", WINDOW).problems]


def test_times_without_a_zone_are_those_of_the_calendar() -> None:
    text = calendar("DTSTART:20180702T100000").replace("BEGIN:VEVENT", "X-WR-TIMEZONE:Europe/Kyiv\r\nBEGIN:VEVENT")

    assert imported(text, "ics").events[0].date == "2018-07-02T10:00+03:00"
    assert [problem.code for problem in imported(text.replace("Kyiv", "Nowhere"), "ics").problems] == ["unknown-zone"]


def test_an_end_at_midnight_ends_the_day() -> None:
    lines = ["DTSTART:20180702T100000Z", "DTEND:20180703T000000Z"]

    (event,) = imported(calendar(*lines), "ics").events

    assert event.date == "2018-07-02T10:00Z/2018-07-02T24:00Z"
    out = str(exported(Timeline(events=(replace(event, id="a", extras={}),)), "ics").content)
    assert [line for line in out.split("\r\n") if line.startswith(("DTSTART", "DTEND"))] == lines


def test_a_cancelled_event_is_cancelled() -> None:
    (event,) = imported(calendar("DTSTART;VALUE=DATE:20180702", "STATUS:CANCELLED"), "ics").events

    assert (event.status, event.extras) == (Status.CANCELLED, {})


def test_a_line_that_is_folded_inside_a_character_is_read() -> None:
    text = calendar("DTSTART;VALUE=DATE:20180702").encode().replace(b"SUMMARY:A", "SUMMARY:Київ €".encode())
    for cut in range(text.index("К".encode()) + 1, text.index(b"\r\nDTSTART")):
        folded = text[:cut] + b"\r\n " + text[cut:]

        assert imported(folded, "ics").events[0].title == "Київ €"


def test_a_busy_calendar_of_years_is_expanded() -> None:
    weekly = ["BEGIN:VEVENT", "SUMMARY:A", "DTSTART:20050103T100000Z", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE", "END:VEVENT"]
    birthday = ["BEGIN:VEVENT", "SUMMARY:B", "DTSTART;VALUE=DATE:19050103", "RRULE:FREQ=YEARLY", "END:VEVENT"]
    text = "\r\n".join(["BEGIN:VCALENDAR", *(weekly * 60), *(birthday * 60), "END:VCALENDAR", ""])

    found = imported(text, "ics", WINDOW)

    assert (len(found.events), found.refused) == (60 * (105 + 1), 0)


def test_what_recurs_too_often_is_refused_and_spoils_no_other() -> None:
    text = calendar("DTSTART:20191231T230000Z", "RRULE:FREQ=MINUTELY", "END:VEVENT", *BEGUN)

    found = imported(text, "ics", WINDOW)

    assert [event.title for event in found.events] == ["B"]
    assert [problem.message.partition(":")[0] for problem in found.errors] == ["it recurs more than 10,000 times"]


def test_an_occurrence_that_an_event_of_its_own_replaces_is_left_out_once() -> None:
    text = calendar(
        "UID:u", "DTSTART:20200101T120000Z", "RRULE:FREQ=DAILY;COUNT=3", "END:VEVENT", *BEGUN, "UID:u",
        "RECURRENCE-ID:20200102T120000Z",
    )  # fmt: skip

    assert [event.date for event in imported(text, "ics", WINDOW).events] == [
        "2020-01-01T12:00Z", "2020-01-03T12:00Z", "2020-01-05T12:00Z",
    ]  # fmt: skip
