"""Sources against what became of an event."""

from dataclasses import replace

import pytest

from tests.views.building import ANNOUNCED, HELD, NEWS, SUMMIT, VILNIUS, number, timeline_of
from timeline.checks.outcomes import source_before_event
from timeline.dates import parse_date
from timeline.events.model import Event, Status, Timeline


def seen(event: Event, day: str | None) -> Timeline:
    return replace(VILNIUS, events=(event,), as_of=number(day) if day else None)


FORETOLD = replace(SUMMIT, citations=(ANNOUNCED,))


@pytest.mark.parametrize(
    ("event", "day", "count"),
    [
        (FORETOLD, "2023-08-01", 1),
        (FORETOLD, "2023-07-12", 0),
        (replace(FORETOLD, status=Status.HAPPENED), "2023-07-12", 1),
        (replace(FORETOLD, status=Status.HAPPENED), "2023-07-01", 0),
        (replace(FORETOLD, status=Status.HAPPENED), None, 1),
        (replace(FORETOLD, status=Status.ANNOUNCED), "2023-08-01", 0),
        (FORETOLD, None, 0),
        (SUMMIT, "2023-08-01", 0),
        (replace(SUMMIT, citations=()), "2023-08-01", 0),
        (replace(FORETOLD, citations=(HELD,), when=parse_date("2023-07-13/..")), "2023-07-14", 1),
        (replace(FORETOLD, citations=(HELD,), when=parse_date("2023-07-13/..")), "2023-07-13", 0),
    ],
)
def test_a_source_cannot_report_what_came_after_it(event: Event, day: str | None, count: int) -> None:
    assert len(list(source_before_event(seen(event, day)))) == count


def test_the_message_names_the_source_and_the_date_that_it_gives() -> None:
    event = replace(FORETOLD, status=Status.HAPPENED)

    (finding,) = source_before_event(timeline_of(event, sources=(NEWS,)))

    expected = "A paper, “Title of news” (21 June 2023) is older than what it reports as happened (July 2023)"
    assert finding.message == expected
