"""Announcements whose time has passed without an outcome."""

from dataclasses import replace

import pytest

from tests.views.building import ANNOUNCED, NEWS, SUMMIT, VILNIUS, number, on, timeline_of
from timeline.events.model import Citation, Event, Status
from timeline.views.knowledge import as_known
from timeline.views.pending import pending

WITHOUT_OUTCOME = replace(SUMMIT, citations=(ANNOUNCED,))


def names(events: tuple[Event, ...]) -> list[str]:
    return [event.id for event in events]


@pytest.mark.parametrize("status", [None, Status.ANNOUNCED])
def test_an_announcement_without_an_outcome_is_pending_once_its_window_has_passed(status: Status | None) -> None:
    timeline = timeline_of(replace(WITHOUT_OUTCOME, status=status), sources=(NEWS,))

    assert names(pending(timeline, number("2023-07-12"))) == []
    assert names(pending(timeline, number("2023-08-01"))) == ["vilnius-summit"]


@pytest.mark.parametrize("status", [None, Status.ANNOUNCED])
def test_a_report_from_the_event_itself_is_an_outcome(status: Status | None) -> None:
    timeline = replace(VILNIUS, events=(replace(SUMMIT, status=status),))

    assert pending(timeline, number("2023-08-01")) == ()


@pytest.mark.parametrize("status", [Status.HAPPENED, Status.MOVED, Status.CANCELLED])
def test_a_stated_outcome_is_an_outcome(status: Status) -> None:
    timeline = timeline_of(replace(WITHOUT_OUTCOME, status=status), sources=(NEWS,))

    assert pending(timeline, number("2023-08-01")) == ()


def test_a_past_event_that_nobody_announced_is_not_pending() -> None:
    timeline = timeline_of(Event(id="a", title="A", when=on("2022-02-24")))

    assert pending(timeline, number("2023-08-01")) == ()


def test_an_announced_event_without_sources_is_pending() -> None:
    timeline = timeline_of(Event(id="a", title="A", when=on("2022-02-24"), status=Status.ANNOUNCED))

    assert names(pending(timeline, number("2023-08-01"))) == ["a"]


def test_an_outcome_published_later_leaves_the_event_pending_on_the_day() -> None:
    late = replace(SUMMIT, citations=(ANNOUNCED, Citation(source="communique", said_on=on("2023-09-01"))))
    timeline = replace(VILNIUS, events=(late,))
    day = number("2023-08-01")

    assert names(pending(as_known(timeline, day), day)) == ["vilnius-summit"]
    assert pending(timeline, number("2023-09-01")) == ()
