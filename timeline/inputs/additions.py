"""What was imported as the mappings that a file takes up: events, and what they need declared."""

from collections.abc import Iterable, Iterator, Mapping

from timeline.events.keys import CATEGORY, COUNT, ERA, LAYER, SOURCE, STORY
from timeline.events.model import Event
from timeline.events.yaml.nodes import Plain
from timeline.inputs.format import Imported
from timeline.records.calendars import calendar_moved, eras_moved
from timeline.records.reading import plain
from timeline.records.writing import part_record, record
from timeline.views.nesting import above, parents


def event_records(events: Iterable[Event], target: str = "") -> Iterator[Mapping[str, Plain]]:
    """Return the events as their file will hold them: every scalar a text; `target` is the calendar of its dates."""
    return (_plain(record(event)) for event in calendar_moved(events, "", target))


def declarations(imported: Imported, target: str = "") -> dict[str, dict[str, Mapping[str, Plain]]]:
    """Return what the events need declared, and the eras, by section and name; `target` as for `event_records`."""
    cited = {citation.source for event in imported.events for citation in event.citations}
    references: dict[str, Mapping[str, Plain]] = {
        item.id: _plain(part_record(SOURCE, item)) for item in imported.references
    }
    used = used_categories(imported)
    return {
        "counts": {count.name: _plain(part_record(COUNT, count)) for count in imported.counts},
        "categories": {item.id: _plain(part_record(CATEGORY, item)) for item in imported.categories if item.id in used},
        "eras": {era.id: _plain(part_record(ERA, era)) for era in eras_moved(imported.eras, "", target)},
        "sources": {item.id: _plain(part_record(SOURCE, item)) for item in imported.sources if item.id in cited}
        | references,
        "stories": {item.id: _plain(part_record(STORY, item)) for item in imported.stories},
        "layers": {item.id: _plain(part_record(LAYER, item)) for item in imported.layers},
    }


def used_categories(imported: Imported) -> set[str]:
    """Return the ids of the categories of the events and layers, and of those in which they lie."""
    named = {event.category for event in imported.events} | {layer.category for layer in imported.layers}
    held = parents(imported.categories)
    return named.union(*(above(name, held) for name in named))


def _plain(fields: Mapping[str, object]) -> dict[str, Plain]:
    return {key: plain(value) for key, value in fields.items()}
