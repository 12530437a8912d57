"""What formats that hold less leave out of events, counted."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from timeline.events.key_forms import Key
from timeline.events.keys import EVENT
from timeline.events.model import Citation, Event, Timeline
from timeline.outputs.plain_dates import INEXACT, NO_END, plain_date
from timeline.views.nesting import parents

ALWAYS = frozenset({"id", "date", "title", "calendar", "order"})
"""What every format shows, or what follows from how events are sorted and their dates written."""

LEAP = re.compile(r"T\d\d:\d\d:60")
CLAIM_KEYS = ("quote", "at", "said", "said_on", "date", "stance", "status", "preferred")


def counted(*losses: Mapping[str, int]) -> dict[str, int]:
    """Return the counts of what was lost at all."""
    return {what: number for each in losses for what, number in each.items() if number}


def untold(events: Sequence[Event], kept: Collection[str], claims: Collection[str] = ()) -> dict[str, int]:
    """Count the events that say more than the keys that are kept, and the claims that say more than those of theirs."""
    keys = [key for key in EVENT.keys if key.name not in ALWAYS and key.name not in kept]
    beside = [_beside(event, keys) for event in events]
    named = sorted(set().union(*beside))
    translated = sum(bool(event.titles) for event in events) if "titles" not in kept else 0
    said = [_said(citation) - {*claims} for event in events for citation in event.citations]
    return {
        f"what events say under {', '.join(named)}": sum(map(bool, beside)),
        "titles in other languages": translated,
        f"what claims say under {', '.join(sorted(set().union(*said)))}": sum(map(bool, said)),
    }


def _beside(event: Event, keys: Sequence[Key]) -> set[str]:
    """Return which of some keys say something of an event, all of its own ones as one."""
    said = {key.name for key in keys if getattr(event, key.attribute)}
    return said | ({"x- keys"} if event.extras else set())


def _said(citation: Citation) -> set[str]:
    """Return the keys under which a claim says more than its source."""
    bare = Citation(source=citation.source)
    said = {name for name in CLAIM_KEYS if getattr(citation, name) != getattr(bare, name)}
    return said | ({"x- keys"} if citation.extras else set())


UNHELD: Mapping[str, tuple[str, Callable[[Timeline], int]]] = {
    "eras": ("eras", lambda timeline: len(timeline.eras)),
    "nesting": ("which category lies in which", lambda timeline: len(parents(timeline.categories))),
    "stories": ("stories (their order and their texts)", lambda timeline: len(timeline.stories)),
    "layers": ("layers (which tables they name)", lambda timeline: len(timeline.layers)),
    "leaps": (
        "leap seconds (they are given as the second before)",
        lambda timeline: sum(LEAP.search(event.date) is not None for event in timeline.events),
    ),
}
"""What of a whole timeline a format may not hold, how that is called, and how many there are of it."""


def unheld(timeline: Timeline, holds: Collection[str]) -> dict[str, int]:
    """Count what a format does not tell of a whole timeline, which holds some of `UNHELD`."""
    return counted({what: number(timeline) for name, (what, number) in UNHELD.items() if name not in holds})


def undated(events: Iterable[Event]) -> dict[str, int]:
    """Count the dates that ISO 8601 does not say as they are, and the ends that it leaves out."""
    dates = [plain_date(event.when) for event in events]
    return {
        INEXACT: sum(each is None for each in dates),
        NO_END: sum(each is not None and each.endless for each in dates),
    }
