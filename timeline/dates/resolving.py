"""Relations to bounds: what 'after A' means once A is known."""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import NamedTuple

from timeline.dates.calendars import calendar_named
from timeline.dates.days import DAY_SECONDS, iso_day
from timeline.dates.intervals import finer
from timeline.dates.when import Bounds, Kind, When

_SECONDS = {"minute": 60, "hour": 3600, "day": DAY_SECONDS, "week": 7 * DAY_SECONDS}


class Fault(NamedTuple):
    """A relation that cannot be resolved: whose, by which rule, what is wrong, and all events that take part."""

    event: str
    code: str
    message: str
    events: tuple[str, ...]


class Resolved(NamedTuple):
    """All dates with the bounds that follow from each other, and the relations that do not hold."""

    whens: dict[str, When]
    faults: tuple[Fault, ...]


def resolve(whens: Mapping[str, When]) -> Resolved:
    """Return every relation its bounds, each event once, in the order in which they depend on each other."""
    resolved = {name: when for name, when in whens.items() if when.relation is None}
    faults: list[Fault] = []
    for name in whens:
        _settle(name, whens, resolved, faults)
    return Resolved({name: resolved[name] for name in whens}, tuple(faults))


def resolve_one(when: When, others: Mapping[str, When]) -> tuple[When, Fault | None]:
    """Return a date with the bounds that follow from those of others, and why it has none.

    It is in no circle, since no other can name it.
    """
    if when.relation is None:
        return when, None
    missing = next((name for name in when.relation.events if name not in others), None)
    if missing is not None:
        return when, Fault("", "unknown-event", f"{when.text!r} names {missing}, which is no event", (missing,))
    faults: list[Fault] = []
    return _derived("", when, others, faults), next(iter(faults), None)


def _settle(name: str, whens: Mapping[str, When], resolved: dict[str, When], faults: list[Fault]) -> None:
    """Resolve one event after all that it depends on: depth first, with a dict for a stack."""
    path = {name: None}
    while path:
        current = next(reversed(path))
        if current in resolved:
            path.popitem()
            continue
        awaited = next((each for each in _asked(whens[current]) if each in whens and each not in resolved), None)
        if awaited is None:
            resolved[current] = _derived(current, whens[current], resolved, faults)
        elif awaited in path:
            members = list(path)
            members = members[members.index(awaited) :]
            faults.append(_cycle(members))
            resolved.update((member, whens[member]) for member in members)
        else:
            path[awaited] = None


def _asked(when: When) -> tuple[str, ...]:
    """Return the events that a date depends on."""
    return () if when.relation is None else when.relation.events


def _cycle(members: Sequence[str]) -> Fault:
    """Name the events that wait for each other."""
    circle = " -> ".join((*members, members[0]))
    return Fault(members[0], "cyclic-relation", f"these dates wait for each other: {circle}", tuple(members))


def _derived(name: str, when: When, resolved: Mapping[str, When], faults: list[Fault]) -> When:
    """Return a relation its bounds; where it has none, or they cannot be, a fault and no bounds."""
    assert when.relation is not None, name
    missing = [event for event in when.relation.events if event not in resolved]
    if missing:
        faults.extend(
            Fault(name, "unknown-event", f"{when.text!r} names {event}, which is no event", (name, event))
            for event in missing
        )
        return when
    others = [resolved[event] for event in when.relation.events]
    window = _shifted(when, others[0]) if when.relation.unit else _window(when.relation.word, others)
    first, last = window.start.earliest, window.end.latest
    if first is not None and last is not None and first > last:
        message = f"{when.text!r} cannot hold: it would begin on {_day(first)} and be over on {_day(last)}"
        faults.append(Fault(name, "relation-cannot-hold", message, (name, *when.relation.events)))
        return when
    return When(
        when.text,
        Kind.RELATION,
        window.start,
        window.end,
        window.precision,
        relation=when.relation,
        calendar=when.calendar,
    )


def _day(second: int) -> str:
    """Write the day of a second."""
    return iso_day(second // DAY_SECONDS)


def _window(word: str, others: Sequence[When]) -> When:
    """Return the bounds of something after, before, during or between others."""
    first, last = None, None
    timed = any(other.start.timed or other.end.timed for other in others)
    if word in ("after", "between"):
        first = _next(others[0].end.earliest)
    if word in ("before", "between"):
        last = _previous(others[-1].start.latest)
    if word == "during":
        first, last = others[0].earliest, others[0].latest
    unit = 0 if timed else DAY_SECONDS - 1
    start = _clocked(Bounds(first, None if last is None else last - unit), others[0].end, timed=timed)
    end = _clocked(Bounds(None if first is None else first + unit, last), others[-1].start, timed=timed)
    return When("", Kind.RELATION, start, end, reduce(finer, (other.precision for other in others)))


def _clocked(bounds: Bounds, other: Bounds, *, timed: bool) -> Bounds:
    """Return bounds as those of a time of day, on the clock of another date, if they are told by one."""
    return bounds._replace(timed=timed, offset=other.offset) if timed else bounds


def _next(second: int | None) -> int | None:
    """Return the second after one."""
    return None if second is None else second + 1


def _previous(second: int | None) -> int | None:
    """Return the second before one."""
    return None if second is None else second - 1


def _shifted(when: When, other: When) -> When:
    """Return the bounds of something that lies a distance after the end of another, or before its start."""
    relation = when.relation
    assert relation is not None, when
    away = relation.amount if relation.word == "after" else -relation.amount
    timed = other.start.timed or relation.unit in ("hour", "minute")
    unit = 0 if timed else DAY_SECONDS - 1
    if relation.word == "after":
        first, last = (_moved(each, away, relation.unit, when.calendar) for each in other.end[:2])
        start = Bounds(None if first is None else first - unit, None if last is None else last - unit)
        after = (_clocked(each, other.end, timed=timed) for each in (start, Bounds(first, last)))
        return _relation(other, *after)
    first, last = (_moved(each, away, relation.unit, when.calendar) for each in other.start[:2])
    end = Bounds(None if first is None else first + unit, None if last is None else last + unit)
    before = (_clocked(each, other.start, timed=timed) for each in (Bounds(first, last), end))
    return _relation(other, *before)


def _relation(other: When, start: Bounds, end: Bounds) -> When:
    """Return a date with some bounds, as exact as the one by which it is told."""
    return When("", Kind.RELATION, start, end, other.precision)


def _moved(second: int | None, amount: int, unit: str, calendar: str) -> int | None:
    """Return the second that lies some units away; a month later is the same day of it, or its last day.

    Months and years are those of a calendar, by its name; None if it has no such year.
    """
    if second is None:
        return None
    if unit in _SECONDS:
        return second + amount * _SECONDS[unit]
    day, rest = divmod(second, DAY_SECONDS)
    there = calendar_named(calendar).moved(day, amount, years=unit == "year")
    return None if there is None else there * DAY_SECONDS + rest
