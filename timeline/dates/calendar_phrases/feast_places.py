"""Where feasts stand in a text: their names in all languages, whose feasts they are, the eve of one."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.dates.calendar_phrases.feast_names import FEASTS, OF_TWO_RITES
from timeline.dates.calendar_phrases.month_names import plain_text
from timeline.dates.feast_days import FIXED, FROM_EASTER, OF_COUNTRIES, TURN

_DAYS = (*FROM_EASTER, *FIXED, *OF_COUNTRIES, TURN)
_NAMES = frozenset((*_DAYS, *OF_TWO_RITES, *(each for each in FEASTS if FEASTS[each] in _DAYS)))
_HEADS = frozenset(name.split()[0] for name in _NAMES)
_MOST_WORDS = 6
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r" |\. ?|-|['\u2019]")
_RITE = re.compile(
    r"(?P<old>orthodox|ortodox|ortodoks|prawosl|правосл|julian)|catholi|katholi|katoli|catoli|католи|western"
    r"|(?P<own>american|us|canadian)$"
)
"""How the words begin that say whose feast it is, without their accents."""
_RITES = ("western", "orthodox")
_BESIDE = re.compile(
    r"(?:(?:on |at )?(?:the )?(?P<eve>eve|vigil) of|(?:\u00e0 )?(?:la )?(?P<veille>veille) de(?: la| l['\u2019])?"
    r"|(?:am )?(?P<vorabend>vorabend) (?:von|des|zu)|(?:on )?(?:the )?(?P<morrow>morrow) of"
    r"|(?:le )?(?P<lendemain>lendemain) de(?: la| l['\u2019])?|^de|(?<!\w)(?P<over>over|\u00fcber))\s*$",
    re.IGNORECASE,
)
"""What stands before a feast: what tells the day before it, or after it, or the days around it; or a 'de' alone."""


class Place(NamedTuple):
    """Where a feast stands in a text: from which character to which, its name, whose it is, how many days from it.

    `is_about` tells that the days around it are meant.
    """

    start: int
    end: int
    name: str
    rite: str = ""
    shift: int = 0
    is_about: bool = False


def places_of_feasts(text: str) -> list[Place]:
    """Return where feasts stand in a text that are each on one day."""
    words = list(_WORD.finditer(text))
    plain = [plain_text(word.group()) for word in words]
    found: list[Place] = []
    index = 0
    while index < len(words):
        length = _length_of_name(text, words, index) if plain[index] in _HEADS else 0
        if length:
            found.append(_place(text, words, (index, index + length - 1)))
        index += length or 1
    return found


def _length_of_name(text: str, words: Sequence[re.Match[str]], index: int) -> int:
    """Return of how many words the name of a feast is that begins at a word, 0 if none does."""
    for length in range(min(_MOST_WORDS, len(words) - index), 0, -1):
        named = words[index : index + length]
        gaps = (text[first.end() : second.start()] for first, second in pairwise(named))
        if _name(text[named[0].start() : named[-1].end()]) in _NAMES and all(map(_GAP.fullmatch, gaps)):
            return length
    return 0


def _name(written: str) -> str:
    """Return a name as the tables have it."""
    return " ".join(plain_text(written).replace(".", " ").split())


def _place(text: str, words: Sequence[re.Match[str]], named: tuple[int, int]) -> Place:
    """Return the place of a feast with the word beside it that says whose it is, and what stands before it."""
    first, last = named
    rite = ""
    for beside in (first - 1, last + 1):
        match = _rite(text, words, beside, is_after=beside > last)
        if match is not None:
            first, last = min(first, beside), max(last, beside)
            rite = match["own"] or _RITES[match["old"] is not None]
    name = _name(text[words[named[0]].start() : words[named[1]].end()])
    return _with_what_is_before(text, Place(words[first].start(), words[last].end(), name, rite))


def _rite(text: str, words: Sequence[re.Match[str]], beside: int, *, is_after: bool) -> re.Match[str] | None:
    """Return what says whose a feast is in a word beside it; a word after it may be that of the next feast."""
    if not 0 <= beside < len(words):
        return None
    pair = words[beside - 1 : beside + 1] if is_after else words[beside : beside + 2]
    is_of_next = is_after and beside + 1 < len(words) and plain_text(words[beside + 1].group()) in _HEADS
    if is_of_next or text[pair[0].end() : pair[1].start()] != " ":
        return None
    return _RITE.match(plain_text(words[beside].group()))


def _with_what_is_before(text: str, place: Place) -> Place:
    """Return a feast with what tells the day before it, the day after it, or the days around it."""
    match = _BESIDE.search(text[: place.start])
    if match is None:
        return place
    is_before, is_after = match["eve"] or match["veille"] or match["vorabend"], match["morrow"] or match["lendemain"]
    shift = -1 if is_before else 1 if is_after else 0
    return place._replace(start=match.start(), shift=shift, is_about=match["over"] is not None)
