"""The parts of a rule of recurrence, and how much work it is to expand it, told before the work is done.

dateutil goes through the moments of a rule one by one from its start, and where none fits, up to the year 9999.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from math import prod

from dateutil.rrule import rrulestr

from timeline.inputs.effort import FEWER_DAYS, Effort, TooOftenError

DAY_SECONDS = 86_400
DAYS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}
WEEKS = 53
COUNT = re.compile(r"\d{1,9}")
SECONDS = {"SECONDLY": 1, "MINUTELY": 60, "HOURLY": 3_600}
FINER_THAN_MONTHS = frozenset({*SECONDS, "DAILY", "WEEKLY"})
PLAIN = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"})
DAY_PARTS = frozenset({"BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY"})
CLOCK_PARTS = ("BYHOUR", "BYMINUTE", "BYSECOND")


def parts_of(rule: str) -> dict[str, str]:
    """Return the parts of a rule by their names; raises ValueError where its interval leads nowhere."""
    parts = dict(part.upper().split("=", 1) for part in rule.split(";") if "=" in part)
    interval = parts.get("INTERVAL", "1").lstrip("+")
    if not COUNT.fullmatch(interval) or not int(interval):
        raise ValueError(f"INTERVAL={interval} is no whole number from 1 on")
    return parts


def steps_of(parts: Mapping[str, str], days: int) -> int:
    """Return how many moments of a rule lie within some days at most."""
    frequency, interval = parts.get("FREQ", ""), int(parts.get("INTERVAL", "1"))
    if frequency in SECONDS:
        times = 1 + days * DAY_SECONDS // (SECONDS[frequency] * interval)
    else:
        length = DAYS.get(frequency, 1)
        times = (1 + days // (length * interval)) * min(length, _days_of(parts))
    times *= _counted(parts, CLOCK_PARTS)
    is_plain = not any(part.startswith("BY") for part in parts)
    return min(times, int(parts["COUNT"])) if is_plain and COUNT.fullmatch(parts.get("COUNT", "")) else times


def _days_of(parts: Mapping[str, str]) -> int:
    """Return how many days a rule names in each month or year at most."""
    weeks = 1 if "BYDAY" not in parts else WEEKS if "BYMONTH" not in parts else WEEKS // 10
    return weeks * _counted(parts, DAY_PARTS)


def _counted(parts: Mapping[str, str], names: Iterable[str]) -> int:
    return prod(1 + parts[name].count(",") for name in names if name in parts)


def is_empty(rule: str, parts: Mapping[str, str], start: datetime, effort: Effort) -> bool:
    """Return whether a rule has no occurrence, as 30 February; TooOftenError after some that had none.

    Of a rule that goes by days or less it is first asked whether any day of a year is one of it, which is seen sooner.
    """
    if parts.keys() <= PLAIN:
        return False
    if not effort.empty:
        raise TooOftenError(f"several rules of this file have no day at all: {FEWER_DAYS}")
    days = [f"{name}={value}" for name, value in parts.items() if name in DAY_PARTS]
    is_fine = parts.get("FREQ") in FINER_THAN_MONTHS and bool(days)
    yearly = ";".join(["FREQ=YEARLY", *days])
    found = not (is_fine and _has_none(yearly, start.replace(tzinfo=None))) and not _has_none(rule, start)
    effort.empty -= not found
    return not found


def _has_none(rule: str, start: datetime) -> bool:
    return next(iter(rrulestr(rule, dtstart=start)), None) is None
