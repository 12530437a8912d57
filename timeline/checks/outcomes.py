"""Sources compared with what became of an event."""

from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.dates import When, words
from timeline.dates.days import DAY_SECONDS
from timeline.events.model import Event, Status, Timeline
from timeline.views.claims import claims
from timeline.views.naming import source_named
from timeline.views.phase import Phase, phase


def source_before_event(timeline: Timeline) -> Iterator[Finding]:
    """Every source of an event that happened is older than the event, so it can have announced it but not reported it.

    An event whose status is left out counts as happened once its date has passed or, where it goes on, has begun.
    """
    for event in timeline.events:
        found = claims(timeline, event)
        if found and all(claim.foretells for claim in found) and _counts_as_happened(timeline, event):
            last = found[-1]
            named = source_named(last.source) if last.source else last.citation.source
            message = f"{named} is older than what it reports as happened ({words(last.when)})"
            hint = "cite a source that reports it, or write `status: announced`"
            yield at(event, ("sources", last.position), message, hint)


def _counts_as_happened(timeline: Timeline, event: Event) -> bool:
    """Return whether the status says that it happened or, without one, its date does; a date ahead is another fault."""
    day = timeline.as_of
    if day is None:
        return event.status is Status.HAPPENED
    if event.status is Status.HAPPENED:
        return phase(event, day) is not Phase.UPCOMING
    return event.status is None and (phase(event, day) is Phase.PAST or _goes_on(event.when, day))


def _goes_on(when: When, day: int) -> bool:
    return when.open_end and when.start.latest is not None and when.start.latest // DAY_SECONDS < day
