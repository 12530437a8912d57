"""What 'since', 'until', 'after', 'by', 'before' make of the date after them: an interval, or any day beyond it.

Each rule is a function; the first that reads the words before a date decides. Where none does, the date stays.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from timeline.dates import Dating, Kind, When
from timeline.dates.days import iso_day
from timeline.dates.understanding import understood_or_none
from timeline.proposals.bound_marks import (
    AFTER,
    CLOSES,
    FROM,
    MARKS,
    MOST_WORDS,
    NEAR,
    NOT_BEFORE,
    OVER,
    SINCE,
    SOON,
    UNTIL,
    bound_before,
    first_words,
    is_limit,
    last_words,
    limit_after,
)
from timeline.proposals.bound_words import (
    ALSO_BY,
    ALSO_OF,
    ALSO_SINCE,
    COMPLETED,
    DEADLINES,
    MOVED,
    NEGATED,
    ONWARDS,
    RECORD,
    TOWARDS,
    WHEN,
)
from timeline.proposals.found_date import COMPARED, PART, Found, begin_of, end_of, first_word, read_words, word_starts
from timeline.proposals.proposal import EITHER
from timeline.texts.expressions import Expression

MOST_BEFORE, REACH = 60, 80
"""How many characters may stand before a date in its own words, and how far back a clause is looked at."""

MOST_APART = 31
"""So many days the date language may take a bound more coarsely: 'since last week' as 'since June'."""

SIMPLE = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d(?:T[\d:]+)?)?)?~?", re.ASCII)
"""A date that can be an end of an interval as it is written."""

YEAR = re.compile(r"\d{4}", re.ASCII)
WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
CLAUSE, CLAUSE_END = re.compile(r"[;:()\u2014]"), re.compile(r"[,;:()\u2014]")


class Case(NamedTuple):
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
    def is_ahead(self) -> bool:
        """Whether the date is still to come on the day of publication."""
        when = understood_or_none(self.found.date, self.dating)
        return when is not None and when.earliest_day is not None and when.earliest_day > self.published


def bounded(text: str, found: Found, dating: Dating, published: int) -> Found:
    """Return a date as the interval that the word before it tells: 'since March', 'until 15 July', 'after 4 June'.

    What it is only compared with has the rule `COMPARED`.
    """
    language = dating.languages[0]
    if SIMPLE.fullmatch(found.date) and (limit := limit_after(text, found, language)):
        case = Case(text, found._replace(end=limit.start), "", found.start, *limit[:2], dating, published)
        return RULES[limit.mark](case) or found
    if last_words(language, MARKS).isdisjoint(_near_words(text, found)):
        return found
    clause = _clause_before(text, found)
    bound = bound_before(clause, language)
    rule = RULES.get(bound.mark)
    is_either = found.rule.startswith(EITHER)
    if rule is None or (is_either and bound.mark != AFTER):
        return found
    start = found.start - len(clause) + bound.start
    case = Case(text, found, clause, start, *bound[:2], dating, published)
    return _after_either(case) if is_either else rule(case) or found


def since(case: Case) -> Found | None:
    """'Since March 2022' lasts from then on; in 'since November, when they advanced' the day of the advance is told.

    'The largest since 1945' tells of nothing that began in 1945.
    """
    if WHEN.match(case.text, case.found.end):
        return None
    return case.found._replace(rule=COMPARED) if case.is_record else _open(case, "{}/..")


def from_on(case: Case) -> Found | None:
    """'From Monday', of a day to come, and 'from 1809 onwards' last from then on."""
    onwards = ONWARDS.match(case.text, case.found.end)
    if onwards is not None:
        return _open(case._replace(found=case.found._replace(end=onwards.end())), "{}/..")
    if case.is_ahead and case.word not in ALSO_OF:
        return _open(case, "{}/..")
    is_record = case.word in ALSO_SINCE and case.is_record
    return case.found._replace(rule=COMPARED) if is_record else None


def until(case: Case) -> Found | None:
    """'Until 15 July' ends then, and nobody says when it began; what did not come until then, or was put off, came so.

    The date language reads the words by themselves as open at their beginning: as what always was.
    """
    if case.word in TOWARDS or (case.word in ALSO_BY and case.is_ahead):
        return by(case) if case.word in ALSO_BY else None
    if case.is_ahead and COMPLETED.search(case.text, case.found.sentence.start, case.found.sentence.end):
        return by(case)
    after = CLAUSE_END.split(case.text[case.found.end : case.found.sentence.end])[0]
    before = case.before[-NEAR:]
    is_begin = NEGATED.search(before) or MOVED.search(before) or MOVED.search(after)
    return None if is_begin else _open(case, "/{}")


def after(case: Case) -> Found | None:
    """'Two weeks after 5 May 1945' is a day, 'after 4 June' any day after it; "after Monday's vote" may be Monday."""
    first = max(case.found.sentence.start, case.found.start - MOST_BEFORE)
    for start in word_starts(case.text, first, case.start, MOST_WORDS - 1):
        when = _read(case, start)
        if when is not None and when.kind is not Kind.ONE_OF:
            return case.found._replace(start=start, date=when.text, others=())
    if not CLOSES.match(case.text, case.found.end) and not YEAR.search(_words(case, case.found.start)):
        return None
    when = _read(case, case.start)
    is_after = when is not None and when.kind is Kind.ONE_OF and when.latest is None
    return case.found._replace(start=case.start, date=when.text, others=()) if when and is_after else None


def by(case: Case) -> Found | None:
    """'To be built by 2028' is at any time up to 2028, if that is to come; 'by 4 June' is a deadline: that day."""
    if not case.is_ahead or WHOLE_DAY.match(case.found.date):
        return None
    return _opened(case, "[..{}]") or _up_to(case)


def before(case: Case) -> Found | None:
    """'He must leave before 4 June', if that is to come, is at any time up to the day before; 'not before' is after."""
    if _is_negated(case.before):
        return not_before(case)
    return _up_to(case) if case.is_ahead else None


def _is_negated(before: str) -> bool:
    """Return whether what stands before a date in its clause says that something was not: 'will not meet before'."""
    return NEGATED.search(CLAUSE_END.split(before)[-1][-NEAR:]) is not None


def _up_to(case: Case) -> Found | None:
    """Return any time up to a date, as the date language reads it with the words before it."""
    when = _read(case, case.start)
    is_open = when is not None and when.kind is Kind.ONE_OF and when.earliest is None and when.latest is not None
    return case.found._replace(start=case.start, date=when.text, others=()) if when and is_open else None


def _after_either(case: Case) -> Found:
    """Return any day after the earlier of two dates, where nothing tells after which of them: 'після Великодня'."""
    days = [understood_or_none(each.date, case.dating) for each in case.found.others]
    firsts = [each.latest_day for each in days if each is not None and each.latest_day is not None]
    if len(firsts) != len(case.found.others) or not firsts:
        return case.found
    others = tuple(
        each._replace(date=f"[{iso_day(day + 1)}..]") for each, day in zip(case.found.others, firsts, strict=True)
    )
    return case.found._replace(start=case.start, date=f"[{iso_day(min(firsts) + 1)}..]", others=others)


def soon(case: Case) -> Found | None:
    """'Shortly after 1066' is not before it: still that year, or later; 'shortly before 1066' is not after it."""
    return _any_day(case, "[..{}]" if case.mark == SOON["B", 1] else "[{}..]")


def not_before(case: Case) -> Found | None:
    """'No earlier than 10 April' is that day, or any day after it."""
    return _any_day(case, "[{}..]")


def at_latest(case: Case) -> Found | None:
    """'No later than 10 April' is that day, or any day before it; 'by 10 April' is a deadline."""
    return by(case) if case.word in DEADLINES else _any_day(case, "[..{}]")


def _any_day(case: Case, form: str) -> Found | None:
    """Return a date, or any day beyond it."""
    opened = None if "T" in case.found.date else _opened(case, form)
    if opened is not None:
        return opened
    when = _read(case, case.start)
    return None if when is None else case.found._replace(start=case.start, date=when.text, others=())


RULES: Mapping[str, Callable[[Case], Found | None]] = {
    SINCE: since,
    FROM: from_on,
    UNTIL: until,
    AFTER: after,
    NOT_BEFORE: not_before,
    "y": at_latest,
    **dict.fromkeys(OVER - {"y"}, before),
    **dict.fromkeys(SOON.values(), soon),
}


def _open(case: Case, form: str) -> Found | None:
    """Return the interval that is open at one side; None where neither its date nor the date language can write it."""
    found = case.found
    if (opened := _opened(case, form)) is not None:
        return opened
    when, plain = _read(case, case.start), understood_or_none(found.date, case.dating)
    if when is None or plain is None or when.kind is not Kind.INTERVAL:
        return None
    ends = (when.earliest_day, plain.earliest_day) if form.startswith("{") else (when.latest_day, plain.latest_day)
    is_near = all(each is not None for each in ends) and abs((ends[0] or 0) - (ends[1] or 0)) <= MOST_APART
    return found._replace(start=case.start, date=when.text.removeprefix(".."), others=()) if is_near else None


def _opened(case: Case, form: str) -> Found | None:
    """Return a date, and its other readings, open at one side; None where its date cannot be written in the form."""
    found = case.found
    if not (SIMPLE.fullmatch(found.date) or PART.fullmatch(found.date)):
        return None
    others = tuple(each._replace(date=_open_at(each.date, form)) for each in found.others)
    return found._replace(start=case.start, date=_open_at(found.date, form), others=others)


def _open_at(date: str, form: str) -> str:
    """Return a date that is open at one side; of a part of a month or a year, from its end: 'since early May'."""
    is_from = form.rstrip("]").endswith("..")
    return form.format(begin_of(date) if is_from else end_of(date))


def _read(case: Case, start: int) -> When | None:
    """Return as what the words from a place on are read, from the anchor of their date."""
    return read_words(_words(case, start), case.dating)


def _words(case: Case, start: int) -> str:
    """Return the words from a place up to the end of the date, with the year of the date if they have none."""
    words = " ".join(case.text[start : case.found.end].split())
    is_yearless = not YEAR.search(words) and case.found.rule in ("narrative-year", "next-year", "tense", "nearest")
    return f"{words} {case.found.date[:4]}" if is_yearless else words


def _near_words(text: str, found: Found) -> Sequence[str]:
    """Return the last two words before a date, in small letters."""
    return text[max(found.sentence.start, found.start - NEAR) : found.start].lower().split()[-2:]


def _clause_before(text: str, found: Found) -> str:
    """Return what stands before a date in its clause."""
    first = max(found.sentence.start, found.start - REACH)
    return CLAUSE.split(text[first : found.start])[-1]


def over_by(text: str, expression: Expression, dating: Dating, published: int) -> tuple[int, str] | None:
    """Return where 'by' or 'before' begins, and the date up to which something was over: 'by 4 June all were gone'."""
    least = max(expression.sentence.start, expression.start - MOST_BEFORE)
    last = None if expression.when is None else expression.when.latest_day
    if expression.when is None or last is None or last > published or not YEAR.match(expression.value):
        return None
    if last_words(dating.languages[0], OVER).isdisjoint(text[least : expression.start].lower().split()[-MOST_WORDS:]):
        return None
    clause = text[least : expression.start]
    bound = bound_before(clause, dating.languages[0])
    if is_limit(bound.word, bound.mark) or bound.mark in SOON.values() or _is_negated(clause):
        return None
    words = text[expression.start : expression.end]
    words = words if YEAR.search(words) else f"{words} {expression.value[:4]}"
    begins = first_words(dating.languages[0], OVER)
    for first in reversed(word_starts(text, least, expression.start, MOST_WORDS)):
        if first_word(text, first) not in begins:
            continue
        when = read_words(f"{text[first : expression.start]}{words}", dating)
        if when is not None and when.kind is Kind.ONE_OF and when.earliest is None and when.latest is not None:
            is_by = when.latest == expression.when.latest
            return (first, when.text) if expression.is_over or not is_by else None
    return None
