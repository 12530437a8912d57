"""Rows that cannot be read, in the form of their file, each with the reason: to be mended, and imported.

The reason stands first, under `why`: `'2023-06-31': June 2023 has 30 days (2023-06-30) [bad-date]`. What was written
so is known again and left out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from timeline.problems import Place, Problem

WHY = "why"
OF_ALL = frozenset({"no-title", "no-date"})
"""What is wrong with a file as a whole."""
REASON = re.compile(r".*\[[a-z][a-z-]*\]", re.DOTALL)


def reasons(starts: Sequence[Place], errors: Iterable[Problem]) -> dict[int, str]:
    """Return why rows were refused, by their position: an error belongs to the last row that begins before it.

    What is wrong with the file as a whole is the reason of every row that has no other.
    """
    places = [(start.line, start.column) for start in starts]
    told, of_all = dict[int, list[str]](), list[str]()
    for error in errors:
        at = bisect_right(places, (error.place.line, error.place.column)) - 1
        if at < 0 and error.code not in OF_ALL:
            continue
        lines = of_all if at < 0 else told.setdefault(at, [])
        if (line := reason(error)) not in lines:
            lines.append(line)
    every = dict.fromkeys(range(len(starts)), of_all) if of_all else {}
    return {position: "; ".join(lines) for position, lines in sorted((every | told).items())}


def reason(problem: Problem) -> str:
    """Return what is wrong, what would be right, and the code."""
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"{problem.message}{hint} [{problem.code}]"


def is_reason(value: object) -> bool:
    """Return whether a value under `why` is a reason that was written here, or is empty."""
    return value in (None, "") or (isinstance(value, str) and REASON.fullmatch(value.strip()) is not None)


def refused_item(item: object, why: str) -> dict[str, object]:
    """Return an object with the reason for which it was refused; what is none stands under `item`."""
    return {WHY: why, **item} if isinstance(item, Mapping) else {WHY: why, "item": item}


def without_reason(item: object) -> object:
    """Return an object without the reason for which it was refused."""
    if isinstance(item, Mapping) and WHY in item and is_reason(item[WHY]):
        return {key: value for key, value in item.items() if key != WHY}
    return item
