"""Against what a month, a day, a quarter or a season without its year is read: small named rules."""

from timeline.texts.moments import Moment, Scale, parts_of_a_year
from timeline.texts.nearest import MISDATED, PLAINLY_AHEAD, bore, in_year, nearest
from timeline.texts.next_or_following import chosen, may_be_next
from timeline.texts.readings import Reading, either_of, narrative, publication
from timeline.texts.said import Base, PartOfAway, PartOfYear, Said
from timeline.texts.story import Story

_OF_BUSINESS = (Scale.QUARTER, Scale.HALF)
_RECENT = 60
"""So many days from its publication what a text tells without a year is of that time just as well."""

_FAR = 3
"""So many times farther a date is not meant that is told by the verb alone."""

UNCLEAR_IN_YEAR, LATER_IN_YEAR = 180, 300
"""So many days before the last date of the text a day of its year may be one of the next year just as well; or is."""


def part_of_year_away(said: Said, story: Story) -> Reading | None:
    """'The third quarter of last year', 'June of that year'."""
    what = said.what
    if not isinstance(what, PartOfAway):
        return None
    is_of_text = story.last is not None and (what.base is Base.NARRATIVE or story.is_history)
    base = story.last if is_of_text else None if story.is_history else story.today
    if base is None or (is_of_text and story.is_unsettled):
        return None
    moment = in_year(what.scale, what.part, what.day, base.year + what.years)
    anchor = narrative(base) if is_of_text else publication(base)
    return None if moment is None else Reading(moment, "year-away", anchor)


def last_or_next(said: Said, story: Story) -> Reading | None:
    """'Last October' is the latest that is over, 'next October' the first that has not begun, 'this' is of the year."""
    what = said.what
    if not isinstance(what, PartOfYear) or what.way is None or story.today is None or story.is_history:
        return None
    if what.base is Base.NARRATIVE and not (may_be_next(what.way, story) and story.last is None):
        return None
    return _last_or_next(what, story.today)


def _last_or_next(what: PartOfYear, today: Moment) -> Reading | None:
    """Return a part of a year before or after a day, or the one of its year."""
    target = in_year(what.scale, what.part, what.day, today.year)
    if target is None:
        return None
    way = what.way or 0
    if way == 0:
        return Reading(target, "publication-year", publication(today))
    if what.day is None and what.scale is not Scale.FEAST:
        here, size = today.within(what.scale), parts_of_a_year(what.scale)
        back = (here.number - what.part) % size or size
        moment = here.moved(-back if way < 0 else size - back if back < size else size)
    else:
        year = today.year + (-1 if way < 0 and target.first >= today.first else 0)
        year += 1 if way > 0 and target.first <= today.first else 0
        moment = in_year(what.scale, what.part, what.day, year) or target
    return Reading(moment, "last-or-next", publication(today))


def following_part(said: Said, story: Story) -> Reading | None:
    """'The following June', 'the previous spring' are seen from the last date of the text; none where it told none."""
    what = said.what
    if not isinstance(what, PartOfYear) or what.base is not Base.NARRATIVE or not what.way or story.last is None:
        return None
    if story.last.is_coarser(Scale.YEAR) or story.is_unsettled:
        return None
    years = (each + story.last.year for each in range(-2, 3))
    parts = [part for year in years if (part := in_year(what.scale, what.part, what.day, year)) is not None]
    beyond = [
        each for each in parts if (each.first - story.last.last if what.way > 0 else story.last.first - each.last) > 0
    ]
    if not beyond:
        return None
    told = Reading(beyond[0] if what.way > 0 else beyond[-1], "narrative", narrative(story.last))
    if not may_be_next(what.way, story) or story.today is None:
        return told
    coming = _last_or_next(what, story.today)
    return told if coming is None else chosen(told, coming, story)


def _is_seen_from_the_text(what: PartOfYear) -> bool:
    """Return whether a part of a year is the one before or after what the text told: 'the following June'."""
    return what.base is Base.NARRATIVE and bool(what.way)


def year_of_narrative(said: Said, story: Story) -> Reading | None:
    """In a history, a month or a day without its year is of the year that was told last."""
    what = said.what
    if (
        not isinstance(what, PartOfYear)
        or _is_seen_from_the_text(what)
        or not story.is_history
        or story.last is None
        or story.last.scale in (Scale.DECADE, Scale.CENTURY)
    ):
        return None
    moment, after = (in_year(what.scale, what.part, what.day, story.last.year + each) for each in (0, 1))
    if what.weekday is not None:
        moment, after = (each if each is not None and bore(each, what.weekday) else None for each in (moment, after))
    if moment is None:
        return None if after is None or what.weekday is None else Reading(after, "next-year", narrative(story.last))
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
    if not isinstance(what, PartOfYear) or story.today is None or story.is_history or _is_seen_from_the_text(what):
        return None
    reading = nearest(what, story.today, story.here.side)
    reading = reading if reading is None else _of_either_side(reading, story, story.today)
    end = _end_of_span(what, story)
    if end is None or (end.either is None and reading is not None and reading.moment == end.moment):
        return reading
    return end


