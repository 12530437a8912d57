"""Rows counted by time: what each is, spread over what is known of it."""

from pathlib import Path

import duckdb
import pytest

from benchmarks.acled_like import rows as acled_rows
from tests.layers.making import KYIV, count, filled, layer, summed, table
from timeline.dates.days import day_number
from timeline.layers.counted import Counted, read, runs, unrolled, written
from timeline.layers.counting import counted
from timeline.layers.duckdb_engine import DuckDB
from timeline.layers.request import Asked
from timeline.layers.spreading import coarser
from timeline.layers.times import Stretch

DAY = day_number(2022, 3, 15)
HOUR = DAY * 24


def test_a_row_is_in_the_hour_of_its_time(tmp_path: Path) -> None:
    found = count(table(tmp_path, "t\n2022-03-15 16:10:34\n2022-03-15T16:59Z\n2022-03-15 17:00:00.5\n"))

    assert (found.rows, found.bins.step) == (3, 4)
    assert filled(found, "rows") == {HOUR + 16: 2, HOUR + 17: 1}


def test_a_day_lasts_all_its_hours_and_a_table_of_days_has_bins_of_days(tmp_path: Path) -> None:
    alone = count(table(tmp_path, "t\n2022-03-15\n2022-03-16\n2022-03-16\n"))
    beside = count(table(tmp_path, "t\n2022-03-15\n2022-03-15 08:00\n"))

    assert (alone.bins.step, filled(alone, "rows")) == (96, {DAY: 1, DAY + 1: 2})
    assert (beside.bins.step, len(filled(beside, "rows"))) == (4, 24)
    assert summed(beside, "rows") == 2


def test_midnight_is_a_day_where_no_row_has_a_time_of_day(tmp_path: Path) -> None:
    days = count(table(tmp_path, "t\n2022-03-15 00:00:00\n2022-03-16 00:00\n"))
    times = count(table(tmp_path, "t\n2022-03-15 00:00:00\n2022-03-15 00:30\n"))

    assert filled(days, "rows") == {DAY: 1, DAY + 1: 1}
    assert filled(times, "rows") == {HOUR: 2}


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("2022-03-15 16:10:34+00:00", [18]),
        ("2022-03-15 16:10:34+02", [16]),
        ("2022-03-15T16:10-0330", [21, 22]),
        ("2022-03-15T16:10:00.123 Z", [18]),
        ("2022-03-15 16:10", [16]),
    ],
)
def test_an_offset_is_put_on_the_clock_of_the_timeline(tmp_path: Path, text: str, hours: list[int]) -> None:
    found = count(table(tmp_path, f"t\n{text}\n"), KYIV, KYIV)

    assert [at - HOUR for at in filled(found, "rows")] == hours
    assert summed(found, "rows") == 1


def test_a_zone_is_that_of_times_without_an_offset(tmp_path: Path) -> None:
    path = table(tmp_path, "t\n2022-03-15 16:10\n2022-07-15 16:10\n")

    there = filled(count(path, zone=KYIV, shown="UTC"), "rows")

    assert [at % 24 for at in there] == [14, 13]


def test_a_day_of_another_zone_begins_at_its_midnight(tmp_path: Path) -> None:
    found = count(table(tmp_path, "t\n2022-03-15\n"), zone="America/New_York", shown="UTC")

    assert [min(filled(found, "rows")) - HOUR, max(filled(found, "rows")) - HOUR] == [4, 27]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "n/a",
        "15/03/2022",
        "2022-02-30",
        "2022-03-15 25:00",
        "2022-03-15 16:10:61",
        "2022-03-15 16:10 approx",
        "12:30",
        "2022-3-5",
        "epoch",
    ],
)
def test_what_is_no_time_is_counted_and_named(tmp_path: Path, text: str) -> None:
    found = count(table(tmp_path, f"t,x\n2022-03-15,a\n{text},b\n"))

    assert (found.rows, found.undated.number) == (1, 1)
    assert found.undated.texts[0] == text[:13] or text.startswith(found.undated.texts[0][:10])


def test_a_group_of_nought_is_not_that_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    rows = "SELECT DATE '2022-03-15' AS t, unnest([0.0::DOUBLE, NULL, 0.0::DOUBLE]) AS g"
    duckdb.execute(f"COPY ({rows}) TO '{path}'")

    assert [(group.name, group.rows) for group in count(path, group="g").groups] == [("0.0", 2), ("", 1)]


@pytest.mark.parametrize(("text", "days"), [("2022-03", 31), ("2022", 365), ("2024-02", 29)])
def test_a_month_or_a_year_is_spread_over_all_of_it(tmp_path: Path, text: str, days: int) -> None:
    found = count(table(tmp_path, f"t\n{text}\n"))

    assert len(filled(found, "loose")) == days
    assert (summed(found, "loose"), summed(found, "rows")) == (1, 0)


