"""All the tokens of a phrase read as one value."""

import re
from collections.abc import Sequence

from timeline.dates.languages.table import Unit
from timeline.dates.phrases.completing import settled
from timeline.dates.phrases.lists import listed
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.shaping import shaped
from timeline.dates.phrases.singles import settled_single, single, without_marks
from timeline.dates.phrases.spans import span
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.values import Interval, Point, Undated, Value, choice, day_interval, first_day_of, marked
from timeline.dates.phrases.writing import written

_BEFORE, _OVER, _AT_NIGHT, _BEFORE_LAST = -1, 1, 2, 3
_NIGHTS = ("the early hours of that day", "the night after it")
_LATER = "(?<=,)[uac]*l$"
"""'Later' before a making: '1914, later cast'."""
_AWAY, _PRINTED = re.compile("i?(?:[NJY]U[,a]*)+[eliBA]|i?U[BA]"), re.compile("(u?)O?m+")
_REFUSED = frozenset("qUWK=+")
"""Marks of what points elsewhere, and of what may be more than one date."""
_CUT_OFF = re.compile("i?[fstbByAI],")
"""A comma after a word that asks for a date: it asks for none."""
_WAY_OF_SEVERAL = re.compile("(?P<word>(?<![NJYOVDT][UW])(?<=[UW])D|(?<![NJY])D(?=[UW](?![iMY])))")
_UNNUMBERED = re.compile("(?:(?<![NJYOVDT#])|(?<![NJY]D)(?<=D)(?!.[iMY]))(?P<word>[UWK])(?![YNJjV])")


