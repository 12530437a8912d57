"""Which events are asked for."""

import pytest

from tests.views.building import during, number, on, one_of, source, timeline_of
from timeline.dates import UNKNOWN, When
from timeline.events.model import Category, Citation, Event, Location, Status, Timeline, Verification
from timeline.views import Filters, Selection, select

INVASION = Event(
    id="invasion",
    title="Full-scale invasion",
    when=during("2022-02-24", ".."),
    category="battlefield",
    tags=("invasion", "East"),
    citations=(Citation(source="un", quote="Deplores in the strongest terms"),),
    verification=Verification.VERIFIED,
)
LYMAN = Event(
    id="lyman",
    title="Recapture of Lyman",
    when=one_of("2022-10-01", "2022-10-31"),
    category="battlefield",
    tags=("east",),
    place=Location(name="Lyman, Donetsk region"),
    citations=(Citation(source="paper"),),
    status=Status.HAPPENED,
)
SUMMIT = Event(
    id="summit",
    title="Reuniunea de la București",
    when=on("2023-07-11"),
    category="diplomacy",
    actors=("Volodymyr Zelenskyi",),
    citations=(Citation(source="https://nato.example/1"),),
    verification=Verification.DRAFT,
)
UNDATED = Event(id="undated", title="Some day", when=UNKNOWN)
ALL = Timeline(
    events=(INVASION, LYMAN, SUMMIT, UNDATED),
    categories=(Category(id="battlefield", label="Поле бою"),),
    sources={"un": source("un", "2022-03-02"), "paper": source("paper", "2022-10-02")},
    as_of=number("2023-06-21"),
)


def chosen(selection: Selection) -> list[str]:
    return [event.id for event in select(ALL, selection).events]


def test_nothing_asked_for_keeps_everything() -> None:
    assert select(ALL, Selection()) == ALL


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(categories=("battlefield",)), ["invasion", "lyman"]),
        (Filters(categories=("ПОЛЕ БОЮ",)), ["invasion", "lyman"]),
        (Filters(categories=("battlefield", "diplomacy")), ["invasion", "lyman", "summit"]),
        (Filters(tags=("east",)), ["invasion", "lyman"]),
        (Filters(tags=("eas",)), []),
        (Filters(tags=("east",), ids=("lyman", "summit")), ["lyman"]),
        (Filters(actors=("volodymyr zelenskyi",)), ["summit"]),
        (Filters(places=("lyman",)), ["lyman"]),
        (Filters(sources=("un",)), ["invasion"]),
        (Filters(sources=("a paper",)), ["invasion", "lyman"]),
        (Filters(sources=("https://nato.example/1",)), ["summit"]),
        (Filters(statuses=(Status.HAPPENED,)), ["invasion", "lyman"]),
        (Filters(statuses=(Status.ANNOUNCED,)), ["summit"]),
        (Filters(verifications=(Verification.UNVERIFIED,)), ["lyman", "undated"]),
        (Filters(grep=("bucuresti",)), ["summit"]),
        (Filters(grep=("STRONGEST terms",)), ["invasion"]),
        (Filters(grep=("поле",)), ["invasion", "lyman"]),
        (Filters(grep=("(",)), []),
    ],
)
def test_several_of_one_kind_are_or_and_kinds_are_and(filters: Filters, expected: list[str]) -> None:
    assert chosen(Selection(wanted=filters)) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(tags=("east",)), ["summit", "undated"]),
        (Filters(tags=("invasion",), categories=("diplomacy",)), ["lyman", "undated"]),
        (Filters(verifications=(Verification.DRAFT,)), ["invasion", "lyman", "undated"]),
    ],
)
def test_what_is_unwanted_in_any_kind_is_left_out(filters: Filters, expected: list[str]) -> None:
    assert chosen(Selection(unwanted=filters)) == expected


@pytest.mark.parametrize(
    ("start", "end", "certainly", "expected"),
    [
        ("2022-10-15", None, False, ["invasion", "lyman", "summit"]),
        ("2022-10-15", None, True, ["invasion", "summit"]),
        (None, "2022-10-15", False, ["invasion", "lyman"]),
        (None, "2022-10-15", True, ["invasion"]),
        ("2022-10-01", "2022-10-31", True, ["invasion", "lyman"]),
        ("2022-11-01", "2023-07-10", False, ["invasion"]),
        ("2023-07-11", "2023-07-11", True, ["invasion", "summit"]),
        (None, "2022-02-23", False, []),
    ],
)
def test_an_event_is_in_the_span_possibly_or_certainly(
    start: str | None, end: str | None, *, certainly: bool, expected: list[str]
) -> None:
    selection = Selection(start=on(start) if start else None, end=on(end) if end else None, certainly=certainly)

    assert chosen(selection) == expected


@pytest.mark.parametrize(
    ("when", "certainly", "expected"),
    [
        (during("", "2023-01-01"), True, True),
        (during("", "2023-01-01"), False, True),
        (during("2022-01-01", ""), True, False),
        (during("2022-01-01", ""), False, True),
        (during("2022-01-01", ".."), True, True),
    ],
)
def test_an_unknown_end_meets_a_span_possibly_and_an_open_one_certainly(
    when: When, *, certainly: bool, expected: bool
) -> None:
    timeline = timeline_of(Event(id="a", title="A", when=when))
    span = Selection(start=on("2022-12-01"), end=on("2023-02-01"), certainly=certainly)

    assert bool(select(timeline, span).events) is expected


def test_a_source_cited_only_by_events_left_out_is_left_out() -> None:
    selected = select(ALL, Selection(wanted=Filters(ids=("lyman",))))

    assert list(selected.sources) == ["paper"]
