"""Where an event stands, seen from a day."""

import pytest

from tests.views.building import during, number, on, one_of
from timeline.dates import UNKNOWN, When
from timeline.events.model import Event, Status
from timeline.views.phase import Phase, phase, standing

OCTOBER = one_of("2022-10-01", "2022-10-31")


@pytest.mark.parametrize(
    ("when", "day", "expected"),
    [
        (on("2023-06-21"), "2023-06-20", Phase.UPCOMING),
        (on("2023-06-21"), "2023-06-21", Phase.ONGOING),
        (on("2023-06-21"), "2023-06-22", Phase.PAST),
        (OCTOBER, "2022-09-30", Phase.UPCOMING),
        (OCTOBER, "2022-10-31", Phase.ONGOING),
        (OCTOBER, "2022-11-01", Phase.PAST),
        (during("2023-06-07", ".."), "2099-01-01", Phase.ONGOING),
        (during("..", "2023-06-07"), "1066-01-01", Phase.ONGOING),
        (during("..", "2023-06-07"), "2023-06-08", Phase.PAST),
        (UNKNOWN, "2023-06-21", Phase.UNDATED),
    ],
)
def test_a_phase_is_judged_by_the_possible_extent(when: When, day: str, expected: Phase) -> None:
    event = Event(id="a", title="A", when=when)

    assert phase(event, number(day)) is expected


@pytest.mark.parametrize(
    ("day", "expected"), [("2023-06-20", Status.ANNOUNCED), ("2023-06-21", Status.HAPPENED), ("2024-01-01", "happened")]
)
def test_a_status_left_out_is_judged_from_the_day(day: str, expected: Status) -> None:
    event = Event(id="a", title="A", when=on("2023-06-21"))

    assert standing(event, number(day)) == expected


def test_a_stated_status_stands_whatever_the_day() -> None:
    event = Event(id="a", title="A", when=on("2023-06-21"), status=Status.CANCELLED)

    assert standing(event, number("2023-06-01")) is Status.CANCELLED


def test_an_undated_event_has_no_standing() -> None:
    assert standing(Event(id="a", title="A"), 0) is None
