"""The eras of a timeline: those in which a date is, and as they were known on a day, or may be published."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from math import inf

from timeline.dates import UNKNOWN, DateError, Kind, Truth, When, contains, parse_date
from timeline.dates.calendars import dating_calendar
from timeline.dates.resolving import resolve_one
from timeline.events.model import Era, Event, Timeline


def eras_as_known(timeline: Timeline, events: Iterable[Event], day: int) -> tuple[Era, ...]:
    """Return the eras that had begun by a day (a day number), without the ends that were still to come.

    A date that names events follows from what was known of them: `events` are those.
    """
    named = eras_among(timeline, events)
    return tuple(
        replace(era, date=_until(timeline, era, day))
        for era in named
        if era.date.earliest_day is None or era.date.earliest_day <= day
    )


def eras_among(timeline: Timeline, events: Iterable[Event]) -> tuple[Era, ...]:
    """Return the eras with the dates that follow from some events: unknown if such an event is missing."""
    if not any(era.date.relation for era in timeline.eras):
        return timeline.eras
    known = {event.id: event.when for event in events}
    return tuple(replace(era, date=_among(era.date, known)) for era in timeline.eras)


def era_finder(eras: Iterable[Era]) -> Callable[[When], tuple[Era, ...]]:
    """Return a function that returns the eras in which a date certainly is; others are not looked at closely."""
    placed = [(era, *_extent(era.date)) for era in eras]

    def found(when: When) -> tuple[Era, ...]:
        first, last = _extent(when)
        near = (era for era, start, end in placed if start <= first and last <= end)
        return tuple(era for era in near if contains(era.date, when) is Truth.CERTAINLY)

    return found


def _extent(when: When) -> tuple[float, float]:
    first, last = when.earliest, when.latest
    return (-inf if first is None else first, inf if last is None else last)


def _among(when: When, known: dict[str, When]) -> When:
    if when.relation and not known.keys() >= set(when.relation.events):
        return UNKNOWN
    return resolve_one(when, known)[0]


def _until(timeline: Timeline, era: Era, day: int) -> When:
    """Return the date of an era as far as it may be shown on a day: what ends later continues."""
    when = era.date
    if when.relation or when.kind is Kind.DATE or (when.latest_day is not None and when.latest_day <= day):
        return when
    if when.kind is not Kind.INTERVAL:
        return when if when.kind is Kind.UNKNOWN else UNKNOWN
    if when.open_end:
        return when
    named = dating_calendar(era.calendar) if era.calendar else None
    dating = timeline.dating if named is None else timeline.dating.of_calendar(named)
    try:
        return parse_date(f"{when.text.partition('/')[0]}/..", dating)
    except DateError:
        return UNKNOWN