@pytest.mark.parametrize(
    ("column", "code", "first", "days"),
    [
        ("time_precision", "1", 15, 1),
        ("time_precision", "2", 12, 7),
        ("time_precision", "3", 1, 31),
        ("date_prec", "1", 15, 1),
        ("date_prec", "2", 15, 6),
        ("date_prec", "3", 14, 7),
        ("date_prec", "4", 1, 31),
        ("date_prec", "4.0", 1, 31),
        ("any", "week", 14, 7),
        ("any", "Month", 1, 31),
    ],
)
def test_precision_is_that_of_the_codebook(tmp_path: Path, column: str, code: str, first: int, days: int) -> None:
    found = count(table(tmp_path, f"t,{column}\n2022-03-15,{code}\n"), precision=column)

    bins = filled(found, "rows" if days == 1 else "loose")
    assert (min(bins), len(bins)) == (day_number(2022, 3, first), days)


def test_the_scale_may_be_named_and_a_code_of_none_is_told(tmp_path: Path) -> None:
    path = table(tmp_path, "t,p\n2022-03-15,3\n2022-03-15,7\n2022-03-15,\n")

    assert len(filled(count(path, precision="p", scale="ucdp"), "loose")) == 7
    assert count(path, precision="p", scale="ucdp").unsaid == (1, ("7",))
    assert count(path, precision="p").unsaid == (2, ("3", "7"))


def test_an_hour_is_not_more_exact_than_its_precision(tmp_path: Path) -> None:
    found = count(
        table(tmp_path, "t,p\n2022-03-15 10:00,day\n2022-03-15 10:00,hour\n2022-03-15 10:00,\n"), precision="p"
    )

    assert filled(found, "rows")[HOUR + 10] == pytest.approx(2 + 1 / 24, abs=1e-5)
    assert summed(found, "rows") == 3


def test_a_row_with_an_end_lasts_until_then(tmp_path: Path) -> None:
    ends = ("2022-03-15 18:20", "", "2022-03-15 09:00", "?")
    text = "t,e\n" + "".join(f"2022-03-15 16:10,{end}\n" for end in ends)
    found = count(table(tmp_path, text), end="e")

    assert filled(found, "rows")[HOUR + 18] == pytest.approx(1 / 3, abs=1e-5)
    assert (summed(found, "rows"), found.endless.number, found.endless.texts) == (4, 2, ("2022-03-15 09", "?"))


def test_an_end_bounds_what_is_not_exact(tmp_path: Path) -> None:
    text = "t,e,date_prec\n2022-03-01 00:00:00.000,2022-03-10 00:00:00.000,4\n"
    found = count(table(tmp_path, text), end="e", precision="date_prec")

    assert len(filled(found, "loose")) == 10


def test_weights_add_up_and_those_that_are_none_are_counted(tmp_path: Path) -> None:
    found = count(
        table(tmp_path, "t,w\n2022-03-15,2\n2022-03-15,0.5\n2022-03-16,\n2022-03-16,x\n2022-03-16,-4\n"), weight="w"
    )

    assert (found.rows, found.weight, found.unweighed) == (5, 2_500_000, 2)
    assert summed(found, "weight") == 2.5


def test_the_parts_of_a_row_add_up_to_it_at_every_zoom(tmp_path: Path) -> None:
    head = "event_date,time_precision,fatalities\n"
    rows = "".join(f"{row[1]},{row[3]},{row[13]}\n" for row in acled_rows(500))
    path = table(tmp_path, head + rows)

    found = count(path, time="event_date", precision="time_precision", weight="fatalities")

    assert summed(found, "rows", "loose") == 500
    for name, whole in (("loose", summed(found, "loose")), ("weight", summed(found, "weight"))):
        start, values = found.bins.start, list(found.bins.series[name])
        while len(values) > 1:
            start, values = coarser(values, start)
            assert sum(values) == whole * 1_000_000


def test_a_row_of_a_month_is_never_on_its_first_day(tmp_path: Path) -> None:
    found = count(table(tmp_path, "t,time_precision\n" + "2022-03-01,3\n" * 31), precision="time_precision")

    assert [*filled(found, "loose").values()] == [pytest.approx(1, abs=1e-4)] * 31
    assert "rows" not in found.bins.series


