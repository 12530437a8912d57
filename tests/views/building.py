"""Timelines built by hand: the summit that was announced in June and held in July."""

from timeline.dates import When, parse_date
from timeline.dates.days import day_number, iso_day
from timeline.events.model import Citation, Event, Source, Timeline


def number(day: str) -> int:
    """Number a day written as 2023-06-21."""
    return day_number(*(int(part) for part in day.split("-")))


def on(day: str) -> When:
    return parse_date(day)


def one_of(first: str, last: str, text: str = "") -> When:
    """Something that lies somewhere between two days."""
    return parse_date(text or (first if first == last else f"[{first}..{last}]"))


def during(first: str, last: str) -> When:
    """A duration; '..' is an open end, '' an unknown one."""
    return parse_date(f"{first}/{last}")


def source(name: str, day: int | str | None, title: str = "") -> Source:
    published = on(iso_day(day) if isinstance(day, int) else day) if day is not None else None
    return Source(id=name, title=title or f"Title of {name}", publisher="A paper", published=published)


def timeline_of(*events: Event, sources: tuple[Source, ...] = (), as_of: str = "") -> Timeline:
    by_id = {each.id: each for each in sources}
    return Timeline(events=events, sources=by_id, as_of=number(as_of) if as_of else None)


NEWS = source("news", "2023-06-21")
COMMUNIQUE = source("communique", "2023-07-11")
ANNOUNCED = Citation(source="news", said="next month", date=one_of("2023-07-01", "2023-07-31", "2023-07"))
HELD = Citation(source="communique", quote="We met in Vilnius")
SUMMIT = Event(
    id="vilnius-summit",
    title="NATO summit in Vilnius",
    date="2023-07-11/2023-07-12",
    when=during("2023-07-11", "2023-07-12"),
    citations=(ANNOUNCED, HELD),
)
VILNIUS = timeline_of(SUMMIT, sources=(NEWS, COMMUNIQUE))
