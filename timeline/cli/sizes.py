"""Sizes as they are typed: `512MB`, `1GB`, or a number of bytes."""

import re

from timeline.problems import TimelineError

UNITS = {"": 0, "K": 1, "M": 2, "G": 3, "T": 4}
SIZE = r"(?ai)(\d{1,15})\s*([KMGT]?)(?:i?B)?"
"""size = digits [blanks] [K | M | G | T] [B | iB]; each unit is 1,024 of the one below."""


def size(text: str | int) -> int:
    """Read a size as a number of bytes."""
    found = re.fullmatch(SIZE, str(text).strip())
    number = int(found[1]) * 1024 ** UNITS[found[2].upper()] if found else 0
    if not number:
        raise TimelineError(f"{text!r} is no size", hint="such as 512MB or 1GB", status=2)
    return number
