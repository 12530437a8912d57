"""What a page carries only where its file, or whoever makes it, asks for it: each a module of script and a style."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.dates import When
from timeline.events.model import Event, Timeline
from timeline.outputs.page.atlas import atlas, is_mapped
from timeline.outputs.page.looks import Looks
from timeline.outputs.page.stories import is_told, told
from timeline.views.nesting import parents


class Shown(NamedTuple):
    """What a page is made of: the timeline, its events in the order of the rows, how it looks."""

    timeline: Timeline
    events: Sequence[Event]
    looks: Looks


@dataclass(frozen=True, slots=True)
class Extra:
    """A part of the page: the name of its module, of its style and of its phrases (`NAME.…`); when it is there.

    Its data, by the id of the block that has them, are packed into the page next to it.
    """

    name: str
    is_used: Callable[[Timeline, Looks], bool]
    data: Mapping[str, Callable[[Shown], object]] = field(default_factory=dict)


EXTRAS = (
    Extra("loose", lambda timeline, _: any(is_dateless(event.when) for event in timeline.events)),
    Extra("eras", lambda timeline, _: bool(timeline.eras)),
    Extra("layers", lambda _, looks: looks.layers),
    Extra("nesting", lambda timeline, _: bool(parents(timeline.categories))),
    Extra("embedding", lambda _, looks: looks.embed),
    Extra("atlas", is_mapped, {"places": lambda shown: atlas(shown.events)}),
    Extra("media", lambda _, looks: looks.media),
    Extra("thumbnails", lambda _, looks: looks.images),
    Extra("story", is_told, {"stories": lambda shown: told(*shown)}),
)


def is_dateless(when: When) -> bool:
    """Return whether nothing is known of a date, so that it has no place on an axis."""
    return all(bound is None for bound in when.bounds)


def used(timeline: Timeline, looks: Looks) -> tuple[str, ...]:
    """Return the names of the extras of a page, in the order in which they start."""
    return tuple(extra.name for extra in EXTRAS if extra.is_used(timeline, looks))


def blocks(names: Iterable[str], shown: Shown) -> dict[str, object]:
    """Return the data of some extras, by the ids of their blocks."""
    wanted = {*names}
    return {name: make(shown) for extra in EXTRAS if extra.name in wanted for name, make in extra.data.items()}


def unused(names: Iterable[str]) -> frozenset[str]:
    """Return the names of the extras that are not among some."""
    return frozenset(extra.name for extra in EXTRAS) - {*names}
