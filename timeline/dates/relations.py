"""Dates told by other events: `after A`, `between A and B`, `2 weeks after A`."""

import re
from collections.abc import Callable, Mapping

from timeline.dates.connectives import Connectives
from timeline.dates.when import NOWHEN, Kind, Precision, Relation, When

_ID = r"([^\s,/]{1,200})"
_RELATION = re.compile(f"(after|before|during) {_ID}|between {_ID} and {_ID}")
_DISTANCE = re.compile(f"([0-9]{{1,6}}) (minute|hour|day|week|month|year)s? (after|before) {_ID}", re.ASCII)


def read_relation(text: str) -> When | None:
    """Read a date told by other events, None if the text has not the form; it has no bounds until resolved.

    relation = ("after" | "before" | "during") id | "between" id "and" id | amount unit ("after" | "before") id
    unit     = ("minute" | "hour" | "day" | "week" | "month" | "year") ["s"]
    """
    match = _RELATION.fullmatch(text)
    if match is not None:
        word, event, first, second = match.groups()
        return _unresolved(text, Relation(word, (event,)) if word else Relation("between", (first, second)))
    match = _DISTANCE.fullmatch(text)
    if match is None:
        return None
    amount, unit, word, event = match.groups()
    return _unresolved(text, Relation(word, (event,), int(amount), unit))


def with_event_renamed(text: str, event: str, new: str) -> str:
    """Return a relation in which an event has another id; the text itself if it is none, or names others."""
    match = _RELATION.fullmatch(text) or _DISTANCE.fullmatch(text)
    if match is None:
        return text
    ids = (2, 3, 4) if match.re is _RELATION else (4,)
    for group in reversed(ids):
        if match[group] == event:
            text = text[: match.start(group)] + new + text[match.end(group) :]
    return text


def _unresolved(text: str, relation: Relation) -> When:
    """Make a relation whose bounds are not known yet."""
    return When(text, Kind.RELATION, NOWHEN, NOWHEN, Precision.UNKNOWN, relation=relation)


def relation_words(when: When, names: Mapping[str, str], link: Connectives, distance: Callable[[int, str], str]) -> str:
    """Say a date told by other events with their names; as it was written where one of them has none."""
    relation = when.relation
    if relation is None or not all(names.get(event) for event in relation.events):
        return when.text
    patterns = {"after": link.after, "before": link.before, "between": link.between, "during": link.during}
    said = patterns[relation.word].format(*(link.quoted.format(names[event]) for event in relation.events))
    return f"{distance(relation.amount, relation.unit)} {said}" if relation.unit else said
