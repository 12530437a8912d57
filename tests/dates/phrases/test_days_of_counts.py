"""Days of counts within phrases, and what counts do not tell."""

import pytest

from timeline.dates import Count, DateError, Dating, understand
from timeline.dates.days import day_number

WAR = Count(name="war", first=day_number(2022, 2, 24), label="Day {n} of the war")
SIEGE = Count(name="siege", first=day_number(2022, 3, 1))
SAID = Dating(as_of=day_number(2023, 6, 21), counts=(WAR,))


@pytest.mark.parametrize(
    ("phrase", "date"),
    [
        ("days 100-110 of the war", "2022-06-03/2022-06-13"),
        ("days 476 to 483", "2023-06-14/2023-06-21"),
        ("between day 480 and day 483", "[2023-06-18..2023-06-21]"),
        ("by day 483 of the war", "[..2023-06-21]"),
        ("since the 100th day of the war", "2022-06-03/.."),
        ("three days after day 100 of the war", "2022-06-06"),
        ("до 100 дня війни", "../2022-06-03"),
        ("day 483 of the war", "war day 483"),
    ],
)
def test_a_day_of_a_count_stands_where_a_day_may(phrase: str, date: str) -> None:
    assert understand(phrase, SAID).text == date


@pytest.mark.parametrize("phrase", ["week 12 of the war", "the third month of the war"])
def test_what_a_count_of_days_does_not_tell_is_refused_and_names_it(phrase: str) -> None:
    with pytest.raises(DateError) as refusal:
        understand(phrase, SAID)

    assert (refusal.value.code, phrase[refusal.value.column - 1 :]) == ("beside-count", "war")


@pytest.mark.parametrize(
    ("phrase", "dating"),
    [
        ("since day 100", Dating(counts=(WAR, SIEGE))),
        ("since day 100 of the war", Dating(counts=(WAR,), calendar="julian")),
        ("day 5 of May", SAID),
    ],
)
def test_a_day_that_may_be_of_several_counts_or_calendars_is_refused(phrase: str, dating: Dating) -> None:
    with pytest.raises(DateError):
        understand(phrase, dating)


def test_a_hundred_days_before_a_day_are_one_day() -> None:
    assert understand("за 100 дней до 5 мая 2023", SAID).text == "2023-01-25"


@pytest.mark.parametrize(
    ("phrase", "date"),
    [
        ("24.02, 05:00", "2023-02-24T05:00"),
        ("the last Friday of this month", "2023-06-30"),
    ],
)
def test_days_that_were_taken_for_times_or_lost(phrase: str, date: str) -> None:
    assert understand(phrase, SAID).text == date
