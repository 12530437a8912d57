"""Two events that are one: what the first is given of the second, and where they say different things."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.events.key_forms import Value
from timeline.events.keys import DATED, EVENT
from timeline.events.writing.alteration import Edit, KeyEdit
from timeline.events.writing.list_items import ItemEdit
from timeline.events.yaml.nodes import Plain

Fields = Mapping[str, Plain]
SOURCES = "sources"
LISTS = EVENT.names(Value.TEXTS)
WITH_DATE = tuple(key for key in DATED if key != EVENT.dated)
"""Keys that belong to the date: they come with it, and go with it."""


class Difference(NamedTuple):
    """A key of which two events say different things."""

    key: str
    first: Plain
    second: Plain


class Union(NamedTuple):
    """The edits that give one event all that another has, and the differences: a key of them is taken where chosen."""

    edits: tuple[Edit, ...]
    differences: tuple[Difference, ...]


def union(first: Fields, second: Fields, taken: frozenset[str] = frozenset()) -> Union:
    """Return what gives the first event what the second has; of different keys those that are `taken`.

    A citation goes on saying what it said: one of the event whose date is not taken gets that date as its own.
    """
    differences = tuple(_differences(first, second))
    keys = [*_keys_taken(first, second, taken)]
    edits: list[Edit] = [KeyEdit(key, second.get(key, "")) for key in keys]
    for field in LISTS:
        edits += [ItemEdit(field, value=item) for item in _new(_items(first, field), _items(second, field))]
    edits += _citation_edits(first, second, takes_date="date" in keys)
    return Union(tuple(edits), differences)


def _differences(first: Fields, second: Fields) -> Iterator[Difference]:
    """Return the keys of which both say something, not the same; what belongs to a date that differs goes with it."""
    skipped = {"id", SOURCES, *LISTS, *(WITH_DATE if _dates_differ(first, second) else ())}
    for key, value in first.items():
        other = second.get(key)
        if key not in skipped and value and other and other != value:
            yield Difference(key, value, other)


def _dates_differ(first: Fields, second: Fields) -> bool:
    return (first.get("date"), first.get("calendar", "")) != (second.get("date"), second.get("calendar", ""))


def _keys_taken(first: Fields, second: Fields, taken: frozenset[str]) -> Iterator[str]:
    """Return the keys of the second event that the first is given: what it lacks, and what is taken."""
    differ = _dates_differ(first, second)
    for key in second:
        if key in {"id", SOURCES, *LISTS} or second[key] == first.get(key):
            continue
        if differ and key in WITH_DATE:
            continue
        if not first.get(key) or key in taken:
            yield key
    if differ and "date" in taken:
        yield from (key for key in WITH_DATE if first.get(key, "") != second.get(key, ""))


def _citation_edits(first: Fields, second: Fields, *, takes_date: bool) -> Iterator[Edit]:
    """Return the edits that join the citations, each once."""
    own, others = _items(first, SOURCES), _items(second, SOURCES)
    if _dates_differ(first, second) and takes_date:
        for at, citation in enumerate(own):
            if not _says_date(citation):
                yield from (ItemEdit(SOURCES, at, key, first[key]) for key in ("date", "calendar") if first.get(key))
        own = [_dated(citation, first) for citation in own]
    elif _dates_differ(first, second):
        others = [_dated(citation, second) for citation in others]
    yield from (ItemEdit(SOURCES, value=citation) for citation in _new(own, others))


def _dated(citation: Plain, event: Fields) -> Plain:
    """Return a citation that says itself what date its event had; an own one stays."""
    if _says_date(citation):
        return citation
    parts = citation if isinstance(citation, Mapping) else {"source": citation}
    calendar = event.get("calendar", "")
    return {**parts, "date": event.get("date", ""), **({"calendar": calendar} if calendar else {})}


def _says_date(citation: Plain) -> bool:
    return isinstance(citation, Mapping) and bool(citation.get("date"))


def _items(fields: Fields, field: str) -> list[Plain]:
    found = fields.get(field, [])
    items = [found] if isinstance(found, str | Mapping) else list(found)
    return [item for item in items if item]


def _new(own: Sequence[Plain], others: Sequence[Plain]) -> list[Plain]:
    """Return the items that are not among the first ones, each once."""
    found: list[Plain] = []
    for item in others:
        if item not in own and item not in found and not _is_said(item, own):
            found.append(item)
    return found


def _is_said(item: Plain, own: Sequence[Plain]) -> bool:
    """Return whether a source that says no more is cited already."""
    said = (each for each in own if isinstance(each, Mapping) and not _says_date(each))
    return isinstance(item, str) and any(each.get("source") == item for each in said)
