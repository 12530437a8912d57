"""One more claim of a source about an event: what it says of the date, and the citation that it becomes."""

from timeline.edits.claims import Claim
from timeline.edits.drafting import is_paraphrase, record_of
from timeline.events.keys import CITATION
from timeline.events.model import Event, Timeline
from timeline.events.yaml.nodes import Plain
from timeline.problems import TimelineError
from timeline.records.saying import Understood, read_on_one_of
from timeline.records.writing import part_record


def understood_claim(claim: Claim, date: str, timeline: Timeline, today: int, calendar: str = "") -> Understood | None:
    """Understand what a source says of the date, None if it does not say; words are read from its own day."""
    text, base = date or claim.said, timeline.seen_from(today)
    if not text:
        return None
    return read_on_one_of(text, claim.days(timeline, base), base, timeline, calendar)


def cited(claim: Claim, understood: Understood | None, event: Event, *, preferred: bool = False) -> Plain:
    """Return a claim, its days written, as a citation; a date that is the event's own goes without saying."""
    said = record_of(claim)
    parts = {"source": said} if isinstance(said, str) else dict(said) if isinstance(said, dict) else {}
    if understood and understood.said and not claim.said and not is_paraphrase(claim, understood):
        parts["said"] = understood.said
    if understood and understood.when.text != event.when.text:
        parts["date"] = understood.when.text
    if preferred:
        parts["preferred"] = "true"
    return claim.source if set(parts) <= {"source"} else parts


def refuse_said(event: Event, citation: Plain) -> None:
    """Raise if the event has the very same claim already."""
    said = {"source": citation} if isinstance(citation, str) else citation
    for each in event.citations:
        record = part_record(CITATION, each)
        if {key: str(value) for key, value in record.items()} == said:
            raise TimelineError(f"{event.id} has this claim of {each.source} already; nothing was saved", status=1)