def test_groups_are_told_the_largest_first_and_many_small_ones_together(tmp_path: Path) -> None:
    text = "t,g\n" + "".join(f"2022-03-15,g{at}\n" * (40 - at) for at in range(20)) + "2022-03-15,\n" * 50
    found = count(table(tmp_path, text), group="g")

    assert [group.name for group in found.groups[:3]] == ["", "g0", "g1"]
    assert (len(found.groups), found.groups[-1].name) == (13, "9 other groups")
    assert sum(group.rows for group in found.groups) == found.rows == sum(range(21, 41)) + 50
    assert sum(found.by_group.series["1 rows"]) == 40_000_000


def test_what_begins_after_the_as_of_day_is_not_known(tmp_path: Path) -> None:
    path = table(tmp_path, "t\n2022-03-15\n2022-03-16\n2022-03\n2022-04\n")
    found = count(path, until=DAY)

    assert (found.rows, found.later) == (2, 2)
    assert len(filled(found, "loose")) == 15
    assert summed(found, "rows", "loose") == 2


def test_a_long_time_has_wider_bins_and_loses_nothing(tmp_path: Path) -> None:
    found = count(table(tmp_path, "t\n0001-01-01 10:00\n9999-12-31 10:00\n1999-06\n"))

    assert found.bins.step == 4096
    assert summed(found, "rows", "loose") == 3


def test_a_sample_is_the_same_each_time_and_in_order_of_time(tmp_path: Path) -> None:
    text = "t,x\n" + "".join(f"2022-03-{day:02} 10:00,row {day}\n" for day in range(1, 29)) + "never,row 0\n"
    path = table(tmp_path, text)
    found = count(path, sample=5)

    assert found.sample == count(path, sample=5).sample
    assert found.columns == ("t", "x")
    assert [*found.sample] == sorted(found.sample)
    assert len(count(path, sample=200).sample) == 28


def test_json_and_parquet_are_read_as_csv_is(tmp_path: Path) -> None:
    text = table(tmp_path, "t,g,w\n2022-03-15 16:10:34,a,2\n2022-03-16 00:00:00,b,3\n")
    wanted = count(text, group="g", weight="w")
    for name, column in (
        ("naive", "CAST(t AS TIMESTAMP)"),
        ("zoned", "CAST(t || '+00' AS TIMESTAMPTZ)"),
        ("text", "t"),
    ):
        for ending in ("parquet", "json"):
            path = tmp_path / f"{name}.{ending}"
            duckdb.execute(f"COPY (SELECT {column} AS t, g, w FROM read_csv('{text}', all_varchar = true)) TO '{path}'")
            assert count(path, group="g", weight="w") == wanted


def test_several_files_are_one_table(tmp_path: Path) -> None:
    one, other = table(tmp_path, "t,x\n2022-03-15,1\n", "a.csv"), table(tmp_path, "x,t\n1,2022-03-16\n", "b.csv")

    assert counted(DuckDB([one, other]), Asked(layer(), "UTC", "UTC")).rows == 2


def test_what_is_counted_is_written_and_read_again(tmp_path: Path) -> None:
    found = count(table(tmp_path, "t,g,w\n2022-03,a,2\n2022-03-16 10:00,b,3\nx,b,1\n"), group="g", weight="w", sample=3)

    assert read(written(found), "groups") == found
    assert read(written(found)).by_group.series == {}
    assert read(written(Counted())) == Counted()


def test_runs_are_unrolled() -> None:
    for values in ([], [0], [0, 0, 0], [5, 5, 5, 0, 0, 7, 7, 1], [1, 2, 3]):
        assert unrolled(runs(values)) == values


def test_an_empty_table_has_nothing(tmp_path: Path) -> None:
    found = count(table(tmp_path, "t,g\n"), group="g")

    assert (found.rows, found.first, found.groups, dict(found.bins.series)) == (0, None, (), {})
    assert Stretch(0, 4).somewhere is False


@pytest.mark.parametrize("odd", ["2022-03-15 25:00", "2022-03-15 10:00 x", "never"])
def test_groups_are_the_same_without_their_bins(tmp_path: Path, odd: str) -> None:
    rows = "".join(f"2022-03-{at % 28 + 1:02} {at % 24:02}:00,g{at % 5},{at},2022-03-29\n" for at in range(100))
    path = table(tmp_path, f"t,g,w,e\n{rows}{odd},g1,5,\n2022-04,g2,1,\n")
    for keys in ({}, {"end": "e"}):
        asked = Asked(layer(group="g", weight="w", **keys), "UTC", "UTC", until=DAY)
        whole = counted(DuckDB([path]), asked)

        alone = counted(DuckDB([path]), asked, grouped=False)

        assert (alone.groups, alone.rows, alone.bins) == (whole.groups, whole.rows, whole.bins)
        assert sum(group.rows for group in whole.groups) == whole.rows
