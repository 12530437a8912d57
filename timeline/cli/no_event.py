"""That there is no event of an id, with the one that may be meant."""

from collections.abc import Iterable

from timeline.events.suggestions import did_you_mean
from timeline.problems import TimelineError


def no_event(identity: str, known: Iterable[str], where: str = "") -> TimelineError:
    """Return the error that there is no such event, with those that may be meant, or how ids are found."""
    hint = did_you_mean(identity, known) or "`timeline list` shows the ids"
    return TimelineError(f"{where}there is no event `{identity[:80]}`", hint=hint, status=1)
