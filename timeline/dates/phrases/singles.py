"""One date of a phrase, with the words before it that make it rough or doubtful."""

import re
from collections.abc import Sequence

from timeline.dates.dating import Direction
from timeline.dates.days import DAY_SECONDS, weekday
from timeline.dates.languages.table import Unit
from timeline.dates.phrases.centuries import CENTURIES
from timeline.dates.phrases.completing import completed, settled
from timeline.dates.phrases.distances import distance, distance_from, split_distance
from timeline.dates.phrases.numbered import NUMBERED
from timeline.dates.phrases.parts_of_year import PARTS_OF_YEAR
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.relative import RELATIVE
from timeline.dates.phrases.rules import Grammar, first_fitting, marks
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.units import moved
from timeline.dates.phrases.values import Clock, Point, Value, day_point, first_day_of, marked, some_day
from timeline.dates.phrases.week_away import WEEK_AWAY
from timeline.dates.phrases.written import WRITTEN

_GRAMMAR = Grammar(*WRITTEN, *NUMBERED, *RELATIVE, *CENTURIES, *PARTS_OF_YEAR, *WEEK_AWAY)
_LEADING = "icum,\u00b1"
_DOUBTS = frozenset(_LEADING)
_MARKS = {"c": "~", "\u00b1": "~", "u": "?"}
_WEEKDAY_BESIDE = re.compile("(?P<nth>O?)(?P<weekday>W)(?P<way>[AB])")
_WITHIN = "w(?P<number>[NJ])(?P<unit>U)(?P<way>[AfsB]?)(?=.)"
_SIDES = ("after it", "before it")
_DAY_OR_HOUR = re.compile("(?:^|M)[NO][-_]$")
_NOON, _LATE = 12, 7
_TIME = re.compile("(?P<before>[^C]*?)(?:(?<=[^i,])[i,]*|[i,]*)(?P<clock>C)(?:i?z)?[i,]*(?P<after>[^C]*)")


