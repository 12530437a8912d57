"""The table of one language: its words by what they are, how its dates are ordered, how dates are said in it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from timeline.dates.connectives import SIGNS, Connectives

Meaning = tuple[str, int]
"""A mark, the letter of what a word is, and a value: `("M", 6)` is the month June. English names all the marks."""


class Turn(NamedTuple):
    """What a mark becomes in some company: a pattern over the marks of a phrase, and the mark of what it matches.

    Where the mark is '' the word is left out; where a value is given it becomes that of the word.
    """

    pattern: str
    mark: str
    value: int | None = None


AGO = Turn("B(?=(?:[NJY]?U|N?#U|N?TN?U|N?UaN?T|NaN?TU)$)", "X")
"""One word is 'before' and 'ago': it is 'ago' before an amount of time with which the phrase ends."""

CENTURY_AFTER = Turn("(?<=V)i(?=$|E|,?(?:P|[OVD][TU\u2153]))", "K")
"""One letter is 'in' and 'century': it is 'century' between a Roman number and an era, a part or the end."""

_ONES = frozenset("i\u0456")
"""Words that are the number I where they are capitals."""

BEFORE_IT = (
    Turn("(?<=\u00a7[NJ]U)t|(?<=\u00a7U)t", "B"),
    Turn("\u00a7(?=[NJ]?UB)", ""),
    Turn("Z(?=[NJ]?UA)", ""),
)
"""'In three days before it' and 'in three days after it' are three days before and after it."""

SINCE = Turn("^f(?=[^tb_-]*$)", "s")
"""One word is 'from' and 'since': it is 'since' where no end is told."""


class Unit(IntEnum):
    """A unit in which people count time."""

    DAY = 0
    WEEK = 1
    FORTNIGHT = 2
    MONTH = 3
    QUARTER = 4
    YEAR = 5
    DECADE = 6
    CENTURY = 7
    HOUR = 8
    WEEKEND = 9


@dataclass(frozen=True, kw_only=True, eq=False)
class Language:
    """One language: what its words mean, and the patterns by which a date is said in it; each is itself alone.

    words            single words, lower case, with their meaning
    rows             two to four words that mean one thing together, a space between them
    dropped          words that say nothing of a date, such as articles
    articles         words for 'the'
    plurals          words for more than one day, week or Tuesday, which are no one date without a number
    vague            texts that tell no time, each with what may be written instead
    refused          words with which a text that is not read is no date, by what is said of it (phrases/helping.py)
    ordinal_endings  what may follow a number to make it an ordinal: 'st' of '21st'; '-a' needs its hyphen
    decade_endings   what may follow the first year of a decade: 'er' of '1990er'
    decade_words     words for 'years' that make the year after them a decade: 'années 1990'
    spans_of_decades whether two such years with a hyphen may be decades, too: 'années 1850-1860'
    months_before    words for 'month' before its name: 'mois de mai'
    ahead            words for 'in' before an amount of time that lies ahead: 'in two weeks'
    days_before      words for 'day' before its number and month: 'el día 5 de mayo'
    years_before     words for 'year' before its number, where they say no more: 'im Jahr 2022'
    years_after      the same after it: '2022 года'
    clock_words      words beside a time that say that it is one: 'Uhr', 'heures'
    mornings         words that put a time into the first half of its day
    evenings         words that put it into the second: 'evening', 'soir'
    nights           words that put it into the hours before or after midnight
    elisions         letters that an apostrophe ties to the next word, and that say nothing of a date: "d'octobre"
    prefixes         words that are written with the next one: 'ويوليو' is 'and July'
    splits           words that stand for several: 'أسبوعين' for two weeks
    turns            words that mean another thing in company: 'vor' is 'ago' before an amount of time
    day_first        whether 6/7/2023 is 6 July; None if both orders are in use
    counted          patterns of 'the 483rd day of the war', with groups `name` and `nth` or `number`
    aliases          words for a declared count, with its name: 'війни' is 'war'
    connectives      how dates are said
    """

    code: str
    name: str
    words: Mapping[str, Meaning] = field(default_factory=dict)
    rows: Mapping[str, Meaning] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    plurals: frozenset[str] = frozenset()
    vague: Mapping[str, str] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    ordinal_endings: frozenset[str] = frozenset()
    decade_endings: frozenset[str] = frozenset()
    decade_words: frozenset[str] = frozenset()
    spans_of_decades: bool = False
    months_before: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    days_before: frozenset[str] = frozenset()
    years_before: frozenset[str] = frozenset()
    years_after: frozenset[str] = frozenset()
    clock_words: frozenset[str] = frozenset()
    mornings: frozenset[str] = frozenset()
    evenings: frozenset[str] = frozenset()
    nights: frozenset[str] = frozenset()
    elisions: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    splits: Mapping[str, str] = field(default_factory=dict)
    turns: tuple[Turn, ...] = ()
    day_first: bool | None = True
    counted: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    connectives: Connectives = SIGNS

    @cached_property
    def row_heads(self) -> frozenset[str]:
        """The words with which the rows begin."""
        return frozenset(row.partition(" ")[0] for row in self.rows)

    @cached_property
    def counted_forms(self) -> tuple[re.Pattern[str], ...]:
        """The patterns of days of a count, compiled."""
        return tuple(re.compile(each) for each in self.counted)

    @cached_property
    def words_alone(self) -> dict[str, Meaning]:
        """The words with which no row begins and that are no number in capitals; what is dropped has the mark ''."""
        known = dict.fromkeys(self.dropped, ("", 0)) | {
            word: meaning for word, meaning in self.words.items() if word not in self.dropped
        }
        return {word: meaning for word, meaning in known.items() if word not in self.row_heads and word not in _ONES}

    @cached_property
    def beside_numbers(self) -> frozenset[str]:
        """The words for years, months and days that say no more than the number beside them, and for several years."""
        alone = self.years_before, self.years_after, self.days_before, self.months_before
        return self.decade_words.union(*alone, self.several_years)

    @cached_property
    def beside_hours(self) -> frozenset[str]:
        """The words that make a time of the number beside them."""
        return self.clock_words | {"at"}

    @cached_property
    def several_years(self) -> frozenset[str]:
        """The words for more than one year."""
        return frozenset(word for word in self.plurals if self.words.get(word) == ("U", Unit.YEAR))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words that it may know, each alone."""
        rows = (word for row in self.rows for word in row.split())
        told = (self.words, self.dropped, self.splits, self.clock_words, self.elisions)
        return frozenset(rows).union(*told)


