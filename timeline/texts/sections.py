"""Headings that tell a year, and the years that a text is about."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline.texts.moments import Scale
from timeline.texts.said import Written
from timeline.texts.scanning import Stretch
from timeline.texts.sentences import Sentence
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

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


def without_strays(cut: Tokens, scanned: Sequence[Stretch], known: Vocabulary) -> tuple[Stretch, ...]:
    """Return the expressions of a history without the numbers that stand alone and are far from all of its years."""
    span = years_told(scanned)
    return tuple(each for each in scanned if span is None or not _is_stray(cut, each, span, known))


def _is_stray(cut: Tokens, stretch: Stretch, span: Years, known: Vocabulary) -> bool:
    """Return whether a number is no year of a text: '1352 sorties'."""
    what = stretch.said.what
    if stretch.first != stretch.last or not isinstance(what, Written) or what.moment.scale is not Scale.YEAR:
        return False
    if known.extras.dot_ordinals and not cut.is_capital(stretch.last + 1):
        return False
    before = cut.each[stretch.first - 1].word if stretch.first else ""
    return not span.first <= what.moment.number <= span.last and before not in known.before_years


def years_told(scanned: Sequence[Stretch]) -> Years | None:
    """Return the years in which nearly all dates of a text lie, with some around; None if it tells few."""
    years = sorted(written_years(scanned))
    if len(years) < _FEWEST:
        return None
    tenth = max(len(years) // 10, 1)
    return Years(years[tenth] - _MARGIN, years[-1 - tenth] + _MARGIN)