def single(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read one date, None if the tokens are none.

    date = {about | possibly | in | on} (written | relative | whole) [?]          maybe with a time of day
    """
    signature = marks(tokens)
    if "C" in signature:
        return _timed(tokens, phrase)
    if "w" in signature and (value := _within(tokens, phrase)) is not None:
        return value
    if "U" in signature and (value := distance(tokens, phrase) or _counted_from(tokens, phrase)) is not None:
        return value
    if "W" in signature and (value := _weekday_beside(tokens, phrase)) is not None:
        return value
    rest, mark = without_marks(tokens)
    if not rest or _is_clock(tokens, rest):
        return None
    is_other = len(rest) < len(tokens)
    value = (
        (distance(rest, phrase) or _counted_from(rest, phrase) if is_other else None)
        or first_fitting(_GRAMMAR, rest, phrase)
        or _part_of_day(rest, phrase)
    )
    return value if value is None or not mark else marked(settled(value, phrase), mark)


def settled_single(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read one date with all its parts."""
    value = single(tokens, phrase) if tokens else None
    return None if value is None else settled(value, phrase)


def _timed(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read a day with a time: '3pm on 12 May 2023', '5 May 2023, 2:30 pm'."""
    found = day_and_time(tokens, phrase)
    if found is None:
        return None
    day, token = found
    if token.clock is None:
        return None
    return day._replace(clock=in_its_half(token, token.clock, phrase))


def day_and_time(tokens: Sequence[Token], phrase: Phrase) -> tuple[Point, Token] | None:
    """Return a day without its time, and the token of the time, None if the tokens are no such two."""
    match = _TIME.fullmatch(marks(tokens))
    if match is None:
        return None
    token = tokens[match.start("clock")]
    if _DAY_OR_HOUR.search(match["before"]):
        message = (
            "a day and a time, or two times of a day? write the day apart: '5 March, 7pm' or '5pm to 7pm on 1 March'"
        )
        raise phrase.refused("two-readings", message, column=token.column)
    rest = [*tokens[: match.end("before")], *tokens[match.start("after") :]]
    if not rest or all(each.mark in "icu" for each in rest):
        raise phrase.refused("no-day", "a time of day needs its day: say on which day", column=token.column)
    value = single(rest, phrase)
    day = None if value is None else settled(value, phrase)
    return (day, token) if isinstance(day, Point) and day.day is not None and day.clock is None else None


def in_its_half(token: Token, clock: Clock, phrase: Phrase) -> Clock:
    """Return a time in the half of the day that is told beside it: '7:30 in the evening' is 19:30."""
    is_early, is_late = phrase.is_morning, phrase.is_evening
    if phrase.is_night and not (is_early or is_late):
        is_late = clock.second // 3600 % _NOON >= _LATE
        is_early = not is_late
    if not (is_early or is_late) or not 0 < clock.second // 3600 < _NOON:
        return _decided(token, clock, phrase)
    if is_early and is_late:
        message = "the words tell a morning and an evening: write the times by 24 hours"
        raise phrase.refused("two-readings", message, column=token.column)
    return clock._replace(second=clock.second + is_late * _NOON * 3600)


def _decided(token: Token, clock: Clock, phrase: Phrase) -> Clock:
    """Return a time that is of one half of the day: midnight begins a day or ends it, "3 o'clock" comes twice."""
    if clock.second < 0:
        ways = ("the midnight at which the day begins", "the midnight at which it ends")
        message = "midnight may be the first or the last of its day"
        return clock._replace(second=DAY_SECONDS * phrase.way("midnight", ways, None, message))
    if token.value == 1:
        half = phrase.way("half", ("in the morning", "in the afternoon"), None, "it comes twice a day: say am or pm")
        return clock._replace(second=clock.second % (DAY_SECONDS // 2) + half * DAY_SECONDS // 2)
    return clock


def _part_of_day(tokens: Sequence[Token], phrase: Phrase) -> Point | None:
    """Read 'Wednesday morning' as the day it is in."""
    if marks(tokens[:2]) == "Pi" or tokens[0].mark == "z":
        rest: Sequence[Token] = tokens[1:]
    elif tokens[-1].mark != "z":
        return None
    else:
        rest = tokens[:-2] if marks(tokens[-2:-1]) in ("i", ",") else tokens[:-1]
    rest = rest[1:] if marks(rest[:1]) == "i" else rest
    value = first_fitting(_GRAMMAR, rest, phrase) if rest else None
    return value if isinstance(value, Point) and value.day is not None else None


def _is_clock(tokens: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Return whether a number of four digits is rather a time of day: 'at 2000'."""
    return len(rest) < len(tokens) and marks(rest) == "Y" and tokens[0].text in ("at", "on")


def _counted_from(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read '2 weeks before 13 May 1999'."""
    tokens = tokens[1:] if marks(tokens[:1]) == "i" else tokens
    start = split_distance(tokens)
    is_ahead = marks(tokens[start - 1 : start]) in ("f", "B") and "W" in marks(tokens[start:])
    phrase = phrase.looking(Direction.FUTURE) if is_ahead else phrase
    day = _day_told(tokens[start:], phrase) if start else None
    return None if day is None else distance_from(tokens[:start], day, phrase)


def _day_told(tokens: Sequence[Token], phrase: Phrase) -> int | None:
    """Return the day (a day number) from which something is counted, None if the tokens are no day."""
    origin = first_fitting(_GRAMMAR, tokens, phrase) if tokens else None
    if not isinstance(origin, Point) or origin.day is None:
        return None
    return first_day_of(completed(origin, phrase))


def _within(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read 'within 30 days after 14 March 2019': one of them; 'within 30 days of' it may be before or after it."""
    match = re.match(_WITHIN, marks(tokens))
    day = None if match is None else _day_told(tokens[match.end() :], phrase)
    if match is None or day is None:
        return None
    number, unit = tokens[match.start("number")].value, Unit(tokens[match.start("unit")].value)
    before, after = moved(day, -number, unit), moved(day, number, unit)
    if before is None or after is None:
        return None
    is_before = match["way"] == "B" or (
        not match["way"] and phrase.way("within", _SIDES, None, "it may be before that day or after it") == 1
    )
    return some_day(before, day) if is_before else some_day(day, after)


def _weekday_beside(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read 'the Monday after 5 May 2023', 'the second Sunday before 1 June'."""
    match = _WEEKDAY_BESIDE.match(marks(tokens))
    day = None if match is None else _day_told(tokens[match.end() :], phrase)
    if match is None or day is None:
        return None
    step = 1 if match["way"] == "A" else -1
    number = tokens[0].value if match["nth"] else 1
    named = tokens[match.start("weekday")].value
    ahead = (named - weekday(day)) * step % 7 or 7
    return day_point(day + step * (ahead + 7 * (number - 1)))


def without_marks(tokens: Sequence[Token], *, trailing: bool = True) -> tuple[Sequence[Token], str]:
    """Take away what makes a date rough or doubtful, before it and maybe after it, and give it as an EDTF mark."""
    signature = marks(tokens)
    if _DOUBTS.isdisjoint(signature):
        return tokens, ""
    start = len(signature) - len(signature.lstrip(_LEADING))
    end = max(len(signature.rstrip("uc,")), start) if trailing else len(signature)
    around = [*tokens[:start], *tokens[end:]]
    kinds = {_MARKS[token.mark] for token in around if token.mark in _MARKS}
    both = len(kinds) > 1 or any(token.mark == "c" and token.value for token in around)
    return tokens[start:end], "%" if both else "".join(kinds)
