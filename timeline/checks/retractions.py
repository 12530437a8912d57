"""Events compared with what became of their sources."""

from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.events.model import Timeline, Verification
from timeline.views.citing import retracted, stands_on

OPEN = (Verification.DISPUTED, Verification.DRAFT, Verification.RETRACTED)


def retracted_source(timeline: Timeline) -> Iterator[Finding]:
    """Every source that reports an event was retracted, so nothing is left that it stands on.

    `verification: retracted` or `disputed` says so; `--publish` holds such an event back.
    """
    names = retracted(timeline)
    for event in timeline.events if names else ():
        if event.verification not in OPEN and stands_on(event, names):
            message = "every source that reports this was retracted"
            hint = "cite another source, or write `verification: retracted`"
            yield at(event, ("sources", 0), message, hint)
