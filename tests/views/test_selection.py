"""Which events are asked for."""

import re
from pathlib import Path

import pytest

from tests.views.building import during, number, on, one_of, source, timeline_of
from timeline.dates import UNKNOWN, When, parse_date
from timeline.events.model import Category, Citation, Event, Location, Status, Timeline, Verification
from timeline.problems import TimelineError
from timeline.views.filters import FILTERS, Asked, Wanted
from timeline.views.selection import Selection, select

INVASION = Event(
    id="invasion",
    title="Full-scale invasion",
    when=during("2022-02-24", ".."),
    category="battlefield",
    tags=("invasion", "East"),
    citations=(Citation(source="un", quote="Deplores in the strongest terms"),),
    verification=Verification.VERIFIED,
    extras={"x-Privileged": "No", "x-import": "rows.csv row 3"},
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
    extras={"x-Privileged": "Yes", "x-notes": {"desk": ["Ask counsel"]}},
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
        ({"categories": ("battlefield",)}, ["invasion", "lyman"]),
        ({"categories": ("ПОЛЕ БОЮ",)}, ["invasion", "lyman"]),
        ({"categories": ("battlefield", "diplomacy")}, ["invasion", "lyman", "summit"]),
        ({"tags": ("east",)}, ["invasion", "lyman"]),
        ({"tags": ("eas",)}, []),
        ({"tags": ("east",), "ids": ("lyman", "summit")}, ["lyman"]),
        ({"actors": ("volodymyr zelenskyi",)}, ["summit"]),
        ({"places": ("lyman",)}, ["lyman"]),
        ({"sources": ("un",)}, ["invasion"]),
        ({"sources": ("a paper",)}, ["invasion", "lyman"]),
        ({"sources": ("https://nato.example/1",)}, ["summit"]),
        ({"statuses": (Status.HAPPENED,)}, ["invasion", "lyman"]),
        ({"statuses": (Status.ANNOUNCED,)}, ["summit"]),
        ({"verifications": (Verification.UNVERIFIED,)}, ["lyman", "undated"]),
        ({"grep": ("bucuresti",)}, ["summit"]),
        ({"grep": ("STRONGEST terms",)}, ["invasion"]),
        ({"grep": ("поле",)}, ["invasion", "lyman"]),
        ({"grep": ("(",)}, []),
        ({"grep": ("ask counsel",)}, ["lyman"]),
        ({"grep": ("rows.csv",)}, []),
        ({"fields": ("x-Privileged=yes",)}, ["lyman"]),
        ({"fields": ("x-privileged",)}, ["invasion", "lyman"]),
        ({"fields": ("x-Privileged=ye",)}, []),
    ],
)
def test_several_of_one_kind_are_or_and_kinds_are_and(filters: Wanted, expected: list[str]) -> None:
    assert chosen(Selection(wanted=filters)) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"tags": ("east",)}, ["summit", "undated"]),
        ({"tags": ("invasion",), "categories": ("diplomacy",)}, ["lyman", "undated"]),
        ({"verifications": (Verification.DRAFT,)}, ["invasion", "lyman", "undated"]),
    ],
)
def test_what_is_unwanted_in_any_kind_is_left_out(filters: Wanted, expected: list[str]) -> None:
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
    ("start", "end", "expected"),
    [
        ("after lyman", None, ["invasion", "lyman", "summit"]),
        ("2 weeks before summit", None, ["invasion", "summit"]),
        (None, "before lyman", ["invasion", "lyman"]),
        (None, "3 days before invasion", []),
        ("during lyman", "during lyman", ["invasion", "lyman"]),
        ("between lyman and summit", "before summit", ["invasion", "lyman"]),
    ],
)
def test_a_span_may_be_told_by_events(start: str | None, end: str | None, expected: list[str]) -> None:
    selection = Selection(start=parse_date(start) if start else None, end=parse_date(end) if end else None)

    assert chosen(selection) == expected


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        ("before summit", None, "nobody knows when 'before summit' begins: no event can be judged by it"),
        (None, "after summit", "nobody knows when 'after summit' ends: no event can be judged by it"),
        ("[..1985]", None, "nobody knows when '[..1985]' begins: no event can be judged by it"),
        ("after nobody", None, "'after nobody' names nobody, which is no event"),
        (
            "between summit and invasion",
            None,
            "'between summit and invasion' cannot hold: it would begin on 2023-07-12 and be over on 2022-02-23",
        ),
    ],
)
def test_a_span_that_bounds_nothing_is_refused(start: str | None, end: str | None, message: str) -> None:
    selection = Selection(start=parse_date(start) if start else None, end=parse_date(end) if end else None)

    with pytest.raises(TimelineError, match=f"^{re.escape(message)}$"):
        select(ALL, selection)


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
    selected = select(ALL, Selection(wanted={"ids": ("lyman",)}))

    assert list(selected.sources) == ["paper"]


def test_each_filter_has_its_two_keywords_and_is_named_in_the_manual() -> None:
    keywords = {prefix + each.keyword for each in FILTERS for prefix in ("", "not_")}
    manual = Path("docs/commands.md").read_text(encoding="utf-8")

    assert Asked.__annotations__.keys() == keywords | {"start", "end", "certainly"}
    assert not [each.option for each in FILTERS if f"`--{each.option}`" not in manual]
