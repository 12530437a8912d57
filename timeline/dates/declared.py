"""Words that tell a date by what a file declares: by days of its counts, or by its events."""

import re
from collections.abc import Callable

from timeline.dates.dating import DateError, Dating
from timeline.dates.phrases.counting import is_count, with_counted_days
from timeline.dates.phrases.knowing import index
from timeline.dates.phrases.told_by_events import names_event, told_by_event
from timeline.dates.reading import read
from timeline.dates.when import When

_LOST = ("unknown-word", "not-understood")
_WORD, _HEAD = re.compile(r"\w*"), re.compile(r"[^\W\d_]+")

Read = Callable[[str], When]
"""What reads a phrase; DateError where it is no date."""


def by_declared(refusal: DateError, dating: Dating, read_phrase: Read) -> When | None:
    """Read the text of a refusal by the counts and the events of a file, None if it tells neither.

    DateError where it names one of them, and that is why it was refused.
    """
    if dating.counts and refusal.code in _LOST:
        when = _by_counts(refusal.text, dating, read_phrase)
        if when is not None:
            return when
        _refuse_count(refusal, dating)
    return _by_event(refusal, dating) if dating.events else None


def _by_counts(text: str, dating: Dating, read_phrase: Read) -> When | None:
    """Read words in which days of counts stand, None if none do or the rest is no date: 'since day 100 of the war'.

    They become Gregorian days, so that none are read in a file of another calendar.
    """
    plain = None if dating.calendar else with_counted_days(text, dating.counts)
    try:
        return None if plain is None else read_phrase(plain)
    except DateError:
        return None


def _refuse_count(refusal: DateError, dating: Dating) -> None:
    """Raise where the word that no language has is the name of a count: 'week 12 of the war'; not 'before the war'."""
    word, head = _WORD.match(refusal.text, refusal.column - 1), _HEAD.match(refusal.text.lower())
    if head is not None and head[0] in index().heads - {"the"}:
        return
    if refusal.code == "unknown-word" and word is not None and is_count(word[0].lower(), dating.counts):
        message = f"{word[0]!r} is a count of days, and only its days are read: write 'day 483 of the {word[0]}'"
        raise DateError(refusal.text, "beside-count", message, column=refusal.column)


def _by_event(refusal: DateError, dating: Dating) -> When | None:
    """Read words that tell a date by an event which the file has, None if they tell none."""
    text = refusal.text
    told = told_by_event(text, dating.events, dating.languages)
    if told is not None:
        return read(told, dating)
    event = names_event(text, dating.events) if refusal.code in _LOST else ""
    if event:
        message = f"{event!r} is an event: a date is after, before or during it, between two, or 2 days after it"
        raise DateError(text, "beside-event", message, column=len(text) - len(event) + 1)
    return None
