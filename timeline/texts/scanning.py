"""The stretches of a text's tokens that tell of time: at each place the longest that a rule reads."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.dates.days import civil
from timeline.texts.case import Case
from timeline.texts.doubts import is_doubtful
from timeline.texts.moments import Scale
from timeline.texts.refusing import in_parts
from timeline.texts.rules.amounts import AMOUNTS
from timeline.texts.rules.clocks import CLOCKS
from timeline.texts.rules.days_away import DAYS_AWAY
from timeline.texts.rules.distances import DISTANCES
from timeline.texts.rules.feasts import FEASTS
from timeline.texts.rules.halves import HALVES
from timeline.texts.rules.month_dates import MONTH_DATES
from timeline.texts.rules.nights import NIGHTS
from timeline.texts.rules.numeric_dates import NUMERIC_DATES
from timeline.texts.rules.parts_of_unit import PARTS_OF_UNIT
from timeline.texts.rules.parts_of_year import PARTS_OF_YEAR
from timeline.texts.rules.rule import Maker
from timeline.texts.rules.units_away import UNITS_AWAY
from timeline.texts.rules.years import YEARS
from timeline.texts.said import PartOfYear, Said, Written
from timeline.texts.sentences import Sentence
from timeline.texts.spoken import Spoken
from timeline.texts.token import Token
from timeline.texts.tokens import Tokens, tokens
from timeline.texts.vocabulary.table import Vocabulary

MOST = 20_000
"""So many dates a text may tell: a book of a megabyte has a few thousand."""

RULES = (
    *MONTH_DATES,
    *NUMERIC_DATES,
    *YEARS,
    *PARTS_OF_YEAR,
    *PARTS_OF_UNIT,
    *NIGHTS,
    *HALVES,
    *FEASTS,
    *DAYS_AWAY,
    *UNITS_AWAY,
    *DISTANCES,
    *AMOUNTS,
    *CLOCKS,
)
"""Of those that read equally many words, the first."""

_DAY_MORE = re.compile(
    r"(?P<link>[-/]|[tao,](?=[NO](?:,?Y)?(?!\.)))(?P<more>[NO])(?:,?(?P<year>Y))?(?!_?[Mm]|[UNY%#$'-])"
)
_BEGINS = re.compile(r"[^.,;|$'\-_iabftsyBAo/@]")


_AMOUNT_IN = re.compile("N[_i][Mm]")
_HARD = re.compile(r"[.;|$]")
_REACH, _BEFORE = 24, 2


class _Fit(NamedTuple):
    """A rule that fits: how many tokens it takes, what makes of them what is said, where its names stand."""

    length: int
    maker: Maker
    names: tuple[tuple[str, int], ...]


class Stretch(NamedTuple):
    """Some tokens, from the first to the last, and what they say of time."""

    first: int
    last: int
    said: Said

    def moved(self, number: int) -> "Stretch":
        """Return the same stretch some tokens later."""
        return Stretch(self.first + number, self.last + number, self.said)

    def is_within_a_word(self, cut: Tokens) -> bool:
        """Return whether it has but the last of the words for which one stands, as 'Spätsommer' for two."""
        return cut.each[self.first].start == cut.each[self.last].end


def scan(text: str, found: Sequence[Sentence], spoken: Spoken) -> tuple[Tokens, list[Stretch]]:
    """Cut the sentences of a text into tokens, and find the stretches that tell of time, in order; none overlap.

    TimelineError where there are more than `MOST`, before the rest of the text is cut.
    """
    each, rows, told = list[Token](), list[str](), list[Stretch]()
    parts = [*spoken.parts(found)] if spoken.foreign else [(each, spoken.main) for each in found]
    for (_, known), cut in zip(parts, tokens(text, parts), strict=True):
        before = each[-1:]
        rows.append("".join([token.mark for token in cut]))
        part = Tokens(text, "|" * len(before) + rows[-1], before + cut)
        for one in _stretches(part, known) if len(cut) > 1 else ():
            told.append(one.moved(len(each) - len(before)))
            if len(told) > MOST:
                raise in_parts(f"this text tells more than {MOST:,} dates", text, part.each[one.first].start)
        each += cut
    return Tokens(text, "".join(rows), each), told


def _stretches(cut: Tokens, known: Vocabulary) -> Iterator[Stretch]:
    """Yield the stretches of a sentence that tell of time, in order; none of them overlap."""
    place = 0
    while (begin := _BEGINS.search(cut.marks, place)) is not None:
        stretch = _longest(cut, begin.start())
        if stretch is None or stretch.is_within_a_word(cut) or is_doubtful(Case(cut, *stretch, known)):
            place = begin.end() if stretch is None else stretch.last + 1
            continue
        yield stretch
        place = stretch.last + 1
        while (more := _more(cut, stretch)) is not None:
            yield more
            stretch, place = more, more.last + 1


def _more(cut: Tokens, stretch: Stretch) -> Stretch | None:
    """Return a day, or the last digits of a year, that only a link ties to the date before it: 'April 24 and 25'."""
    match = _DAY_MORE.match(cut.marks, stretch.last + 1)
    what = stretch.said.what
    if match is None:
        return None
    place, last, value = match.start("more"), match.end() - 1, cut.each[match.start("more")].value
    if isinstance(what, PartOfYear) and what.day is not None and what.day < value <= 31:
        return Stretch(place, last, Said(what._replace(day=value)))
    if not isinstance(what, Written):
        return None
    moment = what.moment
    if moment.scale is Scale.DAY and cut.marks[stretch.last] in "NO" and civil(moment.number).day < value <= 31:
        return Stretch(place, last, Said(Written(moment.moved(value - civil(moment.number).day))))
    is_short_year = moment.scale is Scale.YEAR and match["link"] in "-/" and moment.number % 100 < value
    return Stretch(place, place, Said(Written(moment.moved(value - moment.number % 100)))) if is_short_year else None


def _longest(cut: Tokens, place: int) -> Stretch | None:
    """Return the longest stretch that begins at a place, None if none does."""
    end = _HARD.search(cut.marks, place + 1, place + _REACH)
    last = min(place + _REACH, len(cut.marks) if end is None else end.end())
    window = cut.marks[max(place - _BEFORE, 0) : last]
    for length, maker, names in _fitting(window, min(place, _BEFORE)):
        said = maker({name: cut.each[place + offset] for name, offset in names})
        if said is not None and not _is_amount_in_a_month(cut, place, length):
            return Stretch(place, place + length - 1, said)
    return None


def _is_amount_in_a_month(cut: Tokens, place: int, length: int) -> bool:
    """Return whether a number and a month are not a day of it: 'she turned 30 in April'."""
    match = _AMOUNT_IN.search(cut.marks, place, place + length)
    return match is not None and cut.each[match.start() + 1].word == "in"


@lru_cache(maxsize=8192)
def _fitting(window: str, start: int) -> tuple[_Fit, ...]:
    """Return the rules that fit some marks from a place on, the longest match first."""
    found = [(match, each.maker) for each in RULES if (match := each.pattern.match(window, start))]
    found.sort(key=lambda pair: -pair[0].end())
    return tuple(_Fit(match.end() - start, maker, _names(match, start)) for match, maker in found)


def _names(match: re.Match[str], start: int) -> tuple[tuple[str, int], ...]:
    """Return the names of a match with their places; a name may end in 2 where the pattern has it twice."""
    return tuple((name.rstrip("2"), match.start(name) - start) for name, mark in match.groupdict().items() if mark)
