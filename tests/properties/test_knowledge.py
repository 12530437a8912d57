"""Laws of what is known when."""

from dataclasses import fields, is_dataclass
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from tests.views.building import one_of, source, timeline_of
from timeline.dates import When
from timeline.dates.days import iso_day
from timeline.events.model import Citation, Event, Image, Stance, Status, Timeline
from timeline.views.knowledge import as_known

DAYS = st.integers(19_500, 19_520)
PERHAPS = st.none() | DAYS


class Secret(NamedTuple):
    """A text and the first day on which it may be seen."""

    text: str
    day: int


@st.composite
def spans(draw: st.DrawFn) -> When:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return one_of(iso_day(first), iso_day(last))


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    name = draw(st.integers(0, 4))
    said_on = draw(st.none() | spans())
    return Citation(
        source=f"s{name}",
        quote=f"<quote {_last(said_on)} {name}>",
        said_on=said_on,
        date=draw(st.none() | spans()),
        stance=draw(st.sampled_from(Stance)),
    )


@st.composite
def events(draw: st.DrawFn) -> Event:
    when = draw(spans())
    return Event(
        id=f"e{draw(st.integers(0, 10**9))}",
        title="An event",
        date=when.text,
        when=when,
        description="<words>",
        url="https://later.example/<words>",
        image=Image(file="<words>"),
        extras={"x-note": "<words>"},
        status=draw(st.none() | st.sampled_from(Status)),
        announced=draw(st.none() | spans()),
        citations=tuple(draw(st.lists(citations(), max_size=4))),
    )


@st.composite
def timelines(draw: st.DrawFn, published: st.SearchStrategy[int | None] = DAYS) -> Timeline:
    sources = tuple(source(f"s{name}", draw(published), f"<title {name}>") for name in range(5))
    return timeline_of(*draw(st.lists(events(), max_size=4, unique_by=lambda event: event.id)), sources=sources)


@given(timelines(PERHAPS), DAYS, DAYS)
def test_knowledge_only_grows(timeline: Timeline, one: int, other: int) -> None:
    earlier, later = as_known(timeline, min(one, other)), as_known(timeline, max(one, other))

    grown = {event.id: event for event in later.events}
    assert set(earlier.sources) <= set(later.sources)
    for event in earlier.events:
        assert all(citation in grown[event.id].citations for citation in event.citations)
        assert not event.description or grown[event.id].description
        assert event.status in (None, Status.ANNOUNCED) or grown[event.id].status is event.status


@given(timelines(PERHAPS), DAYS)
def test_nothing_said_or_published_later_is_in_it(timeline: Timeline, day: int) -> None:
    seen = "\n".join(_texts(as_known(timeline, day)))

    assert [secret for secret in _secrets(timeline) if secret.day > day and secret.text in seen] == []


@given(timelines(PERHAPS))
def test_on_the_last_day_every_event_is_as_its_editor_wrote_it(timeline: Timeline) -> None:
    seen = {event.id: event for event in as_known(timeline, 20_000).events}

    for event in timeline.events:
        assert seen[event.id].description == event.description
        assert seen[event.id].status is event.status


@given(timelines(PERHAPS), DAYS)
def test_seeing_twice_is_seeing_once(timeline: Timeline, day: int) -> None:
    once = as_known(timeline, day)

    assert as_known(once, day) == once


@given(timelines(), DAYS, DAYS)
def test_a_day_looks_the_same_from_every_later_day_where_every_source_has_a_day(
    timeline: Timeline, one: int, other: int
) -> None:
    earlier, later = min(one, other), max(one, other)

    assert as_known(as_known(timeline, later), earlier) == as_known(timeline, earlier)


def _secrets(timeline: Timeline) -> list[Secret]:
    titles = [Secret(each.title, _last(each.published)) for each in timeline.sources.values()]
    quotes = [
        Secret(citation.quote, _last(citation.said_on or timeline.sources[citation.source].published))
        for event in timeline.events
        for citation in event.citations
    ]
    return [*titles, *quotes]


def _last(when: When | None) -> int:
    return 10**9 if when is None or when.latest_day is None else when.latest_day


def _texts(thing: object) -> list[str]:
    """Give every text that can be reached from a thing."""
    if isinstance(thing, str):
        return [thing]
    if is_dataclass(thing):
        return [text for each in fields(thing) for text in _texts(getattr(thing, each.name))]
    if isinstance(thing, dict):
        return [text for pair in thing.items() for each in pair for text in _texts(each)]
    return [text for each in thing for text in _texts(each)] if isinstance(thing, tuple) else []
