"""Some tokens of a text that seem to tell of time, as doubts look at them."""

from typing import NamedTuple

from timeline.texts.moments import Scale
from timeline.texts.said import Said, Undated, Written
from timeline.texts.token import Token
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary


class Case(NamedTuple):
    """Some tokens of a text, from the first to the last, what they seem to say, and the vocabulary."""

    cut: Tokens
    first: int
    last: int
    said: Said
    known: Vocabulary

    @property
    def marks(self) -> str:
        """Their marks."""
        return self.cut.marks[self.first : self.last + 1]

    @property
    def before(self) -> str:
        """The mark before them, '' at the beginning of the text."""
        return self.cut.marks[self.first - 1] if self.first else ""

    @property
    def after(self) -> str:
        """The mark after them, '' at the end of the text."""
        return self.cut.marks[self.last + 1 : self.last + 2]

    @property
    def word_before(self) -> str:
        """The word or sign before them."""
        words = [each.word for each in self.cut.each[max(self.first - 2, 0) : self.first] if each.word != "."]
        return words[-1] if words else ""

    @property
    def word_after(self) -> str:
        """The word or sign after them."""
        return "".join(each.word for each in self.cut.each[self.last + 1 : self.last + 2])

    @property
    def end(self) -> Token:
        """The last of them."""
        return self.cut.each[self.last]

    @property
    def is_duration(self) -> bool:
        """Whether they seem to be a duration."""
        return isinstance(self.said.what, Undated) and self.said.what.kind == "DURATION"

    @property
    def is_year(self) -> bool:
        """Whether they seem to be a year that stands alone."""
        what = self.said.what
        return self.first == self.last and isinstance(what, Written) and what.moment.scale is Scale.YEAR
