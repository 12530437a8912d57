"""A month, a day or a season without its year: the one on the side at which the sentence looks, else the nearest."""

from functools import lru_cache

from timeline.dates.calendars import julian
from timeline.dates.days import civil, day_number, month_length, weekday
from timeline.texts.feasts import feast_of_year
from timeline.texts.moments import Moment, Scale, moment_of, part_of
from timeline.texts.readings import Reading, publication
from timeline.texts.rule_names import OtherRule, RuleName
from timeline.texts.said import PartOfYear

_LAST_CHANGE = 1923
PLAINLY_PAST, PLAINLY_AHEAD = -2, 2
MISDATED = 2
"""So many days ahead of its publication a text may tell of what happened: papers bear the day of the morning after.

As many days back it may tell of what 'will' be: it was written before.
"""


def in_year(scale: Scale, part: int, day: int | None, year: int) -> Moment | None:
    """Return a part of a year, a day of a month, or that of a feast; None if there is no such day."""
    if scale is Scale.FEAST:
        return feast_of_year(part, year)
    if day is None:
        return part_of(year, scale, part)
    if not 1 <= day <= month_length(year, part + 1):
        return None
    return moment_of(day_number(year, part + 1, day), Scale.DAY)


def bore(day: Moment, named: int) -> bool:
    """Return whether a day bore a weekday; up to 1923 that of either calendar, since both were kept."""
    year, month, number = civil(day.first)
    is_old = year <= _LAST_CHANGE and number <= julian.month_length(year, month)
    return weekday(day.first) == named or (is_old and weekday(julian.day_number(year, month, number)) == named)


@lru_cache(maxsize=4096)
def nearest(what: PartOfYear, today: Moment, side: int) -> Reading | None:
    """Return a month or a day of the year before, of this one or of the next; news name the same ones often."""
    years = (today.year - 1, today.year, today.year + 1)
    found = [each for each in (in_year(what.scale, what.part, what.day, year) for year in years) if each is not None]
    found = [each for each in found if what.weekday is None or bore(each, what.weekday)]
    if not found:
        return None
    past = [each for each in found if each.first <= today.first]
    ahead = [each for each in found if each.last >= today.first]
    if not past or not ahead:
        return Reading(found[0], "nearest", publication(today))
    if side == PLAINLY_PAST and ahead[0].first - today.first > MISDATED:
        return Reading(past[-1], "tense", publication(today), _other_side(past[-1], ahead[0]))
    is_misdated = what.day is not None and today.first - past[-1].last <= MISDATED
    if side == PLAINLY_AHEAD and not is_misdated:
        return Reading(ahead[0], "tense", publication(today), _other_side(ahead[0], past[-1]))
    return _sided(past[-1], ahead[0], today, side, is_day=what.day is not None)


def nearest_day(day: int, today: Moment, side: int) -> Reading | None:
    """Return a day of the month before, of this one or of the next, on the side that the sentence looks at."""
    months = [today.within(Scale.MONTH).moved(each) for each in (-1, 0, 1)]
    found = [each for month in months if (each := in_year(Scale.MONTH, month.number % 12, day, month.year)) is not None]
    past = [each for each in found if each.first <= today.first]
    ahead = [each for each in found if each.first >= today.first]
    if side and past and ahead:
        taken, other = (past[-1], ahead[0]) if side < 0 else (ahead[0], past[-1])
        return Reading(taken, "tense", publication(today), _other_side(taken, other))
    if not past or not ahead:
        return Reading(found[0], "nearest", publication(today)) if found else None
    return _sided(past[-1], ahead[0], today, side, is_day=True)


def _other_side(taken: Moment, other: Moment) -> tuple[tuple[Moment, OtherRule], ...]:
    """Return the date on the other side of today, if it is another one."""
    return () if taken == other else ((other, "other-side"),)


def _sided(past: Moment, ahead: Moment, today: Moment, side: int, *, is_day: bool) -> Reading:
    """Return the one of two dates on the side that the sentence looks at, else the nearer one."""
    anchor = publication(today)
    if past == ahead:
        return Reading(past, "nearest", anchor)
    back, forth = today.first - past.last, ahead.first - today.first
    is_past = 3 * back <= 4 * forth if is_day else past.scale is Scale.QUARTER or back <= 3 * forth
    is_sided = bool(side) and (max(back, forth) < 3 * min(back, forth) or (side > 0) == (forth < back))
    is_past = side < 0 if is_sided else is_past
    rule: RuleName = "tense" if is_sided or (side > 0 and not is_past) else "nearest"
    taken, other = (past, ahead) if is_past else (ahead, past)
    return Reading(taken, rule, anchor, ((other, "other-side"),))
