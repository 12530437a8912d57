"""Dates that share a year which is told once: '3 May 2019, 3pm to 5 May, 4pm', 'Q2 2019 to Q3', 'late 2019 to May'."""

from collections.abc import Callable, Mapping, Sequence

from timeline.dates.languages.table import Unit
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.token import Token

Tokens = Sequence[Token]
_OTHERWISE = frozenset("KGDRUTdjx")
"""What tells a year, or the day, by another."""

_PLAIN = frozenset("MNOWicu,")
"""What the ends of a span lend each other as they are read."""

_BEGINS: Mapping[str, Callable[[int], int]] = {
    "M": int,
    "S": lambda code: 3 * (code - 20),
    "Q": lambda number: 3 * number - 2,
    "H": lambda number: 6 * number - 5,
}
"""The month with which a part of a year begins, by the mark of its token."""

_PARTS = (1, 6, 10)
"""The month with which the early, the middle and the late part of a year begin."""

_QUARTERS, _MONTHS = 4, 12


def with_one_year(left: Tokens, right: Tokens) -> tuple[Tokens, Tokens] | None:
    """Return two ends of a span with the year that one of them says, None where the other would be of any year.

    What would end before it begins is of the next year, or began in the one before.
    """
    first, last = _year_of(left), _year_of(right)
    if marks(left).lstrip("i") == "Y" and last is None and "M" in marks(right):
        return None
    if _is_plain(left) and _is_plain(right):
        return left, right
    places = _place_in_year(left), _place_in_year(right)
    if places[0] is not None and places[1] is not None:
        if first is not None and last is None:
            return left, _in_year(right, first._replace(value=first.value + (places[1] < places[0])))
        if last is not None and first is None:
            return _in_year(left, last._replace(value=last.value - (places[0] > places[1]))), right
    return None if is_of_any_year(right, [left]) or is_of_any_year(left, [right]) else (left, right)


def _is_plain(tokens: Tokens) -> bool:
    """Return whether tokens are a day or a month with a year or without, or a year."""
    return _PLAIN | {"Y"} >= set(marks(tokens))


def is_of_any_year(tokens: Tokens, others: Sequence[Tokens]) -> bool:
    """Return whether tokens name a part of a year or a day of it, and no year, beside others that name one."""
    is_part = "M" in marks(tokens) or _place_in_year(tokens) is not None
    has_year = set("YKGDRdjx") & set(marks(tokens))
    return is_part and not has_year and any(set("YKG") & set(marks(each)) for each in others)


def _place_in_year(tokens: Tokens) -> tuple[int, int] | None:
    """Return the month and the day with which something begins that is told by them, or as a part of a year.

    The day is 0 where none is named. None if tokens tell the time otherwise, or more than one month or day.
    """
    plain, ordered = _without_ordered(tokens)
    named = [token for token in plain if token.mark in _BEGINS]
    days = [token.value for token in plain if token.mark in "NO"]
    if len(named) > 1 or len(days) > 1 or len(ordered) > 1 or _OTHERWISE & set(marks(plain)):
        return None
    if named:
        return _BEGINS[named[0].mark](named[0].value), days[0] if days else 0
    if days or not (ordered or _year_of(tokens)):
        return None
    parts = [_PARTS[token.value] for token in plain if token.mark == "P"]
    parts += [_MONTHS // number * (ordinal - 1) + 1 for ordinal, number in ordered if number]
    return (parts[0], 0) if len(parts) == 1 else None


def _without_ordered(tokens: Tokens) -> tuple[list[Token], list[tuple[int, int]]]:
    """Return tokens without 'third quarter', 'first week', and the numbers of these: which, of how many in a year.

    The second is 0 for what a year has no fixed number of.
    """
    plain: list[Token] = []
    ordered: list[tuple[int, int]] = []
    for token in tokens:
        if token.mark in "UT" and plain and plain[-1].mark == "O":
            number = token.value if token.mark == "T" else _QUARTERS if token.value == Unit.QUARTER else 0
            ordered.append((plain.pop().value, number))
        else:
            plain.append(token)
    return plain, ordered


def _year_of(tokens: Tokens) -> Token | None:
    """Return the year that tokens name, None if they name none or several."""
    years = [token for token in tokens if token.mark == "Y"]
    return years[0] if len(years) == 1 else None


def _in_year(tokens: Tokens, year: Token) -> Tokens:
    """Return a part of a year, or a day, with a year after it."""
    place = max(index for index, token in enumerate(tokens) if token.mark in "MNOSQHUT")
    return [*tokens[: place + 1], year, *tokens[place + 1 :]]


def in_year_of(part: Tokens, donors: Sequence[Tokens]) -> list[Tokens]:
    """Return a day or a part of a year in the years that others name, none if it names its own or is none."""
    if _place_in_year(part) is None or _year_of(part) is not None:
        return []
    return [_in_year(part, year) for donor in donors if (year := _year_of(donor)) is not None]


def without_time(part: Tokens) -> Tokens:
    """Return a day without the time that is told of it alone; a time alone as it is."""
    if not _is_day(part):
        return part
    kept = [token for token in part if token.mark != "C"]
    return kept[:-1] if kept[-1].mark == "," else kept


def _is_day(tokens: Tokens) -> bool:
    """Return whether tokens name a month and a day of it."""
    place = _place_in_year(tokens)
    return place is not None and place[1] > 0 and "M" in marks(tokens)