def undecorated(words: Mapping[str, Meaning]) -> dict[str, Meaning]:
    """Return words also as they are typed without the signs on their letters: 'luna trecuta'."""
    letters = str.maketrans("\u0142\u00f8", "lo")
    pieces = unicodedata.normalize("NFD", "\n".join(words).translate(letters))
    signs = {ord(sign): None for sign in set(pieces) if unicodedata.combining(sign)}
    plain = dict(zip(pieces.translate(signs).split("\n"), words.values(), strict=True)) if words else {}
    return plain | dict(words)


def same(mark: str, words: str, value: int = 0) -> dict[str, Meaning]:
    """Return words, separated by spaces, that all mean one thing."""
    return dict.fromkeys(words.split(), (mark, value))


def numbered(mark: str, lines: str, first: int, *, step: int = 1) -> dict[str, Meaning]:
    """Return the words of some lines with the number of their line; the first has `first`, the next `step` more."""
    rows = lines.strip().split("\n")
    return {word: (mark, first + step * place) for place, line in enumerate(rows) for word in line.split()}


def in_order(mark: str, words: str, first: int, *, step: int = 1) -> dict[str, Meaning]:
    """Return words, separated by spaces, each with its number; the first has `first`, the next `step` more."""
    return {word: (mark, first + step * place) for place, word in enumerate(words.split())}


def parts_of_year(quarters: str = "q", halves: str = "h") -> dict[str, Meaning]:
    """Return quarters and halves of a year by a letter and a number, in either order: `q3`, `3t`, `s1`."""
    marks = (("Q", quarters, range(1, 5)), ("H", halves, range(1, 3)))
    told = [(mark, letter, number) for mark, letters, numbers in marks for letter in letters for number in numbers]
    before = {f"{letter}{number}": (mark, number) for mark, letter, number in told}
    return before | {f"{number}{letter}": (mark, number) for mark, letter, number in told if letter in "ts"}


def declined(mark: str, stems: str, endings: str, first: int, *, step: int = 1) -> dict[str, Meaning]:
    """Return stems with each of some endings; the first stem has the number `first`, the next `step` more."""
    numbers = enumerate(stems.split())
    return {
        f"{stem}{ending}": (mark, first + step * place)
        for place, stem in numbers
        if stem != "-"
        for ending in endings.split()
    }


def marked_words(words: Mapping[str, str]) -> dict[str, Meaning]:
    """Return words by their mark: `{"i": "in on at"}`."""
    return {word: meaning for mark, each in words.items() for word, meaning in same(mark, each).items()}


def valued(mark: str, words: Mapping[Unit, str] | Mapping[int, str]) -> dict[str, Meaning]:
    """Return the words of one mark by their value: `valued("U", {Unit.DAY: "day days"})`."""
    return {word: meaning for value, each in words.items() for word, meaning in same(mark, each, value).items()}
