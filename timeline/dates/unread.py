"""Words that no reader of dates has: a text with one is no date, and need not be read to find that out."""

import re
from functools import lru_cache

from timeline.dates.calendar_phrases.naming import may_name
from timeline.dates.calendar_phrases.styles import STYLE_WORDS
from timeline.dates.counts import Count
from timeline.dates.dating import Dating
from timeline.dates.phrases.counting import called
from timeline.dates.phrases.knowing import index, is_told_whole, unknown_word

_FORMS = re.compile(r"[][(){}@_#X]")
"""Signs of the forms of machines and libraries, and of what this program says itself: these have words of their own."""

_WORD = re.compile(r"[^\W\d_]+")
_OF_FORMS = frozenset({"date", "dtg", "gregorian", "img", "open", "screenshot", "unknown", "vid"})
"""Words of the date language, and of the forms of machines."""


def is_unread(text: str, dating: Dating) -> bool:
    """Return whether a plain text has a long word that nothing reads: of no language, feast, month, count or event.

    It is told quickly, and only for sure: False may be said of a text that is no date.
    """
    if dating.calendar or _FORMS.search(text) is not None:
        return False
    word = unknown_word(text)
    if word is None or word.group() in _declared(dating.counts, dating.events):
        return False
    return not may_name(text) and not is_told_whole(text, index().languages)


@lru_cache(maxsize=16)
def _declared(counts: tuple[Count, ...], events: frozenset[str]) -> frozenset[str]:
    """Return the words of counts and of events, and those of forms and styles, in small letters."""
    names = [*events, *(name for count in counts for name in called(count))]
    return frozenset(word for name in names for word in _WORD.findall(name.lower())) | _OF_FORMS | STYLE_WORDS