def whole(found: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read all tokens of a phrase, None if the grammar does not cover them."""
    signature = marks(found)
    if signature == "k":
        return Undated()
    if "," in signature and _CUT_OFF.match(signature):
        return None
    if not _REFUSED.isdisjoint(signature):
        _refuse_pointing(found, signature, phrase)
        _refuse_uncounted(found, phrase)
        _refuse_plural(found, signature, phrase)
    found = _years_later(shaped(_without_later_making(found), phrase), phrase.years)
    night = next((token for token in found if token.mark == "n"), None)
    if night is not None and "n" in (marks(found).lstrip("i")[:1], found[-1].mark):
        rest = [token for token in found if token.mark != "n"]
        return _night(rest[1:] if marks(rest)[:2] == "if" else rest, night.value, phrase)
    return _whole_of_days(found, phrase)


def _whole_of_days(found: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read all tokens of a phrase that tells no night."""
    value = single(found, phrase)
    if value is not None:
        return settled(value, phrase)
    plain, mark = without_marks(found)
    if not plain:
        return None
    if not mark:
        _refuse_short_end(plain, phrase)
    value = span(plain, phrase)
    if value is None:
        plain, mark = without_marks(found, trailing=False)
        value = listed(plain, phrase) or _without_commas(plain, phrase)
    return value if value is None or not mark else _roughly(value, mark, phrase)


def _years_later(found: Sequence[Token], years: int) -> Sequence[Token]:
    """Return the tokens with some years added to each year."""
    if not years:
        return found
    return [token._replace(value=token.value + years) if token.mark == "Y" else token for token in found]


def _refuse_pointing(found: Sequence[Token], signature: str, phrase: Phrase) -> None:
    """Raise for words that point to a date told elsewhere: 'the following year', 'two days later', 'the quarter'."""
    points = "q" in signature or _AWAY.fullmatch(signature)
    unit_alone = signature in ("U", "iU") and phrase.has_article and found[-1].text not in _weekends(phrase)
    if points or unit_alone:
        message = "these words point to a date told elsewhere: write that date"
        raise phrase.refused("points-into-text", message)


def _weekends(phrase: Phrase) -> frozenset[str]:
    """Return the words for a weekend, which may be told alone."""
    return frozenset(
        word for language in phrase.languages for word, meaning in language.words.items() if meaning == ("U", 9)
    )


def _refuse_plural(found: Sequence[Token], signature: str, phrase: Phrase) -> None:
    """Raise for 'the coming weeks' and 'on Tuesdays', which are no one date; 'two weeks' are."""
    for match in (*_UNNUMBERED.finditer(signature), *_WAY_OF_SEVERAL.finditer(signature)):
        token = found[match.start("word")]
        if phrase.is_plural(token.text) and not _is_of_weekend(match, found):
            raise phrase.refused("plural", f"{token.text!r} are no one date: say which", column=token.column)


def _is_of_weekend(match: re.Match[str], found: Sequence[Token]) -> bool:
    """Return whether a word for several is beside one for a weekend, which some languages have in the plural only."""
    beside = found[max(match.start("word") - 1, 0) : match.end("word") + 1]
    return any(token.mark == "U" and token.value == Unit.WEEKEND for token in beside)


def _refuse_uncounted(found: Sequence[Token], phrase: Phrase) -> None:
    """Raise for 'a few days ago', which leaves open how many, and for 'every Tuesday', which is no one date."""
    for token in found:
        if token.mark == "=":
            raise phrase.refused("plural", f"{token.text!r} means more than one date: say which", column=token.column)
        if token.mark == "+":
            hint = "say about how many: about 3 days ago"
            raise phrase.refused("vague", f"{token.text!r} leaves open how many", hint, token.column)


def _refuse_short_end(found: Sequence[Token], phrase: Phrase) -> None:
    """Raise for '1793-4', a month to some, a span of years to others, and for '1944-45', which may be a slip."""
    signature = marks(found)
    if signature not in ("Y-N", "Y/N") or found[0].value < 0:
        return
    year, end = found[0].value, found[2]
    size = 10 ** len(end.text)
    last = year - year % size + end.value
    last += size if last <= year and end.value == 0 else 0
    month = Point(year, end.value) if 1 <= end.value <= 12 else None
    years = Interval(Point(year), Point(last)) if last > year else None
    readings = [written(value) for value in (month, years) if value is not None]
    if not readings:
        raise phrase.refused("no-such-month", f"there is no month {end.text}", f"{year:04d}", end.column)
    reason = "it may be a month or a span of years" if month else f"there is no month {end.text}: it may be years"
    raise phrase.refused("two-readings", reason, " or ".join(readings))


def _roughly(value: Value, mark: str, phrase: Phrase) -> Value:
    """Return a rough span as one of its days or years: nothing of it is certain."""
    if isinstance(value, Interval) and value.start is not None and value.end is not None:
        if value.end.mark:
            return value._replace(start=value.start._replace(mark=mark))
        value = choice(value.start, value.end, phrase.hemisphere)
    return marked(value, mark)


def _without_later_making(found: Sequence[Token]) -> Sequence[Token]:
    """Leave out what was made of it later: '1825, reprinted 1874'; and 'first published' before a date."""
    signature = marks(found)
    if "m" not in signature:
        return found
    head = _PRINTED.match(signature)
    if head is not None:
        return [*found[: len(head[1])], *_without_later_making(found[head.end() :])]
    return found[: len(re.sub(_LATER, "", signature[: signature.index("m")]).rstrip(",uac"))]


def _night(found: Sequence[Token], kind: int, phrase: Phrase) -> Value | None:
    """Read the night of a day, which is that day and the next; 'last night' and 'overnight' began yesterday."""
    if (marks(found) in ("D", "PD") and found[-1].value < 0) or (not found and kind == _OVER):
        return day_interval(phrase.today - 1, phrase.today)
    if not found and kind == _BEFORE_LAST:
        return day_interval(phrase.today - 2, phrase.today - 1)
    value = single(found, phrase) if found else None
    if value is None:
        ranged = [token._replace(mark="-") if token.mark == "/" else token for token in found]
        return _two_days(span(ranged, phrase) if ranged else None)
    day = settled(value, phrase)
    if not isinstance(day, Point) or day.day is None or day.mark or day.clock:
        return None
    likely = None if kind == _AT_NIGHT else 1
    is_unsure = kind == _AT_NIGHT or (kind == 0 and "M" in marks(found))
    message = "it may be the night before that day or after it"
    if is_unsure and phrase.way("night", _NIGHTS, likely, message) == 0:
        return day
    first = first_day_of(day) - (kind == _BEFORE)
    return day_interval(first, first + 1)


def _two_days(value: Value | None) -> Value | None:
    """Return a night from one day to the next, None if it is longer."""
    if not isinstance(value, Interval) or value.start is None or value.end is None or value.end.day is None:
        return None
    return value if first_day_of(value.end) - first_day_of(value.start) == 1 else None


def _without_commas(found: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read the tokens once more without commas, where there are some."""
    plain = [token for token in found if token.mark != ","]
    if len(plain) == len(found) or not plain:
        return None
    return settled_single(plain, phrase) or span(plain, phrase)
