"""Sets: one of `[1667,1668..1670]`, all of `{1960,1961-12}`."""

from collections.abc import Sequence
from functools import reduce

from timeline.dates.dating import DateError
from timeline.dates.intervals import OPEN, Reader, between, finer
from timeline.dates.when import Bounds, Kind, When

_CLOSING = {"[": "]", "{": "}"}


def read_set(text: str, read: Reader) -> When:
    """Read a set, each date in it with `read`.

    set     = "[" elements "]" | "{" elements "}"          elements = element {"," element}
    element = date | date ".." date | ".." date (the first) | date ".." (the last)
    """
    closing = _CLOSING[text[0]]
    if not text.endswith(closing) or len(text) < 2:
        hint = text.rstrip("]}") + closing
        raise DateError(text, "bad-set", f"{text[0]} is closed by {closing}", column=len(text), hint=hint)
    parts = text[1:-1].split(",")
    members = []
    start = 1
    for index, part in enumerate(parts):
        if (part.startswith("..") and index) or (part.endswith("..") and index < len(parts) - 1):
            message = "'..' may begin only the first date of a set, and end only the last"
            raise DateError(text, "bad-set", message, column=start + 1)
        members.append(_element(text, part, start, read))
        start += len(part) + 1
    return _one_of(text, members) if closing == "]" else _all_of(text, members)


def _element(text: str, part: str, start: int, read: Reader) -> When:
    """Read one element, a range as an interval."""
    left, dots, right = part.partition("..")
    if not part or part == "..":
        raise DateError(text, "bad-set", "a set needs dates between its commas", column=start + 1)
    try:
        first = read(left) if left else OPEN
        if not dots:
            return first
        last = read(right) if right else OPEN
    except DateError as fault:
        where = start if fault.text == left and left else start + len(left) + 2
        raise fault.within(text, where, len(fault.text)) from None
    return _range(text, part, start, first, last)


def _range(text: str, part: str, start: int, first: When, last: When) -> When:
    """Make a range of a set, whose ends must be equally fine."""
    if OPEN not in (first, last) and first.precision is not last.precision:
        message = f"both ends of a range are equally fine: {first.text} is a {first.precision}, {last.text} is not"
        raise DateError(text, "bad-set", message, column=start + len(first.text) + 3)
    try:
        return between(part, first, last)
    except DateError as fault:
        swapped = f"{text[:start]}{last.text}..{first.text}{text[start + len(part) :]}"
        raise DateError(text, fault.code, fault.message, column=start + len(first.text) + 3, hint=swapped) from None


def _least(bounds: Sequence[int | None]) -> int | None:
    """Return the least of some bounds; None if one of them is missing."""
    known = [bound for bound in bounds if bound is not None]
    return min(known) if len(known) == len(bounds) else None


def _greatest(bounds: Sequence[int | None]) -> int | None:
    """Return the greatest of some bounds; None if one of them is missing."""
    known = [bound for bound in bounds if bound is not None]
    return max(known) if len(known) == len(bounds) else None


def _first(member: When) -> When:
    """Return the date with which an element begins."""
    return member.members[0] if member.kind is Kind.INTERVAL else member


def _last(member: When) -> When:
    """Return the date with which an element ends."""
    return member.members[1] if member.kind is Kind.INTERVAL else member


def _one_of(text: str, members: Sequence[When]) -> When:
    """Make the date of something that took place at one of the members."""
    latest_start = _greatest([_last(member).start.latest for member in members])
    earliest_end = _least([_first(member).end.earliest for member in members])
    return _spread(text, Kind.ONE_OF, members, latest_start, earliest_end)


def _all_of(text: str, members: Sequence[When]) -> When:
    """Make the date of something that took place at each of the members."""
    latest_start = _least([_first(member).start.latest for member in members])
    earliest_end = _greatest([_last(member).end.earliest for member in members])
    return _spread(text, Kind.ALL_OF, members, latest_start, earliest_end)


def _spread(text: str, kind: Kind, members: Sequence[When], latest_start: int | None, earliest_end: int | None) -> When:
    """Make a set that begins with the earliest of its members, or later, and ends with the last of them, or earlier."""
    firsts, lasts = [_first(member) for member in members], [_last(member) for member in members]
    start = Bounds(
        _least([first.start.earliest for first in firsts]),
        latest_start,
        firsts[0].start.edge,
        *_clock([first.start for first in firsts]),
    )
    end = Bounds(
        earliest_end,
        _greatest([last.end.latest for last in lasts]),
        lasts[-1].end.edge,
        *_clock([last.end for last in lasts], of_last=True),
    )
    return _set(text, kind, (start, end), members)


def _clock(bounds: Sequence[Bounds], *, of_last: bool = False) -> tuple[bool, int | None]:
    """Return whether the first, or the last, of some bounds is a time of day, and its offset."""
    if any(each.earliest is None or each.latest is None for each in bounds):
        return False, None
    if len(bounds) == 1:
        return bounds[0].timed, bounds[0].offset
    ordered = sorted(bounds, key=lambda each: (each.latest if of_last else each.earliest) or 0)
    outer = ordered[-1 if of_last else 0]
    return outer.timed, outer.offset


def _set(text: str, kind: Kind, bounds: tuple[Bounds, Bounds], members: Sequence[When]) -> When:
    """Put a set together."""
    ends = [end for member in members for end in (_first(member), _last(member)) if end != OPEN]
    return When(
        text,
        kind,
        *bounds,
        reduce(finer, (end.precision for end in ends)),
        None if any(end.level is None for end in ends) else 2,
        uncertain=any(end.uncertain for end in ends),
        approximate=any(end.approximate for end in ends),
        members=tuple(members),
        canonical=_canonical(kind, members),
    )


def _canonical(kind: Kind, members: Sequence[When]) -> str:
    """Write a set whose members have an EDTF that is not what was written; '' where all have."""
    if not any(end.canonical for member in members for end in _ends(member)):
        return ""
    written = ",".join(
        "..".join("" if end == OPEN else end.canonical or end.text for end in _ends(member)) for member in members
    )
    return f"[{written}]" if kind is Kind.ONE_OF else f"{{{written}}}"


def _ends(member: When) -> tuple[When, ...]:
    """Return the dates of an element: one, or the two of a range."""
    return member.members if member.kind is Kind.INTERVAL else (member,)
