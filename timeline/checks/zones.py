"""Times of day whose zone nobody named."""

from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.events.model import Timeline
from timeline.views.zones import unzoned


def timezone_unnamed(timeline: Timeline) -> Iterator[Finding]:
    """Times stand without an offset and the file names no `timezone`: they are read as UTC, which nobody said.

    One finding for all of them, at the first.
    """
    found = [*unzoned(timeline)]
    if found:
        more = f", as are {len(found) - 1:,} more" if len(found) > 1 else ""
        message = f"`{found[0].date}` is read as UTC{more}: the file names no time zone"
        yield at(
            found[0], ("date",), message, "`timezone: UTC` in the header if they are, else the zone of their place"
        )
