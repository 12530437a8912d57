"""What recurs in a calendar (RRULE, RDATE, EXDATE), expanded within a window by dateutil."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, tzinfo
from itertools import islice, takewhile
from typing import NamedTuple

from dateutil.rrule import rrule, rruleset, rrulestr
from icalendar import Event as Component

from timeline.dates.days import civil, day_number
from timeline.inputs.effort import MOST_TIMES, Effort, refuse_too_many
from timeline.inputs.ics.events import Extent, Moment, raw, values
from timeline.inputs.ics.rules import is_empty, parts_of, steps_of


class Wanted(NamedTuple):
    """Which occurrences are wanted: those in a window (day numbers, both included) that no other event replaces."""

    first_day: int
    last_day: int
    moved: frozenset[Moment] = frozenset()


def recurs(component: Component) -> bool:
    """Return whether an event recurs."""
    return bool(values(component, "RRULE") or values(component, "RDATE"))


def occurrences(component: Component, first: Extent, wanted: Wanted, effort: Effort) -> list[Extent]:
    """Return the occurrences that begin in the window; TooOftenError where there are too many."""
    zone = first.start.tzinfo if isinstance(first.start, datetime) else None
    start = first.start if isinstance(first.start, datetime) else datetime.combine(first.start, time())
    rules = rruleset()
    rules.rdate(start)
    for rule in _rules(component, start, wanted.last_day, effort):
        rules.rrule(rule)
    for moment in _moments(component, "RDATE"):
        rules.rdate(_like(moment, zone))
    for moment in (*_moments(component, "EXDATE"), *wanted.moved):
        rules.exdate(_like(moment, zone))
    after, before = (_midnight(number, zone) for number in (wanted.first_day, wanted.last_day + 1))
    within = list(islice(takewhile(lambda moment: moment < before, rules.xafter(after, inc=True)), MOST_TIMES + 1))
    refuse_too_many(len(within))
    return list(_shifted(first, within))


def _rules(component: Component, start: datetime, last_day: int, effort: Effort) -> Iterator[rrule]:
    """Return the rules of an event that have an occurrence, as far as the calendar's effort reaches."""
    days = max(0, last_day - day_number(start.year, start.month, start.day)) + 1
    for value in values(component, "RRULE"):
        text = _until_like(raw(value), start.tzinfo)
        parts = parts_of(text)
        effort.spend(steps_of(parts, days))
        if not is_empty(text, parts, start, effort):
            rule = rrulestr(text, dtstart=start)
            assert isinstance(rule, rrule), "one line is one rule"
            yield rule


def _shifted(first: Extent, moments: Iterable[datetime]) -> Iterator[Extent]:
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
