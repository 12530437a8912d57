"""Dates some amounts of time away: '2 years 1 month ago', 'in two weeks', '2 weeks before 13 May 1999'."""

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.dates.languages.table import Unit
from timeline.dates.phrases.phrase import Phrase
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.units import IN_DAYS, moved, unit_point
from timeline.dates.phrases.values import (
    Point,
    Value,
    day_interval,
    day_point,
    first_day_of,
    first_point,
    last_point,
    one_of,
    some_day,
)

_COUNT = "[NJY]"
_AMOUNTS = f"(?P<amounts>(?:{_COUNT}U[,a]*)+)"
_DISTANCE = re.compile(
    f"(?P<amounts>(?:{_COUNT}?U[,a]*)+)(?P<way>x|h|[BAf]R)"
    f"|(?P<head>[XZ])(?P<others>(?:{_COUNT}?U[,a]*)+)|i(?P<ahead>(?:[NJ]U[,a]*)+|U)"
)
_ROUGHLY = re.compile(f"(?P<head>[iXZ])?(?P<least>{_COUNT})[-_to](?P<most>{_COUNT})(?P<unit>U)(?P<way>[xh])?")
_FROM = re.compile(f"(?:{_COUNT}[-_to])?(?:{_COUNT}U[,a]*)+[BAf]|U[BA]")
"""An amount of time and what it is counted from; a unit alone is none before 'from': 'Woche vom 12. Juni'."""
_ROUGH_UNITS = "[NJ][-_to][NJ]U"
_UNIT_OF_UNIT = re.compile("UNU")
_SIGNED = re.compile("i?(?P<day>R?)(?P<terms>(?:[-\u207a]?[NJY]U,?)+)")
_BACKWARD = {"X": -1, "x": -1, "Z": 1, "i": 1, "h": 1, "B": -1, "A": 1, "f": 1}
_AROUND = 3
_ROUGH_NUMBER = "couple"


def distance(tokens: Sequence[Token], phrase: Phrase) -> Value | None:
    """Read '2 years 1 month ago', 'in two weeks', 'three weeks from tomorrow', None if it is something else.

    distance = in amounts | amounts (ago | from now | (before | after | from) day)     amounts = number unit ...
    """
    signature = marks(tokens)
    if "U" not in signature:
        return None
    match = None if _is_part(tokens, signature) else _DISTANCE.fullmatch(signature)
    if match is None:
        return _rough_distance(tokens, signature, phrase) or _signed(tokens, signature, phrase)
    name = next(name for name in ("amounts", "others", "ahead") if match[name])
    if name == "ahead" and not _is_ahead(tokens, phrase):
        return None
    amounts = tokens[match.start(name) : match.end(name)]
    way = match["way"] or match["head"] or "i"
    if marks(amounts) in ("NU", "JU", "U") and amounts[-1].value == Unit.HOUR and not way.endswith("R"):
        return _hours_away((amounts[0].value if len(amounts) > 1 else 1) * _BACKWARD[way], phrase)
    if way.endswith("R"):
        return _away(amounts, phrase.today + tokens[-1].value, _BACKWARD[way[0]], around=0)
    return _away(amounts, phrase.today, _BACKWARD[way], around=_AROUND)


