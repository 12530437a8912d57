"""What stands around an expression in its sentence: ties, prepositions, brackets, the way in which its verbs look."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.texts.coordination import years_told_after
from timeline.texts.moments import Moment, Scale
from timeline.texts.said import Away, Base, DayAlone, NamedDay, PartOfYear, TimeAlone, What
from timeline.texts.scanning import Stretch
from timeline.texts.sentences import Sentence
from timeline.texts.spoken import Spoken
from timeline.texts.tenses.around import words_around
from timeline.texts.tenses.plans import is_bounded
from timeline.texts.tenses.schedules import side_of_end
from timeline.texts.tenses.side import side_of
from timeline.texts.tenses.unclear import is_unclear
from timeline.texts.times_and_days import is_day
from timeline.texts.tokens import Tokens
from timeline.texts.vocabulary.saying import SAYING
from timeline.texts.vocabulary.table import Vocabulary

_LINKS = ("t", "-")
"""The marks of 'to' and of a hyphen."""

_BOUNDS = ("t", "y")
_SETS, _NEAR = frozenset("12"), 12
_OPENING = re.compile(r"(?:^|[|])[isfbyBA]?0?$")
_BRACKET = 80
"""So many characters before an expression its bracket may begin."""


class Surroundings(NamedTuple):
    """What stands around an expression.

    side        -1 if the sentence looks back, 1 if it looks ahead, 0 if nothing tells; -2 or 2 if that is plain
    is_unclear  whether the sentence may look at either side just as well
    end_side    which way the verb beside 'until', 'by' looks, 1 if it tells of what is fixed in time; None without both
    is_definite whether 'on the' stands before a day of the week: 'on the Sunday he came'
    may_be_next whether 'the following week' and 'next week' are the same words
    is_linked   whether 'to' or a hyphen ties it to the one before
    is_span     whether it is so tied, or the next one to it
    is_bound    whether 'by' or 'until' stands before it, or it is that of a plan of the past
    is_since    whether 'since' stands before it: news do not go on from there
    is_opening  whether it opens its sentence, with or without a preposition
    is_attribute whether it stands between 'the' and what it belongs to: 'the August 1988 cease-fire'
    is_aside    whether it stands in brackets, or is only looked ahead to: 'until 1944'
    is_repeated whether the sentence tells of every day, or every Monday, near it
    is_unread   whether the sentence has a date in numbers that is not read, as '5/6/2022'
    is_dated_later  whether the sentence tells a day after it
    is_of_report whether a verb of saying stands near it: 'police said on Tuesday'
    years_after what it is by the year of a coordinated date after it: one date, or one of two
    """

    side: int = 0
    is_unclear: bool = False
    end_side: int | None = None
    is_definite: bool = False
    may_be_next: bool = False
    is_linked: bool = False
    is_span: bool = False
    is_bound: bool = False
    is_since: bool = False
    is_opening: bool = False
    is_attribute: bool = False
    is_aside: bool = False
    is_repeated: bool = False
    is_unread: bool = False
    is_dated_later: bool = False
    is_of_report: bool = False
    years_after: tuple[Moment, ...] = ()


def surroundings(
    cut: Tokens, scanned: Sequence[Stretch], sentences: Sequence[Sentence], spoken: Spoken
) -> Iterator[Surroundings]:
    """Yield what stands around each expression of a text, in their order; `sentences` are those in which they stand."""
    unread, years = _unread(cut, scanned, sentences), years_told_after(cut, scanned, spoken)
    before: Stretch | None = None
    for number, (stretch, sentence) in enumerate(zip(scanned, sentences, strict=True), 1):
        after = scanned[number] if sentence in sentences[number : number + 1] else None
        what, known = stretch.said.what, spoken.at(cut.each[stretch.first].start)
        side = side_of(cut, stretch, known) if _is_sided(what) else 0
        is_linked = before is not None and _is_linked(cut, before, stretch)
        yield Surroundings(
            side=side,
            is_unclear=isinstance(what, NamedDay) and is_unclear(cut, stretch, known, side),
            end_side=side_of_end(cut, stretch, known) if isinstance(what, PartOfYear) or _is_of_text(what) else None,
            is_definite=_is_definite(cut, stretch, known),
            may_be_next=known.extras.next_is_following and _is_of_text(what),
            is_linked=is_linked,
            is_span=is_linked or cut.marks[stretch.last + 1 : stretch.last + 2] in _LINKS,
            is_bound=is_bounded(cut, stretch, known),
            is_since=cut.marks[stretch.first - 1 : stretch.first] == "s",
            is_opening=_is_opening(cut, stretch),
            is_attribute=cut.marks[stretch.first - 1 : stretch.first] == "0"
            and cut.marks.startswith(".", stretch.last + 1),
            is_aside=_is_aside(cut, stretch),
            is_repeated=isinstance(what, TimeAlone) and _is_repeated(cut, stretch),
            is_unread=sentence in unread,
            is_dated_later=after is not None and _is_whole_day(after),
            is_of_report=is_day(what) and _is_of_report(cut, stretch, known),
            years_after=years.get(stretch.first, ()),
        )
        before = stretch


def _is_of_report(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether a verb of saying stands near an expression in its sentence."""
    return any(each.word in SAYING[known.code] for each in words_around(cut, stretch, _NEAR))


