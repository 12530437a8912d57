"""Dates told by two bounds, or by a bound within a longer time: 'post 1400, ante 1453', '18th century, after 1713'."""

import re
from collections.abc import Sequence

from timeline.dates.phrases.bounds import open_span
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.shared_years import with_one_year
from timeline.dates.phrases.singles import settled_single
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.values import (
    OneOf,
    Point,
    Value,
    choice,
    day_point,
    fineness,
    first_day_of,
    first_point,
    last_day_of,
    last_point,
)
from timeline.dates.when import Precision

_TWO_BOUNDS = "(?:[AI](?=.*[a,][By])|[By](?=.*[a,][AI]))[^a,]+(?P<link>,?a|,)[ABIy].+"
_LATE = frozenset("By")
_WHOLE_THEN_BOUND = "[^,ABIy]+(?P<comma>,)[ABIy][^,]*Y"


def two_bounds(tokens: Sequence[Token], signature: str, phrase: Phrase) -> Value | None:
    """Read what has two bounds, None if the tokens have not."""
    if "," not in signature and "a" not in signature:
        return None
    return _after_and_before(tokens, signature, phrase) or _within_whole(tokens, signature, phrase)


def _after_and_before(tokens: Sequence[Token], signature: str, phrase: Phrase) -> Value | None:
    """Read 'after 1914 and before 1918', 'ante 1453, post 1400': one of the days between."""
    cut = re.fullmatch(_TWO_BOUNDS, signature)
    if cut is None:
        return None
    left, right = tokens[: cut.start("link")], tokens[cut.end("link") :]
    left, right = (right, left) if left[0].mark in _LATE else (left, right)
    left, right = with_one_year(left, right) or (left, right)
    first, last = (open_span(side, marks(side), phrase) for side in (left, right))
    if not isinstance(first, OneOf) or not isinstance(last, OneOf):
        return None
    start, end = first_point(first), last_point(last)
    if start is None or end is None:
        return None
    if first_day_of(start, phrase.hemisphere) > last_day_of(end, phrase.hemisphere):
        raise phrase.refused("ends-before-start", "nothing is after the one and before the other")
    return _choice(start, end, phrase)


def _within_whole(tokens: Sequence[Token], signature: str, phrase: Phrase) -> Value | None:
    """Read '18th century, after 1713' as one of its years after that one; None where the bound lies outside."""
    cut = re.fullmatch(_WHOLE_THEN_BOUND, signature)
    if cut is None:
        return None
    whole = settled_single(tokens[: cut.start("comma")], phrase)
    beside = open_span(tokens[cut.end("comma") :], signature[cut.end("comma") :], phrase)
    if not isinstance(whole, Point) or whole.day is not None or not isinstance(beside, OneOf):
        return None
    first, last = first_day_of(whole, phrase.hemisphere), last_day_of(whole, phrase.hemisphere)
    start, end = first_point(beside), last_point(beside)
    inside = start or end
    if inside is None or not first <= first_day_of(inside) <= last_day_of(inside) <= last:
        return None
    start, end = start or _as_fine(day_point(first), inside), end or _as_fine(day_point(last), inside)
    return _choice(start, end, phrase)


def _choice(start: Point, end: Point, phrase: Phrase) -> OneOf | None:
    """Return one of the dates from one to another, None if only one of them has a time."""
    return choice(start, end, phrase.hemisphere) if (start.clock is None) is (end.clock is None) else None


def _as_fine(day: Point, other: Point) -> Point:
    """Return the year or the month of a day where another date is no finer, else the day itself."""
    match fineness(other):
        case Precision.YEAR:
            return Point(day.year)
        case Precision.MONTH:
            return day._replace(day=None)
        case _:
            return day
