"""A phrase is never more exact than its words, and what is only about so is never certain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Dating, Truth, before, parse_date, understand
from timeline.dates.days import day_number

SAID = Dating(as_of=day_number(2023, 6, 21))
UNITS = {"week": 6, "fortnight": 6, "month": 28, "year": 365, "decade": 3652}


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("three days ago", "2023-06-18"),
        ("two weeks ago", "[2023-06-04..2023-06-10]"),
        ("in a week", "[2023-06-25..2023-07-01]"),
        ("six months ago", "2022-12~"),
        ("10 years ago", "2013~"),
        ("a decade ago", "201X~"),
        ("2 weeks and 2 days ago", "2023-06-05"),
        ("2 weeks before 13 May 1999", "1999-04-29"),
        ("3 months before 13 May 1999", "1999-02~"),
        ("2-3 days ago", "[2023-06-18..2023-06-19]"),
        ("two or three years ago", "[2020~..2021~]"),
        ("since mid-June 2023", "2023-06/.."),
        ("since early 2022", "2022/.."),
        ("from early June 2023 to late July 2023", "2023-06/2023-07"),
        ("since two weeks ago", "2023-06-04~/.."),
        ("until last week", "../2023-06-18~"),
        ("first week of May 2019 to third week of June 2019", "2019-04-29~/2019-06-23~"),
        ("late 1910s to early 1920s", "1916~/1922~"),
        ("first days of June 2023", "[2023-06-01~..2023-06-07~]"),
    ],
)
def test_a_phrase_is_no_more_exact_than_its_words(phrase: str, text: str) -> None:
    assert understand(phrase, SAID).text == text


@given(st.integers(1, 300), st.sampled_from(sorted(UNITS)), st.booleans())
def test_no_count_of_units_has_a_certain_core_or_is_finer_than_its_unit(number: int, unit: str, ahead: bool) -> None:  # noqa: FBT001 - drawn
    phrase = f"{number} {unit}s from now" if ahead else f"{number} {unit}s ago"
    when = understand(phrase, SAID)

    assert when.certain is None
    assert (when.latest_day or 0) - (when.earliest_day or 0) + 1 >= UNITS[unit]


@pytest.mark.parametrize("text", ["2022-04-10~", "2022-04-10?", "2022-04-10%", "2022-02-24~/..", "2022~/2023"])
def test_what_is_uncertain_or_approximate_has_no_certain_core_and_order(text: str) -> None:
    when = parse_date(text)

    assert when.certain is None
    assert before(when, parse_date("2050")) is not Truth.CERTAINLY


def test_order_of_an_approximate_date_is_at_most_possible() -> None:
    assert before(parse_date("2022~"), parse_date("2023")) is Truth.POSSIBLY
    assert before(parse_date("2023~"), parse_date("2022")) is Truth.NO
