"""Eras that a page could not show as they are meant."""

from collections.abc import Iterator

from timeline.checks.findings import Finding
from timeline.events.model import Timeline


def era_without_bounds(timeline: Timeline) -> Iterator[Finding]:
    """Nothing is known of when an era began or ended, so that no page can show it; lists name it."""
    for era in timeline.eras:
        when = era.date
        if when.relation is None and not any(bound is not None for bound in when.bounds):
            yield Finding(era.origin, ("date",), f"`{when.text[:60]}` bounds nothing", "a date with an end: 1940/1944")
