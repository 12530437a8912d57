"""What only this program says of a date, read back: unknown digits within it, and which of its parts are doubtful."""

import re
from collections.abc import Callable

from timeline.dates.when import When

_MASK = r"(?:possibly |about )*(?P<date>[^\s,]*X[^\s,]*), from [^,]+ to [^,]+"
"""How a date with unknown digits is said: '1999-XX-01, from 1 January 1999 to 1 December 1999'."""
_DOUBT = r"(?:year|month|day) (?:uncertain and approximate|uncertain|approximate)"
_DOUBTS = rf"(?P<date>[^(]+) \((?P<doubts>{_DOUBT}(?:, {_DOUBT})*)\)"
_DATE = r"(?P<year>-?\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
_MARKS = {"uncertain": "?", "approximate": "~", "uncertain and approximate": "%"}


def of_own_words(text: str, understood: Callable[[str], When]) -> str | None:
    """Return the date language for what this program says of a date, None where others say it so, too.

    `understood` reads the words of a date; DateError where they are none.
    """
    mask = re.fullmatch(_MASK, text)
    if mask is not None:
        return mask["date"]
    doubts = re.fullmatch(_DOUBTS, text)
    return None if doubts is None else _doubted(understood(doubts["date"]).text, doubts["doubts"])


def _doubted(date: str, doubts: str) -> str | None:
    """Return a date with the marks of its doubtful parts, each before its part; None if it has no such parts."""
    match = re.fullmatch(_DATE, date)
    if match is None:
        return None
    marks = {part: _MARKS[doubt] for part, _, doubt in (each.partition(" ") for each in doubts.split(", "))}
    parts = {name: value for name, value in match.groupdict().items() if value is not None}
    if not marks.keys() <= parts.keys():
        return None
    return "-".join(f"{marks.get(name, '')}{value}" for name, value in parts.items())
