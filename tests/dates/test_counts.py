import pytest

from timeline.dates import Count, DateError, Dating, count_numbers, parse_date, write
from timeline.dates.counts import Counts
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


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Day 484 of the war", [("war", 484)]),
        ("the 3rd day of WAR, and day 9 of war", [("war", 3)]),
        ("day 5 of the siege and day 6 of the war", [("siege", 5), ("war", 6)]),
        ("Day 1 of the war of the roses", [("war", 1), ("war of the roses", 1)]),
        ("Day 1 of the March", [("the march", 1)]),
        ("day 5 of the wars", []),
        ("today 5 of the war", []),
        ("day 5 of peace", []),
    ],
)
def test_a_text_names_days_of_counts(text: str, named: list[tuple[str, int]]) -> None:
    others = [Count(name=name, first=0) for name in ("war of the roses", "the march")]
    found = Counts([WAR, SIEGE, *others]).named_in(text)

    assert [(count.name, number) for count, number in found] == named
