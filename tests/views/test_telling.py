"""The chapters of a story as lines of text."""

from dataclasses import replace

from tests.views.building import ANNOUNCED, SUMMIT, VILNIUS, number, on, source
from timeline.dates import parse_date
from timeline.events.model import Citation, Event, Stance, Status
from timeline.views.story import story
from timeline.views.telling import chapter_told

NEWS_NAMED = "A paper, “Title of news” (21 June 2023)"


def lines(event: Event, *days: str) -> list[str]:
    """Tell a story whose further sources are called after the days on which they appeared."""
    sources = {**VILNIUS.sources, **{day: replace(source(day, day), publisher="", title="") for day in days}}
    return [chapter_told(each) for each in story(replace(VILNIUS, sources=sources), event, number("2024-01-01"))]


def test_an_announcement_and_its_outcome_are_told() -> None:
    assert lines(SUMMIT) == [
        f"2023-06-21: announced for July 2023, by {NEWS_NAMED}",
        (
            "2023-07-11: reported to have begun; date narrowed from July 2023 to 11\u201312 July 2023, "
            "by A paper, “Title of communique” (11 July 2023)"
        ),
    ]


def test_a_move_is_told_once_and_an_announcement_left_open_at_the_end() -> None:
    moved = replace(
        SUMMIT,
        status=Status.MOVED,
        when=parse_date("2023-09"),
        citations=(ANNOUNCED, Citation(source="2023-07-02")),
    )

    assert (
        lines(moved, "2023-07-02")[1]
        == "2023-07-02: moved from July 2023 to September 2023, by 2023-07-02 (2 July 2023)"
    )


def test_reports_denials_and_silence_are_told() -> None:
    denied = replace(
        SUMMIT,
        when=on("2023-07-11"),
        citations=(
            Citation(source="2023-07-11"),
            Citation(source="2023-07-12"),
            Citation(source="2023-07-13", stance=Stance.DENIES),
            Citation(source="2023-07-14", stance=Stance.DISPUTES),
            Citation(source="https://un.example/1"),
        ),
    )

    assert lines(denied, "2023-07-11", "2023-07-12", "2023-07-13", "2023-07-14") == [
        "2023-07-11: reported, 11 July 2023, by 2023-07-11 (11 July 2023)",
        "2023-07-12: reported again, by 2023-07-12 (12 July 2023)",
        "2023-07-13: denied, by 2023-07-13 (13 July 2023)",
        "2023-07-14: disputed, by 2023-07-14 (14 July 2023)",
        "no day stated: cited, by https://un.example/1",
    ]


def test_an_announcement_that_nobody_followed_up_is_told() -> None:
    event = replace(SUMMIT, citations=(ANNOUNCED,), status=Status.ANNOUNCED)

    told = "2023-07-13: announced for 11\u201312 July 2023, and nothing says what became of it"
    assert lines(event)[-1] == told
