"""What an expression is read against: small rules, each named, the first that fits decides."""

from collections.abc import Callable

from timeline.dates.days import civil, monday_of, weekday
from timeline.texts.moments import Moment, Scale, day_moved, moment_of, parts_of_a_year
from timeline.texts.readings import Anchor, Reading, either_of, narrative, publication
from timeline.texts.said import (
    Away,
    Base,
    DayAlone,
    NamedDay,
    PartOfAway,
    PartOfYear,
    Said,
    TimeAlone,
    Written,
)
from timeline.texts.sides import in_year, nearest
from timeline.texts.story import Story

UNCLEAR_IN_YEAR, LATER_IN_YEAR = 180, 300
"""So many days before the last date of the text a day of its year may be one of the next year just as well; or is."""
_NEEDED = {Scale.WEEKEND: Scale.WEEK, Scale.FORTNIGHT: Scale.WEEK}
"""How exact the date of the text has to be for 'a weekend later'."""
_THE_DAY = Away(Scale.DAY, 0, Base.NARRATIVE)
_SUNDAY = 6
AnchorRule = Callable[[Said, Story], Reading | None]


def absolute(said: Said, _: Story) -> Reading | None:
    """A date with its year needs no anchor."""
    return Reading(said.what.moment, "absolute") if isinstance(said.what, Written) else None


def distance_from_publication(said: Said, story: Story) -> Reading | None:
    """'Yesterday', 'last week', 'two days ago' are counted from the day of publication."""
    what = said.what
    if not isinstance(what, Away) or what.base is not Base.PUBLICATION or story.today is None or story.is_history:
        return None
    moment, anchor = _moved(story.today, what), publication(story.today)
    if _may_begin_today(what, story):
        return either_of(moment, moment.moved(1), "either-week", anchor)
    return _same_quarter(what, story) or Reading(moment, "publication", anchor)


def _may_begin_today(what: Away, story: Story) -> bool:
    """Return whether 'last week', 'this week' is said on a Sunday in a language of which some begin the week on it."""
    is_week = what.scale is Scale.WEEK and not what.is_distance and what.number <= 0
    return is_week and story.is_sunday_first and story.published is not None and weekday(story.published) == _SUNDAY


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
        return moment_of(day_moved(base.first, what.number, what.scale), what.scale)
    return base.within(what.scale).moved(what.number)


def distance_from_narrative(said: Said, story: Story) -> Reading | None:
    """'A year earlier', 'the following day', 'that month' are counted from the last date of the text."""
    what = said.what
    if not isinstance(what, Away) or not (what.base is Base.NARRATIVE or story.is_history):
        return None
    base = story.last or (None if story.is_history else story.today)
    if what == _THE_DAY and story.last is None and not story.is_history:
        return None
    if what.number == 0 and (what.scale is Scale.QUARTER or base is None or base.is_coarser(what.scale)):
        base = story.periods.get(what.scale, base)
    if base is None:
        return None
    if what.scale is Scale.WEEKEND and not story.is_history and story.today is not None:
        return _nearest_weekend(story.today)
    if base.is_coarser(_NEEDED.get(what.scale, what.scale)):
        return _same_quarter(what, story)
    anchor = publication(base) if story.last is None else narrative(base)
    told = _same_quarter(what, story) or Reading(_moved(base, what), "narrative", anchor)
    return _next_or_following(told, what, story)


def _next_or_following(told: Reading, what: Away, story: Story) -> Reading:
    """Return the next one from the day of publication, where that may be meant by 'the following one', or either."""
    if not story.may_be_next or what.number != 1 or what.is_distance or story.is_history or story.today is None:
        return told
    coming = Reading(_moved(story.today, what), "publication", publication(story.today))
    if coming.moment == told.moment or story.side > 0:
        return coming
    if story.side < 0 or told.anchor is None:
        return told
    return either_of(told.moment, coming.moment, "either-next", told.anchor)


def _nearest_weekend(today: Moment) -> Reading:
    """Return the weekend that is over, from Thursday on the coming one."""
    weekend = today.within(Scale.WEEKEND)
    ahead = weekday(today.number) >= 3
    other = weekend.moved(-1 if ahead else 0)
    return Reading(weekend if ahead else weekend.moved(-1), "weekend", publication(today), ((other, "other-side"),))


