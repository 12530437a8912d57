"""Which column a name means: the one that is called so, never the first of several."""

from pathlib import Path

import pytest

from tests.layers.making import count, layer, table
from timeline.layers.column_names import ColumnError
from timeline.layers.counting import counted
from timeline.layers.duckdb_engine import DuckDB
from timeline.layers.request import Asked


def test_white_space_of_a_heading_is_written_as_one_likes(tmp_path: Path) -> None:
    path = table(tmp_path, 't, kind ,"two\nlines"\n2022-03-15,a,b\n')

    assert count(path, group="kind").groups[0].name == "a"
    assert count(path, group="two lines", where="KIND = 'a'").groups[0].name == "b"


def test_a_condition_means_the_column_that_is_written_so(tmp_path: Path) -> None:
    path = table(tmp_path, "T,t\n2021-01-01,2022-01-01\n")

    assert count(path, where="t = '2022-01-01' AND T = '2021-01-01'").rows == 1


@pytest.mark.parametrize(
    ("heading", "key", "message", "hint"),
    [
        ("t,x,x,x_1", ("group", "x"), "the table has no column `x`", "several are called so"),
        ("t, x,x ", ("group", "x  "), "`x  ` may be ` x` or `x `", "as the table has it"),
        ("t,Ab,aB", ("where", "AB = '1'"), "`AB` may be `Ab` or `aB`", "as the table has it"),
        ("T,b", ("time", "t"), "the table has no column `t`", "did you mean `T`?"),
        ("a,b", ("time", ""), "it names no column of times", "`time`: a, b"),
        ("a" * 9999, ("time", "t"), "the table has no column `t`", "one of aaa"),
    ],
)
def test_what_may_be_several_is_refused(
    tmp_path: Path, heading: str, key: tuple[str, str], message: str, hint: str
) -> None:
    with pytest.raises(ColumnError) as refused:
        counted(DuckDB([table(tmp_path, f"{heading}\n")]), Asked(layer(**dict([key])), "UTC", "UTC"))

    assert refused.value.message == message
    assert hint in refused.value.hint
    assert len(refused.value.hint) <= 300
