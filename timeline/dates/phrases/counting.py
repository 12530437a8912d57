"""Days told by their number: 'the 483rd day of the war', 'Day 483', in any language."""

import re
from collections.abc import Sequence

from timeline.dates.counts import Count
from timeline.dates.phrases.knowing import is_told_whole
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.values import Counted

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
