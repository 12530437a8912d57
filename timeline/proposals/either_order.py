"""Days in numbers of which the day and the month could change places: '11/05/2021' is 11 May or 5 November."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from timeline.dates import Dating
from timeline.dates.days import month_length
from timeline.proposals.found_date import Found, read_words
from timeline.proposals.proposal import OtherReading
from timeline.proposals.whole_dates import sentence_at
from timeline.texts.expression import Expression
from timeline.texts.refusing import in_parts
from timeline.texts.scanning import MOST

EITHER_RULE: Final = "either-order"
TEXT_RULE: Final = "order-of-text"
IN_NUMBERS = re.compile(r"(?<![\w./:-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\w/]|[.,:-]\d)", re.ASCII)
WORD_BEFORE = re.compile(r"[^\W\d_]{2,12}\.?,?\s{1,2}$")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
LONGEST, MONTHS = 20, 12


class _Swapped(NamedTuple):
    """A day by which of its numbers is the day, and what it is the other way round (EDTF); '' where it is none."""

    start: int
    end: int
    day_first: str
    month_first: str


def swapped_days(text: str, told: Iterable[Expression], dating: Dating) -> Iterator[Found]:
    """Yield the days in numbers that the scanner leaves unread.

    A day of the week before one decides; else the order of all others of the text that can be read in one way only,
    with the other day named; else it is one of both. TimelineError where a text has more of them than may be told.
    """
    found = [*islice(_in_numbers(text), MOST + 1)]
    if len(found) > MOST:
        raise in_parts(f"this text tells more than {MOST:,} dates", text, found[MOST].start)
    orders = {bool(each.day_first) for each in found if not (each.day_first and each.month_first)}
    read = {at for each in told if each.when is not None for at in range(each.start, each.end)}
    for each in found:
        if each.day_first and each.month_first and read.isdisjoint(range(each.start, each.end)):
            yield _by_weekday(text, each, dating) or _by_order(text, each, orders)


def _in_numbers(text: str) -> Iterator[_Swapped]:
    """Yield the days in numbers of a text that are a day in one order at least, and not the same one in both."""
    for match in IN_NUMBERS.finditer(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        days = _day(year, second, first), _day(year, first, second)
        if first != second and any(days):
            yield _Swapped(*match.span(), *days)


def _day(year: int, month: int, day: int) -> str:
    """Return a day in EDTF, '' if there is none."""
    is_one = 1 <= month <= MONTHS and 1 <= day <= month_length(year, month)
    return f"{year:04d}-{month:02d}-{day:02d}" if is_one else ""


def _by_weekday(text: str, swapped: _Swapped, dating: Dating) -> Found | None:
    """Return the day that the word before it decides, if it is a day of the week."""
    before = WORD_BEFORE.search(text, max(0, swapped.start - LONGEST), swapped.start)
    when = None if before is None else read_words(text[before.start() : swapped.end], dating)
    if before is None or when is None or DAY.fullmatch(when.text) is None:
        return None
    return Found(before.start(), swapped.end, sentence_at(text, swapped.start), when.text, "", "absolute")


def _by_order(text: str, swapped: _Swapped, orders: set[bool]) -> Found:
    """Return the day by the one order of the other days of the text; else one of both."""
    start, end, *days = swapped
    sentence = sentence_at(text, start)
    if len(orders) == 1:
        day, other = days if orders == {True} else reversed(days)
        return Found(start, end, sentence, day, "", TEXT_RULE, (OtherReading(other, "other-order"),))
    earlier, later = sorted(days)
    others = (OtherReading(earlier, "earlier"), OtherReading(later, "later"))
    return Found(start, end, sentence, f"[{earlier},{later}]", "", EITHER_RULE, others)
