"""The publish gate: which events may be published, and which are held back."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from timeline.events.model import Era, Event, Timeline, Verification
from timeline.views.citing import retracted, stands_on
from timeline.views.drafts import draft_citations, is_draft
from timeline.views.own_keys import without_own_keys
from timeline.views.relating import named_in
from timeline.views.trimming import cited_sources, stories_of, used_categories

RETRACTED = "all that it cites was retracted"


class Held(NamedTuple):
    """An event that may not be published, and why."""

    event: Event
    reason: str


class Published(NamedTuple):
    """What may be published, the events that were held back, and the eras that were: their dates name such events."""

    timeline: Timeline
    held: tuple[Held, ...]
    eras: tuple[Era, ...] = ()


def published(timeline: Timeline) -> Timeline:
    """Return what is published of a timeline: the events that may be, without keys of one's own."""
    return without_own_keys(publishable(timeline).timeline)


def publishable(timeline: Timeline) -> Published:
    """Return the events whose verification is in the file's `publish:`, and nothing of the others.

    An event without a verification is unverified. Drafts are never let through, nor citations that are drafts, nor what
    stands on retracted sources alone, unless it says that it is retracted. An event or an era whose date names one that
    is held back is held back with it.
    Sources and categories that only they use are left out, and the steps of stories that tell them. Keys of one's own,
    by which events may be selected, are still there: `without_own_keys` is what goes out.
    """
    held = _held(timeline)
    through = tuple(_without_drafts(event) for event in timeline.events if event.id not in held)
    eras = tuple(era for era in timeline.eras if held.keys().isdisjoint(era.date.events))
    eras_held = tuple(era for era in timeline.eras if not held.keys().isdisjoint(era.date.events))
    left = replace(
        timeline,
        events=through,
        eras=eras,
        sources=cited_sources(timeline, through),
        categories=used_categories(timeline, through),
        stories=stories_of(timeline, through),
    )
    back = tuple(Held(event, held[event.id]) for event in timeline.events if event.id in held)
    return Published(left, back, eras_held)


def _held(timeline: Timeline) -> Mapping[str, str]:
    """Return the reason for each event that is held back, with those whose dates name one of them."""
    gone = retracted(timeline)
    held = {event.id: reason for event in timeline.events if (reason := _reason(event, timeline.publish, gone))}
    while more := dict(_standing_on(timeline.events, held)):
        held |= more
    return held


def _without_drafts(event: Event) -> Event:
    """Return an event without the citations that nobody has accepted yet."""
    found = draft_citations(event)
    if not found:
        return event
    return replace(event, citations=tuple(each for at, each in enumerate(event.citations) if at not in found))


def _reason(event: Event, publish: Collection[Verification], gone: Collection[str]) -> str:
    """Return why an event of itself may not be published, '' if it may."""
    verification = event.verification or Verification.UNVERIFIED
    if verification not in publish or is_draft(event):
        return verification.value
    is_left_alone = stands_on(_without_drafts(event), gone)
    return RETRACTED if is_left_alone and verification is not Verification.RETRACTED else ""


def _standing_on(events: Iterable[Event], held: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    for event in events:
        if event.id not in held and (others := named_in(event) & held.keys()):
            yield event.id, f"its date depends on {min(others)}, which is held back"
