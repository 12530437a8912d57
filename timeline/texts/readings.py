"""As which date an expression is read, and against what."""

from typing import NamedTuple

from timeline.dates.days import weekday
from timeline.texts.moments import Moment, Scale, timex_clock
from timeline.texts.rule_names import OtherRule, RuleName
from timeline.texts.said import Base


class Anchor(NamedTuple):
    """What an expression was read against: whose day it is, that day (a day number), and what it is in EDTF."""

    of: Base
    day: int
    date: str

    @property
    def told(self) -> str:
        """Both as one text: `publication 2023-06-21`."""
        return f"{self.of} {self.date}"


class Reading(NamedTuple):
    """A date, the rule that decided, what it was read against, and other dates that it may be, with their rules.

    `either` is the date that it may be just as well, where nothing tells which of the two it is.
    """

    moment: Moment
    rule: RuleName
    anchor: Anchor | None = None
    others: tuple[tuple[Moment, OtherRule], ...] = ()
    either: Moment | None = None


def narrative(moment: Moment) -> Anchor:
    """Return the last date of the text as an anchor."""
    return Anchor(Base.NARRATIVE, moment.first, moment.edtf)


def publication(moment: Moment) -> Anchor:
    """Return the day of publication as an anchor."""
    return Anchor(Base.PUBLICATION, moment.first, moment.edtf)


def either_of(one: Moment, other: Moment, rule: RuleName, anchor: Anchor) -> Reading:
    """Return two dates of which nothing tells which is meant; each is among the other readings, to be taken."""
    first, last = sorted((one, other), key=lambda each: each.first)
    return Reading(first, rule, anchor, ((first, "earlier"), (last, "later")), last)


def shared_value(one: Moment, other: Moment) -> str:
    """Return what TIMEX3 writes of one of two dates: what both have, `XXXX-06` of June, `XXXX-WXX-5` of Friday."""
    if one.scale is Scale.WEEK:
        return "XXXX-WXX"
    if one.scale is not Scale.DAY and one.value[4:] != other.value[4:]:
        return "XXXX"
    if one.value[4:] == other.value[4:]:
        return f"XXXX{one.value[4:]}"
    if weekday(one.first) != weekday(other.first):
        return f"XXXX-XX-XX{timex_clock(one.clock)}"
    return f"XXXX-WXX-{weekday(one.first) + 1}{timex_clock(one.clock)}"


def one_of(one: str, other: str, *, adjacent: bool) -> str:
    """Write one of two dates in EDTF, or of the days of two weeks, which may be adjacent."""
    if adjacent and ".." in one:
        return f"{one.partition('..')[0]}..{other.rpartition('..')[2]}"
    return f"[{_choice(one)},{_choice(other)}]"


def _choice(date: str) -> str:
    """Return a date as one of several in EDTF, of which none can be an interval: a night is the day it begins on."""
    return date.strip("[]").partition("/")[0]
