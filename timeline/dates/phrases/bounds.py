"""Spans of a phrase with one end, and those up to the present: 'since November', 'before 1826', '2014-present'."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.dating import Direction
from timeline.dates.days import DAY_SECONDS
from timeline.dates.languages.table import Unit
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.singles import settled_single
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.units import moved
from timeline.dates.phrases.values import (
    Clock,
    HalfKnown,
    Interval,
    Point,
    Value,
    day_interval,
    day_point,
    end_point,
    fineness,
    first_day_of,
    first_point,
    last_day_of,
    last_point,
    one_of,
)
from timeline.dates.when import Precision

LINKS = "t-_"
"""What stands between the ends of a span."""

_CLOCK_UNITS = {Precision.HOUR: 3600, Precision.MINUTE: 60, Precision.SECOND: 1}
_STARTING = re.compile("[NJ]U(?:s[fi]?)(?P<date>.+)")
_ENDING = re.compile("(?:[NJ]?U)t(?P<date>[^U].*)")
_HALF_KNOWN = re.compile("[fst](?P<date>.+?),?Pk")
_ONWARDS = frozenset({"on", "an"})
"""Words that end what 'from' begins: 'from 2014 on', 'vom 5. Mai 2021 an'."""
_DATED = "it may be the day of a document, or that since which something was"
_END = 2
_AT_THE_EDGE = {("B", 2): "y", ("y", 2): "y", ("A", 2): "A", ("A", 0): "I", ("B", 0): "B"}
"""'By the end of' it is by it, 'after the end of' it is after it, 'before the beginning of' it is before it."""
_INSIDE = frozenset({"early", "late"})
"""Words for a part of a year that are none for its edge."""
_AHEAD, _BACK = "tByI", "s"
_OR_BESIDE = ("ol", "al", "oA", "aA", "oe", "ae", "oB", "aB")
"""Marks of 'or later', 'and earlier' after a date."""
_NEAR = "yI"
"""Marks whose value 1 is 'shortly before' and 'shortly after': of a time these are about it, on its day."""


def bound(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read a span of which at most one end is told, None if the tokens are none.

    open  = (since | from | until | before | after | by) date | date (or | and) (later | earlier | before | after)
    """
    value = _half_known(tokens, phrase) or _to_the_present(tokens, phrase) or _units_from(tokens, phrase)
    value = value or _units_to(tokens, phrase)
    return value or open_span(tokens, marks(tokens), phrase)


def _to_the_present(tokens: Sequence[Token], phrase: Phrase) -> Interval | None:
    """Read '2014-present', which goes on, and 'from June 2014 to date', which is known up to today."""
    signature = marks(tokens)
    is_onwards = signature[0] == "f" and tokens[-1].text in _ONWARDS
    if not (signature.endswith("r") or is_onwards) or len(tokens) < 2:
        return None
    body = tokens[1:-1] if signature[0] in "fs" else tokens[:-1]
    body = body[:-1] if body and body[-1].mark in LINKS + "," else body
    value = settled_single(body, phrase.looking(Direction.PAST))
    start = None if value is None else end_point(value, first_point(value))
    if start is None:
        return None
    return Interval(start, day_point(phrase.today) if tokens[-1].value and not is_onwards else None)


def _half_known(tokens: Sequence[Token], phrase: Phrase) -> HalfKnown | None:
    """Read 'from October 2022, end unknown' and 'until October 2022, start unknown'."""
    match = _HALF_KNOWN.fullmatch(marks(tokens))
    if match is None:
        return None
    value = settled_single(tokens[1 : match.end("date")], phrase)
    is_start_known, is_end_unknown = tokens[0].mark in "fs", tokens[-2].value == _END
    if value is None or is_start_known != is_end_unknown:
        return None
    start, end = end_point(value, first_point(value)), end_point(value, last_point(value))
    return HalfKnown(start, None) if is_start_known else HalfKnown(None, end)


def open_span(tokens: Sequence[Token], signature: str, phrase: Phrase) -> Value | None:
    """Read a span with one end, None if the tokens are none."""
    if (signature[-1] in _NEAR and len(tokens) > 1) or signature[-2:] in _OR_BESIDE:
        return _said_after(tokens, signature, phrase)
    head = signature[:1]
    if head not in "sftBAyI" or (head == "f" and "t" in signature):
        return None
    body = tokens[1:]
    while body and body[0].mark == "i":
        body = body[1:]
    if head in _NEAR and tokens[0].value and "C" in signature:
        return settled_single([tokens[0]._replace(mark="c", value=0), *body], phrase)
    is_edge = len(body) > 1 and body[0].mark == "P" and body[0].text not in _INSIDE
    if is_edge and (head, body[0].value) in _AT_THE_EDGE:
        head, body = _AT_THE_EDGE[head, body[0].value], [token for token in body[1:] if token.mark not in "-i"]
        body = [Token("D", 0, "this", body[0].column), *body] if marks(body) == "U" else body
        phrase = replace(phrase, turns={"unit": 1, **phrase.turns})
    direction = Direction.FUTURE if head in _AHEAD else Direction.PAST if head in _BACK else phrase.direction
    value = settled_single(body, phrase.looking(direction))
    if value is None or (_is_maybe_dated(tokens) and _is_dated(value, phrase)):
        return value
    return _beside(head, value, phrase)


