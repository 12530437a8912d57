"""A date of a text with the words that bound it."""

import re
from typing import NamedTuple

from timeline.dates import Dating, When
from timeline.dates.understanding import understood_or_none
from timeline.proposals.bound_words import RECORD
from timeline.proposals.found_date import Found, read_words
from timeline.texts.vocabulary import vocabulary

YEAR = re.compile(r"\d{4}", re.ASCII)
CLAUSE_END = re.compile(r"[,;:()\u2014]")
_YEARLESS_RULES = frozenset({"narrative-year", "next-year", "tense", "nearest"})
"""The rules by which a date without its year has one."""


class BoundCase(NamedTuple):
    """A date of a text with the words of its bound: what stands before it in its clause, and how it is read.

    `start` is where the words of the bound begin, `word` is them in small letters, `mark` what they are.
    """

    text: str
    found: Found
    before: str
    start: int
    word: str
    mark: str
    dating: Dating
    published: int

    @property
    def is_record(self) -> bool:
        """Whether something is only compared with the date: 'the worst since'; not 'the first man, held since'."""
        before = self.before[: self.start - (self.found.start - len(self.before))]
        last = before.rpartition(",")[2]
        record = RECORD.get(self.dating.languages[0])
        return record is not None and record.search(last if last.strip() else before) is not None

    @property
    def after(self) -> str:
        """What stands after the date in its clause."""
        return CLAUSE_END.split(self.text[self.found.end : self.found.sentence.end])[0]

    @property
    def clause(self) -> str:
        """What stands around the date in its clause."""
        return f"{CLAUSE_END.split(self.before)[-1]} {self.after}"

    @property
    def is_lasting(self) -> bool:
        """Whether a verb of the clause tells of what goes on: 'prace trwają od marca'."""
        words = self.clause.lower().split()
        return not vocabulary(self.dating.languages[0]).lasting.isdisjoint(words)

    @property
    def is_ahead(self) -> bool:
        """Whether the date is still to come on the day of publication."""
        when = understood_or_none(self.found.date, self.dating)
        return when is not None and when.earliest_day is not None and when.earliest_day > self.published

    def dated(self, date: str) -> Found:
        """Return what is found with the words of its bound, and another date (EDTF)."""
        return self.found._replace(start=self.start, date=date, others=())

    def read(self, start: int) -> When | None:
        """Return as what the words from a place on are read, from the anchor of their date."""
        return read_words(self.words(start), self.dating)

    def words(self, start: int) -> str:
        """Return the words from a place up to the end of the date, with the year of the date if they have none."""
        words = " ".join(self.text[start : self.found.end].split())
        is_yearless = not YEAR.search(words) and self.found.rule in _YEARLESS_RULES
        return f"{words} {self.found.date[:4]}" if is_yearless else words
