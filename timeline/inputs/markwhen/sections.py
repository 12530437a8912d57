"""Sections within sections: each is a category that lies in another, whether an event stands in it or not."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple, TypeAlias

from timeline.events.model import Category
from timeline.events.slug import slug
from timeline.inputs.format import Imported

TAG = re.compile(r"(?:^|(?<=\s))#(?!\d+(?![\w-]))(\w[\w-]*)")
UNMARKED = re.compile("(?<=[#!])\N{ZERO WIDTH NON-JOINER}(?=\\w)")
"""What we put after a sign so that it is read as no mark."""
Path: TypeAlias = tuple[str, ...]


def path_of(groups: Iterable[str]) -> Path:
    """Return the titles of sections without their tags; one without a title is none."""
    return tuple(filter(None, (TAG.sub("", group).strip() for group in groups)))


class Standing(NamedTuple):
    """In which sections events stand, how many, and the ids that their outer sections had, where they tell them."""

    path: Path
    number: int
    lanes: Sequence[str] = ()


def nested_categories(imported: Imported, standing: Iterable[Standing]) -> Imported:
    """Return what was imported, each category in that of the section around its own; events stand in their order."""
    ids = _ids(imported, standing)
    taken = {*ids.values(), *(category.id for category in imported.categories)}
    for path in [*ids]:
        for outer in _around(path):
            if outer not in ids:
                ids[outer] = slug(" / ".join(outer), taken)
                taken.add(ids[outer])
    known = {category.id: category for category in imported.categories}
    found: dict[str, Category] = {}
    for path in (each for inner in ids for each in (*_around(inner), inner)):
        name = ids[path]
        label = UNMARKED.sub("", path[-1])
        made = known.get(name, Category(id=name))
        found.setdefault(name, replace(made, label="" if label == name else label, parent=ids.get(path[:-1], "")))
    return replace(imported, categories=tuple({**found, **{n: c for n, c in known.items() if n not in found}}.values()))


def _ids(imported: Imported, standing: Iterable[Standing]) -> dict[Path, str]:
    """Return the id of the category of each section in which an event stands, and those that events tell."""
    events, ids = iter(imported.events), dict[Path, str]()
    for path, number, lanes in standing:
        for event in islice(events, number):
            if path and event.category:
                ids.setdefault(path, event.category)
                ids = {**dict(zip(_around(path), lanes if len(lanes) == len(path) - 1 else (), strict=False)), **ids}
    return ids


def _around(path: Path) -> Iterator[Path]:
    """Return the sections around one, the outermost first."""
    return (path[:depth] for depth in range(1, len(path)))
