"""Tables that are broken, or made to harm: one clear line for each, and nothing read that is not named."""

import gzip
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.layers.making import count, table
from timeline.events.model import Layer, Timeline
from timeline.events.reading.reader import read
from timeline.layers import reading
from timeline.layers.duckdb_engine import DuckDB
from timeline.layers.table_files import tables_of
from timeline.problems import TimelineError

FILE = "layers: {rows: {file: %s, time: t}}\nevents: [{id: a, date: 2022, title: A}]\n"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def declared(folder: Path, file: str) -> tuple[Timeline, Layer]:
    path = folder / "events.yaml"
    path.write_text(FILE % file, encoding="utf-8")
    timeline, _ = read([str(path)])
    return timeline, timeline.layers[0]


def refused(folder: Path, file: str, *allowed: Path) -> TimelineError:
    timeline, layer = declared(folder, file)
    with pytest.raises(TimelineError) as error:
        reading.count(reading.asked(timeline, layer), allowed)
    assert "\n" not in error.value.message
    assert error.value.message.startswith(f"the layer `rows` ({layer.file}): ")
    return error.value


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("../secret.csv", "it may not leave the folder of the timeline"),
        ("/etc/passwd", "it may not leave the folder of the timeline"),
        ("link.csv", "it may not leave the folder of the timeline"),
        ("'../*.csv'", "it may not leave the folder of the timeline"),
        ("https://example.org/rows.csv", "it is an address"),
        ("s3://bucket/rows.parquet", "it is an address"),
        ("none.csv", "there is no such file"),
        ("'none*.csv'", "no file is called like this"),
        ("folder", "it is a folder, not a file"),
        ("events.yaml", "`events.yaml` is no table"),
        ('"a\\0b.csv"', "no file has such a name"),
    ],
)
def test_only_tables_below_the_folder_are_read(tmp_path: Path, file: str, why: str) -> None:
    home = tmp_path / "home"
    (home / "folder").mkdir(parents=True)
    secret = table(tmp_path, "t\n2022-03-15\n", "secret.csv")
    (home / "link.csv").symlink_to(secret)

    assert why in refused(home, file).message


