"""The dates of one column."""

import pytest

from timeline.dates import DateError, Dating
from timeline.inputs.era import Era
from timeline.inputs.tables.column_dates import DateCell, Manner, manner_of, read_cell
from timeline.inputs.tables.day_order import Order, order_of

DATING = Dating(as_of=19_529)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["1/2/2020", "13/2/2020"], Order.DAY),
        (["1/2/2020", "2/13/2020"], Order.MONTH),
        (["1/2/2020", "3/4/2020"], Order.EITHER),
        (["2020-01-02", ""], Order.EITHER),
        (["13/2/2020", "2/13/2020"], Order.BOTH),
        (["13/45/2014", "5/30/2014", "3/7/2014"], Order.MONTH),
        (["32/1/2014", "30/5/2014"], Order.DAY),
        (["13/45/2014"], Order.EITHER),
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
        ("2022-03-15 16:10:34.250 +0200", Order.EITHER, "2022-03-15T16:10:34.250+02:00"),
        ("1/2/2020", Order.DAY, "2020-02-01"),
        ("1/2/2020", Order.MONTH, "2020-01-02"),
        ("2/2/2020", Order.EITHER, "2020-02-02"),
        ("21.06.2023 9:05", Order.DAY, "2023-06-21T09:05"),
        ("01.03.2022", Order.EITHER, "2022-03-01"),
        ("01.03.2022", Order.MONTH, "2022-01-03"),
        ("6/21/2023, 12:05 AM", Order.MONTH, "2023-06-21T00:05"),
        ("21/6/2023", Order.BOTH, "2023-06-21"),
    ],
)
def test_a_cell_is_read_in_the_order_of_its_column(cell: str, order: Order, text: str) -> None:
    assert read_cell(cell, Manner(order=order), DATING) == (text, "", "")


@pytest.mark.parametrize(
    ("cell", "order", "message"),
    [
        ("1/2/2020", Order.EITHER, "'1/2/2020' may be 2020-02-01 or 2020-01-02"),
        (
            "1/2/2020",
            Order.BOTH,
            "'1/2/2020' may be 2020-02-01 or 2020-01-02, and the table has days in both orders",
        ),
        ("13/2/2020", Order.MONTH, "'13/2/2020' has no month, read month first"),
        ("1/2/20", Order.DAY, "'1/2/20' names a year by two digits"),
    ],
)
def test_a_cell_that_may_mean_two_things_is_refused(cell: str, order: Order, message: str) -> None:
    with pytest.raises(DateError) as refused:
        read_cell(cell, Manner(order=order), DATING)

    assert refused.value.message == message


def test_english_keeps_its_words() -> None:
    assert read_cell("June 6, 2023", Manner(), DATING) == ("2023-06-06", "June 6, 2023", "")


def texts(*cells: str, asked: Manner | None = None) -> list[str]:
    """Read a column; what is refused by its code."""
    manner = manner_of(cells, asked or Manner())
    found = []
    for cell in cells:
        try:
            found.append(read_cell(cell, manner, DATING).text)
        except DateError as refused:
            found.append(refused.code)
    return found


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("2025-05-24 10:00-11:30", "2025-05-24T10:00/2025-05-24T11:30"),
        ("2025-05-24 10:00 - 11:30", "2025-05-24T10:00/2025-05-24T11:30"),
        ("24.05.2025 10:00\N{EN DASH}11:30", "2025-05-24T10:00/2025-05-24T11:30"),
        ("24 May 2025, 10:00 to 11:30", "2025-05-24T10:00/2025-05-24T11:30"),
        ("2025-05-24 10:00 AM - 1:30 PM", "2025-05-24T10:00/2025-05-24T13:30"),
        ("2025-05-24T10:00-05:00", "2025-05-24T10:00-05:00"),
        ("2025-05-24 10:00:00-05:00", "2025-05-24T10:00:00-05:00"),
        ("2025-05-24 22:00-02:00x", "no-time"),
        ("20250524", "2025-05-24"),
        ("20250524T101500Z", "2025-05-24T10:15:00Z"),
        ("March 12, 2014 at 4:30 pm", "2014-03-12T16:30"),
        ("Fri, 07 Mar 2014 16:42:00 +0200", "2014-03-07T16:42:00+02:00"),
        ("2022-03-15 16:10 EDT", "2022-03-15T16:10-04:00"),
        ("00/04/1944", "1944-04"),
        ("04/00/1944", "1944-04"),
        ("00/00/1944", "1944"),
        ("1944-04-00", "1944-04"),
        ("1944-00-07", "no-such-month"),
        ("0000-00-00", "no-date"),
        ("2024-03-01T10:00:00+02:00[Europe/Kyiv]", "2024-03-01T10:00:00+02:00"),
        ("20250524T1015", "2025-05-24T10:15"),
        ("1. 5. 2023", "2023-05-01"),
        ("31. 12. 2023 14:30", "2023-12-31T14:30"),
        ("00/00/0000 00:00", "no-date"),
        ("03/Feb/2024 9:41 AM", "2024-02-03T09:41"),
        ("3-feb-2024", "2024-02-03"),
        ("03.Feb.2024, 21:05", "2024-02-03T21:05"),
        ("10/Oct/2000:13:55:36 -0700", "2000-10-10T13:55:36-07:00"),
        ("03/Feb/24 9:41 AM", "short-year"),
        ("31/Feb/2024", "not-a-date"),
        ("45291", "serial"),
        ("1394210520", "serial"),
        ("-0333", "-0333"),
        ("333 BC", "-0332"),
    ],
)
def test_a_cell_is_read_as_people_and_programs_write_it(cell: str, text: str) -> None:
    assert texts(cell) == [text]


