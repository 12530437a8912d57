"""Timelines built by hand: the summit that was announced in June and held in July."""

from timeline.dates import Bounds, Edge, Kind, Precision, When
from timeline.dates.days import DAY_SECONDS, day_number, iso_day
from timeline.events.model import Citation, Event, Source, Timeline


def number(day: str) -> int:
    """Number a day written as 2023-06-21."""
    return day_number(*(int(part) for part in day.split("-")))


def first_second(day: str) -> int:
    return number(day) * DAY_SECONDS


def last_second(day: str) -> int:
    return first_second(day) + DAY_SECONDS - 1


def one_of(first: str, last: str, text: str = "") -> When:
    """Something that lies somewhere between two days."""
    bounds = Bounds(first_second(first), last_second(last))
    precision = Precision.DAY if first == last else Precision.MONTH
    return When(text or (first if first == last else f"[{first}..{last}]"), Kind.DATE, bounds, bounds, precision)


def on(day: str) -> When:
    return one_of(day, day)


def during(first: str, last: str) -> When:
    """A duration with known ends; '..' is an open one, '' an unknown one."""
    return When(f"{first}/{last}", Kind.INTERVAL, _start(first), _end(last), Precision.DAY)


def _start(day: str) -> Bounds:
    return Bounds(first_second(day), last_second(day)) if day.strip(".") else _none(day)


def _end(day: str) -> Bounds:
    return Bounds(last_second(day), last_second(day)) if day.strip(".") else _none(day)


def _none(day: str) -> Bounds:
    return Bounds(None, None, Edge.OPEN if day else Edge.UNKNOWN)


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
