"""A date that cannot be read is told with its text, whatever the format: no line of the file is shown with it."""

import json

import pytest

from timeline.inputs import input_named, unread_dates
from timeline.inputs.format import Options
from timeline.problems import Problem

WRONG = "30 Feb 2020"
SLIDE = {"year": "2020", "month": "2", "day": "30"}
FEATURE = {"type": "Feature", "geometry": None, "properties": {"date": WRONG, "title": "A"}}
VEVENT = ["BEGIN:VEVENT", "UID:1", "DTSTART;VALUE=DATE:20200230", "SUMMARY:A", "END:VEVENT"]
FILES = {
    "csv": ("csv", f"date,title\n{WRONG},A\n"),
    "csv of TimelineJS": ("timelinejs", "Year,Month,Day,Headline\n2020,2,30,A\n"),
    "json": ("json", json.dumps([{"date": WRONG, "title": "A"}])),
    "json of ours": ("json", json.dumps({"events": [{"id": "a", "date": WRONG, "title": "A"}]})),
    "jsonl": ("jsonl", json.dumps({"date": WRONG, "title": "A"})),
    "geojson": ("geojson", json.dumps({"type": "FeatureCollection", "features": [FEATURE]})),
    "TimelineJS 3": ("timelinejs", json.dumps({"events": [{"start_date": SLIDE, "text": {"headline": "A"}}]})),
    "TimelineJS 3, an era": ("timelinejs", json.dumps({"events": [], "eras": [{"start_date": SLIDE}]})),
    "TimelineJS 2": ("timelinejs", json.dumps({"timeline": {"date": [{"startDate": "2020,2,30", "headline": "A"}]}})),
    "markwhen": ("markwhen", "2020-02-30: A\n"),
    "ics": ("ics", "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *VEVENT, "END:VCALENDAR", ""])),
    "gedcom": ("gedcom", "0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME A\n1 BIRT\n2 DATE 30 FEB 2020\n0 TRLR\n"),
    "ucdp": (
        "ucdp",
        "id,date_start,date_end,date_prec,side_a,side_b,type_of_violence\n1,2020-02-30,2020-02-30,1,A,B,1\n",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_a_date_that_cannot_be_read_is_told_with_its_text(name: str) -> None:
    format_name, content = FILES[name]

    found = input_named(format_name).read(content.encode(), name, Options())

    told = " ".join(problem.message for problem in found.problems).lower()
    texts = ("30 feb 2020", "2020-02-30", "2020-2-30", "20200230", "2020,2,30")
    assert any(text in told for text in texts), told


@pytest.mark.parametrize(
    ("cell", "code", "hint"),
    [
        ("Febuary 2023", "unknown-word", "2023-02"),
        ("1944-45", "two-readings", "1944/1945"),
        ("recently", "vague", "say since when, or over the past two weeks"),
        ("May? 1850", "not-understood", "1850-05?"),
        ("45123", "serial", "2023-07-16, if it is a spreadsheet's day number: --map date=serial"),
    ],
)
def test_a_cell_is_refused_with_what_add_would_say_of_it(cell: str, code: str, hint: str) -> None:
    (problem,) = refused(f"date,title\n2023-05-01,A\n{cell},B\n")

    assert (problem.code, problem.hint) == (code, hint)


def test_what_may_be_written_instead_is_looked_for_in_so_many_dates_of_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unread_dates, "HELPED", 2)

    found = refused("date,title\nFebuary 2023,A\nMarhc 2023,B\nAprli 2023,C\n")

    assert [problem.hint for problem in found] == ["2023-02", "2023-03", ""]
    assert "Aprli 2023" in found[2].message


def refused(table: str) -> tuple[Problem, ...]:
    """Return what is told of a table."""
    return input_named("csv").read(table.encode(), "a.csv", Options()).problems
