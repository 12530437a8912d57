"""The filters of the page: which values each event bears."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypedDict

from timeline.drawing.columns import Lane, numbers
from timeline.events.model import Event


class Facet(TypedDict):
    """The values of one filter: event `i` bears `items[heads[i]:heads[i + 1]]`."""

    name: str
    values: list[str]
    heads: str
    items: str


def facets(
    events: Sequence[Event], lanes: Sequence[Lane], named: Callable[[str], str], eras: Sequence[tuple[str, ...]] = ()
) -> list[Facet]:
    """Return the filters of what any event bears; `named` gives the name of a source, `eras` those of each event."""
    several: tuple[tuple[str, list[tuple[str, ...]]], ...] = (
        ("tag", [event.tags for event in events]),
        ("actor", [event.actors for event in events]),
        ("place", [_one(event.place.name if event.place else "") for event in events]),
        ("status", [_one(event.status) for event in events]),
        ("verification", [_one(event.verification) for event in events]),
        ("era", list(eras)),
        ("source", [tuple(named(citation.source) for citation in event.citations) for event in events]),
    )
    lane = _facet("category", [(event.category,) for event in events], [lane["id"] for lane in lanes])
    return [lane] + [
        _facet(name, rows, sorted({value for row in rows for value in row})) for name, rows in several if any(rows)
    ]


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _facet(name: str, rows: Sequence[Sequence[str]], values: list[str]) -> Facet:
    places = {value: number for number, value in enumerate(values)}
    heads = [0, *accumulate(len(row) for row in rows)]
    items = [places[value] for row in rows for value in row]
    return {"name": name, "values": values, "heads": numbers(heads, "I"), "items": numbers(items, "I")}
