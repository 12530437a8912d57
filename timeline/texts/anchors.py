"""What an expression is read against: small rules, each named, the first that fits decides."""

from collections.abc import Callable

from timeline.dates.days import civil, weekday
from timeline.texts.feasts import ways
from timeline.texts.moments import NIGHT, Moment, Scale, day_moved, moment_of
from timeline.texts.nearest import in_year, nearest_day
from timeline.texts.next_or_following import chosen, may_be_next
from timeline.texts.other_years import year_after_told
from timeline.texts.readings import Reading, either_of, narrative, publication
from timeline.texts.rule_names import RuleName
from timeline.texts.rules.clocks import PARTS
from timeline.texts.said import (
    Away,
    Base,
    DayAlone,
    Doubt,
    PartOfAway,
    PartOfYear,
    Said,
    TimeAlone,
    Written,
)
from timeline.texts.story import Story
from timeline.texts.weekdays import named_day
from timeline.texts.year_parts import (
    bound_told,
    coordinated_year,
    either_year,
    following_part,
    last_or_next,
    nearest_part,
    part_of_year_away,
    year_of_narrative,
)

_NEEDED = {Scale.WEEKEND: Scale.WEEK, Scale.FORTNIGHT: Scale.WEEK}
"""How exact the date of the text has to be for 'a weekend later'."""
_THE_DAY = Away(Scale.DAY, 0, Base.NARRATIVE)
_LEAP_DAY = (2, 29)
_THURSDAY, _SATURDAY, _SUNDAY = 3, 5, 6
AnchorRule = Callable[[Said, Story], Reading | None]


def absolute(said: Said, _: Story) -> Reading | None:
    """A date with its year needs no anchor."""
    return Reading(said.what.moment, "absolute") if isinstance(said.what, Written) else None


def distance_from_publication(said: Said, story: Story) -> Reading | None:
    """'Yesterday', 'last week', 'two days ago' are counted from the day of publication."""
    what = said.what
    if not isinstance(what, Away) or what.base is not Base.PUBLICATION or story.today is None:
        return None
    if story.is_history and not (what.is_distance and what.number < 0):
        return None
    moment, anchor = _moved(story.today, what), publication(story.today)
    if _may_begin_today(what, story):
        return either_of(moment, moment.moved(1), "either-week", anchor)
    if _may_be_of_this_week(what, story):
        return either_of(moment.moved(-1), moment, "either-week", anchor)
    return _same_quarter(what, story) or Reading(moment, "publication", anchor)


def _may_begin_today(what: Away, story: Story) -> bool:
    """Return whether 'last week', 'this week' is said on a Sunday in a language of which some begin the week on it."""
    is_week = what.scale is Scale.WEEK and not what.is_distance and what.number <= 0
    return is_week and story.is_sunday_first and story.published is not None and weekday(story.published) == _SUNDAY


def _may_be_of_this_week(what: Away, story: Story) -> bool:
    """Return whether 'next weekend' is said before the one of this week, which may be meant."""
    is_next = what.scale is Scale.WEEKEND and what.number == 1 and not what.is_distance
    return is_next and story.published is not None and weekday(story.published) < _SATURDAY


def _same_quarter(what: Away, story: Story) -> Reading | None:
    """Return the quarter of the year before or after the one that a business report told last, None if it told none."""
    quarter = story.last
    if quarter is None or quarter.scale is not Scale.QUARTER or what.scale is not Scale.YEAR:
        return None
    if not what.is_distance or abs(what.number) != 1:
        return None
    return Reading(quarter.moved(4 * what.number), "same-quarter", narrative(quarter))


def _moved(base: Moment, what: Away) -> Moment:
    """Return what lies some units from a base: a distance keeps what is finer in both."""
    if what.is_distance and base.is_finer(what.scale):
        if base.scale is Scale.QUARTER and what.scale is Scale.YEAR:
            return base.moved(4 * what.number)
        within = what.scale if what.within is None else what.within
        day = base.first if not what.beside else _middle(base.within(within).moved(what.beside))
        return moment_of(day_moved(day, what.number, what.scale), within)
    return base.within(what.scale).moved(what.number)


