"""Days of digits whose year is last: whether the day or the month is first, and what they are in that order."""

import re
from collections.abc import Iterable
from enum import StrEnum

from timeline.dates import DateError

GAP = r"(?:T|\s*[,@|\N{MIDDLE DOT}]\s*|\s+(?:at\s+)?)"
TIME = rf"(?:{GAP}(?P<clock>\d{{1,2}}(?::?\d{{2}}|h|\s*[AaPp]\.?\s?[Mm]).*))?"
YEAR_LAST = re.compile(r"(?P<first>\d{1,2})(?P<gap>[-/.])(?P<second>\d{1,2})(?P=gap)(?P<year>\d{4})\.?" + TIME)
WITHIN = re.compile(
    r"(?<![\w/.-])(?P<about>~ ?)?(?P<first>\d{1,2})(?P<gap>[-/.])(?P<second>\d{1,2})(?P=gap)(?P<year>\d{4})"
    r"(?![\w/-]|\.\d)"
)
"""A day of digits, its year last, among words."""
SPAN = re.compile(
    r"(?P<first>\d{1,2}(?P<gap>[-/.])\d{1,2}(?P=gap)\d{4})\s*[-\N{EN DASH}\N{EM DASH}]\s*"
    r"(?P<last>\d{1,2}(?P=gap)\d{1,2}(?P=gap)\d{4})"
)
"""Two days of digits, from one to the other."""
DAY_FIRST = re.compile(r"\b(?:dd?|jj?|tt?|дд?)[./-](?:mm?|мм?)\b", re.IGNORECASE)
MONTH_FIRST = re.compile(r"\bmm?[./-]dd?\b", re.IGNORECASE)
"""What names of columns say of their order: `Date (DD/MM/YYYY)`."""


class Order(StrEnum):
    """What stands first in the dates of a column."""

    DAY = "day first"
    MONTH = "month first"
    EITHER = "undecided"
    BOTH = "contradictory"


def order_named(name: str) -> Order:
    """Return what stands first by the name of a column; EITHER where it says nothing of that."""
    if DAY_FIRST.search(name):
        return Order.DAY
    return Order.MONTH if MONTH_FIRST.search(name) else Order.EITHER


def order_of(cells: Iterable[str]) -> Order:
    """Decide what stands first; EITHER where no cell tells, or none needs it, BOTH where cells tell both.

    A cell that is a date in neither order, as 13/45/2014, tells nothing.
    """
    told = {each for cell in cells if (each := order_shown(cell)) is not Order.EITHER}
    return Order.BOTH if len(told) > 1 else next(iter(told), Order.EITHER)


def order_shown(cell: str) -> Order:
    """Return what stands first in one cell; EITHER where it does not tell, or is no day."""
    match = year_last(cell)
    first, second = (int(match["first"]), int(match["second"])) if match else (1, 1)
    if min(first, second) > 12 or max(first, second) > 31:
        return Order.EITHER
    if first > 12 or not first:
        return Order.DAY
    return Order.MONTH if second > 12 or not second else Order.EITHER


def may_be_either(cell: str) -> bool:
    """Return whether a cell is one day if the day stands first in it, and another if the month does."""
    match = year_last(cell)
    return (
        match is not None and match["first"].zfill(2) != match["second"].zfill(2) and order_shown(cell) is Order.EITHER
    )


def year_last(cell: str) -> re.Match[str] | None:
    """Return the parts of a day of digits whose year is last, None if a cell is none."""
    return YEAR_LAST.fullmatch(cell.strip())


def ordered_day(match: re.Match[str], order: Order, text: str) -> str:
    """Write a day of digits as its column is written; raises DateError where that is not known, or there is none."""
    first, second = int(match["first"]), int(match["second"])
    order = Order.DAY if order is Order.EITHER and match["gap"] == "." else order
    day = first == second or not first or (order is Order.DAY and second <= 12) or (order is Order.BOTH and first > 12)
    if day and second:
        return written_day(match["year"], match["second"], match["first"])
    if not second or (order is Order.MONTH and first <= 12) or (order is Order.BOTH and second > 12):
        return written_day(match["year"], match["first"], match["second"])
    if order in (Order.DAY, Order.MONTH):
        month, day_of = (first, second) if order is Order.DAY else (second, first)
        hint = f"{match['year']}-{month:02d}-{day_of:02d}" if 0 < month <= 12 and day_of <= 31 else ""
        raise DateError(text, "no-such-month", f"'{text}' has no month, read {order}", hint=hint)
    both = f"{match['year']}-{second:02d}-{first:02d} or {match['year']}-{first:02d}-{second:02d}"
    if order is Order.BOTH:
        message = f"'{text}' may be {both}, and the table has days in both orders"
        raise DateError(text, "day-or-month", message, hint="write the one that is meant")
    raise DateError(text, "day-or-month", f"'{text}' may be {both}", hint="say --day-first or --month-first")


def written_day(year: str, month: str, day: str) -> str:
    """Write a day; a day 0 is the whole month, a month 0 the whole year."""
    if not int(month):
        if not int(year):
            text = f"{year}-{month}-{day}"
            raise DateError(text, "no-date", f"'{text}' is what databases write where there is no date", hint="unknown")
        if int(day):
            raise DateError(f"{year}-{month}-{day}", "no-such-month", "there is no month 0", hint=f"{year}")
        return year
    return f"{year}-{month:0>2}-{day:0>2}" if int(day) else f"{year}-{month:0>2}"


def ordered_within(text: str, order: Order) -> tuple[str, DateError | None]:
    """Return words in which each day that could be read in two orders is told as the column is written.

    Where no order is known the text stays as it is, with the error that is told if nothing else reads it.
    """

    def ordered(match: re.Match[str]) -> str:
        first, second = int(match["first"]), int(match["second"])
        return match[0] if first == second or not 0 < min(first, second) <= max(first, second) <= 12 else told(match)

    def told(match: re.Match[str]) -> str:
        return ordered_day(match, order, match[0]) + ("~" if match["about"] else "")

    try:
        return WITHIN.sub(ordered, SPAN.sub(r"\g<first> - \g<last>", text)), None
    except DateError as doubt:
        return text, DateError(text, doubt.code, doubt.message, hint=doubt.hint)
