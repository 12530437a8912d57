"""CSV: the frame as a table of texts, from which the same events can be read again."""

import json
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from pandas import DataFrame

from timeline.events.model import Citation, Event, Timeline
from timeline.frame import events_of
from timeline.outputs.claims import claim_rows
from timeline.outputs.format import Options, Written, undescribed
from timeline.records import join, marked, record

FIRST = ("id", "title", "date", "earliest", "latest", "certain_start", "certain_end", "precision", "uncertain")
THEN = ("category", "tags", "actors", "place", "lat", "lon", "status", "verification", "phase", "sources", "quotes")
LAST = ("url", "description")
NUMBERS = frozenset({"lat", "lon", "order"})

MORE: Mapping[str, Callable[[Event], object]] = {
    "titles": lambda event: event.titles,
    "place_precision": lambda event: event.place.precision if event.place else "",
    "announced": lambda event: event.announced.text if event.announced else "",
    "said": lambda event: event.said,
    "said_on": lambda event: event.said_on.text if event.said_on else "",
    "order": lambda event: record(event).get("order", ""),
    "color": lambda event: event.color,
    "icon": lambda event: event.icon,
    "image": lambda event: record(event).get("image", ""),
    "citations": lambda event: record(event)["sources"] if any(map(_says_more, event.citations)) else "",
    "x-ignore": lambda event: event.ignore,
}
"""What the frame leaves out of an event: columns that are written where an event says something in them."""


def write(timeline: Timeline, table: DataFrame, options: Options) -> Written:
    """Write a row an event, or a claim; texts that a spreadsheet could run bear a `'` unless `raw` is asked for."""
    end = "\r\n" if options.excel else "\n"
    rows = claim_rows(timeline, table) if options.claims else cells(timeline, table)
    lines = (",".join(_quoted(cell) for cell in _safe(row, rows[0], raw=options.raw)) for row in rows)
    return Written(
        content=("\N{BYTE ORDER MARK}" if options.excel else "") + "".join(line + end for line in lines),
        lost=undescribed(timeline),
    )


def cells(timeline: Timeline, table: DataFrame) -> list[list[str]]:
    """Return the header and the rows as plain texts, before any mark or quote."""
    shown = events_of(timeline, table)
    columns = {name: [_text(value) for value in table[name].tolist()] for name in _frame_columns(table)}
    columns |= {name: [_text(value(event)) for event in shown] for name, value in MORE.items()}
    columns |= {name: [_extra(event.extras.get(name)) for event in shown] for name in _extras(shown)}
    written = [name for name, texts in columns.items() if (name in table.columns and name not in MORE) or any(texts)]
    return [written, *([columns[name][row] for name in written] for row in range(len(shown)))]


def _frame_columns(table: DataFrame) -> list[str]:
    counts = [name for name in table.columns if name.startswith("day_")]
    return [*FIRST, "approximate", *counts, *THEN, *LAST]


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
            return "" if math.isnan(value) else repr(value)
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
    if re.search('[",\r\n]|^\\s|\\s$', cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
