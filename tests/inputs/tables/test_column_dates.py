"""The dates of one column."""

import pytest

from timeline.dates import DateError, Dating
from timeline.inputs.tables.column_dates import Order, order_of, read_cell

DATING = Dating(as_of=19_529)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["1/2/2020", "13/2/2020"], Order.DAY),
        (["1/2/2020", "2/13/2020"], Order.MONTH),
        (["1/2/2020", "3/4/2020"], Order.EITHER),
        (["2020-01-02", ""], Order.EITHER),
        (["13/2/2020", "2/13/2020"], Order.BOTH),
    ],
)
def test_the_order_is_decided_by_the_whole_column(cells: list[str], order: Order) -> None:
    assert order_of(cells) is order


@pytest.mark.parametrize(
    ("cell", "order", "text"),
    [
        ("2023-06-21", Order.EITHER, "2023-06-21"),
        ("2022-10", Order.EITHER, "2022-10"),
        ("2023/6/1", Order.EITHER, "2023-06-01"),
        ("2022-03-15 16:10:34+00:00", Order.EITHER, "2022-03-15T16:10:34Z"),
        ("2022-03-15 16:10:34.250 +0200", Order.EITHER, "2022-03-15T16:10:34+02:00"),
        ("1/2/2020", Order.DAY, "2020-02-01"),
        ("1/2/2020", Order.MONTH, "2020-01-02"),
        ("2/2/2020", Order.EITHER, "2020-02-02"),
        ("21.06.2023 9:05", Order.DAY, "2023-06-21T09:05"),
        ("6/21/2023, 12:05 AM", Order.MONTH, "2023-06-21T00:05"),
        ("21/6/2023", Order.BOTH, "2023-06-21"),
    ],
)
def test_a_cell_is_read_in_the_order_of_its_column(cell: str, order: Order, text: str) -> None:
    assert read_cell(cell, order, DATING) == (text, "")


@pytest.mark.parametrize(
    ("cell", "order", "message"),
    [
        ("1/2/2020", Order.EITHER, "'1/2/2020' may be 2020-02-01 or 2020-01-02"),
        ("1/2/2020", Order.BOTH, "'1/2/2020' may be 2020-02-01 or 2020-01-02"),
        ("13/2/2020", Order.MONTH, "'13/2/2020' has no month, read month first"),
        ("1/2/20", Order.DAY, "'1/2/20' names a year by two digits"),
    ],
)
def test_a_cell_that_may_mean_two_things_is_refused(cell: str, order: Order, message: str) -> None:
    with pytest.raises(DateError) as refused:
        read_cell(cell, order, DATING)

    assert refused.value.message == message


def test_english_keeps_its_words() -> None:
    assert read_cell("June 6, 2023", Order.EITHER, DATING) == ("2023-06-06", "June 6, 2023")
