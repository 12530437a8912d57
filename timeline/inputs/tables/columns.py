"""Which column of a foreign table is which field of an event: said by the user, else proposed by name and values.

A name alone proposes a field only where the cells can be one: what is called 'start' and holds page numbers is no date.
Cells alone propose a date only where they are full dates: identifiers such as 5167 and 2023-01 look like parts of them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.dates.calendars import dating_calendar
from timeline.events.keys import EVENT
from timeline.inputs.tables.clocks import is_clock
from timeline.inputs.tables.column_looks import MOST, CellKind, Shown, has_years, may_name, named, shared_root, shown
from timeline.inputs.tables.column_names import (
    DATE_NAMES,
    DATE_WORDS,
    ELSEWHERE,
    END_NAMES,
    END_TIME_NAMES,
    KEEPING_WORDS,
    LATE_NAMES,
    NAMES,
    OF_SOURCE_NAMES,
    PART_NAMES,
    PARTS_ELSEWHERE,
    PRECISION_NAMES,
    STAMP_NAMES,
    START_NAMES,
    TIME_NAMES,
    ZONE_NAMES,
)
from timeline.inputs.tables.column_pairs import end_of, numbered, starts, titles_of_kinds
from timeline.inputs.tables.number_dates import COUNTED
from timeline.inputs.tables.parts import EXACT, PARTS, QUALIFIED, SHORTER
from timeline.inputs.zones import is_zone
from timeline.problems import TimelineError

FIELDS = (
    *(key.name for key in EVENT.keys if key.name not in PARTS and not key.name.startswith("x-")),
    "titles", "lat", "lon", "place_precision", "quotes", "at", "stance", *PARTS, *COUNTED,
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
        """Give a field a column, if there is one for it."""
        if column is not None and name not in self.taken:
            self.free.remove(column)
            self.found[column.name] = name

    def share(self, columns: Mapping[str, str]) -> None:
        """Give columns to fields that several may fill, whatever they were given to before."""
        self.found |= {column: name for column, name in columns.items() if name not in self.taken}
        self.free = [column for column in self.free if column.name not in columns]

    def has(self, name: str) -> bool:
        """Return whether a field has a column."""
        return name in self.taken or name in self.found.values()


def assign(
    names: Sequence[str], cells: Callable[[int], Iterator[str]], mapping: Mapping[str, str]
) -> tuple[Column, ...]:
    """Return each column its field; what the user says goes before what a name suggests."""
    _known(names, mapping)
    fields = proposal(shown(names, cells, mapping), frozenset(mapping.values())) | dict(mapping)
    return tuple(Column(number, name, fields.get(name, "")) for number, name in enumerate(names))


def proposal(columns: Sequence[Shown], taken: frozenset[str]) -> dict[str, str]:
    """Return what the names and cells of columns suggest; fields that are `taken` are given to none."""
    giving = Giving(list(columns), taken)
    giving.give("date", date_column(giving.free))
    root = shared_root([column.name for column in columns])
    for name, names in NAMES.items():
        free = [column for column in giving.free if may_name(column, root) and (column.cells or name != "title")]
        giving.give(name, named(free, (*names, *ELSEWHERE.get(name, ()))))
    giving.share(numbered(giving.free))
    _give_parts(giving, columns)
    for name, names in OF_SOURCE_NAMES.items() if giving.has("sources") else ():
        giving.give(name, named(giving.free, names))
    if not giving.has("date") and not giving.has("year"):
        giving.give("date", _late_date(giving.free))
    giving.share({} if giving.has("title") or giving.has("titles") else titles_of_kinds(columns))
    return giving.found


def _give_parts(giving: Giving, columns: Sequence[Shown]) -> None:
    """Give the parts of the date their columns."""
    date = next((column for column in columns if giving.found.get(column.name) == "date"), None)
    giving.give("end", end_of(date, giving.free) if date else None)
    for name, names, test in PART_TESTS:
        if name != "end" or not giving.has("end"):
            giving.give(name, named(giving.free, names, test))
    for whole, names in (("date", PART_NAMES[:3]), ("end", PART_NAMES[3:])):
        for name in names if not giving.has(whole) else ():
            giving.give(name.replace(" ", "_"), named(giving.free, (name, *PARTS_ELSEWHERE.get(name, ()))))


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
        or next(filter(_tells_a_date, filter(has_years, dated)), None)
    )


def _late_date(columns: Sequence[Shown]) -> Shown | None:
    """Return a column of full dates, whatever its name, but for those that tell of the keeping of records."""
    days = [column for column in columns if column.kind is CellKind.DAY]
    plain = (column for column in days if not KEEPING_WORDS & {*column.words.split()})
    return next(plain, None) or named(days, LATE_NAMES)


def _tells_a_date(column: Shown) -> bool:
    words = {*column.words.split()}
    is_other = KEEPING_WORDS & words or column.words in STAMP_NAMES
    return bool(DATE_WORDS & words) and not is_other and column.is_dated


def _known(names: Sequence[str], mapping: Mapping[str, str]) -> None:
    for name, wanted in mapping.items():
        if name not in names:
            raise TimelineError(f"there is no column '{name}'", hint=f"columns: {', '.join(names[:40])}", status=2)
        if wanted not in FIELDS and not wanted.startswith("x-"):
            raise TimelineError(f"'{wanted}' is no field", hint=f"fields: {', '.join(FIELDS)} or x-...", status=2)


def _is_time(column: Shown) -> bool:
    military = column.kind is CellKind.NUMBER and column.share(re.compile(r"[0-2]\d[0-5]\d").fullmatch) >= MOST
    return column.kind is CellKind.CLOCK or military or (column.words == "time" and column.share(is_clock) > 0)


def _is_end(column: Shown) -> bool:
    return column.kind is CellKind.DAY or (column.is_dated and has_years(column))


def _names_zones(column: Shown) -> bool:
    return column.words in ZONE_NAMES[:3] or column.share(is_zone) >= MOST


def _names_precisions(column: Shown) -> bool:
    known = {*SHORTER, *QUALIFIED, *EXACT}
    return column.share(lambda cell: cell.lower().rstrip("s") in known) > 0


def _names_calendars(column: Shown) -> bool:
    return column.share(lambda cell: dating_calendar(cell.strip().lower())) > 0


PART_TESTS: tuple[tuple[str, Sequence[str], Callable[[Shown], bool]], ...] = (
    ("end", END_NAMES, _is_end),
    ("time", (*TIME_NAMES, "start", "from", "begin"), _is_time),
    ("end_time", (*END_TIME_NAMES, "end", "to", "until"), _is_time),
    ("timezone", ZONE_NAMES, _names_zones),
    ("precision", PRECISION_NAMES, _names_precisions),
    ("calendar", ("calendar",), _names_calendars),
)
"""The parts of a date: their names, and what their cells must be."""
