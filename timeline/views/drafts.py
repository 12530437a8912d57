"""Drafts: events, and citations of events, that were read out of a text and that nobody has accepted yet."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from timeline.dates import DateError, Dating, When, parse_date
from timeline.events.model import Citation, Event, Timeline, Verification

DRAFT = "x-draft"
"""The key of a draft: why its date is what it is (`anchor`, `rule`, `other`)."""

ANCHOR = "x-anchor"
"""The key of an accepted citation whose words were read against another date than the day of its source."""

OWN = "publication"


class Waiting(NamedTuple):
    """A draft: an event, or the citations of one by their positions, from 0."""

    event: Event
    citations: tuple[int, ...] = ()

    @property
    def cited(self) -> list[Citation]:
        """The citations that wait: those at the positions, or all of an event that is a draft."""
        return [self.event.citations[at] for at in self.citations] or list(self.event.citations)


def is_draft(event: Event) -> bool:
    """Return whether an event is a draft as a whole."""
    return event.verification is Verification.DRAFT


def draft_citations(event: Event) -> tuple[int, ...]:
    """Return the positions of the citations that are drafts, from 0."""
    return tuple(at for at, each in enumerate(event.citations) if DRAFT in each.extras)


def waiting(timeline: Timeline) -> Iterator[Waiting]:
    """Return the drafts of a timeline, in the order of the file."""
    for event in timeline.events:
        if is_draft(event):
            yield Waiting(event)
        elif found := draft_citations(event):
            yield Waiting(event, found)


def reason_told(extras: Mapping[str, object]) -> Mapping[str, object]:
    """Return why the date of a draft is what it is; nothing if that is not known."""
    told = extras.get(DRAFT)
    return told if isinstance(told, Mapping) else {}


def anchor_told(event: Event, citation: Citation) -> str:
    """Return the date that the words of a citation were read against, '' where it is the day of its source."""
    told = citation.extras.get(ANCHOR)
    if isinstance(told, str):
        return told
    reason = reason_told(citation.extras) or reason_told(event.extras)
    of, _, date = str(reason.get("anchor", "")).partition(" ")
    return "" if of == OWN else date


def anchor_of(event: Event, citation: Citation, dating: Dating) -> When | None:
    """Return that date as it is understood, None if there is none."""
    try:
        return parse_date(anchor_told(event, citation), dating)
    except DateError:
        return None
