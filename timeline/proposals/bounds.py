"""Dates as the words before, or after, them bound them: 'since March', 'until 15 July', '10 April at the latest'."""

import re
from collections.abc import Sequence

from timeline.dates import Dating
from timeline.dates.days import iso_day
from timeline.dates.understanding import understood_or_none
from timeline.proposals.bound_case import BoundCase
from timeline.proposals.bound_marks import AFTER, MARKS, NEAR, bound_before, last_words, limit_after
from timeline.proposals.bound_rules import RULES
from timeline.proposals.found_date import Found
from timeline.proposals.open_dates import SIMPLE
from timeline.proposals.periods import ENDING, period_ended
from timeline.proposals.proposal import EITHER

REACH = 80
"""How many characters before a date its clause is looked at."""

CLAUSE = re.compile(r"[;:()\u2014]")


def bounded(text: str, found: Found, dating: Dating, published: int) -> Found:
    """Return a date as the interval that the word before it tells: 'since March', 'until 15 July', 'after 4 June'.

    What it is only compared with has the rule `COMPARED`.
    """
    language = dating.languages[0]
    if SIMPLE.fullmatch(found.date) and (limit := limit_after(text, found, language)):
        case = BoundCase(text, found._replace(end=limit.start), "", found.start, *limit[:2], dating, published)
        return RULES[limit.mark](case) or found
    near = _near_words(text, found)
    if any(each.startswith(ENDING) for each in near):
        case = BoundCase(text, found, _clause_before(text, found), found.start, "", "", dating, published)
        if (period := period_ended(case)) is not None:
            return period
    if last_words(language, MARKS).isdisjoint(near):
        return found
    clause = _clause_before(text, found)
    bound = bound_before(clause, language)
    rule = RULES.get(bound.mark)
    is_either = found.rule.startswith(EITHER)
    if rule is None or (is_either and bound.mark != AFTER):
        return found
    start = found.start - len(clause) + bound.start
    case = BoundCase(text, found, clause, start, *bound[:2], dating, published)
    return _after_either(case) if is_either else rule(case) or found


def _after_either(case: BoundCase) -> Found:
    """Return any day after the earlier of two dates, where nothing tells after which of them: 'після Великодня'."""
    days = [understood_or_none(each.date, case.dating) for each in case.found.others]
    firsts = [each.latest_day for each in days if each is not None and each.latest_day is not None]
    if len(firsts) != len(case.found.others) or not firsts:
        return case.found
    others = tuple(
        each._replace(date=f"[{iso_day(day + 1)}..]") for each, day in zip(case.found.others, firsts, strict=True)
    )
    return case.found._replace(start=case.start, date=f"[{iso_day(min(firsts) + 1)}..]", others=others)


def _near_words(text: str, found: Found) -> Sequence[str]:
    """Return the last two words before a date, in small letters."""
    return text[max(found.sentence.start, found.start - NEAR) : found.start].lower().split()[-2:]


def _clause_before(text: str, found: Found) -> str:
    """Return what stands before a date in its clause."""
    first = max(found.sentence.start, found.start - REACH)
    return CLAUSE.split(text[first : found.start])[-1]
