"""The clause around a date as a title, in a sentence of several dates, a row of a table, a list of days.

An ellipsis stands for the dates of others that are left out.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from timeline.proposals.statements import SAID
from timeline.proposals.titles import STRONG, WEAK, title_of

AND = re.compile(
    r"(?P<comma>,)?\s+(?:and|but|while|whereas|after|before|when|until|that|und|aber|während|nachdem|bevor|dass|et|mais|puis|après|avant|que|"
    r"y|pero|mientras|tras|i|oraz|ale|po|że|că|și|dar|iar|după|та|і|й|а|але|"
    r"що|что|після|и|но|после)\s+",
    re.IGNORECASE,
)
"""Words that join two clauses."""

AND_AFTER = ("after", "before", "when", "while", "whereas", "until", "nachdem", "bevor")
BESIDE = 12
"""So many characters before a date a word that joins clauses begins the clause of that date: 'and on 5 May'."""

LEFT_OUT = "…"
LONGEST_JOINING = 3
"""How many letters a word has at most that tells nothing between two dates: 'and', 'on', 'les'."""

WHOLE_DATE = re.compile(r"[^\W\d_]{3,}|\d{4}")
"""What a date has that is told by itself; '25' in 'April 24 and 25' is none."""

CELL = re.compile(r"[^|\t]+")
OWN_WORD = re.compile(r"[^\W\d_]{2,}")
FEWEST_OWN, MOST_OF_SPEAKER = 2, 6


class Span(NamedTuple):
    """From a first character of a sentence up to, not including, another."""

    start: int
    end: int


def title_beside(sentence: str, date: Span, dates: Sequence[Span]) -> str:
    """Return the clause around one of the dates of a sentence, which ends where that of the next date begins.

    Of a row of a table it is the cell that tells most beside its dates.
    """
    if (cell := _telling_cell(sentence, dates)) is not None:
        return title_of(sentence[cell.start : cell.end], 0, 0)
    first, last, undated = 0, len(sentence), _without(sentence, dates)
    for one, other in pairwise(dates):
        cut = _between(undated, first, one, other)
        if cut is None:
            continue
        if date.start >= other.start:
            first = cut.end
        else:
            last = cut.start
            break
    if _only_says(sentence[first:last]):
        first, last = 0, len(sentence)
    run = _run(sentence, date, [each for each in dates if first <= each.start and each.end <= last])
    if len(run) > 1 and _is_alone(sentence, Span(first, last), date, run):
        return _alone(sentence, Span(first, last), date, run)
    return title_of(sentence[first:last], date.start - first, date.end - first)


def _telling_cell(sentence: str, dates: Sequence[Span]) -> Span | None:
    """Return the cell of a row that has most words of its own, None where it is no row."""
    if "\t" not in sentence and not (sentence.startswith("|") and sentence.endswith("|")):
        return None
    undated = _without(sentence, dates)
    cells = [Span(*each.span()) for each in CELL.finditer(sentence)]
    told = [(sum(map(len, OWN_WORD.findall(undated, *each))), each) for each in cells]
    most = max(told, key=lambda each: each[0], default=(0, None))
    return most[1] if most[0] else None


def _run(sentence: str, date: Span, dates: Sequence[Span]) -> list[Span]:
    """Return the dates around one of them that no words part but 'and', 'on', 'of'."""
    run: list[Span] = []
    for each in dates:
        if run and _has_words(sentence[run[-1].end : each.start]):
            if date in run:
                break
            run = []
        run.append(each)
    return run if date in run else [date]


def _has_words(between: str) -> bool:
    """Return whether words between two dates tell anything."""
    return any(len(word) > LONGEST_JOINING for word in OWN_WORD.findall(between)) or STRONG.search(between) is not None


def _is_alone(sentence: str, clause: Span, date: Span, run: Sequence[Span]) -> bool:
    """Return whether all dates of a run have the same words, before or after them, and one can be told by itself."""
    told = [sentence[clause.start : run[0].start], sentence[run[-1].end : clause.end]]
    is_full = WHOLE_DATE.search(sentence, date.start, date.end) is not None
    return is_full and not all(map(_has_words, told))


def _alone(sentence: str, clause: Span, date: Span, run: Sequence[Span]) -> str:
    """Return the title of one of several dates of a clause, without the others: 'They met on … 7 May in Geneva'."""
    head, own = sentence[clause.start : run[0].start], sentence[date.start : date.end]
    tail = sentence[run[-1].end : clause.end]
    before = head if date == run[0] else f"{head.rstrip()} {LEFT_OUT} "
    after = tail if date == run[-1] else f" {LEFT_OUT} {tail.lstrip(' ,')}" if OWN_WORD.search(tail) else tail
    before = before.lstrip() if head.strip() else f"{LEFT_OUT} " * (date != run[0])
    return title_of(f"{before}{own}{after}", len(before), len(before) + len(own))


def _without(sentence: str, dates: Sequence[Span]) -> str:
    """Return a sentence with spaces in place of its dates."""
    for each in dates:
        sentence = f"{sentence[: each.start]}{' ' * (each.end - each.start)}{sentence[each.end :]}"
    return sentence


def _only_says(clause: str) -> bool:
    """Return whether a clause says nothing but who said it: 'the mayor said on Monday'."""
    words = islice(OWN_WORD.finditer(clause), MOST_OF_SPEAKER, None)
    return next(words, None) is None and SAID.search(clause) is not None


def _between(sentence: str, first: int, one: Span, other: Span) -> Span | None:
    """Return the signs and words that part the clauses of two dates; None where one would have few words of its own."""
    for cut in _cuts(sentence, one.end, other.start):
        before = f"{sentence[first : one.start]} {sentence[one.end : cut.start]}"
        after = f"{sentence[cut.end : other.start]} {sentence[other.end :]}"
        if all(len(OWN_WORD.findall(words)) >= FEWEST_OWN for words in (before, after)):
            return cut
    return None


def _cuts(sentence: str, start: int, end: int) -> Iterator[Span]:
    """Yield where the words between two dates may be parted, the plainest first."""
    joining = list(AND.finditer(sentence, start, end))
    near = [each for each in joining if end - each.end() <= BESIDE]
    strong, weak = STRONG.finditer(sentence, start, end), WEAK.finditer(sentence, start, end)
    for each in (*strong, *(each for each in joining if each["comma"]), *near, *weak, *joining):
        yield Span(each.start(), each.start() + 1 if _opens_clause(each[0]) else each.end())


def _opens_clause(words: str) -> bool:
    """Return whether a word that joins clauses is part of the second one: 'after the raid'."""
    return words.strip(" ,").lower() in AND_AFTER
