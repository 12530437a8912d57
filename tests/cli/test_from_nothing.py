"""The shipped timeline entered from an empty folder, by commands alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run
from timeline.dates.days import iso_day
from timeline.events.model import Citation, Event, Timeline
from timeline.events.reading.reader import read

SHIPPED = read([ROOT / "events.yaml"])[0]


def header(timeline: Timeline) -> Iterator[list[str]]:
    """The commands that declare what the events name."""
    as_of = "" if timeline.as_of is None else iso_day(timeline.as_of)
    zone = ["--timezone", timeline.dating.timezone, "--language", timeline.language, "--as-of", as_of]
    yield ["init", "--title", timeline.title, *zone]
    for count in timeline.counts:
        first = ["--first", iso_day(count.first), "--number", str(count.number), "--label", count.label]
        yield ["counts", "add", count.name, *first]
    for category in timeline.categories:
        yield ["categories", "add", category.id, "--label", category.label, "--color", category.color]
    for source in timeline.sources.values():
        said = {"title": source.title, "publisher": source.publisher, "url": source.url, "exhibit": source.exhibit}
        published = ["--published", source.published.text] if source.published else []
        yield [
            "sources",
            "add",
            source.id,
            *(part for key, text in said.items() for part in (f"--{key}", text)),
            *published,
        ]


def claim(citation: Citation) -> list[str]:
    """The options of one claim."""
    said = {"quote": citation.quote, "at": citation.at, "said": citation.said}
    return ["--source", citation.source, *(part for key, text in said.items() if text for part in (f"--{key}", text))]


def entered(event: Event) -> Iterator[list[str]]:
    """The commands that enter one event: it with its first source, then each other source."""
    first, *others = event.citations or [None]
    lists = [("--tag", each) for each in event.tags] + [("--actor", each) for each in event.actors]
    single = {"category": event.category, "place": event.place and event.place.name, "description": event.description}
    single |= {"status": event.status, "verification": event.verification, "date": event.date, "id": event.id}
    options = [part for key, text in single.items() if text for part in (f"--{key}", str(text))]
    options += [part for pair in lists for part in pair] + (claim(first) if first else [])
    yield ["add", event.title, *options]
    sets = [f"sources.1.date={first.date.text}"] if first and first.date else []
    if event.place and event.place.lat is not None:
        sets += [f"place.lat={event.place.lat}", f"place.lon={event.place.lon}"]
    if sets:
        yield ["edit", event.id, *(part for each in sets for part in ("--set", each))]
    for other in others:
        more = ["--date", other.date.text] if other and other.date else []
        preferred = ["--preferred"] if other and other.preferred else []
        yield ["cite", event.id, *(claim(other) if other else []), *more, *preferred]


def test_the_shipped_timeline_is_entered_without_an_editor(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    events = sorted(SHIPPED.events, key=lambda event: event.when.relation is not None)
    for command in (*header(SHIPPED), *(each for event in events for each in entered(event))):
        done = run(*command)
        assert done.status == 0, (command, done.err)

    made = read([Path("events.yaml")])[0]
    assert made.events == tuple(events)
    assert made.sources == SHIPPED.sources
    assert made.categories == SHIPPED.categories
    assert replace(made.dating, events=frozenset()) == SHIPPED.dating
    assert (made.title, made.as_of, made.language) == (SHIPPED.title, SHIPPED.as_of, SHIPPED.language)
    assert run("check").err == "15 events: no problems\n"


@pytest.mark.parametrize(
    ("options", "message"),
    [(["--timezone", "Europe/Kiew"], "no time zone"), (["--as-of", "2023"], "is not one day")],
)
def test_a_header_that_could_not_be_read_is_not_written(
    run: Run, tmp_path: Path, options: list[str], message: str
) -> None:
    done = run("init", tmp_path / "x.yaml", *options)

    assert done.status == 2
    assert message in done.err
    assert not (tmp_path / "x.yaml").exists()


def test_a_header_names_its_calendar(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "x.yaml", "--calendar", "julian")

    assert "\ncalendar: julian\n" in (tmp_path / "x.yaml").read_text(encoding="utf-8")


def test_who_names_no_file_is_told_of_those_that_are_there(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in "abcd":
        (tmp_path / f"{name}.yaml").write_text("events: []\n", encoding="utf-8")

    assert "name a file (a.yaml, b.yaml, c.yaml), or `.` for this folder, set TIMELINE_FILE" in run("list").err
