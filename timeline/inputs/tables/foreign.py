"""Anyone's table by its columns: what each holds is proposed or said, and each row is an event or is refused."""

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from timeline.dates import DateError, Dating
from timeline.dates.calendar_phrases.styles import calendar_of_style
from timeline.dates.calendars import dating_calendar
from timeline.events.model import Category, Source
from timeline.inputs.citing import Cited
from timeline.inputs.declaring import declared
from timeline.inputs.format import Imported, Options, gathered
from timeline.inputs.seasonal_clocks import INSTEAD
from timeline.inputs.tables.candidates import date_candidates, day_numbers, overview, title_candidates
from timeline.inputs.tables.column_dates import Manner, manner_of
from timeline.inputs.tables.column_looks import Shown, is_full_date
from timeline.inputs.tables.column_names import PAGES
from timeline.inputs.tables.columns import Column, assign
from timeline.inputs.tables.columns_told import columns_told, has_sign
from timeline.inputs.tables.coordinates import on_side
from timeline.inputs.tables.day_order import Order, order_named
from timeline.inputs.tables.fields import Setting
from timeline.inputs.tables.number_dates import COUNTED
from timeline.inputs.tables.rows import LISTS, OTHER_DATES, event_fields
from timeline.inputs.tables.table import Row, RowOrigin, Table, without
from timeline.inputs.unread_dates import UnreadDates
from timeline.inputs.zones import is_zone
from timeline.problems import Level, Place, Problem, TimelineError
from timeline.records.cells import split, unmarked
from timeline.records.moving import moved_record
from timeline.records.reading import Read, own, read_event

NEVER_TITLES = frozenset({"date", "end", "time", "end_time", "timezone", "precision", "lat", "lon", "coordinates",
                          "url", "id", "sources", "exhibit"})  # fmt: skip
MANY = 40
SIDES = (("lat", "latituderef"), ("lon", "longituderef"))
PLACE_ZONE = re.compile(r"[A-Za-z_]+/[A-Za-z_/+-]+")
"""A zone by the name of a place, among other words: `local time, Europe/Kyiv`."""
COUNT_HINT = re.compile(r"--map COLUMN=(serial|epoch)")
BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
SOMEBODY = re.compile(r"\b(?:julian|gregorian)\b(?= (?!calendar|date|day|year))", re.IGNORECASE)
"""A name that is rather that of a person than of a calendar: 'Julian Barnes'."""
ZONED = re.compile(r"\(([^()]+)\)|(?<![^\W_])(UTC|GMT)(?![^\W_])", re.IGNORECASE)


class Header(NamedTuple):
    """What stands beside a table: sources, categories, and how its dates are meant, if not as the target's."""

    sources: tuple[Source, ...] = ()
    categories: tuple[Category, ...] = ()
    origin: Dating | None = None


def foreign(table: Table, options: Options, header: Header = Header()) -> Imported:  # noqa: B008 - it is frozen
    """Read anyone's table by its columns; where none can be the title or the date, that is told once."""
    columns = assign(table.names, table.column, options.mapping)
    told = tuple(_no_header(table))
    fields = {column.name: column.field or own(column.name) for column in columns}
    if table.rows and (missing := tuple(_missing(table, columns))):
        return Imported(problems=(*told, *missing), rows=len(table.rows), refused=len(table.rows), fields=fields)
    setting = _setting(table, columns, options, header.origin or options.dating)
    reader = RowReader(columns, setting, raw=options.raw)
    read = gathered([reader.read(row) for row in table.rows], table.numbers)
    imported = declared(read, (*header.sources, *setting.cited.sources), header.categories)
    told += (*columns_told(table, columns, setting.manners, said=options.day_first is not None),)
    return replace(imported, problems=(*told, *imported.problems), fields=fields)


def _no_header(table: Table) -> Iterator[Problem]:
    """Say that the first row is taken for names, where it holds a date, as a row of a table without a header does."""
    if found := next(filter(is_full_date, table.names), ""):
        message = f"the first row is read as the names of columns, and '{found}' is a date"
        hint = "write the names above it, if it is an event"
        yield Problem(place=Place(table.file), code="no-header", message=message, hint=hint, level=Level.WARNING)


