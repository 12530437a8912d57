"""One row in three states: as it was last imported, as it is in the file now, and as it stands here.

What changed in the file alone is taken. What changed here alone stays. What changed in both is a conflict. Keys that
mean something only together (a date and its calendar, the parts of a place) are compared together, edited one by one.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from timeline.events.key_forms import Part, Several, Value
from timeline.events.keys import DATED, EVENT, PLACE
from timeline.events.writing.alteration import with_value
from timeline.events.writing.change_many import Change
from timeline.events.yaml.nodes import Plain, significant
from timeline.inputs.updating.import_log import LINK, Fields
from timeline.inputs.updating.packed import unpacked

TOGETHER = (DATED,)
APART = frozenset({"id", LINK})
PARTED = EVENT.names(Value.TITLE, Part)
LISTS = frozenset(EVENT.names(Value.TEXTS, Several))


class Prefer(StrEnum):
    """Which side of a conflict is taken."""

    HERE = "here"
    FILE = "file"


class Conflict(NamedTuple):
    """A key that changed in the file and here, with its three values; an empty one is none."""

    key: str
    imported: Plain
    here: Plain
    file: Plain


class Merged(NamedTuple):
    """What is to be changed here, what is in conflict, and what is known as imported from now on."""

    change: Change
    conflicts: tuple[Conflict, ...]
    imported: Fields


def merged(imported: Fields | None, file: Fields, here: Fields, prefer: Prefer | None = None) -> Merged:
    """Merge a row; without what was last imported, whatever both have and differs is a conflict."""
    base = {} if imported is None else unpacked(imported)
    file, here = unpacked(file), unpacked(here)
    values, conflicts, known = dict[str, Plain](), list[Conflict](), dict[str, Plain](file)
    for keys in _units(base, file, here):
        before, now, there = ([usual(key, side.get(key, "")) for key in keys] for side in (base, file, here))
        if now in (before, there) or (imported is None and not any(now)):
            continue
        if there == before or prefer is Prefer.FILE:
            values |= (step for key in keys for step in _steps(key, here.get(key, ""), file.get(key, "")))
        elif prefer is None:
            found = [Conflict(key, *(side.get(key, "") for side in (base, here, file))) for key in keys]
            conflicts += [each for each in found if _differs(each)]
            known = _as_before(known, base, keys)
    unset = tuple(key for key in values if not values[key])
    change = Change({key: value for key, value in values.items() if value}, unset)
    return Merged(change, tuple(conflicts), known)


def changed(here: Fields, change: Change) -> Fields:
    """Return an event after a change."""
    after: Fields = unpacked(here)
    for key, value in [*((key, "") for key in change.unset), *change.values.items()]:
        after = with_value(after, key, value)
    return after


def joined(one: Merged, other: Merged) -> Merged:
    """Join the merges of two rows that are one event here, the second made after the first."""
    first, second = one.change, other.change
    values: dict[str, Plain] = {key: value for key, value in first.values.items() if key not in second.unset}
    values.update(second.values)
    unset = (*(key for key in first.unset if key not in values), *second.unset)
    change = Change(values, tuple(dict.fromkeys(unset)))
    return Merged(change, (*one.conflicts, *other.conflicts), other.imported)


def usual(key: str, value: Plain) -> Plain:
    """Return a value in the one form that all its forms mean: `{name: Lyman}` is `Lyman`, `a` as tags `[a]`."""
    value = significant(value)
    if key == "place" and isinstance(value, Mapping) and value.keys() == {PLACE.bare}:
        return value[PLACE.bare]
    if key in LISTS:
        items = [value] if isinstance(value, str | Mapping) and value else value
        return [_bare(item) for item in items or ()]
    return value


def _bare(item: Plain) -> Plain:
    return item["source"] if isinstance(item, Mapping) and item.keys() == {"source"} else item


def _units(*sides: Fields) -> Iterator[tuple[str, ...]]:
    """Return the keys that some sides have, those that belong together as one."""
    taken = set(APART)
    for key in dict.fromkeys(key for side in sides for key in side):
        unit = next((keys for keys in TOGETHER if key in keys), (key,))
        if not taken.intersection(unit):
            taken.update(unit)
            yield unit


def _differs(conflict: Conflict) -> bool:
    key, imported, here, file = conflict
    return usual(key, file) not in (usual(key, imported), usual(key, here)) or usual(key, here) != usual(key, file)


def _as_before(known: dict[str, Plain], base: Fields, keys: Sequence[str]) -> dict[str, Plain]:
    """Return what is known as imported, some keys as they were before."""
    others = {key: value for key, value in known.items() if key not in keys}
    return others | {key: base[key] for key in keys if key in base}


def _steps(key: str, here: Plain, file: Plain) -> Iterator[tuple[str, Plain]]:
    """Return what to set, and to unset where it is empty: part by part where a value has parts on both sides."""
    if key not in PARTED or not (isinstance(here, Mapping) and isinstance(file, Mapping)):
        if usual(key, here) != usual(key, file):
            yield key, file
        return
    for part in dict.fromkeys([*file, *here]):
        if here.get(part, "") != file.get(part, ""):
            yield f"{key}.{part}", file.get(part, "")
