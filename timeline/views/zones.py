"""Times of day whose zone is not known."""

from collections.abc import Iterator

from timeline.dates.times import NAIVE
from timeline.events.model import Event, Timeline

TOLD = "Times without an offset are read as UTC: the file names no time zone."


def unzoned(timeline: Timeline) -> Iterator[Event]:
    """Return the events whose date has a time without an offset, where no zone is named: it is read as UTC."""
    if timeline.dating.assumes_utc:
        yield from (event for event in timeline.events if "T" in event.date and NAIVE.search(event.date))


def utc_assumed(timeline: Timeline) -> str:
    """Return the sentence that some times are UTC for want of a zone, '' where none are."""
    return TOLD if next(unzoned(timeline), None) else ""


def zone_told(timeline: Timeline) -> str:
    """Return the name of the zone in which times are shown, with a mark if it is not known: `UTC (?)`."""
    return f"{timeline.dating.timezone} (?)" if utc_assumed(timeline) else timeline.dating.timezone
