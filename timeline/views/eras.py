"""The eras of a timeline as they were known on a day, and without what may not be published."""

from collections.abc import Iterable
from dataclasses import replace

from timeline.dates import UNKNOWN, DateError, Kind, When, parse_date
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
    """Return the eras with the dates that follow from some events: unknown where one of these is none of them."""
    if not any(era.date.relation for era in timeline.eras):
        return timeline.eras
    known = {event.id: event.when for event in events}
    return tuple(replace(era, date=_among(era.date, known)) for era in timeline.eras)


def _among(when: When, known: dict[str, When]) -> When:
    if when.relation and not known.keys() >= set(when.relation.events):
        return UNKNOWN
    return resolve_one(when, known)[0]


def _until(timeline: Timeline, era: Era, day: int) -> When:
    """Return the date of an era as far as it may be told on a day: what ends later goes on."""
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
