import pytest

from timeline.dates import Truth, before, contains, iso_certain, overlaps, parse_date, sort_key

YES, MAYBE, NO = Truth.CERTAINLY, Truth.POSSIBLY, Truth.NO


@pytest.mark.parametrize(
    ("one", "other", "is_before", "overlap", "holds"),
    [
        ("2022-09", "2022-10", YES, NO, NO),
        ("2022-10", "2022-10", MAYBE, MAYBE, MAYBE),
        ("2022-10-01", "2022-10-01", NO, YES, YES),
        ("2022-10", "2022-10-15", MAYBE, MAYBE, MAYBE),
        ("2022-10-01/2022-10-31", "2022-10-15", NO, YES, YES),
        ("2022-10-01/2022-10-31", "2022-10", NO, YES, YES),
        ("2022-10/2022-11", "2022-10-31", NO, YES, YES),
        ("2022-10/2022-11", "2022-11-15", MAYBE, MAYBE, MAYBE),
        ("2022-02-24/..", "2050", NO, YES, YES),
        ("2022-02-24/", "2050", MAYBE, MAYBE, MAYBE),
        ("../1985", "1900", NO, YES, YES),
        ("/1985", "1900", NO, MAYBE, MAYBE),
        ("[..1825]", "1826", YES, NO, NO),
        ("[1957..]", "1956", NO, NO, NO),
        ("2022", "unknown", MAYBE, MAYBE, MAYBE),
    ],
)
def test_the_answer_is_as_certain_as_the_bounds_allow(
    one: str, other: str, is_before: Truth, overlap: Truth, holds: Truth
) -> None:
    pair = parse_date(one), parse_date(other)

    assert (before(*pair), overlaps(*pair), contains(*pair)) == (is_before, overlap, holds)


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("2022-10", None),
        ("2023-06-21", ("2023-06-21", "2023-06-21")),
        ("2022-10-01/2022-10-31", ("2022-10-01", "2022-10-31")),
        ("2022-10/2022-11", ("2022-10-31", "2022-11-01")),
        ("2022-02-24/..", ("2022-02-24", None)),
        ("2022-02-24/", None),
        ("[2022-10-01..2022-10-31]", None),
        ("{2022-10-01,2022-10-31}", None),
        ("{2022-10-01,2022-10-02}", ("2022-10-01", "2022-10-02")),
        ("{2022-10-03..2022-10-05,2022-10-01..2022-10-02}", ("2022-10-01", "2022-10-05")),
        ("{2022-10-01..2022-10-09,2022-10-03,2022-10-10}", ("2022-10-01", "2022-10-10")),
        ("{2022-10,2022-11}", None),
        ("unknown", None),
    ],
)
def test_the_certain_core_lies_between_the_latest_start_and_the_earliest_end(
    text: str, core: tuple[str | None, str | None] | None
) -> None:
    assert iso_certain(parse_date(text)) == core


def test_dates_stand_in_time_order_with_the_undated_last() -> None:
    texts = ["unknown", "2022", "after x", "[..1825]", "../1985", "2022-01", "1826", "/1700", "2022-01-01", "-0043"]

    in_order = sorted((parse_date(text) for text in texts), key=sort_key)

    assert [when.text for when in in_order] == [
        "../1985",
        "-0043",
        "/1700",
        "[..1825]",
        "1826",
        "2022-01-01",
        "2022-01",
        "2022",
        "after x",
        "unknown",
    ]
