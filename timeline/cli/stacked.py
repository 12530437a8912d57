"""Rows for a terminal that is too narrow for columns: each as lines of its own, within its width."""

import shutil
import sys
from collections.abc import Iterator, Sequence

from timeline.cli.terminal import Line, Painted, width

BOLD = "1"
INDENT = "  "
NARROWEST = 20
"""A title is wrapped in a column of at least so many letters; in less room each row has lines of its own."""


def room_on_terminal() -> int:
    """Return how many columns the terminal has to which results go, 0 where they go elsewhere."""
    on_terminal = sys.stdout is not None and sys.stdout.isatty()
    return shutil.get_terminal_size().columns if on_terminal else 0


def is_too_wide(rows: Sequence[Sequence[str]], room: int) -> bool:
    """Return whether the columns of rows leave a terminal no room for their titles, which stand last."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return bool(room) and sum(widths[:-1]) + 2 * len(widths[:-1]) + NARROWEST > room


def stacked(row: Sequence[str], room: int, color: str = "") -> Iterator[Line]:
    """Return a row that ends with an id and a title as lines: what stands before them, the title, the id."""
    *when, identity, title = row
    for part in wrapped(" · ".join(filter(None, when)), room):
        yield (Painted(part, BOLD, part),)
    for part in wrapped(title, room - len(INDENT)):
        yield (INDENT, Painted(part, color) if color else part)
    yield (f"{INDENT}{identity}",)


def wrapped(text: str, columns: int) -> list[str]:
    """Break a text at its spaces so that no line is wider; a word that is stays whole."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if width(longer) <= columns or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
