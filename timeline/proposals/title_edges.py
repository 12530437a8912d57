"""The beginning and the end of a title: signs, quotation marks that lost their other half, the first letter."""

import re

EDGES = " \t\n,;:-\u2013\u2014.()"
DOTTED = re.compile(r"\b[^\W\d_]\.(?:[^\W\d_]\.)*[^\W\d_]$")
"""The end of an abbreviation whose letters have dots, without its last dot."""

LOW_QUOTE = "\u201e"
QUOTES = (("\u201c", "\u201d"), ("\u00ab", "\u00bb"), (LOW_QUOTE, "\u201c"), ('"', '"'))
WITH_CAPITALS = re.compile("[a-z\u00df-\u024f\u0370-\u03ff\u0430-\u052f]")
"""The letters of scripts whose languages begin a sentence with a capital: Latin, Greek, Cyrillic."""


def tidied(title: str) -> str:
    """Take off signs at the ends, and quotation marks that have lost their other half."""
    title = _bare(title)
    for opening, closing in QUOTES:
        if opening == LOW_QUOTE and opening not in title:
            continue
        if opening == closing:
            lonely = title.count(opening) % 2 == 1
            title = title.strip(opening) if lonely else title
        elif title.count(opening) != title.count(closing):
            title = title.strip(opening + closing)
    return _bare(title)


def _bare(title: str) -> str:
    """Take off signs at the ends, but for the last dot of 'p.m.' and 'U.S.'."""
    bare = title.strip(EDGES)
    end = title.find(bare) + len(bare)
    return f"{bare}." if title[end : end + 1] == "." and DOTTED.search(bare) else bare


def begun(title: str) -> str:
    """Make the first letter a capital where all languages of its script begin sentences so, and its word has no other.

    'iPhone' and 'mRNA' stay; so do letters of other scripts: Georgian has capitals, and begins no sentence with one.
    """
    word, capital = title.partition(" ")[0], title[:1].upper()
    is_plain = word[:1].islower() and word == word.lower() and WITH_CAPITALS.match(title) is not None
    return f"{capital}{title[1:]}" if is_plain and len(capital) == 1 else title