def _said_after(tokens: Sequence[Token], signature: str, phrase: Phrase) -> Value | None:
    """Read a date with its bound after it: '1850 at the latest', '1957 or earlier'."""
    if signature[-1] in _NEAR:
        body = tokens[1:-1] if signature[0] == signature[-1] else tokens[:-1]
        value = settled_single(body[:-1] if marks(body[-1:]) == "," else body, phrase.looking(Direction.FUTURE))
        return None if value is None else _beside(signature[-1], value, phrase)
    value = settled_single(tokens[:-3] if signature[-3:-2] == "," else tokens[:-2], phrase)
    if value is None:
        return None
    return one_of(None, last_point(value)) if signature[-1] in "eB" else one_of(first_point(value), None)


def _is_maybe_dated(tokens: Sequence[Token]) -> bool:
    """Return whether words may tell the day of a document: 'vom 5. Mai 2021', 'din 5 mai 2021'; not '2021-05-05'."""
    is_written = any(token.mark == "M" and token.text.isalpha() for token in tokens) or marks(tokens[2:3]) == "."
    return tokens[0].mark in "fs" and tokens[0].value == 1 and is_written


def _is_dated(value: Value, phrase: Phrase) -> bool:
    """Return whether a day is that of a document, not one since which something was."""
    is_day = isinstance(value, Point) and value.day is not None and value.clock is None
    return is_day and phrase.way("dated", ("since that day", "of that day"), None, _DATED) == 1


def _units_from(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read '3 days starting from next Monday', '2 weeks from 20 May': all their days."""
    match = _STARTING.fullmatch(marks(tokens))
    if match is None:
        return None
    start = settled_single(tokens[match.start("date") :], phrase)
    if not isinstance(start, Point) or start.day is None or start.clock is not None:
        return None
    first = first_day_of(start)
    after = moved(first, tokens[0].value, Unit(tokens[1].value))
    return None if after is None or after <= first else day_interval(first, after - 1)


def _units_to(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read 'the year ended 31 December 2021', 'three months to 31 March 2022': all their days."""
    match = _ENDING.fullmatch(marks(tokens))
    if match is None:
        return None
    place = match.start("date")
    end = settled_single(tokens[place:], phrase)
    number = tokens[0].value if tokens[0].mark != "U" else 1 if tokens[place - 1].value else 0
    if not number or not isinstance(end, Point) or end.day is None or end.clock is not None:
        return None
    last = first_day_of(end)
    first = moved(last + 1, -number, Unit(tokens[place - 2].value))
    return None if first is None or first > last else day_interval(first, last)


def _beside(head: str, value: Value, phrase: Phrase) -> Value | None:
    """Return what 'since', 'until', 'by', 'before' or 'after' a date means."""
    match head:
        case "s" | "f":
            start = end_point(value, first_point(value))
            return None if start is None else Interval(start, None)
        case "t":
            end = end_point(value, last_point(value))
            return None if end is None else Interval(None, end)
        case "y":
            return one_of(None, last_point(value))
        case "I":
            return one_of(first_point(value), None)
        case "B":
            return one_of(None, _neighbour(value, -1, phrase))
        case _:
            return one_of(_neighbour(value, 1, phrase), None)


def _neighbour(value: Value, step: int, phrase: Phrase) -> Point | None:
    """Return the year, month, day or time before or after a date."""
    point = first_point(value) if step < 0 else last_point(value)
    if point is None:
        return None
    if point.clock is not None:
        return point if step > 0 else _minute_before(point, point.clock)
    after = last_day_of(point, phrase.hemisphere) + 1
    there = day_point(after if step > 0 else first_day_of(point, phrase.hemisphere) - 1)._replace(mark=point.mark)
    if value is not point or fineness(point) is Precision.DAY:
        return there
    if fineness(point) is Precision.MONTH:
        return there._replace(day=None)
    return there._replace(month=None, day=None) if point.month is None else there


def _minute_before(point: Point, clock: Clock) -> Point:
    """Return the minute before a time (the second, where the time is as fine); what is after a time begins with it."""
    unit = min(_CLOCK_UNITS[clock.precision], 60)
    days, second = divmod(clock.second - unit, DAY_SECONDS)
    year, month, day, *_ = day_point(first_day_of(point) + days)
    precision = Precision.MINUTE if unit == 60 else clock.precision
    return point._replace(
        year=year, month=month, day=day, weekday=None, clock=clock._replace(second=second, precision=precision)
    )
