"""Spans of a phrase: 'from June 4 to June 10', 'between 4 and 10 June', 'since November', 'before 1826'."""

from collections.abc import Iterator, Sequence

from timeline.dates.dating import DateError
from timeline.dates.days import weekday
from timeline.dates.phrases.bounds import LINKS, bound
from timeline.dates.phrases.completing import completed, settled
from timeline.dates.phrases.distances import split_distance
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.shared_years import with_one_year
from timeline.dates.phrases.singles import single, without_marks
from timeline.dates.phrases.time_spans import is_time_of_span, joined_times, minutes_to
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.two_bounds import two_bounds
from timeline.dates.phrases.values import (
    Interval,
    OneOf,
    Point,
    Value,
    choice,
    day_point,
    end_point,
    first_day_of,
    first_point,
    last_point,
    marked,
)
from timeline.dates.phrases.writing import written

_PAIR = 2
_NUMBERED_WEEK = "UN"


def span(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read a span, None if the tokens are none.

    span  = [from] date (to | "-") (date | "present") | between date (and | to | "-") date
    open  = what `bound` reads
    """
    signature = marks(tokens)
    tokens = _with_dash(tokens, signature)
    if signature.startswith("b"):
        return _between(tokens[1:], phrase)
    if (both := two_bounds(tokens, signature, phrase)) is not None:
        return both
    if (value := bound(tokens, phrase)) is not None:
        return value
    body = tokens[1:] if signature[0] in "fs" else tokens
    for left, right, link in _splits(body, LINKS if body is tokens else LINKS + "i"):
        if link == "t" and body is tokens and marks(left) == marks(right) == "Y" and _are_digits(left, right):
            hint = f"{left[0].text}/{right[0].text}"
            raise phrase.refused("two-readings", "two years with 'to' may be anything: say 'from ... to ...'", hint)
        refuse_unsure_decades((left, right), "{}/{}", phrase)
        if link == "t" and body is tokens and (time := minutes_to(left, right, phrase)) is not None:
            return time
        ends = joined(left, right, phrase)
        if ends is not None:
            return _interval(*ends)
    return None


def _with_dash(tokens: Sequence[Token], signature: str) -> Sequence[Token]:
    """Return two years with a slash, of which something else was said, with a dash: 'probably 1626/1641'."""
    return [tokens[0], tokens[1]._replace(mark="-"), tokens[2]] if signature == "Y/Y" else tokens


def _are_digits(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Return whether two years are digits alone: no era says that they are years."""
    return left[0].text.isdigit() and right[0].text.isdigit()


def refuse_unsure_decades(parts: Sequence[Sequence[Token]], form: str, phrase: Phrase) -> None:
    """Raise for 'les années 1990 et 2000', which are two decades to most, two years to some."""
    alone = [part[-1] for part in parts if len(marks(part).lstrip("icuf")) == 1]
    are_tens = all(token.mark in "GY" and token.text.isdigit() and token.value % 10 == 0 for token in alone)
    if len(alone) == _PAIR and are_tens and [token.mark for token in alone] == ["G", "Y"]:
        decades = form.format(*(f"{token.value // 10}X" for token in alone))
        hint = f"{decades} or {form.format(*(token.value for token in alone))}"
        raise phrase.refused("two-readings", "they may be decades or years", hint)


def _interval(start: Value, end: Value) -> Interval | None:
    """Return the interval between two values, None if one of them has no date at which it may begin or end."""
    first, last = end_point(start, first_point(start)), end_point(end, last_point(end))
    return None if first is None or last is None else Interval(first, last)


def _splits(tokens: Sequence[Token], links: str) -> Iterator[tuple[Sequence[Token], Sequence[Token], str]]:
    """Return what stands before and after each link."""
    for index in range(1, len(tokens) - 1):
        if tokens[index].mark in links:
            left = tokens[: index - 1] if tokens[index - 1].mark == "," else tokens[:index]
            yield left, tokens[index + 1 :], tokens[index].mark


def joined(left: Sequence[Token], right: Sequence[Token], phrase: Phrase) -> tuple[Value, Value] | None:
    """Read both ends of a span, each lending the other what only it says."""
    if marks(left) in ("N", "O") and marks(right)[0] == "Y":
        return None
    if marks(left) == _NUMBERED_WEEK and "M" in marks(right):
        return None
    if is_time_of_span(left) or is_time_of_span(right):
        return joined_times(left, right, phrase)
    (left, mark), (right, end_mark) = without_marks(left), without_marks(right)
    is_distance = marks(left) == "N" and "U" in marks(right) and split_distance(right) > 0
    if not left or not right or is_distance or is_year_then_number(marks(left), marks(right)):
        return None
    shared = with_one_year(left, right)
    if shared is None:
        return None
    left, right = shared
    ends = _ends(_with_tail(left, right), _with_head(left, right), phrase)
    return None if ends is None else (marked(ends[0], mark), marked(ends[1], end_mark))


def is_year_then_number(left: str, right: str) -> bool:
    """Return whether a number follows what ends with a year and names no day: it is a day of nothing that is told."""
    return right in ("N", "O") and left.endswith("Y") and left.lstrip("i") != "Y" and not set("NOW") & set(left)


def _ends(left: Sequence[Token], right: Sequence[Token], phrase: Phrase) -> tuple[Value, Value] | None:
    """Read both ends of a span that bear no marks."""
    start, end = _side(left, phrase), _side(right, phrase)
    if marks(right) == "W" and start is not None:
        end = _weekday_after(settled(start, phrase), right[0].value) or end
    if not isinstance(start, Point) or not isinstance(end, Point):
        return None if start is None or end is None else (settled(start, phrase), settled(end, phrase))
    if start.month is None and end.month is None and start.day is not None:
        if start.weekday is None:
            return None
        start = completed(start, phrase)
    start, end = _lent(start, end, left, right, phrase)
    if any(each.day is not None and each.month is None for each in (start, end)):
        return None
    return settled(start, phrase), settled(end, phrase)


def _with_tail(left: Sequence[Token], right: Sequence[Token]) -> Sequence[Token]:
    """Return the first end with what follows the second: '14.-15.10.2018', '1st-2nd century'."""
    if marks(left).rstrip(".") == "N" and marks(right)[:2] == "N.":
        return [left[0], *right[1:]]
    if marks(left) == "O" and marks(right[:2]) in ("OU", "OW"):
        return [*left, *right[1:]]
    if marks(left) == "W" and right[0].mark == "W" and "U" in marks(right):
        return [*left, *right[1:]]
    if marks(left)[-2:] == "KV" and marks(right) == "VE":
        return [*left, right[-1]]
    if "K" in marks(right[-2:]) and not set("KYMG") & set(marks(left)):
        return [*left, *(token for token in right if token.mark in "KE")]
    return left


def _with_head(left: Sequence[Token], right: Sequence[Token]) -> Sequence[Token]:
    """Return the second end with the word for a century before the first: 's. XV-XVI', 'siglos XV y XVI'."""
    is_century = marks(right).rstrip("E") == "V" and marks(left)[-2:] == "KV"
    return [left[-2], *right] if is_century else right


def _weekday_after(start: Value, named: int) -> Point | None:
    """Return the first day of a name after a day: 'Tuesday to Thursday'."""
    if not isinstance(start, Point) or start.day is None:
        return None
    first = first_day_of(start)
    return day_point(first + ((named - weekday(first)) % 7 or 7))


def _side(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read one end of a span, which may be a bare day or the last digits of a year."""
    signature = marks(tokens).lstrip("i")
    tokens = tokens[len(tokens) - len(signature) :]
    if signature in ("N", "O"):
        return Point(day=tokens[0].value)
    if signature in ("NY", "N,Y", "OY", "O,Y"):
        return Point(tokens[-1].value, None, tokens[0].value)
    if signature == "NDU":
        month = single(tokens[1:], phrase)
        return month._replace(day=tokens[0].value) if isinstance(month, Point) else None
    return single(tokens, phrase) if tokens else None


def _lent(
    start: Point, end: Point, left: Sequence[Token], right: Sequence[Token], phrase: Phrase
) -> tuple[Point, Point]:
    """Return both ends with the year and month that only the other says."""
    if marks(left).lstrip("i") == "Y" and start.year is not None and end.month is None:
        return _years_lent(start, end, right, phrase)
    start, end = _months_lent(start, end)
    if start.year is None and end.year is None:
        start = completed(start, phrase)
    first, last = (start.month or 0, start.day or 0), (end.month or 0, end.day or 31)
    if last < first and start.month == end.month and None in (start.year, end.year):
        raise _turned_round(start, end, phrase)
    if start.year is None and end.year is not None:
        start = start._replace(year=end.year - (first > last))
    elif end.year is None and start.year is not None:
        end = end._replace(year=start.year + (last < first))
    return start, end


def _turned_round(start: Point, end: Point, phrase: Phrase) -> DateError:
    """Return the error for '7 May 2019 to 5 May', which may be a year or two days turned round."""
    year = start.year if end.year is None else end.year
    first, last = start._replace(year=year), end._replace(year=year)
    later = (year or 0) + 1
    longer = (
        Interval(first, last._replace(year=later))
        if end.year is None
        else Interval(first._replace(year=later - 2), last)
    )
    hint = f"{written(Interval(last, first))} or {written(longer)}"
    return phrase.refused("two-readings", "it ends before it begins, or a year later: write both years", hint)


def _months_lent(start: Point, end: Point) -> tuple[Point, Point]:
    """Return both ends with the month that only the other says: 'June 4-10', '4 to 10 June'."""
    if end.day is not None and end.month is None and start.month is not None and start.day is not None:
        end = end._replace(year=end.year if start.year is None else start.year, month=start.month)
        return start, _month_moved(end, 1) if (end.day or 0) < (start.day or 0) else end
    if start.day is not None and start.month is None and end.month is not None:
        start = start._replace(month=end.month, year=end.year)
        return _month_moved(start, -1) if (start.day or 0) > (end.day or 31) else start, end
    return start, end


def _month_moved(point: Point, step: int) -> Point:
    """Return the same day of the month before or after."""
    years, index = divmod((point.month or 1) - 1 + step, 12)
    return point._replace(year=None if point.year is None else point.year + years, month=index + 1)


def _years_lent(start: Point, end: Point, right: Sequence[Token], phrase: Phrase) -> tuple[Point, Point]:
    """Complete '1830-41' from its first year, and '1200-1100 BC' from the era of its second."""
    year = start.year or 0
    if end.year is None and end.day is not None and year > 0:
        size = 10 ** len(right[0].text)
        if year % size == end.day:
            raise phrase.refused("ends-before-start", "it ends with the year that it begins with", str(year))
        return start, Point(year // size * size + end.day)
    if end.year is not None and end.year <= 0 < year:
        return Point(1 - year), end
    return start, end


def _between(tokens: Sequence[Token], phrase: Phrase) -> OneOf | None:
    """Read what stands after 'between': one of the days from the one to the other."""
    for left, right, _ in _splits(tokens, "a" + LINKS):
        ends = joined(left, right, phrase)
        if ends is not None and _is_time(first_point(ends[0])) is _is_time(last_point(ends[1])):
            return choice(*ends, phrase.hemisphere)
    return None


def _is_time(point: Point | None) -> bool:
    """Return whether a date has a time of day."""
    return point is not None and point.clock is not None
