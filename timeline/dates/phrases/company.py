"""Words of a phrase in company: what they mean beside others, in the ways of their language."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.dates.days import DAY_SECONDS
from timeline.dates.languages.table import Language, Turn, Unit
from timeline.dates.phrases.values import Clock
from timeline.dates.when import Precision


class Token(NamedTuple):
    """One word: its mark, its value (month 6, weekday 2, number 14), its text and its column (from 1).

    A time of day has a clock; its value is 1 if it may be of the morning or of the afternoon.
    """

    mark: str
    value: int
    text: str
    column: int
    clock: Clock | None = None


_NUMBERS = frozenset("NJYO")
_OF_DECADES = frozenset("KgGO")
"""Marks beside which a word for years may make a decade."""
_OF_HOURS = frozenset("C@Tz%$p!")
"""Marks without which, and without a word for hours, no time of day is told."""
_LAST_HOUR = 24
_HOUR = 60
"""Minutes of an hour."""
_HOUR_OF_HALF = re.compile("(?<![MO\u00a7])N(?=i?z)|(?<=i)O(?=z)")
_FIRST_HOUR = re.compile("(?<![MON])N(?:[-_tao])(?=C)")
_LAST_HOUR_OF_SPAN = re.compile("C[-_ta]N(?=$|[i,])")
_MINUTES = re.compile("CN(?:!|(?![MU.]))")
_SHORT_END = re.compile("Y[-_/]N")
_SHORT = 2
_LAST_DAY, _CENTURY = 31, 100
_HALVES = {"am": 0, "pm": 1}
_BARE_HOUR = re.compile("(?:(?<=[YMRWz])|(?<=[YMRW],)|^)i(?:Y|N)(?=$|[i,z])")
_HOUR_THEN_DAY = re.compile("Yi[^Y]*M[^Y]*Y")
_PART_OF_HOUR = re.compile(r"%[NOC]|Np[NC]|[NC]\$")
_HALF_SAID = re.compile(r"\d\s?([ap])\.?\s?m")
_HOUR_BEFORE = re.compile("(?:^|[ictafb_\u00a7WMYT%,-])[NO]$")
_HOUR_AFTER = re.compile("[NO](?![MU])")


def in_company(found: Sequence[Token], language: Language) -> list[Token]:
    """Return tokens with the marks that they have beside each other, without those that say nothing there."""
    if language.years_after and any(token.mark == "O" for token in found):
        found = _with_short_years(found, language)
    signature = "".join([token.mark for token in found])
    texts = [token.text for token in found]
    if not language.beside_numbers.isdisjoint(texts) or not _OF_DECADES.isdisjoint(signature):
        found = _with_bare_numbers(_with_decades(_with_short_ends(found, language), language), language)
    if _OF_HOURS.isdisjoint(signature) and language.beside_hours.isdisjoint(texts) and signature[:2] != "Yi":
        return _turned(found, language)
    turned = _turned(_with_first_hours(_with_hours(_with_bare_hours(found), language)), language)
    return _with_halves_of_day(_with_parts_of_hours(_with_minutes(turned)))


def _with_short_years(found: Sequence[Token], language: Language) -> Sequence[Token]:
    """Read an ordinal of two digits past those of days as a year, but no decade: 'May of the 45th'."""
    tokens = list(found)
    for index in reversed(range(len(tokens))):
        token = tokens[index]
        after = tokens[index + 1 : index + 2]
        is_year = bool(after) and after[0].text in language.years_after
        ends = not after or is_year or after[0].mark in "-_toa,"
        is_decade = token.text.lstrip("0123456789") in language.decade_endings
        if token.mark == "O" and _LAST_DAY < token.value < _CENTURY and token.text[:1].isdigit() and ends > is_decade:
            tokens[index : index + 1 + is_year] = [token._replace(mark="j")]
    return tokens


def _with_minutes(found: Sequence[Token]) -> Sequence[Token]:
    """Join an hour and its minutes: '14 Uhr 30', '14 heures 30', '14 часов 30 минут'; '12 noon' is noon."""
    tokens = list(found)
    for match in reversed(list(_MINUTES.finditer("".join([token.mark for token in tokens])))):
        hour, minute = tokens[match.start() : match.start() + 2]
        clock = hour.clock
        is_minute = len(minute.text) == _SHORT and minute.text.isdigit() and minute.value < _HOUR
        if is_minute and clock is not None and clock.precision is Precision.HOUR and clock.second >= 0:
            exact = clock._replace(second=clock.second + 60 * minute.value, precision=Precision.MINUTE)
            tokens[match.start() : match.end()] = [hour._replace(clock=exact)]
    place = "".join([token.mark for token in tokens]).find("NC")
    if place >= 0 and tokens[place].value == _LAST_HOUR // 2 == tokens[place + 1].value:
        del tokens[place]
    return tokens


def _with_bare_hours(found: Sequence[Token]) -> Sequence[Token]:
    """Read a number after 'at' as a time, beside its day: 'at 1500 on 5 May', '5 May at 3'; that one comes twice.

    So are the four digits of '0900 on 5 May 2021', since no date has two years.
    """
    tokens = list(found)
    if _HOUR_THEN_DAY.match("".join([token.mark for token in tokens])) and tokens[1].text == "on":
        hour, minute = divmod(tokens[0].value, 100)
        if hour < _LAST_HOUR and minute < _HOUR:
            clock = Clock(60 * (_HOUR * hour + minute), Precision.MINUTE if minute else Precision.HOUR)
            tokens[0] = tokens[0]._replace(mark="C", value=0, clock=clock)
    for match in _BARE_HOUR.finditer("".join([token.mark for token in tokens])):
        at, number = tokens[match.start()], tokens[match.start() + 1]
        hour, minute = divmod(number.value, 100) if number.mark == "Y" else (number.value, 0)
        if at.text == "at" and hour < _LAST_HOUR and minute < _HOUR:
            precision = Precision.MINUTE if minute else Precision.HOUR
            clock = Clock(60 * (_HOUR * hour + minute), precision)
            comes_twice = number.mark == "N" and 1 <= hour <= _LAST_HOUR // 2
            tokens[match.start() + 1] = number._replace(mark="C", value=int(comes_twice), clock=clock)
    return tokens


def _with_halves_of_day(found: Sequence[Token]) -> list[Token]:
    """Put a time that comes twice into the half that 'am' or 'pm' tells after it: 'half past three pm', 'six am'."""
    tokens = list(found)
    for index in reversed(range(1, len(tokens))):
        time, half = tokens[index - 1 : index + 1]
        if half.mark == "z" and half.text in _HALVES and time.clock is not None and time.value == 1:
            second = time.clock.second % (DAY_SECONDS // 2) + _HALVES[half.text] * DAY_SECONDS // 2
            said = time._replace(value=0, text=f"{time.text} {half.text}", clock=time.clock._replace(second=second))
            tokens[index - 1 : index + 1] = [said]
    return tokens


def _with_parts_of_hours(found: Sequence[Token]) -> list[Token]:
    """Read 'half past three', 'twenty past five', 'halb sechs', 'cinq heures et demie' as times that come twice."""
    tokens = list(found)
    for match in reversed(list(_PART_OF_HOUR.finditer("".join([token.mark for token in tokens])))):
        first, *_, last = tokens[match.start() : match.end()]
        hour, part = (first, last) if last.mark == "$" else (last, first)
        seconds = hour.value * 3600 if hour.clock is None else hour.clock.second
        if seconds % 3600 or not 3600 <= seconds <= _LAST_HOUR * 3600 or not -_HOUR < part.value < _HOUR:
            continue
        second, offset = (seconds + 60 * part.value) % DAY_SECONDS, "" if hour.clock is None else hour.clock.offset
        clock = Clock(second, Precision.MINUTE, offset)
        comes_twice = int(seconds <= _LAST_HOUR * 1800)
        tokens[match.start() : match.end()] = [first._replace(mark="C", value=comes_twice, clock=clock)]
    return tokens


def _with_first_hours(found: Sequence[Token]) -> Sequence[Token]:
    """Read a number before a time as the hour at which the time span begins: '2-4pm', 'between 2 and 3 p.m.'."""
    tokens = list(found)
    for match in _FIRST_HOUR.finditer("".join([token.mark for token in tokens])):
        tokens[match.start()] = _hour_before(tokens[match.start()], tokens[match.end()])
    for match in _LAST_HOUR_OF_SPAN.finditer("".join([token.mark for token in tokens])):
        tokens[match.end() - 1] = _hour_after(tokens[match.start()], tokens[match.end() - 1])
    return tokens


def _hour_after(before: Token, token: Token) -> Token:
    """Return a number as the hour that ends the span from a time: '14:00-16', '2pm-4'; it is no other if it is less."""
    half, first = _HALF_SAID.search(before.text.lower()), 0 if before.clock is None else before.clock.second // 3600
    hour = token.value + 12 * (half is not None and half[1] == "p" and token.value < 12)
    if before.clock is None or not first <= hour <= _LAST_HOUR:
        return token._replace(mark="*")
    return token._replace(mark="C", value=before.value, clock=Clock(hour * 3600, Precision.HOUR, before.clock.offset))


def _hour_before(token: Token, after: Token) -> Token:
    """Return a number as the hour that begins the span up to a time, in its half of the day or the one before."""
    half = _HALF_SAID.search(after.text.lower())
    if after.clock is None or token.value > (_LAST_HOUR if half is None else _LAST_HOUR // 2):
        return token._replace(mark="*")
    hour, last = token.value, after.clock.second // 3600 % 12
    if half is not None:
        hour %= 12
        is_late = (half[1] == "p") is (hour <= last)
        if half[1] == "a" and is_late:
            return token._replace(mark="*")
        hour += 12 * is_late
    clock = Clock(hour * 3600, Precision.HOUR, after.clock.offset)
    return token._replace(mark="C", value=after.value, clock=clock)


def _with_hours(found: Sequence[Token], language: Language) -> Sequence[Token]:
    """Read '15 Uhr' and 'ora 15' as times, and leave out such a word beside a time; '15 heures' ago are none."""
    tokens = list(found)
    for match in _HOUR_OF_HALF.finditer("".join([token.mark for token in tokens])):
        tokens[match.start()] = _hour(tokens[match.start()])
    if not any(token.text in language.clock_words for token in found):
        return tokens
    for index in reversed(range(len(tokens))):
        if tokens[index].text not in language.clock_words:
            continue
        signature = "".join(token.mark for token in tokens)
        if "C" in (signature[index - 1 : index], signature[index + 1 : index + 2]):
            del tokens[index]
        elif _HOUR_BEFORE.search(signature[:index]) and not _is_amount(signature, index):
            tokens[index - 1 : index + 1] = [_hour(tokens[index - 1])]
        elif _HOUR_AFTER.match(signature[index + 1 :]):
            tokens[index : index + 2] = [_hour(tokens[index + 1])]
    return tokens


def _is_amount(signature: str, index: int) -> bool:
    """Return whether a word for hours, at an index of the marks, rather tells an amount: '15 heures' ago."""
    after = signature[index + 1 : index + 2]
    if signature[index] != "U":
        return False
    return after in tuple("xhBARU") if after else signature[index - 2] not in "i-tc"


def _hour(token: Token) -> Token:
    """Return a number as an hour of the day, which comes twice if it is spelled; one that is none stays a number."""
    if token.mark not in "NO" or token.value > _LAST_HOUR:
        return token
    comes_twice = token.text.isalpha() and 1 <= token.value <= _LAST_HOUR // 2
    return token._replace(mark="C", value=int(comes_twice), clock=Clock(token.value * 3600, Precision.HOUR))


def _with_decades(found: Sequence[Token], language: Language) -> list[Token]:
    """Read 'années 1990' as a decade, and 'lata 90. XX wieku' as one of that century; leave out 'years' after them."""
    tokens: list[Token] = []
    for index, token in enumerate(found):
        previous = tokens[-1] if tokens else None
        is_year = token.mark == "U" and token.value == Unit.YEAR
        if previous is not None and previous.mark in "Gg" and is_year:
            continue
        if is_year and previous is not None and previous.mark == "-" and len(tokens) > 1 and tokens[-2].mark in "Gg":
            tokens.pop()
            continue
        is_after_years = previous is not None and previous.text in language.decade_words
        if is_after_years and _begins_span(found, index, language):
            tokens[-1] = token
        elif is_after_years and token.mark in "NYj" and _is_ten(token):
            tokens[-1] = token._replace(mark="G" if token.mark == "Y" else "g")
        elif previous is not None and previous.mark == "O" and is_year and _is_short_decade(previous, language):
            tokens[-1] = previous._replace(mark="g")
        else:
            tokens.append(token)
    return _with_first_decades(tokens, language)


def _with_first_decades(found: list[Token], language: Language) -> list[Token]:
    """Read the first of two decades as one, where only the second has the word for years beside it."""
    for index, token in enumerate(found[:-2]):
        is_linked = found[index + 1].mark in "-_ta," and found[index + 2].mark in "gG"
        is_ten = token.mark == "N" and found[index + 1].mark in "-_" and len(token.text) == _SHORT and _is_ten(token)
        if is_linked and (is_ten or (token.mark == "O" and _is_short_decade(token, language))):
            found[index] = token._replace(mark="g")
    return found


def _with_bare_numbers(found: Sequence[Token], language: Language) -> list[Token]:
    """Leave out 'year' beside its number and 'month' before its name: 'im Jahr 2022', 'mois de mai'."""
    marks = ["", *(token.mark for token in found), "", ""]
    alone = [word for word in language.several_years if len(word) > _SHORT and marks.count("Y") == 1]
    return [
        token
        for index, token in enumerate(found, 1)
        if not (
            (token.text in language.years_before and marks[index + 1] == "Y")
            or (
                token.text in language.years_after
                and token.text not in alone
                and (marks[index - 1] == "Y" or marks[index + 1] == "E")
            )
            or (token.text in language.days_before and marks[index + 1] in _NUMBERS and marks[index + 2] == "M")
            or (token.text in language.months_before and marks[index + 1] == "M" and marks[index - 1] not in _NUMBERS)
        )
    ]


def _with_short_ends(found: Sequence[Token], language: Language) -> Sequence[Token]:
    """Read '1932-33' beside a word for several years as both: 'в 1932/33 годах', 'in den Jahren 1932/33'."""
    match = _SHORT_END.search("".join([token.mark for token in found]))
    if match is None:
        return found
    tokens, start, end = list(found), match.start(), match.end()
    beside = [token.text for token in (*tokens[max(start - 1, 0) : start], *tokens[end : end + 1])]
    year, last = tokens[start], tokens[end - 1]
    value = year.value - year.value % 100 + last.value
    is_span = len(last.text) == _SHORT and value > year.value and not language.several_years.isdisjoint(beside)
    if is_span:
        link = tokens[start + 1]._replace(mark="-")
        tokens[start:end] = [year, link, last._replace(mark="Y", value=value)]
    return tokens


def _begins_span(found: Sequence[Token], index: int, language: Language) -> bool:
    """Return whether a year and another follow a word for years: '1850-1860', which are no decades."""
    span = found[index : index + 3]
    are_years = "".join([each.mark for each in span]) in ("Y-Y", "Y_Y", "YtY", "Y/Y")
    return are_years and not (language.spans_of_decades and _is_ten(span[0]) and _is_ten(span[-1]))


def _is_ten(token: Token) -> bool:
    """Return whether a number may be the first year of a decade."""
    return token.value % 10 == 0


def _is_short_decade(token: Token, language: Language) -> bool:
    """Return whether an ordinal is a decade before a word for years: '20s years', as Russian and Ukrainian write it."""
    digits = token.text.rstrip("".join(language.decade_endings))
    return digits.isdigit() and len(digits) == 2 and _is_ten(token) and digits != token.text


def _turned(found: Sequence[Token], language: Language) -> list[Token]:
    """Give words the marks that they have in company: 'vor' is 'ago' before an amount of time."""
    tokens = list(found)
    for start, end, turn in _turns("".join([token.mark for token in tokens]), language):
        token = tokens[start]
        value = token.value if turn.value is None else turn.value
        tokens[start:end] = [token._replace(mark=turn.mark, value=value)] if turn.mark else []
    return tokens


@lru_cache(maxsize=4096)
def _turns(signature: str, language: Language) -> tuple[tuple[int, int, Turn], ...]:
    """Return which marks turn, in the order in which they do; those of one phrase are those of many others."""
    made: list[tuple[int, int, Turn]] = []
    for turn in language.turns:
        for match in reversed(list(re.finditer(turn.pattern, signature))):
            made.append((match.start(), match.end(), turn))
            signature = f"{signature[: match.start()]}{turn.mark}{signature[match.end() :]}"
    return tuple(made)
