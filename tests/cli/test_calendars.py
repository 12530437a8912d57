"""Calendars at the command line: added, edited, exported, imported, shown."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.events.reading.reader import read

FILES = {
    "gregorian": "events: []\n",
    "julian": "calendar: julian\nevents: []\n",
    "russia": "calendar_change: russia\nevents: []\n",
}
HISTORY = Path(__file__).parent.parent.parent / "docs" / "history.yaml"


def made(folder: Path, kind: str) -> Path:
    path = folder / f"{kind}.yaml"
    path.write_text(FILES[kind], encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("kind", "words", "stored"),
    [
        ("gregorian", "25 October 1917 O.S.", ("1917-10-25", "julian")),
        ("gregorian", "25 October / 7 November 1917", ("1917-10-25", "julian")),
        ("gregorian", "7 November 1917 N.S.", ("1917-11-07", "")),
        ("gregorian", "9 Thermidor an II", ("0002-11-09", "french-republican")),
        ("julian", "25 October 1917 O.S.", ("1917-10-25", "")),
        ("julian", "25 October 1917", ("1917-10-25", "")),
        ("julian", "7 November 1917 N.S.", ("1917-11-07", "gregorian")),
        ("russia", "25 October 1917", ("1917-10-25", "")),
        ("russia", "3 March 1918", ("1918-03-03", "")),
    ],
)
def test_an_addition_keeps_the_calendar_of_its_words(
    run: Run, tmp_path: Path, kind: str, words: str, stored: tuple[str, str]
) -> None:
    path = made(tmp_path, kind)

    done = run("add", "A", "--date", words, "-f", path)

    timeline, problems = read([path])
    event = timeline.events[0]
    assert (done.status, problems) == (0, [])
    assert ((event.date, event.calendar), event.said) == (stored, words)


def test_the_calendar_of_a_date_may_be_named(run: Run, tmp_path: Path) -> None:
    path = made(tmp_path, "gregorian")

    run("add", "A", "--date", "1900-02-29", "--calendar", "julian", "-f", path)

    assert "    date: 1900-02-29\n    calendar: julian\n" in path.read_text(encoding="utf-8")


def test_a_calendar_that_there_is_not_is_refused(run: Run, tmp_path: Path) -> None:
    path = made(tmp_path, "gregorian")

    done = run("add", "A", "--date", "1900", "--calendar", "juliann", "-f", path)

    assert done.status == 2
    assert "there is no calendar `juliann`" in done.err
    assert path.read_text(encoding="utf-8") == FILES["gregorian"]


def test_a_start_and_an_end_of_one_calendar_are_one_span(run: Run, tmp_path: Path) -> None:
    path = made(tmp_path, "gregorian")

    run("add", "A", "--date", "23 February 1917 O.S.", "--end", "2 March 1917 O.S.", "-f", path)
    run("add", "B", "--date", "23 February 1917 O.S.", "--end", "9 Thermidor an II", "-f", path)

    assert [(event.date, event.calendar) for event in read([path])[0].events] == [("1917-02-23/1917-03-02", "julian")]


def test_an_edit_reads_a_date_in_the_calendar_of_the_event(run: Run, tmp_path: Path) -> None:
    path = made(tmp_path, "gregorian")
    run("add", "A", "--date", "25 October 1917 O.S.", "-f", path)

    run("edit", "a", "--set", "date=1917-10-26", "-f", path)

    event = read([path])[0].events[0]
    assert (event.date, event.calendar) == ("1917-10-26", "julian")


def test_an_edit_in_words_of_another_calendar_changes_that_too(run: Run, tmp_path: Path) -> None:
    path = made(tmp_path, "gregorian")
    run("add", "A", "--date", "25 October 1917 O.S.", "-f", path)

    run("edit", "a", "--set", "date=7 November 1917 N.S.", "-f", path)
    first = read([path])[0].events[0]
    run("edit", "a", "--set", "date=1 Muharram 1445", "-f", path)
    second = read([path])[0].events[0]

    assert (first.date, first.calendar) == ("1917-11-07", "")
    assert (second.date, second.calendar) == ("1445-01-01", "islamic")


def test_filters_are_of_the_calendar_of_the_file(run: Run) -> None:
    done = run("list", HISTORY, "--from", "1917-10-25", "--to", "1917-10-26")

    assert "25\N{EN DASH}26 October 1917 (O.S.), 7\N{EN DASH}8 November 1917" in done.out
    assert done.out.count("\n") == 1


def test_csv_has_gregorian_bounds_and_a_column_for_the_calendar(run: Run) -> None:
    rows = list(csv.DictReader(run("export", "csv", HISTORY).out.splitlines()))

    duma = next(row for row in rows if row["id"] == "first-duma-opens")
    brest = next(row for row in rows if row["id"] == "brest-litovsk")
    assert (duma["date"], duma["earliest"], duma["calendar"]) == ("1906-04-27", "1906-05-10", "julian")
    assert (brest["date"], brest["earliest"], brest["calendar"]) == ("1918-03-03", "1918-03-03", "")


@pytest.mark.parametrize("name", ["csv", "json", "jsonl", "ics", "timelinejs", "markwhen", "xlsx"])
@pytest.mark.parametrize("kind", ["gregorian", "julian", "russia"])
def test_what_is_exported_and_imported_has_the_same_days(run: Run, tmp_path: Path, name: str, kind: str) -> None:
    out, path = tmp_path / f"out.{name}", made(tmp_path, kind)

    run("export", name, HISTORY, "-o", out)
    done = run("import", name, out, "-f", path)

    before, after = read([HISTORY])[0].events, read([path])[0].events
    assert done.status == 0
    assert {event.id: (event.when.possible, event.when.calendars) for event in after} == {
        event.id: (event.when.possible, event.when.calendars) for event in before
    }
    assert {event.id: event.said_on and event.said_on.possible for event in after} == {
        event.id: event.said_on and event.said_on.possible for event in before
    }


def test_words_in_a_column_keep_their_calendar(run: Run, tmp_path: Path) -> None:
    source, path = tmp_path / "in.csv", tmp_path / "new.yaml"
    source.write_text("title,date\nA,25 October 1917 O.S.\nB,1917-11-08\n", encoding="utf-8")

    run("import", "csv", source, "-f", path)

    assert [(event.date, event.calendar) for event in read([path])[0].events] == [
        ("1917-10-25", "julian"),
        ("1917-11-08", ""),
    ]


def test_a_column_may_name_the_calendar_of_its_row(run: Run, tmp_path: Path) -> None:
    source, path = tmp_path / "in.csv", tmp_path / "new.yaml"
    source.write_text("title,date,calendar\nA,1900-02-29,julian\nB,1917-10-25,juliann\n", encoding="utf-8")

    done = run("import", "csv", source, "-f", path)

    assert [(event.date, event.calendar) for event in read([path])[0].events] == [("1900-02-29", "julian")]
    assert done.status == 1
    assert "juliann" in done.err


def test_json_keeps_the_calendar_of_the_file(run: Run) -> None:
    document = json.loads(run("export", "json", HISTORY).out)

    assert document["calendar"] == "julian"
    assert [event["id"] for event in document["events"] if "calendar" in event] == ["brest-litovsk"]


@pytest.mark.parametrize("name", ["markdown", "html", "svg", "ics"])
def test_both_dates_are_in_what_people_read(run: Run, name: str) -> None:
    shown = run("export", name, HISTORY).out

    assert "19060510" in shown if name == "ics" else "27 April 1906 (O.S.), 10 May 1906" in shown


def test_the_page_says_both_dates(run: Run, tmp_path: Path) -> None:
    run("plot", HISTORY, "-o", tmp_path / "page.html")

    assert "27 April 1906 (O.S.), 10 May 1906" in (tmp_path / "page.html").read_text(encoding="utf-8")