def _middle(moment: Moment) -> int:
    """Return the day in the middle of a stretch, as a day number."""
    return (moment.first + moment.last) // 2


def distance_from_narrative(said: Said, story: Story) -> Reading | None:
    """'A year earlier', 'the following day', 'that month' are counted from the last date of the text."""
    what = said.what
    if not isinstance(what, Away) or not (what.base is Base.NARRATIVE or story.is_history):
        return None
    base = _told_before(what, story)
    if base is not None and what.scale is Scale.WEEKEND and not story.is_history and story.today is not None:
        return _nearest_weekend(story.today, story.here.side)
    is_coming = may_be_next(what.number, story) and story.here.side > 0
    if base is None or (story.is_unsettled and not is_coming):
        return None
    if base.is_coarser(_NEEDED.get(what.scale, what.scale)):
        return _same_quarter(what, story)
    anchor = publication(base) if story.last is None else narrative(base)
    if said.clock == NIGHT and what.scale is Scale.DAY and what.number == 1:
        return either_of(base, base.moved(1), "either-night", anchor)
    told = _same_quarter(what, story) or Reading(_moved(base, what), "narrative", anchor)
    return _next_or_following(told, what, story)


def _told_before(what: Away, story: Story) -> Moment | None:
    """Return the date of the text that words point to; in news without one that of publication for what is before it.

    'A year earlier' may be seen from today, 'two days later' and 'that day' are not.
    """
    is_of_today = what.number < 0 or (what.number == 0 and what != _THE_DAY) or story.here.may_be_next
    base = None if _is_over(what, story) else story.last
    base = base or (story.today if is_of_today and not story.is_history else None)
    if base is None and what == _THE_DAY:
        return None
    if what.number == 0 and (what.scale is Scale.QUARTER or base is None or base.is_coarser(what.scale)):
        period = story.periods.get(what.scale, base)
        return period if base is None or what.scale is not Scale.DAY or _is_within(period, base) else base
    return base


def _is_over(what: Away, story: Story) -> bool:
    """Return whether 'the end of the year' of a sentence that looks ahead is not that of the date told last."""
    is_ahead = story.here.side > 0 or (story.here.side == 0 and story.here.end_side == 1)
    if what.number != 0 or not is_ahead or story.is_history or story.today is None or story.last is None:
        return False
    return not story.last.is_coarser(what.scale) and story.last.within(what.scale).last < story.today.first


def _is_within(day: Moment | None, whole: Moment) -> bool:
    """Return whether a day lies in a stretch of the calendar."""
    return day is not None and whole.first <= day.first <= whole.last


def _next_or_following(told: Reading, what: Away, story: Story) -> Reading:
    """Return the next one from the day of publication, where that may be meant by 'the following one', or either."""
    if not may_be_next(what.number, story) or what.is_distance or story.today is None:
        return told
    return chosen(told, Reading(_moved(story.today, what), "publication", publication(story.today)), story)


def _nearest_weekend(today: Moment, side: int) -> Reading:
    """Return the weekend that is over; from Thursday on, where the sentence does not look back, the coming one."""
    weekend = today.within(Scale.WEEKEND)
    ahead = weekday(today.number) >= _THURSDAY and side >= 0
    other = weekend.moved(-1 if ahead else 0)
    return Reading(weekend if ahead else weekend.moved(-1), "weekend", publication(today), ((other, "other-side"),))


def day_of_month(said: Said, story: Story) -> Reading | None:
    """'The 15th' is of the month that was told last; where none was, the one at which the sentence looks.

    After the 28th 'the 3rd' may be of the next month as well.
    """
    what, base = said.what, story.last
    is_of_today = base is None or (base.is_coarser(Scale.MONTH) and not story.is_history)
    if isinstance(what, DayAlone) and is_of_today and story.today is not None:
        return nearest_day(what.day, story.today, story.here.side)
    if (
        not isinstance(what, DayAlone)
        or base is None
        or story.is_unsettled
        or base.scale not in (Scale.DAY, Scale.MONTH)
    ):
        return None
    month = base.within(Scale.MONTH)
    here, after = (in_year(Scale.MONTH, each.number % 12, what.day, each.year) for each in (month, month.moved(1)))
    if base.scale is Scale.DAY and here is not None and after is not None and here.first < base.first:
        if story.here.side > 0:
            return Reading(after, "narrative-month", narrative(base))
        return either_of(here, after, "either-month", narrative(base))
    return None if here is None else Reading(here, "narrative-month", narrative(base))


