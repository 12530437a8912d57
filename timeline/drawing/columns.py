"""The events as columns that are decoded at once: numbers as base64, repeated texts by number."""

from base64 import b64encode
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from math import log10, nan
from struct import pack
from typing import Literal, TypedDict

from timeline.dates import Kind, Precision, When
from timeline.drawing.colors import hexadecimal
from timeline.events.model import Category, Event, Status, Timeline, Verification
from timeline.views.nesting import in_tree, parents
from timeline.views.phase import Phase, phase

COLORS = 8
FINE = frozenset({Precision.DAY, Precision.HOUR, Precision.MINUTE, Precision.SECOND})
BITS = tuple(1 << place for place in range(14))
"""One bit for each trait of a date, in the order of `_traits`, as `store.js` reads them."""


Span = tuple[int | None, int | None]
"""A first and a last second."""


class Lane(TypedDict):
    """A category as the page knows it; `tone` numbers its colour and shape, the largest categories first.

    `parent` is the number of the one in which it lies, -1 if there is none.
    """

    id: str
    label: str
    color: str
    tone: int
    parent: int


class Coded(TypedDict):
    """Texts by number: each text once, and for each event the number of its own."""

    values: list[str]
    index: str


def numbers(values: Sequence[float], kind: Literal["d", "f", "H", "I"]) -> str:
    """Write numbers as base64 of little-endian values of a kind that `struct` knows."""
    return b64encode(pack(f"<{len(values)}{kind}", *values)).decode()


def flags(events: Sequence[Event], day: int) -> list[int]:
    """Return what each date is like, one bit a trait, seen from a day (a day number)."""
    return [sum(compress(BITS, _traits(event, phase(event, day)))) for event in events]


def _traits(event: Event, seen: Phase) -> tuple[bool, ...]:
    when, kind, dated = event.when, event.when.kind, seen is not Phase.UNDATED
    return (
        when.open_start,
        when.open_end,
        dated and when.earliest is None and not when.open_start,
        dated and when.latest is None and not when.open_end,
        when.uncertain,
        when.approximate,
        seen is Phase.UPCOMING,
        event.status is Status.CANCELLED,
        event.verification is Verification.DISPUTED,
        when.precision in FINE,
        kind is Kind.INTERVAL,
        kind is Kind.ONE_OF,
        kind is Kind.ALL_OF,
        not dated,
    )


def ranks(events: Sequence[Event]) -> list[float]:
    """Return how important each event is when titles compete for room: pinned, then better sourced, then longer."""
    return [_rank(event) for event in events]


def _rank(event: Event) -> float:
    """Return a number in which no length, even of all of time, outweighs one more source."""
    first, last = event.when.possible
    seconds = 0 if first is None or last is None else max(0, last - first)
    return 100.0 * bool(event.extras.get("x-pin")) + 2 * min(len(event.citations), 5) + log10(1 + seconds / 86400) / 8


def own_colors(events: Sequence[Event], lanes: int) -> tuple[list[str], dict[int, int]]:
    """Return the colours that events have of their own, and for each such row its number after those of the lanes."""
    found = {row: color for row, event in enumerate(events) if event.color and (color := hexadecimal(event.color))}
    colors = list(dict.fromkeys(found.values()))
    places = {color: lanes + number for number, color in enumerate(colors)}
    return colors, {row: places[color] for row, color in found.items()}


def icons(events: Sequence[Event]) -> dict[int, str]:
    """Return the signs that are before titles, by row."""
    return {row: sign for row, event in enumerate(events) if (sign := " ".join(event.icon.split()))}


def coded(texts: Iterable[str]) -> Coded:
    """Write each different text once."""
    places: dict[str, int] = {}
    index = [places.setdefault(text, len(places)) for text in texts]
    return {"values": list(places), "index": numbers(index, "I")}


def spans(dates: Iterable[Sequence[When]]) -> dict[int, list[Span]]:
    """Return, for the few events that have such dates, the first and the last second of each."""
    return {row: [(when.earliest, when.latest) for when in several] for row, several in enumerate(dates) if several}


def members(event: Event) -> tuple[When, ...]:
    """Return the dates of 'one of' and 'all of'; a single range is none."""
    return event.when.members if len(event.when.members) > 1 else ()


def ghosts(event: Event) -> list[When]:
    """Return the dates at which sources put an event elsewhere than its editor does."""
    return [citation.date for citation in event.citations if citation.date and citation.date != event.when]


def columns_of(events: Sequence[Event], lanes: Sequence[Lane], day: int) -> dict[str, str]:
    """Return the bounds of every event, what its date is like seen from a day, its category and its rank."""
    places = {lane["id"]: number for number, lane in enumerate(lanes)}
    return {
        "s0": _seconds(event.when.start.earliest for event in events),
        "s1": _seconds(event.when.start.latest for event in events),
        "e0": _seconds(event.when.end.earliest for event in events),
        "e1": _seconds(event.when.end.latest for event in events),
        "flags": numbers(flags(events, day), "H"),
        "category": numbers([places[event.category] for event in events], "H"),
        "rank": numbers(ranks(events), "f"),
    }


def _seconds(bounds: Iterable[int | None]) -> str:
    return numbers([nan if bound is None else float(bound) for bound in bounds], "d")


def categories(timeline: Timeline, events: Sequence[Event], nameless: str = "") -> list[Lane]:
    """Return the lanes: the declared categories in their order, then the others; `nameless` names the one without.

    What lies in another comes right after it, and has its colour where it has none of its own.
    """
    declared = {category.id: category for category in timeline.categories}
    counts = Counter(event.category for event in events)
    held = parents(timeline.categories)
    names = [name for name, _ in in_tree([*declared, *counts], held)]
    places = {name: place for place, name in enumerate(names)}
    roots, colors = dict[str, str](), dict[str, str]()
    for name in names:
        roots[name] = roots[held[name]] if name in held else name
        own = hexadecimal(declared[name].color) if name in declared else ""
        colors[name] = own or (colors[held[name]] if name in held else "")
    tones = _tones([name for name in names if name not in held], _added_up(counts, roots))
    known = [declared.get(name, Category(id=name)) for name in names]
    other = nameless if len(names) > 1 else ""
    return [
        {
            "id": one.id,
            "label": one.label or one.id or other,
            "color": colors[one.id],
            "tone": tones[roots[one.id]],
            "parent": places[held[one.id]] if one.id in held else -1,
        }
        for one in known
    ]


def _added_up(counts: Mapping[str, int], roots: Mapping[str, str]) -> Counter[str]:
    found = Counter[str]()
    for name, number in counts.items():
        found[roots[name]] += number
    return found


def _tones(names: Sequence[str], counts: Mapping[str, int]) -> dict[str, int]:
    """Return colours and shapes: however few of the largest are shown, no two that stand together share a colour."""
    largest = sorted(range(len(names)), key=[-counts[name] for name in names].__getitem__)
    first = sorted(largest[:COLORS])
    tones = {place: number for number, place in enumerate(first)}
    placed, uses = first, Counter(range(len(first)))
    for place in largest[COLORS:]:
        at = bisect(placed, place)
        beside = {tones[other] % COLORS for other in placed[max(0, at - 1) : at + 1]}
        color = min(set(range(COLORS)) - beside, key=lambda one: (uses[one], one))
        tones[place] = color + COLORS * uses[color]
        uses[color] += 1
        placed.insert(at, place)
    return {names[place]: tone for place, tone in tones.items()}
