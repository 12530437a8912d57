"""The year told after the last of coordinated dates: 'opened on 16 July and closed on 31 August 2021'."""

import unicodedata
from collections.abc import Mapping, Sequence

from timeline.dates.days import weekday
from timeline.texts.moments import Moment, Scale
from timeline.texts.nearest import in_year
from timeline.texts.said import PartOfYear, Written
from timeline.texts.scanning import Stretch
from timeline.texts.spoken import Spoken
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.table import Vocabulary

_LONGEST, _NEAR = 16, 92
_AGAINST = frozenset("BAXesxl;")
"""The marks of 'before', 'after', 'since', 'ago', 'later', and of signs, which part a clause from the one before it."""

_ENDS = frozenset({"", ";"})
"""The words of the ends of sentences, and of what parts two clauses."""


def years_told_after(cut: Tokens, scanned: Sequence[Stretch], spoken: Spoken) -> Mapping[int, tuple[Moment, ...]]:
    """Return what months and days without a year are by the year of a later one, by their first token.

    They are tied to it by 'and', or by a comma to one that is; nothing parts its clause from theirs. One that is later
    in its year than the one with the year is of the year before if that is near, 'on 31 December and on 2 January',
    else of either: both are returned.
    """
    told = dict[int, tuple[Moment, ...]]()
    for number in range(len(scanned) - 2, -1, -1):
        what, after = scanned[number].said.what, told.get(scanned[number + 1].first)
        if not isinstance(what, PartOfYear) or what.scale is not Scale.MONTH or what.way is not None:
            continue
        later = _written(scanned[number + 1]) if after is None else after[0] if len(after) == 1 else None
        known = spoken.at(cut.each[scanned[number].first].start)
        if later is None or not _is_tied(cut, scanned[number], scanned[number + 1], known, is_listed=after is not None):
            continue
        dates = _before(what, later)
        if dates:
            told[scanned[number].first] = dates
    return told


def _written(stretch: Stretch) -> Moment | None:
    """Return the month or the day that is told with its year."""
    what = stretch.said.what
    return what.moment if isinstance(what, Written) and what.moment.scale in (Scale.DAY, Scale.MONTH) else None


def _before(what: PartOfYear, later: Moment) -> tuple[Moment, ...]:
    """Return a month or a day in the year of a later one; where it is not before that, in either of two years."""
    here, before = (in_year(what.scale, what.part, what.day, later.year - each) for each in (0, 1))
    if here is not None and here.first <= later.first:
        dates: tuple[Moment | None, ...] = (here,)
    else:
        dates = (before,) if before is not None and later.first - before.last <= _NEAR else (before, here)
    named = [each for each in dates if each is not None]
    return tuple(each for each in named if what.weekday is None or weekday(each.first) == what.weekday)


def _is_tied(cut: Tokens, one: Stretch, other: Stretch, known: Vocabulary, *, is_listed: bool) -> bool:
    """Return whether 'and', or a comma of a list, ties two dates of one sentence, and no word parts them after it."""
    first, last = one.last + 1, other.first
    if not 0 < last - first <= _LONGEST or any(each.word in _ENDS for each in cut.each[first:last]):
        return False
    tie = max(first + cut.marks[first:last].rfind("a"), _prefixed(cut, first, last, known))
    if tie < first and is_listed:
        tie = first + cut.marks[first:last].rfind(",")
    between = [each for each in cut.each[tie:last] if not unicodedata.combining(each.word[:1] or " ")]
    if tie < first or not _AGAINST.isdisjoint(each.mark for each in between):
        return False
    words = {each.word for each in between}
    return words.isdisjoint(known.partings) and words.isdisjoint(known.pluperfect)


def _prefixed(cut: Tokens, first: int, last: int, known: Vocabulary) -> int:
    """Return the last word that is written together with 'and' before it, -1 if there is none."""
    if not known.prefixes:
        return -1
    places = range(last - 1, first - 1, -1)
    return next((each for each in places if cut.each[each].word.startswith(known.prefixes)), -1)