def _of_either_side(reading: Reading, story: Story, today: Moment) -> Reading:
    """Return what ends, or is fixed in time, as either date where the nearest is not on the side of its verb.

    'Gesperrt bis Ostern', said in June, may be until the next one.
    """
    side, moment = story.here.end_side, reading.moment
    if side is None or not reading.others or reading.anchor is None or abs(story.here.side) >= PLAINLY_AHEAD:
        return reading
    back, forth = today.first - moment.last, moment.first - today.first
    if side < 0:
        is_told_otherwise = forth > 0 == story.here.side and today.first - reading.others[0][0].last < _FAR * forth
    else:
        is_told_otherwise = back > MISDATED
    return either_of(moment, reading.others[0][0], "either-side", reading.anchor) if is_told_otherwise else reading


def either_year(said: Said, story: Story) -> Reading | None:
    """In a text, or a sentence, that tells of both, a month without its year is of the year told last, or the nearest.

    It is the nearest where the sentence looks ahead, or the text told nothing of the former as exact as a month.
    """
    what, last = said.what, story.last
    if not isinstance(what, PartOfYear) or not (story.is_mixed or story.is_dated):
        return None
    if story.here.side > 0 or story.here.is_span or (story.here.is_aside and not story.is_dated):
        return None
    if last is None or not last.is_finer(Scale.YEAR) or story.today is None or what.scale in _OF_BUSINESS:
        return None
    told, coming = (
        in_year(what.scale, what.part, what.day, last.year),
        nearest(what, story.today, story.here.side),
    )
    if told is None or coming is None or what.way is not None or told.year >= min(coming.moment.year, story.today.year):
        return None
    if last.first - told.last > UNCLEAR_IN_YEAR:
        return None
    return either_of(told, coming.moment, "either-year", narrative(last))


def coordinated_year(said: Said, story: Story) -> Reading | None:
    """In 'opened on 16 July and closed on 31 August 2021' both are of that year, unless the first may be of today's.

    It may be if it would be near the day of publication, or in a history be of the year that was told before.
    """
    what, dates = said.what, story.here.years_after
    if not isinstance(what, PartOfYear) or not dates:
        return None
    anchor, rival = narrative(Moment(Scale.YEAR, dates[-1].year)), _rival(said, story)
    if len(dates) > 1:
        is_told = story.is_history and rival in dates
        return None if is_told else either_of(dates[0], dates[1], "either-year", anchor)
    if rival is None or rival == dates[0] or _is_only_ahead(rival, dates[0], story):
        return Reading(dates[0], "coordinated-year", anchor)
    if story.is_history or story.today is None or abs(rival.first - story.today.first) <= _RECENT:
        return either_of(dates[0], rival, "either-year", anchor)
    return Reading(dates[0], "coordinated-year", anchor, ((rival, "nearest"),))


def _rival(said: Said, story: Story) -> Moment | None:
    """Return what a month or a day would be without the year after it; None where a history told no such date yet."""
    if story.is_history and (story.last is None or not story.last.is_finer(Scale.YEAR)):
        return None
    reading = year_of_narrative(said, story) or nearest_part(said, story)
    return None if reading is None else reading.moment


def _is_only_ahead(rival: Moment, told: Moment, story: Story) -> bool:
    """Return whether a date would be ahead without the year after it, which is over, though nothing looks ahead."""
    return story.today is not None and story.here.side <= 0 and told.last < story.today.first < rival.first


def bound_told(said: Said, story: Story) -> Reading | None:
    """In a sentence that told a day of another year, 'by 31 August' is the next one from there, or the nearest.

    It is the nearest where 'will' tells that it is ahead.
    """
    what, last, today = said.what, story.last, story.today
    if story.is_history or not story.is_dated or not story.here.is_bound or story.here.is_span:
        return None
    if not isinstance(what, PartOfYear) or what.way is not None or what.scale in _OF_BUSINESS:
        return None
    if last is None or not last.is_finer(Scale.YEAR) or today is None or last.last >= today.first:
        return None
    told, coming = _first_from(last, what), nearest(what, today, story.here.side)
    if story.here.side >= PLAINLY_AHEAD or told is None or coming is None:
        return None
    if told.first >= min(today.first, coming.moment.first):
        return None
    return either_of(told, coming.moment, "either-year", narrative(last))


def _first_from(day: Moment, what: PartOfYear) -> Moment | None:
    """Return the first of a part of a year that is not over before a day."""
    parts = [in_year(what.scale, what.part, what.day, day.year + each) for each in (0, 1)]
    return next((each for each in parts if each is not None and each.last >= day.first), None)


def _end_of_span(what: PartOfYear, story: Story) -> Reading | None:
    """Return the second of two ends, which is not before the first: 'from 15 December to 15 January'.

    'From 5 May to 3 May' may be a year, or a mistake.
    """
    first = story.last
    scale = Scale.MONTH if what.day is None else Scale.DAY
    if not story.here.is_linked or what.scale is not Scale.MONTH or first is None or first.scale is not scale:
        return None
    if story.today is None or abs(first.year - story.today.year) > 1:
        return None
    ends = [in_year(what.scale, what.part, what.day, first.year + each) for each in (0, 1)]
    here, later = ends[0], [each for each in ends if each is not None and each.last > first.first]
    if here is not None and here.last < first.first and later and here.within(Scale.MONTH) == first.within(Scale.MONTH):
        return either_of(here, later[0], "either-year", narrative(first))
    return Reading(later[0], "narrative-year", narrative(first)) if later else None
