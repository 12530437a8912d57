"""A phrase turned into the date language."""

import re
from collections.abc import Sequence
from typing import NoReturn

from timeline.dates.counts import Count
from timeline.dates.dating import DateError, Dating
from timeline.dates.days import iso_day
from timeline.dates.phrases.english import ENGLISH
from timeline.dates.phrases.points import Point, Reading, completed, day_point, point_text
from timeline.dates.phrases.romanian import ROMANIAN
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.singles import single, with_mark, without_marks
from timeline.dates.phrases.spans import choice, span
from timeline.dates.phrases.tokens import Token, tokens
from timeline.dates.phrases.ukrainian import UKRAINIAN

LANGUAGES = (ENGLISH, UKRAINIAN, ROMANIAN)

_LONGEST = 200
_MOST_TOKENS = 24


def translated(text: str, dating: Dating, *, future: bool = False) -> str:
    """Return the date-language text of a phrase; DateError where the grammar does not cover it.

    phrase = single | span | list | night | counted day | "n.d."          each maybe 'about', 'possibly', 'printed ...'
    """
    if len(text) > _LONGEST:
        raise DateError(text[:80], "too-long", f"a phrase has at most {_LONGEST} characters")
    reading = Reading(text=text, as_of=dating.as_of, future=future, counts=dating.counts, hemisphere=dating.hemisphere)
    counted = _counted(text, reading)
    if counted is not None:
        return counted
    _refuse_vague(text, reading)
    found = _tokens(text)
    whole = _whole(found, reading) if 0 < len(found) <= _MOST_TOKENS else None
    if whole is None:
        message = "these words are no date in the grammar of this program"
        raise reading.refused("not-understood", message, _examples(dating))
    return whole


def _examples(dating: Dating) -> str:
    """Return dates as they may be written."""
    day = iso_day(dating.as_of) if dating.as_of is not None else "2023-06-21"
    return f"{day} or {day[:-3]} or {day[:-6]}"


def _counted(text: str, reading: Reading) -> str | None:
    """Read 'day 483 of the war' by the declared count of that name."""
    for language in LANGUAGES:
        for pattern in language.counted:
            match = re.fullmatch(pattern, text.lower())
            if match is not None and language.words.keys().isdisjoint(match["name"].split()):
                number = next(value for name, value in match.groupdict().items() if value and name != "name")
                return _by_count(number, [language.aliases.get(word, word) for word in match["name"].split()], reading)
    return None


def _by_count(number: str, words: Sequence[str], reading: Reading) -> str:
    """Return a day by its number in the count whose name or label has one of the words."""
    named = [count for count in reading.counts if not _count_words(count).isdisjoint(words)]
    if len(named) != 1:
        known = " or ".join(f"{count.name} day {number}" for count in reading.counts)
        raise reading.refused("no-such-count", f"no day count {' '.join(words)!r} is declared", known)
    return f"{named[0].name} day {number}"


def _count_words(count: Count) -> frozenset[str]:
    """Return the words by which a count may be called: its name, and what is not common in its label."""
    return frozenset({count.name.lower(), *count.label.lower().split()}) - {"day", "of", "the", "{n}"}


def _refuse_vague(text: str, reading: Reading) -> None:
    """Raise for words that tell no time."""
    plain = " ".join(text.lower().split())
    for language in LANGUAGES:
        if plain in language.vague:
            message = f"{plain!r} does not say when"
            raise reading.refused("vague", message, language.vague[plain])


def _tokens(text: str) -> list[Token]:
    """Cut the text by the first language that knows all its words; the fault of the first is raised."""
    fault: DateError | None = None
    for language in LANGUAGES:
        try:
            return tokens(text, language)
        except DateError as unknown:
            fault = fault or unknown
    assert fault is not None, "there is a language"
    raise fault


