"""A month or a day without its year after a date of another year: of the time that was told, or of today's."""

from timeline.texts.moments import Moment, Scale
from timeline.texts.nearest import bore, in_year, nearest
from timeline.texts.readings import Reading, either_of, narrative
from timeline.texts.said import Base, PartOfYear, Said
from timeline.texts.story import Story

_NEXT = 300
"""So many days after the date that was told the next one of a name may still be of the same course of events."""

_TOLD = (Scale.MONTH, Scale.SEASON, Scale.FEAST)


def year_after_told(said: Said, story: Story) -> Reading | None:
    """In news, after '3 December 2019', '20 January' is the next one from there, or the one of today's years: either.

    It is of today's where the sentence looks ahead, and where that is the next one as well.
    """
    what, last, today = said.what, story.course, story.today
    if not isinstance(what, PartOfYear) or what.way is not None or what.scale not in _TOLD or story.is_history:
        return None
    if last is None or today is None or story.here.side > 0 or story.here.is_span or what.base is Base.NARRATIVE:
        return None
    if last.is_coarser(Scale.YEAR) or not story.is_leading or last.last >= today.first:
        return None
    told, coming = _next_from(last, what), nearest(what, today, story.here.side)
    if told is None or coming is None or told.first >= min(coming.moment.first, today.first):
        return None
    if what.weekday is not None and not bore(coming.moment, what.weekday):
        return Reading(told, "narrative-year", narrative(last))
    return either_of(told, coming.moment, "either-year", narrative(last))


def _next_from(last: Moment, what: PartOfYear) -> Moment | None:
    """Return the first of a part of a year that is not over when a date begins, if it is near; in a year that of it."""
    years = (last.year,) if last.scale is Scale.YEAR else (last.year - 1, last.year, last.year + 1)
    parts = [in_year(what.scale, what.part, what.day, year) for year in years]
    named = [each for each in parts if each is not None and each.last >= last.first]
    named = [each for each in named if what.weekday is None or bore(each, what.weekday)]
    return named[0] if named and named[0].first - last.last <= _NEXT else None
