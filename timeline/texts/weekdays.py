"""Against what a day of the week is read."""

from timeline.dates.days import monday_of, weekday
from timeline.texts.moments import Moment, Scale
from timeline.texts.next_or_following import chosen, may_be_next
from timeline.texts.readings import Anchor, Reading, either_of, narrative, publication
from timeline.texts.said import Base, NamedDay, Said
from timeline.texts.story import Story


def named_day(said: Said, story: Story) -> Reading | None:
    """A day of the week: of the week that was told, else the latest one, or the next where the sentence looks ahead."""
    what = said.what
    anchor = _seen_from(what, story) if isinstance(what, NamedDay) else None
    if not isinstance(what, NamedDay) or anchor is None:
        return None
    if what.later:
        return _weeks_later(what, anchor, story)
    if story.here.is_definite and not story.is_history:
        return _beside(what, story)
    if story.here.is_linked and anchor.of is Base.NARRATIVE and what.way is None and what.weeks is None:
        return _end_of_span(what, anchor, story)
    return _next_or_following(what, anchor, story)


def _seen_from(what: NamedDay, story: Story) -> Anchor | None:
    """Return the day from which a day of the week is seen; None if none was told, or nothing as exact as a week."""
    is_pointed = what.base is Base.NARRATIVE
    if is_pointed and story.last is None and not story.here.may_be_next:
        return None
    is_of_text = story.last is not None and (story.is_history or story.here.is_linked or is_pointed)
    base = story.last if is_of_text else story.today
    if base is None or base.is_coarser(Scale.WEEK) or (is_of_text and story.is_unsettled):
        return None
    return narrative(base) if is_of_text else publication(base)


def _end_of_span(what: NamedDay, anchor: Anchor, story: Story) -> Reading | None:
    """Return the second of two ends: 'from Monday to Wednesday'."""
    if story.last is None or story.last.is_coarser(Scale.DAY):
        return None
    return Reading(_of_name(what.weekday, story.last.first, 1), "narrative", anchor)


def _next_or_following(what: NamedDay, anchor: Anchor, story: Story) -> Reading:
    """Return a day of a week that is told, the latest one or the next; 'the following' may be the next from today."""
    told = _in_its_week(what, anchor) or _latest_or_next(what, anchor, story)
    if anchor.of is Base.PUBLICATION or not may_be_next(what.way, story) or story.today is None:
        return told
    return chosen(told, _latest_or_next(what, publication(story.today), story), story)


def _weeks_later(what: NamedDay, anchor: Anchor, story: Story) -> Reading | None:
    """Return 'Monday week': so many weeks after the coming Monday; none where the sentence looks back."""
    coming = _of_name(what.weekday, anchor.day - (what.way is None), 1)
    return None if story.here.side < 0 else Reading(coming.moved(7 * what.later), "weeks-later", anchor)


def _beside(what: NamedDay, story: Story) -> Reading | None:
    """Return 'on the Sunday': one of the two beside the day that the text told last; none where it told no day."""
    last = story.last
    if (
        last is None
        or story.is_unsettled
        or last.scale is not Scale.DAY
        or what.way is not None
        or what.weeks is not None
    ):
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


def _last_or_next_of_name(named: Moment, way: int, anchor: Anchor) -> Reading:
    """Return 'last Friday', 'next Friday'; where that is of the same week, people also count in weeks."""
    is_of_week = monday_of(named.number) == monday_of(anchor.day)
    if not is_of_week:
        return Reading(named, "weekday", anchor)
    return Reading(named, "weekday", anchor, ((named.moved(7 * way), "counted-in-weeks"),))


def _latest_or_next(what: NamedDay, anchor: Anchor, story: Story) -> Reading:
    """Return 'last Friday', 'next Friday'; of 'Friday' the latest, today among them, or the next one, or either."""
    before, after = (_of_name(what.weekday, anchor.day, step) for step in (-1, 1))
    if what.way:
        return _last_or_next_of_name(before if what.way < 0 else after, what.way, anchor)
    latest = Moment(Scale.DAY, anchor.day) if weekday(anchor.day) == what.weekday else before
    is_today = latest.number == anchor.day and anchor.of is Base.PUBLICATION
    if story.here.is_unclear or (story.here.side > 0 and is_today):
        return either_of(latest, after, "either-weekday", anchor)
    if story.here.side > 0:
        return Reading(after, "weekday-ahead", anchor, ((latest, "latest"),))
    return Reading(latest, "latest-weekday", anchor, ((after, "next"),))
