"""Tables of known makers: small files made after their published descriptions."""

from pathlib import Path

import pytest

from tests.formats import imported
from timeline.dates import Dating
from timeline.events.model import Event
from timeline.inputs import Options
from timeline.inputs.layouts import LAYOUTS
from timeline.inputs.layouts.wikidata import wikidata_date
from timeline.problems import TimelineError

DATA = Path(__file__).parents[2] / "data" / "layouts"
EXPECTED: dict[tuple[str, str], list[tuple[str, str]]] = {
    ("acled.csv", "acled"): [
        ("2023-06-21", "Peaceful protest, Northtown"),
        ("[2023-06-11..2023-06-17]", "Agreement, Southtown"),
        ("2023-05", "Peaceful protest, Southtown"),
    ],
    ("ucdp.csv", "ucdp"): [
        ("2023-06-21", "Government of Testland - Group B, Northtown"),
        ("[2023-06-05..2023-06-11]", "Group B - Group C, Southtown"),
        ("2023-05", "Group C - Civilians"),
        ("2023-06-01/2023-06-04", "Government of Testland - Group B, Southtown"),
    ],
    ("gtd.csv", "gtd"): [
        ("1970-01-01", "Facility/Infrastructure Attack, Northtown"),
        ("1970-06", "Hijacking, Southtown"),
        ("1971/1971-03-14", "Hostage Taking, Unknown"),
    ],
    ("gdelt.tsv", "gdelt"): [
        ("2023-06-21", "TESTLAND - OTHERLAND: Express intent to cooperate, Northtown, North, Testland"),
        ("2023-06-20", "POLICE: Consult, Testland"),
    ],
    ("timesketch.csv", "timesketch"): [
        ("2023-06-21T12:30:05.123456Z", "The door of the archive was opened"),
        ("2023-06-21T12:31:40Z", "A file was written"),
    ],
    ("timesketch.jsonl", "timesketch"): [
        ("2023-06-21T12:30:05.123456Z", "The door of the archive was opened"),
        ("2023-06-21T12:31:40Z", "A file was written"),
    ],
    ("l2tcsv.csv", "l2tcsv"): [
        ("2023-06-07T12:30:05Z", "/a/report.txt"),
        ("2023-06-07T12:31:00+03:00", "Service started"),
    ],
    ("plaso.csv", "plaso"): [
        ("2023-06-07T12:30:05.000000Z", "TSK:/a/report.txt Type: file"),
        ("2023-06-07T12:31:00.500000Z", "[service] archive started"),
    ],
    ("outlook.csv", "outlook"): [
        ("2023-06-21T14:30/2023-06-21T16:30", "Hearing"),
        ("2023-07-04", "Holiday"),
        ("2023-07-10/2023-07-12", "Conference"),
    ],
    ("google-calendar.csv", "google-calendar"): [
        ("2023-06-21T14:30/2023-06-21T16:30", "Hearing"),
        ("2023-07-10/2023-07-12", "Conference"),
    ],
    ("wikidata.csv", "wikidata"): [
        ("1945-05-08", "First meeting"),
        ("1945", "Founding"),
        ("1945-03", "Opening"),
        ("-0043-03-15", "Old bridge"),
        ("190X", "A decade"),
        ("18XX", "A century"),
    ],
    ("wikidata.json", "wikidata"): [("1945/1947-03", "First term")],
    ("github.json", "github"): [
        ("2023-06-21T12:30:05Z/2023-06-22T09:00:00Z", "The archive loses a page"),
        ("2023-06-23T08:00:00Z/..", "A longer index"),
    ],
    ("gh.json", "github"): [("2023-06-21T12:30:05Z/2023-06-22T09:00:00Z", "The archive loses a page")],
    ("gitlab.csv", "gitlab"): [("2023-06-21T12:30:05Z/2023-06-22T09:00:00Z", "The archive loses a page")],
    ("telegram.json", "telegram"): [
        ("2023-06-21T12:00:00Z", "create channel"),
        ("2023-06-21T12:30:05Z", "The archive is open. #archive"),
        ("2023-06-21T12:31:40Z", "[photo]"),
    ],
    ("whatsapp-ios.txt", "whatsapp"): [
        ("2022-02-24T05:00:12", "Messages and calls are end-to-end encrypted."),
        ("2022-02-24T05:01:00", "The door is open."),
        ("2022-02-25T17:30:00", "Closed again"),
    ],
    ("whatsapp-android.txt", "whatsapp"): [
        ("2022-02-24T05:00", "Messages and calls are end-to-end encrypted."),
        ("2022-02-24T05:01", "The door is open."),
        ("2022-02-25T17:30", "Closed again"),
    ],
    ("mastodon.json", "mastodon"): [
        ("2023-06-21T12:30:05Z", "The archive is open. Come in. #archive"),
        ("2023-06-22T08:00:00Z", "Boost of https://example.org/users/other/statuses/9"),
    ],
    ("notion.csv", "notion"): [
        ("2023-06-21", "The archive opens"),
        ("2023-06-21/2023-06-23", "Conference"),
        ("2023-06-21T14:30+03:00/2023-06-21T16:30+03:00", "Hearing"),
        ("2023-06-24T14:30+03:00", "Reading"),
    ],
    ("airtable.csv", "airtable"): [("2023-06-21", "The archive opens"), ("2023-06-22T14:30", "Hearing")],
    ("airtable.json", "airtable"): [("2023-06-21", "The archive opens")],
    ("docket.csv", "docket"): [
        (
            "2023-06-21",
            "COMPLAINT against Office A. Filed by Archive B. (Attachments: # 1 Exhibit) (Entered: 06/22/2023)",
        ),
        ("2023-06-22", "SUMMONS issued."),
    ],
    ("docket-filed.csv", "docket"): [("2023-06-21", "COMPLAINT against Office A.")],
    ("timemap.csv", "timemap"): [
        ("2023-02-24T14:30", "A bridge is damaged by a flood of which several people took films."),
        ("2023-03-02", "The bridge is open again"),
    ],
}
"""By file and layout: the date and the title of each event, in a timeline of another zone than UTC."""
UNTOLD = {"gdelt", "whatsapp", "notion", "airtable"}
"""Layouts without a header of their own."""
FORMATS = {".csv": "csv", ".json": "json", ".jsonl": "jsonl"}
THERE = Options(dating=Dating(timezone="America/New_York"))


