"""What the as-of slider replays: from which day an event was known, and under which dates."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypedDict

from timeline.dates import When, words
from timeline.events.model import Event, Timeline
from timeline.views.claims import Claim, claims
from timeline.views.knowledge import event_as_known


class Version(TypedDict):
    """A date under which an event was known from a day on."""

    day: int
    bounds: list[int | None]
    words: str


def days_stated(timeline: Timeline) -> bool:
    """Return whether anything says from which day an event was known: without that there is nothing to replay."""
    said = (citation.said_on for event in timeline.events for citation in event.citations)
    announced = (event.announced for event in timeline.events)
    return any(source.published for source in timeline.sources.values()) or any(said) or any(announced)


def is_replayed(timeline: Timeline, events: Iterable[Event], day: int) -> bool:
    """Return whether sources tell of several days, up to that of the page (a day number), on which more was known."""
    if not days_stated(timeline):
        return False
    days, is_claimed = set[int](), False
    for event in events:
        found = claims(timeline, event)
        is_claimed = is_claimed or bool(found)
        since = known_since(event, found)
        known = [day if since is None else since, *(told["day"] for told in versions(timeline, event, found, words))]
        days.update(each for each in known if each <= day)
        if is_claimed and len(days) > 1:
            return True
    return False


def known_since(event: Event, found: Sequence[Claim]) -> int | None:
    """Return the first day (a day number) on which an event could be known of by its claims; None: always."""
    stated = [claim.known for claim in found if claim.known is not None]
    if stated:
        return min(stated)
    return event.announced.latest_day if event.announced else event.when.earliest_day


def versions(timeline: Timeline, event: Event, found: Sequence[Claim], say: Callable[[When], str]) -> list[Version]:
    """Return the dates under which an event went by its claims, from the first on; empty if there was one only."""
    if all(citation.date is None for citation in event.citations):
        return []
    days = sorted({claim.known for claim in found if claim.known is not None})
    seen = [(day, event_as_known(timeline, event, day)) for day in days]
    told = [version(day, known.when, say) for day, known in seen if known]
    return [
        one for before, one in zip([None, *told], told, strict=False) if not before or before["words"] != one["words"]
    ]


def version(day: int, when: When, say: Callable[[When], str]) -> Version:
    """Return a date as known from a day on."""
    return {"day": day, "bounds": [*when.bounds], "words": say(when)}
