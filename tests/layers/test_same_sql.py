"""One text of SQL for every engine: no name of a table in it, and nothing that engines read in several ways."""

from pathlib import Path

import pytest

from tests.layers.making import count, filled, layer, table
from timeline.layers.column_kinds import Kind
from timeline.layers.condition_sql import condition
from timeline.layers.condition_values import ConditionError
from timeline.layers.csv_tables import headings
from timeline.layers.sql import counting, sampling
from timeline.problems import TimelineError

KINDS: dict[str, Kind] = {"t": "text", "n": "whole", "f": "fraction", "d": "day", "m": "instant", "b": "truth"}


@pytest.mark.parametrize(
    ("text", "sql"),
    [
        ("t = 'a\\b''c'", "(c0 = ('a' || CHR(92) || 'b' || CHR(39) || 'c'))"),
        ("t = '' OR t = '\\'", "((c0 = '') OR (c0 = CHR(92)))"),
        ("T LIKE 'a\\_%'", "(c0 LIKE ('a' || CHR(92) || '_%') ESCAPE '\x01')"),
        ("n > '3'", "(c1 > 3)"),
        ("n = 1e3 AND f < -0.5", "((c1 = 1000) AND (CAST(c2 AS DOUBLE) < (-0.5)))"),
        ("n / 2 > 1", "((CAST(c1 AS DOUBLE) / CAST(CASE WHEN 2 <> 0 THEN 2 END AS DOUBLE)) > 1)"),
        ("d BETWEEN '2022-01-01' AND '2022-12-31'", "(c3 BETWEEN DATE '2022-01-01' AND DATE '2022-12-31')"),
        ("m > '2022-01-01' AND b", "((CAST(c4 AS TIMESTAMP) > TIMESTAMP '2022-01-01 00:00:00') AND c5)"),
        ("ROUND(f, 1) = 0.5", "(ROUND(CAST(CAST(c2 AS DOUBLE) AS DECIMAL(38,9)), 1) = 0.5)"),
        ("t IN ('a', NULL) AND NOT t IS NULL", "((c0 IN ('a', NULL)) AND (NOT (c0 IS NULL)))"),
        ("CASE WHEN b THEN t END IS DISTINCT FROM 'x'", "(CASE WHEN c5 THEN c0 ELSE NULL END IS DISTINCT FROM 'x')"),
    ],
)
def test_a_condition_is_written_anew(text: str, sql: str) -> None:
    assert condition(text, KINDS) == sql


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("t > 3", "it compares a number with a text"),
        ("t = d", "it compares a day with a text"),
        ("b = 1", "it compares a number with a truth value"),
        ("n IN ('x', '1')", "'x' is compared with a number, and tells none"),
        ("d > '2022'", "'2022' is compared with a day, and tells none"),
        ("m > '2022-01-01T00:00+02:00'", "is compared with a time, and tells none"),
        ("n", "a number alone is none"),
        ("'a'", "a text alone is none"),
        ("NOT t", "a text alone is none"),
        ("t || n = 'x'", "`||` is of a text, not of a number"),
        ("LOWER(n) = 'x'", "`lower` is of a text, not of a number"),
        ("SUBSTR(t, 0, 2) = 'x'", "`substr` counts from 1"),
        ("SUBSTR(t, n) = 'x'", "`substr` counts from 1"),
        ("SUBSTR(t, -2) = 'x'", "`substr` counts from 1"),
        ("TRIM(t, 'x') = 'x'", "`trim` is of one value"),
        ("LOWER() = 'x'", "`lower` is of something"),
        ("CAST(n AS VARCHAR) = '1'", "a number cannot be cast to STRING"),
        ("CAST(t AS BOOLEAN)", "a text cannot be cast to BOOLEAN"),
        ("n = 1e99", "is no number of up to 29 digits"),
        ("d + 1 > d", "`+` is of a number, not of a day"),
    ],
)
def test_what_engines_would_read_in_several_ways_is_refused(text: str, why: str) -> None:
    with pytest.raises(ConditionError) as refused:
        condition(text, KINDS)

    assert why in refused.value.message
    assert refused.value.hint


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("3", 1),
        ("3.5", 1),
        ("3.4", 0),
        ("1_000", 0),
        ("1e3", 1),
        ("0x10", 0),
        ("inf", 0),
        ("", 0),
        (" 7 ", 1),
        ("7d", 0),
    ],
)
def test_a_number_in_a_text_is_read_in_one_way(tmp_path: Path, text: str, rows: int) -> None:
    path = table(tmp_path, f't,w\n2022-03-15,"{text}"\n2022-03-15,\n')
    at_least = "4" if text.startswith("3.") else "3"

    assert count(path, where=f"TRY_CAST(w AS INTEGER) >= {at_least}").rows == rows


