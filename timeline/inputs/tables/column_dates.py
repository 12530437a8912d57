"""The dates of one column: which of day and month comes first is decided by all of its cells, never by one.

A cell is read as
    date language      2023-06-21, 2022-10, 2023-06/.., war day 483
    year first         2023/06/21, 2023.6.21, with a time after a space or a T
    day and month      21/6/2023, 21.06.2023, 6-21-2023, with a time after a space or a comma
    English            June 21, 2023 - what the command line understands, its words kept
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from timeline.dates import DateError, Dating, parse_date, understand

TIME = (
    r"(?:[T ,]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?(?P<half> ?[AaPp]\.?[Mm]\.?)?"
    r"(?: ?(?P<zone>Z|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2}))?)?"
)
YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<gap>[-/.])(?P<month>\d{1,2})(?P=gap)(?P<day>\d{1,2})" + TIME)
YEAR_LAST = re.compile(r"(?P<first>\d{1,2})(?P<gap>[-/.])(?P<second_part>\d{1,2})(?P=gap)(?P<year>\d{4})" + TIME)
SHORT_YEAR = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{2}(?!\d).*")


class Order(StrEnum):
    """What stands first in the dates of a column."""

    DAY = "day first"
    MONTH = "month first"
    EITHER = "undecided"
    BOTH = "contradictory"


class DateCell(NamedTuple):
    """A cell in the date language, and its own words where they were English."""

    text: str
    said: str = ""


def order_of(cells: Iterable[str]) -> Order:
    """Decide what stands first; EITHER where no cell tells, or none needs it, BOTH where cells tell both."""
    parts = [(int(match["first"]), int(match["second_part"])) for cell in cells if (match := _year_last(cell))]
    day = any(first > 12 for first, _ in parts)
    month = any(second > 12 for _, second in parts)
    if day and month:
        return Order.BOTH
    return Order.DAY if day else Order.MONTH if month else Order.EITHER


def read_cell(cell: str, order: Order, dating: Dating) -> DateCell:
    """Read a cell as a date; raises DateError."""
    text = cell.strip()
    if match := YEAR_FIRST.fullmatch(text):
        return DateCell(_iso(match, match["month"], match["day"]))
    if match := YEAR_LAST.fullmatch(text):
        return DateCell(_ordered(match, order, text))
    if SHORT_YEAR.fullmatch(text):
        raise DateError(text, "short-year", f"'{text}' names a year by two digits", hint="write all four")
    try:
        return DateCell(parse_date(text, dating).text)
    except DateError as error:
        return _english(text, dating, error)


def _year_last(cell: str) -> re.Match[str] | None:
    return YEAR_LAST.fullmatch(cell.strip())


def _ordered(match: re.Match[str], order: Order, text: str) -> str:
    first, second = match["first"], match["second_part"]
    if first == second or (order is Order.DAY and int(second) <= 12) or (order is Order.BOTH and int(first) > 12):
        return _iso(match, second, first)
    if (order is Order.MONTH and int(first) <= 12) or (order is Order.BOTH and int(second) > 12):
        return _iso(match, first, second)
    if order in (Order.DAY, Order.MONTH):
        raise DateError(text, "no-such-month", f"'{text}' has no month, read {order}")
    both = f"{match['year']}-{second:0>2}-{first:0>2} or {match['year']}-{first:0>2}-{second:0>2}"
    raise DateError(text, "day-or-month", f"'{text}' may be {both}", hint="say --day-first or --month-first")


def _iso(match: re.Match[str], month: str, day: str) -> str:
    return f"{match['year']}-{month:0>2}-{day:0>2}{_time(match)}"


def _time(match: re.Match[str]) -> str:
    if match["hour"] is None:
        return ""
    half = (match["half"] or "").strip().lower()
    hour = int(match["hour"]) % 12 + 12 * half.startswith("p") if half else int(match["hour"])
    seconds = f":{match['second']}" if match["second"] else ""
    return f"T{hour:02d}:{match['minute']}{seconds}{_zone(match['zone'] or '')}"


def _zone(zone: str) -> str:
    if zone in ("", "Z", "UTC"):
        return zone and "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return "Z" if digits == "0000" else f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _english(text: str, dating: Dating, refused: DateError) -> DateCell:
    try:
        return DateCell(understand(text, dating).text, text)
    except DateError:
        raise refused from None
