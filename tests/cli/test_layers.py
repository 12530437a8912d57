"""`timeline layers`: what is counted, what is said, the edits of the header."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from pyarrow import parquet

from tests.cli.conftest import Run
from timeline.cli.commands.serve import looked
from timeline.layers import reading

TEXT = """\
timezone: Europe/Kyiv
categories: {front: {label: Front}}
layers:
  rows: {file: rows.csv, time: t, end: e, weight: w, precision: p, group: g, label: Rows, in: front}
  gone: {file: gone.csv, time: t}
events: [{id: a, date: 2022, title: A, category: front}]
"""
ROWS = """\
t,e,w,p,g
2022-03-15 10:00,2022-03-15 11:00,2,,east
2022-03-15 10:00,never,x,,east
soon,,1,,east
2022-03-16,,1,odd,west
2022-03-20,,0.5,month,west
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "rows.csv").write_text(ROWS, encoding="utf-8")
    path = tmp_path / "events.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_rows_are_counted_and_what_is_not_is_said(run: Run, path: Path) -> None:
    done = run("layers", path)

    assert done.status == 1
    assert done.out == "rows  3 rows  w 2.5  2022-03-01 to 2022-03-31  Rows  east 2, west 1\n"
    assert done.err.splitlines() == [
        "rows: 1 row without a readable time in `t`, not shown: 'soon'",
        "rows: 1 row whose precision in `p` is not known, not shown: 'odd'",
        "rows: 1 row without a readable end in `e`, shown where they begin: 'never'",
        "rows: 1 row whose weight in `w` is no number from 0 to 999,999,999,999, counted as 0",
        "the layer `gone` (gone.csv): there is no such file",
    ]


def test_json_has_all_of_it(run: Run, path: Path) -> None:
    run("layers", "remove", "gone", "-f", path)
    done = run("layers", path, "--json", "--as-of", "2022-03-15")

    assert done.status == 0
    assert json.loads(done.out) == {
        "id": "rows", "label": "Rows", "in": "front", "rows": 3, "weight": 2.5, "first": "2022-03-01",
        "last": "2022-03-15", "groups": [{"name": "east", "rows": 2}, {"name": "west", "rows": 1}], "undated": 1,
        "unknown_precision": 1, "without_end": 1, "without_weight": 1, "later": 0,
    }  # fmt: skip


def test_a_table_elsewhere_is_read_where_that_is_allowed(run: Run, path: Path) -> None:
    home = path.parent / "home"
    home.mkdir()
    (home / "events.yaml").write_text("layers: {r: {file: ../rows.csv, time: t}}\nevents: []\n", encoding="utf-8")

    refused = run("layers", home / "events.yaml")
    assert (refused.status, "--allow-path" in refused.err) == (1, True)
    assert run("layers", home / "events.yaml", "--allow-path", path.parent).out.startswith("r  4 rows")


def test_a_category_in_which_a_layer_lies_is_not_removed(run: Run, path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace(", category: front", "")
    path.write_text(text, encoding="utf-8")

    done = run("categories", "remove", "front", "-f", path)
    assert (done.status, "is named by the layer `rows`" in done.err) == (1, True)
    assert run("categories", "rename", "front", "line", "-f", path).status == 0
    assert "in: line}" in path.read_text(encoding="utf-8")


def test_the_bins_are_written_as_a_table(run: Run, path: Path) -> None:
    run("layers", "edit", "rows", "--unset", "end", "-f", path)
    run("layers", "remove", "gone", "-f", path)
    done = run("export", "layers", path)

    assert done.status == 0
    first, *lines = done.out.splitlines()
    assert first == "layer,group,start,end,rows,loose,weight"
    assert lines[0] == "rows,east,2022-03-15T10:00,2022-03-15T11:00,2,0,2"
    cells = [line.split(",") for line in lines[1:]]
    assert {row[1] for row in cells} == {"west"}
    assert sum(Decimal(row[4]) for row in cells) == sum(Decimal(row[5]) for row in cells) == 1
    assert sum(Decimal(row[6]) for row in cells) == Decimal("0.5")
    assert done.err.endswith("the bins of 1 layer, 3 rows\n")


def test_parquet_has_the_same_bins_with_their_types(run: Run, path: Path, tmp_path: Path) -> None:
    out = tmp_path / "bins.parquet"

    assert run("export", "layers", path, "-o", out).status == 1  # one layer is gone
    table = parquet.read_table(out)
    assert table.num_rows == len(run("export", "layers", path).out.splitlines()) - 1
    assert [str(kind) for kind in table.schema.types[2:]] == ["timestamp[us]"] * 2 + ["decimal128(38, 6)"] * 3
    assert sum(table["rows"].to_pylist()) == 3


def test_a_table_of_bins_that_cannot_be_is_refused(run: Run, path: Path, plain: Path) -> None:
    assert run("export", "layers", path, "-o", "bins.xlsx").status == 2
    assert "has no layers" in run("export", "layers", plain).err


def test_serve_shows_layers_and_watches_their_tables(path: Path) -> None:
    sight, _ = looked([str(path)], 10**6)

    assert path.parent / "rows.csv" in sight.watched
    assert sight.picture
    assert r"<section id=\"layers\"" in sight.picture.around


def test_keys_are_options(run: Run, path: Path) -> None:
    done = run("layers", "add", "more", "--table", "m.csv", "--time", "t", "--in", "front", "--sample", "5", "-f", path)

    assert done.status == 0
    assert "more: {file: m.csv, time: t, in: front, sample: 5}" in path.read_text(encoding="utf-8")
    assert run("layers", "edit", "more", "--where", "t IS NOT NULL", "--unset", "sample", "-f", path).status == 0
    assert "more: {file: m.csv, time: t, in: front, where: t IS NOT NULL}" in path.read_text(encoding="utf-8")


def test_without_pyspark_it_is_told_what_to_install(run: Run, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(path.parent / "cache"))
    monkeypatch.setattr(reading, "find_spec", lambda name: None if name == "pyspark" else True)

    done = run("layers", path, "--engine", "spark", "--master", "local[2]")

    assert (done.status, done.out) == (1, "")
    assert done.err.splitlines()[0] == (
        "the layer `rows` (rows.csv): a layer on Spark needs the package pyspark, which is not installed"
        " (pip install 'sourced-timeline[spark]')"
    )


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--master", "local[2]"), "--engine spark --master URL"),
        (("--engine", "spark", "--master", "x"), "`x` is no master of Spark"),
        (("--engine", "spark", "--master", ""), "`` is no master of Spark"),
    ],
)
def test_a_master_that_is_none_is_an_error_of_use(run: Run, path: Path, options: tuple[str, ...], why: str) -> None:
    for command in (("layers",), ("plot", "-o", path.parent / "x.html"), ("export", "layers")):
        done = run(*command, path, *options)

        assert (done.status, why in done.err) == (2, True)
    assert not (path.parent / "x.html").exists()
