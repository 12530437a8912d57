"""Hours of a phrase in company: what makes a time of day of a number, and which words beside a time belong to it."""

import re
from collections.abc import Sequence

from timeline.dates.days import DAY_SECONDS
from timeline.dates.languages.table import Language
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.values import Clock
from timeline.dates.when import Precision

_SHORT = 2
_LAST_HOUR = 24
_HOUR = 60
"""Minutes of an hour."""
_HOUR_OF_HALF = re.compile("(?<![MO\u00a7])N(?=i?z)|(?<=[ic])O(?=z)")
_FIRST_HOUR = re.compile("(?<![MON])N(?:[-_tao])(?=C)")
_LAST_HOUR_OF_SPAN = re.compile("C[-_ta]N(?=$|[i,])")
_MINUTES = re.compile("CN(?:!|(?![MU.]))")
_HALVES = {"am": 0, "pm": 1}
_BARE_HOUR = re.compile("(?:(?<=[YMRWz])|(?<=[YMRW],)|^)i(?:Y|N)(?=$|[i,z])")
_HOUR_THEN_DAY = re.compile("Yi[^Y]*M[^Y]*Y")
_PART_OF_HOUR = re.compile(r"%[NOC]|Np[NC]|[NC]\$")
_HALF_SAID = re.compile(r"\d\s?([ap])\.?\s?m")
_HOUR_BEFORE = re.compile("(?:^|[ictafb_\u00a7WMYT%,-])[NO]$")
_HOUR_AFTER = re.compile("[NO](?![MU])")


def with_hours(found: Sequence[Token], language: Language) -> Sequence[Token]:
    """Read numbers as hours where what stands beside them says so: 'at 3', '15 Uhr', '2-4pm'."""
    return _with_first_hours(_with_hours(_with_bare_hours(found), language))


def with_times(found: Sequence[Token]) -> list[Token]:
    """Join hours with what says more of them: minutes, quarters, 'am' and 'pm'."""
    return _with_halves_of_day(_with_parts_of_hours(_with_minutes(found)))


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
