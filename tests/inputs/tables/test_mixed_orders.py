"""Days in both orders in one column."""

import pytest

from tests.formats import imported
from timeline.inputs import Options
from timeline.problems import Level

MIXED = "date,title\n13/05/2021,A\n05/14/2021,B\n06/07/2021,C\n07/07/2021,D\n"


def test_no_order_is_offered_where_the_column_has_both() -> None:
    found = imported(MIXED, "csv")

    assert [event.title for event in found.events] == ["A", "B", "D"]
    assert [(problem.code, problem.hint) for problem in found.problems] == [
        ("day-or-month", "write the one that is meant")
    ]


@pytest.mark.parametrize(
    ("first", "told"),
    [
        (
            True,
            "'date' has days that are month first: '05/14/2021'; these may be, too, and were read day first: rows 4",
        ),
        (
            False,
            "'date' has days that are day first: '13/05/2021'; these may be, too, and were read month first: rows 4",
        ),
    ],
)
def test_days_that_may_be_of_the_other_order_are_named(*, first: bool, told: str) -> None:
    found = imported(MIXED, "csv", Options(day_first=first))

    assert [problem.message for problem in found.problems if problem.code == "both-orders"] == [told]


def test_nothing_is_told_where_all_days_are_in_the_order_that_was_said() -> None:
    found = imported("date,title\n13/05/2021,A\n06/07/2021,C\n", "csv", Options(day_first=True))

    assert (len(found.events), found.problems) == (2, ())


def test_rows_whose_order_other_rows_decided_are_named() -> None:
    found = imported("date,title\n13/05/2021,A\n06/07/2021,C\n07/07/2021,D\n01.02.2021,E\n", "csv")

    (told,) = found.problems
    assert (told.level, told.message) == (
        Level.NOTE,
        "as '13/05/2021' of 'date' is day first, so were read rows 3",
    )
    assert told.hint == "write the days of these rows as 2023-06-21, if they are not"
