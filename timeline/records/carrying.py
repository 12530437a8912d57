"""A whole event carried inside a format that holds less, such that what was changed there in the meantime wins."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from timeline.dates import Count, Dating
from timeline.events.model import Event
from timeline.records.dating import counts_of, dating_of
from timeline.records.moving import moved_record, setting
from timeline.records.writing import record

BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202f\ufeff]+")


class Aspect(NamedTuple):
    """One thing that a format says of an event: in its own form, and as keys of ours."""

    native: object
    fields: Mapping[str, object]


class Restored(NamedTuple):
    """A record that was carried, the day counts that its dates are told by, the ids of its category and its sources."""

    fields: dict[str, object]
    counts: tuple[Count, ...] = ()
    ids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Along:
    """What the records of a file bring along: day counts by their names, and ids that stay as they are."""

    counts: dict[str, Count] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)

    def note(self, found: Restored) -> None:
        """Add what one record brings."""
        self.counts.update({count.name: count for count in found.counts})
        self.ids.update(found.ids)


def portable(event: Event) -> dict[str, object]:
    """Return a record whose title is one text, with the titles in other languages next to it."""
    fields = record(event)
    if not event.titles:
        return fields
    return {**fields, "title": event.title, "titles": dict(event.titles)}


def carried(event: Event, natives: Mapping[str, object], dating: Dating) -> dict[str, object]:
    """Return what to put into a foreign file next to its own forms.

    That is the record, the digest of each form, and what the record's dates need said of their file.
    """
    return carried_record(portable(event), natives, dating)


def carried_record(record: Mapping[str, object], natives: Mapping[str, object], dating: Dating) -> dict[str, object]:
    """Return what to put into a foreign file next to its own forms of a record."""
    digests = {name: digest(native) for name, native in natives.items()}
    return {"record": record, "as": digests, **setting(record, dating)}


def restored(found: object, aspects: Mapping[str, Aspect], dating: Dating) -> Restored | None:
    """Return the record that was carried, with the aspects that were changed since; None if none was carried.

    Its dates mean in the file that they come into what they meant where they were.
    """
    whole = found.get("record") if isinstance(found, Mapping) else None
    digests = found.get("as") if isinstance(found, Mapping) else None
    if not isinstance(found, Mapping) or not isinstance(whole, Mapping) or not isinstance(digests, Mapping):
        return None
    origin, counts = dating_of(found, dating), counts_of(found)
    origin = replace(origin, counts=counts or origin.counts)
    fields = moved_record({str(key): value for key, value in whole.items()}, origin, dating)
    for name, aspect in aspects.items():
        if name in digests and digests[name] != digest(aspect.native):
            fields |= aspect.fields
    return Restored(fields, counts, frozenset(_ids(whole)))


def _ids(record: Mapping[object, object]) -> Iterator[str]:
    """Return the ids that a record names, of its category and its sources."""
    sources = record.get("sources")
    cited = [each.get("source") if isinstance(each, Mapping) else each for each in _items(sources)]
    yield from (each for each in (record.get("category"), *cited) if isinstance(each, str))


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def digest(native: object) -> str:
    """Return a short digest of a value, in which spaces and control characters do not count: formats lose those."""
    text = json.dumps(_squeezed(native), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _squeezed(native: object) -> object:
    match native:
        case str():
            return BLANKS.sub("", native)
        case Mapping():
            return {key: _squeezed(value) for key, value in native.items()}
        case list() | tuple():
            return [squeezed for value in native if (squeezed := _squeezed(value)) != ""]
        case _:
            return native
