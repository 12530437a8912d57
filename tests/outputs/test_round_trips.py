"""Out and in again: what formats that hold less carry whole."""

import re
from collections.abc import Callable
from dataclasses import replace
from textwrap import dedent

import pytest

from tests.formats import SHIPPED, exported, full, imported
from tests.odd_texts import ODD_TEXTS
from timeline.dates import Count, Dating, parse_date
from timeline.events.model import Citation, Event, Image, Location, Source, Timeline
from timeline.events.reading.reader import read, read_text
from timeline.events.writing.append_many import join
from timeline.inputs import Options as InputOptions
from timeline.inputs.additions import declarations, event_records
from timeline.outputs import Options

MISSING = {
    "ics": {"undated", "old", "deep"},
    "markwhen": {"undated", "old", "deep"},
    "timelinejs": {"undated"},
}


def back(timeline: Timeline, name: str, edit: Callable[[str], str] = str) -> dict[str, Event]:
    content = edit(str(exported(timeline, name).content))
    found = imported(content, name, InputOptions(dating=timeline.dating))
    assert found.refused == 0
    return {event.id: event for event in found.events}


@pytest.mark.parametrize("name", sorted(MISSING))
def test_every_event_that_the_format_can_place_comes_back_whole(name: str) -> None:
    expected = {event.id: event for event in full().events if event.id not in MISSING[name]}

    assert back(full(), name) == expected


@pytest.mark.parametrize("name", sorted(MISSING))
def test_the_shipped_timeline_comes_back_but_for_the_event_without_a_first_day(name: str) -> None:
    timeline, _ = read([SHIPPED])

    found = back(timeline, name)

    assert found == {event.id: event for event in timeline.events if event.when.earliest is not None}


@pytest.mark.parametrize("name", sorted(MISSING))
def test_what_is_left_out_or_less_exact_is_counted(name: str) -> None:
    lost = list(exported(full(), name).lost.values())

    assert lost[:3] == [1, len(MISSING[name]), 5]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("ics", "SUMMARY:Two days", "SUMMARY:Changed"),
        ("markwhen", ": Two days\n", ": Changed\n"),
        ("timelinejs", '"headline": "Two days"', '"headline": "Changed"'),
    ],
)
def test_a_title_that_was_changed_there_wins_and_all_else_stays(name: str, before: str, after: str) -> None:
    found = back(full(), name, lambda content: content.replace(before, after))

    expected = next(event for event in full().events if event.id == "interval")
    assert found["interval"] == replace(expected, title="Changed")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("ics", "DTEND;VALUE=DATE:20230713", "DTEND;VALUE=DATE:20230714"),
        ("markwhen", "2023-07-11/2023-07-12: Two", "2023-07-11/2023-07-13: Two"),
        ("timelinejs", '"day": "12"', '"day": "13"'),
    ],
)
def test_a_date_that_was_changed_there_wins(name: str, before: str, after: str) -> None:
    found = back(full(), name, lambda content: content.replace(before, after))

    assert found["interval"].date == "2023-07-11/2023-07-13"
    assert found["interval"].citations == next(event for event in full().events if event.id == "interval").citations


ELSEWHERE = InputOptions(dating=Dating(timezone="America/New_York", counts=(Count(name="war", first=0),)))
HERE = """\
timezone: Europe/Kyiv
hemisphere: south
counts: {war: {first: 2022-02-24}, peace: {first: 2023-01-01, number: 0, label: "Day {n} of it"}}
sources: {paper: {published: "2023-06-21T14:30"}}
events:
  - {id: time, date: "2023-06-21T14:30", title: A, sources: [{source: paper, said_on: "2023-06-21T10:00"}]}
  - {id: hours, date: "2023-06-21T14:30/2023-06-21T16:30", title: B}
  - {id: set, date: "[2023-06-21T14:30,2023-06-25]", title: C}
  - {id: season, date: 2023-21, title: D}
  - {id: count, date: war day 483, title: E}
  - {id: other, date: peace day 7, title: F}
  - {id: days, date: war day 3/war day 9, title: I}
  - {id: mixed, date: "[2022-01-01,war day 3..peace day 2]", title: J}
  - {id: day, date: 2023-06-21, title: G}
"""


@pytest.mark.parametrize("name", ["csv", "ics", "json", "jsonl", "markwhen", "timelinejs", "xlsx"])
def test_a_date_stays_the_same_moment_in_a_file_of_another_zone(name: str) -> None:
    timeline, problems = read_text(HERE, "here.yaml")
    found = imported(exported(timeline, name).content, name, ELSEWHERE)

    there, faults = read_text(
        join(
            "timezone: America/New_York\ncounts: {war: {first: 1970-01-01}}\nevents: []\n",
            [*event_records(found.events)],
            declarations(found),
        ).text,
        "there.yaml",
    )

    assert (problems, faults, found.refused) == ([], [], 0)
    expected = {event.id: moments(event) for event in timeline.events}
    assert {event.id: moments(event) for event in there.events} == expected


