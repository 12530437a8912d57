"""The dates of one column: what day and month, a time and an offset are is decided by all of its cells, never by one.

A cell is read as
    date language      2023-06-21, 2022-10, 2023-06/.., war day 483
    year first         2023/06/21, 2023.6.21, 20230621, with a time after a space or a T
    day and month      21/6/2023, 21.06.2023, 6-21-2023, with a time after a space or a comma; with points, where no
                       cell tells, day first, as everywhere
    a part left out    00/06/2023, 2023-06-00, 2023-00-00
    hours of a day     2023-06-21 10:00-11:30
    from and to        June 21, 2023 with an arrow before June 23, 2023, as Notion writes it
    month by name      21/Jun/2023 10:00, 21-Jun-2023; 21-Jun-23 where it is said which years two digits mean
    month and year     Jun-23, where it is said which years two digits mean
    English            June 21, 2023 - what the command line understands, its words kept
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from timeline.dates import DateError, Dating, parse_date
from timeline.dates.days import iso_year
from timeline.dates.reading import read
from timeline.dates.understanding import calendar_key, understood_or_none, unhelped
from timeline.inputs.era import Era
from timeline.inputs.tables.clocks import CLOCK, is_clock, read_clocks
from timeline.inputs.tables.day_order import (
    GAP,
    SPAN,
    TIME,
    YEAR_LAST,
    Order,
    order_of,
    ordered_day,
    ordered_within,
    written_day,
)
from timeline.inputs.tables.number_dates import from_epoch, from_serial
from timeline.inputs.tables.undated_cells import refuse_undated
from timeline.inputs.zones import anchored

ARROW = re.compile("(?P<first>[^\N{RIGHTWARDS ARROW}]+)\N{RIGHTWARDS ARROW}(?P<last>[^\N{RIGHTWARDS ARROW}]+)")
YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<gap>[-/.])(?P<month>\d{1,2})(?P=gap)(?P<day>\d{1,2})" + TIME)
BASIC = re.compile(r"(?P<year>[12]\d{3})(?P<month>0\d|1[0-2])(?P<day>[0-3]\d)(?:T(?P<clock>\d{4}.*))?")
BASIC_CLOCK = re.compile(r"(\d\d)(\d\d)(?:(\d\d))?(.*)")
SPACED = re.compile(r"^(\d{1,2})\. (\d{1,2})\. (?=\d{4}\b)")
LEFT_OUT = re.compile(r"^(\d{1,2}[-/.])?(?:\?{1,2}|[xX]{2})(?=[-/.](?:\d{1,2}[-/.])?\d{4}$)")
"""A day that is not known, where its month and year are: `?/6/2020`."""
SHORT_YEAR = re.compile(r"(?P<parts>\d{1,2}(?P<gap>[-/.])\d{1,2}(?P=gap))(?P<year>\d{2})(?!\d)(?P<rest>.*)")
MONTH_YEAR = re.compile(r"(?P<month>[^\W\d_]{3,10})\.?(?:-|/|\s*['\N{RIGHT SINGLE QUOTATION MARK}])(?P<year>\d{2})")
NAMED = re.compile(
    r"(?P<day>\d{1,2})(?P<gap>[-/.])(?P<month>[^\W\d_]{3,10})\.?(?P=gap)(?P<year>\d{4}|\d{2})(?!\d)"
    + TIME.replace(GAP, rf"(?:{GAP}|:)")
)
ENGLISH_TIME = re.compile(rf"(?P<day>.*?[^\W\d_].*?){GAP}(?P<clock>{CLOCK}.*)", re.IGNORECASE)
SUFFIXED = re.compile(r".*\d[ ](\d{1,2}):(\d{2})-(\d{1,2}):?(\d{2})")
OFFSET = re.compile(r"(?P<clock>.*\d)\s*(?P<zone>[+-]\d{2}:?\d{2})")
EXACT = re.compile(r"\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?[+-]\d{2}:?\d{2}")
WESTERN = frozenset({*(f"{hour:02d}00" for hour in range(1, 13)), "0930", "0330", "0230", "0430"})
"""The offsets west of UTC that clocks have; what else follows 10:00- is an hour of the day."""
NEGATIVE = re.compile(r"-\d{1,100}")
EDTF_NEGATIVE = re.compile(r"-\d{4}")
SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
ZONED = re.compile(r"(?:Z|[+-]\d\d:\d\d)$")
LONGEST = 200
ANY_CENTURY = 1900
"""The order of day and month is told by days whose year has two digits, too."""
MIDNIGHT = re.compile(r"T?00:00(?::00(?:\.0+)?)?(?: ?Z| ?UTC|[+-]00:?00)?")


class DateCell(NamedTuple):
    """A cell in the date language, its own words where they were English, and the calendar that these told."""

    text: str
    said: str = ""
    calendar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the dates of a column are written.

    `offsets` tells that 10:00-05:00 is a time with its offset, not hours of a day; `midnights` that 00:00 is a time,
    not what a program writes where there is none; `padded` that years below zero have four digits, as EDTF writes them;
    `era` what -333 is, None where nobody said; `short_from` the first of the hundred years that two digits mean,
    None where nobody said.
    """

    order: Order = Order.EITHER
    offsets: bool = False
    midnights: bool = True
    padded: bool = True
    era: Era | None = None
    short_from: int | None = None


