"""The publish gate: what a timeline lets through, what it holds back."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from timeline.events.model import Event, Timeline, Verification
from timeline.views.relating import named_in
from timeline.views.trimming import cited_sources, used_categories


class Held(NamedTuple):
    """An event that may not be published, and why."""

    event: Event
    reason: str


class Published(NamedTuple):
    """What may be published, and what was held back."""

    timeline: Timeline
    held: tuple[Held, ...]


def publishable(timeline: Timeline) -> Published:
    """Let through the events whose verification the file's `publish:` lists; nothing of the others is left.

    An event without a verification is unverified. A date told by an event that is held back is held back with it.
    Sources and categories that only events held back use go with them.
    """
    held = _held(timeline)
    through = tuple(event for event in timeline.events if event.id not in held)
    left = replace(
        timeline,
        events=through,
        sources=cited_sources(timeline, through),
        categories=used_categories(timeline, through),
    )
    return Published(left, tuple(Held(event, held[event.id]) for event in timeline.events if event.id in held))


def _held(timeline: Timeline) -> Mapping[str, str]:
    """Return the reason for each event that is held back, until no date stands on one that is."""
    held = {event.id: _verification(event).value for event in timeline.events if not _passes(timeline, event)}
    while more := dict(_standing_on(timeline.events, held)):
        held |= more
    return held


def _passes(timeline: Timeline, event: Event) -> bool:
    return _verification(event) in timeline.publish


def _verification(event: Event) -> Verification:
    return event.verification or Verification.UNVERIFIED


def _standing_on(events: Iterable[Event], held: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    for event in events:
        if event.id not in held and (others := named_in(event) & held.keys()):
            yield event.id, f"its date stands on {min(others)}, which is held back"
