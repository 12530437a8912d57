"""What imported events need declared: their categories and sources under ids, their own words kept as labels."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from timeline.dates import Kind, resolve
from timeline.events.model import Category, Citation, Event, Source
from timeline.events.slug import slug
from timeline.inputs.format import Imported
from timeline.views.nesting import above, parents

T = TypeVar("T", Category, Source)
SAFE_ID = re.compile(r"[^\W_][^\s,/\"']*")
ID = re.compile(r"[a-z0-9][a-z0-9_.-]*")


def declared(
    imported: Imported,
    sources: Iterable[Source] = (),
    categories: Iterable[Category] = (),
    *,
    own: bool = False,
    kept: Collection[str] = (),
) -> Imported:
    """Return the events with ids for their categories and sources, and what must be declared for them.

    What this package wrote (`own`) has its ids already, and so have the events that it carried in another format:
    theirs are `kept`.
    """
    names = _ids((event.category for event in imported.events), kept, own=own)
    known = {item.id: item for item in categories}
    words = (item.source for event in imported.events for item in event.citations if not _address(item))
    cited = _ids(words, kept, own=own)
    return replace(
        imported,
        events=_resolved(tuple(_identified(_renamed(event, names, cited), own=own) for event in imported.events)),
        categories=_with_outer(_declarations(names, known, _category), known),
        sources=_declarations(cited, {item.id: item for item in sources}, _source),
        own=own,
    )


def _with_outer(inner: tuple[Category, ...], known: Mapping[str, Category]) -> tuple[Category, ...]:
    """Return categories, each after those in which it lies."""
    found: dict[str, Category] = {}
    held = parents(known.values())
    for category in inner:
        outer = [known[name] for name in above(category.id, held)]
        found |= {each.id: each for each in (*reversed(outer), category) if each.id not in found}
    return tuple(found.values())


def _resolved(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return relations between the events their bounds."""
    if not any(event.when.kind is Kind.RELATION for event in events):
        return events
    found = resolve({event.id: event.when for event in events if event.id}).whens
    return tuple(replace(event, when=found.get(event.id, event.when)) for event in events)


def _ids(words: Iterable[str], kept: Collection[str], *, own: bool) -> dict[str, str]:
    """Return each word its id: itself where it is or may be one, else one made of it, which is no other's."""
    ids: dict[str, str] = {}
    for word in words:
        if word and word not in ids:
            ids[word] = word if own or word in kept or ID.fullmatch(word) else slug(word, {*ids.values(), *kept})
    return ids


def _address(citation: Citation) -> bool:
    return citation.is_address or not citation.source


def _renamed(event: Event, names: Mapping[str, str], cited: Mapping[str, str]) -> Event:
    """Return an event whose category and sources have their ids."""
    if names.get(event.category, "") == event.category and not any(item.source in cited for item in event.citations):
        return event
    citations = tuple(replace(item, source=cited.get(item.source, item.source)) for item in event.citations)
    return replace(event, category=names.get(event.category, ""), citations=citations)


def _identified(event: Event, *, own: bool) -> Event:
    """Keep a foreign id that may not stand in a file aside, so that one is made of the title."""
    if own or not event.id or SAFE_ID.fullmatch(event.id):
        return event
    return replace(event, id="", extras={**event.extras, "x-id": event.id})


def _category(identifier: str, word: str) -> Category:
    return Category(id=identifier, label="" if word == identifier else " ".join(word.split()))


def _source(identifier: str, word: str) -> Source:
    return Source(id=identifier, title=" ".join(word.split()))


def _declarations(ids: Mapping[str, str], known: Mapping[str, T], make: Callable[[str, str], T]) -> tuple[T, ...]:
    return tuple(known.get(identifier) or make(identifier, word) for word, identifier in ids.items())
