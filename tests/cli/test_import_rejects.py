"""`timeline import --rejects`: rows that were not added, to be mended and imported."""

import json
from pathlib import Path

import pytest
from python_calamine import load_workbook

from tests.cli.conftest import Run
from timeline.events.reading.reader import read

ROWS = [{"date": "2020", "title": "A"}, {"date": "2020-02-30", "title": "B, b"}, {"date": "2021", "title": ""}]
CALENDAR = """\
BEGIN:VCALENDAR\r
BEGIN:VEVENT\r
UID:1\r
DTSTART;VALUE=DATE:20200230\r
SUMMARY:B\\, b\r
END:VEVENT\r
END:VCALENDAR\r
"""
WHY = "'2020-02-30': February 2020 has 29 days (2020-02-29) [bad-date]"


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def mended(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("2020-02-30", "2020-02-28").replace("20200230", "20200228"), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("csv", 'date;title\n2020;A\n2020-02-30;"B, b"\n'),
        ("csv", 'date,title,x\n2020,A,1\n2020-02-30,"B, b",2,3\n2020-02-30,"B, b",2\n'),
        ("json", json.dumps({"data": [{"rows": ROWS[:2]}]})),
        ("json", json.dumps(ROWS[:2])),
        ("jsonl", "".join(json.dumps(row) + "\n" for row in ROWS[:2])),
        (
            "ics",
            CALENDAR,
        ),
    ],
    ids=["semicolons", "ragged", "path", "json", "lines", "calendar"],
)
def test_rows_come_back_mended_and_stand_once(run: Run, plain: Path, tmp_path: Path, name: str, text: str) -> None:
    source, rejects = written(tmp_path, f"in.{name}", text), tmp_path / f"rejects.{name}"
    options = ["--at", "data.0.rows"] if "data" in text else []

    done = run("import", name, source, "-f", plain, "--rejects", rejects, *options)

    assert done.status == 1
    assert f"timeline import {name} {rejects} --name in.{name}" in done.err
    assert "[" in rejects.read_text(encoding="utf-8")
    mended(rejects)
    again = run("import", name, rejects, "-f", plain, "--name", f"in.{name}")
    assert again.status == (1 if "x\n" in text else 0)
    found = [event for event in read([plain])[0].events if event.title == "B, b"]
    assert len(found) == 1
    assert not [key for key in found[0].extras if "why" in key.lower()]
    mended(source)
    assert "0 events added" in run("import", name, source, "-f", plain, "--update", *options).err


def test_the_reason_stands_first_and_what_is_no_reason_stays_a_column(run: Run, plain: Path, tmp_path: Path) -> None:
    source = written(tmp_path, "in.csv", "date,title\n2020-02-30,B\n")
    rejects = tmp_path / "out.csv"
    run("import", "csv", source, "-f", plain, "--rejects", rejects)
    assert rejects.read_text() == f"why,original row,date,title\n{WHY},2,2020-02-30,B\n"

    own = written(tmp_path, "own.csv", "why,date,title\nThey wanted to,2020-02-03,B\n")
    run("import", "csv", own, "-f", plain)

    assert "x-why: They wanted to" in plain.read_text()


def test_a_workbook_gives_a_workbook(run: Run, plain: Path, tmp_path: Path) -> None:
    book, rejects = tmp_path / "in.xlsx", tmp_path / "rejects.xlsx"
    table = written(tmp_path, "in.csv", "date,title\n2020,A\n")
    run("import", "csv", table, "-f", plain)
    run("export", "xlsx", plain, "-o", book)

    done = run("import", "xlsx", book, "-f", plain, "--rejects", rejects)

    assert done.status == 1
    rows = load_workbook(rejects).get_sheet_by_index(0).to_python()
    assert rows[0][0] == "why"
    assert sum("there is an event `a` already" in str(row[0]) for row in rows) == 1
    assert len(rows) == 3
    assert run("import", "xlsx", rejects, "-f", tmp_path / "new.yaml").status == 0
    assert len(read([tmp_path / "new.yaml"])[0].events) == 2