def test_a_date_in_a_text_is_no_more_exact_than_it_is_written(tmp_path: Path) -> None:
    path = table(tmp_path, "t\n2022\n2022-03\n2022-03-15\n15/03/2022\n")

    assert count(path, where="TRY_CAST(t AS DATE) IS NOT NULL").rows == 1


def test_no_name_of_a_table_stands_in_a_query() -> None:
    kinds: dict[str, Kind] = {"t\\": "text", "'; --": "text", '"g': "fraction", "`p": "whole"}
    odd = layer(time="t\\", end="'; --", group='"g', precision="`p", weight="`p", where="\"'; --\" = 'x'")

    for query in (counting(odd, kinds)[1], sampling(odd, kinds, 5)):
        assert not any(name in query for name in kinds)
        assert '"' not in query
        assert "`" not in query


def test_no_line_of_a_table_is_taken_for_a_comment_or_left_out(tmp_path: Path) -> None:
    found = count(table(tmp_path, "t,x\n# 2022,1\n#,2\n2022-03-15,3\n"))

    assert (found.rows, found.undated) == (1, (2, ("#", "# 2022")))
    with pytest.raises(TimelineError, match="the table has no column `t`"):
        count(table(tmp_path, "A report\nt,x\n2022-03-15,1\n"))


def test_a_text_of_json_is_never_taken_for_a_date(tmp_path: Path) -> None:
    path = table(tmp_path, '[{"t": "03-04-2022"}, {"t": "2022-03-15"}, {"t": 2022}]', "rows.json")

    found = count(path)

    assert (found.rows, found.undated) == (2, (1, ("03-04-2022",)))


def test_a_weight_of_millions_is_one(tmp_path: Path) -> None:
    found = count(table(tmp_path, "t,w\n2022-03-15,5000000\n2022-03-15,123456789.25\n2022-03-15,1_000\n"), weight="w")

    assert (found.weight, found.unweighed) == (128_456_789_250_000, 1)


def test_days_that_no_calendar_of_ours_has_are_told_alike(tmp_path: Path) -> None:
    import duckdb

    path = tmp_path / "far.parquet"
    days = "('0044-03-15 (BC)'), ('12022-01-01'), ('2022-03-15')"
    duckdb.execute(f"COPY (SELECT CAST(d AS DATE) AS t FROM (VALUES {days}) AS made(d)) TO '{path}'")

    found = count(path, sample=3)

    assert (found.rows, found.undated) == (1, (2, ("BC or far",)))
    assert len(filled(found, "rows")) == 1


@pytest.mark.parametrize(
    ("text", "sign", "names"),
    [
        ("a,b\n", ",", ("a", "b")),
        ("a;b,c;d\n", ";", ("a", "b,c", "d")),
        ('"a;b;c",d\r\n', ",", ("a;b;c", "d")),
        ("a|b", "|", ("a", "b")),
        ('"a\nb"\tc\n', "\t", ("a\nb", "c")),
        ("a,A,,a,a_1\n", ",", ("a_2", "A", "column2", "a_3", "a_1")),
        ("\ufeffa\n", ",", ("a",)),
    ],
)
def test_headings_are_the_first_line(tmp_path: Path, text: str, sign: str, names: tuple[str, ...]) -> None:
    assert headings(table(tmp_path, text)) == (sign, names)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "has no line of headings"),
        (b"\nt,x\n", "has no line of headings"),
        (b"t,\xff\n", "is not UTF-8"),
        (b'"never closed\n' + b"x" * 1_200_000, "its first line has no end"),
        (b"a," * 3_000, "has more than 2,000 columns"),
    ],
)
def test_a_file_without_headings_is_told(tmp_path: Path, content: bytes, why: str) -> None:
    (tmp_path / "rows.csv").write_bytes(content)

    with pytest.raises(TimelineError, match=why):
        headings(tmp_path / "rows.csv")


def test_lines_that_end_in_several_ways_are_told(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(b"t,x\n2022,1\r\n2022,2\n")

    with pytest.raises(TimelineError, match="its lines end in several ways"):
        count(path)


@pytest.mark.parametrize("text", ["[]", "{}", '"x"', "[[1]]", '\ufeff[{"t": "2022"}]', '{"t": "2022"}\n[1]\n'])
def test_json_without_objects_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(TimelineError, match="it holds no objects with names of columns"):
        count(table(tmp_path, text, "rows.json"))
