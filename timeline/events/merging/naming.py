"""Which item of a list is which item of the list that it comes from: by all that it says, or by what it is known by."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from timeline.events.yaml.nodes import Plain, significant

KNOWN_BY = ("id", "source", "event", "title", "date")


def names_of(items: Sequence[Plain]) -> list[str]:
    """Return what each item is called: the id of an event, the source of a citation, a text; like ones are counted."""
    return _counted([_called(item) for item in items])


def names_among(items: Sequence[Plain], base: Sequence[Plain]) -> list[str]:
    """Return what each item is called where a list is merged: as in the base if it is from there.

    That is an item that alone has its id or source, on both sides; else one that says the same; else one that alone has
    its source and quote, or its source, among those that are left. Every other one is new, and called by its id, or by
    all that it says.
    """
    called, found = names_of(base), dict[int, int]()
    for mark in (_called, _said, _quoted, _called):
        own = {at: item for at, item in enumerate(items) if at not in found}
        taken = set(found.values())
        left = {at: item for at, item in enumerate(base) if at not in taken}
        found |= dict(_pairs(mark, own, left))
    names = {at: called[before] for at, before in found.items()}
    known = frozenset(called)
    new = iter(_counted([_new_name(item, known) for at, item in enumerate(items) if at not in names]))
    return [names[at] if at in names else next(new) for at in range(len(items))]


def _pairs(
    mark: Callable[[Plain], str], items: Mapping[int, Plain], base: Mapping[int, Plain]
) -> Iterator[tuple[int, int]]:
    """Return items with those of the base that have the same mark: equal ones in order, others if they are alone."""
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
