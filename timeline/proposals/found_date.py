"""A date that was found in a text, and the words before one."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from timeline.dates import Dating, When
from timeline.dates.understanding import understood_or_none
from timeline.proposals.proposal import OtherReading
from timeline.proposals.rule_names import FoundRule
from timeline.texts.sentences import Sentence

COMPARED: Final = "compared"
FISCAL: Final = "fiscal"
"""The rules of dates that are not proposed: with which something is only compared, and of the year of a company."""

WORD_START = re.compile(r"(?<!\S)\S")
YEAR_WORD = re.compile(r"\s+(?:рік|року|році|р|год|года|году|г|rok|roku|r)\b\.?", re.IGNORECASE)
"""The word for the year after a date, which is none of its sentence: '21 березня 2024 року'."""

PART = re.compile(r"\[(?P<first>\d{4}(?:-\d\d){0,2}~)\.\.(?P<last>\d{4}(?:-\d\d){0,2}~)\]", re.ASCII)
"""A part of a month, a year or a century: its ends are roughly those."""

FIRST_WORD = re.compile(r"[^\w]*([^\W\d_]*)")


class Found(NamedTuple):
    """Words that tell a date: their offsets, the date, what it was read against, the rule, other dates.

    `calendar` is that of the date, '' where it is that of the file.
    """

    start: int
    end: int
    sentence: Sentence
    date: str
    anchor: str
    rule: FoundRule
    others: tuple[OtherReading, ...] = ()
    calendar: str = ""


def end_with_year(text: str, found: Found) -> int:
    """Return where a date ends, with the word for the year after it."""
    word = YEAR_WORD.match(text, found.end, found.sentence.end)
    return found.end if word is None else word.end()


def begin_of(date: str) -> str:
    """Return the beginning of a date, which of a part of a month or a year is about its first day."""
    part = PART.fullmatch(date)
    return date if part is None else part["first"]


def end_of(date: str) -> str:
    """Return the end of a date, which of a part of a month or a year is about its last day."""
    part = PART.fullmatch(date)
    return date if part is None else part["last"]


def first_word(text: str, at: int) -> str:
    """Return the word that begins at a place, in small letters and without signs before it."""
    match = FIRST_WORD.match(text, at)
    return "" if match is None else match[1].lower()


def word_starts(text: str, least: int, end: int, most: int) -> list[int]:
    """Return where the last words of a part of a text begin, `most` of them at most."""
    return [match.start() for match in WORD_START.finditer(text, least, end)][-most:]


@lru_cache(maxsize=10_000)
def read_words(words: str, dating: Dating) -> When | None:
    """Return as which date words of a text are read, None if they are not; what a text often says is read once."""
    return understood_or_none(" ".join(words.split()), dating)