def test_a_folder_that_is_allowed_is_read_too(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    secret = table(tmp_path, "t\n2022-03-15\n", "other.csv")
    _, layer = declared(home, "../other.csv")

    assert tables_of(layer, [tmp_path]) == (secret,)
    assert "--allow-path" in refused(home, "../other.csv").hint


def test_many_files_are_one_table_and_too_many_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for at in range(200):
        table(tmp_path, "t\n2022-03-15\n", f"part{at}.csv")
    timeline, layer = declared(tmp_path, "'part*.csv'")

    assert reading.count(reading.asked(timeline, layer)).rows == 200
    monkeypatch.setattr("timeline.layers.table_files.MOST_FILES", 199)
    assert "it names more than 199 files" in refused(tmp_path, "'part*.csv'").message


def test_files_of_several_kinds_are_no_table(tmp_path: Path) -> None:
    table(tmp_path, "t\n", "a.csv")
    table(tmp_path, "", "a.parquet")

    assert "it names tables of several kinds: csv, parquet" in refused(tmp_path, "'a.*'").message


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rows.parquet", b""),
        ("rows.parquet", b"PAR1" + b"\xff" * 500 + b"PAR1"),
        ("rows.parquet", b"t\n2022-03-15\n"),
        ("rows.csv", b"t," + b"x" * 3_000_000),
        ("rows.csv", b"t\n" + b"2022-03-15 " * 300_000),
        ("rows.csv", b't,x\n2022-03-15,"never closed\n' + b"1,2\n" * 50_000),
        ("rows.csv", b"t,x\n2022-03-15,1\n2022-03-15,1,2,3\n"),
        ("rows.csv", b"t,x\n2022-03-15,\xff\xfe\xfd\n" * 3),
        ("rows.csv", b"t,x\n2022-03-15," + b"y" * 40_000_000),
        ("rows.csv.gz", gzip.compress(b"t,x\n2022-03-15," + b"\0" * 40_000_000, mtime=0)),
        ("rows.json", b"[" * 10_000),
        ("rows.json", b'{"t": '),
        ("rows.csv.gz", b"\x1f\x8b\x08\x00broken"),
        ("rows.csv.gz", gzip.compress(b"t\n" + b"2022-03-15\n" * 9_999, mtime=0)[:-9]),
    ],
    ids=lambda given: given if isinstance(given, str) else f"{len(given)} bytes",
)
def test_a_broken_table_is_told_in_one_line(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(TimelineError) as error:
        count(tmp_path / name)
    assert len(error.value.message.splitlines()) == 1
    assert len(error.value.message) < 400


def test_names_of_columns_are_never_sql(tmp_path: Path) -> None:
    name = '"; DROP VIEW rows; --'
    quoted = '"' + name.replace('"', '""') + '"'
    path = table(tmp_path, f'{quoted},a\'b,"select"\n2022-03-15,x,y\n')

    found = count(path, time=name, group="a'b", sample=5)

    assert (found.rows, found.groups[0].name) == (1, "x")
    with pytest.raises(TimelineError, match="the table has no column `1=1`"):
        count(path, time="1=1")


def test_a_column_of_other_things_is_no_time(tmp_path: Path) -> None:
    path = table(tmp_path, '[{"t": 1, "u": {"a": 1}, "v": [1]}]', "rows.json")

    assert count(path, time="t").undated == (1, ("1",))
    for name in ("u", "v"):
        with pytest.raises(TimelineError, match=f"the column `{name}` holds no times"):
            count(path, time=name)


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = table(tmp_path, "t\n2022-03-15\n")
    fresh = reading._by_duckdb

    def changed(asked_for: bytes) -> bytes:
        found = fresh(asked_for)
        path.write_text("t\n2022-03-15\n2022-03-16\n", encoding="utf-8")
        return found

    monkeypatch.setattr(reading, "_by_duckdb", changed)
    assert "it was changed while it was read" in refused(tmp_path, "rows.csv").message


def test_nothing_else_can_be_read_written_or_loaded(tmp_path: Path) -> None:
    secret = table(tmp_path, "t\n2022-03-15\n", "secret.csv")
    engine = DuckDB([table(tmp_path, "t\n2022-03-15\n")])

    for query in (
        f"SELECT * FROM read_csv('{secret}')",
        f"COPY rows TO '{tmp_path}/out.csv'",
        f"ATTACH '{tmp_path}/x.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SELECT * FROM 'https://example.org/x.csv'",
    ):
        with pytest.raises(TimelineError):
            list(engine.select(query))
    assert not (tmp_path / "out.csv").exists()


def test_too_many_groups_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.layers.counting.TOO_MANY_GROUPS", 9)

    with pytest.raises(TimelineError, match="its `group` has more than 9 values"):
        count(table(tmp_path, "t,g\n" + "".join(f"2022-03-15,{at}\n" for at in range(10))), group="g")


def test_what_was_counted_is_kept_by_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = table(tmp_path, "t\n2022-03-15\n")
    timeline, layer = declared(tmp_path, "rows.csv")
    wanted = reading.asked(timeline, layer)
    first = reading.count(wanted)
    fresh = reading._by_duckdb

    monkeypatch.setattr(reading, "_by_duckdb", lambda _: pytest.fail("it is counted again"))
    os.utime(path, (1_600_000_000, 1_600_000_000))
    assert reading.count(wanted) == first
    assert reading.count(wanted) == first

    monkeypatch.setattr(reading, "_by_duckdb", fresh)
    path.write_text("t\n2022-03-15\n2022-03-16\n", encoding="utf-8")
    assert reading.count(wanted).rows == 2
    assert reading.count(wanted._replace(layer=replace(layer, where="t = '2022-03-16'"))).rows == 1


def test_without_duckdb_it_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table(tmp_path, "t\n2022-03-15\n")
    monkeypatch.setattr(reading, "find_spec", lambda _: None)

    assert "sourced-timeline[layers]" in refused(tmp_path, "rows.csv").hint


def test_an_unknown_zone_is_told(tmp_path: Path) -> None:
    table(tmp_path, "t\n2022-03-15\n")

    assert "`Nowhere` is no time zone" in refused(tmp_path, "rows.csv, zone: Nowhere").message
