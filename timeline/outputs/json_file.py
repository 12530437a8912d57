"""JSON: the whole timeline in one documented, versioned object, from which the same timeline can be read again."""

from collections.abc import Mapping

from timeline.dates import Count, count_numbers, iso_certain, iso_earliest, iso_latest, words
from timeline.escapes import json_text
from timeline.events.model import Event, Timeline
from timeline.outputs.format import Options, Written
from timeline.records.carrying import portable
from timeline.records.header import header
from timeline.views.phase import phase

VERSION = 1
"""Raised when a reader of the former version would misread a file."""


def write(timeline: Timeline, options: Options) -> Written:
    """Write the header next to the events, which stay in the order of the file."""
    events = [described(event, timeline, options.day) for event in timeline.events]
    document = {**preamble(timeline), "events": events}
    return Written(content=json_text(document, indent=2) + "\n")


def preamble(timeline: Timeline) -> dict[str, object]:
    """Return what is before the events: the version, then the file's own header."""
    return {"format": "sourced-timeline", "version": VERSION, **header(timeline)}


def described(event: Event, timeline: Timeline, day: int) -> dict[str, object]:
    """Return an event with what follows from its date, always in the same keys, then what its file says."""
    said = portable(event)
    told = {"id": event.id, "title": event.title, "date": event.date, **derived(event, timeline, day)}
    for key in ("id", "title", "date"):
        said.pop(key, None)
    return {**told, **said, "sources": _citations(said.get("sources"))}


def derived(event: Event, timeline: Timeline, day: int) -> dict[str, object]:
    """Return what follows from an event's date: bounds as EDTF, precision, words, day counts, phase."""
    when = event.when
    return {
        "earliest": iso_earliest(when),
        "latest": iso_latest(when),
        "certain": iso_certain(when),
        "kind": when.kind.value,
        "precision": when.precision.value,
        "uncertain": when.uncertain,
        "approximate": when.approximate,
        "open_start": when.open_start,
        "open_end": when.open_end,
        "words": words(when, timeline.language),
        "counts": _counts(event, timeline.counts),
        "phase": phase(event, day).value,
    }


def _counts(event: Event, counts: tuple[Count, ...]) -> dict[str, tuple[int | None, int | None]]:
    numbers = {count.name: count_numbers(event.when, count) for count in counts}
    return {name: found for name, found in numbers.items() if found is not None}


def _citations(sources: object) -> list[Mapping[str, object]]:
    """Return every citation as a mapping, so that readers need know one form only."""
    items = sources if isinstance(sources, list) else []
    return [{"source": item} if isinstance(item, str) else item for item in items]
