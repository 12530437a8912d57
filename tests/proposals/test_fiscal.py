"""Quarters and years that are not those of the calendar are not proposed."""

import pytest

from tests.proposals.test_reading import dates, read


@pytest.mark.parametrize(
    ("words", "expected", "left_out"),
    [
        ("Sales rose in the shops in fiscal 2022 by a tenth.", [], 1),
        ("Sales fell in the third quarter of fiscal 2022 by a tenth.", [], 2),
        ("It told results for its second quarter ended June 30, 2022.", ["/2022-06-30"], 1),
        ("Der Umsatz stieg im Geschäftsjahr 2021 um ein Zehntel.", [], 1),
    ],
)
def test_fiscal_years_are_counted_and_left_out(words: str, expected: list[str], left_out: int) -> None:
    found = read(words)

    assert ([date for date, _ in dates(found)], found.fiscal) == (expected, left_out)


def test_quarters_of_the_calendar_are_proposed() -> None:
    assert [date for date, _ in dates(read("Sales rose in the shops in the second quarter of 2022."))] == ["2022-34"]
