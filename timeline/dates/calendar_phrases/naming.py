"""Whether a text may name a feast, or a month or a year of another calendar: most phrases name none."""

import re
from collections.abc import Iterable, Mapping

from timeline.dates.calendar_phrases.advent import ADVENT
from timeline.dates.calendar_phrases.feasts import NAMES
from timeline.dates.calendar_phrases.month_names import MONTHS, plain_text

_WORD = re.compile(r"[^\W\d_]+")
_APOSTROPHE = re.compile(r"['\u2018\u2019\u02be\u02bf`]")
_OF_YEARS = frozenset(
    ["ah", "am", "ap", "sh", "h", "m", "p", "year", "lan", "an", "hijri", "hijra", "\u0647", "\u0647\u0640"]
)
"""Words of which one stands beside a year of another calendar: '1445 AH', 'AM 5783', 'an IX'."""


def _by_first_word(names: Iterable[str]) -> Mapping[str, frozenset[frozenset[str]]]:
    """Return the words of each name, by the first of them."""
    found: dict[str, set[frozenset[str]]] = {}
    for name in names:
        first, *rest = _WORD.findall(name)
        found.setdefault(first, set()).add(frozenset(rest))
    return {first: frozenset(rests) for first, rests in found.items()}


_NAMES = _by_first_word((*NAMES, *MONTHS, *ADVENT))


def may_name(text: str) -> bool:
    """Return whether a text has all words of a name, or one that stands beside a year of another calendar."""
    words = set(_WORD.findall(plain_text(text)))
    if _APOSTROPHE.search(text):
        words.update(_WORD.findall(plain_text(_APOSTROPHE.sub(" ", text))))
    if not words.isdisjoint(_OF_YEARS):
        return True
    return any(rest <= words for word in words & _NAMES.keys() for rest in _NAMES[word])
