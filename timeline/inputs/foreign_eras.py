"""Eras of foreign files: what was read as an event there becomes an era here, with all that it said."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.dates import Dating
from timeline.events.model import Era
from timeline.events.slug import Slugs
from timeline.problems import Origin, Problem
from timeline.records.reading import read_era
from timeline.records.writing import empty

SAID = {"title": "label"}
"""The keys of an event that an era calls otherwise; what it has no key for is kept aside."""


class EraRead(NamedTuple):
    """An era, None if there can be none, and what was found wrong."""

    era: Era | None
    problems: Sequence[Problem]


def era_read(fields: Mapping[str, object], dating: Dating, origin: Origin) -> EraRead:
    """Read what a foreign file says of an era, in the keys of an event; its id is settled when all are read."""
    said = {SAID.get(key, key): value for key, value in fields.items() if key != "id" and not empty(value)}
    return EraRead(*read_era(str(fields.get("id", "")), said, dating, origin))


def named(eras: Iterable[Era | None]) -> tuple[Era, ...]:
    """Return eras with ids: their own where these are no other's, else made of their labels."""
    found = [era for era in eras if era is not None]
    slugs, taken, done = Slugs({era.id for era in found if era.id}), set[str](), list[Era]()
    for era in found:
        identity = era.id if era.id and era.id not in taken else slugs.new(era.label or "era")
        taken.add(identity)
        done.append(replace(era, id=identity))
    return tuple(done)
