"""Dates as they are typed: understood from the day on which the words were said, which is that of their source."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from timeline.dates import DateError, Dating, Reading, When, readings, tidied, understand
from timeline.dates.calendars import calendar_named, dating_calendar
from timeline.dates.understanding import calendar_key
from timeline.events.calendars_meant import calendar_meant
from timeline.events.model import Citation, Timeline
from timeline.problems import TimelineError


class Understood(NamedTuple):
    """A date as it was understood; one in words with these, the day (EDTF) they were read from, other readings.

    `calendar` is the name of its calendar where that is another than the file's; `claim` is the position of the claim
    that bears the words.
    """

    when: When
    said: str = ""
    said_on: str = ""
    others: tuple[Reading, ...] = ()
    calendar: str = ""
    claim: int = 0


def read_as(text: str, dating: Dating) -> Understood:
    """Read a date; what is not in the date language is words, read from the as-of day."""
    when = understand(text, dating)
    if when.text == tidied(text).text:
        return Understood(when)
    others = tuple(each for each in readings(text, dating) if each.date != when.text)
    return Understood(when, text, others=others)


def read_on_one_of(text: str, days: Sequence[int], base: int, timeline: Timeline, calendar: str = "") -> Understood:
    """Understand a date that was said on one of some days.

    Raise if words depend on the day they were said and there is none, or several that give several dates.
    """
    if not days:
        return read_on_no_day(timeline.dating_on(base), partial(read_on, text, calendar=calendar))
    return agreed(text, [read_on(text, timeline.dating_on(day), calendar) for day in days])


def read_on_no_day(dating: Dating, read: Callable[[Dating], Understood]) -> Understood:
    """Return what words mean whenever they were said: '24 March 1208', '1187 or 1188'.

    Raise if that depends on the day, which nobody wrote.
    """
    try:
        found = read(replace(dating, as_of=None))
    except DateError as error:
        if error.code == "no-as-of":
            raise _unsaid(error.text) from None
        found = read(dating)
        if found.said:
            raise _unsaid(found.said) from None
    return found._replace(said_on="")


def _unsaid(text: str) -> TimelineError:
    """Return the error that nobody wrote when some words were said."""
    message = f"nobody wrote on which day {text!r} was said: there is no `published`, and no `said_on`"
    return TimelineError(message, hint="--said-on DATE, or write the date itself", status=2)


def agreed(text: str, found: Sequence[Understood]) -> Understood:
    """Return what words mean on each of some days; raise if that differs. Of several days none is the one."""
    refuse_disagreement(text, found)
    return found[0] if len({each.said_on for each in found}) == 1 else found[0]._replace(said_on="")


def read_on(text: str, dating: Dating, calendar: str) -> Understood:
    """Read a date as it is meant on a day."""
    found = read_as(text, in_calendar(dating, calendar or None))
    key = calendar_key(found.when, dating)
    return found._replace(calendar=key, said_on=day_written(dating) if found.said else "")


def refuse_disagreement(text: str, found: Sequence[Understood]) -> None:
    """Raise if words give different dates on the days on which they may have been said."""
    if len({each.when.text for each in found}) > 1:
        read = ", ".join(f"{each.when.text} on {each.said_on}" for each in found)
        hint = "write the date itself, or the day on which the words were said: --said-on DATE"
        raise TimelineError(
            f"{text!r} is another date on each day on which it may have been said: {read}", hint=hint, status=2
        )


def days_within(when: When | None) -> list[int]:
    """Return the days on which something of that date may have been said: the first and the last, none if unknown.

    Words that give two dates on these are refused: 'yesterday' in what was published in a month is no one day.
    """
    days = [] if when is None else [when.earliest_day, when.latest_day]
    return sorted({day for day in days if day is not None}) if None not in days else []


def days_of(citation: Citation, timeline: Timeline) -> list[int]:
    """Return the days on which a source may have said what it says, none if they are not known."""
    source = timeline.sources.get(citation.source)
    return days_within(citation.said_on or (source.published if source else None))


def in_calendar(dating: Dating, name: str | None) -> Dating:
    """Return how dates are read in a calendar, None for that of the file; TimelineError if there is no such one."""
    if name is None:
        return dating
    calendar = dating_calendar(name)
    if calendar is None:
        raise TimelineError(f"there is no calendar `{name[:60]}`", hint=calendar_meant(name), status=2)
    calendar_named(calendar)
    return dating.of_calendar(calendar)


def day_written(dating: Dating) -> str:
    """Write the as-of day in the calendar of the file, '' if that does not reach there."""
    try:
        return calendar_named(dating.calendar).written(dating.as_of or 0)
    except ValueError:
        return ""
