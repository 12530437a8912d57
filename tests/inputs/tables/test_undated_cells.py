"""Cells that say that there is no date yet."""

import pytest

from tests.formats import imported
from timeline.inputs import Options


@pytest.mark.parametrize(
    "cell", ["TBC", "t.b.d.", "n/a", "N/K", "?", "-", "[tbc]", "to be confirmed", "none", "not known"]
)
def test_a_cell_without_a_date_yet_is_refused_with_what_may_be_written(cell: str) -> None:
    found = imported(f"date,title\n{cell},A\n2020,B\n", "csv")

    assert [event.title for event in found.events] == ["B"]
    assert [(problem.code, problem.hint) for problem in found.problems] == [("no-date", "unknown, if none is known")]


@pytest.mark.parametrize(("cell", "date"), [("undated", "unknown"), ("n.d.", "unknown"), ("2020?", "2020?")])
def test_words_of_the_date_language_are_read(cell: str, date: str) -> None:
    assert [event.date for event in imported(f"date,title\n{cell},A\n2020,B\n", "csv").events] == [date, "2020"]


def test_a_column_of_exhibits_that_is_read_as_sources_is_told() -> None:
    found = imported("date,title,Exhibit\n2020,A,A-1\n", "csv", Options(mapping={"Exhibit": "sources"}))

    assert [problem.hint for problem in found.problems] == ["--map Exhibit=exhibit keeps what they are called"]
