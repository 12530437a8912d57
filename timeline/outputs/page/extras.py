"""What a page carries only where its file, or whoever makes it, asks for it: each a module of script and a style."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from timeline.events.model import Timeline

Theme = Literal["auto", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Looks:
    """The colours of a page, and whether it is made for a frame in another one: a low bar, the table folded."""

    theme: Theme = "auto"
    embed: bool = False


@dataclass(frozen=True, slots=True)
class Extra:
    """A part of the page: the name of its module, of its style and of its phrases (`NAME.…`); when it is there."""

    name: str
    is_used: Callable[[Timeline, Looks], bool]


EXTRAS = (Extra("embedding", lambda _, looks: looks.embed),)


def used(timeline: Timeline, looks: Looks) -> tuple[str, ...]:
    """Return the names of the extras of a page, in the order in which they start."""
    return tuple(extra.name for extra in EXTRAS if extra.is_used(timeline, looks))


def unused(names: Iterable[str]) -> frozenset[str]:
    """Return the names of the extras that are not among some."""
    return frozenset(extra.name for extra in EXTRAS) - {*names}
