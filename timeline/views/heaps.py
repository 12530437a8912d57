"""Heaps of false precision: more events on one kind of day than chance allows."""

from collections.abc import Callable, Iterable, Iterator
from math import exp, lgamma, log, log1p
from typing import NamedTuple

from timeline.dates import Kind, Precision
from timeline.dates.days import Civil, civil
from timeline.events.model import Event, Timeline

RARE = 0.001
"""How likely pure chance may make a heap as large: once in a thousand timelines."""
YEAR = 365.2425


class Heap(NamedTuple):
    """Events that are on one kind of day, among all that have a day; `expected` is what chance would give."""

    name: str
    events: tuple[Event, ...]
    among: int
    expected: float


def heaps(timeline: Timeline) -> tuple[Heap, ...]:
    """Return the kinds of day on which more events are than chance allows: 1 January, the first of a month.

    The events on 1 January are not counted again among the firsts of the month.
    """
    dated = list(_on_one_day(timeline.events))
    january = _heap("1 January", dated, lambda day: (day.month, day.day) == (1, 1), 1 / YEAR)
    first = _heap("the first of a month", dated, lambda day: day.month != 1 and day.day == 1, 11 / YEAR)
    return tuple(heap for heap in (january, first) if heap is not None)


def _on_one_day(events: Iterable[Event]) -> Iterator[tuple[Event, Civil]]:
    """Return the events whose date names one day, neither uncertain nor approximate, with that day."""
    for event in events:
        when, day = event.when, event.when.earliest_day
        meant = not (when.uncertain or when.approximate)
        if day is not None and meant and when.kind is Kind.DATE and when.precision is Precision.DAY:
            yield event, civil(day)


def _heap(name: str, dated: list[tuple[Event, Civil]], is_such: Callable[[Civil], bool], share: float) -> Heap | None:
    found = tuple(event for event, day in dated if is_such(day))
    if chance(len(found), len(dated), share) >= RARE:
        return None
    return Heap(name, found, len(dated), len(dated) * share)


def chance(least: int, trials: int, share: float) -> float:
    """Return the chance that at least this many of the trials succeed (the tail of the binomial distribution)."""
    if least == 0:
        return 1.0
    return min(1.0, sum(exp(_log_chance(count, trials, share)) for count in range(least, trials + 1)))


def _log_chance(count: int, trials: int, share: float) -> float:
    ways = lgamma(trials + 1) - lgamma(count + 1) - lgamma(trials - count + 1)
    return ways + count * log(share) + (trials - count) * log1p(-share)