def _whole(found: Sequence[Token], reading: Reading) -> str | None:
    """Read all tokens of a phrase."""
    if marks(found) == "k":
        return "unknown"
    found = _without_later_making(found)
    signature = marks(found)
    if "n" in (signature.lstrip("i")[:1], signature[-1:]):
        return _night([token for token in found if token.mark != "n"], reading)
    point = single(found, reading)
    if point is not None:
        return point_text(point, reading)
    plain, mark = without_marks(found)
    if not plain:
        return None
    if not mark and signature == "Y-N":
        _refuse_short_end(plain, reading)
    text = span(plain, reading) or _list(plain, reading) or _without_commas(plain, reading)
    return text if text is None or not mark else _roughly(text, mark)


def _refuse_short_end(found: Sequence[Token], reading: Reading) -> NoReturn:
    """Raise for '1793-4' and '2012-14': a month to some, a span of years to others."""
    year, end = found[0].text, found[2].text
    month = f"{year}-{found[2].value:02d} or " if 1 <= found[2].value <= 12 else ""
    message = "it may be a month or a span of years"
    raise reading.refused("two-readings", message, f"{month}{year}/{year[: -len(end)]}{end}")


def _roughly(text: str, mark: str) -> str:
    """Write a rough span as one of its days or years: nothing of it is certain."""
    start, slash, end = text.partition("/")
    return with_mark(choice(start, end) if slash and ".." not in (start, end) else text, mark)


def _without_later_making(found: Sequence[Token]) -> Sequence[Token]:
    """Leave out what was made of it later: '1825, reprinted 1874'; and 'first published' before a date."""
    signature = marks(found)
    head = re.match("(u?)O?m+", signature)
    if head is not None:
        return [*found[: len(head[1])], *_without_later_making(found[head.end() :])]
    later = signature.find("m")
    return found if later < 0 else found[: len(signature[:later].rstrip(",uac"))]


def _night(found: Sequence[Token], reading: Reading) -> str | None:
    """Read the night of a day, which is that day and the next; 'last night' began yesterday."""
    last = marks(found) == "D" and found[0].value < 0
    point = day_point(reading.today - 1) if last else single(found, reading)
    if point is None:
        return span(found, reading)
    whole = completed(point, reading)
    if whole.text or whole.day is None:
        return None
    first = point_text(whole, reading)
    return f"{first}/{_next_day(whole)}"


def _next_day(point: Point) -> str:
    """Write the day after one."""
    from timeline.dates.days import day_number

    after = day_point(day_number(point.year or 0, point.month or 1, point.day or 1) + 1)
    return f"{after.year:04d}-{after.month:02d}-{after.day:02d}"


def _list(found: Sequence[Token], reading: Reading) -> str | None:
    """Read '1860 or 1886', '1973, 1978', '1950 and c. 1964'."""
    signature = marks(found)
    link = "o" if "o" in signature else "a" if "a" in signature else ","
    if link not in signature:
        return None
    parts: list[list[Token]] = []
    part: list[Token] = []
    for token in found:
        if token.mark in (link, ","):
            parts.append(part)
            part = []
        else:
            part.append(token)
    elements = [_element(each, reading) for each in (*parts, part) if each]
    texts = [element for element in elements if element is not None]
    if len(texts) < 2 or len(texts) < len(elements):
        return None
    return f"[{','.join(texts)}]" if link == "o" else f"{{{','.join(texts)}}}"


def _element(found: Sequence[Token], reading: Reading) -> str | None:
    """Read one element of a list, a date or a range, as it stands in a set."""
    point = single(found, reading)
    if point is not None:
        text = point_text(point, reading)
    else:
        plain, mark = without_marks(found)
        span_text = span(plain, reading) if plain else None
        if span_text is None:
            return None
        text = with_mark(span_text, mark) if mark else span_text
    text = text.strip("[]") if "," not in text else text
    ends = text.split("/")
    return None if text[0] in "[{" or ".." in ends or "" in ends else "..".join(ends)


def _without_commas(found: Sequence[Token], reading: Reading) -> str | None:
    """Read the tokens once more without commas, where there are some."""
    plain = [token for token in found if token.mark != ","]
    if len(plain) == len(found) or not plain:
        return None
    point = single(plain, reading)
    return span(plain, reading) if point is None else point_text(point, reading)
