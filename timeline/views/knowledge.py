"""A timeline as it was known on a day.

The rule, as of day D. A citation is known when it was said (`said_on`, else its source's `published`) on or before D;
one that states no day is not. An event is shown when one of its citations is known or, where none of them states a
day, when its `announced` or else its earliest day is on or before D. The date shown is the event's own if a known
citation has no date of its own, or if there is no citation with a day; else the date of the latest known citation.

What an editor writes of an event is written knowing all its citations. So an event is *whole* on D when no citation of
it is still to come and, where days of citations are missing, it has begun. Until then its description, address,
picture, media and `x-` keys are withheld. Its status is its own once it is whole (happened: once the date shown has
begun, too); before that it is what the latest known citation with a status says or, if none has one, its own if the
known citations confirm it, else announced. They confirm happened if one is from after the beginning, and moved if
another date and later the event's own are known; they never confirm cancelled.

A date relative to other events follows from them as they were known; one relative to a hidden event is unknown.

A source not known to have been published by D keeps only its id and publisher, and only if a known citation
names it; a retraction that was still to come is withheld. Sources and categories that only hidden events use are left
out, and the steps of stories that tell them; what a story tells of an event is withheld as its description is.

An era is shown once it has begun; an end that is still to come is withheld, so that it continues. One told by events
follows from their dates as they were known.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.dates import When
from timeline.events.model import Event, Source, Status, Timeline
from timeline.views.claims import Claim, claims, day_known, known_by
from timeline.views.eras import eras_as_known
from timeline.views.relating import among_themselves
from timeline.views.trimming import cited_sources, stories_of, used_categories


class Seen(NamedTuple):
    """An event's claims and what of them is known on a day."""

    known: tuple[Claim, ...]
    dated: bool
    whole: bool


def as_known(timeline: Timeline, day: int) -> Timeline:
    """Return the timeline as it was known on a day (a day number), judged from that day too."""
    known = (event_as_known(timeline, event, day) for event in timeline.events)
    shown = among_themselves(tuple(event for event in known if event))
    left = cited_sources(timeline, shown)
    return replace(
        timeline,
        as_of=day,
        events=shown,
        sources=_sources(left, shown, day),
        categories=used_categories(timeline, shown),
        eras=eras_as_known(timeline, shown, day),
        stories=stories_of(timeline, shown, _untold(timeline, day)),
    )


def _untold(timeline: Timeline, day: int) -> set[str]:
    """Return the events of stories that are not whole on a day."""
    told = {step.event for story in timeline.stories for step in story.steps}
    events = (event for event in timeline.events if event.id in told)
    return {event.id for event in events if not _seen(claims(timeline, event), event, day).whole}


def event_as_known(timeline: Timeline, event: Event, day: int) -> Event | None:
    """Return an event as it was known on a day, or None if it was not known at all."""
    seen = _seen(claims(timeline, event), event, day)
    if not (seen.known if seen.dated else _stated(event, day)):
        return None
    shown = _words(_dated(_cited(event, seen), seen), seen, day)
    status = _status(shown, seen, day)
    return shown if status is shown.status else replace(shown, status=status)


def _seen(found: Sequence[Claim], event: Event, day: int) -> Seen:
    later = any(claim.known is not None and claim.known > day for claim in found)
    complete = bool(found) and all(claim.known is not None for claim in found)
    dated = any(claim.known is not None for claim in found)
    return Seen(known_by(found, day), dated, not later and (complete or _begun(event.when, day)))


def _stated(event: Event, day: int) -> bool:
    stated = day_known(event.announced) if event.announced else event.when.earliest_day
    return stated is None or stated <= day


def _cited(event: Event, seen: Seen) -> Event:
    if len(seen.known) == len(event.citations):
        return event
    in_file_order = sorted(seen.known, key=lambda claim: claim.position)
    return replace(event, citations=tuple(claim.citation for claim in in_file_order))


def _dated(event: Event, seen: Seen) -> Event:
    if any(claim.supports for claim in seen.known):
        return event
    own = [claim.citation.date for claim in seen.known if claim.citation.date]
    return replace(event, date=own[-1].text, when=own[-1]) if own else event


def _begun(when: When, day: int) -> bool:
    return when.earliest_day is None or when.earliest_day <= day


def _status(event: Event, seen: Seen, day: int) -> Status | None:
    """Return the known status: of a whole event its own, else what was said last, else what the claims confirm."""
    said = next((claim.citation.status for claim in reversed(seen.known) if claim.citation.status), None)
    if event.status is Status.HAPPENED and not _begun(event.when, day):
        return said or Status.ANNOUNCED
    if seen.whole:
        return event.status or said
    return said or (event.status if _is_borne_out(event.status, seen) else Status.ANNOUNCED)


def _is_borne_out(status: Status | None, seen: Seen) -> bool:
    match status:
        case None | Status.HAPPENED:
            return any(claim.tells for claim in seen.known)
        case Status.ANNOUNCED:
            return True
        case Status.MOVED:
            return _moved(seen.known)
        case Status.CANCELLED:
            return False


def _moved(known: Sequence[Claim]) -> bool:
    """Return whether another date was known before the event's own."""
    others = [turn for turn, claim in enumerate(known) if claim.citation.date]
    own = [turn for turn, claim in enumerate(known) if claim.supports]
    return bool(others and own and others[0] < own[-1])


def _words(event: Event, seen: Seen, day: int) -> Event:
    """Return an event without the editor's words that may reveal what came later."""
    spoken = seen.whole if event.said_on is None else _by(event.said_on, day)
    kept = event if spoken or not (event.said or event.said_on) else replace(event, said="", said_on=None)
    if kept.announced and not _by(kept.announced, day):
        kept = replace(kept, announced=None)
    return kept if seen.whole else replace(kept, description="", url="", image=None, media=(), extras={})


def _unretracted(source: Source, day: int) -> Source:
    """Return a source without its retraction, where that was still to come."""
    return source if source.retracted is None or _by(source.retracted, day) else replace(source, retracted=None)


def _by(when: When | None, day: int) -> bool:
    known = day_known(when)
    return known is not None and known <= day


def _sources(sources: Mapping[str, Source], shown: Sequence[Event], day: int) -> dict[str, Source]:
    cited = {citation.source for event in shown for citation in event.citations}
    return {
        name: _unretracted(source, day)
        if _by(source.published, day)
        else Source(id=source.id, publisher=source.publisher)
        for name, source in sources.items()
        if name in cited or _by(source.published, day)
    }
