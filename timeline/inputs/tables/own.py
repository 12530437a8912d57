"""The table that this package writes, from which the same events come back, field by field."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from timeline.dates import Count, parse_date
from timeline.events.key_forms import Part, Several, Value
from timeline.events.keys import EVENT
from timeline.inputs.declaring import declared
from timeline.inputs.format import Imported, Options, gathered
from timeline.inputs.tables.table import Row, RowOrigin, Table
from timeline.records.cells import split, unmarked
from timeline.records.dating import dating_of
from timeline.records.json_values import NoValueError, json_value
from timeline.records.moving import moved_record, with_counts
from timeline.records.reading import Read, read_event

OWN = ("id", "title", "date", "earliest", "latest", "certain_start", "certain_end", "precision", "uncertain")
WORDS = "words"
"""The date in words; tables of older versions lack it."""
DERIVED = frozenset({
    *OWN[3:], WORDS, "approximate", "phase", "timezone", "hemisphere", "row", "event", "exhibit", "at", "claim_dates",
    "edtf", "kind", "open_start", "open_end", "start_earliest", "start_latest", "end_earliest", "end_latest",
})  # fmt: skip
"""What follows from the rest, and is not read."""
DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])")
LISTS = EVENT.names(Value.TEXTS)
PLACE = {"place": "name", "lat": "lat", "lon": "lon", "place_precision": "precision"}


def is_own(table: Table) -> bool:
    """Return whether a table has the columns that this package writes."""
    return tuple(name for name in table.names if name != WORDS)[: len(OWN)] == OWN


def own_table(table: Table, options: Options) -> Imported:
    """Read the rows of our own table."""
    numbers = {name: number for number, name in enumerate(table.names)}
    counts = tuple(_counts(table))
    options = replace(options, dating=with_counts(options.dating, counts))
    origins = [RowOrigin(row, numbers, numbers) for row in table.rows]
    results = [
        _row(origin.row, _filled(origin.row, table.names, options), counts, origin, options) for origin in origins
    ]
    return replace(declared(gathered(results, table.numbers), own=True), counts=counts)


def _counts(table: Table) -> Iterator[Count]:
    """Find the day counts again, each by a row that is one day and bears one number."""
    for name in table.names:
        rows = (dict(zip(table.names, row.texts, strict=False)) for row in table.rows)
        if name.startswith("day_") and (first := next(filter(None, (_first_day(row, name) for row in rows)), None)):
            yield Count(name=name.removeprefix("day_"), first=first)


def _first_day(cells: Mapping[str, str], name: str) -> int | None:
    """Return the day that bears number 1, by a row that is one day."""
    day, number = unmarked(cells.get("earliest", "")), unmarked(cells.get(name, ""))
    if not (DAY.fullmatch(day) and re.fullmatch(r"-?\d{1,9}", number)) or day != unmarked(cells.get("latest", "")):
        return None
    found = parse_date(day).earliest_day
    return None if found is None else found - int(number) + 1


def _row(row: Row, cells: Mapping[str, str], counts: tuple[Count, ...], origin: RowOrigin, options: Options) -> Read:
    """Read a row; its dates mean in the target what they meant in the file that it was written from."""
    if row.fault:
        return Read(None, (row.fault,))
    there = replace(dating_of(cells, options.dating), counts=counts or options.dating.counts)
    return read_event(moved_record(_own_fields(cells), there, options.dating), options.dating, origin)


def _filled(row: Row, names: tuple[str, ...], options: Options) -> dict[str, str]:
    cells = dict(zip(names, row.texts, strict=False))
    return {name: cell if options.raw else unmarked(cell) for name, cell in cells.items() if cell}


def _derived(name: str) -> bool:
    return name in DERIVED or name.startswith("day_")


def _own_fields(cells: Mapping[str, str]) -> dict[str, object]:
    """Put the cells of our own table back into the mapping of an event."""
    written = {"titles", *EVENT.names(Part, Several)} - {*PLACE, "sources"}
    special = {*PLACE, *LISTS, *written, "citations", "sources", "quotes"}
    fields: dict[str, object] = {
        name: _extra(cell) if name.startswith("x-") else cell
        for name, cell in cells.items()
        if name not in special and not _derived(name)
    }
    fields |= {name: split(cells[name]) for name in LISTS if name in cells}
    fields |= {name: _extra(cells[name]) for name in written if name in cells}
    if place := {key: cells[name] for name, key in PLACE.items() if name in cells}:
        fields["place"] = place
    return fields | {"sources": _own_sources(cells)}


def _own_sources(cells: Mapping[str, str]) -> object:
    if "citations" in cells:
        return _extra(cells["citations"])
    sources, quotes = split(cells.get("sources", "")), split(cells.get("quotes", ""))
    quotes += ("",) * (len(sources) - len(quotes))
    return [{"source": source, "quote": quote} for source, quote in zip(sources, quotes, strict=False)]


def _extra(cell: str) -> object:
    """Read the cell of an `x-` column: JSON where it was written as such, else its text."""
    if cell[:1] not in ("[", "{", '"'):
        return cell
    try:
        return json_value(cell)
    except NoValueError:
        return cell