def _is_sided(what: What) -> bool:
    """Return whether the side at which a sentence looks may decide what is said."""
    is_weekend = isinstance(what, Away) and what.scale is Scale.WEEKEND
    return is_weekend or _is_of_text(what) or isinstance(what, NamedDay | PartOfYear | TimeAlone | DayAlone)


def _is_of_text(what: What) -> bool:
    """Return whether what is said is seen from a date of the text: 'the following week'."""
    return isinstance(what, Away | NamedDay | PartOfYear) and what.base is Base.NARRATIVE


def _is_linked(cut: Tokens, before: Stretch, stretch: Stretch) -> bool:
    """Return whether 'to', a hyphen, or the 'and' of 'between', ties an expression to the one before it."""
    is_same_day = bool(stretch.said.clock) and stretch.said.what == before.said.what
    if stretch.first != before.last + 2 or is_same_day:
        return False
    link = cut.marks[before.last + 1]
    is_between = cut.marks[max(before.first - 2, 0) : before.first].rstrip("0").endswith("b")
    return link in _LINKS or (is_between and link == "a")


def _is_whole_day(stretch: Stretch) -> bool:
    """Return whether a day without a time is told."""
    return is_day(stretch.said.what) and not stretch.said.clock


def _unread(cut: Tokens, scanned: Sequence[Stretch], sentences: Sequence[Sentence]) -> frozenset[Sentence]:
    """Return the sentences with a date in numbers that is not read, since its day and its month may be either."""
    if "%" not in cut.marks:
        return frozenset()
    read = {number for each in scanned for number in range(each.first, each.last + 1)}
    left = [token.start for number, token in enumerate(cut.each) if token.mark == "%" and number not in read]
    told = sorted(set(sentences))
    before = [(at, bisect_right(told, at, key=lambda each: each.start)) for at in left]
    return frozenset(told[number - 1] for at, number in before if number and at < told[number - 1].end)


def _is_definite(cut: Tokens, stretch: Stretch, known: Vocabulary) -> bool:
    """Return whether 'on the' stands before a day of the week: 'on the Sunday he came'."""
    if cut.marks[stretch.first + 1 : stretch.first + 2] != "W":
        return False
    words = (each.word for each in cut.each[max(stretch.first - 1, 0) : stretch.first + 1])
    return " ".join(words) in known.extras.definite


def _is_repeated(cut: Tokens, stretch: Stretch) -> bool:
    """Return whether 'every', 'daily', 'Mondays' stands near an expression in its sentence."""
    before = cut.marks[max(stretch.first - _NEAR, 0) : stretch.first].rpartition("|")[2]
    after = cut.marks[stretch.last + 1 : stretch.last + 1 + _NEAR].partition("|")[0]
    return not _SETS.isdisjoint(before + after)


def _is_opening(cut: Tokens, stretch: Stretch) -> bool:
    """Return whether an expression opens its sentence, with or without a preposition: 'By 1840 nothing remained'."""
    first = max(stretch.first - 3, 0)
    return _OPENING.search(cut.marks[first : stretch.first]) is not None and (
        first == 0 or "|" in cut.marks[first : stretch.first]
    )


def _is_aside(cut: Tokens, stretch: Stretch) -> bool:
    """Return whether an expression stands in brackets, or after 'until' or 'by' that opens no sentence."""
    before = cut.marks[max(0, stretch.first - 2) : stretch.first].rstrip("0")
    is_by = before[-1:] == "y" and _is_opening(cut, stretch)
    if before[-1:] in _BOUNDS and not is_by and not cut.marks.endswith(("-t", "Yt"), 0, stretch.first):
        return True
    start = cut.each[stretch.first].start
    opening = cut.text.rfind("(", max(0, start - _BRACKET), start)
    return opening >= 0 and ")" not in cut.text[opening:start]
