"""What changed from one version of a timeline to the next, as values."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import NamedTuple

from timeline.dates import Dating
from timeline.events.model import Category, Citation, Era, Event, Layer, Source, Story, Timeline

Thing = Event | Source | Category | Era | Story | Layer | Timeline
Declared = Source | Category | Era | Story | Layer
Compared = Thing | Dating

SILENT = frozenset(
    {
        "id",
        "origin",
        "citations",
        "date",
        "events",
        "sources",
        "categories",
        "eras",
        "stories",
        "layers",
        "files",
        "passed",
        "largest",
        "ignore",
        "dating",
        "direction",
        "names_timezone",
        "unread",
    }
)
"""Fields that are compared separately, or that say how a file was read and not what it says."""


class Act(StrEnum):
    """What was done to a thing."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"


class Change(NamedTuple):
    """One difference: what was done to which thing, in which field, its old and new value, and on whose word.

    `thing` is the newer version if there is one. A citation that came, went or changed is a change of the event's
    field `sources`. `word_of` are the citations that came with a new date and have no other date than it.
    """

    act: Act
    thing: Thing
    field: str = ""
    before: object = None
    after: object = None
    word_of: tuple[Citation, ...] = ()


def changes(old: Timeline, new: Timeline) -> tuple[Change, ...]:
    """Return what changed from an old timeline to a new one: events, what is declared, header."""
    return (
        *_event_changes(old.events, new.events),
        *_declared(old.sources, new.sources),
        *_declared({each.id: each for each in old.categories}, {each.id: each for each in new.categories}),
        *_declared({each.id: each for each in old.eras}, {each.id: each for each in new.eras}),
        *_declared({each.id: each for each in old.stories}, {each.id: each for each in new.stories}),
        *_declared({each.id: each for each in old.layers}, {each.id: each for each in new.layers}),
        *_fields(old, new),
        *(Change(Act.CHANGED, new, *found) for found in _differences(old.dating, new.dating) if found[0] != "as_of"),
    )


def _event_changes(old: Iterable[Event], new: Iterable[Event]) -> Iterator[Change]:
    before = {event.id: event for event in old}
    after = {event.id: event for event in new}
    pairs = _pairs(before, after)
    for event in after.values():
        yield from _event_change(pairs[event.id], event) if event.id in pairs else (Change(Act.ADDED, event),)
    paired = {event.id for event in pairs.values()}
    yield from (Change(Act.REMOVED, event) for event in before.values() if event.id not in paired)


def _pairs(before: Mapping[str, Event], after: Mapping[str, Event]) -> Mapping[str, Event]:
    """Return the older version of each newer event: the one with its id, else a removed one with its title and date."""
    pairs = {name: before[name] for name in after if name in before}
    lost: dict[str, list[Event]] = {}
    for name, event in before.items():
        if name not in after:
            lost.setdefault(event.title, []).append(event)
    for name, event in after.items():
        namesakes = lost.get(event.title, []) if name not in pairs else []
        same = next((each for each in namesakes if each.when == event.when), None)
        if same is not None:
            namesakes.remove(same)
            pairs[name] = same
    return pairs


def _event_change(old: Event, new: Event) -> Iterator[Change]:
    if old.id != new.id:
        yield Change(Act.RENAMED, new, "id", old.id, new.id)
    for change in _fields(old, new):
        if change.field != "when":
            yield change
        elif old.date != new.date:
            yield _dated(change, old, new)
    yield from _citations(old, new)


def _dated(change: Change, old: Event, new: Event) -> Change:
    """Name the field as the file does, with the citations that brought the new date."""
    cited = {citation.source for citation in old.citations}
    brought = tuple(each for each in new.citations if each.source not in cited and each.date is None)
    return change._replace(field="date", word_of=brought)


def _fields(old: Thing, new: Thing) -> Iterator[Change]:
    for field, before, after in _differences(old, new):
        yield Change(Act.CHANGED, new, field, before, after)


def _differences(old: Compared, new: Compared) -> Iterator[tuple[str, object, object]]:
    for field in fields(new):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if field.name not in SILENT and before != after:
            yield field.name, before, after


def _citations(old: Event, new: Event) -> Iterator[Change]:
    """Pair the citations of a source in their order; what is left over was added or removed."""
    before, after = _by_source(old.citations), _by_source(new.citations)
    for source in {**before, **after}:
        ours, theirs = before.get(source, []), after.get(source, [])
        for one, other in zip(ours, theirs, strict=False):
            if one != other:
                yield Change(Act.CHANGED, new, "sources", one, other)
        yield from (Change(Act.ADDED, new, "sources", None, each) for each in theirs[len(ours) :])
        yield from (Change(Act.REMOVED, new, "sources", each, None) for each in ours[len(theirs) :])


def _by_source(citations: Iterable[Citation]) -> dict[str, list[Citation]]:
    grouped: dict[str, list[Citation]] = {}
    for citation in citations:
        grouped.setdefault(citation.source, []).append(citation)
    return grouped


def _declared(old: Mapping[str, Declared], new: Mapping[str, Declared]) -> Iterator[Change]:
    yield from (Change(Act.ADDED, thing) for name, thing in new.items() if name not in old)
    for name in (each for each in new if each in old):
        yield from _fields(old[name], new[name])
        yield from _redated(old[name], new[name])
    yield from (Change(Act.REMOVED, thing) for name, thing in old.items() if name not in new)


def _redated(old: Declared, new: Declared) -> Iterator[Change]:
    """Return the change of an era's date, which counts as it is written."""
    if isinstance(old, Era) and isinstance(new, Era) and old.date.text != new.date.text:
        yield Change(Act.CHANGED, new, "date", old.date, new.date)
