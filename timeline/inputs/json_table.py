"""A list of objects as a table: a column for each key, nested ones by their path."""

from collections.abc import Iterator, Mapping, Sequence

from timeline.inputs.tables.table import Row, Table
from timeline.problems import Place, Problem, TimelineError
from timeline.records.reading import plain

Items = Sequence[tuple[object, Place]]
"""Values, each with where it begins."""
WHOLE = frozenset({
    "place", "location", "where", "venue", "titles", "image", "sources", "source", "citations", "feature-geometry",
})  # fmt: skip
"""Keys whose objects are one thing each."""
DEEPEST = 4
MOST_CELLS, EMPTIEST = 20_000_000, 20
"""A table of more cells is refused if not one of so many holds anything: its keys are those of single objects."""


def json_table(found: Items, file: str) -> Table:
    """Return the table of some items; what is no object is a row with a fault."""
    flat = [dict(_leaves(value)) if isinstance(value, Mapping) else {} for value, _ in found]
    names = tuple(dict.fromkeys(name for leaves in flat for name in leaves))
    _refuse_emptiness(flat, names, file)
    rows = [
        _row(value, place, tuple(leaves.get(name, "") for name in names))
        for (value, place), leaves in zip(found, flat, strict=True)
    ]
    return Table(names=names, rows=tuple(rows), file=file)


def _refuse_emptiness(flat: Sequence[Mapping[str, object]], names: Sequence[str], file: str) -> None:
    """Raise if objects have so many different keys that their table would be large, and nearly empty."""
    cells = len(flat) * len(names)
    if cells > MOST_CELLS and cells > EMPTIEST * sum(map(len, flat)):
        message = f"{file}: {len(flat):,} objects have {len(names):,} different keys: nearly all cells would be empty"
        raise TimelineError(message, hint="give what differs from object to object one key, and the name as its value")


def _row(value: object, place: Place, cells: tuple[object, ...]) -> Row:
    if isinstance(value, Mapping):
        return Row(cells=cells, place=place, locate=lambda _: place, whole=value)
    fault = Problem(place=place, code="wrong-kind", message="an event is an object with keys")
    return Row(cells=(), place=place, locate=lambda _: place, fault=fault)


def _leaves(item: Mapping[object, object], above: str = "", levels: int = DEEPEST) -> Iterator[tuple[str, object]]:
    """Return the values of an object by their paths: texts as they are, lists whole."""
    for key, value in item.items():
        path = f"{above}{key}"
        if isinstance(value, Mapping) and levels and str(key).lower() not in WHOLE:
            yield from _leaves(value, f"{path}.", levels - 1)
        elif value is not None:
            yield path, value if isinstance(value, (list, Mapping)) else plain(value)
