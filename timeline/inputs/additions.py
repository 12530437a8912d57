"""What was imported as the mappings that a file takes up: events, and what they need declared."""

from collections.abc import Iterable, Mapping

from timeline.events.keys import CATEGORY, COUNT, SOURCE
from timeline.events.model import Event
from timeline.events.yaml.nodes import Plain
from timeline.inputs.format import Imported
from timeline.records.calendars import calendar_moved
from timeline.records.reading import plain
from timeline.records.writing import part_record, record


def event_records(events: Iterable[Event], target: str = "") -> list[Mapping[str, Plain]]:
    """Return the events as their file will hold them: every scalar a text; `target` is the calendar of its dates."""
    return [_plain(record(event)) for event in calendar_moved(events, "", target)]


def declarations(imported: Imported) -> dict[str, dict[str, Mapping[str, Plain]]]:
    """Return what the events need declared, by section and name."""
    cited = {citation.source for event in imported.events for citation in event.citations}
    references: dict[str, Mapping[str, Plain]] = {
        item.id: _plain(part_record(SOURCE, item)) for item in imported.references
    }
    used = {event.category for event in imported.events}
    return {
        "counts": {count.name: _plain(part_record(COUNT, count)) for count in imported.counts},
        "categories": {item.id: _plain(part_record(CATEGORY, item)) for item in imported.categories if item.id in used},
        "sources": {item.id: _plain(part_record(SOURCE, item)) for item in imported.sources if item.id in cited}
        | references,
    }


def _plain(fields: Mapping[str, object]) -> dict[str, Plain]:
    return {key: plain(value) for key, value in fields.items()}
