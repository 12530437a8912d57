"""Which events are asked for: between which dates, and by which filters."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from timeline.dates import Bounds, Edge, Kind, Precision, Truth, When, overlaps
from timeline.dates.resolving import resolve
from timeline.events.model import Event, Timeline
from timeline.problems import TimelineError
from timeline.views.filters import Background, Wanted, demands
from timeline.views.phase import Phase, phase_of
from timeline.views.trimming import cited_sources, stories_without


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which events are asked for: between two dates, with all kinds of `wanted`, with none of `unwanted`.

    Texts of one filter are joined by 'or', filters by 'and'. An event is in the span if it possibly overlaps it;
    `certainly` asks for those that certainly do.
    """

    start: When | None = None
    end: When | None = None
    certainly: bool = False
    wanted: Wanted = field(default_factory=dict)
    unwanted: Wanted = field(default_factory=dict)


def select(timeline: Timeline, selection: Selection, day: int | None = None) -> Timeline:
    """Select the events asked for; a missing status is judged from `day` (a day number), else from `as_of`."""
    background = Background.of(timeline, timeline.as_of if day is None else day)
    wanted, unwanted = demands(selection.wanted), demands(selection.unwanted)
    events = tuple(
        event
        for event in _in_span(timeline, selection)
        if all(each.is_met(event, background) for each in wanted)
        and not any(each.is_met(event, background) for each in unwanted)
    )
    stories = stories_without(timeline, events)
    return replace(timeline, events=events, sources=cited_sources(timeline, events), stories=stories)


def _in_span(timeline: Timeline, selection: Selection) -> Iterable[Event]:
    """Select the events between the selection's start and end, possibly or certainly as it asks."""
    if selection.start is None and selection.end is None:
        return timeline.events
    window = _window(*(bound and _resolved(bound, timeline) for bound in (selection.start, selection.end)))
    truths = (Truth.CERTAINLY,) if selection.certainly else (Truth.CERTAINLY, Truth.POSSIBLY)
    return (event for event in timeline.events if _is_dated(event.when) and overlaps(event.when, window) in truths)


def _resolved(bound: When, timeline: Timeline) -> When:
    """Return a date relative to other events with the bounds that follow from theirs; any other date as it is."""
    if bound.kind is not Kind.RELATION:
        return bound
    resolved = resolve({**{event.id: event.when for event in timeline.events}, "": bound})
    fault = next((each for each in resolved.faults if not each.event), None)
    if fault is not None:
        raise TimelineError(fault.message, hint="write a day: 2023-06-21", status=1)
    return resolved.whens[""]


def _is_dated(when: When) -> bool:
    return phase_of(when, 0) is not Phase.UNDATED


def _window(start: When | None, end: When | None) -> When:
    """Return the span from the first second of one date to the last of another; open at an end without a date."""
    first = start.earliest if start else None
    last = end.latest if end else None
    _refuse_boundless(start, first, "begins")
    _refuse_boundless(end, last, "ends")
    return When("", Kind.INTERVAL, _bound(first), _bound(last), Precision.UNKNOWN)


def _refuse_boundless(asked: When | None, second: int | None, verb: str) -> None:
    """Raise for a date that bounds nothing in its place: from 'before 1985', to 'after 1985'."""
    if asked is not None and second is None:
        message = f"nobody knows when {asked.text!r} {verb}: no event can be judged by it"
        raise TimelineError(message, hint="leave it out, or write a day: 2023-06-21", status=2)


def _bound(second: int | None) -> Bounds:
    return Bounds(second, second, Edge.OPEN if second is None else Edge.KNOWN)
