"""What became of events, against the day from which the timeline is seen."""

from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.dates.days import iso_day
from timeline.events.model import Status, Timeline


def happened_ahead(timeline: Timeline) -> Iterator[Finding]:
    """An event has `status: happened`, but its earliest day lies after the as-of day of the file."""
    day = timeline.as_of
    for event in timeline.events if day is not None else ():
        earliest = event.when.earliest_day
        if event.status is Status.HAPPENED and earliest is not None and day is not None and earliest > day:
            yield at(event, ("status",), f"happened, but ahead of {iso_day(day)}", "announced, or another date")


def overdue(timeline: Timeline) -> Iterator[Finding]:
    """An event has `status: announced`, but its latest day has passed: it happened, was moved, or was cancelled."""
    day = timeline.as_of
    for event in timeline.events if day is not None else ():
        latest = event.when.latest_day
        if event.status is Status.ANNOUNCED and latest is not None and day is not None and latest < day:
            hint = "happened, moved or cancelled"
            yield at(event, ("status",), f"announced, but over since {iso_day(latest)}", hint)
