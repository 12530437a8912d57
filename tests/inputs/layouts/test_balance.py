"""Nothing of a row is lost: each cell is found in the event that it became, or is one of those named here."""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.formats import imported
from timeline.dates import Dating
from timeline.inputs import Options
from timeline.problems import Level
from timeline.records.writing import record

DATA = Path(__file__).parents[2] / "data" / "layouts"
THERE = Options(dating=Dating(timezone="America/New_York"))
WRITTEN_OTHERWISE = {
    "acled": {"event_date", "year", "geo_precision", "event_type"},
    "gtd": {"iyear", "imonth", "iday", "extended", "resolution", "specificity", "attacktype1_txt"},
    "ucdp": {"date_start", "date_end", "year", "where_prec", "type_of_violence"},
    "timesketch": {"datetime", "tag"},
    "l2tcsv": {"date", "time", "timezone", "source"},
    "plaso": {"datetime", "source"},
    "outlook": {"Start Date", "Start Time", "End Date", "End Time", "All day event"},
    "google-calendar": {"Start Date", "Start Time", "End Date", "End Time", "All Day Event"},
    "gitlab": {"State", "Created At (UTC)", "Closed At (UTC)"},
    "notion": {"Date"},
    "airtable": {"Date"},
    "docket": {"Date Filed", "Filed"},
    "timemap": {"date", "time"},
}
"""Columns whose cells became a date, a category, or a word for a number."""
FILES = [
    ("acled.csv", "acled"), ("gtd.csv", "gtd"), ("ucdp.csv", "ucdp"), ("timesketch.csv", "timesketch"),
    ("l2tcsv.csv", "l2tcsv"), ("plaso.csv", "plaso"), ("outlook.csv", "outlook"),
    ("google-calendar.csv", "google-calendar"), ("gitlab.csv", "gitlab"), ("notion.csv", "notion"),
    ("airtable.csv", "airtable"), ("docket.csv", "docket"), ("docket-filed.csv", "docket"),
    ("timemap.csv", "timemap"),
]  # fmt: skip
DEGREES = frozenset({"latitude", "longitude"})
NOTHING = frozenset({"", "0", "-"})


