"""Keys of one's own (`x-...`): notes of those who keep a file. What is published is without them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from timeline.events.model import Event, Timeline


def own_keys(timeline: Timeline) -> list[str]:
    """Return the names of the keys of its own that a timeline has anywhere, in the order of the alphabet."""
    return sorted({name for extras in _extras(timeline) for name in extras})


def without_own_keys(timeline: Timeline, kept: Collection[str] = ()) -> Timeline:
    """Return a timeline without keys of its own, but for some of its events."""
    return replace(
        timeline,
        events=tuple(_without(event, kept) for event in timeline.events),
        sources={name: replace(each, extras={}) for name, each in timeline.sources.items()},
        eras=tuple(replace(era, extras={}) for era in timeline.eras),
        extras={},
    )


def _without(event: Event, kept: Collection[str]) -> Event:
    """Return an event without keys of its own, but for some."""
    if not event.extras and not any(each.extras for each in event.citations):
        return event
    citations = tuple(replace(each, extras={}) for each in event.citations)
    return replace(
        event, citations=citations, extras={name: event.extras[name] for name in kept if name in event.extras}
    )


def _extras(timeline: Timeline) -> Iterator[Mapping[str, object]]:
    yield timeline.extras
    for event in timeline.events:
        yield event.extras
        yield from (each.extras for each in event.citations)
    yield from (source.extras for source in timeline.sources.values())
    yield from (era.extras for era in timeline.eras)
