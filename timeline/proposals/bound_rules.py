"""What 'since', 'until', 'after', 'by', 'before' make of the date after them: an interval, or any day beyond it.

Each rule is a function that returns the date, or None where it stays as it is.
"""

import re
from collections.abc import Callable, Mapping

from timeline.dates import Kind
from timeline.proposals.bound_case import CLAUSE_END, YEAR, BoundCase
from timeline.proposals.bound_marks import (
    AFTER,
    BEFORE,
    BY,
    CLOSES,
    FROM,
    MOST_WORDS,
    NEAR,
    NOT_BEFORE,
    SINCE,
    SOON,
    UNTIL,
)
from timeline.proposals.bound_words import (
    ALSO_BY,
    ALSO_OF,
    ALSO_SINCE,
    CLOSED,
    COMPLETED,
    DEADLINES,
    MOVED,
    NEGATED,
    ONWARDS,
    TOWARDS,
    WHEN,
)
from timeline.proposals.found_date import COMPARED, Found, word_starts
from timeline.proposals.open_dates import (
    AT_THE_EARLIEST,
    AT_THE_LATEST,
    SINCE_THEN,
    UNTIL_THEN,
    any_day,
    lasting,
    opened,
    up_to,
)

MOST_BEFORE = 60
"""How many characters may stand before a date in its own words."""

WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def since(case: BoundCase) -> Found | None:
    """'Since March 2022' lasts from then on; in 'since November, when they advanced' the day of the advance is told.

    'The largest since 1945' tells of nothing that began in 1945.
    """
    if WHEN.match(case.text, case.found.end):
        return None
    return case.found._replace(rule=COMPARED) if case.is_record else lasting(case, SINCE_THEN)


def from_on(case: BoundCase) -> Found | None:
    """'From Monday', of a day to come, and 'from 1809 onwards' last from then on."""
    onwards = ONWARDS.match(case.text, case.found.end)
    if onwards is not None:
        return lasting(case._replace(found=case.found._replace(end=onwards.end())), SINCE_THEN)
    if case.is_ahead and case.word not in ALSO_OF:
        return lasting(case, SINCE_THEN)
    if case.word in ALSO_SINCE and case.is_record:
        return case.found._replace(rule=COMPARED)
    return lasting(case, SINCE_THEN) if case.word in ALSO_SINCE and case.is_lasting else None


def until(case: BoundCase) -> Found | None:
    """'Until 15 July' ends then, and nobody says when it began; what did not come until then, or was put off, came so.

    The date language reads the words by themselves as open at their beginning: as what always was.
    """
    is_due = case.word in ALSO_BY and case.is_ahead and not (case.is_lasting or CLOSED.search(case.clause))
    if case.word in TOWARDS or is_due:
        return by(case) if case.word in ALSO_BY else None
    if case.is_ahead and COMPLETED.search(case.text, case.found.sentence.start, case.found.sentence.end):
        return by(case)
    before = case.before[-NEAR:]
    is_begin = NEGATED.search(before) or MOVED.search(before) or MOVED.search(case.after)
    return None if is_begin else lasting(case, UNTIL_THEN)


def after(case: BoundCase) -> Found | None:
    """'Two weeks after 5 May 1945' is a day, 'after 4 June' any day after it; "after Monday's vote" may be Monday."""
    first = max(case.found.sentence.start, case.found.start - MOST_BEFORE)
    for start in word_starts(case.text, first, case.start, MOST_WORDS - 1):
        when = case.read(start)
        if when is not None and when.kind is not Kind.ONE_OF:
            return case._replace(start=start).dated(when.text)
    if not CLOSES.match(case.text, case.found.end) and not YEAR.search(case.words(case.found.start)):
        return None
    when = case.read(case.start)
    is_after = when is not None and when.kind is Kind.ONE_OF and when.latest is None
    return case.dated(when.text) if when and is_after else None


def by(case: BoundCase) -> Found | None:
    """'To be built by 2028' is at any time up to 2028, if that is to come; 'by 4 June' is a deadline: that day."""
    if not case.is_ahead or WHOLE_DAY.match(case.found.date):
        return None
    return opened(case, AT_THE_LATEST) or up_to(case)


def before(case: BoundCase) -> Found | None:
    """'He must leave before 4 June', if that is to come, is at any time up to the day before; 'not before' is after."""
    if is_negated(case.before):
        return not_before(case)
    return up_to(case) if case.is_ahead else None


def is_negated(before: str) -> bool:
    """Return whether what stands before a date in its clause says that something was not: 'will not meet before'."""
    return NEGATED.search(CLAUSE_END.split(before)[-1][-NEAR:]) is not None


def soon(case: BoundCase) -> Found | None:
    """'Shortly after 1066' is not before it: still that year, or later; 'shortly before 1066' is not after it."""
    return any_day(case, AT_THE_LATEST if case.mark == SOON["B", 1] else AT_THE_EARLIEST)


def not_before(case: BoundCase) -> Found | None:
    """'No earlier than 10 April' is that day, or any day after it."""
    return any_day(case, AT_THE_EARLIEST)


def at_latest(case: BoundCase) -> Found | None:
    """'No later than 10 April' is that day, or any day before it; 'by 10 April' is a deadline."""
    return by(case) if case.word in DEADLINES else any_day(case, AT_THE_LATEST)


RULES: Mapping[str, Callable[[BoundCase], Found | None]] = {
    SINCE: since,
    FROM: from_on,
    UNTIL: until,
    AFTER: after,
    NOT_BEFORE: not_before,
    BY: at_latest,
    **dict.fromkeys(BEFORE, before),
    **dict.fromkeys(SOON.values(), soon),
}