def manner_of(cells: Iterable[str], asked: Manner = Manner()) -> Manner:
    """Return how the cells of a column are written; what was `asked` for goes before what they show."""
    first = ANY_CENTURY if asked.short_from is None else asked.short_from
    short = (cell.strip() for cell in cells if 0 < len(cell.strip()) <= LONGEST)
    every = [_long_year(part, first) for cell in short for part in _days(cell)]
    order = asked.order if asked.order in (Order.DAY, Order.MONTH) else order_of(every)
    padded = all(EDTF_NEGATIVE.fullmatch(cell) for cell in every if NEGATIVE.fullmatch(cell))
    return replace(asked, order=order, offsets=_offsets(every), midnights=not _only_midnights(every), padded=padded)


def _days(cell: str) -> tuple[str, ...]:
    """Return the two days of a span, else the cell."""
    match = SPAN.fullmatch(cell)
    return (match["first"], match["last"]) if match else (cell,)


def _long_year(text: str, first: int | None) -> str:
    """Return 6/21/23 with four digits for its year, where it is said which hundred years two digits mean.

    The spaces of `21. 6. 2023`, as Czechs write it, are left out.
    """
    text = LEFT_OUT.sub(r"\g<1>00", SPACED.sub(r"\1.\2.", text))
    match = SHORT_YEAR.fullmatch(text) if first is not None else None
    return f"{match['parts']}{long_year(int(match['year']), first or 0)}{match['rest']}" if match else text


def long_year(digits: int, first: int) -> int:
    """Return the year of two digits among the hundred years from a first one on."""
    return first + (digits - first) % 100


def _offsets(cells: Iterable[str]) -> bool:
    """Return whether what follows 10:00- is an offset: where it is no later hour of the day in any cell."""
    found = [match.groups() for cell in cells if (match := SUFFIXED.fullmatch(cell))]
    possible = all(f"{hour:0>2}{minute}" in WESTERN for _, _, hour, minute in found)
    return possible and any((int(first), early) >= (int(last), late) for first, early, last, late in found)


def _only_midnights(cells: list[str]) -> bool:
    """Return whether all times of a column are 00:00, which programs write where there is no time."""
    clocks = [match["clock"] for cell in cells if (match := _dated(cell)) and match["clock"]]
    return bool(clocks) and all(MIDNIGHT.fullmatch(clock) for clock in clocks)


def _dated(cell: str) -> re.Match[str] | None:
    return YEAR_FIRST.fullmatch(cell) or YEAR_LAST.fullmatch(cell)


def read_cell(cell: str, manner: Manner, dating: Dating) -> DateCell:
    """Read a cell as a date; raises DateError. What stands in many cells is read once."""
    found = _read_once(cell.strip(), manner, dating)
    if isinstance(found, DateError):
        raise found.with_traceback(None)
    return found


@lru_cache(maxsize=4096)
def _read_once(text: str, manner: Manner, dating: Dating) -> DateCell | DateError:
    try:
        return _read(_long_year(text, manner.short_from), manner, dating)
    except DateError as error:
        error.__context__ = None
        return error.with_traceback(None)


