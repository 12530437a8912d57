"""Events between files of two calendars: what the file said of their dates, the events then say themselves."""

from collections.abc import Iterable
from dataclasses import replace

from timeline.dates import Kind, When
from timeline.dates.calendars import GREGORIAN, Calendar, calendar_named, dating_calendar
from timeline.dates.days import iso_day
from timeline.events.model import Citation, Era, Event, Timeline


def self_told(timeline: Timeline) -> Timeline:
    """Return a timeline whose events need no header to tell their calendar: its other days are Gregorian."""
    if not timeline.dating.calendar:
        return timeline
    events = calendar_moved(timeline.events, timeline.dating.calendar, "")
    eras = eras_moved(timeline.eras, timeline.dating.calendar, "")
    return replace(timeline, dating=replace(timeline.dating, calendar=""), events=events, eras=eras)


def calendar_moved(events: Iterable[Event], source: str, target: str) -> tuple[Event, ...]:
    """Return events of a file of one calendar as they stand in a file of another, both by their names for reading.

    Dates stay as they are written, and name their calendar where it is not that of the file. The days on which
    something was said or announced are written again; those that the other calendar does not reach are kept aside.
    """
    if source == target:
        return tuple(events)
    return tuple(_moved(event, source, target) for event in events)


def eras_moved(eras: Iterable[Era], source: str, target: str) -> tuple[Era, ...]:
    """Return eras of a file of one calendar as they stand in a file of another, as `calendar_moved` does events."""
    if source == target:
        return tuple(eras)
    named = ((era, era.calendar or source or GREGORIAN.name) for era in eras)
    return tuple(replace(era, calendar="" if dating_calendar(name) == target else name) for era, name in named)


def _moved(event: Event, source: str, target: str) -> Event:
    """Return one event as it stands in a file of another calendar."""
    name = event.calendar or source or GREGORIAN.name
    calendar = calendar_named(target)
    days = {
        key: _rewritten(when, calendar) for key, when in (("said_on", event.said_on), ("announced", event.announced))
    }
    return replace(
        event,
        calendar="" if dating_calendar(name) == target else name,
        said_on=days["said_on"],
        announced=days["announced"],
        citations=tuple(_citation(citation, calendar) for citation in event.citations),
        extras={**event.extras, **_aside("said_on", event.said_on, days), **_aside("announced", event.announced, days)},
    )


def _citation(citation: Citation, calendar: Calendar) -> Citation:
    """Return one citation as it stands in a file of another calendar."""
    day = _rewritten(citation.said_on, calendar)
    extras = {**citation.extras, **_aside("said_on", citation.said_on, {"said_on": day})}
    return replace(citation, said_on=day, extras=extras)


def _aside(key: str, when: When | None, days: dict[str, When | None]) -> dict[str, str]:
    """Return a day that could not be written again under a key of the user's own, Gregorian."""
    if when is None or days[key] is not None:
        return {}
    return {f"x-{key}": "/".join(iso_day(day) for day in (when.earliest_day, when.latest_day) if day is not None)}


def _rewritten(when: When | None, calendar: Calendar) -> When | None:
    """Return a date as a calendar writes it: one day, or one of some; None if the calendar does not reach there."""
    if when is None or when.kind in (Kind.RELATION, Kind.UNKNOWN):
        return when
    try:
        ends = [None if day is None else calendar.written(day) for day in (when.earliest_day, when.latest_day)]
    except ValueError:
        return None
    first, last = (end or "" for end in ends)
    return when._replace(text=first if first == last else f"[{first}..{last}]", canonical="")
