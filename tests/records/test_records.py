"""Events as mappings and back."""

from dataclasses import fields

import pytest

from tests.formats import full
from timeline.dates import Dating
from timeline.events.keys import SOURCE
from timeline.events.model import Event
from timeline.problems import Elsewhere, Level
from timeline.records.reading import plain, read_event, read_source
from timeline.records.writing import part_record, record


@pytest.mark.parametrize("event", full().events, ids=lambda event: event.id)
def test_an_event_comes_back_from_its_record(event: Event) -> None:
    found: dict[str, object] = record(event)
    if event.titles:
        found |= {"title": event.title, "titles": event.titles}

    read = read_event(found, full().dating, Elsewhere())

    assert read.problems == ()
    assert read.event is not None
    assert record(read.event) == record(event)


def test_the_full_timeline_has_something_in_every_field() -> None:
    event = next(event for event in full().events if event.id == "full")
    holders = (event, event.citations[0], event.place, event.image, full().sources["paper"])

    bare = {
        f"{type(holder).__name__}.{field.name}"
        for holder in holders
        if holder is not None
        for field in fields(holder)
        if field.name != "origin" and not getattr(holder, field.name)
    }
    assert bare == {"Event.ignore"}


def test_a_source_comes_back_from_its_record() -> None:
    source = full().sources["paper"]

    assert read_source("paper", part_record(SOURCE, source), full().dating, Elsewhere()) == source


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("place", {"name": "X", "lat": "91", "lon": "0"}),
        ("place", {"name": "X", "lat": "1"}),
        ("place", {"lat": "1", "lon": "1"}),
        ("place", {"name": "X", "height": "1"}),
        ("image", {"alt": "X"}),
        ("order", "1e5"),
        ("order", "nan"),
        ("sources", [{"quote": "nobody's"}]),
        ("category", ["one", "two"]),
        ("titles", "text"),
        ("said_on", "2001-02-29"),
    ],
)
def test_what_a_file_could_not_hold_is_kept_aside(key: str, value: object) -> None:
    read = read_event({"title": "A", "date": "2020", key: value}, Dating(), Elsewhere())

    assert read.event is not None
    assert read.event.extras == {f"x-{key}": value}
    assert [problem.code for problem in read.problems] == ["kept-aside"]


def test_a_title_is_one_line_and_half_a_character_is_replaced() -> None:
    read = read_event({"title": "A \n B", "date": "2020", "x-half": "\ud83d"}, Dating(), Elsewhere())

    assert read.event is not None
    assert (read.event.title, read.event.extras) == ("A B", {"x-half": "\N{REPLACEMENT CHARACTER}"})


def test_an_unknown_key_is_kept_aside() -> None:
    read = read_event({"title": "A", "date": "2020", "wind speed": 3}, Dating(), Elsewhere())

    assert read.event is not None
    assert read.event.extras == {"x-wind-speed": "3"}


def test_a_value_that_its_key_cannot_hold_is_kept_aside_and_told() -> None:
    read = read_event({"title": "A", "date": "2020", "status": "done"}, Dating(), Elsewhere())

    assert read.event is not None
    assert read.event.extras == {"x-status": "done"}
    assert [(problem.code, problem.level) for problem in read.problems] == [("kept-aside", Level.WARNING)]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"date": "2020"}, "missing-key"),
        ({"title": "A"}, "missing-key"),
        ({"title": "A", "date": "2001-02-29"}, "bad-date"),
        ({"title": "A", "date": ["2001"]}, "bad-date"),
        ({"title": {"en": "A"}, "date": "2001"}, "kept-aside"),
    ],
)
def test_without_title_or_date_there_is_no_event(fields: dict[str, object], code: str) -> None:
    read = read_event(fields, Dating(), Elsewhere())

    assert read.event is None
    assert read.problems[0].code == code


def test_a_number_is_written_as_a_file_has_it() -> None:
    assert [plain(number) for number in (1e-05, -2.0, 1e16, 48.99)] == ["0.00001", "-2.0", "10000000000000000", "48.99"]