def test_a_line_that_is_no_json_is_kept_as_it_stands(run: Run, plain: Path, tmp_path: Path) -> None:
    source = written(tmp_path, "in.jsonl", '{"date": "2020", "title": "A"}\n{"date": \n')
    rejects = tmp_path / "out.jsonl"

    run("import", "jsonl", source, "-f", plain, "--rejects", rejects)

    (line,) = rejects.read_text().splitlines()
    assert json.loads(line)["item"] == '{"date":'


def test_a_table_without_a_title_is_rejected_whole_with_the_reason(run: Run, plain: Path, tmp_path: Path) -> None:
    source = written(tmp_path, "in.csv", "date,x\n2020,1\n2021,2\n")
    rejects = tmp_path / "out.csv"

    run("import", "csv", source, "-f", plain, "--rejects", rejects)

    assert rejects.read_text().count("no column is the title of an event") == 2


def test_what_cannot_be_written_is_said_before_anything_is_done(run: Run, plain: Path, tmp_path: Path) -> None:
    source = written(tmp_path, "in.csv", "date,title\n2020,A\n")
    before = plain.read_bytes()

    assert run("import", "csv", source, "-f", plain, "--rejects", source).status == 2
    assert run("import", "xlsx", source, "-f", plain, "--rejects", tmp_path / "out.ods").status == 2
    log = tmp_path / f"{plain.stem}.imports.jsonl"
    assert "writes this file" in run("import", "csv", source, "-f", plain, "--rejects", plain.parent / log.name).err
    assert plain.read_bytes() == before
    assert run("import", "csv", source, "-f", plain, "--rejects", tmp_path / "out.csv").status == 0
    assert not (tmp_path / "out.csv").exists()


def test_gedcom_has_no_rejects_and_says_so(run: Run, plain: Path, tmp_path: Path) -> None:
    text = "0 HEAD\n0 @I1@ INDI\n1 NAME Ann /Smith/\n1 BIRT\n2 DATE 31 FEB 1850\n0 TRLR\n"
    source, rejects = written(tmp_path, "in.ged", text), tmp_path / "out.ged"

    done = run("import", "gedcom", source, "-f", plain, "--rejects", rejects)

    assert (done.status, rejects.exists()) == (0, False)
    assert "no event of GEDCOM is refused" in done.err
    assert 'said: "31 FEB 1850"' in plain.read_text()


FEATURE = {"type": "Feature", "geometry": None, "properties": {"date": "2020-02-30", "title": "B, b"}}
SLIDE = {"start_date": {"year": "2020", "month": "2", "day": "30"}, "text": {"headline": "B, b"}}
OTHERS = [
    ("geojson", json.dumps({"type": "FeatureCollection", "features": [FEATURE]}), "2020-02-30"),
    ("timelinejs", json.dumps({"events": [SLIDE]}), '"30"'),
    ("timelinejs", json.dumps({"timeline": {"date": [{"startDate": "2020,2,30", "headline": "B, b"}]}}), "2020,2,30"),
    ("timelinejs", 'Year,Month,Day,Headline\n2020,2,30,"B, b"\n', "2020,2,30"),
    ("markwhen", "---\ntitle: T\n---\nsection One\n2019: A\n2020-02-30: B, b\nendSection\n", "2020-02-30"),
    ("whatsapp", "28.02.2020, 13:45 - Anna: A\n30.02.2020, 13:45 - Anna: B, b\n", "30.02.2020"),
]


@pytest.mark.parametrize("case", OTHERS, ids=[f"{case[0]} {at}" for at, case in enumerate(OTHERS)])
def test_rows_of_other_formats_come_back_mended(
    run: Run, plain: Path, tmp_path: Path, case: tuple[str, str, str]
) -> None:
    name, text, wrong = case
    source, rejects = written(tmp_path, "in", text), tmp_path / "rejects"

    assert run("import", name, source, "-f", plain, "--rejects", rejects).status == 1
    refused = rejects.read_text(encoding="utf-8")
    assert "[bad-date]" in refused
    assert "2019: A" not in refused
    rejects.write_text(refused.replace(wrong, wrong.replace("30", "28")), encoding="utf-8")
    again = run("import", name, rejects, "-f", plain, "--name", "in")

    assert again.status == 0, again.err
    (found,) = [event for event in read([plain])[0].events if event.title == "B, b"]
    assert not [key for key in found.extras if "why" in key.lower()]


