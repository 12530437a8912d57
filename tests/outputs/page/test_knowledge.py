import pytest

from timeline.dates import words
from timeline.dates.days import day_number
from timeline.events.reading.reader import read_text
from timeline.outputs.page.details import details
from timeline.outputs.page.knowledge import known_since, versions
from timeline.views.claims import claims

TEXT = """\
title: A war
sources:
  june: {title: June, published: 2023-06-21}
  july: {title: July, published: 2023-07-11}
events:
  - {id: summit, date: 2023-07-11/2023-07-12, title: Summit, sources: [{source: june, date: 2023-07}, {source: july}]}
  - {id: told, date: 2022-10, title: Told, sources: [{source: june}]}
  - {id: plain, date: 2022-02-24, title: Plain}
  - {id: announced, date: 2024-01-01, announced: 2023-01-01, title: Announced}
"""
TIMELINE, _ = read_text(TEXT, "events.yaml")
SUMMIT, TOLD, PLAIN, ANNOUNCED = TIMELINE.events


def test_an_event_is_known_since_its_first_source() -> None:
    assert known_since(SUMMIT, claims(TIMELINE, SUMMIT)) == day_number(2023, 6, 21)


def test_without_sources_it_is_known_since_it_was_announced_or_began() -> None:
    assert known_since(ANNOUNCED, claims(TIMELINE, ANNOUNCED)) == day_number(2023, 1, 1)
    assert known_since(PLAIN, claims(TIMELINE, PLAIN)) == day_number(2022, 2, 24)


def test_the_dates_under_which_an_event_went_are_told_in_order() -> None:
    assert [(one["day"], one["words"]) for one in versions(TIMELINE, SUMMIT, claims(TIMELINE, SUMMIT), words)] == [
        (day_number(2023, 6, 21), "July 2023"),
        (day_number(2023, 7, 11), "11\u201312 July 2023"),
    ]


def test_an_event_with_one_date_has_no_versions() -> None:
    assert versions(TIMELINE, TOLD, claims(TIMELINE, TOLD), words) == []


@pytest.mark.parametrize(
    ("source", "event", "expected"),
    [
        ("", "", False),
        ("", ", sources: [s]", False),
        ("published: 2019-05-01", ", sources: [s]", True),
        ("", ", sources: [{source: s, said_on: 2019-05-01}]", True),
        ("", ", announced: 2019-01-01", True),
    ],
)
def test_nothing_is_replayed_where_nothing_says_since_when_anything_was_known(
    source: str, event: str, *, expected: bool
) -> None:
    text = f"sources: {{s: {{{source}}}}}\nevents: [{{id: e, date: 2019-10-01, title: E{event}}}]\n"
    timeline, problems = read_text(text, "events.yaml")

    assert problems == []
    assert ["since" in each for each in details(timeline, timeline.events)] == [expected]
