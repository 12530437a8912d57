"""Times of day that words beside a number tell: 'um 19 Uhr', 'la ora 19.30', 'à 19 heures', '8:30 in the evening'."""

import re
from collections.abc import Sequence

from timeline.texts.moments import Scale
from timeline.texts.token import Token
from timeline.texts.vocabulary.table import PLURAL, Vocabulary

_DOTTED = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_HALF_DAY = re.compile(r"(?P<hour>\d{1,2})(?P<minutes>[.:h]\d\d)?h?")
_LAST_HOUR, _NOON, _LATE = 24, 12, 6
_AFTERNOON, _EVENING, _NIGHT = 1, 2, 3
OF_CLOCKS = frozenset("@:z")
"""The marks of which tokens have one if a word tells a time of day in them."""

_BETWEEN = frozenset("_if0@")
_MOST_BETWEEN = 3
_MIDNIGHTS, _AFTER_TIMES = (0, -1), ("Ca", "C-")
_BESIDE = {"A": 0, "f": 0, "s": 0, "B": -1, "t": -1, "y": -1}
"""The values of a midnight, which begins or ends its day, by the mark before it."""


def with_clocks(each: Sequence[Token], known: Vocabulary) -> list[Token]:
    """Return tokens of a sentence in which a number beside a word for the hour, or with a dot after 'at', is a time.

    A word for the hour that is beside none tells an amount: 'trois heures'. An hour in the evening is past noon.
    """
    made: list[Token] = []
    for token in each:
        _add(made, token, known)
    return [_as_unit(each, made[max(place - 1, 0)], known) for place, each in enumerate(made)]


def with_midnights(each: Sequence[Token]) -> list[Token]:
    """Return tokens in which a midnight with 'after' or 'from' before it begins its day.

    One with 'before', 'to', 'by', or with another time and 'and' before it ends its day.
    """
    made = list(each)
    for place, token in enumerate(each):
        if token.mark == "C" and token.value in _MIDNIGHTS and not token.word[:1].isdigit():
            made[place] = token._replace(value=_midnight(each[max(place - 2, 0) : place], token.value))
    return made


def _midnight(before: Sequence[Token], value: int) -> int:
    """Return 0 for a midnight that begins its day, -1 for one that ends it, by the tokens before it, else its value."""
    marks = "".join(each.mark for each in before)
    return -1 if marks in _AFTER_TIMES else _BESIDE.get(marks[-1:], value)


def _add(made: list[Token], token: Token, known: Vocabulary) -> None:
    """Add a token to some, or join it to the time of day before it."""
    if token.mark == "z" and (place := _hour_of_evening(made, token)) is not None:
        made[place:] = [_past_noon(made[place], token.end)]
    elif _is_after_hour_word(made, token, known):
        made[-1] = _clock(token, made[-1].start, token.end)
    elif token.mark == "@" and (place := _hour_before(made, token, known)) is not None:
        made[place:] = [_clock(made[place], made[place].start, token.end)]
    elif token.mark == "z" and (place := _number_of_part(made, known)) is not None:
        clock = _clock(made[place], made[place].start, token.end)
        late = _hour_of_evening([clock], token)
        made[place:] = [clock if late is None else _past_noon(clock, token.end)]
    elif token.mark == ":" and made and _is_dotted(made[-1], token, known):
        made.append(_clock(token, token.start, token.end))
    else:
        made.append(token)


def _number_of_part(made: Sequence[Token], known: Vocabulary) -> int | None:
    """Return where a number after 'at' stands whose part of the day is told: 'at 9 in the evening'; None if nowhere."""
    place = _before_part(made)
    is_hour = place > 0 and made[place].mark in "Nk" and 0 < made[place].value <= _NOON
    return place if is_hour and made[place - 1].word in known.at else None


def _before_part(made: Sequence[Token]) -> int:
    """Return where what a part of a day may belong to stands, -1 if nothing does."""
    place = len(made) - 1
    while place >= 0 and made[place].mark in _BETWEEN and len(made) - place <= _MOST_BETWEEN:
        place -= 1
    return place


def _is_dotted(before: Token, token: Token, known: Vocabulary) -> bool:
    """Return whether a number with a point is a time of day: 'um 19.30'."""
    return not known.extras.decimal_point and before.word in known.at and _DOTTED.fullmatch(token.word) is not None


def _as_unit(token: Token, before: Token, known: Vocabulary) -> Token:
    """Return a word for the hour beside no time of day as one that counts hours; other tokens as they are."""
    is_unit = token.mark == "@" and token.word in known.hours_at and before.mark != "C"
    return token._replace(mark="U", value=Scale.HOUR + PLURAL) if is_unit else token


def _is_after_hour_word(made: Sequence[Token], token: Token, known: Vocabulary) -> bool:
    """Return whether a word for the hour stands before a number: 'ora 19.30', not 'trzy godziny 20 minut'."""
    is_told = bool(made) and made[-1].mark == "@" and made[-1].word in known.hours_before
    return is_told and _may_be_clock(token) and made[-2:][0].mark not in "Nk"


def _hour_before(made: Sequence[Token], token: Token, known: Vocabulary) -> int | None:
    """Return where the hour stands that a word after it tells: '19 Uhr'; after 'at' only, if it also counts hours."""
    place = len(made) - 1
    if place < 0 or made[place].mark == "C" or not _may_be_clock(made[place]):
        return None
    is_at = place > 0 and made[place - 1].word in known.at
    is_told = token.word in known.hours or (token.word in known.hours_at and is_at)
    return place if is_told else None


def _may_be_clock(token: Token) -> bool:
    """Return whether a token is a number that may be an hour, or a time of day."""
    is_hour = token.mark in "Nk" and token.value <= _LAST_HOUR
    return is_hour or token.mark == "C" or (token.mark == ":" and _DOTTED.fullmatch(token.word) is not None)


def _clock(token: Token, start: int, end: int) -> Token:
    """Return the token of a time of day: of digits as they are, else of the number that a word means."""
    return Token("C", 0, start, end, token.word if token.word[:1].isdigit() else f"{token.value}h")


def _hour_of_evening(made: Sequence[Token], part: Token) -> int | None:
    """Return where a time of the half of a day stands that words after it put past noon, None if none does."""
    place = _before_part(made)
    match = _HALF_DAY.fullmatch(made[place].word) if place >= 0 and made[place].mark == "C" else None
    if match is None or int(match["hour"]) >= _NOON:
        return None
    is_late = part.value in (_AFTERNOON, _EVENING) or (part.value == _NIGHT and int(match["hour"]) >= _LATE)
    return place if is_late else None


def _past_noon(clock: Token, end: int) -> Token:
    """Return a time twelve hours later, with the words that tell so."""
    match = _HALF_DAY.fullmatch(clock.word)
    assert match is not None
    return clock._replace(word=f"{int(match['hour']) + _NOON}{match['minutes'] or 'h'}", end=end)
