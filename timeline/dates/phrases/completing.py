"""Dates of a phrase completed from the as-of day: the year, or the month, that was not said."""

from collections.abc import Iterable

from timeline.dates.dating import Direction
from timeline.dates.days import civil, iso_year, month_length, weekday
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.values import Point, Value, first_day_of, last_day_of

SIDES = ("latest past", "next ahead")
_BOTH_NEAR = "neither the last nor the next one is clearly nearer: say which, or --past or --future"


def settled(value: Value, phrase: Phrase) -> Value:
    """Return a value whose dates are complete: a single date is completed and found to exist."""
    return completed(value, phrase) if isinstance(value, Point) else value


def completed(point: Point, phrase: Phrase) -> Point:
    """Fill in the year (and the month) that was not said, and hold the weekday against the day."""
    if point.year is None and point.month is None and point.day is not None:
        point = _with_month(point, phrase)
    elif point.year is None and point.month is not None:
        point = _with_year(point, phrase)
    _refuse_impossible(point, phrase)
    return point


def sided(past: Point, ahead: Point, phrase: Phrase) -> Point:
    """Return the one of two dates that is meant: on the side that was asked for, else the one clearly nearer."""
    if past == ahead:
        return past
    back = phrase.today - last_day_of(past, phrase.hemisphere)
    forth = first_day_of(ahead, phrase.hemisphere) - phrase.today
    return (past, ahead)[side_of(back, forth, phrase)]


def side_of(back: int, forth: int, phrase: Phrase) -> int:
    """Return 0 for what lies some days back, 1 for what lies some days ahead, whichever is clearly nearer.

    People look back more often than ahead: what lies back is nearer if it is at most three quarters as far away as
    what lies ahead; this is nearer only if it is at most a third as far.
    """
    nearer = 0 if 4 * back <= 3 * forth else 1 if 3 * forth <= back else None
    return chosen_side(nearer, phrase)


def chosen_side(likely: int | None, phrase: Phrase) -> int:
    """Return the side that was asked for, else the likely one; Undecided if none is."""
    asked = {Direction.PAST: 0, Direction.FUTURE: 1}.get(phrase.direction, likely)
    return phrase.way("side", SIDES, asked, _BOTH_NEAR)


def _with_month(point: Point, phrase: Phrase) -> Point:
    """Find the month of 'the 15th', or of 'Friday the 15th'."""
    span = range(2 if point.weekday is None else 6)
    past = _first_fitting((_in_month(point, -away, phrase) for away in span), phrase, -1)
    ahead = _first_fitting((_in_month(point, away, phrase) for away in span), phrase, 1)
    if past is None and ahead is None:
        raise phrase.refused("no-such-day", "there is no such day in the months around the as-of day")
    return sided(past or ahead or point, ahead or past or point, phrase)


def _in_month(point: Point, away: int, phrase: Phrase) -> Point:
    """Put a day into the month some months from the as-of day."""
    year, month, _ = civil(phrase.today)
    years, index = divmod(month - 1 + away, 12)
    return point._replace(year=year + years, month=index + 1)


def _with_year(point: Point, phrase: Phrase) -> Point:
    """Find the year of 'June 6', of 'spring'; of 'Friday 6 June' the one of two in which that is a Friday."""
    year = civil(phrase.today).year
    if point.month == 2 and point.day == 29:
        _refuse_leap_day(year, phrase)
    span = [point._replace(year=year + away, weekday=None) for away in (-1, 0, 1)]
    past = _first_fitting(reversed(span), phrase, -1)
    ahead = _first_fitting(span, phrase, 1)
    if past is None or ahead is None:
        return past or ahead or span[1]
    fitting = [each for each in (past, ahead) if _weekday_fits(each._replace(weekday=point.weekday))]
    if len(fitting) == 1:
        return fitting[0]
    return sided(past, ahead, phrase)._replace(weekday=point.weekday)


def _first_fitting(points: Iterable[Point], phrase: Phrase, side: int) -> Point | None:
    """Return the first of some dates that exists on a side (-1 past, 1 ahead) of the as-of day, which is on both."""
    for point in points:
        if _exists(point) and _weekday_fits(point):
            day = last_day_of(point, phrase.hemisphere) if side > 0 else first_day_of(point, phrase.hemisphere)
            if (day - phrase.today) * side >= 0:
                return point
    return None


def _refuse_leap_day(year: int, phrase: Phrase) -> None:
    """Raise for 29 February, unless it is of this year."""
    if month_length(year, 2) == 29:
        return
    last = next(each for each in range(year, year - 9, -1) if month_length(each, 2) == 29)
    coming = next(each for each in range(year, year + 9) if month_length(each, 2) == 29)
    readings = f"{iso_year(last)}-02-29 or {iso_year(coming)}-02-29"
    raise phrase.refused("no-such-day", "29 February is not in every year: say which", readings)


def _exists(point: Point) -> bool:
    """Return whether the day is one of its month."""
    year, month, day, *_ = point
    return day is None or month is None or month > 12 or 1 <= day <= month_length(year or 0, month)


def _weekday_fits(point: Point) -> bool:
    """Return whether the day bears the weekday that was said."""
    return point.weekday is None or weekday(first_day_of(point)) == point.weekday


def _refuse_impossible(point: Point, phrase: Phrase) -> None:
    """Raise where the month has no such day, or the day another weekday."""
    if point.month is not None and not _exists(point):
        last = month_length(point.year or 0, point.month)
        hint = f"{iso_year(point.year or 0)}-{point.month:02d}-{last:02d}"
        raise phrase.refused("no-such-day", f"that month has {last} days", hint)
    if not _weekday_fits(point):
        hint = f"{iso_year(point.year or 0)}-{point.month:02d}-{point.day:02d}"
        raise phrase.refused("weekday-disagrees", "that day is another day of the week", hint)
