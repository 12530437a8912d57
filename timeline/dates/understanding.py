"""What a person may type where a date is wanted: the date language, else English against an as-of day."""

import re
from dataclasses import replace
from functools import partial

from timeline.dates.calendars import GREGORIAN
from timeline.dates.dating import DateError, Dating
from timeline.dates.reading import read, told_better
from timeline.dates.when import Kind, When

_TELLING = ("dual-date", "two-readings", "weekday-disagrees", "vague", "no-as-of", "no-such-count")
_IMPOSSIBLE = ("no-such-day", "no-such-month", "no-such-time", "no-such-year", "ends-before-start", "ambiguous-time")
_LOST = ("unknown-word", "not-understood")
_NOTATION = re.compile(r"[][{}]|^[0-9?~%X.-]*-[0-9?~%X.-]*/[0-9?~%X.-]*$", re.ASCII)
_DEFAULT = Dating()
_OF_TWO_CALENDARS = re.compile(r"/|(?<![\d.])(?:1[0-8]\d\d|19[01]\d|192[0-3]|\d{3})(?![\d.])", re.ASCII)
_WORDS = re.compile(r"[^\W\d_]{3}")


def parse_date(text: str, dating: Dating = _DEFAULT) -> When:
    """Read all that may stand in `date:`; DateError where it is no date, with the date that words mean."""
    try:
        return read(text, dating)
    except DateError as fault:
        better = told_better(fault, dating)
        raise better if better.hint or better.code != "not-a-date" else _in_words(better, dating) from None


def _in_words(fault: DateError, dating: Dating) -> DateError:
    """Return the fault of a text that is words with the date they mean, where that needs no as-of day."""
    try:
        meant = _read_phrase(fault.text, replace(dating, as_of=None), future=False)
    except DateError as refusal:
        if refusal.code != "no-as-of":
            return fault
        return DateError(fault.text, "words", "what these words mean depends on the day they were said: write the date")
    return DateError(fault.text, "words", "words are for the command line: write the date", hint=meant.text)


def understand(text: str, dating: Dating, *, future: bool = False) -> When:
    """Read the date language, else English; what is returned always has `.text` in the date language.

    `future` reads what has no year as ahead of the as-of day. DateError where neither reads the text.
    """
    try:
        when = read(text, dating)
    except DateError as fault:
        if fault.code in ("too-long", "year-too-large") or (_NOTATION.search(text) and not _WORDS.search(text)):
            raise told_better(fault, dating) from None
        return _phrase(text, dating, future=future, fault=fault)
    if when.kind is Kind.RELATION:
        return _phrase_or(when, dating, future=future)
    return when


def _phrase(text: str, dating: Dating, *, future: bool, fault: DateError) -> When:
    """Read English; where the text looks more like EDTF, its fault as such is told."""
    try:
        return _read_phrase(text, dating, future=future)
    except DateError as refusal:
        if refusal.code in _TELLING:
            raise
        better = told_better(fault, dating)
        if fault.code in _IMPOSSIBLE or (refusal.code in _LOST and (better.hint or not _WORDS.search(text))):
            raise better from None
        raise


def _phrase_or(relation: When, dating: Dating, *, future: bool) -> When:
    """Read 'after February' as English where it is, else as a relation to the event of that name."""
    try:
        return _read_phrase(relation.text, dating, future=future)
    except DateError:
        return relation


def _read_phrase(text: str, dating: Dating, *, future: bool) -> When:
    """Read words, whose tables are loaded when they are first needed.

    What may tell its calendar is tried as such first: years of two calendars, two dates for one day. The rest is
    tried so where English does not read it.
    """
    from timeline.dates.phrases import translated

    if dating.calendar:
        return _of_calendar(text, dating, future=future) or _in_calendar(text, dating, future=future)
    if _OF_TWO_CALENDARS.search(text):
        when = _of_calendar(text, dating, future=future)
        if when is not None:
            return when
    try:
        return read(translated(text, dating, future=future), dating)
    except DateError as refusal:
        when = _of_calendar(text, dating, future=future) if refusal.code in _LOST else None
        if when is None:
            raise
        return when


def _of_calendar(text: str, dating: Dating, *, future: bool) -> When | None:
    """Read a phrase that tells its calendar, None if it tells none."""
    from timeline.dates.calendar_phrases import calendar_phrase

    return calendar_phrase(text, dating, partial(understand, future=future))


def _in_calendar(text: str, dating: Dating, *, future: bool) -> When:
    """Read a plain phrase of a file whose dates are of another calendar."""
    from timeline.dates.calendar_phrases import phrase_in_calendar

    return phrase_in_calendar(text, dating, future=future)


def calendar_key(when: When, dating: Dating) -> str:
    """Return the name of the calendar that must stand beside the text of a date, '' if that of the file is the same.

    The text is read again in the calendar of the file, then in those that the date has, then in the Gregorian.
    """
    names = (dating.calendar, *when.calendars, "")
    found = next((name for name in names if _reads_alike(when, replace(dating, calendar=name))), dating.calendar)
    return "" if found == dating.calendar else found or GREGORIAN.name


def _reads_alike(when: When, dating: Dating) -> bool:
    """Return whether the text of a date gives the same days, in the same calendars."""
    try:
        again = read(when.text, dating)
    except DateError:
        return False
    return when.kind is Kind.RELATION or (again.possible, again.calendars) == (when.possible, when.calendars)


def other_readings(text: str, when: When, dating: Dating, *, future: bool = False) -> tuple[str, ...]:
    """Return the other dates that words may mean, as EDTF: the June to come instead of the last."""
    if dating.as_of is None or when.text == text:
        return ()
    try:
        other = understand(text, dating, future=not future).text
    except DateError:
        return ()
    return () if other == when.text else (other,)
