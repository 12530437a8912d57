"""`timeline import`."""

import json
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from tests.cli.conftest import Run
from tests.formats import exported
from timeline.cli.commands.import_events import FORMATS, LAYOUTS
from timeline.events.reading.reader import read
from timeline.inputs import inputs


def written(folder: Path, text: str, name: str = "in.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_are_added_and_what_they_need_is_declared(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, "when,headline,type,source\n2020-01,A,War & Peace,The Paper\n")

    done = run("import", "csv", source, "-f", tmp_path / "new.yaml")

    timeline, problems = read([tmp_path / "new.yaml"])
    assert (done.status, problems) == (0, [])
    assert [(event.title, event.category) for event in timeline.events] == [("A", "war-peace")]
    assert "when = date, headline = title, type = category" in done.err
    assert "1 row: 1 event added, 0 rows reported" in done.err


def test_a_bad_row_is_reported_and_the_rest_is_added(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, "date,title\n2020,A\n2020-02-30,B\n2021,C\n")

    done = run("import", "csv", source, "-f", tmp_path / "new.yaml")

    assert done.status == 1
    assert f"{source}:3:1: error" in done.err
    assert "3 rows: 2 events added, 1 row reported" in done.err
    assert len(read([tmp_path / "new.yaml"])[0].events) == 2


def test_a_dry_run_shows_the_difference_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, "date,title\n2020,A\n")

    done = run("import", "csv", source, "-f", tmp_path / "new.yaml", "--dry-run")

    assert "+    title: A" in done.out
    assert not (tmp_path / "new.yaml").exists()


def test_the_same_import_twice_adds_nothing_twice(run: Run, shipped: Path, tmp_path: Path) -> None:
    source = written(tmp_path, str(exported(read([shipped])[0], "json").content), "in.json")

    done = run("import", "json", source, "-f", shipped, "--json")

    outcome = json.loads(done.out)
    assert done.status == 1
    assert (outcome["rows"], outcome["added"], outcome["refused"]) == (15, [], 15)
    assert {problem["code"] for problem in outcome["problems"]} == {"duplicate-id"}


def test_columns_are_mapped_and_the_order_of_day_and_month_is_said(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, "wann,was\n1/2/2020,A\n")

    done = run(
        "import", "csv", source, "-f", tmp_path / "new.yaml", "--map", "wann=date", "--map", "was=title", "--day-first"
    )

    assert done.status == 0
    assert read([tmp_path / "new.yaml"])[0].events[0].date == "2020-02-01"


def test_a_missing_file_and_a_bad_mapping_end_with_their_status(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, "date,title\n2020,A\n")

    assert run("import", "csv", tmp_path / "none.csv", "-f", tmp_path / "new.yaml").status == 3
    assert run("import", "csv", source, "-f", tmp_path / "new.yaml", "--map", "title").status == 2
    assert run("import", "wiki", source, "-f", tmp_path / "new.yaml").status == 2
    assert not (tmp_path / "new.yaml").exists()


def test_an_import_is_taken_back(run: Run, shipped: Path, tmp_path: Path) -> None:
    before = shipped.read_bytes()
    source = written(tmp_path, "date,title,type\n2020,A,War & Peace\n")

    done = run("import", "csv", source, "-f", shipped)

    assert f"timeline undo -f {shipped}" in done.err
    assert run("undo", "-f", shipped).status == 0
    assert shipped.read_bytes() == before


def test_no_row_ends_an_import(run: Run, tmp_path: Path) -> None:
    deep = "[" * 40 + "]" * 40
    two = '{"date": "2024-01-02", "title": "Two", "description": " a\\nb"}'
    rows = [two, f'{{"date": "2024", "title": "D", "x": {deep}}}']
    source = written(tmp_path, f"[{rows[0]},\n{rows[1]}]", "in.json")

    done = run("import", "json", source, "-f", tmp_path / "new.yaml")

    assert done.status == 1
    assert f"{source}:2:1: error" in done.err
    assert "2 rows: 1 event added, 1 row reported" in done.err
    assert read([tmp_path / "new.yaml"])[0].events[0].description == " a\nb"


def test_an_import_of_nothing_begins_no_file(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, "date,what it was about\n2020-01-02,A\n2020-01-03,B\n")

    done = run("import", "csv", source, "-f", tmp_path / "new.yaml")

    assert (done.status, (tmp_path / "new.yaml").exists()) == (1, False)
    assert "--map 'what it was about=title'" in done.err


