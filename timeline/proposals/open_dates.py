"""Dates that are open at one side, as the words of a bound make them: an interval, or one of the days beyond a date."""

import re
from typing import NamedTuple

from timeline.dates import Kind
from timeline.dates.understanding import understood_or_none
from timeline.proposals.bound_case import BoundCase
from timeline.proposals.found_date import PART, Found, begin_of, end_of

MOST_APART = 31
"""So many days the date language may take a bound more coarsely: 'since last week' as 'since June'."""

SIMPLE = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d(?:T[\d:]+)?)?)?~?", re.ASCII)
"""A date that can be an end of an interval as it is written."""


class Opening(NamedTuple):
    """How a date that is open at one side is written in EDTF, and whether the date is where it begins."""

    form: str
    is_begin: bool

    def of(self, date: str) -> str:
        """Return a date that is open at one side; of a part of a month or a year, from its end: 'since early May'."""
        return self.form.format(begin_of(date) if self.is_begin else end_of(date))


SINCE_THEN, UNTIL_THEN = Opening("{}/..", is_begin=True), Opening("/{}", is_begin=False)
AT_THE_EARLIEST, AT_THE_LATEST = Opening("[{}..]", is_begin=True), Opening("[..{}]", is_begin=False)


def lasting(case: BoundCase, opening: Opening) -> Found | None:
    """Return the interval that is open at one side; None where neither its date nor the date language can write it."""
    if (plainly := opened(case, opening)) is not None:
        return plainly
    when, plain = case.read(case.start), understood_or_none(case.found.date, case.dating)
    if when is None or plain is None or when.kind is not Kind.INTERVAL:
        return None
    ends = (when.earliest_day, plain.earliest_day) if opening.is_begin else (when.latest_day, plain.latest_day)
    is_near = all(each is not None for each in ends) and abs((ends[0] or 0) - (ends[1] or 0)) <= MOST_APART
    return case.dated(when.text.removeprefix("..")) if is_near else None


def opened(case: BoundCase, opening: Opening) -> Found | None:
    """Return a date, and its other readings, open at one side; None where its date cannot be written so."""
    found = case.found
    if not (SIMPLE.fullmatch(found.date) or PART.fullmatch(found.date)):
        return None
    others = tuple(each._replace(date=opening.of(each.date)) for each in found.others)
    return found._replace(start=case.start, date=opening.of(found.date), others=others)


def any_day(case: BoundCase, opening: Opening) -> Found | None:
    """Return a date, or any day beyond it."""
    plainly = None if "T" in case.found.date else opened(case, opening)
    if plainly is not None:
        return plainly
    when = case.read(case.start)
    return None if when is None else case.dated(when.text)


def up_to(case: BoundCase) -> Found | None:
    """Return any time up to a date, as the date language reads it with the words before it."""
    when = case.read(case.start)
    is_open = when is not None and when.kind is Kind.ONE_OF and when.earliest is None and when.latest is not None
    return case.dated(when.text) if when and is_open else None