def test_what_follows_a_time_is_an_offset_where_the_column_says_so() -> None:
    assert texts("2025-05-24 10:00-05:00", "2025-05-24 03:00-05:00") == [
        "2025-05-24T10:00-05:00",
        "2025-05-24T03:00-05:00",
    ]
    assert texts("2025-05-24 03:00-05:00", "2025-05-24 10:00-11:30") == [
        "2025-05-24T03:00/2025-05-24T05:00",
        "2025-05-24T10:00/2025-05-24T11:30",
    ]


def test_midnights_are_times_where_the_column_has_other_times() -> None:
    assert texts("2024-01-02 00:00", "2024-01-03 00:00:00") == ["2024-01-02", "2024-01-03"]
    assert texts("2024-01-02 00:00", "2024-01-03 12:00") == ["2024-01-02T00:00", "2024-01-03T12:00"]


def test_years_of_two_digits_are_asked_for() -> None:
    assert texts("Feb-22", "Mar-98") == ["short-year", "short-year"]
    assert texts("Feb-22", "Mar-98", asked=Manner(short_from=1930)) == ["2022-02", "1998-03"]


def test_years_below_zero_are_asked_for_where_they_are_not_edtf() -> None:
    assert texts("-333", "-1200") == ["year-below-one", "year-below-one"]
    assert texts("-0333", "-1200") == ["-0333", "-1200"]
    assert texts("-333", "-1200", asked=Manner(era=Era.BC)) == ["-0332", "-1199"]
    assert texts("-333", "-1200", asked=Manner(era=Era.ASTRONOMICAL)) == ["-0333", "-1200"]


@pytest.mark.parametrize(
    ("text", "month_first", "day_first"),
    [
        ("04/09/2019 - 04/11/2019", "2019-04-09/2019-04-11", "2019-09-04/2019-11-04"),
        ("before 4/5/2019", "[..2019-04-04]", "[..2019-05-03]"),
        ("by 4/5/2019", "[..2019-04-05]", "[..2019-05-04]"),
        ("04/05/2019?", "2019-04-05?", "2019-05-04?"),
        ("~04/05/2019", "2019-04-05~", "2019-05-04~"),
        ("on or about 04-05-2019", "2019-04-05~", "2019-05-04~"),
        ("since 4/5/2019", "2019-04-05/..", "2019-05-04/.."),
        ("3/14/2019 - 4/5/2019", "2019-03-14/2019-04-05", "2019-03-14/2019-05-04"),
    ],
)
def test_days_among_words_are_read_in_the_order_of_their_column(text: str, month_first: str, day_first: str) -> None:
    assert read_cell(text, Manner(order=Order.MONTH), DATING) == DateCell(month_first, text)
    assert read_cell(text, Manner(order=Order.DAY), DATING) == DateCell(day_first, text)
    for unknown in (Order.EITHER, Order.BOTH):
        with pytest.raises(DateError, match="may be 2019-"):
            read_cell(text, Manner(order=unknown), DATING)


def test_a_language_that_has_one_order_needs_no_column() -> None:
    assert read_cell("vor dem 5.4.2019", Manner(), Dating(languages=("de",))).text == "[..2019-04-04]"


@pytest.mark.parametrize(
    ("cell", "order", "text"),
    [
        ("?/6/2020", Order.DAY, "2020-06"),
        ("??/06/2020", Order.EITHER, "2020-06"),
        ("6/?/2020", Order.MONTH, "2020-06"),
        ("30/11/2019-02/12/2019", Order.DAY, "2019-11-30/2019-12-02"),
        ("1.2.2019 \N{EN DASH} 3.2.2019", Order.EITHER, "2019-02-01/2019-02-03"),
        ("2/1/2019 - 3/1/2019", Order.MONTH, "2019-02-01/2019-03-01"),
    ],
)
def test_unknown_days_and_spans_of_digits_are_read_in_the_order_of_the_column(
    cell: str, order: Order, text: str
) -> None:
    assert read_cell(cell, Manner(order=order), DATING).text == text


def test_a_span_tells_the_order_of_its_column() -> None:
    assert manner_of(["30/11/2019-02/12/2019", "1/2/2019"]).order is Order.DAY


@pytest.mark.parametrize(
    ("cell", "message", "hint"),
    [
        ("31/11/2019", "November 2019 has 30 days", "2019-11-30"),
        ("2/28/2020", "'2/28/2020' has no month, read day first", "2020-02-28"),
        ("45/28/2020", "'45/28/2020' has no month, read day first", ""),
    ],
)
def test_a_day_that_there_is_not_is_told_as_its_cell_has_it(cell: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as refused:
        read_cell(cell, Manner(order=Order.DAY), DATING)

    assert (refused.value.text, refused.value.message, refused.value.hint) == (cell, message, hint)