def _read(text: str, manner: Manner, dating: Dating) -> DateCell:
    if len(text) > LONGEST:
        raise DateError(text, "too-long", f"'{text[:40]} ...' is no date: it has {len(text):,} characters")
    if arrow := ARROW.fullmatch(text):
        return DateCell(_from_to(arrow["first"], arrow["last"], manner, dating))
    if "[" not in text and (found := _in_digits(text, manner, dating)) is not None:
        return DateCell(found)
    if match := NAMED.fullmatch(text):
        return _named(match, manner, dating)
    if match := MONTH_YEAR.fullmatch(text):
        return _short_month(match, manner, dating)
    if SHORT_YEAR.fullmatch(text):
        raise short_year(text)
    refuse_undated(text)
    try:
        return DateCell(read(text, dating).text)
    except DateError:
        return _in_words(text, manner, dating)


def _from_to(start: str, end: str, manner: Manner, dating: Dating) -> str:
    """Read what stands before and after an arrow; a time alone is one of the day before it, and both have one zone."""
    first = read_cell(start, manner, dating).text
    day, _, clock = first.partition("T")
    if is_clock(end) and clock:
        clocks = read_clocks(end)
        last = anchored(f"{day}T{clocks.first}", clocks.zone, dating.timezone)
    else:
        last = read_cell(end, manner, dating).text
    offset = ZONED.search(clock)
    last += offset[0] if offset and "T" in last and not ZONED.search(last) else ""
    return first if first == last else f"{first}/{last}"


def _in_digits(text: str, manner: Manner, dating: Dating) -> str | None:
    """Read a date of digits in one of the orders that tables have; None if it is none."""
    if match := YEAR_FIRST.fullmatch(text):
        exact = replace(manner, offsets=manner.offsets or bool(re.search(r"\dT\d", text)))
        return _timed(written_day(match["year"], match["month"], match["day"]), match["clock"], exact, dating)
    if match := BASIC.fullmatch(text):
        clock = BASIC_CLOCK.sub(_clock, match["clock"]) if match["clock"] else None
        exact = replace(manner, offsets=True)
        return _timed(written_day(match["year"], match["month"], match["day"]), clock, exact, dating)
    if match := YEAR_LAST.fullmatch(text):
        return _timed(_there(ordered_day(match, manner.order, text), text, dating), match["clock"], manner, dating)
    if NEGATIVE.fullmatch(text) and not (manner.padded and manner.era is None):
        return year_text(text, manner.era)
    return None


def _clock(match: re.Match[str]) -> str:
    """Write a time of digits with colons: `101500Z` is 10:15:00Z."""
    return ":".join(filter(None, match.groups()[:3])) + match[4]


def year_text(year: str, era: Era | None) -> str:
    """Write a year of a column; raises DateError where it lies below zero and nobody said what that means."""
    number = int(year)
    if number > 0:
        return iso_year(number)
    if era is None:
        readings = f"{iso_year(number + 1)} ({-number} BC) or {iso_year(number)} (astronomical)" if number else "1 BC"
        raise DateError(year, "year-below-one", f"'{year}' may be {readings}", hint="say --years bc or astronomical")
    if era == Era.BC and not number:
        raise DateError(year, "year-zero", "there is no year 0 among years BC", hint="--years astronomical")
    return iso_year(number + (era == Era.BC))


def _there(day: str, text: str, dating: Dating) -> str:
    """Return a day; DateError, with the text of the cell, where its month has no such day."""
    if day[8:] > "28":
        try:
            parse_date(day, dating)
        except DateError as error:
            raise DateError(text, "bad-date", error.message, hint=error.hint) from None
    return day


def _timed(day: str, clock: str | None, manner: Manner, dating: Dating) -> str:
    """Add a time, or hours from one to another, to a day."""
    if not clock or (not manner.midnights and MIDNIGHT.fullmatch(clock)):
        return day
    if len(day) < len("2023-06-21"):
        raise DateError(f"{day} {clock}", "parts-missing", "a time needs its day")
    zoned = OFFSET.fullmatch(clock) if manner.offsets or EXACT.fullmatch(clock) else None
    clocks = read_clocks(zoned["clock"] if zoned else clock)
    return on_day(day, clocks.first, clocks.last, zoned["zone"] if zoned else clocks.zone, dating)


