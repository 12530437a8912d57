"""Claims held against each other."""

from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.dates import words
from timeline.events.model import Event, Stance, Status, Timeline, Verification
from timeline.views import Claim, claims, disagreeing
from timeline.views.naming import source_named

OPEN = (Verification.DISPUTED, Verification.RETRACTED)


def claims_disagree(timeline: Timeline) -> Iterator[Finding]:
    """Two sources cannot both be right about an event, and none is preferred: their dates nowhere meet, or one denies.

    `verification: disputed` leaves it open; `status: moved` explains an older date.
    """
    for event in timeline.events:
        if _settled(event):
            continue
        for one, other in disagreeing(claims(timeline, event))[:1]:
            message = f"{_says(one)}, yet {_says(other)}; none is preferred"
            hint = "write `preferred: true` on the one that the event follows, or `verification: disputed`"
            yield at(event, ("sources", max(one.position, other.position)), message, hint)


def _settled(event: Event) -> bool:
    """Tell whether the editor has said which claim holds, or that it is open, or that the date was moved."""
    preferred = any(citation.preferred for citation in event.citations)
    return preferred or event.verification in OPEN or event.status is Status.MOVED


def _says(claim: Claim) -> str:
    named = source_named(claim.source) if claim.source else claim.citation.source
    if claim.citation.stance is Stance.REPORTS:
        return f"{named} says {words(claim.when)}"
    return f"{named} {claim.citation.stance.value} it"
