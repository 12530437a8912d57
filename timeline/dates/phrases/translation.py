"""A phrase turned into the date language."""

import re
from collections.abc import Sequence
from typing import NoReturn

from timeline.dates.counts import Count
from timeline.dates.dating import DateError, Dating
from timeline.dates.days import iso_day
from timeline.dates.languages import read_languages
from timeline.dates.phrases.completing import Phrase, settled
from timeline.dates.phrases.lists import listed
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.singles import single, without_marks
from timeline.dates.phrases.spans import choice, settled_single, span
from timeline.dates.phrases.tokens import Token, tokens
from timeline.dates.phrases.values import Counted, Interval, Point, Undated, Value, day_interval, first_day_of, marked
from timeline.dates.phrases.writing import written

_LONGEST = 200
_MOST_TOKENS = 24


def translated(text: str, dating: Dating, *, future: bool = False) -> str:
    """Return the date-language text of a phrase; DateError where the grammar does not cover it.

    phrase = single | span | list | night | counted day | "n.d."          each maybe 'about', 'possibly', 'printed ...'
    """
    if len(text) > _LONGEST:
        raise DateError(text[:80], "too-long", f"a phrase has at most {_LONGEST} characters")
    phrase = Phrase(
        text=text,
        as_of=dating.as_of,
        future=future,
        counts=dating.counts,
        hemisphere=dating.hemisphere,
        languages=read_languages(dating.languages),
    )
    return written(_counted(phrase) or _meant(phrase))


def _meant(phrase: Phrase) -> Value:
    """Return what the words of a phrase mean."""
    _refuse_vague(phrase)
    found = _tokens(phrase)
    value = _whole(found, phrase) if 0 < len(found) <= _MOST_TOKENS else None
    if value is None:
        message = "these words are no date in the grammar of this program"
        raise phrase.refused("not-understood", message, _examples(phrase))
    return value


def _examples(phrase: Phrase) -> str:
    """Return dates as they may be written."""
    day = iso_day(phrase.as_of) if phrase.as_of is not None else "2023-06-21"
    return f"{day} or {day[:-3]} or {day[:-6]}"


def _counted(phrase: Phrase) -> Counted | None:
    """Read 'day 483 of the war' by the declared count of that name."""
    for language in phrase.languages:
        for pattern in language.counted:
            match = re.fullmatch(pattern, phrase.text.lower())
            if match is not None and language.words.keys().isdisjoint(match["name"].split()):
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


def _refuse_vague(phrase: Phrase) -> None:
    """Raise for words that tell no time."""
    plain = " ".join(phrase.text.lower().split())
    for language in phrase.languages:
        if plain in language.vague:
            message = f"{plain!r} does not say when"
            raise phrase.refused("vague", message, language.vague[plain])


def _tokens(phrase: Phrase) -> list[Token]:
    """Cut the text by the first language that knows all its words; the fault of the first is raised."""
    fault: DateError | None = None
    for language in phrase.languages:
        try:
            return tokens(phrase.text, language)
        except DateError as unknown:
            fault = fault or unknown
    raise fault or phrase.refused("no-language", "phrases are not read in this language", _examples(phrase))


def _whole(found: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read all tokens of a phrase."""
    if marks(found) == "k":
        return Undated()
    found = _without_later_making(found)
    signature = marks(found)
    if "n" in (signature.lstrip("i")[:1], signature[-1:]):
        return _night([token for token in found if token.mark != "n"], phrase)
    value = single(found, phrase)
    if value is not None:
        return settled(value, phrase)
    plain, mark = without_marks(found)
    if not plain:
        return None
    if not mark and signature == "Y-N":
        _refuse_short_end(plain, phrase)
    value = span(plain, phrase) or listed(plain, phrase) or _without_commas(plain, phrase)
    return value if value is None or not mark else _roughly(value, mark, phrase)


def _refuse_short_end(found: Sequence[Token], phrase: Phrase) -> NoReturn:
    """Raise for '1793-4' and '2012-14': a month to some, a span of years to others."""
    year, end = found[0].text, found[2].text
    month = f"{year}-{found[2].value:02d} or " if 1 <= found[2].value <= 12 else ""
    message = "it may be a month or a span of years"
    raise phrase.refused("two-readings", message, f"{month}{year}/{year[: -len(end)]}{end}")


def _roughly(value: Value, mark: str, phrase: Phrase) -> Value:
    """Return a rough span as one of its days or years: nothing of it is certain."""
    if isinstance(value, Interval) and value.start is not None and value.end is not None:
        value = choice(value.start, value.end, phrase)
    return marked(value, mark)


def _without_later_making(found: Sequence[Token]) -> Sequence[Token]:
    """Leave out what was made of it later: '1825, reprinted 1874'; and 'first published' before a date."""
    signature = marks(found)
    head = re.match("(u?)O?m+", signature)
    if head is not None:
        return [*found[: len(head[1])], *_without_later_making(found[head.end() :])]
    later = signature.find("m")
    return found if later < 0 else found[: len(signature[:later].rstrip(",uac"))]


def _night(found: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read the night of a day, which is that day and the next; 'last night' began yesterday."""
    if marks(found) == "D" and found[0].value < 0:
        return day_interval(phrase.today - 1, phrase.today)
    value = single(found, phrase)
    if value is None:
        return span(found, phrase)
    whole = settled(value, phrase)
    if not isinstance(whole, Point) or whole.day is None or whole.mark:
        return None
    first = first_day_of(whole)
    return day_interval(first, first + 1)


def _without_commas(found: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read the tokens once more without commas, where there are some."""
    plain = [token for token in found if token.mark != ","]
    if len(plain) == len(found) or not plain:
        return None
    return settled_single(plain, phrase) or span(plain, phrase)
