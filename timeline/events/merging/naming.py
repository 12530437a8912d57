"""Which item of a list is which item of the list that it comes from: by all that it says, or by what it is known by."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from timeline.events.yaml.nodes import Plain, significant

KNOWN_BY = ("id", "source", "event", "file", "title", "date")


def names_of(items: Sequence[Plain]) -> list[str]:
    """Return what each item is called: the id of an event, the source of a citation, a text; like ones are counted."""
    return _counted([_called(item) for item in items])


def names_among(items: Sequence[Plain], base: Sequence[Plain]) -> list[str]:
    """Return what each item is called where a list is merged: as in the base if it is from there.

    That is the only item with its id or source, on both sides; else one that says the same; else the only one with
    its source and quote, or its source, among those that are left; else the only event that says the same under
    another id, or has the title and the date of one. Every other one is new, and called by its id, or by all that it
    says.
    """
    called, found = names_of(base), dict[int, int]()
    for mark in (_called, _said, _quoted, _called, _unnamed, _titled):
        own = {at: item for at, item in enumerate(items) if at not in found}
        taken = set(found.values())
        left = {at: item for at, item in enumerate(base) if at not in taken}
        found |= dict(_pairs(mark, own, left))
    names = {at: called[before] for at, before in found.items()}
    known = frozenset(called)
    new = iter(_counted([_new_name(item, known) for at, item in enumerate(items) if at not in names]))
    return [names[at] if at in names else next(new) for at in range(len(items))]


def names_of_sides(
    base: Sequence[Plain], ours: Sequence[Plain], theirs: Sequence[Plain]
) -> tuple[list[str], list[str]]:
    """Return what the items of two sides are called; an event to which both gave one new id is the same on both."""
    own, their = names_among(ours, base), names_among(theirs, base)
    return _renamed_alike(own, ours, their, theirs), _renamed_alike(their, theirs, own, ours)


def _renamed_alike(
    names: Sequence[str], items: Sequence[Plain], other_names: Sequence[str], others: Sequence[Plain]
) -> list[str]:
    """Return the names of items, of which a new one is that which has its new id on the other side."""
    renamed = {_called(item): name for name, item in zip(other_names, others, strict=True) if _called(item) != name}
    left = {identity: name for identity, name in renamed.items() if identity and name not in names}
    has_id = (isinstance(item, Mapping) and "id" in item for item in items)
    return [left.get(name, name) if known else name for name, known in zip(names, has_id, strict=True)]


def _pairs(
    mark: Callable[[Plain], str], items: Mapping[int, Plain], base: Mapping[int, Plain]
) -> Iterator[tuple[int, int]]:
    """Return items with those of the base that have the same mark: equal ones in order, others if they are unique."""
    own, theirs = _by_mark(mark, items), _by_mark(mark, base)
    for each, places in own.items():
        others = theirs.get(each, [])
        if each and (mark is _said or len(places) == len(others) == 1):
            yield from zip(places, others, strict=False)


def _by_mark(mark: Callable[[Plain], str], items: Mapping[int, Plain]) -> Mapping[str, list[int]]:
    found = defaultdict[str, list[int]](list)
    for at, item in items.items():
        found[mark(item)].append(at)
    return found


def _said(item: Plain) -> str:
    """Return all that an item says."""
    return json.dumps(significant(item), sort_keys=True)


def _quoted(item: Plain) -> str:
    """Return the source of a citation with its words, nothing without them."""
    words = item.get("quote") if isinstance(item, Mapping) else None
    return json.dumps([_called(item), words]) if isinstance(words, str) and words else ""


def _unnamed(item: Plain) -> str:
    """Return all that an event says but for its id: it may have been renamed."""
    if not isinstance(item, Mapping) or "id" not in item:
        return ""
    return _said({key: value for key, value in item.items() if key != "id"})


def _titled(item: Plain) -> str:
    """Return the title and the date of an event, nothing if it has not both."""
    if not isinstance(item, Mapping) or "id" not in item or not item.get("title") or not item.get("date"):
        return ""
    return _said([item["title"], item["date"]])


def _called(item: Plain) -> str:
    """Return what an item is known by."""
    if isinstance(item, Mapping):
        return next((str(item[key]) for key in KNOWN_BY if isinstance(item.get(key), str)), "")
    return item if isinstance(item, str) else ""


def _new_name(item: Plain, taken: frozenset[str]) -> str:
    """Return what a new item is called: two sides that add an event of one id add the same."""
    name = _called(item)
    return name if isinstance(item, Mapping) and "id" in item and name not in taken else f"{name} {_said(item)}"


def _counted(names: Sequence[str]) -> list[str]:
    seen, counted = Counter[str](), list[str]()
    for name in names:
        seen[name] += 1
        counted.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return counted
