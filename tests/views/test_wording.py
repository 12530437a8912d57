"""Dates as people are told them."""

import pytest

from timeline.dates import UNKNOWN, Count, Dating, parse_date
from timeline.dates.days import day_number
from timeline.events.model import Event
from timeline.views.wording import count_text, date_words

WAR = Count(name="war", first=day_number(2022, 2, 24))


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (Event(id="a", title="A", date="2022-10", when=parse_date("2022-10")), "October 2022"),
        (Event(id="a", title="A", date="2022-02-29", when=UNKNOWN), "2022-02-29 (not understood)"),
        (Event(id="a", title="A"), "unknown"),
    ],
)
def test_a_date_that_could_not_be_read_stands_as_it_was_written(event: Event, said: str) -> None:
    assert date_words(event) == said


@pytest.mark.parametrize(
    ("date", "text"),
    [("2023-06-21", "483"), ("2022-02-23", "0"), ("2022-10", "220..250"), ("2023-06-07/..", "469.."), ("unknown", "")],
)
def test_the_numbers_of_a_date_in_a_count(date: str, text: str) -> None:
    assert count_text(parse_date(date, Dating(counts=(WAR,))), WAR) == text
