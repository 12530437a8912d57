"""Sources, and who cites them."""

from collections.abc import Collection
from typing import NamedTuple

from timeline.events.model import Event, Source, Stance, Timeline


class Cited(NamedTuple):
    """A source with the events that cite it; `alone` are those that cite nothing else.

    `source` is None for what is cited without being declared: an address, or an unknown id.
    """

    id: str
    source: Source | None
    events: tuple[Event, ...]
    alone: tuple[Event, ...]


def cited(timeline: Timeline) -> tuple[Cited, ...]:
    """Return every source that is declared or cited, the declared in the order of the file, then the others."""
    by_source: dict[str, list[Event]] = {name: [] for name in timeline.sources}
    alone = dict[str, list[Event]]()
    for event in timeline.events:
        names = dict.fromkeys(citation.source for citation in event.citations)
        for name in names:
            by_source.setdefault(name, []).append(event)
        if len(names) == 1:
            alone.setdefault(min(names), []).append(event)
    return tuple(
        Cited(name, timeline.sources.get(name), tuple(events), tuple(alone.get(name, ())))
        for name, events in by_source.items()
    )


def on_one_source(timeline: Timeline) -> tuple[Event, ...]:
    """Return the events that have one source only."""
    return tuple(event for event in timeline.events if _sources(event) == 1)


def _sources(event: Event) -> int:
    return len({citation.source for citation in event.citations})


def retracted(timeline: Timeline) -> frozenset[str]:
    """Return what names a source that was retracted: its id, and its address, by which it may be cited as well."""
    sources = [each for each in timeline.sources.values() if each.retracted is not None]
    return frozenset(name for each in sources for name in (each.id, each.url) if name)


def stands_on(event: Event, names: Collection[str]) -> bool:
    """Return whether an event has sources that report it, and all of them are among some."""
    reporting = [each.source for each in event.citations if each.stance is Stance.REPORTS]
    return bool(reporting) and all(name in names for name in reporting)
