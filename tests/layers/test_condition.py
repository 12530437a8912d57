"""The `where` of a layer is one condition on the columns, whatever is tried."""

from pathlib import Path

import pytest

from tests.layers.making import count, table
from timeline.layers.column_names import ColumnError
from timeline.layers.condition import parsed
from timeline.layers.condition_values import ConditionError
from timeline.problems import TimelineError

COLUMNS = ("country", "fatalities", 'we"ird', "Two words")


@pytest.mark.parametrize(
    "text",
    [
        "country = 'Ukraine'",
        "COUNTRY = 'Ukraine' AND TRY_CAST(fatalities AS INTEGER) > 3",
        "country IN ('a', 'b') OR NOT country LIKE 'x%' AND country NOT ILIKE '_y'",
        "fatalities BETWEEN '1' AND '3' AND country IS NOT NULL AND country <> ''",
        "CASE WHEN country = 'a' THEN fatalities ELSE '0' END = '1'",
        "LOWER(TRIM(country)) || 'x' = 'ax' AND LENGTH(country) % 2 = 1",
        '"we""ird" = \'1\' OR "Two words" = \'2\'',
        "country = '-- no comment' OR country = '/* none */'",
        "country = 'a'\nOR country = 'b'",
        "(1 = 1) OR (1 = 1)",
        "DATE '2022-01-01' < CAST(country AS DATE)",
        "country = ';'",
    ],
)
def test_a_condition_on_the_columns_is_let_through(text: str) -> None:
    parsed(text, COLUMNS)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("country = (SELECT 1)", "a query within it"),
        ("country IN (SELECT country FROM rows)", "a query within it"),
        ("EXISTS (SELECT 1)", "a query within it"),
        ("1 = 1) UNION SELECT (1", "it is more than one condition"),
        ("1 = 1); COPY rows TO '/tmp/x'; SELECT (1", "it is more than one condition"),
        ("1 = 1) WINDOW w AS (PARTITION BY country", "it is more than one condition"),
        ("1 = 1) GROUP BY (country", "it is more than one condition"),
        ("1 = 1) ORDER BY (country", "it is more than one condition"),
        ("1 = 1) LIMIT (1", "it is more than one condition"),
        ("COPY rows TO '/tmp/x'", "it cannot be read"),
        ("ATTACH '/tmp/x'", "the type ATTACH"),
        ("country = 'a' -- and more", "a comment stands in it"),
        ("country = /* a */ 'a'", "a comment stands in it"),
        ("read_csv('/etc/passwd') = 1", "`read_csv` is none of the functions"),
        ("getenv('HOME') = 'x'", "`getenv` is none of the functions"),
        ("my_own(country)", "`my_own` is none of the functions"),
        ("system.main.lower(country) = 'a'", "a function of a schema"),
        ("COUNT(*) > 1", "it is not a condition on the columns"),
        ("SUM(fatalities) OVER () > 1", "a window function"),
        ("country = $1", "a parameter"),
        ("country = ?", "a parameter"),
        ("COLUMNS('x')", "a star"),
        ("x -> x", "a function of its own"),
        ("country[1] = 'a'", "array_extract"),
        ("CAST(country AS BLOB) = 'a'", "the type BLOB"),
        ("country = {'a': 1}", "`struct_pack` is none of the functions"),
        ("current_user = 'a'", "the table has no column `current_user`"),
        ("rows.country = 'a'", "the table has no column `rows.country`"),
        ("contry = 'a'", "the table has no column `contry`"),
        ("country ~ 'a'", "`regexp_matches` is none of the functions"),
        ("country =", "it cannot be read"),
        ("'", "it cannot be read"),
        ("(" * 101, "it has more than 100 brackets"),
        ("- " * 900 + "fatalities = 1", "it is nested too deep"),
        ("- " * 250 + "fatalities = 1", "it is nested too deep"),
        (" + ".join(["fatalities"] * 120) + " = 1", "it is nested too deep"),
        ("x" * 2001, "it is longer than 2,000 letters"),
    ],
)
def test_what_is_none_is_refused_in_one_line(text: str, why: str) -> None:
    with pytest.raises((ConditionError, ColumnError)) as refused:
        parsed(text, COLUMNS)

    assert why in refused.value.message
    assert len(refused.value.message.splitlines()) == 1
    assert refused.value.hint


def test_only_rows_that_meet_it_count(tmp_path: Path) -> None:
    path = table(tmp_path, 't,country,we"ird\n2022-03-15,Ukraine,1\n2022-03-15,Other,2\n2022-03-15,,3\n')

    assert count(path, where="country = 'Ukraine'").rows == 1
    assert count(path, where="country IS NULL OR country <> 'Ukraine'", group='we"ird').rows == 2


def test_one_that_fails_on_a_row_is_an_error_of_one_line(tmp_path: Path) -> None:
    path = table(tmp_path, 't,n\n2022-03-15,1\n2022-03-15,"none\nat all"\n')

    for where, why in (
        ("CAST(n AS INTEGER) > 0", 'Could not convert string "no number: none at all"'),
        ("n > 0", "it compares a number with a text"),
    ):
        with pytest.raises(TimelineError) as failed:
            count(path, where=where)
        assert failed.value.message.startswith(why)
        assert "TRY_CAST" in failed.value.hint
