"""Titles to ids: letters of other alphabets are spelled in Latin ones."""

import re
import unicodedata
from collections.abc import Container, Iterable
from itertools import count

LONGEST = 60
FALLBACK = "event"
CYRILLIC = (
    "аa бb вv гh ґg дd еe єie ёe жzh зz иy іi їi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe "
    "юiu яia јj љlj њnj ћc ђdj џdz ўw ѓgj ќkj ѕdz"
)
GREEK = "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo"
LATIN = "ßss æae œoe øo đd ðd þth łl ıi"
APOSTROPHES = "' \N{RIGHT SINGLE QUOTATION MARK} \N{MODIFIER LETTER APOSTROPHE}"
LETTERS = {entry[0]: entry[1:] for entry in f"{CYRILLIC} {GREEK} {LATIN} {APOSTROPHES}".split()}


def slug(title: str, taken: Container[str] = ()) -> str:
    """Make an id out of a title: `Kyiv recaptures Lyman` gives `kyiv-recaptures-lyman`, the next one `...-2`."""
    stem = _stem(title)
    candidates = (_numbered(stem, number) for number in count(1))
    return next(candidate for candidate in candidates if candidate not in taken)


class Slugs:
    """Makes ids out of titles, each unlike all before and those that are taken, however many titles are alike."""

    def __init__(self, taken: Iterable[str]) -> None:
        """Take the ids that are taken."""
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def new(self, title: str) -> str:
        """Return the id that `slug` gives, which is taken then."""
        stem = _stem(title)
        numbers = count(self._next.get(stem, 1))
        number = next(number for number in numbers if _numbered(stem, number) not in self._taken)
        self._next[stem] = number + 1
        self._taken.add(_numbered(stem, number))
        return _numbered(stem, number)


def _stem(title: str) -> str:
    return _shortened(_latin(title)) or FALLBACK


def _numbered(stem: str, number: int) -> str:
    return stem if number == 1 else f"{stem}-{number}"


def _latin(title: str) -> str:
    """Spell a text in lower-case Latin letters, digits and hyphens."""
    spelled = _spelled(unicodedata.normalize("NFC", title[:500]).casefold())
    decomposed = unicodedata.normalize("NFKD", spelled)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", _spelled(bare)).strip("-")


def _spelled(text: str) -> str:
    return "".join(LETTERS.get(letter, letter) for letter in text)


def _shortened(words: str) -> str:
    """Cut at a hyphen where a text is longer than an id should be."""
    if len(words) <= LONGEST:
        return words
    head, hyphen, _ = words[: LONGEST + 1].rpartition("-")
    return head if hyphen else words[:LONGEST]