def part_of_year_away(said: Said, story: Story) -> Reading | None:
    """'The third quarter of last year', 'June of that year'."""
    what = said.what
    if not isinstance(what, PartOfAway):
        return None
    is_of_text = story.last is not None and (what.base is Base.NARRATIVE or story.is_history)
    base = story.last if is_of_text else None if story.is_history else story.today
    if base is None:
        return None
    moment = in_year(what.scale, what.part, what.day, base.year + what.years)
    anchor = narrative(base) if is_of_text else publication(base)
    return None if moment is None else Reading(moment, "year-away", anchor)


def last_or_next(said: Said, story: Story) -> Reading | None:
    """'Last October' is the latest that is over, 'next October' the first that has not begun, 'this' is of the year."""
    what = said.what
    if not isinstance(what, PartOfYear) or what.way is None or story.today is None or story.is_history:
        return None
    today = story.today
    here = today.within(what.scale if what.day is None else Scale.MONTH)
    target = in_year(what.scale, what.part, what.day, today.year)
    if target is None:
        return None
    if what.way == 0:
        return Reading(target, "publication-year", publication(today))
    size = parts_of_a_year(what.scale)
    if what.day is None:
        back = (here.number - what.part) % size or size
        moment = here.moved(-back if what.way < 0 else size - back if back < size else size)
    else:
        year = today.year + (-1 if what.way < 0 and target.first >= today.first else 0)
        year += 1 if what.way > 0 and target.first <= today.first else 0
        moment = in_year(what.scale, what.part, what.day, year) or target
    return Reading(moment, "last-or-next", publication(today))


def year_of_narrative(said: Said, story: Story) -> Reading | None:
    """In a history, a month or a day without its year is of the year that was told last."""
    what = said.what
    if (
        not isinstance(what, PartOfYear)
        or not story.is_history
        or story.last is None
        or story.last.scale in (Scale.DECADE, Scale.CENTURY)
    ):
        return None
    moment = in_year(what.scale, what.part, what.day, story.last.year)
    if moment is None:
        return None
    after = in_year(what.scale, what.part, what.day, story.last.year + 1)
    if after is None:
        return Reading(moment, "narrative-year", narrative(story.last))
    back = story.last.first - moment.last if story.last.is_finer(Scale.YEAR) else 0
    if back > LATER_IN_YEAR:
        return Reading(after, "next-year", narrative(story.last), ((moment, "narrative-year"),))
    if back > UNCLEAR_IN_YEAR:
        return either_of(moment, after, "either-year", narrative(story.last))
    return Reading(moment, "narrative-year", narrative(story.last), ((after, "next-year"),))


def nearest_part(said: Said, story: Story) -> Reading | None:
    """In news, a month or a day without its year is the one that the sentence looks at, else the nearest."""
    what = said.what
    if not isinstance(what, PartOfYear) or story.today is None or story.is_history:
        return None
    reading = nearest(what, story.today, story.side, story.is_past)
    end = _end_of_span(what, story)
    return reading if end is None or (reading is not None and reading.moment == end.moment) else end


def _end_of_span(what: PartOfYear, story: Story) -> Reading | None:
    """Return the second of two ends, which is not before the first: 'from 15 December to 15 January'."""
    first = story.last
    scale = Scale.MONTH if what.day is None else Scale.DAY
    if not story.is_linked or what.scale is not Scale.MONTH or first is None or first.scale is not scale:
        return None
    if story.today is None or abs(first.year - story.today.year) > 1:
        return None
    ends = [in_year(what.scale, what.part, what.day, first.year + each) for each in (0, 1)]
    later = [each for each in ends if each is not None and each.last > first.first]
    return Reading(later[0], "narrative-year", narrative(first)) if later else None


