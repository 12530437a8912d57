"""Spans of a phrase: 'from June 4 to June 10', 'between 4 and 10 June', 'since November', 'before 1826'."""

from collections.abc import Iterator, Sequence

from timeline.dates.dating import Dating
from timeline.dates.days import iso_day
from timeline.dates.phrases.points import Point, Reading, choice_text, completed, point_text
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.singles import single, with_mark
from timeline.dates.phrases.tokens import Token
from timeline.dates.reading import read
from timeline.dates.when import Kind, When

_LINKS = "t-_"
_ANY = Dating()


def span(tokens: Sequence[Token], reading: Reading) -> str | None:
    """Read a span as EDTF, None if the tokens are none.

    span  = [from] date (to | "-") date | between date (and | to | "-") date
    open  = (since | from | until | before | after | by) date | date (or | and) (later | earlier | before | after)
    """
    signature = marks(tokens)
    if signature.startswith("b"):
        return _between(tokens[1:], reading)
    text = _open(tokens, signature, reading)
    if text is not None:
        return text
    body = tokens[1:] if signature.startswith("f") else tokens
    for left, right, link in _splits(body, _LINKS if body is tokens else _LINKS + "i"):
        if link == "t" and body is tokens and marks(left) == marks(right) == "Y":
            hint = f"{left[0].text}/{right[0].text}"
            raise reading.refused("two-readings", "two years with 'to' may be anything: say 'from ... to ...'", hint)
        ends = joined(left, right, reading)
        if ends is not None:
            return _interval(*ends, reading)
    return None


def _splits(tokens: Sequence[Token], links: str) -> Iterator[tuple[Sequence[Token], Sequence[Token], str]]:
    """Return what stands before and after each link."""
    for index in range(1, len(tokens) - 1):
        if tokens[index].mark in links:
            left = tokens[: index - 1] if tokens[index - 1].mark == "," else tokens[:index]
            yield left, tokens[index + 1 :], tokens[index].mark


def joined(left: Sequence[Token], right: Sequence[Token], reading: Reading) -> tuple[Point, Point] | None:
    """Read both ends of a span, each lending the other what only it says."""
    if marks(left) in ("N", "O") and marks(right)[0] == "Y":
        return None
    start, end = _side(left, reading), _side(right, reading)
    if marks(right[-2:]) in ("KE", "OK") or marks(right[-1:]) == "K":
        tail = [token for token in right if token.mark in "KE"]
        start = single([*left, *tail], reading) or start
    if start is None or end is None:
        return None
    if not start.text and not end.text:
        if start.month is None and end.month is None and start.day is not None:
            if start.weekday is None:
                return None
            start = completed(start, reading)
        start, end = _lent(start, end, left, right, reading)
    return start, end


def _side(tokens: Sequence[Token], reading: Reading) -> Point | None:
    """Read one end of a span, which may be a bare day or the last digits of a year."""
    signature = marks(tokens).lstrip("i")
    tokens = tokens[len(tokens) - len(signature) :]
    if signature in ("N", "O"):
        return Point(day=tokens[0].value)
    if signature in ("NY", "N,Y", "OY", "O,Y"):
        return Point(tokens[-1].value, None, tokens[0].value)
    if signature == "J":
        return Point(year=tokens[0].value)
    if signature == "NDU":
        month = single(tokens[1:], reading)
        return None if month is None or month.text else month._replace(day=tokens[0].value)
    return single(tokens, reading) if tokens else None


def _lent(
    start: Point, end: Point, left: Sequence[Token], right: Sequence[Token], reading: Reading
) -> tuple[Point, Point]:
    """Return both ends with the year and month that only the other says."""
    if marks(left).lstrip("i") in ("Y", "J", "YE", "JE") and start.year is not None and end.month is None:
        return _years_lent(start, end, left, right)
    start, end = _months_lent(start, end)
    if start.year is None and end.year is None:
        start = completed(start, reading)
    first, last = (start.month or 0, start.day or 0), (end.month or 0, end.day or 31)
    if start.year is None and end.year is not None:
        start = start._replace(year=end.year - (first > last))
    elif end.year is None and start.year is not None:
        end = end._replace(year=start.year + (last < first))
    return start, end


