"""Which column of a foreign table is which field of an event: said by the user, else proposed by name and values.

A name alone proposes a field only where the cells can be one: what is called 'start' and holds page numbers is no date.
Cells alone propose a date only where they are full dates: identifiers such as 5167 and 2023-01 look like parts of them.
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from timeline.dates.calendars import dating_calendar
from timeline.events.keys import EVENT
from timeline.inputs.tables.clocks import is_clock
from timeline.inputs.tables.column_dates import BASIC, YEAR_FIRST, YEAR_LAST
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
    PRECISION_NAMES,
    START_NAMES,
    TIME_NAMES,
    ZONE_NAMES,
)
from timeline.inputs.tables.parts import EXACT, PARTS, QUALIFIED, SHORTER
from timeline.inputs.zones import is_zone
from timeline.problems import TimelineError

FIELDS = (
    *(key.name for key in EVENT.keys if key.name not in PARTS and not key.name.startswith("x-")),
    "titles", "lat", "lon", "place_precision", "quotes", "at", "stance", *PARTS,
)  # fmt: skip
"""What a column may be; any other name is kept under an `x-` key."""

MONTH = r"[^\W\d_]{3,}\.?"
WORDED = re.compile(
    rf"(?:[^\W\d_]+,? )?(?:\d{{1,2}}(?:st|nd|rd|th|\.)? {MONTH},?|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,?) \d{{4}}(?!\d).*"
)
NUMERIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
YEAR = re.compile(r"-?\d{1,4}(?:\.0)?")
WRAPPERS = frozenset({"rendered", "raw", "value", "plain", "plain text", "#text", ""})
"""Last parts of paths that only say that a value follows."""
MOMENTS = frozenset({"date", "date time", "datetime", "timestamp"})
ENDS = frozenset({"start", "end"})
LOOKED_AT = 200
MOST = 0.9


class CellKind(StrEnum):
    """What the cells of a column are."""

    EMPTY = "empty"
    DAY = "full dates"
    CLOCK = "times of day"
    NUMBER = "numbers"
    TEXT = "texts"


class Column(NamedTuple):
    """A column of the table: its number from 0, its name, and the field that it fills."""

    number: int
    name: str
    field: str


@dataclass(frozen=True)
class Shown:
    """A column as it is looked at: its name in plain words, and its first cells that are not blank."""

    name: str
    cells: Sequence[str]

    @cached_property
    def words(self) -> str:
        """The name in small letters, its words parted by spaces; of a path, its last part that says what."""
        parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", self.name.strip()).lower()
        parts = [" ".join(re.split(r"[\s_-]+", part.strip())) for part in parted.split(".")]
        if len(parts) > 1 and parts[-1] in MOMENTS and parts[-2] in ENDS:
            return f"{parts[-2]} date"
        return next((part for part in reversed(parts) if part not in WRAPPERS), parts[-1])

    @cached_property
    def kind(self) -> CellKind:
        """What most of its cells are."""
        if not self.cells:
            return CellKind.EMPTY
        tests = ((CellKind.DAY, is_full_date), (CellKind.CLOCK, is_clock), (CellKind.NUMBER, NUMERIC.fullmatch))
        for kind, test in tests:
            if self.share(test) >= MOST:
                return kind
        return CellKind.TEXT

    def share(self, test: Callable[[str], object]) -> float:
        """Return which part of its cells pass a test."""
        return sum(bool(test(cell.strip())) for cell in self.cells) / len(self.cells) if self.cells else 0.0

    @property
    def is_dated(self) -> bool:
        """Whether its cells may be dates, years among them."""
        if self.kind is CellKind.NUMBER:
            return self.share(lambda cell: YEAR.fullmatch(cell) or BASIC.fullmatch(cell)) >= MOST
        return self.kind is not CellKind.CLOCK


def shown(names: Sequence[str], cells: Callable[[int], Iterator[str]], skipped: Container[str]) -> list[Shown]:
    """Return the columns as they are looked at."""
    return [
        Shown(name, list(islice((cell for cell in cells(number) if cell.strip()), LOOKED_AT)))
        for number, name in enumerate(names)
        if name not in skipped
    ]


def is_full_date(cell: str) -> bool:
    """Return whether a cell is a date to the day."""
    first = cell.partition("\N{RIGHTWARDS ARROW}")[0].strip()
    return any(form.fullmatch(first) for form in (YEAR_FIRST, YEAR_LAST, WORDED))


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
    for name, names in NAMES.items():
        giving.give(name, _named(giving.free, (*names, *ELSEWHERE.get(name, ()))))
    for name, names, test in PART_TESTS:
        giving.give(name, _named(giving.free, names, test))
    for whole, names in (("date", PART_NAMES[:3]), ("end", PART_NAMES[3:])):
        for name in names if not giving.has(whole) else ():
            giving.give(name.replace(" ", "_"), _named(giving.free, (name,)))
    for name, names in OF_SOURCE_NAMES.items() if giving.has("sources") else ():
        giving.give(name, _named(giving.free, names))
    if not giving.has("date") and not giving.has("year"):
        giving.give("date", _late_date(giving.free))
    return giving.found


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

    def has(self, name: str) -> bool:
        """Return whether a field has a column."""
        return name in self.taken or name in self.found.values()


def date_column(columns: Sequence[Shown]) -> Shown | None:
    """Return the column that says when: by its name where its cells may be dates, then by full dates."""
    days = [column for column in columns if column.kind is CellKind.DAY]
    dated = [column for column in columns if column.is_dated]
    return (
        _named(days, (*DATE_NAMES, *START_NAMES, "time", "day"))
        or _named(dated, DATE_NAMES)
        or _named(dated, START_NAMES, has_years)
        or next(filter(_tells_a_date, days), None)
        or next(filter(_tells_a_date, filter(has_years, dated)), None)
    )


def has_years(column: Shown) -> bool:
    """Return whether some cells name a year that people write about."""
    return column.share(re.compile(r".*(?<!\d)(?:1\d|20|21)\d\d(?!\d).*|-\d+").fullmatch) > 1 - MOST


def _late_date(columns: Sequence[Shown]) -> Shown | None:
    """Return a column of full dates, whatever its name, but for those that tell of the keeping of records."""
    days = [column for column in columns if column.kind is CellKind.DAY]
    plain = (column for column in days if not KEEPING_WORDS & {*column.words.split()})
    return next(plain, None) or _named(days, LATE_NAMES)


def _tells_a_date(column: Shown) -> bool:
    words = {*column.words.split()}
    return bool(DATE_WORDS & words) and not KEEPING_WORDS & words and column.is_dated


def _named(
    columns: Sequence[Shown], names: Sequence[str], test: Callable[[Shown], bool] = lambda _: True
) -> Shown | None:
    """Return the column that bears the surest of some names and passes a test."""
    nearest = sorted(columns, key=lambda column: -column.name.count("."))
    known = {column.words: column for column in nearest[::-1] if column.words in names and test(column)}
    return next((known[name] for name in names if name in known), None)


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
