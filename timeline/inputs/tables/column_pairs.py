"""Columns known by one another: starts with their ends, numbered ones, who calls and who is called."""

import re
from collections.abc import Iterator, Mapping, Sequence

from timeline.inputs.tables.column_looks import MOST, CellKind, Shown, named
from timeline.inputs.tables.column_names import CALLED, CALLERS, CALLS, ELSEWHERE, NAMES, NUMBERED, NUMBERS, TWINS

TELEPHONE = re.compile(r"\+?\d{6,15}")
CLOCK_PARTS = ("hour", "minute", "second")
HALF = re.compile(r"[ap]\.?\s?m\.?", re.IGNORECASE)
NUMBER = re.compile(r"(.+?) ?\d{1,2}")


def starts(days: Sequence[Shown]) -> Iterator[Shown]:
    """Return the columns of full dates that begin what another column ends: 'Occurred From' beside 'Occurred To'."""
    return (column for column in days if end_of(column, days))


def end_of(start: Shown, columns: Sequence[Shown]) -> Shown | None:
    """Return the column whose name is that of a start but for one word, and that may end it; None if there is none."""
    possible = {column.words: column for column in columns if column.kind in (CellKind.DAY, CellKind.EMPTY)}
    words = start.words.split()
    for first, last in TWINS:
        other = " ".join(last if word == first else word for word in words)
        if other != start.words and other in possible:
            return possible[other]
    return None


def numbered(columns: Sequence[Shown]) -> dict[str, str]:
    """Return the field of each column that is one of several: `Source 1`, `Source 2`."""
    found: dict[str, str] = {}
    for column in columns:
        stem = NUMBER.fullmatch(column.words)
        field = next(
            (field for field in NUMBERED if stem and stem[1] in (*NAMES[field], *ELSEWHERE.get(field, ()))), ""
        )
        if field and column.kind is not CellKind.EMPTY:
            found[column.name] = field
    return found


def call_titles(columns: Sequence[Shown]) -> Mapping[str, str]:
    """Return the columns that are titles together in records of calls: how, who calls, who is called."""
    callers, callees = (named(columns, names, _has_telephones) for names in NUMBERS)
    caller, called = named(columns, CALLERS) or callers, named(columns, CALLED) or callees
    if caller is None or called is None:
        return {}
    kind = named(columns, CALLS)
    return {column.name: "title" for column in (kind, caller, called) if column}


def _has_telephones(column: Shown) -> bool:
    return column.share(TELEPHONE.fullmatch) >= MOST


def hours(columns: Sequence[Shown]) -> dict[str, str]:
    """Return the columns of hours, minutes and seconds that are a time together."""
    found = [named(columns, (name,), lambda column: column.kind is CellKind.NUMBER) for name in CLOCK_PARTS]
    first = found.index(None) if None in found else len(found)
    return {column.name: "time" for column in found[:first] if column} if first > 1 else {}


def halves(columns: Sequence[Shown]) -> dict[str, str]:
    """Return the columns that tell the half of the day of the time before them: `AM`, `PM`."""
    halves = [column.name for column in columns if column.share(HALF.fullmatch) >= MOST]
    return dict(zip(halves, ("time", "end_time"), strict=False))
