"""The story of one event: what was known of it when, and so the life of an announcement."""

from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from timeline.dates import When
from timeline.events.model import Event, Stance, Status, Timeline
from timeline.views.claims import Claim, claims, day_known
from timeline.views.knowledge import event_as_known
from timeline.views.pending import is_pending
from timeline.views.phase import Phase, phase


class Turn(StrEnum):
    """What became known of an event on a day."""

    ANNOUNCED = "announced"
    REPORTED = "reported"
    NARROWED = "narrowed"
    REDATED = "redated"
    MOVED = "moved"
    HAPPENED = "happened"
    CANCELLED = "cancelled"
    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    OVERDUE = "overdue"


class Chapter(NamedTuple):
    """One day of a story: what it brought, the claims that became known, the date believed before it and after.

    `day` is a day number, None for claims that state no day; `before` is None in the first chapter.
    """

    day: int | None
    turns: tuple[Turn, ...]
    claims: tuple[Claim, ...]
    before: When | None
    after: When


def story(timeline: Timeline, event: Event, day: int) -> tuple[Chapter, ...]:
    """Return how an event became known, day by day up to a day (a day number); what states no day comes last."""
    found = claims(timeline, event)
    days = [None, *(each for each in _days(event, found) if each <= day)]
    told = [_chapter(timeline, event, found, before, after) for before, after in pairwise(days) if after is not None]
    undated = tuple(claim for claim in found if claim.known is None)
    last = [Chapter(None, (), undated, event.when, event.when)] if undated else []
    return (*filter(None, told), *_overdue(timeline, event, day), *last)


def _days(event: Event, found: tuple[Claim, ...]) -> list[int]:
    """Return the days on which the knowledge of an event may have changed."""
    spoken = [claim.known for claim in found]
    own = () if any(known is not None for known in spoken) else (day_known(event.announced), event.when.earliest_day)
    return sorted({known for known in (*spoken, *own) if known is not None})


def _chapter(
    timeline: Timeline, event: Event, found: tuple[Claim, ...], before: int | None, day: int
) -> Chapter | None:
    now = event_as_known(timeline, event, day)
    if now is None:
        return None
    then = None if before is None else event_as_known(timeline, event, before)
    new = tuple(claim for claim in found if claim.known == day)
    turns = _first(now, day) if then is None else _turns(then, now, new, told=_told_on(event, found) == day)
    return Chapter(day, turns, new, then.when if then else None, now.when) if turns else None


def _told_on(event: Event, found: tuple[Claim, ...]) -> int | None:
    """Return the day on which it was first reported as begun; without sources, the day on which it began."""
    if not found:
        return None if event.status is Status.ANNOUNCED else event.when.earliest_day
    return next((claim.known for claim in found if claim.tells), None)


def _first(now: Event, day: int) -> tuple[Turn, ...]:
    return (Turn.ANNOUNCED if phase(now, day) is Phase.UPCOMING else Turn.REPORTED,)


def _turns(then: Event, now: Event, new: tuple[Claim, ...], *, told: bool) -> tuple[Turn, ...]:
    turns = [*_outcome(then, now, told=told), *_date_turn(then.when, now.when)]
    if any(claim.citation.stance is not Stance.REPORTS for claim in new):
        turns.append(Turn.CONTRADICTED)
    return tuple(turns) or ((Turn.CONFIRMED,) if new else ())


def _outcome(then: Event, now: Event, *, told: bool) -> list[Turn]:
    """Return what became of it: by its status, or by the first claim that speaks of it as begun."""
    if now.status in (Status.MOVED, Status.CANCELLED) and then.status is not now.status:
        return [Turn(now.status.value)]
    return [Turn.HAPPENED] if told else []


def _date_turn(then: When, now: When) -> list[Turn]:
    if then == now:
        return []
    return [Turn.NARROWED if _within(now, then) else Turn.REDATED]


def _within(inner: When, outer: When) -> bool:
    """Return whether a date is more exact than another without contradicting it."""
    first = outer.earliest is None or (inner.earliest is not None and inner.earliest >= outer.earliest)
    return first and (outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest))


def _overdue(timeline: Timeline, event: Event, day: int) -> list[Chapter]:
    if event.when.latest_day is None or not is_pending(timeline, event, day):
        return []
    return [Chapter(event.when.latest_day + 1, (Turn.OVERDUE,), (), event.when, event.when)]