def time_of_day(said: Said, story: Story) -> Reading | None:
    """A time of day is of the day that was told last, in news else of the day of publication; not 'in the evening'.

    It is of neither where its sentence has another date, 'at noon on 5/6/2022', 'at noon in June 2022', where that
    looks ahead of a day that is over, or tells what is every day, and after the day of a report: 'police said
    on Tuesday. The fire broke out at 2 a.m.'
    """
    if not isinstance(said.what, TimeAlone) or story.here.is_unread or story.here.is_repeated or story.is_unsettled:
        return None
    if _is_ahead_of(story.last, story) or _is_behind(story.last, story) or _is_beside_report(story):
        return None
    if story.last is not None and story.last.scale is Scale.DAY:
        return Reading(Moment(Scale.DAY, story.last.number), "narrative-day", narrative(story.last))
    if story.today is None or story.is_history or story.is_dated or story.here.is_dated_later or said.clock in PARTS:
        return None
    return Reading(story.today, "publication", publication(story.today))


def _is_beside_report(story: Story) -> bool:
    """Return whether a sentence of news without a day comes after the day of a report."""
    return story.is_of_report and not (story.is_history or story.is_dated or story.here.is_dated_later)


def _is_ahead_of(told: Moment | None, story: Story) -> bool:
    """Return whether a sentence of news looks ahead of a date that was over when they were published."""
    if told is None or story.published is None or story.is_history or story.is_dated:
        return False
    return story.here.side > 0 and told.last < story.published


def _is_behind(told: Moment | None, story: Story) -> bool:
    """Return whether a sentence of news looks back from a date that was still to come when they were published."""
    if told is None or story.published is None or story.is_history or story.is_dated:
        return False
    return story.here.side < 0 and told.first > story.published


def either_feast(said: Said, story: Story) -> Reading | None:
    """Easter in a language of two churches, Thanksgiving of two countries: either day, where these differ."""
    what = said.what
    if not isinstance(what, PartOfYear | PartOfAway) or what.scale is not Scale.FEAST or len(ways(what.part)) == 1:
        return None
    told = [anchored(said._replace(what=what._replace(part=each)), story) for each in ways(what.part)]
    one, other = told[0], told[-1]
    if one is None or other is None or one.anchor is None:
        return None
    return one if one.moment == other.moment else either_of(one.moment, other.moment, "either-feast", one.anchor)


RULES: tuple[AnchorRule, ...] = (
    absolute,
    distance_from_publication,
    distance_from_narrative,
    either_feast,
    part_of_year_away,
    last_or_next,
    following_part,
    coordinated_year,
    year_of_narrative,
    bound_told,
    either_year,
    year_after_told,
    nearest_part,
    named_day,
    day_of_month,
    time_of_day,
)


def anchored(said: Said, story: Story) -> Reading | None:
    """Return what an expression means, by the first rule that fits; None if none does."""
    reading = next((found for each in RULES if (found := each(said, story)) is not None), None)
    return reading if reading is None or not said.doubt else doubted(reading, said.doubt)


def doubted(reading: Reading, doubt: Doubt) -> Reading:
    """Return a day as one of two where the calendar contradicts the words; as it was where it does not."""
    moment = reading.moment
    if reading.either is not None:
        return reading
    if doubt is Doubt.LATER_THAN_END:
        month = moment.within(Scale.MONTH).moved(-1)
        before = in_year(Scale.MONTH, month.part, civil(moment.first).day, month.year)
        return reading if before is None else _one_of(before, moment, "either-month", reading)
    is_leap_day = civil(moment.first + 1)[1:] == _LEAP_DAY
    return _one_of(moment, moment.moved(1), "either-night", reading) if is_leap_day else reading


def _one_of(one: Moment, other: Moment, rule: RuleName, reading: Reading) -> Reading:
    """Return one of two days that are read against the same."""
    return Reading(one, rule, reading.anchor, ((one, "earlier"), (other, "later")), other)
