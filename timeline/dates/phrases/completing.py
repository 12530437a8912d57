"""How a phrase is read, and the dates of it completed from the as-of day."""

from dataclasses import dataclass

from timeline.dates.counts import Count
from timeline.dates.dating import DateError
from timeline.dates.days import civil, iso_year, month_length, weekday
from timeline.dates.languages.table import Language
from timeline.dates.phrases.values import Point, Value, first_day_of, last_day_of
from timeline.dates.seasons import Hemisphere


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A text and how it is read: the as-of day, whether what has no year lies ahead, the day counts, the languages."""

    text: str
    as_of: int | None = None
    future: bool = False
    counts: tuple[Count, ...] = ()
    hemisphere: Hemisphere = "north"
    languages: tuple[Language, ...] = ()

    @property
    def day_first(self) -> bool:
        """Whether a day stands before its month in numbers, in the one language that was named."""
        return len(self.languages) == 1 and self.languages[0].day_first is True

    @property
    def today(self) -> int:
        """The as-of day; DateError where none was given."""
        if self.as_of is None:
            message = "it depends on the day it was said: give an as-of day"
            raise DateError(self.text, "no-as-of", message)
        return self.as_of

    def refused(self, code: str, message: str, hint: str = "", column: int = 1) -> DateError:
        """Return the error for this phrase."""
        return DateError(self.text, code, message, hint=hint, column=column)


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


def _with_month(point: Point, phrase: Phrase) -> Point:
    """Find the month of 'the 15th', or of 'Friday the 15th': the nearest that is not ahead, else the nearest ahead."""
    for step in (1, -1) if phrase.future else (-1, 1):
        for away in range(2 if point.weekday is None else 4):
            candidate = _in_month(point, step * away, phrase)
            if _on_side(first_day_of(candidate), step, phrase) and _exists(candidate) and _weekday_fits(candidate):
                return candidate
    raise phrase.refused("no-such-day", "there is no such day in the months around the as-of day")


def _in_month(point: Point, away: int, phrase: Phrase) -> Point:
    """Put a day into the month some months from the as-of day."""
    year, month, _ = civil(phrase.today)
    years, index = divmod(month - 1 + away, 12)
    return point._replace(year=year + years, month=index + 1)


def _with_year(point: Point, phrase: Phrase) -> Point:
    """Find the year of 'June 6': the latest in which it is not ahead of the as-of day."""
    year = civil(phrase.today).year
    if not _exists(point._replace(year=year)) and point.day == 29:
        leap = next(each for each in range(year, year - 9, -1) if month_length(each, 2) == 29)
        message = "29 February is not in every year: say which"
        raise phrase.refused("no-such-day", message, f"{iso_year(leap)}-02-29")
    here = point._replace(year=year)
    if not _exists(here):
        return here
    day = last_day_of(here, phrase.hemisphere) if phrase.future else first_day_of(here, phrase.hemisphere)
    step = 1 if phrase.future else -1
    return here if _on_side(day, step, phrase) else point._replace(year=year + step)


def _on_side(day: int, step: int, phrase: Phrase) -> bool:
    """Return whether a day lies behind (-1) or ahead of (1) the as-of day, which lies on both sides."""
    return (day - phrase.today) * step >= 0


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
