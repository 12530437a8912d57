r"""What recurs in Markwhen: `every 2 weeks for 1 year`, `every other day x10`, `every month`.

recurrence = [ "other" | number ] unit [ "for" { number unit } | "x" number | "for" number "times" ]
"""

import re
from collections.abc import Iterator
from itertools import count, islice
from typing import NamedTuple

from timeline.dates.days import DAY_SECONDS
from timeline.inputs.civil_time import first_text, last_text, later, moment_text
from timeline.inputs.effort import MOST_TIMES, Effort, refuse_too_many
from timeline.inputs.markwhen.dates import LONGEST, NAMES, UNIT, Stretch, along, span_of

RULE = re.compile(
    rf"(?:(?P<other>other)\s+|(?P<every>\d+)(?:st|nd|rd|th)?\s+)?(?P<unit>{NAMES})s?"
    r"(?:\s*x\s*(?P<times>\d+)|\s+for\s+(?P<again>\d+)\s+times|\s+for\s+(?P<span>.+?))?\s*",
    re.IGNORECASE,
)


class Rule(NamedTuple):
    """Every so many units, and when it ends: after so many times, before a moment, or not at all."""

    amount: int
    unit: str
    times: int | None
    before: int | None


def read_rule(text: str, first: Stretch) -> Rule | None:
    """Read a recurrence that begins with `first`; None if it is none."""
    match = RULE.fullmatch(text) if len(text) <= LONGEST else None
    if not match:
        return None
    steps = span_of(match["span"] or "")
    if match["span"] and not steps:
        return None
    amount = 2 if match["other"] else int(match["every"] or 1)
    times = match["times"] or match["again"]
    end = along(first.start, steps) if steps else None
    unit = UNIT[" ".join(match["unit"].lower().split())]
    return Rule(amount, unit, int(times) if times else None, end) if amount else None


def repeated(first: Stretch, rule: Rule, first_day: int, last_day: int, effort: Effort) -> list[Stretch]:
    """Return the occurrences that touch the window, both days included; raises TooOftenError."""
    found = list(islice(_repeated(first, rule, first_day, last_day, effort), MOST_TIMES + 1))
    refuse_too_many(len(found))
    return found


def _repeated(first: Stretch, rule: Rule, first_day: int, last_day: int, effort: Effort) -> Iterator[Stretch]:
    for number in count():
        effort.spend(1)
        start = later(first.start, number * rule.amount, rule.unit)
        end = later(first.end, number * rule.amount, rule.unit)
        over = rule.before is not None and start >= rule.before
        if over or number == rule.times or start // DAY_SECONDS > last_day:
            return
        if end > first_day * DAY_SECONDS or start >= first_day * DAY_SECONDS:
            yield first if number == 0 else _written(start, end)


def _written(start: int, end: int) -> Stretch:
    if start >= end:
        return Stretch(start, end, first_text(start))
    if start % DAY_SECONDS or end % DAY_SECONDS:
        return Stretch(start, end, f"{moment_text(start)}/{moment_text(end)}")
    first, last = first_text(start), last_text(end, "day")
    return Stretch(start, end, first if first == last else f"{first}/{last}")
