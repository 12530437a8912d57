"""Times of day: whose zone is not known, and the offset that all of them share."""

from collections.abc import Iterator

from timeline.dates import When
from timeline.dates.naming import zone_name
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
    """Return the name of the zone in which times are shown: `Europe/Kyiv (UTC+3)` where they share its offset.

    A zone that is not known has a mark: `UTC (?)`.
    """
    name, offset = timeline.dating.timezone, zone_name(shared_offset(timeline)).strip()
    mark = "?" if utc_assumed(timeline) else "" if offset == name else offset
    return f"{name} ({mark})" if mark else name


def shared_offset(timeline: Timeline) -> int | None:
    """Return the offset in seconds that all times have; None if they have several, or none."""
    found = {offset for event in timeline.events for offset in _offsets(event.when)}
    return found.pop() if len(found) == 1 else None


def _offsets(when: When) -> Iterator[int | None]:
    for end in (when.start, when.end):
        if end.timed:
            yield end.offset
    for member in when.members:
        yield from _offsets(member)


def without_offsets(when: When) -> When:
    """Return a date whose times do not tell their offsets."""
    start, end = when.start._replace(offset=None), when.end._replace(offset=None)
    return when._replace(start=start, end=end, members=tuple(map(without_offsets, when.members)))