def on_day(day: str, first: str, last: str, zone: str, dating: Dating) -> str:
    """Write a time of a day, or hours from one to another; raises DateError where the last is not later."""
    text = anchored(f"{day}T{first}", zone, dating.timezone)
    if not last:
        return text
    if last <= first:
        message = f"'{first} to {last}' ends before it begins"
        raise DateError(f"{day} {first}-{last}", "backwards", message, hint="write the day of the end, too")
    return f"{text}/{anchored(f'{day}T{last}', zone, dating.timezone)}"


def _named(match: re.Match[str], manner: Manner, dating: Dating) -> DateCell:
    """Read `03/Feb/2024 9:41 AM`: a month by its name between the day and the year."""
    text, year = match[0], match["year"]
    if len(year) == 2:
        if manner.short_from is None:
            raise short_year(text)
        year = str(long_year(int(year), manner.short_from))
    day = _day_in_words(f"{match['day']} {match['month']} {year}", dating)
    if not day:
        raise DateError(text, "not-a-date", f"'{text}' is no date")
    exact = replace(manner, offsets=True) if OFFSET.fullmatch(match["clock"] or "") else manner
    return DateCell(_timed(day, match["clock"], exact, dating), text)


def short_year(text: str) -> DateError:
    """Return what is wrong with a year of two digits of which nobody said what hundred years they mean."""
    hint = "write all four, or say --short-years 1950"
    return DateError(text, "short-year", f"'{text}' names a year by two digits", hint=hint)


def _short_month(match: re.Match[str], manner: Manner, dating: Dating) -> DateCell:
    """Read `Feb-22`, a month and a year as spreadsheets show them."""
    text, digits = match[0], int(match["year"])
    first = 1900 if manner.short_from is None else manner.short_from
    year = long_year(digits, first)
    when = understood_or_none(f"{match['month']} {year}", dating)
    if when is None:
        raise DateError(text, "not-a-date", f"'{text}' is no date")
    found = when.text
    if manner.short_from is None:
        message = f"'{text}' names a year by two digits: {found} or {year + 100}{found[4:]}"
        raise DateError(text, "short-year", message, hint=f"say --short-years {year + 100 - digits % 100}")
    return DateCell(found, text)


def serial_day(text: str) -> str:
    """Return the day of a spreadsheet's day number, nothing if a text is none."""
    return from_serial(text)[: len("2023-06-21")] if SERIAL.fullmatch(text) else ""


def _counted(text: str) -> DateError | None:
    """Return what is wrong with a number that programs mean as a date; None if it is no such number."""
    if serial_day(text):
        hint = f"{from_serial(text)}, if it is a spreadsheet's day number: --map COLUMN=serial"
        return DateError(text, "serial", f"'{text}' is a number", hint=hint)
    if (moment := from_epoch(text)) != text:
        hint = f"{moment}, if it counts from 1970: --map COLUMN=epoch"
        return DateError(text, "serial", f"'{text}' is a number", hint=hint)
    return None


def _in_words(text: str, manner: Manner, dating: Dating) -> DateCell:
    """Read what people write, with a time after it or without; DateError without what may be written instead."""
    ordered, doubt = ordered_within(text, manner.order)
    try:
        when = unhelped(ordered, dating)
        return DateCell(when.text, text, calendar_key(when, dating))
    except DateError as refusal:
        if refusal.code == "no-as-of":
            parse_date(ordered, dating)
        fault = refusal if ordered == text else DateError(text, refusal.code, refusal.message, hint=refusal.hint)
    match = ENGLISH_TIME.fullmatch(text)
    day = _day_in_words(match["day"].strip(" ,"), dating) if match and manner.midnights else ""
    if not match or not day:
        raise doubt or _counted(text) or fault
    return DateCell(_timed(day, match["clock"], manner, dating), text)


def _day_in_words(text: str, dating: Dating) -> str:
    """Return the day that words mean; nothing if they mean none."""
    when = understood_or_none(text, dating)
    day = when.text if when else ""
    return day if re.fullmatch(r"-?\d{4}-\d\d-\d\d", day) else ""
