"""What recurs in a calendar (RRULE, RDATE, EXDATE), expanded within a window by dateutil."""

from collections.abc import Iterator
from datetime import date, datetime, time, tzinfo
from itertools import islice

from dateutil.rrule import rrule, rruleset, rrulestr
from icalendar import Event as Component

from timeline.dates.days import civil
from timeline.inputs.ics.events import Extent, Moment, raw, values

MOST = 10_000
"""So many occurrences of one event are expanded at most."""


def recurs(component: Component) -> bool:
    """Return whether an event recurs."""
    return bool(values(component, "RRULE") or values(component, "RDATE"))


def occurrences(component: Component, first: Extent, window: tuple[int, int], moved: frozenset[Moment]) -> list[Extent]:
    """Return the occurrences that begin in the window (day numbers, both included), without those in `moved`."""
    zone = first.start.tzinfo if isinstance(first.start, datetime) else None
    start = first.start if isinstance(first.start, datetime) else datetime.combine(first.start, time())
    rules = rruleset()
    rules.rdate(start)
    for rule in values(component, "RRULE"):
        read = rrulestr(_until_like(raw(rule), zone), dtstart=start)
        assert isinstance(read, rrule), "one line is one rule"
        rules.rrule(read)
    for moment in _moments(component, "RDATE"):
        rules.rdate(_like(moment, zone))
    for moment in (*_moments(component, "EXDATE"), *moved):
        rules.exdate(_like(moment, zone))
    after, before = (_midnight(number, zone) for number in (window[0], window[1] + 1))
    found = rules.xafter(after, inc=True)
    within = (moment for moment in islice(found, MOST) if moment < before)
    return list(_shifted(first, within))


def _shifted(first: Extent, moments: Iterator[datetime]) -> Iterator[Extent]:
    for moment in moments:
        begin: Moment = moment if isinstance(first.start, datetime) else moment.date()
        yield Extent(begin, None if first.end is None else _end(first, begin))


def _end(first: Extent, begin: Moment) -> Moment:
    assert first.end is not None
    if isinstance(first.start, datetime) and isinstance(first.end, datetime) and isinstance(begin, datetime):
        return begin + (first.end - first.start)
    if isinstance(first.start, datetime) or isinstance(first.end, datetime):
        return first.end
    return begin + (first.end - first.start)


def _moments(component: Component, name: str) -> Iterator[Moment]:
    for part in values(component, name):
        for each in getattr(part, "dts", []):
            moment = each.dt[0] if isinstance(each.dt, tuple) else each.dt
            if isinstance(moment, date):
                yield moment


def _like(moment: Moment, zone: tzinfo | None) -> datetime:
    """Return a moment with a zone where the event has one, and without where it has none."""
    full = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
    if zone is None:
        return full.replace(tzinfo=None)
    return full.astimezone(zone) if full.tzinfo else full.replace(tzinfo=zone)


def _until_like(rule: str, zone: tzinfo | None) -> str:
    """Let UNTIL have a zone exactly where the event has one, as dateutil asks."""
    return ";".join(_until(part, zone) if part.upper().startswith("UNTIL=") else part for part in rule.split(";"))


def _until(part: str, zone: tzinfo | None) -> str:
    bare = part.partition("=")[2].rstrip("Zz")
    moment = bare if "T" in bare else f"{bare}T235959"
    return f"UNTIL={moment}{'Z' if zone is not None else ''}"


def _midnight(number: int, zone: tzinfo | None) -> datetime:
    year, month, day = civil(number)
    return datetime(min(max(year, 1), 9999), month, day, tzinfo=zone)
