"""Dates that share a year which is told once: '3 May 2019, 3pm to 5 May, 4pm', 'Q2 2019 to Q3', 'late 2019 to May'."""

from collections.abc import Callable, Mapping, Sequence

from timeline.dates.phrases.company import Token
from timeline.dates.phrases.rules import marks

Tokens = Sequence[Token]
_OTHERWISE = frozenset("KGDRUTdj")
"""What tells a year, or the day, by another."""

_BEGINS: Mapping[str, Callable[[int], int]] = {
    "M": int,
    "S": lambda code: 3 * (code - 20),
    "Q": lambda number: 3 * number - 2,
    "H": lambda number: 6 * number - 5,
}
"""The month with which a part of a year begins, by the mark of its token."""

_PARTS = (1, 6, 10)
"""The month with which the early, the middle and the late part of a year begin."""


def with_one_year(left: Tokens, right: Tokens) -> tuple[Tokens, Tokens]:
    """Return two ends of a span with the year that one of them says, where one has a time or is a part of a year.

    What would end before it begins is of the next year, or began in the one before.
    """
    places = place_in_year(left), place_in_year(right)
    if not set("CPSQH") & set(marks(left) + marks(right)) or places[0] is None or places[1] is None:
        return left, right
    first, last = year_of(left), year_of(right)
    if first is not None and last is None:
        return left, in_year(right, first._replace(value=first.value + (places[1] < places[0])))
    if last is not None and first is None and "C" in marks(left) + marks(right):
        return in_year(left, last._replace(value=last.value - (places[0] > places[1]))), right
    return left, right


def place_in_year(tokens: Tokens) -> tuple[int, int] | None:
    """Return the month and the day with which something begins that is told by them, or as a part of a year.

    The day is 0 where none is named. None if tokens tell the time otherwise, or more than one month or day.
    """
    named = [token for token in tokens if token.mark in _BEGINS]
    days = [token.value for token in tokens if token.mark in "NO"]
    if len(named) > 1 or len(days) > 1 or _OTHERWISE & set(marks(tokens)):
        return None
    if named:
        return _BEGINS[named[0].mark](named[0].value), days[0] if days else 0
    parts = [token.value for token in tokens if token.mark == "P"]
    return (_PARTS[parts[0]], 0) if len(parts) == 1 and not days and year_of(tokens) else None


def year_of(tokens: Tokens) -> Token | None:
    """Return the year that tokens name, None if they name none or several."""
    years = [token for token in tokens if token.mark == "Y"]
    return years[0] if len(years) == 1 else None


def in_year(tokens: Tokens, year: Token) -> Tokens:
    """Return a part of a year, or a day, with a year after it."""
    place = max(index for index, token in enumerate(tokens) if token.mark in "MNOSQH")
    return [*tokens[: place + 1], year, *tokens[place + 1 :]]


def in_year_of(part: Tokens, donors: Sequence[Tokens]) -> list[Tokens]:
    """Return a day with its time in the years that others name, none if it names its own or is no such day."""
    if "C" not in marks(part) or not is_day(part) or year_of(part) is not None:
        return []
    return [in_year(part, year) for donor in donors if (year := year_of(donor)) is not None]


def without_time(part: Tokens) -> Tokens:
    """Return a day without the time that is told of it alone; a time alone as it is."""
    return [token for token in part if token.mark != "C"] if is_day(part) else part


def is_day(tokens: Tokens) -> bool:
    """Return whether tokens name a month and a day of it."""
    place = place_in_year(tokens)
    return place is not None and place[1] > 0 and "M" in marks(tokens)