def _missing(table: Table, columns: Sequence[Column]) -> Iterator[Problem]:
    """Say which field has no column, and which columns it could be."""
    filled = {_filled(column.field) for column in columns}
    names = ", ".join(column.name for column in columns[:MANY])
    if not filled & {"title", "titles", "text"}:
        taken = frozenset(column.name for column in columns if column.field in NEVER_TITLES)
        could = title_candidates(table.names, table.column, taken)
        maps = " or ".join(f"--map {shlex.quote(f'{name}=title')}" for name in could)
        hint = maps or f"--map COLUMN=title; columns: {names}"
        yield Problem(place=Place(table.file), code="no-title", message="no column is the title of an event", hint=hint)
    if not filled & {"date", "end", "year", "end_year"}:
        dates = date_candidates(table.names, table.column, frozenset(column.name for column in columns if column.field))
        maps = " or ".join(f"--map {shlex.quote(f'{column}={field}')}" for column, field in dates)
        told = [f"it could be {maps}" if maps else "", day_numbers(table.names, table.column)]
        hint = "; ".join(each for each in (f"--map COLUMN=date; columns: {names}", *told) if each)
        yield Problem(place=Place(table.file), code="no-date", message="no column is the date of an event", hint=hint)
    if not filled - {""}:
        message = f"the columns are {'; '.join(overview(table.names[:MANY], table.column))}"
        hint = "--map COLUMN=FIELD says which is which; a column without a field is kept under an x- key"
        yield Problem(place=Place(table.file), code="columns", message=message, hint=hint, level=Level.NOTE)


def _setting(table: Table, columns: Sequence[Column], options: Options, origin: Dating) -> Setting:
    asked = Manner(order=_order(options), era=options.era, short_from=options.short_from)
    of_dates = {name: [each for each in columns if each.field == name] for name in ("date", "end", *OTHER_DATES)}
    manners = {"date": asked, "end": asked} | {
        name: manner_of(chain(*(_listed_cells(table, each) for each in found)), _as_named(found, asked))
        for name, found in of_dates.items()
        if found
    }
    manners |= _one_order(manners["date"], manners["end"])
    keys = {column.field: own(column.name) for column in reversed(columns) if column.field}
    paged = any(column.field == "at" and Shown(column.name, ()).words in PAGES for column in columns)
    parted = frozenset(column.field for column in columns if column.field in LISTS and has_sign(table, column, ";"))
    return Setting(manners, origin, options.dating, keys, Cited(), parted, paged)


def _as_named(columns: Sequence[Column], asked: Manner) -> Manner:
    """Return how columns of one field are written as far as the user says, or a name: `Date (DD/MM/YYYY)`."""
    named = {order_named(column.name) for column in columns} - {Order.EITHER}
    return asked if asked.order is not Order.EITHER or len(named) != 1 else replace(asked, order=named.pop())


def _listed_cells(table: Table, column: Column) -> Iterator[str]:
    """Return the texts of a column, of lists their items."""
    cells = table.column(column.number)
    return (item for cell in cells for item in split(cell)) if column.field == "said_on" else cells


def _one_order(start: Manner, end: Manner) -> dict[str, Manner]:
    """Return how starts and ends are written: in one order, so that one column may decide for both."""
    told = next((each.order for each in (start, end) if each.order is not Order.EITHER), Order.EITHER)
    pairs = {"date": start, "end": end}
    return {name: replace(each, order=told) for name, each in pairs.items() if each.order is Order.EITHER}


def _order(options: Options) -> Order:
    if options.day_first is None:
        return Order.EITHER
    return Order.DAY if options.day_first else Order.MONTH


