"""Times of day: whose zone is not known, the offset that all of them share, the clock on which one was written."""

import re
from collections.abc import Iterator

from timeline.dates import Kind, When
from timeline.dates.naming import zone_name
from timeline.dates.times import NAIVE
from timeline.dates.when import Bounds
from timeline.events.model import Event, Timeline

TOLD = "Times without an offset are read as UTC: the file names no time zone."


def unzoned(timeline: Timeline) -> Iterator[Event]:
    """Return the events whose date has a time without an offset, where no zone is named: it is read as UTC."""
    if timeline.dating.assumes_utc:
        yield from (event for event in timeline.events if "T" in event.date and NAIVE.search(event.date))


def utc_assumed(timeline: Timeline) -> str:
    """Return the sentence that some times are UTC for want of a zone, '' where none are."""
    return TOLD if next(unzoned(timeline), None) else ""


def zone_told(timeline: Timeline, unnamed: str) -> str:
    """Return the name of the zone in which times are shown: `Europe/Kyiv (UTC+3)` where they share its offset.

    Where times are read as UTC for want of a zone, words say so: `UTC (no zone named)`.
    """
    name, offset = timeline.dating.timezone, zone_name(shared_offset(timeline)).strip()
    mark = unnamed if utc_assumed(timeline) else "" if offset == name else offset
    return f"{name} ({mark})" if mark else name


def shared_offset(timeline: Timeline) -> int | None:
    """Return the offset in seconds that all times have; None if they have several, or none."""
    found = {offset for event in timeline.events for offset in _offsets(event.when)}
    return found.pop() if len(found) == 1 else None


_WRITTEN = re.compile(r"T[\d:.,]+(?:(Z)|([+-])(\d\d):?(\d\d)?)")
"""A time with an offset: UTC, or its sign, its hours and its minutes."""


def as_written(event: Event) -> When | None:
    """Return a date on the clocks on which its times are written in the file, None where that is the timeline's own.

    A time without an offset stays on the clock of the timeline's zone, and so does a set of dates.
    """
    written = _on_its_clock(event.when)
    return None if written == event.when else written


def _on_its_clock(when: When) -> When:
    if when.kind is Kind.INTERVAL and when.members:
        members = tuple(map(_on_its_clock, when.members))
        start, end = _moved(when.start, when.members[0].text), _moved(when.end, when.members[-1].text)
        return when._replace(start=start, end=end, members=members)
    if when.members:
        return when
    return when._replace(start=_moved(when.start, when.text), end=_moved(when.end, when.text))


def _moved(end: Bounds, text: str) -> Bounds:
    """Return an end of a date on the clock of its text; a day without a time, or without an offset, stays."""
    match = _WRITTEN.search(text)
    if not (match and end.timed) or end.offset is None or end.earliest is None or end.latest is None:
        return end
    offset = _seconds(match)
    by = offset - end.offset
    return end._replace(earliest=end.earliest + by, latest=end.latest + by, offset=offset)


def _seconds(match: re.Match[str]) -> int:
    utc, sign, hours, minutes = match.groups()
    return 0 if utc else int(f"{sign}1") * (int(hours) * 3600 + int(minutes or 0) * 60)


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
