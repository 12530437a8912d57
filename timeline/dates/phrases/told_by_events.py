"""Dates told by events whose ids the file has: 'two days after the ceasefire', 'während der belagerung'."""

import re

from timeline.dates.dating import DateError
from timeline.dates.languages import read_languages
from timeline.dates.languages.table import Language, Unit
from timeline.dates.phrases.rules import marks
from timeline.dates.phrases.token import Token
from timeline.dates.phrases.tokens import tokens

_BESIDE = re.compile("i?(?:(?P<number>[NJ])?(?P<unit>[U!]))?(?P<way>[AB])")
_WAYS = {"A": "after", "B": "before"}
_UNITS = {
    Unit.HOUR: "hour",
    Unit.DAY: "day",
    Unit.WEEK: "week",
    Unit.FORTNIGHT: "week",
    Unit.MONTH: "month",
    Unit.YEAR: "year",
}
_WEEKS_OF_FORTNIGHT = 2


def told_by_event(text: str, events: frozenset[str], codes: tuple[str, ...]) -> str | None:
    """Return the relation of the date language that words tell, None if they tell none.

    told = [amount unit] ("after" | "before") event | "during" event | "between" event "and" event
    The name of an event is its id, maybe with spaces for hyphens. The languages are those of the codes, all of them if
    there are none.
    """
    before, last = _with_event(text, events)
    if not last:
        return None
    found = (_told(before, last, events, each) for each in read_languages(codes))
    return next((told for told in found if told is not None), None)


def names_event(text: str, events: frozenset[str]) -> str:
    """Return the id of the event that a text ends with, '' if it ends with none."""
    return _with_event(text, events)[1]


def _with_event(text: str, events: frozenset[str]) -> tuple[str, str]:
    """Return what stands before the name of an event at the end of a text, and its id; '' if there is none."""
    words = text.split()
    for start in range(1, len(words) if events else 0):
        name = "-".join(words[start:])
        event = next((each for each in (name, name.lower()) if each in events), None)
        if event is not None:
            return " ".join(words[:start]), event
    return text, ""


def _told(before: str, event: str, events: frozenset[str], language: Language) -> str | None:
    """Return the relation to an event by the words of a language before it, None if they tell none."""
    during = language.connectives.during.partition("{0}")[0].strip()
    if during and during == " ".join(word for word in before.lower().split() if word not in language.dropped):
        return f"during {event}"
    try:
        told = tokens(before, language)
    except DateError:
        return _between(before, event, events, language)
    match = _BESIDE.fullmatch(marks(told))
    return None if match is None else _beside(match, told, event)


def _between(before: str, last: str, events: frozenset[str], language: Language) -> str | None:
    """Return the relation that 'between the siege and the' tells before its last event, None if it tells none."""
    words = [word for word in before.split() if word.lower() not in language.dropped]
    if len(words) < len(("between", "siege", "and")) or language.words.get(words[-1].lower(), ("", 0))[0] not in "at-":
        return None
    head, first = _with_event(" ".join(words[:-1]), events)
    is_between = first and language.words.get(head.lower(), ("", 0))[0] == "b"
    return f"between {first} and {last}" if is_between else None


def _beside(match: re.Match[str], told: list[Token], event: str) -> str | None:
    """Return 'after', 'before' or '2 days after' an event; None where how many are left open."""
    way = _WAYS[match["way"]]
    if match["unit"] is None:
        return f"{way} {event}"
    unit = told[match.start("unit")]
    name = "minute" if unit.mark == "!" else _UNITS.get(Unit(unit.value))
    number = told[match.start("number")].value if match["number"] else 1 if name == "day" else 0
    number *= _WEEKS_OF_FORTNIGHT if unit.mark == "U" and unit.value == Unit.FORTNIGHT else 1
    return f"{number} {name}{'' if number == 1 else 's'} {way} {event}" if name and number else None
