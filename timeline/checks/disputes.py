"""Claims compared with each other."""

from collections.abc import Iterator
from itertools import islice

from timeline.checks.findings import Finding, at
from timeline.events.model import Event, Status, Timeline, Verification
from timeline.views import claims, disagreeing
from timeline.views.telling import claim_told

OPEN = (Verification.DISPUTED, Verification.RETRACTED)


def claims_disagree(timeline: Timeline) -> Iterator[Finding]:
    """Two sources cannot both be right about an event, and neither is preferred: their dates don't meet, or one denies.

    `verification: disputed` leaves it open; `status: moved` explains an older date.
    """
    for event in timeline.events:
        if len(event.citations) < 2 or _settled(event):
            continue
        for one, other in islice(disagreeing(claims(timeline, event)), 1):
            message = f"{claim_told(one)}, but {claim_told(other)}; neither is preferred"
            hint = "write `preferred: true` on the one that the event follows, or `verification: disputed`"
            yield at(event, ("sources", max(one.position, other.position)), message, hint)


def _settled(event: Event) -> bool:
    """Return whether the editor has said which claim holds, or that it is open, or that the date was moved."""
    preferred = any(citation.preferred for citation in event.citations)
    return preferred or event.verification in OPEN or event.status is Status.MOVED
