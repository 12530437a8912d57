"""Events that look like one event written down twice."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from timeline.checks.findings import Finding, at
from timeline.events.model import Event, Timeline

_ALIKE = 0.88
_MANY = 60
_MOST_COMPARED = 30_000
_MOST_OTHER = 2
_WORD = re.compile(r"\w+")


class Title(NamedTuple):
    """The title of an event, as its words in the order of the alphabet."""

    event: Event
    words: tuple[str, ...]


def near_duplicate(timeline: Timeline) -> Iterator[Finding]:
    """Two events have the same date and nearly the same title."""
    left = iter(range(_MOST_COMPARED))
    by_date: dict[tuple[int | None, int | None], list[Event]] = {}
    for event in timeline.events:
        if event.when.earliest is not None:
            by_date.setdefault((event.when.earliest, event.when.latest), []).append(event)
    for together in by_date.values():
        for titles in _comparable(together) if len(together) > 1 else ():
            yield from _among(titles, left)


def _comparable(events: list[Event]) -> Iterator[list[Title]]:
    """Return the events in groups of the same numbers and as many words in their titles; others are never alike."""
    groups: dict[tuple[object, ...], list[Title]] = {}
    for event in events:
        words = _words(event.title)
        numbers = [word for word in words if not word.isalpha()]
        groups.setdefault((len(words), *numbers), []).append(Title(event, words))
    return (titles for titles in groups.values() if len(titles) > 1)


def _among(titles: list[Title], left: Iterator[int]) -> Iterator[Finding]:
    """Find the near duplicates among comparable events, each once; `left` ends when enough pairs were compared."""
    told: set[str] = set()
    for first, second in combinations(titles, 2) if len(titles) <= _MANY else _equal_pairs(titles):
        identity, other = second.event.id, first.event
        if identity not in told and identity != other.id and _is_alike(first.words, second.words, left):
            told.add(identity)
            message = f"nearly the same as `{other.id}`: {other.title[:80]}"
            hint = f"if they are one: timeline merge-events {other.id} {identity}"
            yield at(second.event, ("title",), message, hint)


def _equal_pairs(titles: list[Title]) -> Iterator[tuple[Title, Title]]:
    """Return the pairs that have the same words, where there are too many events to compare each with each."""
    seen: dict[tuple[str, ...], Title] = {}
    for title in titles:
        first = seen.setdefault(title.words, title)
        if first is not title:
            yield first, title


def _is_alike(one: tuple[str, ...], two: tuple[str, ...], left: Iterator[int]) -> bool:
    """Return whether two titles of as many words and the same numbers have nearly the same letters."""
    if one == two:
        return True
    if len(set(one) - set(two)) > _MOST_OTHER or next(left, None) is None:
        return False
    matcher = SequenceMatcher(None, " ".join(one), " ".join(two), autojunk=False)
    return matcher.quick_ratio() > _ALIKE and matcher.ratio() > _ALIKE


def _words(title: str) -> tuple[str, ...]:
    """Return the words of a title in the order of the alphabet."""
    return tuple(sorted(_WORD.findall(title.casefold())))
