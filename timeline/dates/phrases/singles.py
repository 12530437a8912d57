"""One date of a phrase, with the words before it that make it rough or doubtful."""

from collections.abc import Sequence

from timeline.dates.phrases.completing import Phrase, completed, settled
from timeline.dates.phrases.relative import RELATIVE, distance, distance_from, split_distance
from timeline.dates.phrases.rules import first_fitting, marks
from timeline.dates.phrases.tokens import Token
from timeline.dates.phrases.values import Point, Value, first_day_of, marked
from timeline.dates.phrases.wholes import WHOLES
from timeline.dates.phrases.written import WRITTEN

_RULES = (*WRITTEN, *RELATIVE, *WHOLES)
_LEADING = "icum,"


def single(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read one date, None if the tokens are none.

    date = {about | possibly | in | on} (written | relative | whole) [?]
    """
    value = distance(tokens, phrase) or _counted_from(tokens, phrase)
    if value is not None:
        return value
    rest, mark = without_marks(tokens)
    if not rest or _is_clock(tokens, rest):
        return None
    value = distance(rest, phrase) or first_fitting(_RULES, rest, phrase) or _part_of_day(rest, phrase)
    return value if value is None or not mark else marked(settled(value, phrase), mark)


def _part_of_day(tokens: Sequence[Token], phrase: Phrase) -> Point | None:
    """Read 'Wednesday morning' as the day it is in."""
    if tokens[0].mark == "z":
        rest: Sequence[Token] = tokens[1:]
    elif tokens[-1].mark != "z":
        return None
    else:
        rest = tokens[:-2] if marks(tokens[-2:-1]) in ("i", ",") else tokens[:-1]
    value = first_fitting(_RULES, rest, phrase) if rest else None
    return value if isinstance(value, Point) and value.day is not None else None


def _is_clock(tokens: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Return whether a number of four digits is rather a time of day: 'at 2000'."""
    return len(rest) < len(tokens) and marks(rest) == "Y" and tokens[0].text in ("at", "on")


def _counted_from(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read '2 weeks before 13 May 1999'."""
    start = split_distance(tokens)
    origin = first_fitting(_RULES, tokens[start:], phrase) if 0 < start < len(tokens) else None
    if not isinstance(origin, Point) or origin.day is None:
        return None
    return distance_from(tokens[:start], first_day_of(completed(origin, phrase)))


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