def texts(value: object) -> Iterator[str]:
    """Return every text of a value."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield str(key)
            yield from texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)
    else:
        yield str(value)


@pytest.mark.parametrize(("file", "layout"), FILES, ids=[file for file, _ in FILES])
def test_every_cell_is_found_again(file: str, layout: str) -> None:
    content = (DATA / file).read_text(encoding="utf-8-sig")
    found = imported(content, layout, THERE, file)
    declared = "\n".join(texts([vars_of(source) for source in found.sources]))

    refused = {problem.place.line for problem in found.problems if problem.level is Level.ERROR}
    rows = csv.DictReader(content.splitlines(keepends=True))
    for row, event in zip((row for row in rows if rows.line_num not in refused), found.events, strict=True):
        said = ("\n".join(texts(record(event))) + declared).casefold()
        cells = {name: cell for name, cell in row.items() if name not in WRITTEN_OTHERWISE[layout]}
        parts = [(name, part.strip(' "')) for name, cell in cells.items() for part in re.split("[;, ]", cell)]
        lost = [(name, part) for name, part in parts if part not in NOTHING and part.casefold() not in said]
        assert [(name, part) for name, part in lost if name not in DEGREES or str(float(part)) not in said] == []


def vars_of(source: object) -> list[str]:
    """Return what a source says, as texts."""
    return [str(getattr(source, name)) for name in ("id", "title", "publisher", "author", "url", "published")]


def test_what_is_asked_for_second_is_kept() -> None:
    (gtd,) = imported(
        "eventid,iyear,imonth,iday,attacktype1_txt,city,provstate,country_txt\n1,2014,0,15,Hijacking,Southtown,East,Testland\n",
        "gtd",
    ).events

    assert (gtd.date, gtd.extras) == ("2014", {"x-provstate": "East", "x-iday": "15"})


def test_what_a_post_has_beside_its_words_is_kept() -> None:
    note = {"id": "n", "content": "<p>One <b>two</b></p><p>Three</p>", "published": "2023-06-14T09:00:00Z",
            "attachment": [{"url": "/a.png", "name": "a map"}]}  # fmt: skip
    items = [
        {"id": "a", "type": "Create", "actor": "x", "published": "2023-06-14T09:00:00Z", "object": note},
        {"id": "b", "type": "Announce", "actor": "x", "published": "2023-06-14T09:00:00Z", "object": "https://e.org/1"},
    ]

    post, _boost = imported(json.dumps({"type": "OrderedCollection", "orderedItems": items}), "mastodon").events

    assert post.description == "One **two**\n\nThree"
    assert post.extras["x-object"] == {"attachment": [{"url": "/a.png", "name": "a map"}]}


def test_links_and_letters_of_a_chat_are_kept() -> None:
    text = [
        "On ",
        {"type": "bold", "text": "time "},
        {"type": "text_link", "text": "here", "href": "https://e.org/a b"},
    ]
    message = {"id": 1, "type": "message", "date": "2023-06-14T12:00:00", "date_unixtime": "1686733200", "from": "A"}
    chat = {"name": "c", "type": "t", "messages": [{**message, "text": text}]}

    (event,) = imported(json.dumps(chat), "telegram").events

    assert (event.title, event.description) == ("On time here", "On **time** [here](<https://e.org/a b>)")


def test_who_mentions_whom_is_kept() -> None:
    pieces = [{"type": "mention_name", "text": "Anna", "user_id": 7}]
    message = {"id": 1, "type": "message", "date": "2023-06-14T12:00:00", "date_unixtime": "1686733200", "from": "A"}
    chat = {"name": "c", "type": "t", "messages": [{**message, "text": pieces, "text_entities": pieces}]}

    (event,) = imported(json.dumps(chat), "telegram").events

    assert event.extras["x-text_entities"] == [{"type": "mention_name", "text": "Anna", "user_id": "7"}]


def test_a_person_with_two_names_is_one() -> None:
    header = "Title,Issue ID,State,Author,Author Username,Created At (UTC)\n"

    (event,) = imported(f"{header}Broken,5,Open,Anna,a1,2023-06-14 09:00:00\n", "gitlab").events

    assert (event.actors, event.extras["x-Author-Username"]) == (("Anna",), "a1")


def test_the_spaces_of_a_text_stay() -> None:
    issue = {"number": 1, "title": "T", "createdAt": "2023-06-14T09:00:00Z", "state": "OPEN", "body": "    code\ntext"}

    assert imported(json.dumps([issue]), "github").events[0].description == "    code\ntext"


def test_a_calendar_of_outlook_in_german() -> None:
    header = "Betreff;Beginnt am;Beginnt um;Endet am;Endet um;Ganztägiges Ereignis;Erforderliche Teilnehmer\n"
    rows = "Treffen;14.6.2023;09:00:00;14.6.2023;10:30:00;Aus;Anna;\nFest;3.10.2023;00:00:00;4.10.2023;00:00:00;Ein;\n"

    found = imported(header.replace("\n", ";Ort\n") + rows, "csv")

    assert [event.date for event in found.events] == ["2023-06-14T09:00/2023-06-14T10:30", "2023-10-03"]
    assert found.events[0].actors == ("Anna",)


def test_results_of_wikidata_are_told_by_their_items() -> None:
    row = "http://www.wikidata.org/entity/Q1,War,1914-07-28T00:00:00Z,1918-11-11T00:00:00Z\n"

    (event,) = imported(f"event,eventLabel,startTime,endTime\n{row}", "csv").events
    (other,) = imported("product,productLabel,date\n5,Soap,1914-07-28\n", "csv", Options(mapping={})).events or (None,)

    assert (event.title, event.date) == ("War", "1914-07-28/1918-11-11")
    assert other is None


def test_a_row_that_has_its_moment_as_a_number_alone() -> None:
    text = "message,timestamp,datetime,timestamp_desc\nOpened,1686750303500000,,Event\n"

    assert imported(text, "timesketch").events[0].date == "2023-06-14T13:45:03.500000Z"


def test_local_times_are_told_once() -> None:
    found = imported("[14/06/2023, 13:45:12] Anna: Hi\n[15/06/2023, 13:45:12] Anna: Ho\n", "whatsapp")

    assert [problem.code for problem in found.problems] == ["layout", "local-times"]


def test_columns_of_one_meaning_keep_their_names() -> None:
    header = "Betreff,Subject,Start Date,All day event"

    (event,) = imported(f"{header}\nA,B,2023-06-14,True\n", "csv").events

    assert (event.title, event.extras) == ("B", {"x-Betreff": "A"})