@pytest.mark.parametrize("name", ["ics", "json", "markwhen", "timelinejs"])
def test_a_day_of_the_only_count_comes_into_a_file_that_has_others(name: str) -> None:
    text = "counts: {war: {first: 2022-02-24}}\nevents: [{id: a, date: day 3/.., title: A}]\n"
    others = Dating(counts=(Count(name="war", first=0), Count(name="peace", first=1)))

    (event,) = imported(exported(read_text(text, "a.yaml")[0], name).content, name, InputOptions(dating=others)).events

    assert (event.date, event.when.earliest_day) == ("2022-02-26/..", 19_049)


def moments(event: Event) -> list[int | None]:
    """Give the bounds of an event's dates in seconds of UTC, days as they are."""
    whens = [event.when, *(citation.said_on for citation in event.citations if citation.said_on)]
    ends = [end for when in whens for each in (when.members or (when,)) for end in (each.start, each.end)]
    return [None if end.earliest is None else end.earliest - (end.offset or 0) for end in ends]


def odd(number: int, text: str) -> Event:
    """Give an event that holds a text wherever one may stand."""
    line = " ".join(re.split(r"\r\n|\r|\n", text))
    return Event(
        id=f"e{number}",
        title=line,
        titles={"en": line, "uk": f"{line} {line}"},
        date="2023-06-21",
        when=parse_date("2023-06-21"),
        description=text,
        tags=(text,),
        actors=(text,),
        place=Location(name=line, precision=line),
        said=text,
        color=line,
        icon=line,
        image=Image(file=line, url=line, alt=text, credit=text),
        url=line,
        citations=(Citation(source="s", quote=text, at=text, said=text, extras={"x-a": text}),),
        extras={"x-t": text, "x-l": [text, {"a": text}]},
    )


@pytest.mark.parametrize("name", ["csv", "ics", "json", "jsonl", "markwhen", "timelinejs", "xlsx", "yaml"])
def test_odd_texts_come_back_to_the_letter_from_every_field(name: str) -> None:
    events = tuple(odd(number, text) for number, text in enumerate(ODD_TEXTS))
    timeline = Timeline(events=events, sources={"s": Source(id="s")})

    if name == "yaml":
        found = read_text(join("", [*event_records(events)], {"sources": {"s": {}}}).text, "a.yaml")[0].events
    else:
        found = imported(exported(timeline, name).content, name).events

    assert len(found) == len(events)
    assert {event.id: event for event in found} == {event.id: event for event in events}


@pytest.mark.parametrize("name", ["csv", "ics", "json", "jsonl", "markwhen", "timelinejs", "xlsx", "yaml"])
def test_odd_texts_are_categories_that_keep_their_names(name: str) -> None:
    events = tuple(replace(odd(number, text), category=text) for number, text in enumerate(ODD_TEXTS))
    events = tuple(replace(event, category=" ".join(re.split(r"\r\n|\r|\n", event.category))) for event in events)

    if name == "yaml":
        found = read_text(join("", [*event_records(events)], {"sources": {"s": {}}}).text, "a.yaml")[0].events
    else:
        found = imported(exported(Timeline(events=events), name).content, name).events

    assert {event.id: event for event in found} == {event.id: event for event in events}


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_odd_texts_come_back_to_the_letter_from_every_field_of_a_source(name: str) -> None:
    sources = {f"s{number}": odd_source(f"s{number}", text) for number, text in enumerate(ODD_TEXTS)}
    event = Event(id="e", title="E", citations=tuple(Citation(source=source) for source in sources))

    found = imported(exported(Timeline(events=(event,), sources=sources), name).content, name)

    assert {source.id: source for source in found.sources} == sources


def odd_source(name: str, text: str) -> Source:
    """Give a source that holds a text wherever one may stand."""
    line = " ".join(re.split(r"\r\n|\r|\n", text))
    return Source(
        id=name,
        title=line,
        publisher=line,
        author=line,
        url=line,
        archived=line,
        file=line,
        exhibit=line,
        extras={"x-t": text},
    )


def test_a_table_of_every_column_and_more_comes_back_to_the_letter() -> None:
    events = tuple(odd(number, text) for number, text in enumerate(ODD_TEXTS))
    timeline = Timeline(events=events, sources={"s": Source(id="s")})
    header = str(exported(timeline, "csv").content).partition("\n")[0].split(",")
    asked = Options(columns=(*header, "row", "event", "exhibit", "at", "claim_dates"))

    found = imported(exported(timeline, "csv", asked).content, "csv").events

    assert {event.id: event for event in found} == {event.id: event for event in events}


@pytest.mark.parametrize("name", sorted(MISSING))
def test_categories_and_sources_keep_ids_that_are_no_slugs(name: str) -> None:
    text = """\
    categories: {Diplomacy: {label: D}, "Sec: 1": {}}
    sources: {"Газета 1": {}}
    events:
      - {id: a, date: 2023, title: A, category: Diplomacy, sources: ["Газета 1"]}
      - {id: b, date: 2023, title: B, category: "Sec: 1"}
    """
    timeline, problems = read_text(dedent(text), "a.yaml")

    found = imported(exported(timeline, name).content, name)

    assert problems == []
    assert found.events == timeline.events
    assert {category.id for category in found.categories} == {"Diplomacy", "Sec: 1"}
    assert [source.id for source in found.sources] == ["Газета 1"]
