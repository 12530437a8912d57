"""Which row is which row of last time."""

import pytest

from timeline.inputs.updating.import_log import Fields
from timeline.inputs.updating.matching import Row, matched, refuse_equal_keys
from timeline.problems import Place, TimelineError

A: Fields = {"date": "2020", "title": "A"}
B: Fields = {"date": "2021", "title": "B"}
C: Fields = {"date": "2022", "title": "C"}


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ([A, B], [B, A], {0: 1, 1: 0}),
        ([A, A], [A, A, A], {0: 0, 1: 1}),
        ([A, B], [{**A, "place": "Here"}, B], {0: 0, 1: 1}),
        ([A, B], [{**A, "date": "2019"}, B], {0: 0, 1: 1}),
        ([A, B, C], [A, {**B, "title": "B, mended"}, C], {0: 0, 1: 1, 2: 2}),
        ([A, B, C], [A, C, {**B, "title": "B, mended"}], {0: 0, 1: 2}),
        ([A, A], [{**A, "date": "2019"}, {**A, "date": "2018"}], {}),
        ([A], [], {}),
        ([], [A], {}),
    ],
    ids=["moved", "as often", "date and title", "title", "neighbours", "elsewhere", "twice", "gone", "new"],
)
def test_rows_are_known_again(old: list[Fields], new: list[Fields], pairs: dict[int, int]) -> None:
    assert matched(old, new) == pairs


def test_two_rows_of_one_key_are_refused_with_both_places() -> None:
    rows = [Row(A, "1", Place("in.csv", 2)), Row(B, "", Place("in.csv", 3)), Row(C, "1", Place("in.csv", 4))]

    with pytest.raises(TimelineError, match=r"in.csv:4:1: '1' stands under No in in.csv:2:1, too"):
        refuse_equal_keys(rows, "No")
