"""The day that a text may tell of itself, offered where nobody told it; it is not used unasked."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.copies.intake import Intake
from timeline.dates.days import iso_day

DAY = "--published 2023-06-21"
ANY_DAY = "--published DAY, such as 2023-06-21"
HEAD = 600
"""So many letters at the beginning of a text are looked through for its day."""

DATELINE = re.compile(r"^(?!.*[.!?…][\"'”»’]*\s*$).{1,90}$", re.MULTILINE)
"""A short line that is no sentence: 'Kyiv, 21 March 2024', 'By A. Writer, 14 March 2024'."""


class DayTold(NamedTuple):
    """The day of publication (a day number) that a text seems to tell, in which words, and where."""

    day: int
    words: str


def day_hint(intake: Intake) -> str:
    """Return how the day of a text is told: with the first full date in a line of its head that is no sentence."""
    told = next(days_told(intake), None)
    return ANY_DAY if told is None else f"--published {iso_day(told.day)}, if this is its day: {told.words}"


def days_told(intake: Intake) -> Iterator[DayTold]:
    """Yield the full dates in lines of the head of a text that are no sentences."""
    from timeline.texts.expressions import expressions

    head = re.sub(r"\S*\Z", "", intake.readable[:HEAD])
    lines = [line.span() for line in DATELINE.finditer(head)]
    for each in expressions(head):
        when = each.when
        if not any(start <= each.start and each.end <= end for start, end in lines):
            continue
        if when and when.text and when.earliest_day is not None and when.earliest_day == when.latest_day:
            words = " ".join(each.text.split())
            yield DayTold(when.earliest_day, f"\u2018{words}\u2019, {intake.place(each.start)}")
