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
WHY = "February 2020 has 29 days (2020-02-29) [bad-date]"


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
    assert rejects.read_text() == f"why,date,title\n{WHY},2020-02-30,B\n"

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
    assert run("import", "markwhen", source, "-f", plain, "--rejects", tmp_path / "out.mw").status == 2
    assert run("import", "xlsx", source, "-f", plain, "--rejects", tmp_path / "out.ods").status == 2
    assert plain.read_bytes() == before
    assert run("import", "csv", source, "-f", plain, "--rejects", tmp_path / "out.csv").status == 0
    assert not (tmp_path / "out.csv").exists()
