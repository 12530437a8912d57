"""A phrase and how it is read; where it can be read in several ways, which of them is taken."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from timeline.dates.counts import Count
from timeline.dates.dating import DateError, Direction
from timeline.dates.languages.table import Language
from timeline.dates.phrases.token import Token
from timeline.dates.seasons import Hemisphere

_BETWEEN_NUMBERS = frozenset("-/")
"""Marks between the numbers of a date of which either may be the day."""
_UNITS, _HOURS = frozenset("UK"), frozenset("Cz")
_LETTERS = re.compile(r"[^\W\d_]+")


class Undecided(Exception):  # noqa: N818 - no error: it asks for all the ways
    """A fork of a phrase at which no way is likelier: all are to be named."""

    def __init__(self, fork: str, ways: Sequence[str], message: str) -> None:
        """Keep the name of the fork, its ways and what is to be told of it."""
        super().__init__(message)
        self.fork = fork
        self.ways = tuple(ways)
        self.message = message


@dataclass(slots=True)
class Trail:
    """What was met while a phrase was read: its forks with their ways, and whether the as-of day was asked for."""

    forks: dict[str, tuple[tuple[str, ...], int]] = field(default_factory=dict)
    anchored: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A text and how it is read: the as-of day, where dates without a year lie, the day counts, the languages.

    `years` is added to each year that is told; `turns` are the ways to take at forks, by their names; `trail` is
    filled while the phrase is read.
    """

    text: str
    as_of: int | None = None
    direction: Direction = Direction.NEAREST
    counts: tuple[Count, ...] = ()
    hemisphere: Hemisphere = "north"
    languages: tuple[Language, ...] = ()
    years: int = 0
    turns: Mapping[str, int] = field(default_factory=dict)
    trail: Trail = field(default_factory=Trail)

    @property
    def today(self) -> int:
        """The as-of day; DateError where none was given."""
        if self.as_of is None:
            message = "it depends on the day it was said: give an as-of day"
            raise DateError(self.text, "no-as-of", message)
        self.trail.anchored = True
        return self.as_of

    @property
    def day_first(self) -> bool:
        """Whether a day stands before its month in numbers, in the one language that was named."""
        return len(self.languages) == 1 and self.languages[0].day_first is True

    @property
    def has_article(self) -> bool:
        """Whether an article is among its first two words: 'the two weeks before 5 May' are all their days."""
        words = self.text.lower().split()[:2]
        return any(word in language.articles for language in self.languages for word in words)

    @property
    def is_morning(self) -> bool:
        """Whether a word puts a time into the first half of its day."""
        return self._has_word([language.mornings for language in self.languages])

    @property
    def is_evening(self) -> bool:
        """Whether a word puts a time into the second half of its day."""
        return self._has_word([language.evenings for language in self.languages])

    @property
    def is_night(self) -> bool:
        """Whether a word puts a time into the hours around midnight."""
        return self._has_word([language.nights for language in self.languages])

    @property
    def tells_half(self) -> bool:
        """Whether a word puts a time into one half of its day."""
        return self.is_morning or self.is_evening or self.is_night

    def _has_word(self, sets: Sequence[frozenset[str]]) -> bool:
        """Return whether a word of some sets is among those of the phrase."""
        text = self.text.lower()
        words = set(_LETTERS.findall(text))
        return any(not words.isdisjoint(each) or any(" " in row and row in text for row in each) for each in sets)

    def is_plural(self, word: str) -> bool:
        """Return whether a word means more than one day, week or Tuesday."""
        return any(word in language.plurals for language in self.languages)

    def number_of(self, word: str) -> int | None:
        """Return the number that a word is, None if it is none."""
        meanings = (language.words.get(word, ("", 0)) for language in self.languages)
        return next((value for mark, value in meanings if mark == "N"), None)

    def is_ahead(self, word: str) -> bool:
        """Return whether an amount of time after a word lies ahead: 'in two weeks', but not 'on two weeks'."""
        return any(word in language.ahead for language in self.languages)

    def is_like(self, other: "Phrase", found: Sequence[Token]) -> bool:
        """Return whether the same tokens mean the same in another language, by what they ask for."""
        marks = {token.mark for token in found}
        return (
            (marks.isdisjoint(_BETWEEN_NUMBERS) or self.day_first == other.day_first)
            and all(self.is_plural(token.text) == other.is_plural(token.text) for token in found)
            and (marks.isdisjoint(_UNITS) or self.has_article == other.has_article)
            and (marks.isdisjoint(_HOURS) or self.halves == other.halves)
        )

    @property
    def halves(self) -> tuple[bool, bool, bool]:
        """Whether words put a time into the morning, into the evening, into the night."""
        return self.is_morning, self.is_evening, self.is_night

    def refused(self, code: str, message: str, hint: str = "", column: int = 1) -> DateError:
        """Return the error for this phrase."""
        return DateError(self.text, code, message, hint=hint, column=column)

    def way(self, fork: str, ways: Sequence[str], likely: int | None, message: str = "") -> int:
        """Return which of some ways to take at a fork; Undecided if none is likely and none was chosen."""
        taken = self.turns.get(fork, likely)
        if taken is None:
            raise Undecided(fork, ways, message)
        self.trail.forks[fork] = tuple(ways), taken
        return taken

    def turned(self, turns: Mapping[str, int]) -> "Phrase":
        """Return the same phrase with other ways taken at its forks."""
        return replace(self, turns={**self.turns, **turns}, trail=Trail())

    def looking(self, direction: Direction) -> "Phrase":
        """Return the phrase as one that looks ahead or back, unless that was decided already."""
        return replace(self, direction=direction) if self.direction is Direction.NEAREST else self
