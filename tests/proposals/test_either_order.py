"""Days in numbers whose day and month could change places are told in doubt, and never left out in silence."""

from timeline.dates import Dating
from timeline.dates.days import day_number
from timeline.proposals.found_dates import Asked, found_dates

ASKED = Asked(published=day_number(2023, 6, 21), dating=Dating(as_of=day_number(2023, 6, 21)))


def _dates(text: str) -> list[tuple[str, str]]:
    return [(each.rule, each.date) for each in found_dates(text, ASKED)]


def test_either_day_is_told_and_both_can_be_taken() -> None:
    (found,) = found_dates("A fine was imposed on 11/05/2021 by the port.", ASKED)

    assert (found.rule, found.date) == ("either-order", "[2021-05-11,2021-11-05]")
    assert [each.date for each in found.others] == ["2021-05-11", "2021-11-05"]


def test_the_order_of_the_other_days_of_the_text_decides() -> None:
    assert _dates("It was signed on 05/13/2021. It was paid on 05/11/2021.") == [
        ("absolute", "2021-05-13"),
        ("order-of-text", "2021-05-11"),
    ]


def test_other_days_of_both_orders_decide_nothing() -> None:
    dates = _dates("It was signed on 05/13/2021, came on 13/05/2022 and was paid on 05/11/2021.")

    assert dates[-1] == ("either-order", "[2021-05-11,2021-11-05]")


def test_a_day_of_the_week_decides() -> None:
    assert _dates("It was paid on Friday, 11/05/2021, by hand.") == [("absolute", "2021-11-05")]
    assert _dates("It was paid on Tuesday 11/05/2021 by hand.") == [("absolute", "2021-05-11")]


def test_what_is_no_day_in_both_orders_is_read_once() -> None:
    assert _dates("It was paid on 05/05/2021 by hand.") == [("absolute", "2021-05-05")]


def test_numbers_within_others_are_no_days() -> None:
    for text in (
        "See https://example.org/11/05/2021/fire.",
        "File 3/11/05/2021 was lost.",
        "Part 4.11/05/2021 is lost.",
    ):
        assert "either-order" not in {rule for rule, _ in _dates(text)}


def test_since_and_until_keep_the_doubt() -> None:
    (since,) = _dates("It has been closed since 11/05/2021 by the port.")

    assert since == ("either-order", "[2021-05-11,2021-11-05]")
