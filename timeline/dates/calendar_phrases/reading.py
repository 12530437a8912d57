"""A phrase to the reader that knows how its calendar is told; and plain phrases in a file of another calendar."""

import re
from collections.abc import Callable
from dataclasses import replace

from timeline.dates.calendar_phrases.alike import read_alike, readings_alike
from timeline.dates.calendar_phrases.away import away, timed
from timeline.dates.calendar_phrases.dual import dual_date, dual_year
from timeline.dates.calendar_phrases.feasts import feast
from timeline.dates.calendar_phrases.months import calendar_date, is_plausible
from timeline.dates.calendar_phrases.named_days import with_days
from timeline.dates.calendar_phrases.naming import may_name
from timeline.dates.calendar_phrases.reader import Read
from timeline.dates.calendar_phrases.spans import beside, or_refused, spanned
from timeline.dates.calendar_phrases.styles import styled
from timeline.dates.calendar_phrases.weekdays import day_of_the_week
from timeline.dates.calendars import GREGORIAN, JULIAN, Calendar, calendar_named
from timeline.dates.dating import DateError, Dating
from timeline.dates.languages import read_languages
from timeline.dates.languages.table import Unit
from timeline.dates.phrases import translated
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.tokens import tokens
from timeline.dates.possible import Reading
from timeline.dates.reading import read as read_written
from timeline.dates.when import Kind, Precision, When

_LONGEST = 200
_LETTERS = re.compile(r"[^\W\d_]{2}|[^\W\d_]\.|\u0647")
_SHORT_UNITS = (Unit.DAY, Unit.WEEK, Unit.FORTNIGHT, Unit.HOUR, Unit.WEEKEND)
_BY_DAYS = frozenset("WRUNDdpxhXelvwnzifbtasABy,")

Reader = Callable[[str, Dating, Read], When | None]
"""What reads phrases of one kind, None if a text is none of them."""


def calendar_phrase(text: str, dating: Dating, read: Read) -> When | None:
    """Read a phrase that tells its calendar, None if it tells none; DateError if it cannot be so.

    phrase = dual | dual year | feast | date of another calendar | phrase with feasts | styled | weekday day
    """
    if len(text) > _LONGEST:
        return None
    text = " ".join(text.split())
    if not _LETTERS.search(text):
        return dual_year(text, dating, read)
    named: tuple[Reader, ...] = (_alone, with_days, _elsewhere) if may_name(text) else ()
    for reader in (dual_year, dual_date, *named, styled, day_of_the_week):
        when = reader(text, dating, read)
        if when is not None:
            return when
    return None


def _alone(text: str, dating: Dating, _: Read) -> When | None:
    """Read a feast or a date of another calendar."""
    return feast(text, dating) or calendar_date(text, dating)


def _elsewhere(text: str, dating: Dating, read: Read) -> When | None:
    """Read a span of feasts or of dates of another calendar, one with the Gregorian after it, or a day told by one."""
    found = beside(text, dating, _single, read)
    found = found or spanned(text, dating, _single) or beside(text, dating, _span, read)
    return found or away(text, dating, _single, read) or timed(text, dating, _single, read)


def _single(text: str, dating: Dating) -> When:
    """Read a feast or one date of another calendar; DateError if the text is none."""
    return or_refused(feast(text, dating) or calendar_date(text, dating), text)


def _span(text: str, dating: Dating) -> When:
    """Read a span of feasts or of dates of another calendar; DateError if the text is none."""
    return or_refused(spanned(text, dating, _single), text)


def phrase_in_calendar(text: str, dating: Dating) -> When:
    """Read a plain phrase where dates are of another calendar; DateError where it does not say which day is meant.

    What is counted in days and weeks is the same in every calendar. What names months or years is of the calendar,
    and of the Gregorian where that has no month of such a name.
    """
    calendar = calendar_named(dating.calendar)
    found = _tokens(text, dating)
    if _is_counted_in_days(found):
        plain = replace(dating, calendar="")
        return _rewritten(text, read_written(translated(text, plain), plain), calendar, dating)
    alike = read_alike(text, found, calendar, dating) if calendar.roman else None
    if alike is not None:
        return alike
    if not calendar.roman and any(token.mark == "M" for token in found):
        plain = replace(dating, calendar="")
        return read_written(translated(text, plain), plain)
    if any(token.mark == "W" or _is_week(token) for token in found):
        raise _not_read(text, calendar, "weekdays and weeks together with its months")
    if calendar.roman:
        return read_written(translated(text, _shifted(dating, calendar)), dating)
    return _years_alone(text, found, calendar, dating)