def read(file: str, name: str, options: Options = THERE) -> list[Event]:
    return list(imported((DATA / file).read_bytes(), name, options, file).events)


@pytest.mark.parametrize(("file", "layout"), EXPECTED, ids=[file for file, _ in EXPECTED])
def test_a_layout_is_read_by_its_name(file: str, layout: str) -> None:
    assert [(event.date, event.title) for event in read(file, layout)] == EXPECTED[file, layout]


@pytest.mark.parametrize(
    ("file", "layout"),
    [pair for pair in EXPECTED if pair[1] not in UNTOLD],
    ids=[file for file, name in EXPECTED if name not in UNTOLD],
)
def test_a_layout_is_told_by_its_headers(file: str, layout: str) -> None:
    found = imported((DATA / file).read_bytes(), FORMATS[Path(file).suffix], THERE, file)

    assert [event.date for event in found.events] == [date for date, _ in EXPECTED[file, layout]]
    assert "layout" in {problem.code for problem in found.problems}


def test_every_layout_has_a_file() -> None:
    assert {layout.name for layout in LAYOUTS} - {"calendar-csv"} == {layout for _, layout in EXPECTED}


def test_what_a_layout_does_not_take_is_kept() -> None:
    for (file, layout), expected in EXPECTED.items():
        raw = (DATA / file).read_text(encoding="utf-8-sig")
        found = imported(raw, layout, THERE, file)
        assert found.rows - found.refused == len(expected)

    event = read("acled.csv", "acled")[0]
    assert (event.extras["x-fatalities"], event.extras["x-inter1"]) == ("0", "6")
    assert (event.id, event.category, event.actors) == ("xxa1", "protests", ("Protesters (Testland)",))
    assert event.place is not None
    assert (event.place.name, event.place.lat, event.place.precision) == ("Northtown, Testland", 48.99, "town")


def test_sources_and_words_find_their_places() -> None:
    ucdp = imported((DATA / "ucdp.csv").read_bytes(), "ucdp")

    (source,) = [source for source in ucdp.sources if source.id == "talks-after-clash"]
    assert source.published is not None
    assert (source.publisher, source.published.text) == ("Agency B", "2023-06-22")
    assert read("gtd.csv", "gtd")[1].said == "June 1970"
    assert read("gdelt.tsv", "gdelt")[0].citations[0].source == "https://example.org/a"
    assert read("mastodon.json", "mastodon")[0].tags == ("archive",)
    assert read("whatsapp-ios.txt", "whatsapp")[1].description == "The door is open.\nSecond line: yes"


def test_what_the_user_maps_goes_before_a_layout() -> None:
    options = Options(mapping={"sub_event_type": "title", "event_date": "date"})

    (first, *_) = imported((DATA / "acled.csv").read_bytes(), "csv", options).events

    assert (first.title, first.date) == ("Peaceful protest", "2023-06-21")


def test_a_table_of_another_layout_is_refused() -> None:
    with pytest.raises(TimelineError, match="it lacks actor1, event_date"):
        imported("date,title\n2020,A\n", "acled")


def test_days_of_a_calendar_whose_order_nobody_tells_are_asked_for() -> None:
    text = "Subject,Start Date,Start Time,All Day Event\nHearing,06/07/2023,2:30 PM,False\n"

    assert imported(text, "google-calendar").refused == 1
    assert imported(text, "google-calendar", Options(day_first=True)).events[0].date == "2023-07-06T14:30"


@pytest.mark.parametrize(
    ("year", "precision", "date"),
    [("1800", 7, "17XX"), ("1801", 7, "18XX"), ("2000", 7, "19XX"), ("2000", 6, "1XXX"), ("1900", 8, "190X")],
)
def test_a_century_of_wikidata_ends_with_its_hundredth_year(year: str, precision: int, date: str) -> None:
    assert wikidata_date(f"{year}-01-01T00:00:00Z", precision) == date


def test_dates_of_wikidata_without_a_precision_are_no_more_exact_than_they_may_be() -> None:
    rows = "1945-05-08", "1945-01-01", "1945-03-01", "1945-03-01T12:30:00"
    text = "item,itemLabel,date\n" + "".join(
        f"http://www.wikidata.org/entity/Q{at},E{at},{row if 'T' in row else row + 'T00:00:00'}Z\n"
        for at, row in enumerate(rows)
    )

    found = imported(text, "csv")

    assert [event.date for event in found.events] == ["1945-05-08", "1945", "1945-03", "1945-03-01T12:30:00Z"]
    assert [event.extras.get("x-date") for event in found.events] == [
        None,
        "1945-01-01T00:00:00Z",
        "1945-03-01T00:00:00Z",
        None,
    ]
    told = [problem for problem in found.problems if problem.code == "no-precision"]
    assert [problem.message for problem in told] == [
        "no precision stands beside date: 1 January was read as its year, the 1st of a month as the month"
    ]
    assert "datePrecision" in told[0].hint
