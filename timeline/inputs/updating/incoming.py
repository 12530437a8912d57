"""What a file holds, ready to be compared with a timeline: rows under their keys, with the ids that they have here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.events.keys import CATEGORY, COUNT, ERA, LAYER, SOURCE, STORY
from timeline.events.model import Event, Timeline
from timeline.events.yaml.nodes import Plain
from timeline.inputs import additions
from timeline.inputs.format import Imported
from timeline.inputs.tables.table import RowOrigin
from timeline.inputs.updating.import_log import Fields, ImportLog
from timeline.inputs.updating.matching import Row, refuse_equal_keys
from timeline.inputs.updating.packed import Packed
from timeline.inputs.updating.settling import renamed, settled
from timeline.inputs.updating.updating import Incoming
from timeline.problems import Level, Place, Problem, TimelineError
from timeline.records.reading import own, plain
from timeline.records.writing import part_record


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a file is called in the log, the column that is its key (empty: none), and the key of its format, if any."""

    source: str
    key: str = ""
    usual_key: str = ""


class Arrived(NamedTuple):
    """The rows of a file, and what is told of what they need declared."""

    incoming: Incoming
    told: tuple[Problem, ...]


def arrived(imported: Imported, named: Named, timeline: Timeline, log: ImportLog) -> Arrived:
    """Return the rows of a file as they would stand in a timeline."""
    wanted, known = additions.declarations(imported, timeline.dating.calendar), declared_in(timeline)
    settling = settled(wanted, known, log.of(named.source).declared, own=imported.own)
    records = additions.event_records(imported.events, timeline.dating.calendar)
    fields = [Packed(renamed(each, settling.ids)) for each in records]
    keys, key_field = _keys(imported, fields, named)
    places = [event.origin.place() for event in imported.events]
    numbers = imported.numbers or range(1, len(fields) + 1)
    rows = [Row(*each) for each in zip(fields, keys, places, numbers, strict=True)]
    if named.key:
        refuse_equal_keys(rows, named.key)
    missing = {
        section: {name: each for name, each in entries.items() if name not in known[section]}
        for section, entries in settling.declarations.items()
    }
    place = Place(places[0].file if places else "")
    told = tuple(_told(line, place) for line in settling.told)
    references = frozenset(settling.ids["sources"][each.id] for each in imported.references)
    return Arrived(Incoming(named.source, rows, missing, key_field, references, imported.fields), told)


def _told(line: str, place: Place) -> Problem:
    return Problem(place=place, code="declared-here", message=line, level=Level.WARNING)


def declared_in(timeline: Timeline) -> dict[str, dict[str, Fields]]:
    """Return what a timeline declares, by section and name."""
    return {
        "counts": {count.name: _plain(part_record(COUNT, count)) for count in timeline.counts},
        "categories": {each.id: _plain(part_record(CATEGORY, each)) for each in timeline.categories},
        "eras": {each.id: _plain(part_record(ERA, each)) for each in timeline.eras},
        "sources": {name: _plain(part_record(SOURCE, each)) for name, each in timeline.sources.items()},
        "stories": {each.id: _plain(part_record(STORY, each)) for each in timeline.stories},
        "layers": {each.id: _plain(part_record(LAYER, each)) for each in timeline.layers},
    }


def _keys(imported: Imported, records: Sequence[Fields], named: Named) -> tuple[list[str], str]:
    """Return the text of each row's key, and the field of the events that has it, if there is one."""
    if named.key:
        pairs = zip(imported.events, records, strict=True)
        keys = [_cell(event, named.key) or _said(fields, named.key) for event, fields in pairs]
        if not any(keys) and records:
            columns = ", ".join([*imported.fields][:40])
            raise TimelineError(f"there is no column '{named.key}'", hint=f"columns: {columns}", status=2)
        return keys, imported.fields.get(named.key, named.key)
    keys = [_said(fields, named.usual_key) for fields in records] if named.usual_key else []
    if keys and len({*keys}) == len(keys):
        return keys, named.usual_key
    return [""] * len(records), ""


def _cell(event: Event, column: str) -> str:
    return event.origin.text(column) if isinstance(event.origin, RowOrigin) else ""


def _said(fields: Fields, key: str) -> str:
    value = fields.get(key, fields.get(own(key), ""))
    return value if isinstance(value, str) else ""


def _plain(fields: Mapping[str, object]) -> dict[str, Plain]:
    return {key: plain(value) for key, value in fields.items()}
