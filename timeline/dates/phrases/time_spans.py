"""Spans between two times of one day: '2pm to 4pm on 12 May', 'between 7 and 9 in the evening on 12 May'."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.dates.days import DAY_SECONDS
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.singles import day_and_time, in_its_half, single
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.values import Clock, Point, Value, day_point, first_day_of
from timeline.dates.when import Precision

_ALONE = re.compile("C(?:i?z)?")
_HALF_SAID = re.compile(r"(?:\d\s?|\w\s)[ap]\.?\s?m", re.IGNORECASE)
_HALF_DAY = DAY_SECONDS // 2
_HOUR = 3600
_NIGHT = ("it ends on that day", "it begins on that day")
_MINUTES_TO = {"five": 5, "ten": 10, "twenty": 20, "twentyfive": 25}
_LAST_HOUR = 12


class _Times(NamedTuple):
    """Two times of one day, and whether the day was told beside the first."""

    day: Point
    first: Token
    last: Token
    is_first_dated: bool


def is_time_of_span(tokens: Sequence[Token]) -> bool:
    """Return whether tokens are a time without its day."""
    return _ALONE.fullmatch(marks(tokens)) is not None


def joined_times(left: Sequence[Token], right: Sequence[Token], phrase: Phrase) -> tuple[Value, Value] | None:
    """Read two times of one day; one that ends before it begins goes into the next, or began on the one before."""
    times = _times(left, right, phrase)
    if times is None or times.first.clock is None or times.last.clock is None:
        return None
    end = _ending(times.last, times.last.clock, phrase)
    start = _starting(times.first, times.first.clock, times.last, end, phrase)
    first = times.day._replace(clock=start._replace(offset=start.offset or end.offset))
    last = times.day._replace(clock=end._replace(offset=end.offset or start.offset))
    if start.second <= end.second:
        return first, last
    return (first, _days_later(last, 1)) if times.is_first_dated else _over_midnight(first, last, phrase)


def _times(left: Sequence[Token], right: Sequence[Token], phrase: Phrase) -> _Times | None:
    """Return the two times of a span, None if the side that tells the day does not tell a time of it."""
    is_first_dated = not is_time_of_span(left)
    dated, bare = (left, right) if is_first_dated else (right, left)
    found = day_and_time(dated, phrase)
    if found is None:
        return None
    other = next(token for token in bare if token.mark == "C")
    first, last = (found[1], other) if is_first_dated else (other, found[1])
    return _Times(found[0], first, last, is_first_dated)


def _ending(token: Token, clock: Clock, phrase: Phrase) -> Clock:
    """Return the time at which a span ends: midnight is that at which its day ends."""
    return clock._replace(second=DAY_SECONDS) if clock.second < 0 else in_its_half(token, clock, phrase)


def _starting(token: Token, clock: Clock, last: Token, end: Clock, phrase: Phrase) -> Clock:
    """Return the time at which a span begins: in the half of the day in which it ends, if it comes before it there."""
    if clock.second < 0:
        return clock._replace(second=0)
    if _is_of_24_hours(token, clock):
        return clock
    if last.value != 1 and not _HALF_SAID.search(last.text) and not phrase.tells_half:
        return in_its_half(token, clock, phrase)
    comes_before = clock.second % _HALF_DAY < end.second % _HALF_DAY
    is_late = (end.second >= _HALF_DAY) is comes_before
    return clock._replace(second=clock.second % _HALF_DAY + is_late * _HALF_DAY)


def _is_of_24_hours(token: Token, clock: Clock) -> bool:
    """Return whether a time can be of one half of the day only: '14:00', '09:30', '2pm', 'noon'."""
    is_told = token.value not in (0, 1) or token.text.startswith("0") or _HALF_SAID.search(token.text)
    return bool(is_told) or not 1 <= clock.second // _HOUR <= _LAST_HOUR


def _over_midnight(start: Point, end: Point, phrase: Phrase) -> tuple[Value, Value]:
    """Return two times of a night of which one day is told: '11pm to 1am on 5 May' ends on that day or begins on it."""
    begins = phrase.way("night", _NIGHT, None, "it may end on that day, or begin on it")
    first, last = (0, 1) if begins else (-1, 0)
    return _days_later(start, first), _days_later(end, last)


def _days_later(point: Point, days: int) -> Point:
    """Return the same time some days later."""
    year, month, day, *_ = day_point(first_day_of(point) + days)
    return point._replace(year=year, month=month, day=day, weekday=None)


def minutes_to(left: Sequence[Token], right: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read 'ten to nine in the morning of 5 May', None if it is rather a span: 'five to six pm' may be either."""
    minutes = _MINUTES_TO.get(left[0].text, 0) if len(left) == 1 else 0
    place = marks(right).find("C")
    hour = right[place].clock if minutes and place >= 0 else None
    if hour is None or hour.second < _HOUR or hour.precision is not Precision.HOUR:
        return None
    is_hour = minutes < (hour.second // _HOUR % _LAST_HOUR or _LAST_HOUR)
    ways, message = ("minutes before the hour", "from the one to the other"), "it may be a time, or two with a span"
    if phrase.way("minutes", ways, None if is_hour else 0, message):
        return None
    second = (hour.second - 60 * minutes) % DAY_SECONDS
    earlier = right[place]._replace(clock=hour._replace(second=second, precision=Precision.MINUTE))
    return single([*right[:place], earlier, *right[place + 1 :]], phrase)
