"""Headings that tell a year, and the years that a text is about."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline.texts.said import Written
from timeline.texts.scanning import Stretch
from timeline.texts.sentences import Sentence

_LONGEST_HEADING = 120
_CLOSES = (".", "!", "?", ":", ";", ",", "\u2026")
_FEWEST, _MARGIN = 5, 30


class Years(NamedTuple):
    """From a first to a last year, both included."""

    first: int
    last: int


def is_heading(text: str, sentence: Sentence) -> bool:
    """Return whether a sentence is a line of its own that no mark closes."""
    start, end = sentence
    if end - start > _LONGEST_HEADING or text[end - 1] in _CLOSES:
        return False
    return (not start or text[start - 1] == "\n") and text[end : end + 1] in ("", "\r", "\n")


def written_years(scanned: Sequence[Stretch]) -> list[int]:
    """Return the years that are written in some expressions."""
    return [each.said.what.moment.year for each in scanned if isinstance(each.said.what, Written)]


def years_told(scanned: Sequence[Stretch]) -> Years | None:
    """Return the years in which nearly all dates of a text lie, with some around; None if it tells few."""
    years = sorted(written_years(scanned))
    if len(years) < _FEWEST:
        return None
    tenth = max(len(years) // 10, 1)
    return Years(years[tenth] - _MARGIN, years[-1 - tenth] + _MARGIN)
