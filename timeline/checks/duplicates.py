"""Events that look like one event written down twice."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from timeline.checks.findings import Finding, at
from timeline.events.model import Event, Timeline

_ALIKE = 0.88
_MANY = 60


def near_duplicate(timeline: Timeline) -> Iterator[Finding]:
    """Two events have the same date and nearly the same title."""
    by_date: dict[tuple[int | None, int | None], list[Event]] = {}
    for event in timeline.events:
        if event.when.earliest is not None:
            by_date.setdefault((event.when.earliest, event.when.latest), []).append(event)
    for together in by_date.values():
        told: set[str] = set()
        for first, second in combinations(together, 2) if len(together) <= _MANY else _equal_pairs(together):
            if second.id not in {first.id, *told} and _is_alike(first.title, second.title):
                told.add(second.id)
                yield at(second, ("title",), f"nearly the same as `{first.id}`: {first.title[:80]}", "keep one of them")


def _equal_pairs(events: list[Event]) -> Iterator[tuple[Event, Event]]:
    """Give the pairs whose titles have the same words, where there are too many events to compare each with each."""
    seen: dict[tuple[str, ...], Event] = {}
    for event in events:
        first = seen.setdefault(_words(event.title), event)
        if first is not event:
            yield first, event


def _is_alike(first: str, second: str) -> bool:
    """Tell whether two titles say the same: the same words, or nearly the same letters and the same numbers."""
    one, two = _words(first), _words(second)
    if one == two:
        return True
    if _numbers(one) != _numbers(two) or len(one) != len(two):
        return False
    matcher = SequenceMatcher(None, " ".join(one), " ".join(two), autojunk=False)
    return matcher.real_quick_ratio() > _ALIKE and matcher.quick_ratio() > _ALIKE and matcher.ratio() > _ALIKE


def _words(title: str) -> tuple[str, ...]:
    """Give the words of a title in the order of the alphabet."""
    bare = "".join(letter if letter.isalnum() else " " for letter in title.casefold())
    return tuple(sorted(bare.split()))


def _numbers(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if any(letter.isdigit() for letter in word))