def _is_ahead(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether an amount lies ahead: 'in two weeks', 'in acht Tagen', which is a week; but not 'on two weeks'."""
    return phrase.is_ahead(tokens[0].text) and (len(tokens) > 2 or " " in tokens[1].text)


def _is_part(tokens: Sequence[Token], signature: str) -> bool:
    """Return whether one unit is a part of the next: 'three quarters of a year ago' is no year and three quarters."""
    return "UU" in signature or any(
        tokens[match.start() + 1].text.isalpha() and tokens[match.start() + 1].value == 1
        for match in _UNIT_OF_UNIT.finditer(signature)
    )


def _signed(tokens: Sequence[Token], signature: str, phrase: Phrase) -> Value | None:
    """Read amounts with their signs, as programs write them: 'now + 1 day', '-1 decade 2 years'."""
    match = _SIGNED.fullmatch(signature) if "-" in signature or "\u207a" in signature else None
    if match is None:
        return None
    terms, sign, amounts = tokens[match.start("terms") :], 0 if match["day"] or signature[0] != "i" else 1, []
    for token in terms:
        sign = {"-": -1, "\u207a": 1}.get(token.mark, sign)
        if sign == 0:
            return None
        if token.mark not in "-\u207a,":
            amounts.append(token if token.mark == "U" else token._replace(value=sign * token.value))
    day = tokens[match.start("day")].value if match["day"] else 0
    return _away(amounts, phrase.today + day, 1, around=0 if match["day"] else _AROUND)


def _rough_distance(tokens: Sequence[Token], signature: str, phrase: Phrase) -> Value | None:
    """Read '2-3 days ago', 'two or three weeks ago': one of the days from the one to the other."""
    match = _ROUGHLY.fullmatch(signature)
    if match is None or bool(match["head"]) == bool(match["way"]):
        return None
    if "Y" in (tokens[match.start("least")].mark, tokens[match.start("most")].mark) and match["head"] == "i":
        return None
    way = _BACKWARD[match["head"] or match["way"]]
    return _between_distances(tokens[match.start("least") : match.end("unit")], phrase.today, way, around=_AROUND)


def split_distance(tokens: Sequence[Token]) -> int:
    """Return where the date begins from which '2 weeks before 13 May 1999' is counted, 0 where nothing is."""
    match = _FROM.match(marks(tokens))
    return 0 if match is None else match.end()


def distance_from(tokens: Sequence[Token], day: int, phrase: Phrase) -> Value | None:
    """Read the distance before a date, whose day is known; 'the two weeks before it' are all their days."""
    way = _BACKWARD[tokens[-1].mark]
    if re.fullmatch(_ROUGH_UNITS, marks(tokens[:-1])) is not None:
        return _between_distances(tokens[:-1], day, way, around=0)
    if len(tokens) == 2:
        tokens = _counted_days(tokens, phrase)
    if phrase.has_article and (Unit(tokens[1].value) is not Unit.DAY or tokens[0].value > 1):
        first = _away(tokens[:-1], day, way, around=0)
        day_there = None if not isinstance(first, Point) or first.day is None else first_day_of(first)
        return None if day_there is None else day_interval(*sorted((day_there, day + way)))
    return _away(tokens[:-1], day, way, around=0)


def _between_distances(amounts: Sequence[Token], day: int, way: int, *, around: int) -> Value | None:
    """Return one of the days from one distance to another: 'two to three weeks after 5 May 2021'."""
    least, _, most, unit = amounts
    first, last = [_away([number, unit], day, way, around=around) for number in (least, most)][::way]
    return None if first is None or last is None else one_of(first_point(first), last_point(last))


def _counted_days(tokens: Sequence[Token], phrase: Phrase) -> Sequence[Token]:
    """Return a unit alone with its number, which is 1.

    'Quinze jours après' a day may be 15 days, as laws count, or two weeks, as people do.
    """
    unit, named = tokens[0], phrase.number_of(tokens[0].text.partition(" ")[0])
    days = IN_DAYS.get(Unit(unit.value))
    if " " in unit.text and named and days and named != days:
        message = f"it may be {named} days or {days}: write the number"
        if phrase.way("days", ("as it is counted", "as it is said"), None, message) == 0:
            return [Token("N", named, str(named), unit.column), unit._replace(value=Unit.DAY), *tokens[1:]]
    return [Token("N", 1, "1", unit.column), *tokens]


def _away(amounts: Sequence[Token], day: int, way: int, *, around: int) -> Value | None:
    """Return the date that some amounts of time are away from a day, no finer than their finest unit."""
    pairs = _amounts(amounts)
    for number, unit in pairs:
        there = moved(day, number * way, unit)
        if there is None or unit is Unit.HOUR:
            return None
        day = there
    finest = pairs[-1][1]
    if finest in (Unit.WEEK, Unit.FORTNIGHT) and around:
        return some_day(day - around, day + around)
    is_coarse = any(unit not in (Unit.DAY, Unit.WEEK, Unit.FORTNIGHT) for _, unit in pairs)
    is_rough = any(_ROUGH_NUMBER in token.text for token in amounts)
    return _rounded(day, finest)._replace(mark="~" if is_coarse or is_rough else "")


def _hours_away(hours: int, phrase: Phrase) -> Value:
    """Return the days on which a moment some hours from one of the as-of day may lie."""
    first, last = (phrase.today + (hours + hour) // 24 for hour in (0, 23))
    return day_point(first) if first == last else some_day(first, last)


def _rounded(day: int, unit: Unit) -> Point:
    """Return the day, or the month, quarter, year, decade or century in which it lies."""
    point = unit_point(day, 0, unit)
    return point if isinstance(point, Point) else day_point(day)


def _amounts(tokens: Sequence[Token]) -> list[tuple[int, Unit]]:
    """Return the numbers with their units, the longest unit first, as they are added up; one where none was said."""
    pairs = [
        (number.value if number is not None and number.mark in "NJY" else 1, Unit(unit.value))
        for number, unit in pairwise((None, *tokens))
        if unit is not None and unit.mark == "U"
    ]
    return sorted(pairs, key=lambda pair: -pair[1])
