"""Texts that are too much to be read at once, refused with where to cut them."""

from timeline.problems import TimelineError


def in_parts(message: str, text: str, at: int) -> TimelineError:
    """Return the refusal of a text that holds too much up to a place (an offset), with the line of that place."""
    hint = f"draft it in parts, the first before line {_line(text, at):,}; if it is a table, `timeline import csv FILE`"
    return TimelineError(message, hint=hint, status=1)


def endless(message: str, text: str, at: int) -> TimelineError:
    """Return the refusal of a text whose sentence at a place (an offset) does not end, with what would end it."""
    hint = f"it begins in line {_line(text, at):,}: put full stops, or an empty line, where its sentences end"
    return TimelineError(message, hint=hint, status=1)


def _line(text: str, at: int) -> int:
    """Return in which line a place is, from 1."""
    return text.count("\n", 0, at) + 1
