"""How a date that was understood is described, with the words and the day it was read from."""

from collections.abc import Iterable

from timeline.edits.dates_told import in_full, written_with_bounds
from timeline.events.model import Timeline
from timeline.records.saying import Understood


def echo_lines(understood: Understood, timeline: Timeline) -> Iterable[str]:
    """Say how the date was understood: in words, then its bounds, then the words it was read from."""
    yield in_full(understood.when, timeline.counts)
    yield f"  {written_with_bounds(understood.when.text, understood.when)}"
    if understood.said:
        day = understood.said_on
        yield f"  said: {understood.said}, {f'read from {day}' if day else 'the same on any day on which it was said'}"
    for other in understood.others:
        yield f"  could also mean: {other.date} ({other.rule})"