def named_day(said: Said, story: Story) -> Reading | None:
    """A day of the week: of the week that was told, else the latest one, or the next where the sentence looks ahead."""
    what = said.what
    if not isinstance(what, NamedDay):
        return None
    is_of_text = story.last is not None and (story.is_history or story.is_linked or what.base is Base.NARRATIVE)
    base = story.last if is_of_text else story.today
    if base is None:
        return None
    if base.is_coarser(Scale.WEEK):
        return None
    anchor = narrative(base) if is_of_text else publication(base)
    if story.is_definite and not story.is_history:
        return _beside(what, story)
    if story.is_linked and is_of_text and what.way is None and what.weeks is None:
        told = Reading(_of_name(what.weekday, base.first, 1), "narrative", anchor)
        return None if base.is_coarser(Scale.DAY) else told
    return _in_its_week(what, anchor) or _latest_or_next(what, anchor, story)


def _beside(what: NamedDay, story: Story) -> Reading | None:
    """Return 'on the Sunday': one of the two beside the day that the text told last; none where it told no day."""
    last = story.last
    if last is None or last.scale is not Scale.DAY or what.way is not None or what.weeks is not None:
        return None
    before, after = (_of_name(what.weekday, last.first, step) for step in (-1, 1))
    return either_of(before, after, "either-weekday", narrative(last))


def _of_name(named: int, day: int, step: int) -> Moment:
    """Return the first day of a name after a day (step 1), or the last before it (step -1)."""
    ahead = (named - weekday(day)) % 7
    return Moment(Scale.DAY, day + ((ahead or 7) if step > 0 else ahead - 7))


def _in_its_week(what: NamedDay, anchor: Anchor) -> Reading | None:
    """Return 'Tuesday next week', 'this Friday': the day of a week that is told."""
    weeks = 0 if what.way == 0 else what.weeks
    if weeks is None:
        return None
    monday = monday_of(anchor.day) + 7 * weeks
    return Reading(Moment(Scale.DAY, monday + what.weekday), "weekday", anchor)


def _latest_or_next(what: NamedDay, anchor: Anchor, story: Story) -> Reading:
    """Return 'last Friday', 'next Friday'; of 'Friday' the latest, today among them, or the next one, or either."""
    before, after = (_of_name(what.weekday, anchor.day, step) for step in (-1, 1))
    if what.way:
        return Reading(before if what.way < 0 else after, "weekday", anchor)
    latest = Moment(Scale.DAY, anchor.day) if weekday(anchor.day) == what.weekday else before
    if story.is_unclear:
        return either_of(latest, after, "either-weekday", anchor)
    if story.side > 0:
        return Reading(after, "weekday-ahead", anchor, ((latest, "latest"),))
    return Reading(latest, "latest-weekday", anchor, ((after, "next"),))


def day_of_month(said: Said, story: Story) -> Reading | None:
    """'The 15th' is of the month that was told last."""
    what = said.what
    base = story.last or story.today
    if not isinstance(what, DayAlone) or base is None or base.scale not in (Scale.DAY, Scale.MONTH):
        return None
    year, month, _ = civil(base.first)
    moment = in_year(Scale.MONTH, month - 1, what.day, year)
    return None if moment is None else Reading(moment, "narrative-month", narrative(base))


def time_of_day(said: Said, story: Story) -> Reading | None:
    """A time of day is of the day that was told last, in news else of the day of publication.

    It is of neither where its sentence has another date: 'at noon on 5/6/2022', 'at noon in June 2022'.
    """
    if not isinstance(said.what, TimeAlone) or story.is_unread:
        return None
    if story.last is not None and story.last.scale is Scale.DAY:
        return Reading(Moment(Scale.DAY, story.last.number), "narrative-day", narrative(story.last))
    if story.today is None or story.is_history or story.is_dated:
        return None
    return Reading(story.today, "publication", publication(story.today))


RULES: tuple[AnchorRule, ...] = (
    absolute,
    distance_from_publication,
    distance_from_narrative,
    part_of_year_away,
    last_or_next,
    year_of_narrative,
    nearest_part,
    named_day,
    day_of_month,
    time_of_day,
)


def anchored(said: Said, story: Story) -> Reading | None:
    """Return what an expression means, by the first rule that fits; None if none does."""
    for each in RULES:
        reading = each(said, story)
        if reading is not None:
            return reading
    return None
