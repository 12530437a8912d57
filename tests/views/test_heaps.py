"""Heaps of false precision."""

import pytest

from tests.views.building import timeline_of
from timeline.dates import parse_date
from timeline.events.model import Event, Timeline
from timeline.views.heaps import chance, heaps


def on_days(*days: str) -> Timeline:
    return timeline_of(*(Event(id=str(at), title="A", when=parse_date(day)) for at, day in enumerate(days)))


SPREAD = tuple(f"2022-{month:02}-{day:02}" for month in range(1, 13) for day in (3, 9, 14, 22))


def test_days_that_chance_allows_are_no_heap() -> None:
    assert heaps(on_days(*SPREAD, "2022-05-01", "2022-01-01")) == ()


def test_too_many_new_years_days_are_a_heap() -> None:
    (heap,) = heaps(on_days(*SPREAD, "2019-01-01", "2020-01-01", "2021-01-01"))

    assert (heap.name, [event.id for event in heap.events], heap.among) == ("1 January", ["48", "49", "50"], 51)
    assert heap.expected == pytest.approx(51 / 365.2425)


def test_too_many_firsts_of_a_month_are_a_heap() -> None:
    (heap,) = heaps(on_days(*SPREAD, *(f"2022-{month:02}-01" for month in range(2, 11))))

    assert (heap.name, len(heap.events)) == ("the first of a month", 9)


def test_a_month_or_an_approximate_day_names_no_day() -> None:
    assert heaps(on_days(*SPREAD, *("2020-01", "2020-01-01~", "2020-01-01?", "2020-01-01/2020-01-02") * 9)) == ()


@pytest.mark.parametrize(
    ("least", "trials", "share", "expected"),
    [(0, 10, 0.5, 1.0), (10, 10, 0.5, 1 / 1024), (9, 10, 0.5, 11 / 1024), (1, 3, 0.25, 1 - 0.75**3)],
)
def test_chance_is_the_tail_of_the_binomial(least: int, trials: int, share: float, expected: float) -> None:
    assert chance(least, trials, share) == pytest.approx(expected)
