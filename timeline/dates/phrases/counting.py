"""Days told by their number: 'the 483rd day of the war', 'Day 483', in any language."""

import re
from collections.abc import Sequence
from functools import lru_cache, partial

from timeline.dates.counts import Count
from timeline.dates.days import iso_day
from timeline.dates.languages import read_languages
from timeline.dates.phrases.knowing import is_told_whole
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.values import Counted

_DAYS = r"days (?P<first>\d{1,6})(?P<link>\s*[-\u2013]\s*| to | and | or )(?P<last>\d{1,6})"
_BARE_DAYS = (
    rf"{_DAYS}(?![\w.:/-])(?! of)",
    r"day (?P<number>\d{1,6})(?![\w.:/-])(?! of)",
)
"""How days of a count are told without its name."""
_NAME = r"\(\?P<name>[^)]*\)"
_DIGIT = re.compile(r"\d")
_BARE = re.compile(r"(?:(\S{1,100}) )?day (-?[0-9]{1,12})", re.ASCII | re.IGNORECASE)


def counted(phrase: Phrase) -> Counted | None:
    """Read 'day 483 of the war' by the declared count of that name, and 'Day 483' where one count is declared."""
    if _DIGIT.search(phrase.text) is None:
        return None
    bare = _BARE.fullmatch(phrase.text.strip())
    if bare is not None:
        name = (bare[1] or "").lower()
        named = [count for count in phrase.counts if name in ("", count.name.lower())]
        if len(named) == 1:
            return Counted(named[0].name, int(bare[2]))
    return _in_words(phrase)


def _in_words(phrase: Phrase) -> Counted | None:
    """Read 'the 483rd day of the war' by the patterns of the languages."""
    if len(phrase.languages) > 1 and not is_told_whole(phrase.text, phrase.languages):
        return None
    for language in phrase.languages:
        for pattern in language.counted_forms:
            match = pattern.fullmatch(phrase.text.lower())
            if match is None or match["name"].strip().isdigit():
                continue
            if language.words.keys().isdisjoint(re.findall(r"\w+", match["name"])):
                number = next(value for name, value in match.groupdict().items() if value and name != "name")
                words = [language.aliases.get(word, word) for word in match["name"].split()]
                return _by_count(int(number), words, phrase)
    return None


def with_counted_days(text: str, counts: tuple[Count, ...]) -> str | None:
    """Return a text with days in numbers where it names days of counts, None if it names none: 'by day 483 of the war'.

    A bare 'day 483' is of the only count that is declared.
    """
    if _DIGIT.search(text) is None:
        return None
    found = text
    for count, pattern in _patterns(counts):
        found = pattern.sub(partial(_in_numbers, count), found)
    return None if found == text else found


@lru_cache(maxsize=16)
def _patterns(counts: tuple[Count, ...]) -> list[tuple[Count, re.Pattern[str]]]:
    """Return the patterns of days of some counts within a text, in all languages."""
    found = []
    for count in counts:
        names = "|".join(re.escape(each) for each in sorted(called(count), key=len, reverse=True))
        named = f"(?P<name>{names})(?!\\w)"
        told = (pattern for language in read_languages() for pattern in language.counted)
        forms = [f"{_DAYS} of (?:the )?{named}", *(named.join(re.split(_NAME, pattern)) for pattern in told)]
        forms += _BARE_DAYS if len(counts) == 1 else ()
        found += [(count, re.compile(rf"(?<!\w){form}", re.IGNORECASE)) for form in forms]
    return found


def is_count(word: str, counts: tuple[Count, ...]) -> bool:
    """Return whether a word is one by which a count may be called."""
    return any(word in called(count) for count in counts)


def called(count: Count) -> set[str]:
    """Return the words by which a count may be called, in all languages."""
    words = _count_words(count)
    aliases = (language.aliases.items() for language in read_languages())
    return {*words, *(alias for each in aliases for alias, name in each if name in words)}


def _in_numbers(count: Count, match: re.Match[str]) -> str:
    """Return a day of a count in numbers, or two with what stands between them."""
    told = match.groupdict()
    days = [iso_day(count.day_of(int(value))) for name, value in told.items() if value and name not in ("name", "link")]
    return (told.get("link") or "").join(days)


def _by_count(number: int, words: Sequence[str], phrase: Phrase) -> Counted:
    """Return a day by its number in the count whose name or label has one of the words."""
    named = [count for count in phrase.counts if not _count_words(count).isdisjoint(words)]
    if len(named) != 1:
        known = " or ".join(f"{count.name} day {number}" for count in phrase.counts)
        raise phrase.refused("no-such-count", f"no day count {' '.join(words)!r} is declared", known)
    return Counted(named[0].name, number)


def _count_words(count: Count) -> frozenset[str]:
    """Return the words by which a count may be called: its name, and what is not common in its label."""
    return frozenset({count.name.lower(), *count.label.lower().split()}) - {"day", "of", "the", "{n}"}
