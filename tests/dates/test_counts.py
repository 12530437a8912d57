import pytest

from timeline.dates import Count, DateError, Dating, count_numbers, parse_date, write
from timeline.dates.days import day_number

WAR = Count(name="war", first=day_number(2022, 2, 24))
SIEGE = Count(name="siege", first=day_number(2022, 3, 1), number=0)
ONE, TWO = Dating(counts=(WAR,)), Dating(counts=(WAR, SIEGE))


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("war day 483", "2023-06-21"),
        ("day 483", "2023-06-21"),
        ("war day 1", "2022-02-24"),
        ("war day 0", "2022-02-23"),
        ("war day -10", "2022-02-13"),
        ("war day 476/war day 483", "2023-06-14/2023-06-21"),
        ("war day 476/..", "2023-06-14/.."),
        ("[war day 476..war day 483]", "[2023-06-14..2023-06-21]"),
    ],
)
def test_a_counted_day_is_a_day(text: str, canonical: str) -> None:
    when = parse_date(text, ONE)

    assert (when.text, write(when), when == parse_date(canonical)) == (text, canonical, True)


def test_a_count_may_begin_with_any_number() -> None:
    assert write(parse_date("siege day 0", TWO)) == "2022-03-01"


@pytest.mark.parametrize(
    ("text", "dating", "code", "hint"),
    [
        ("day 483", TWO, "which-count", "war day 483 or siege day 483"),
        ("day 483", Dating(), "no-such-count", ""),
        ("peace day 3", ONE, "no-such-count", "war day 3"),
        ("war day 483/war day 476", ONE, "ends-before-start", "war day 476/war day 483"),
    ],
)
def test_a_count_that_is_not_declared_is_refused(text: str, dating: Dating, code: str, hint: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse_date(text, dating)

    assert (refusal.value.code, refusal.value.hint) == (code, hint)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2022-10", (220, 250)),
        ("2022-02-24/..", (1, None)),
        ("../2022-02-24", (None, 1)),
        ("2022-02", (-22, 5)),
        ("unknown", None),
    ],
)
def test_a_date_has_numbers_in_a_count(text: str, numbers: tuple[int | None, int | None] | None) -> None:
    assert count_numbers(parse_date(text), WAR) == numbers
