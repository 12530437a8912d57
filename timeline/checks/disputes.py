"""Claims compared with each other."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from timeline.checks.findings import Finding, at
from timeline.events.model import Event, Status, Timeline, Verification
from timeline.views.claims import Claim, claims, disagreeing
from timeline.views.telling import claim_told

HINT = "write `preferred: true` on the one that the event follows, or `verification: disputed`"
MOST_PAIRS, MOST_NAMED = 1_000, 6
OPEN = (Verification.DISPUTED, Verification.RETRACTED)


def claims_disagree(timeline: Timeline) -> Iterator[Finding]:
    """Two sources cannot both be right about an event, and neither is preferred: their dates don't meet, or one denies.

    `verification: disputed` leaves it open; `status: moved` explains an older date.
    """
    for event in timeline.events:
        if len(event.citations) < 2 or _settled(event):
            continue
        if found := _involved(islice(disagreeing(claims(timeline, event)), MOST_PAIRS)):
            place = max(each.position for each in found[:2])
            yield at(event, ("sources", place), told(found), HINT)


def _involved(pairs: Iterable[tuple[Claim, Claim]]) -> list[Claim]:
    """Return the claims of pairs that cannot both be right, each once; the first pair comes first."""
    return list({each.position: each for pair in pairs for each in pair}.values())


def told(found: Sequence[Claim]) -> str:
    """Say what each of some claims says that cannot all be right, and that none of them is preferred."""
    said = [claim_told(each) for each in found]
    if len(said) == 2:
        return f"{said[0]}, but {said[1]}; neither is preferred"
    more = f"; and {len(said) - MOST_NAMED} more" if len(said) > MOST_NAMED else ""
    return f"these cannot all be right: {'; '.join(said[:MOST_NAMED])}{more}; none is preferred"


def _settled(event: Event) -> bool:
    """Return whether the editor has said which claim holds, or that it is open, or that the date was moved."""
    preferred = any(citation.preferred for citation in event.citations)
    return preferred or event.verification in OPEN or event.status is Status.MOVED
