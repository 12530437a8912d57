"""What a person may type where a date is wanted: the date language, else words against an as-of day."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from timeline.dates.calendars import GREGORIAN
from timeline.dates.dating import DateError, Dating, Direction
from timeline.dates.reading import UNREAD, read, told_better
from timeline.dates.tidying import tidied
from timeline.dates.when import Kind, When

_TELLING = (
    "dual-date",
    "two-readings",
    "two-languages",
    "weekday-disagrees",
    "vague",
    "no-as-of",
    "no-such-count",
    "no-day",
    "open-day",
    "points-into-text",
    "plural",
    "epoch",
    "no-such-zone",
    "offset-disagrees",
)
_IMPOSSIBLE = ("no-such-day", "no-such-month", "no-such-time", "no-such-year", "ends-before-start", "ambiguous-time")
_LOST = ("unknown-word", "not-understood")
_UNTOLD = (*_LOST, "not-a-date")
# Patterns that only words need, compiled with the first of them.
_NOTATION = r"[][{}]|^\.\.|\.\.$|^[0-9?~%X.-]*-[0-9?~%X.-]*/[0-9?~%X.-]*$|^[0-9]{4}-?W[0-9]"
_STAMP = r"\d[^][]*\[[^][]+\]$|^\[[^][]*:[^][]*\]$"
_DEFAULT = Dating()
Better = Callable[[DateError, Dating], DateError]
"""What returns a fault with what was probably meant."""

_OF_TWO_CALENDARS = r"(?a)/|(?<![\d.])(?:1[0-8]\d\d|19[01]\d|192[0-3]|\d{3})(?![\d.])|\b(?:AM|A\.M\.) ?[3-7]\d{3}(?!\d)"
_OF_TWO_CALENDARS += r"|\.1[0-7]\d\d[-\u2013]\d"
_ROMAN_YEAR = r"(?i:\b(?:an|year|año|jahr|anul))\s+[IVX]+(?!\w)"
_WORDS = r"[^\W\d_]{3}"


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
        meant = understand(fault.text, replace(dating, as_of=None))
    except DateError as refusal:
        if refusal.code != "no-as-of":
            return fault
        return DateError(fault.text, "words", "what these words mean depends on the day they were said: write the date")
    return DateError(fault.text, "words", "words are for the command line: write the date", hint=meant.text)


def understand(text: str, dating: Dating, *, future: bool = False) -> When:
    """Read the date language, else words; what is returned always has `.text` in the date language.

    `future` reads what has no year as ahead of the as-of day, whatever `dating.direction` is. A date told by other
    events is understood where `dating.events` has their ids. DateError where nothing reads the text.
    """
    plain = tidied(text).bare
    dating = replace(dating, direction=Direction.FUTURE) if future else dating
    try:
        return _understood(plain.text, dating)
    except DateError as fault:
        raise plain.pointed(_helped(fault, dating), text) from None


def understood_or_none(text: str, dating: Dating) -> When | None:
    """Read a text as `understand` does; None where nothing reads it, without looking for what was meant instead."""
    plain = tidied(text).bare.text
    try:
        return None if _is_unread(plain, dating) else _understood(plain, dating, _as_found)
    except DateError:
        return None


def _is_unread(text: str, dating: Dating) -> bool:
    """Return whether a text has a word that nothing reads; what asks so is loaded with the first word."""
    if re.search(_WORDS, text) is None:
        return False
    from timeline.dates.unread import is_unread

    return is_unread(text, dating)


def unhelped(text: str, dating: Dating) -> When:
    """Read a text as `understand` does; its fault does not tell what may be written instead, which takes longer."""
    plain = tidied(text).bare
    try:
        return _understood(plain.text, dating)
    except DateError as fault:
        raise plain.pointed(fault, text) from None


def with_help(fault: DateError, dating: Dating) -> DateError:
    """Return a fault that `unhelped` raised with what may be written instead, where that can be told."""
    if fault.code not in _UNTOLD or fault.hint:
        return fault
    try:
        understand(fault.text, dating)
    except DateError as told:
        return told
    return fault


def _helped(fault: DateError, dating: Dating) -> DateError:
    """Return the fault of words that are no date with what may be written instead."""
    if fault.code not in _UNTOLD or fault.hint:
        return fault
    from timeline.dates.phrases.helping import helped, named

    if dating.calendar:
        return named(fault)
    read_of_no_day = partial(_understood, dating=replace(dating, as_of=None), better=_as_found)
    return _beside_a_feast(helped(fault, partial(_understood, dating=dating, better=_as_found), read_of_no_day))


def _beside_a_feast(fault: DateError) -> DateError:
    """Return the fault of an unknown word that is the name of a feast: the words beside it are at fault."""
    if fault.code != "unknown-word" or fault.hint:
        return fault
    from timeline.dates.calendar_phrases import places_of_feasts

    place = next((each for each in places_of_feasts(fault.text) if each.start < fault.column <= each.end), None)
    if place is None:
        return fault
    name, _, part = fault.text[place.start : place.end], *fault.message.partition(";")[1:]
    message = f"{name!r} is a feast, but the words beside it are not read with it: write it with its year alone"
    return DateError(fault.text, fault.code, f"{message};{part}" if part else message, column=fault.column)


def _as_found(fault: DateError, _: Dating) -> DateError:
    """Return a fault as it was found, for where nobody is told of it."""
    return fault


def _understood(text: str, dating: Dating, better: Better = told_better) -> When:
    """Read a plain text; `better` tells of the fault of what looks like EDTF what was probably meant."""
    try:
        when = read(text, dating)
    except DateError as fault:
        if fault.code == UNREAD:
            raise
        if fault.code in ("too-long", "year-too-large") or _is_notation(text):
            raise better(fault, dating) from None
        return _phrase(text, dating, fault, better)
    return _related(when, dating) if when.kind is Kind.RELATION else when


def _is_notation(text: str) -> bool:
    """Return whether a text has the signs of the date language, and no words."""
    if re.search(_NOTATION, text) is None or re.search(_WORDS, text) or re.search(_STAMP, text):
        return False
    from timeline.dates.phrases import is_catalogued

    return not is_catalogued(text)


def _phrase(text: str, dating: Dating, fault: DateError, better: Better) -> When:
    """Read words; where the text looks more like EDTF, its fault as such is told."""
    try:
        return _read_phrase(text, dating)
    except DateError as refusal:
        if (dating.counts or dating.events) and (when := _by_declared(refusal, dating)) is not None:
            return when
        if refusal.code in _TELLING:
            raise
        told = better(fault, dating)
        if fault.code in _IMPOSSIBLE or (refusal.code in _LOST and (told.hint or not re.search(_WORDS, text))):
            raise told from None
        raise


def _by_declared(refusal: DateError, dating: Dating) -> When | None:
    """Read refused words by the counts and the events of the file, None if they tell neither; DateError beside them."""
    from timeline.dates.declared import by_declared

    return by_declared(refusal, dating, partial(_read_phrase, dating=dating))


def _related(relation: When, dating: Dating) -> When:
    """Read 'after February' as words where it is, else as a relation to an event that the file knows."""
    try:
        return _read_phrase(relation.text, dating)
    except DateError as refusal:
        unknown = next((event for event in relation.events if event not in dating.events), None)
        if unknown is None:
            return relation
        if refusal.code in _TELLING:
            raise
        near = _nearest(unknown, dating.events)
        hint = relation.text.replace(unknown, near) if near else ""
        message = f"{unknown!r} is neither a date nor an event that is known here"
        column = relation.text.rindex(unknown) + 1
        raise DateError(relation.text, "unknown-event", message, column=column, hint=hint) from None


def _nearest(unknown: str, events: frozenset[str]) -> str:
    """Return the id that is written nearly as an unknown one, '' if none is."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(unknown, events, n=1)), "")


