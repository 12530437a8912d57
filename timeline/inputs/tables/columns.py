"""Which column of a foreign table is which field of an event: said by the user, else proposed by name and values.

A name alone proposes a field only where the cells can be one: what is called 'start' and holds page numbers is no date.
Cells alone propose a date only where they are full dates: identifiers such as 5167 and 2023-01 look like parts of them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from timeline.dates.calendars import dating_calendar
from timeline.events.key_names import OTHER_NAMES
from timeline.events.keys import EVENT
from timeline.events.model import Status, Verification
from timeline.events.suggestions import did_you_mean
from timeline.inputs.tables.clocks import is_clock
from timeline.inputs.tables.column_looks import (
    MOST,
    CellKind,
    Shown,
    called_like,
    has_years,
    is_epoch,
    may_name,
    named,
    shared_root,
    shown,
    sided,
    themed,
    words_in,
)
from timeline.inputs.tables.column_names import (
    COORDINATES,
    DATE_NAMES,
    DATE_WORDS,
    ELSEWHERE,
    END_NAMES,
    END_TIME_NAMES,
    KEEPING_WORDS,
    LATE_NAMES,
    LATE_WORDS,
    NAMES,
    OF_SOURCE_NAMES,
    PART_NAMES,
    PARTS_ELSEWHERE,
    PERIOD_NAMES,
    PRECISION_NAMES,
    REMARKS,
    STAMP_NAMES,
    STAMP_WORDS,
    START_NAMES,
    TIME_NAMES,
    ZONE_NAMES,
)
from timeline.inputs.tables.column_pairs import call_titles, end_of, halves, hours, numbered, starts
from timeline.inputs.tables.coordinates import is_pair
from timeline.inputs.tables.number_dates import COUNTED
from timeline.inputs.tables.parts import EXACT, ONGOING, PARTS, QUALIFIED, SHORTER, precision_word
from timeline.inputs.zones import is_zone
from timeline.problems import TimelineError

FIELDS = (
    *(key.name for key in EVENT.keys if key.name not in PARTS and not key.name.startswith("x-")),
    "titles", "text", "lat", "lon", "coordinates", "place_precision", "exhibit", "quotes", "at", "stance",
    *PARTS, *COUNTED,
)  # fmt: skip
"""What a column may be; any other name is kept under an `x-` key."""


class Column(NamedTuple):
    """A column of the table: its number from 0, its name, and the field that it fills."""

    number: int
    name: str
    field: str


@dataclass
class Giving:
    """Columns being given to fields: those that are free, and what was given; fields that are taken are left out."""

    free: list[Shown]
    taken: frozenset[str]
    found: dict[str, str] = field(default_factory=dict)

    def give(self, name: str, column: Shown | None) -> None:
        """Give a field that has no column yet one, if there is one for it."""
        if column is not None and not self.has(name):
            self.free = [each for each in self.free if each.name != column.name]
            self.found[column.name] = name

    def share(self, columns: Mapping[str, str]) -> None:
        """Give columns to fields that several may fill, whatever they were given to before."""
        self.found |= {column: name for column, name in columns.items() if name not in self.taken}
        self.free = [column for column in self.free if column.name not in columns]

    def has(self, *names: str) -> bool:
        """Return whether one of some fields has a column."""
        return any(name in self.taken or name in self.found.values() for name in names)


def assign(
    names: Sequence[str], cells: Callable[[int], Iterator[str]], mapping: Mapping[str, str]
) -> tuple[Column, ...]:
    """Return each column its field; what the user says goes before what a name suggests."""
    _known(names, mapping)
    columns = shown(names, cells, mapping)
    fields = proposal(columns, mapping) | dict(mapping)
    fields |= _starts_elsewhere(columns, fields, lambda name: cells(names.index(name)))
    return tuple(Column(number, name, fields.get(name, "")) for number, name in enumerate(names))


def _starts_elsewhere(
    columns: Sequence[Shown], fields: Mapping[str, str], cells: Callable[[str], Iterator[str]]
) -> dict[str, str]:
    """Return a column of starts or stamps, beside one of dates, as a date too, where no row has both.

    So do points and spans of KML come out of other programs: `timestamp` of the one, `begin` and `end` of the other.
    """
    date = next((name for name, given in fields.items() if given == "date"), "")
    free = [column for column in columns if column.name not in fields and column.kind is CellKind.DAY]
    start = named(free, (*START_NAMES, *STAMP_NAMES)) if date and "end" in fields.values() else None
    if start is None or any(map(_both, cells(date), cells(start.name))):
        return {}
    return {start.name: "date"}


def _both(first: str, second: str) -> bool:
    return bool(first.strip() and second.strip())


def proposal(columns: Sequence[Shown], mapping: Mapping[str, str]) -> dict[str, str]:
    """Return what the names and cells of columns suggest; fields that are mapped are given to none."""
    giving = Giving(list(columns), frozenset(mapping.values()))
    date = _give_date(giving, date_column(giving.free), mapping)
    giving.give("coordinates", _pairs(giving))
    root = shared_root([column.name for column in columns])
    _give_names(giving, root)
    giving.share(numbered(giving.free))
    if not giving.has("date") and not named(giving.free, ("year", *PARTS_ELSEWHERE["year"])):
        date = _give_date(giving, _late_date(giving.free), mapping)
    _give_parts(giving, date, columns, mapping)
    for name, names in OF_SOURCE_NAMES.items() if giving.has("sources", "exhibit") else ():
        giving.give(name, named(giving.free, names))
    if not giving.has("date", "year", "epoch") and (counted := _counted(giving.free)):
        giving.give("epoch", counted)
        giving.free = themed(giving.free, counted)
        _give_names(giving, root)
    if not giving.has("title", "titles", "text"):
        giving.share(call_titles(columns) or _telling(columns, giving))
    return giving.found


def _give_names(giving: Giving, root: int) -> None:
    """Give the fields that have no column yet one that is called like them."""
    for name, names in NAMES.items():
        free = [column for column in giving.free if may_name(column, root) and (column.cells or name != "title")]
        giving.give(name, named(free, (*names, *ELSEWHERE.get(name, ())), CAN_BE.get(name, bool)))


def _give_date(giving: Giving, column: Shown | None, mapping: Mapping[str, str]) -> Shown | None:
    """Give the date its column, and return it or the one that is mapped; what its name says, others need not say."""
    giving.give("date", column)
    date = _named_so("date", giving.found | dict(mapping), [column] if column else [])
    giving.free = themed(giving.free, date)
    return date


def _named_so(field_name: str, fields: Mapping[str, str], columns: Sequence[Shown]) -> Shown | None:
    """Return the column of a field: as it is looked at, or by its name alone where the user says which it is."""
    name = next((name for name, given in fields.items() if given == field_name), None)
    return None if name is None else next((each for each in columns if each.name == name), Shown(name, ()))


def _pairs(giving: Giving) -> Shown | None:
    """Return the column that has latitude and longitude in each cell, where these have no columns of their own."""
    apart = giving.has("lat", "lon") or any(named(giving.free, NAMES[name]) for name in ("lat", "lon"))
    return None if apart else named(giving.free, COORDINATES, lambda column: column.share(is_pair) >= MOST)


def _telling(columns: Sequence[Shown], giving: Giving) -> Mapping[str, str]:
    """Return the column of texts that say what happened, where nothing else is a title."""
    texts = [column for column in columns if giving.found.get(column.name) == "description"]
    return {column.name: "text" for column in texts if column.kind is CellKind.TEXT and column.words not in REMARKS}


def _give_parts(giving: Giving, date: Shown | None, columns: Sequence[Shown], mapping: Mapping[str, str]) -> None:
    """Give the parts of the date their columns."""
    giving.give("end", end_of(date, giving.free) if date else None)
    giving.give("end", named(giving.free, END_NAMES, _is_end))
    end = _named_so("end", giving.found | dict(mapping), columns)
    for name, day in (("time", date), ("end_time", end)):
        giving.give(name, named(called_like(giving.free, day), TIME_NAMES, _has_times))
    for name, names, test in PART_TESTS:
        giving.give(name, named(giving.free, names, test))
    for side, name in enumerate(("time", "end_time")):
        giving.give(name, named(sided(giving.free, side), TIME_NAMES, _has_times))
    giving.share({} if giving.has("time") else hours(giving.free))
    giving.share(halves(giving.free) if giving.has("time") else {})
    for side, (whole, names) in enumerate((("date", PART_NAMES[:3]), ("end", PART_NAMES[3:]))):
        for name in names if not giving.has(whole) else ():
            _give_part(giving, name, sided(giving.free, side))
    if date and date.cells and not has_years(date):
        _give_part(giving, "year")


def _give_part(giving: Giving, name: str, beside: Sequence[Shown] = ()) -> None:
    """Give a part of a date its column, as `Start year` too; years in words (`44 BC`, `c. 1200`) are dates."""
    bare = name.removeprefix("end ")
    column = named(giving.free, (name, *PARTS_ELSEWHERE.get(name, ())))
    column = column or named(beside, (bare, *PARTS_ELSEWHERE.get(bare, ())))
    in_words = {"year": "date", "end year": "end"}.get(name, "") if column and column.kind is CellKind.TEXT else ""
    giving.give(in_words or name.replace(" ", "_"), column)


def date_column(columns: Sequence[Shown]) -> Shown | None:
    """Return the column that says when: by its name where its cells may be dates, then by full dates."""
    days = [column for column in columns if column.kind is CellKind.DAY]
    dated = [column for column in columns if column.is_dated]
    return (
        named(days, (*DATE_NAMES, *START_NAMES, "time", "day"))
        or named(dated, DATE_NAMES)
        or named(dated, START_NAMES, has_years)
        or next(starts(days), None)
        or next(filter(_tells_a_date, days), None)
        or named(dated, STAMP_NAMES)
        or named(dated, PERIOD_NAMES, has_years)
        or next(filter(_tells_a_date, filter(has_years, dated)), None)
    )


def _late_date(columns: Sequence[Shown]) -> Shown | None:
    """Return a column of full dates, whatever its name, but for those that tell of the keeping of records."""
    days = [column for column in columns if column.kind is CellKind.DAY and column.words not in END_NAMES]
    plain = (column for column in days if not _kept(column))
    late = (column for column in days if _kept(column) <= LATE_WORDS)
    return next(plain, None) or named(days, LATE_NAMES) or next(late, None)


def _counted(columns: Sequence[Shown]) -> Shown | None:
    """Return a column of numbers that count from 1970 and whose name tells of a time."""
    counts = (column for column in columns if column.kind is CellKind.NUMBER and column.share(is_epoch) >= MOST)
    return next((each for each in counts if STAMP_WORDS & {*words_in(each.whole)} and _kept(each) <= LATE_WORDS), None)


def _kept(column: Shown) -> set[str]:
    """Return the words of a name that tell of the keeping of records."""
    return {*words_in(column.whole)} & KEEPING_WORDS


def _tells_a_date(column: Shown) -> bool:
    is_other = _kept(column) or column.words in STAMP_NAMES
    return bool(DATE_WORDS & {*words_in(column.whole)}) and not is_other and column.is_dated


def _known(names: Sequence[str], mapping: Mapping[str, str]) -> None:
    for name, wanted in mapping.items():
        if name not in names:
            raise TimelineError(f"there is no column '{name}'", hint=f"columns: {', '.join(names[:40])}", status=2)
        if wanted not in FIELDS and not wanted.startswith("x-"):
            hint = _meant(wanted) or f"fields: {', '.join(FIELDS)} or x-..."
            raise TimelineError(f"'{wanted}' is no field", hint=hint, status=2)


def _meant(wanted: str) -> str:
    """Return a hint at the field that a name is meant for, nothing if that cannot be told: `page` for `at`."""
    for names in map(OTHER_NAMES.get, ("an event", "a citation")):
        called = (names or {}).get(wanted.casefold(), wanted)
        found = next((each for each in (called, f"{called}s") if each in FIELDS), "")
        if found:
            return f"did you mean `{found}`?"
    return did_you_mean(wanted, FIELDS)


def _is_time(column: Shown) -> bool:
    military = column.kind is CellKind.NUMBER and column.share(re.compile(r"[0-2]\d[0-5]\d").fullmatch) >= MOST
    return column.kind is CellKind.CLOCK or military


def _has_times(column: Shown) -> bool:
    """Return whether some cells of a column that is called a time are one; others are kept and told."""
    return _is_time(column) or column.share(is_clock) > 0


def _is_end(column: Shown) -> bool:
    is_open = column.share(lambda cell: cell.lower() in ONGOING) > 0
    return column.kind is CellKind.DAY or is_open or (column.is_dated and has_years(column))


def _says_one_of(column: Shown, words: frozenset[str]) -> bool:
    return column.share(lambda cell: cell.strip().lower() in words) > 0


def _names_zones(column: Shown) -> bool:
    return column.words in ZONE_NAMES[:3] or column.share(is_zone) >= MOST


def _names_precisions(column: Shown) -> bool:
    known = {*SHORTER, *QUALIFIED, *EXACT}
    return column.share(lambda cell: precision_word(cell) in known) > 0


def _names_calendars(column: Shown) -> bool:
    return column.share(lambda cell: dating_calendar(cell.strip().lower())) > 0


PART_TESTS: tuple[tuple[str, Sequence[str], Callable[[Shown], bool]], ...] = (
    ("time", TIME_NAMES, _has_times),
    ("time", ("start", "from", "begin", "departure", "takeoff"), _is_time),
    ("end_time", END_TIME_NAMES, _has_times),
    ("end_time", ("end", "to", "until", "arrival", "landing"), _is_time),
    ("timezone", ZONE_NAMES, _names_zones),
    ("precision", PRECISION_NAMES, _names_precisions),
    ("calendar", ("calendar",), _names_calendars),
)
"""The parts of a date: their names, and what their cells must be."""

CAN_BE: Mapping[str, Callable[[Shown], bool]] = {
    "id": lambda column: column.words == column.whole,
    "status": partial(_says_one_of, words=frozenset(Status)),
    "verification": partial(_says_one_of, words=frozenset(Verification)),
    "place": lambda column: column.share(is_pair) < MOST,
    "tags": lambda column: column.kind is not CellKind.NUMBER,
}
"""What cells must be for the names of some fields; the number of an incident (`Incident ID`) is none of ours."""
