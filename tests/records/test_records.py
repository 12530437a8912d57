"""Events as mappings and back."""

import pytest

from tests.formats import full
from timeline.dates import Dating
from timeline.events.model import Event
from timeline.problems import Elsewhere, Level
from timeline.records import read_event, record


@pytest.mark.parametrize("event", full().events, ids=lambda event: event.id)
def test_an_event_comes_back_from_its_record(event: Event) -> None:
    fields: dict[str, object] = record(event)
    if event.titles:
        fields |= {"title": event.title, "titles": event.titles}

    read = read_event(fields, full().dating, Elsewhere())

    assert read.problems == ()
    assert read.event is not None
    assert record(read.event) == record(event)


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