def _read_phrase(text: str, dating: Dating) -> When:
    """Read words, whose tables are loaded when they are first needed.

    What may tell its calendar is tried as such first: years of two calendars, two dates for one day. The rest is
    tried so where English does not read it.
    """
    from timeline.dates.own_words import of_own_words
    from timeline.dates.phrases import is_stamp, rewritten, translated

    if dating.calendar and is_stamp(text):
        dating = dating.of_calendar("")
    own = of_own_words(text, partial(_read_phrase, dating=dating)) if text.endswith(")") or "X" in text else None
    if own is not None:
        return read(own, dating)
    plain = rewritten(text)
    if plain is not None:
        return _machine_date(text, plain, dating)
    if dating.calendar:
        return _of_calendar(text, dating) or _in_calendar(text, dating)
    is_of_calendar = re.search(_OF_TWO_CALENDARS, text) is not None or re.search(_ROMAN_YEAR, text) is not None
    if is_of_calendar and (when := _of_calendar(text, dating)) is not None:
        return when
    try:
        return read(translated(text, dating, read=read), dating)
    except DateError as refusal:
        if is_of_calendar or refusal.code not in _LOST or (when := _of_calendar(text, dating)) is None:
            raise
        return when


def _machine_date(text: str, plain: str, dating: Dating) -> When:
    """Read a date in the form of a machine or a library by what it is in the date language or in words."""
    from timeline.dates.phrases import translated

    try:
        return read(plain, dating) if plain[:4].isdigit() else read(translated(plain, dating), dating)
    except DateError as fault:
        raise DateError(text, fault.code, fault.message, hint=fault.hint) from None


def _of_calendar(text: str, dating: Dating) -> When | None:
    """Read a phrase that tells its calendar, None if it tells none."""
    from timeline.dates.calendar_phrases import calendar_phrase

    return calendar_phrase(text, dating, unhelped)


def _in_calendar(text: str, dating: Dating) -> When:
    """Read a plain phrase of a file whose dates are of another calendar."""
    from timeline.dates.calendar_phrases import phrase_in_calendar

    return phrase_in_calendar(text, dating)


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
