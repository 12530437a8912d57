"""One date of a phrase, with the words before it that make it rough or doubtful."""

import re
from collections.abc import Sequence

from timeline.dates.days import day_number
from timeline.dates.phrases.points import Point, Reading, completed, point_text
from timeline.dates.phrases.relative import RELATIVE, distance, distance_from, split_distance
from timeline.dates.phrases.rules import first_fitting, marks
from timeline.dates.phrases.tokens import Token
from timeline.dates.phrases.wholes import WHOLES
from timeline.dates.phrases.written import WRITTEN

_RULES = (*WRITTEN, *RELATIVE, *WHOLES)
_DATE = re.compile(r"(-?[0-9XY][0-9XES-]*)([?~%]?)")
_LEADING = "icum,"


def single(tokens: Sequence[Token], reading: Reading) -> Point | None:
    """Read one date, None if the tokens are none.

    date = {about | possibly | in | on} (written | relative | whole) [?]
    """
    point = distance(tokens, reading) or _counted_from(tokens, reading)
    if point is not None:
        return point
    rest, mark = without_marks(tokens)
    if not rest or _is_clock(tokens, rest):
        return None
    point = distance(rest, reading) or first_fitting(_RULES, rest, reading) or _part_of_day(rest, reading)
    if point is None or not mark:
        return point
    return Point(text=with_mark(point_text(point, reading), mark))


def _part_of_day(tokens: Sequence[Token], reading: Reading) -> Point | None:
    """Read 'Wednesday morning' as the day it is in."""
    if tokens[0].mark == "z":
        rest: Sequence[Token] = tokens[1:]
    elif tokens[-1].mark != "z":
        return None
    else:
        rest = tokens[:-2] if marks(tokens[-2:-1]) in ("i", ",") else tokens[:-1]
    point = first_fitting(_RULES, rest, reading) if rest else None
    return point if point is not None and point.day is not None else None


def _is_clock(tokens: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Return whether a number of four digits is rather a time of day: 'at 2000'."""
    return len(rest) < len(tokens) and marks(rest) == "Y" and tokens[0].text in ("at", "on")


def _counted_from(tokens: Sequence[Token], reading: Reading) -> Point | None:
    """Read '2 weeks before 13 May 1999'."""
    start = split_distance(tokens)
    origin = first_fitting(_RULES, tokens[start:], reading) if 0 < start < len(tokens) else None
    if origin is None or origin.text or origin.day is None:
        return None
    year, month, day, *_ = completed(origin, reading)
    return distance_from(tokens[:start], day_number(year or 0, month or 1, day or 1))


def without_marks(tokens: Sequence[Token]) -> tuple[Sequence[Token], str]:
    """Take away what makes a date rough or doubtful, and give it as an EDTF mark."""
    signature = marks(tokens)
    rest = signature.lstrip(_LEADING)
    head = signature[: len(signature) - len(rest)]
    body = rest.rstrip("u,")
    around = head + rest[len(body) :]
    found = {"c": "~", "u": "?"}
    kinds = {found[mark] for mark in around if mark in found}
    return tokens[len(head) : len(head) + len(body)], "%" if len(kinds) > 1 else "".join(kinds)


def with_mark(text: str, mark: str) -> str:
    """Put a mark on each date of an EDTF text; uncertain and approximate together are `%`."""
    return _DATE.sub(lambda match: match[1] + (mark if match[2] in ("", mark) else "%"), text)
