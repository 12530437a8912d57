"""A whole event carried inside a format that holds less, such that what was changed there in the meantime wins."""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import NamedTuple

from timeline.events.model import Event
from timeline.records.writing import record

BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202f\ufeff]+")


class Aspect(NamedTuple):
    """One thing that a format says of an event: in its own form, and as keys of ours."""

    native: object
    fields: Mapping[str, object]


def portable(event: Event) -> dict[str, object]:
    """Return a record whose title is one text, with the titles in other languages beside it."""
    fields = record(event)
    if not event.titles:
        return fields
    return {**fields, "title": event.title, "titles": dict(event.titles)}


def carried(event: Event, natives: Mapping[str, object]) -> dict[str, object]:
    """Return what to put into a foreign file beside its own forms: the record, and the digest of each form."""
    return {"record": portable(event), "as": {name: digest(native) for name, native in natives.items()}}


def restored(found: object, aspects: Mapping[str, Aspect]) -> dict[str, object] | None:
    """Return the record that was carried, with the aspects that were changed since; None if none was carried."""
    whole = found.get("record") if isinstance(found, Mapping) else None
    digests = found.get("as") if isinstance(found, Mapping) else None
    if not isinstance(whole, Mapping) or not isinstance(digests, Mapping):
        return None
    fields = {str(key): value for key, value in whole.items()}
    for name, aspect in aspects.items():
        if digests.get(name) != digest(aspect.native):
            fields |= aspect.fields
    return fields


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
            return [_squeezed(value) for value in native]
        case _:
            return native
