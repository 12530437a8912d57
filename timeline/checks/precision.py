"""Dates that say more than is known, or lie where no event of this timeline can."""

from collections.abc import Iterator
from statistics import quantiles

from timeline.checks.findings import Finding, at
from timeline.dates.days import civil
from timeline.events.model import Timeline
from timeline.views.heaps import heaps

_FEWEST = 10
_FEWEST_IN_HEAP = 5
_FAR = 20
_EARLIER = 1000
_LATER = 500


def false_precision(timeline: Timeline) -> Iterator[Finding]:
    """More events than chance allows lie on the first of a month or on 1 January: some may be known to the month only.

    One finding for the whole heap, at its first event.
    """
    for heap in heaps(timeline):
        if len(heap.events) >= _FEWEST_IN_HEAP:
            message = (
                f"{len(heap.events)} of {heap.among:,} days are {heap.name}; chance would give {heap.expected:.0f}"
            )
            yield at(heap.events[0], ("date",), message, "write the month alone, `2022-10`, where no day is known")


def implausible_date(timeline: Timeline) -> Iterator[Finding]:
    """A date lies centuries away from all others: a digit too many or too few, as in the year 20222."""
    years = {
        id(event): civil(event.when.earliest_day).year
        for event in timeline.events
        if event.when.earliest_day is not None
    }
    if len(years) < _FEWEST:
        return
    first, *_, last = quantiles(years.values(), n=10)
    spread = _FAR * (last - first)
    earliest, latest = first - max(_EARLIER, spread), last + max(_LATER, spread)
    for event in timeline.events:
        year = years.get(id(event))
        if year is not None and not earliest <= year <= latest:
            yield at(event, ("date",), f"the year {year}, where most events lie between {first:.0f} and {last:.0f}")
