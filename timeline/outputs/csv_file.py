"""CSV: the columns as a table of texts, from which the same events can be read again."""

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from timeline.columns import cited_columns
from timeline.dates import Dating
from timeline.events.keys import EVENT, Key
from timeline.events.model import Citation, Event, Timeline
from timeline.outputs.claims import claim_rows
from timeline.outputs.format import Options, Written, undescribed
from timeline.records.cells import join, marked
from timeline.records.moving import setting
from timeline.records.writing import record, written
from timeline.views import in_time_order

NUMBERS = frozenset({"lat", "lon", "order"})

SPECIAL: Mapping[str, tuple[str, Callable[[Event], object]]] = {
    "title": ("titles", lambda event: event.titles),
    "place": ("place_precision", lambda event: event.place.precision if event.place else ""),
    "sources": ("citations", lambda event: record(event)["sources"] if any(map(_says_more, event.citations)) else ""),
}
"""The rest of what the columns say of a key in part, under a name of its own."""

EXCEL = "\N{BYTE ORDER MARK}sep=,\r\n"
"""What Excel wants before a table: the sign of UTF-8, and the separator, which is `;` where commas part decimals."""


def write(timeline: Timeline, options: Options) -> Written:
    """Write a row an event, or a claim; texts that a spreadsheet could run bear a `'` unless `raw` is asked for."""
    end = "\r\n" if options.excel else "\n"
    rows = claim_rows(timeline) if options.claims else cells(timeline, options.day)
    lines = (",".join(_quoted(cell) for cell in _safe(row, rows[0], raw=options.raw)) for row in rows)
    return Written(
        content=(EXCEL if options.excel else "") + "".join(line + end for line in lines),
        lost=undescribed(timeline),
    )


def cells(timeline: Timeline, day: int) -> list[list[str]]:
    """Return the header and the rows as plain texts, before any mark or quote."""
    shown = in_time_order(timeline.events)
    always = {column.name: [_text(column.cell(event)) for event in shown] for column in cited_columns(timeline, day)}
    more = more_cells(shown, timeline.dating, always)
    written = always | {name: texts for name, texts in more.items() if any(texts)}
    return [[*written], *(list(row) for row in zip(*written.values(), strict=True))]


def more_cells(events: Sequence[Event], dating: Dating, always: Collection[str]) -> dict[str, list[str]]:
    """Return the columns that are written where an event says something in them; of its file, what its dates need."""
    more = {name: [_text(cell(event)) for event in events] for name, cell in _rest(always)}
    settings = [setting(record(event), dating) for event in events]
    more |= {name: [_text(found.get(name)) for found in settings] for name in ("timezone", "hemisphere")}
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


def _extras(events: Sequence[Event]) -> list[str]:
    return sorted({name for event in events for name in event.extras})


def _says_more(citation: Citation) -> bool:
    plain = Citation(source=citation.source, quote=citation.quote)
    return citation != plain


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float():
            return repr(value)
        case tuple():
            return join(str(item) for item in value) if any(value) else ""
        case str() | int():
            return str(value)
        case _:
            return _json(value)


def _json(value: object) -> str:
    plain = dict(value) if isinstance(value, Mapping) else value
    return json.dumps(plain, ensure_ascii=False) if plain else ""


def _extra(value: object) -> str:
    """Write what stands under an `x-` key: a text as it is where nothing else reads like it, else JSON."""
    if value is None:
        return ""
    if isinstance(value, str) and value and value[0] not in '["{':
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _safe(row: Iterable[str], names: Sequence[str], *, raw: bool) -> list[str]:
    return [cell if raw or name in NUMBERS else marked(cell) for name, cell in zip(names, row, strict=True)]


def _quoted(cell: str) -> str:
    if re.search('[",;|\t\r\n]|^\\s|\\s$', cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
