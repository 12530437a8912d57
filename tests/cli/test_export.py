"""`timeline export`."""

import io
from pathlib import Path

import pandas as pd
import pytest

from tests.cli.conftest import Run
from timeline.cli.commands.export import FORMATS
from timeline.events.reading.reader import read
from timeline.outputs import OUTPUTS

COLUMNS = [
    "id",
    "title",
    "date",
    "words",
    "earliest",
    "latest",
    "certain_start",
    "certain_end",
    "precision",
    "uncertain",
    "approximate",
    "day_war",
    "category",
    "tags",
    "actors",
    "place",
    "lat",
    "lon",
    "status",
    "verification",
    "phase",
    "sources",
    "quotes",
    "url",
    "description",
]


def test_the_csv_opens_in_pandas_with_all_events(run: Run, shipped: Path) -> None:
    done = run("export", "csv", shipped)

    table = pd.read_csv(io.StringIO(done.out))
    assert sorted(table["id"]) == sorted(event.id for event in read([shipped])[0].events)
    assert list(table.columns[: len(COLUMNS)]) == COLUMNS


def test_the_ending_of_the_output_names_the_format(run: Run, shipped: Path, tmp_path: Path) -> None:
    done = run("export", shipped, "-o", tmp_path / "out.csv")

    assert done.status == 0
    assert len(pd.read_csv(tmp_path / "out.csv")) == 15


def test_an_input_is_never_overwritten(run: Run, shipped: Path) -> None:
    before = shipped.read_bytes()

    done = run("export", "csv", shipped, "-o", shipped)

    assert done.status == 2
    assert shipped.read_bytes() == before


def test_the_help_names_every_format() -> None:
    assert FORMATS.split(", ") == [output.name for output in OUTPUTS]


def test_the_ending_of_a_format_is_a_name_of_it(run: Run, shipped: Path) -> None:
    assert run("export", "md", str(shipped)).out == run("export", "markdown", str(shipped)).out


def test_columns_are_chosen_and_ordered_in_one_option_or_several(run: Run, shipped: Path) -> None:
    done = run("export", "csv", shipped, "--columns", "row,words", "--columns", "id")

    assert done.out.splitlines()[1] == "1,24 February 2022,full-scale-invasion"


def test_a_column_that_there_is_not_is_wrong_usage_with_the_nearest(run: Run, shipped: Path) -> None:
    done = run("export", "csv", shipped, "--columns", "row,titel")

    assert done.status == 2
    assert "no column is called 'titel'" in done.err
    assert "did you mean `title`?" in done.err


def test_columns_and_claims_are_refused_where_there_is_no_table(run: Run, shipped: Path) -> None:
    assert run("export", "json", shipped, "--columns", "id").status == 2
    assert run("export", "html", shipped, "--claims").status == 2


@pytest.mark.parametrize(("name", "is_told"), [("ics", True), ("kml", True), ("markdown", True), ("csv", False)])
def test_leap_seconds_are_told_where_they_are_not_held(run: Run, tmp_path: Path, *, name: str, is_told: bool) -> None:
    path = tmp_path / "events.yaml"
    path.write_text('events:\n  - {id: a, date: "2016-12-31T23:59:60Z", title: A}\n')

    done = run("export", name, path)

    assert (f"{name} cannot hold leap seconds (they are given as the second before): 1" in done.err) is is_told


@pytest.mark.parametrize(
    ("word", "meant"), [("word", "docx"), ("Excel", "xlsx"), ("pdff", "pdf"), ("calendar", "ics"), ("rss", "atom")]
)
def test_a_format_is_told_that_is_called_otherwise_elsewhere(run: Run, plain: Path, word: str, meant: str) -> None:
    done = run("export", word, plain)

    assert done.status == 2
    assert f"did you mean `{meant}`?" in done.err
