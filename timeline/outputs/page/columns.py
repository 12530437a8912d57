"""The events as columns that a browser decodes at once: numbers as base64, repeated texts by number."""

from base64 import b64encode
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log10
from typing import TypedDict

from pandas import DataFrame, Series

from timeline.dates import When
from timeline.events.model import Category, Event, Status, Timeline, Verification

COLORS = 8
FINE = ("day", "hour", "minute", "second")
FLAGS: tuple[tuple[int, Callable[[DataFrame], "Series[bool]"]], ...] = (
    (1, lambda table: table["open_start"]),
    (2, lambda table: table["open_end"]),
    (4, lambda table: table["start_earliest"].isna() & ~table["open_start"] & (table["phase"] != "undated")),
    (8, lambda table: table["end_latest"].isna() & ~table["open_end"] & (table["phase"] != "undated")),
    (16, lambda table: table["uncertain"]),
    (32, lambda table: table["approximate"]),
    (64, lambda table: table["phase"] == "upcoming"),
    (128, lambda table: table["status"] == Status.CANCELLED),
    (256, lambda table: table["verification"] == Verification.DISPUTED),
    (512, lambda table: table["precision"].isin(FINE)),
    (1024, lambda table: table["kind"] == "interval"),
    (2048, lambda table: table["kind"] == "one_of"),
    (4096, lambda table: table["kind"] == "all_of"),
    (8192, lambda table: table["phase"] == "undated"),
)
"""What is told of a date in one bit each, as `store.js` reads them."""


class Coded(TypedDict):
    """Texts by number: each text once, and for each event the number of its own."""

    values: list[str]
    index: str


class Facet(TypedDict):
    """The values of one filter: event `i` bears `items[heads[i]:heads[i + 1]]`."""

    name: str
    values: list[str]
    heads: str
    items: str


def numbers(column: "Series[float] | Series[int]", kind: str) -> str:
    """Write a column of numbers as base64 of little-endian values."""
    return b64encode(column.to_numpy().astype(kind).tobytes()).decode()


def flags(table: DataFrame) -> "Series[int]":
    """Give what each date is like, one bit a trait."""
    made = Series(0, index=table.index, dtype="int64")
    for bit, trait in FLAGS:
        made = made + trait(table).astype("int64") * bit
    return made


def ranks(table: DataFrame, events: Sequence[Event]) -> "Series[float]":
    """Tell how important each event is when titles compete for room: pinned, better sourced, longer."""
    seconds = (table["end_latest"] - table["start_earliest"]).fillna(0)
    lengths = [log10(1 + max(0.0, second) / 86400) for second in seconds]
    sourced = [min(len(sources), 5) for sources in table["sources"]]
    pinned = [bool(event.extras.get("x-pin")) for event in events]
    return Series([100.0 * pin + 2 * many + length for pin, many, length in zip(pinned, sourced, lengths, strict=True)])


def coded(texts: Iterable[str]) -> Coded:
    """Write each different text once."""
    places: dict[str, int] = {}
    index = [places.setdefault(text, len(places)) for text in texts]
    return {"values": list(places), "index": numbers(Series(index, dtype="float64"), "<u4")}


def spans(dates: Iterable[Sequence[When]]) -> dict[int, list[list[int | None]]]:
    """Give, for the few events that have such dates, the first and the last second of each."""
    return {row: [[when.earliest, when.latest] for when in several] for row, several in enumerate(dates) if several}


def members(event: Event) -> tuple[When, ...]:
    """Give the dates of 'one of' and 'all of'; a single range is none."""
    return event.when.members if len(event.when.members) > 1 else ()


def ghosts(event: Event) -> list[When]:
    """Give the dates at which sources put an event elsewhere than its editor does."""
    return [citation.date for citation in event.citations if citation.date and citation.date != event.when]


class Lane(TypedDict):
    """A category as the page knows it; `tone` numbers its colour and shape, the largest categories first."""

    id: str
    label: str
    color: str
    tone: int


def categories(timeline: Timeline, table: DataFrame, nameless: str = "") -> list[Lane]:
    """Give the lanes: the declared categories in their order, then the others; `nameless` names that of no category."""
    declared = {category.id: category for category in timeline.categories}
    names = list(dict.fromkeys([*declared, *table["category"]]))
    tones = _tones(names, Counter(table["category"]))
    known = [declared.get(name, Category(id=name)) for name in names]
    other = nameless if len(names) > 1 else ""
    return [
        {"id": one.id, "label": one.label or one.id or other, "color": one.color, "tone": tones[one.id]}
        for one in known
    ]


def _tones(names: Sequence[str], counts: Mapping[str, int]) -> dict[str, int]:
    """Give colours and shapes: however few of the largest are shown, no two that stand together share a colour."""
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


def facets(table: DataFrame, lanes: Sequence[Lane], named: Callable[[str], str]) -> list[Facet]:
    """Give the filters that tell at least two events apart."""
    single = {
        name: [(value,) if value else () for value in table[name]] for name in ("place", "status", "verification")
    }
    sources = [tuple(named(source) for source in row) for row in table["sources"]]
    several = {"tag": list(table["tags"]), "actor": list(table["actors"]), **single, "source": sources}
    lane = {"category": [(name,) for name in table["category"]]}
    order = [name["id"] for name in lanes]
    return [_facet("category", lane["category"], order)] + [
        _facet(name, rows, sorted({value for row in rows for value in row}))
        for name, rows in several.items()
        if any(rows)
    ]


def _facet(name: str, rows: Sequence[Sequence[str]], values: list[str]) -> Facet:
    places = {value: number for number, value in enumerate(values)}
    heads = [0]
    for row in rows:
        heads.append(heads[-1] + len(row))
    items = [places[value] for row in rows for value in row]
    return {
        "name": name,
        "values": values,
        "heads": numbers(Series(heads, dtype="float64"), "<u4"),
        "items": numbers(Series(items, dtype="float64"), "<u4"),
    }
