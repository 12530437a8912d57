"""What a timeline holds, counted."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from timeline.events.model import Event, Timeline, Verification
from timeline.views.phase import phase, standing

NONE = "none"


class Tally(NamedTuple):
    """One way to count events: by what, and how many there are of each, the most frequent first."""

    name: str
    counts: tuple[tuple[str, int], ...]


def tallies(timeline: Timeline, day: int) -> tuple[Tally, ...]:
    """Count events by category, precision, phase, status, verification and source, seen from a day (a day number).

    An event counts once for each source that it cites, so these counts may add up to more than the events.
    """
    return (
        _tally("category", timeline, lambda event: [event.category]),
        _tally("precision", timeline, lambda event: [event.when.precision.value]),
        _tally("phase", timeline, lambda event: [phase(event, day).value]),
        _tally("status", timeline, lambda event: [_status(event, day)]),
        _tally("verification", timeline, lambda event: [event.verification or Verification.UNVERIFIED.value]),
        _tally("source", timeline, lambda event: {citation.source for citation in event.citations}),
    )


def _tally(name: str, timeline: Timeline, labels: Callable[[Event], Iterable[str]]) -> Tally:
    counted = Counter(label or NONE for event in timeline.events for label in (labels(event) or [NONE]))
    return Tally(name, tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))))


def _status(event: Event, day: int) -> str:
    return standing(event, day) or NONE