class RowReader:
    """Reads the rows of a table whose columns are known."""

    def __init__(self, columns: Sequence[Column], setting: Setting, *, raw: bool) -> None:
        """Take the columns; `raw` keeps the marks against formulas."""
        self.setting = setting
        self.raw = raw
        self.unread = UnreadDates(setting.dating)
        self.numbers = {_filled(column.field): column.number for column in reversed(columns) if column.field}
        self.columns = {column.name: column.number for column in columns}
        self.targets = [_filled(column.field) or own(column.name) for column in columns]
        self.counted = {column.number: COUNTED[column.field][1] for column in columns if column.field in COUNTED}
        self.fields = frozenset(_filled(column.field) for column in columns if column.field)
        self.zone = next(filter(None, map(_zone_of, columns)), "")
        self.calendar = _calendar_of(columns)
        self.sides = {field: column.number for field, name in SIDES for column in columns if _names_side(column, name)}
        self.paths = frozenset(column.name for column in columns if column.field)

    def read(self, row: Row) -> Read:
        """Read one row."""
        if row.fault:
            return Read(None, (row.fault,))
        origin = RowOrigin(row, self.numbers, self.columns)
        try:
            fields = event_fields(self._cells(row), self.setting)
        except DateError as error:
            field = "date" if "date" in self.numbers else "year"
            problem = self.unread.problem(origin.place(field), error)
            return Read(None, (replace(problem, hint=self._naming_column(problem.hint, field)),))
        rest = without(row.whole, self.paths) if row.whole is not None else {}
        setting = self.setting
        known = moved_record(fields.known, setting.dating, setting.target)
        read = read_event(_aside(rest) | known, setting.target, origin)
        told = [
            Problem(place=origin.place(name), code=code, message=f"{name}: {why}", hint=hint, level=Level.WARNING)
            for code, hint, found in (("kept-aside", "", fields.told), ("other-season", INSTEAD, fields.doubts))
            for name, why in found
        ]
        return read._replace(problems=(*told, *read.problems))

    def _naming_column(self, hint: str, field: str) -> str:
        """Return a hint that names the column of a field where it says how to map a column of numbers."""
        name = next((name for name, number in self.columns.items() if number == self.numbers.get(field)), "COLUMN")
        return COUNT_HINT.sub(lambda match: f"--map {shlex.quote(f'{name}={match[1]}')}", hint)

    def _cells(self, row: Row) -> dict[str, list[object]]:
        """Return the cells of a row that say something, by their fields, with what the names of columns say."""
        cells = self._said(row)
        for field in self.sides.keys() & cells.keys():
            side = "".join(row.texts[self.sides[field] :][:1])
            cells[field] = [on_side(cell, side) if isinstance(cell, str) else cell for cell in cells[field]]
        if self.zone:
            cells.setdefault("timezone", [self.zone])
        if self.calendar:
            cells.setdefault("calendar", [self.calendar])
        return cells

    def _said(self, row: Row) -> dict[str, list[object]]:
        """Return the cells of a row that say something, by their fields."""
        cells: dict[str, list[object]] = {}
        for number, (target, cell) in enumerate(zip(self.targets, row.cells, strict=False)):
            if row.whole is not None and target not in self.fields:
                continue
            if not isinstance(cell, str):
                cells.setdefault(target, []).append(cell)
            elif cell and not cell.isspace():
                plain = unmarked(cell) if "'" in cell and not self.raw else cell
                plain = self.counted[number](plain) if number in self.counted else plain
                if target in cells:
                    cells[target].append(plain)
                else:
                    cells[target] = [plain]
        return cells


def _names_side(column: Column, name: str) -> bool:
    """Return whether a column says on which side of the world the degrees of another are: `GPSLatitudeRef`."""
    return Shown(column.name, ()).whole.replace(" ", "").removeprefix("gps") == name


def _filled(field: str) -> str:
    """Return the field that a column fills, whether its cells are texts or numbers."""
    return COUNTED[field][0] if field in COUNTED else field


def _zone_of(column: Column) -> str:
    """Return the zone that the name of a column of dates or times tells: `Created (UTC)`."""
    found = ZONED.search(column.name) if column.field in ("date", "time", "end", "end_time") else None
    told = (found[1] or found[2]).strip() if found else ""
    named = (word for word in re.split(r"[\s:,;]+", told) if PLACE_ZONE.fullmatch(word))
    return next(filter(is_zone, (told, *named)), "")


def _calendar_of(columns: Sequence[Column]) -> str:
    """Return the calendar that the names of the columns of dates tell, '' if none; raise where they tell two."""
    told = {column.name: _calendar_named(column.name) for column in columns if column.field in ("date", "end")}
    calendars = sorted(set(filter(None, told.values())))
    if len(calendars) > 1:
        names = " and ".join(f"'{name}'" for name, calendar in told.items() if calendar)
        message = f"{names} are of two calendars, and cannot be one date"
        raise TimelineError(message, hint="--map COLUMN=x-... keeps a column aside", status=2)
    return "".join(calendars)


def _calendar_named(name: str) -> str:
    """Return the calendar that the name of a column tells: `Date (O.S.)`, `Date (hebrew)`; '' if none."""
    inside = (found.strip().lower().removesuffix(" calendar") for found in BRACKETED.findall(name))
    return next(filter(None, map(dating_calendar, inside)), "") or calendar_of_style(SOMEBODY.sub("", name))


def _aside(rest: Mapping[str, object]) -> dict[str, object]:
    """Return what is no field under `x-` keys; two names that would share one are told apart."""
    aside: dict[str, object] = {}
    for name, value in rest.items():
        if value not in (None, "", [], {}):
            key = own(name)
            aside[key if key not in aside else f"{key}-{len(aside)}"] = value
    return aside