def _months_lent(start: Point, end: Point) -> tuple[Point, Point]:
    """Return both ends with the month that only the other says: 'June 4-10', '4 to 10 June'."""
    if end.day is not None and end.month is None and start.month is not None:
        end = end._replace(year=end.year if start.year is None else start.year, month=start.month)
        return start, _month_moved(end, 1) if (end.day or 0) < (start.day or 0) else end
    if start.day is not None and start.month is None and end.month is not None:
        start = start._replace(month=end.month, year=end.year)
        return _month_moved(start, -1) if (start.day or 0) > (end.day or 31) else start, end
    return start, end


def _month_moved(point: Point, step: int) -> Point:
    """Return the same day of the month before or behind."""
    years, index = divmod((point.month or 1) - 1 + step, 12)
    return point._replace(year=None if point.year is None else point.year + years, month=index + 1)


def _years_lent(start: Point, end: Point, left: Sequence[Token], right: Sequence[Token]) -> tuple[Point, Point]:
    """Complete '1830-41' from its first year, and '1200-1100 BC' from the era of its second."""
    year = start.year or 0
    if end.year is None and end.day is not None and year > 0:
        size = 10 ** len(right[0].text)
        return start, Point(year // size * size + end.day)
    if end.year is not None and end.year <= 0 and marks(left)[-1] != "E":
        return Point(1 - year), end
    return start, end


def _interval(start: Point, end: Point, reading: Reading) -> str:
    """Write a span as an interval; one that is said to be rough is one of its days or years."""
    first, last = _edge(point_text(start, reading), 0), _edge(point_text(end, reading), -1)
    return f"{first}/{last}"


def _edge(text: str, index: int) -> str:
    """Return the first or last date of an EDTF text."""
    inner = text.strip("[]{}")
    return inner.replace("..", "/").replace(",", "/").split("/")[index]


def _between(tokens: Sequence[Token], reading: Reading) -> str | None:
    """Read what stands after 'between': one of the days from the one to the other."""
    for left, right, _ in _splits(tokens, "a" + _LINKS):
        ends = joined(left, right, reading)
        if ends is not None:
            return choice(*(point_text(end, reading) for end in ends))
    return None


def choice(start: str, end: str) -> str:
    """Write 'one of the days from the one to the other'."""
    first, last = _edge(start, 0), _edge(end, -1)
    begin, finish = (read(edge, _ANY) for edge in (first, last))
    if begin.precision is finish.precision:
        return f"[{first}..{last}]"
    return choice_text(begin.earliest_day or 0, finish.latest_day or 0)


def _open(tokens: Sequence[Token], signature: str, reading: Reading) -> str | None:
    """Read a span with one end."""
    if signature[-2:] in ("ol", "al", "oA", "aA", "oe", "ae", "oB", "aB"):
        body = tokens[:-3] if signature[-3:-2] == "," else tokens[:-2]
        text = _single_text(body, reading)
        if text is None:
            return None
        return f"[..{_edge(text, -1)}]" if signature[-1] in "eB" else f"[{_edge(text, 0)}..]"
    head = signature[:1]
    if head not in ("s", "f", "t", "B", "A", "y"):
        return None
    body = tokens[1:]
    while body and body[0].mark == "i":
        body = body[1:]
    if head == "B" and body and body[0].mark == "P" and body[0].value == 2:
        head = "y"
    text = _single_text(body, reading)
    return None if text is None else _beside(head, text)


def _single_text(tokens: Sequence[Token], reading: Reading) -> str | None:
    """Read one date as EDTF."""
    point = single(tokens, reading) if tokens else None
    return None if point is None else point_text(point, reading)


def _beside(head: str, text: str) -> str:
    """Write 'since', 'until', 'by', 'before' or 'after' a date."""
    match head:
        case "s" | "f":
            return f"{_edge(text, 0)}/.."
        case "t":
            return f"../{_edge(text, -1)}"
        case "y":
            return f"[..{_edge(text, -1)}]"
        case "B":
            return f"[..{_neighbour(read(text, _ANY), -1)}]"
        case _:
            return f"[{_neighbour(read(text, _ANY), 1)}..]"


def _neighbour(when: When, step: int) -> str:
    """Write the year, month or day before or after a date."""
    day = (when.latest_day or 0) + 1 if step > 0 else (when.earliest_day or 0) - 1
    mark = "%" if when.uncertain and when.approximate else "?" if when.uncertain else "~" if when.approximate else ""
    text = iso_day(day)
    if when.kind is Kind.DATE and str(when.precision) in ("year", "decade", "century"):
        text = text[:-6]
    elif when.kind is Kind.DATE and str(when.precision) == "month":
        text = text[:-3]
    return with_mark(text, mark) if mark else text
