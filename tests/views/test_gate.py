"""The publish gate."""

from dataclasses import replace

from tests.views.building import number, source, timeline_of
from timeline.dates import parse_date
from timeline.events.model import Category, Citation, Event, Verification
from timeline.views.gate import publishable

VERIFIED = Event(
    id="invasion", title="Invasion", category="battlefield", verification=Verification.VERIFIED,
    when=parse_date("2022-02-24"), citations=(Citation(source="un"),),
)  # fmt: skip
DRAFT = Event(
    id="secret", title="A secret", category="rumours", verification=Verification.DRAFT,
    when=parse_date("2022-03-01"), citations=(Citation(source="leak"), Citation(source="un")),
)  # fmt: skip
UNCHECKED = Event(id="unchecked", title="Unchecked")
ALL = replace(
    timeline_of(
        VERIFIED,
        DRAFT,
        UNCHECKED,
        sources=(source("un", "2022-03-02"), source("leak", "2022-03-03"), source("idle", number("2022-03-04"))),
    ),
    categories=(Category(id="battlefield"), Category(id="rumours"), Category(id="unused")),
)


def test_only_what_is_verified_is_let_through() -> None:
    published = publishable(ALL)

    assert published.timeline.events == (VERIFIED,)
    assert [(held.event.id, held.reason) for held in published.held] == [
        ("secret", "draft"),
        ("unchecked", "unverified"),
    ]


def test_what_the_file_lists_is_let_through() -> None:
    published = publishable(replace(ALL, publish=(Verification.VERIFIED, Verification.UNVERIFIED)))

    assert [event.id for event in published.timeline.events] == ["invasion", "unchecked"]


def test_sources_and_categories_of_what_is_held_back_are_held_back() -> None:
    left = publishable(ALL).timeline

    assert list(left.sources) == ["un", "idle"]
    assert [category.id for category in left.categories] == ["battlefield", "unused"]


def test_what_is_dated_by_a_held_event_is_held_with_it() -> None:
    first = replace(VERIFIED, id="first", when=parse_date("2 weeks after secret"))
    second = replace(VERIFIED, id="second", citations=(Citation(source="un", date=parse_date("before first")),))

    published = publishable(replace(ALL, events=(second, first, DRAFT)))

    assert published.timeline.events == ()
    assert [held.reason for held in published.held] == [
        "its date depends on first, which is held back",
        "its date depends on secret, which is held back",
        "draft",
    ]
