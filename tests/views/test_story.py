"""The story of one event in the order in which it became known."""

from dataclasses import replace

import pytest

from tests.views.building import ANNOUNCED, HELD, NEWS, SUMMIT, VILNIUS, number, on, source, timeline_of
from timeline.dates import parse_date, words
from timeline.dates.days import iso_day
from timeline.events.model import Citation, Event, Stance, Status, Timeline
from timeline.views.story import story

Told = list[tuple[str, list[str], str]]


def told(timeline: Timeline, event: Event, day: str = "2024-01-01") -> Told:
    return [
        (iso_day(chapter.day) if chapter.day is not None else "", [*chapter.turns], words(chapter.after))
        for chapter in story(timeline, event, number(day))
    ]


def with_event(event: Event, *days: str) -> Timeline:
    """Give a timeline of one event whose sources are called after the days on which they appeared."""
    sources = [source(day, day) for day in days]
    return replace(VILNIUS, events=(event,), sources={**VILNIUS.sources, **{each.id: each for each in sources}})


def test_an_announcement_is_narrowed_and_happens() -> None:
    assert told(VILNIUS, SUMMIT) == [
        ("2023-06-21", ["announced"], "July 2023"),
        ("2023-07-11", ["happened", "narrowed"], "11\u201312 July 2023"),
    ]


def test_a_story_ends_on_the_day_it_is_told() -> None:
    assert told(VILNIUS, SUMMIT, "2023-07-10") == [("2023-06-21", ["announced"], "July 2023")]


@pytest.mark.parametrize(("status", "turn"), [(Status.MOVED, "moved"), (Status.CANCELLED, "cancelled")])
def test_an_announcement_is_moved_or_cancelled(status: Status, turn: str) -> None:
    event = replace(
        SUMMIT,
        status=status,
        date="2023-09",
        when=parse_date("2023-09"),
        citations=(ANNOUNCED, Citation(source="2023-07-02")),
    )

    chapters = told(with_event(event, "2023-07-02"), event, "2023-08-01")

    assert chapters == [
        ("2023-06-21", ["announced"], "July 2023"),
        ("2023-07-02", [turn, "redated"], "September 2023"),
    ]


def test_a_cancellation_is_told_on_the_day_of_the_source_that_states_it() -> None:
    cancelled = Citation(source="2023-07-02", status=Status.CANCELLED)
    event = replace(SUMMIT, status=Status.CANCELLED, citations=(ANNOUNCED, cancelled, Citation(source="2023-08-01")))

    assert [turns for _, turns, _ in told(with_event(event, "2023-07-02", "2023-08-01"), event)] == [
        ["announced"],
        ["cancelled", "narrowed"],
        ["confirmed"],
    ]


def test_later_claims_confirm_or_contradict() -> None:
    denial = Citation(source="2023-08-02", stance=Stance.DENIES)
    event = replace(SUMMIT, citations=(HELD, Citation(source="2023-08-01"), denial))

    assert told(with_event(event, "2023-08-01", "2023-08-02"), event) == [
        ("2023-07-11", ["reported"], "11\u201312 July 2023"),
        ("2023-08-01", ["confirmed"], "11\u201312 July 2023"),
        ("2023-08-02", ["contradicted"], "11\u201312 July 2023"),
    ]


def test_an_announcement_without_an_outcome_ends_overdue() -> None:
    event = replace(SUMMIT, citations=(ANNOUNCED,), status=Status.ANNOUNCED)

    assert told(timeline_of(event, sources=(NEWS,)), event)[1:] == [
        ("2023-07-13", ["overdue"], "11\u201312 July 2023"),
    ]


def test_a_claim_that_states_no_day_comes_last() -> None:
    event = replace(SUMMIT, citations=(Citation(source="https://un.example/1"), HELD))

    assert told(VILNIUS, event)[-1] == ("", [], "11\u201312 July 2023")


def test_an_event_without_sources_becomes_known_on_its_announcement() -> None:
    event = Event(id="a", title="A", when=on("2023-07-11"), announced=on("2023-06-01"))

    assert told(timeline_of(event), event) == [
        ("2023-06-01", ["announced"], "11 July 2023"),
        ("2023-07-11", ["happened"], "11 July 2023"),
    ]


def test_an_announced_event_without_sources_is_not_said_to_have_happened() -> None:
    event = Event(id="a", title="A", when=on("2023-07-11"), announced=on("2023-06-01"), status=Status.ANNOUNCED)

    assert [turns for _, turns, _ in told(timeline_of(event), event)] == [["announced"], ["overdue"]]