def test_a_list_a_sheet_and_years_are_named(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, '{"data": {"items": [{"title": "A", "year": -333}]}}', "in.json")
    target = tmp_path / "new.yaml"

    assert run("import", "json", source, "-f", target).status == 3
    assert run("import", "json", source, "-f", target, "--at", "data.items").status == 1
    assert run("import", "json", source, "-f", target, "--at", "data.items", "--years", "ad").status == 2
    assert run("import", "json", source, "-f", target, "--at", "data.items", "--years", "bc").status == 0
    assert read([target])[0].events[0].date == "-0332"


def test_times_stay_the_same_moment_in_a_file_of_another_zone(run: Run, tmp_path: Path) -> None:
    here, there = tmp_path / "here.yaml", tmp_path / "there.yaml"
    here.write_text('timezone: Europe/Kyiv\nevents:\n  - {id: a, date: "2023-06-21T14:30", title: A}\n')
    for name in ("csv", "json", "ics"):
        there.write_text("timezone: America/New_York\nevents: []\n")
        assert run("export", name, here, "-o", tmp_path / f"out.{name}").status == 0

        assert run("import", name, tmp_path / f"out.{name}", "-f", there).status == 0
        assert read([there])[0].events[0].date == "2023-06-21T14:30+03:00"


def test_a_bibliography_declares_its_sources_once(run: Run, plain: Path, tmp_path: Path) -> None:
    source = written(tmp_path, "@online{x, title={A}, url={https://x.org}}\n@online{y, title={B}}\n", "in.bib")

    done = run("import", "bibtex", source, "-f", plain)

    assert done.status == 0
    assert "2 rows: 2 sources declared, 0 as before, 0 rows reported" in done.err
    assert [*read([plain])[0].sources] == ["x", "y"]
    again = run("import", "bibtex", source, "-f", plain)
    assert "0 sources declared, 2 as before" in again.err
    source.write_text("@online{x, title={Other}}\n", encoding="utf-8")
    changed = run("import", "bibtex", source, "-f", plain)
    assert "the source `x` stays as it is declared here: `title` is 'Other' in the file and 'A' here" in changed.err
    assert run("undo", "-f", plain).status == 0
    assert read([plain])[0].sources == {}


def test_a_bibliography_may_begin_a_timeline(run: Run, tmp_path: Path) -> None:
    source = written(tmp_path, "TY  - NEWS\nTI  - A\nER  -\n", "in.ris")

    assert run("import", "ris", source, "-f", tmp_path / "new.yaml").status == 0
    assert [*read([tmp_path / "new.yaml"])[0].sources] == ["a"]


def test_the_help_names_every_format(run: Run) -> None:
    named = f"{FORMATS}, {LAYOUTS}".replace("; of sources:", ",").split(", ")

    assert sorted(named) == sorted(each.name for each in inputs())
    assert run("import", "--help").status == 0


def test_sheets_of_one_workbook_are_brought_again_each_by_itself(run: Run, tmp_path: Path) -> None:
    book, target = tmp_path / "in.xlsx", tmp_path / "new.yaml"
    with Workbook(book) as written:
        for name, titles in (("One", ["A", "B"]), ("Two", ["C", "D", "E"])):
            page = written.add_worksheet(name)
            for number, row in enumerate([("date", "title"), *(("2020", title) for title in titles)]):
                page.write_row(number, 0, row)

    for sheet in ("One", "Two"):
        assert run("import", "xlsx", book, "--sheet", sheet, "-f", target).status == 0
    again = run("import", "xlsx", book, "--sheet", "One", "-f", target, "--update")

    assert "2 as before, 0 rows reported" in again.err
    assert [event.extras["x-import"] for event in read([target])[0].events][2:] == [
        "in.xlsx/Two row 2",
        "in.xlsx/Two row 3",
        "in.xlsx/Two row 4",
    ]


def test_of_very_many_columns_some_are_named(run: Run, plain: Path, tmp_path: Path) -> None:
    table = tmp_path / "wide.csv"
    table.write_text("date,title," + ",".join(f"c{at}" for at in range(150)) + "\n2020,A" + ",1" * 150 + "\n")

    done = run("import", "csv", table, "-f", plain, "--dry-run")

    assert "c99 = x-c99, and 50 more under x- keys" in done.err


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("../facts.csv", "timeline import csv ../facts.csv"),
        ("family.ged", "timeline import gedcom family.ged"),
        ("csv", "timeline import csv FILE"),
    ],
)
def test_a_file_without_its_format_and_the_other_way_round(run: Run, plain: Path, word: str, hint: str) -> None:
    done = run("import", word, "-f", plain)

    assert done.status == 2
    assert hint in done.err


def test_a_format_is_told_that_is_called_otherwise_elsewhere(run: Run, plain: Path) -> None:
    assert "did you mean `xlsx`?" in run("import", "excel", "x.xls", "-f", plain).err
