"""What a person may type where a date is wanted: the date language, else English against an as-of day."""

import re
from dataclasses import replace

from timeline.dates.dating import DateError, Dating
from timeline.dates.reading import read, told_better
from timeline.dates.when import Kind, When

_TELLING = ("two-readings", "weekday-disagrees", "vague", "no-as-of", "no-such-count")
_IMPOSSIBLE = ("no-such-day", "no-such-month", "no-such-time", "no-such-year", "ends-before-start", "ambiguous-time")
_LOST = ("unknown-word", "not-understood")
_NOTATION = re.compile(r"[][{}]|^[0-9?~%X.-]*-[0-9?~%X.-]*/[0-9?~%X.-]*$", re.ASCII)
_DEFAULT = Dating()
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
        if fault.code in ("too-long", "year-too-large") or _NOTATION.search(text):
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
    """Read English, whose tables are loaded when they are first needed."""
    from timeline.dates.phrases import translated

    return read(translated(text, dating, future=future), dating)


def other_readings(text: str, when: When, dating: Dating, *, future: bool = False) -> tuple[str, ...]:
    """Return the other dates that words may mean, as EDTF: the June to come instead of the last."""
    if dating.as_of is None or when.text == text:
        return ()
    try:
        other = understand(text, dating, future=not future).text
    except DateError:
        return ()
    return () if other == when.text else (other,)
