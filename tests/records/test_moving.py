"""Dates that go from one file to another."""

import pytest

from timeline.dates import Count, Dating
from timeline.records.moving import moved, moved_record, setting

WAR = Count(name="war", first=19_047)
KYIV = Dating(timezone="Europe/Kyiv", counts=(WAR,))
NEW_YORK = Dating(timezone="America/New_York")
SOUTH = Dating(hemisphere="south")


@pytest.mark.parametrize(
    ("text", "origin", "target", "expected"),
    [
        ("2023-06-21T14:30", KYIV, NEW_YORK, "2023-06-21T14:30+03:00"),
        ("2023-12-21T14:30:05.25", KYIV, NEW_YORK, "2023-12-21T14:30:05.25+02:00"),
        ("2023-06-21T14/2023-06-21T15:30", KYIV, NEW_YORK, "2023-06-21T14+03:00/2023-06-21T15:30+03:00"),
        ("[2023-06-21T14:30,2023]", KYIV, NEW_YORK, "[2023-06-21T14:30+03:00,2023]"),
        ("2023-06-21T14:30..2023-06-22", KYIV, NEW_YORK, "2023-06-21T14:30+03:00..2023-06-22"),
        ("2023-06-21T14:30+02:00", KYIV, NEW_YORK, "2023-06-21T14:30+02:00"),
        ("2023-06-21T14:30Z", KYIV, NEW_YORK, "2023-06-21T14:30Z"),
        ("2023-06-21T14:30", Dating(), NEW_YORK, "2023-06-21T14:30Z"),
        ("2023-06-21T14:30", KYIV, KYIV, "2023-06-21T14:30"),
        ("2023-06-21", KYIV, NEW_YORK, "2023-06-21"),
        ("2023-21", SOUTH, Dating(), "2023-29"),
        ("2023-24~/2024-21", Dating(), SOUTH, "2023-28~/2024-25"),
        ("2023-12-21", SOUTH, Dating(), "2023-12-21"),
        ("2023-33", SOUTH, Dating(), "2023-33"),
        ("war day 483", KYIV, NEW_YORK, "war day 483"),
        ("day 483", KYIV, NEW_YORK, "war day 483"),
        ("war day 483", KYIV, Dating(counts=(Count(name="war", first=0),)), "2023-06-21"),
        ("after interval", KYIV, NEW_YORK, "after interval"),
    ],
)
def test_a_date_means_there_what_it_meant_here(text: str, origin: Dating, target: Dating, expected: str) -> None:
    assert moved(text, origin, target) == expected


def test_the_dates_of_citations_move_too() -> None:
    record = {"date": "2023", "sources": ["a", {"source": "b", "said_on": "2023-06-21T14:30"}]}

    assert moved_record(record, KYIV, NEW_YORK)["sources"] == [
        "a",
        {"source": "b", "said_on": "2023-06-21T14:30+03:00"},
    ]


@pytest.mark.parametrize(
    ("date", "needed"),
    [
        ("2023-06-21T14:30", {"timezone"}),
        ("2023-21", {"hemisphere"}),
        ("war day 483", {"counts"}),
        ("day 483", {"counts"}),
        ("2023-06-21T14:30Z", set()),
        ("2023-06-21", set()),
    ],
)
def test_a_date_tells_what_it_needs_of_its_file(date: str, needed: set[str]) -> None:
    assert setting({"date": date}, KYIV).keys() == needed
