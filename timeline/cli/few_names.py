"""Names in a line: as many as it has room for, and how many others there are."""

from collections.abc import Sequence

from timeline.cli.terminal import one_line

ROOM = 80
"""The letters that names may take; one is always named."""


def few(names: Sequence[str], room: int = ROOM) -> str:
    """Return the names, or the first ones and the number of the others, two at least: 'a, b and 7 more'."""
    left, fitting = room, 0
    for name in names:
        left -= len(one_line(name)) + 2
        if left < 0 and fitting:
            break
        fitting += 1
    fitting += fitting == len(names) - 1
    named = ", ".join(one_line(name) for name in names[:fitting])
    return f"{named} and {len(names) - fitting:,} more" if len(names) > fitting else named