def readings_in_calendar(text: str, dating: Dating) -> tuple[Reading, ...]:
    """Return all the ways in which a plain phrase of a file of Julian dates may be read; none of another calendar."""
    found = _tokens(text, dating)
    is_julian = calendar_named(dating.calendar) is JULIAN and not _is_counted_in_days(found)
    return readings_alike(text, found, dating) if is_julian else ()


def _years_alone(text: str, found: list[Token], calendar: Calendar, dating: Dating) -> When:
    """Read years of a calendar that has its own months: 'c. 5700', 'the 1440s'."""
    years = [token.value for token in found if token.mark in "YJjGg"]
    if not years:
        raise _not_read(text, calendar, "months and years told from the as-of day")
    if not all(is_plausible(year, calendar.name) for year in years):
        message = f"no year of the {calendar.title} calendar that people have written"
        raise DateError(text, "two-readings", message, hint=f"{text} N.S.")
    return read_written(translated(text, replace(dating, as_of=None, calendar="")), dating)


def _not_read(text: str, calendar: Calendar, what: str) -> DateError:
    """Return the error for words that are not read in another calendar."""
    return DateError(text, "not-understood", f"in the {calendar.title} calendar {what} are not read: write the date")


def _tokens(text: str, dating: Dating) -> list[Token]:
    """Cut a text into words by the first language that knows them all, none where no language does."""
    for language in read_languages(dating.languages):
        try:
            return tokens(text, language)
        except DateError:
            continue
    return []


def _is_week(token: Token) -> bool:
    """Return whether a word is a unit of weeks."""
    return token.mark == "U" and token.value in (Unit.WEEK, Unit.WEEKEND)


def _is_counted_in_days(found: list[Token]) -> bool:
    """Return whether words name weekdays, or days and weeks before or after the as-of day, and nothing else."""
    marks = {token.mark for token in found}
    units = [token.value for token in found if token.mark == "U"]
    return (
        bool(found) and marks <= _BY_DAYS and all(unit in _SHORT_UNITS for unit in units) and bool(marks & set("WRU"))
    )


def _shifted(dating: Dating, calendar: Calendar) -> Dating:
    """Return how phrases are read where months and years are of a calendar: the as-of day as that has it."""
    if dating.as_of is None:
        return replace(dating, calendar="")
    year, month, day = calendar.civil(dating.as_of)
    alike = GREGORIAN.day(year, month, day) or GREGORIAN.day(year, month, day - 1)
    return replace(dating, as_of=alike, calendar="")


def _rewritten(text: str, when: When, calendar: Calendar, dating: Dating) -> When:
    """Return a date of days, found by Gregorian rules, as it is written in a calendar."""
    try:
        return read_written(_written(when, calendar), dating)
    except ValueError:
        message = f"the {calendar.title} calendar does not reach there"
        raise DateError(text, "no-such-day", message, hint=when.text) from None


def _written(when: When, calendar: Calendar) -> str:
    """Write a date in a calendar, its form kept."""
    if when.kind is Kind.DATE:
        mark = when.text[-1] if when.text[-1] in "?~%" else ""
        if when.precision is not Precision.DAY:
            raise ValueError(when.text)
        return calendar.written(when.earliest_day or 0) + mark
    link = "/" if when.kind is Kind.INTERVAL else ","
    written = link.join(_element(member, calendar) for member in when.members)
    if when.kind is Kind.INTERVAL:
        return written
    return f"[{written}]" if when.kind is Kind.ONE_OF else f"{{{written}}}"


def _element(member: When, calendar: Calendar) -> str:
    """Write an end of an interval or an element of a set."""
    if member.kind is Kind.UNKNOWN:
        return member.text
    if member.kind is Kind.INTERVAL:
        ends = ("" if end.kind is Kind.UNKNOWN else _written(end, calendar) for end in member.members)
        return "..".join(ends)
    return _written(member, calendar)
