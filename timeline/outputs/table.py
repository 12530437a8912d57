"""The columns of a table by their names, and which of them are asked for."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from timeline.columns import cited_columns, columns, evidence_columns
from timeline.dates import Dating
from timeline.events.key_forms import Key
from timeline.events.keys import EVENT
from timeline.events.model import Citation, Event, Timeline
from timeline.events.suggestions import did_you_mean
from timeline.outputs.claims import claim_rows
from timeline.outputs.entry import told
from timeline.outputs.format import Options
from timeline.problems import TimelineError
from timeline.records.cells import join
from timeline.records.moving import setting
from timeline.records.writing import record, written
from timeline.views.order import in_time_order

SPECIAL: Mapping[str, tuple[str, Callable[[Event], object]]] = {
    "title": ("titles", lambda event: event.titles),
    "place": ("place_precision", lambda event: event.place.precision if event.place else ""),
    "sources": ("citations", lambda event: record(event)["sources"] if any(map(_says_more, event.citations)) else ""),
}
"""The rest of what the columns say of a key in part, under a name of its own."""
ROW, TOLD = "row", "event"
"""The number of a row, and the event as a reader is told it: its title, its place, what became of it, its text."""


def asked_rows(timeline: Timeline, options: Options) -> list[list[str]]:
    """Return the header and a row an event, or a claim, as texts: in all columns or in those asked for."""
    if not options.claims:
        return cells(timeline, options.day, options.columns)
    rows = claim_rows(timeline)
    if not options.columns:
        return rows
    places = [rows[0].index(name) for name in named(options.columns, rows[0])]
    return [[row[place] for place in places] for row in rows]


def cells(timeline: Timeline, day: int, names: Sequence[str] = ()) -> list[list[str]]:
    """Return the header and the rows as plain texts: the columns that were named, else those that say something."""
    if names:
        table = {name: [text_of(value) for value in values] for name, values in chosen(timeline, day, names).items()}
        return rows_of(table)
    shown = in_time_order(timeline.events)
    always = {column.name: [text_of(column.cell(event)) for event in shown] for column in cited_columns(timeline, day)}
    more = more_cells(shown, timeline.dating, always)
    return rows_of(always | {name: texts for name, texts in more.items() if any(texts)})


def rows_of(table: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return the header and the rows of a table that is held by columns."""
    return [[*table], *(list(row) for row in zip(*table.values(), strict=True))]


def chosen(timeline: Timeline, day: int, names: Sequence[str]) -> dict[str, Sequence[object]]:
    """Return the columns that were named, in that order, an item a row; raises TimelineError for an unknown name."""
    shown = in_time_order(timeline.events)
    plain = (*cited_columns(timeline, day), *evidence_columns(timeline))
    table: dict[str, Sequence[object]] = {ROW: [*range(1, len(shown) + 1)], TOLD: [told(event, day) for event in shown]}
    table |= {column.name: [column.cell(event) for event in shown] for column in plain}
    table |= more_cells(shown, timeline.dating, table)
    drawn = (column for column in columns(timeline, day) if column.name not in table)
    table |= {column.name: [column.cell(event) for event in shown] for column in drawn}
    return {name: table[name] for name in named(names, table)}


def named(names: Sequence[str], known: Collection[str]) -> tuple[str, ...]:
    """Read the names of columns, parted at commas; raises TimelineError if there is no such column."""
    found = [name for text in names for name in ([text] if text in known else map(str.strip, text.split(",")))]
    for number, name in enumerate(found):
        if name not in known:
            raise TimelineError(f"no column is called '{name}'", hint=_meant(name, known), status=2)
        if name in found[:number]:
            raise TimelineError(f"the column '{name}' is named twice", hint="name it once", status=2)
    return tuple(found)


def _meant(name: str, known: Collection[str]) -> str:
    """Return a hint at the column that is meant: a key of one's own by its name, one spelt much like it, else all."""
    own = (each for each in known if each.lower().rstrip(".") == f"x-{name.lower().rstrip('.')}")
    return did_you_mean(next(own, name), known) or f"there are {', '.join(known)}"


def more_cells(events: Sequence[Event], dating: Dating, always: Collection[str]) -> dict[str, list[str]]:
    """Return the columns that are written where an event says something in them; of its file, what its dates need."""
    more = {name: [text_of(cell(event)) for event in events] for name, cell in _rest(always)}
    settings = [setting(record(event), dating) for event in events]
    more |= {name: [text_of(found.get(name)) for found in settings] for name in ("timezone", "hemisphere")}
    return more | {name: [_extra(event.extras.get(name)) for event in events] for name in _extras(events)}


def _rest(always: Collection[str]) -> Iterator[tuple[str, Callable[[Event], object]]]:
    """Return the columns of what the others leave out: they are written where an event says something in them."""
    for key in EVENT.keys:
        if key.name in SPECIAL:
            yield SPECIAL[key.name]
        elif key.name not in always:
            yield key.name, partial(_shown, key)


def _shown(key: Key, event: Event) -> object:
    value = written(key.holds, getattr(event, key.attribute))
    return tuple(value) if isinstance(value, list) else "" if value is None else value


def _extras(events: Iterable[Event]) -> list[str]:
    return sorted({name for event in events for name in event.extras})


def _says_more(citation: Citation) -> bool:
    plain = Citation(source=citation.source, quote=citation.quote)
    return citation != plain


def text_of(value: object) -> str:
    """Return a value as the text of a cell; what says nothing is empty."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float():
            return repr(value)
        case tuple() if not any(isinstance(item, Mapping) for item in value):
            return join(str(item) for item in value) if any(value) else ""
        case str() | int():
            return str(value)
        case _:
            return _json(value)


def _json(value: object) -> str:
    plain = dict(value) if isinstance(value, Mapping) else value
    return json.dumps(plain, ensure_ascii=False) if plain else ""


def _extra(value: object) -> str:
    """Write what is under an `x-` key: a text as it is where nothing else reads like it, else JSON."""
    if value is None:
        return ""
    if isinstance(value, str) and value and value[0] not in '["{':
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
