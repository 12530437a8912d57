"""Sources held against what became of an event."""

from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.dates import words
from timeline.events.model import Event, Status, Timeline
from timeline.views import Phase, claims, phase
from timeline.views.naming import source_named


def source_before_event(timeline: Timeline) -> Iterator[Finding]:
    """Every source of an event that happened is older than the event: it can have announced it, not reported it.

    An event whose status is left out counts as happened once its date has passed.
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
    """Tell whether it is said to have happened or, with no status, has passed; ahead of the day is another fault."""
    if timeline.as_of is None:
        return event.status is Status.HAPPENED
    seen = phase(event, timeline.as_of)
    return (event.status is Status.HAPPENED and seen is not Phase.UPCOMING) or (
        event.status is None and seen is Phase.PAST
    )