def test_an_entry_that_refers_to_nothing_comes_back_below_its_sections(run: Run, plain: Path, tmp_path: Path) -> None:
    text = "section One\nsection Two\nafter !x 3 days: B\nmore of it\nendSection\nendSection\n2020: C\n"
    source, rejects = written(tmp_path, "in.mw", text), tmp_path / "out.mw"

    run("import", "markwhen", source, "-f", plain, "--rejects", rejects)

    lines = rejects.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("// ")
    assert lines[0].endswith("[unknown-reference]")
    assert lines[1:] == ["section One", "section Two", "after !x 3 days: B", "more of it", "endSection", "endSection"]


BIBLIOGRAPHIES = [
    ("bibtex", "@book{a, title={A}}\n@book{a, title={B}}\n", "book{a", "book{b"),
    ("ris", "TY  - BOOK\nID  - a\nTI  - A\nER  - \nTY  - BOOK\nID  - a\nTI  - B\nER  - \n", "ID  - a", "ID  - b"),
    ("csl-json", json.dumps([{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]), '"id": "a"', '"id": "b"'),
]


@pytest.mark.parametrize("case", BIBLIOGRAPHIES, ids=[case[0] for case in BIBLIOGRAPHIES])
def test_entries_of_bibliographies_come_back_mended(
    run: Run, plain: Path, tmp_path: Path, case: tuple[str, str, str, str]
) -> None:
    name, text, wrong, right = case
    source, rejects = written(tmp_path, "in", text), tmp_path / "rejects"

    assert run("import", name, source, "-f", plain, "--rejects", rejects).status == 1
    refused = rejects.read_text(encoding="utf-8")
    assert "there is an entry" in refused
    rejects.write_text(refused.replace(wrong, right), encoding="utf-8")
    again = run("import", name, rejects, "-f", plain, "--name", "in")

    assert again.status == 0, again.err
    assert {name: source.title for name, source in read([plain])[0].sources.items()} == {"a": "A", "b": "B"}
    assert "why" not in plain.read_text()


def test_rejects_go_to_a_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = written(tmp_path, "rows.csv", "date,title\nnever,A\n")
    timeline = written(tmp_path, "events.yaml", "events:\n")

    assert run("import", "csv", rows, "-f", timeline, "--rejects", "-").status == 2
    assert not (tmp_path / "-").exists()


def test_a_corrected_row_names_the_row_that_it_was(run: Run, plain: Path, tmp_path: Path) -> None:
    text = 'Log of the case,,\ndate,title,note\n2020,A,"two\nlines"\n2020-02-30,"B, b",\n2021,C,\n2022-02-30,D,\n'
    source, rejects = written(tmp_path, "log.csv", text), tmp_path / "bad.csv"

    done = run("import", "csv", source, "-f", plain, "--rejects", rejects)
    assert "log.csv:5:1: error" in done.err
    mended(rejects)
    again = tmp_path / "again.csv"
    run("import", "csv", rejects, "-f", plain, "--name", "log.csv", "--rejects", again)
    written(tmp_path, "again.csv", again.read_text().replace("2022-02-30", "2022-02-28"))
    run("import", "csv", again, "-f", plain, "--name", "log.csv")

    rows = {event.title: event.extras["x-import"] for event in read([plain])[0].events if "x-import" in event.extras}
    assert rows == {"A": "log.csv row 3", "B, b": "log.csv row 5", "C": "log.csv row 6", "D": "log.csv row 7"}
    written(tmp_path, "log.csv", text.replace("2020-02-30", "2020-02-28").replace("2022-02-30", "2022-02-28"))
    update = run("import", "csv", source, "-f", plain, "--update").err
    assert "0 events added, 0 changed" in update, update.replace(str(tmp_path), "")
