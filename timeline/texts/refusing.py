"""Texts that are too much to be read at once, refused with where to cut them."""

from timeline.problems import TimelineError


def in_parts(message: str, text: str, at: int) -> TimelineError:
    """Return the refusal of a text that holds too much up to a place (an offset), with the line of that place."""
    line = text.count("\n", 0, at) + 1
    hint = f"draft it in parts, the first before line {line:,}; if it is a table, `timeline import csv FILE`"
    return TimelineError(message, hint=hint, status=1)
