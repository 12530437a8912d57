"""Mappings of a JSON text, as this package or anyone writes them, to events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.dates import Count, DateError, Dating, parse_date
from timeline.events.model import Category, Source
from timeline.inputs.declaring import declared
from timeline.inputs.format import Imported, Options, gathered
from timeline.inputs.json_table import Items, json_table
from timeline.inputs.tables.foreign import foreign
from timeline.problems import Level, Place, Problem, TimelineError
from timeline.records import Read, read_event, read_source

DERIVED = frozenset({
    "earliest", "latest", "certain", "kind", "precision", "uncertain", "approximate", "open_start", "open_end",
    "words", "counts", "phase",
})  # fmt: skip
"""What our own JSON says about a date so that readers need no date engine; it follows from `date`."""

FORMAT, VERSION = "sourced-timeline", "1"


@dataclass(frozen=True, slots=True)
class ItemOrigin:
    """The origin of an event that was read from a JSON text."""

    item: Place

    def place(self, *path: str | int) -> Place:  # noqa: ARG002 - the protocol's signature
        """Return the place of the item."""
        return self.item


def read_items(found: Items, header: Mapping[str, object], place: Place, options: Options) -> Imported:
    """Read a list of events with the header that stands beside it; objects that are not ours are read by their keys."""
    if header.get("format") != FORMAT:
        return _foreign(found, header, place, options)
    if header.get("version") != VERSION:
        message = f"{place.file}: version {header.get('version')} of the format; this program knows {VERSION}"
        raise TimelineError(message, hint="update the program", status=3)
    dating = dating_of(header, options)
    results = [read_item(value, where, dating) for value, where in found]
    imported = declared(gathered(results), sources_of(header, dating, place), categories_of(header), own=True)
    problems = (*_zones(dating, options, place), *imported.problems)
    return replace(imported, problems=problems, counts=counts_of(header, options), fields=_fields(found))


def _foreign(found: Items, header: Mapping[str, object], place: Place, options: Options) -> Imported:
    """Read anyone's objects, by the rules of tables."""
    dating = dating_of(header, options)
    imported = foreign(
        json_table(found, place.file),
        replace(options, dating=dating, raw=True),
        sources_of(header, dating, place),
        categories_of(header),
    )
    return replace(
        imported, problems=(*_zones(dating, options, place), *imported.problems), counts=counts_of(header, options)
    )


def refused(imported: Imported, faults: Sequence[Problem]) -> Imported:
    """Add rows that could not even be taken apart."""
    problems = sorted((*faults, *imported.problems), key=lambda problem: (problem.place.line, problem.place.column))
    more = len(faults)
    return replace(imported, problems=tuple(problems), rows=imported.rows + more, refused=imported.refused + more)


def read_item(value: object, place: Place, dating: Dating) -> Read:
    """Read one item of a list of our own events."""
    if not isinstance(value, Mapping):
        problem = Problem(place=place, code="wrong-kind", message="an event is an object with keys")
        return Read(None, (problem,))
    return read_event({str(key): item for key, item in value.items() if key not in DERIVED}, dating, ItemOrigin(place))


def _fields(found: Items) -> dict[str, str]:
    keys = dict.fromkeys(str(key) for value, _ in found if isinstance(value, Mapping) for key in value)
    return {key: key for key in keys}


def _zones(dating: Dating, options: Options, place: Place) -> tuple[Problem, ...]:
    if dating.timezone == options.dating.timezone:
        return ()
    message = f"times without an offset were written in {dating.timezone}; the target is in {options.dating.timezone}"
    return (Problem(place=place, code="other-timezone", message=message, level=Level.WARNING),)


def dating_of(header: Mapping[str, object], options: Options) -> Dating:
    """Return how the dates of a file are read: by its own counts and zone, else by the target's."""
    counts = {count.name: count for count in (*options.dating.counts, *counts_of(header, options))}
    zone = header.get("timezone")
    south = header.get("hemisphere") == "south"
    return Dating(
        counts=tuple(counts.values()),
        timezone=zone if isinstance(zone, str) else options.dating.timezone,
        hemisphere="south" if south else options.dating.hemisphere,
        as_of=options.dating.as_of,
    )


def counts_of(header: Mapping[str, object], options: Options) -> tuple[Count, ...]:
    """Read the day counts that a header declares; one without a first day is left out."""
    return tuple(
        Count(name=name, first=first, number=_integer(fields.get("number")), label=str(fields.get("label", "Day {n}")))
        for name, fields in _mappings(header, "counts").items()
        if (first := _first_day(fields.get("first"), options.dating)) is not None
    )


def sources_of(header: Mapping[str, object], dating: Dating, place: Place) -> tuple[Source, ...]:
    """Read the sources that a header declares."""
    found = _mappings(header, "sources")
    return tuple(read_source(name, fields, dating, ItemOrigin(place)) for name, fields in found.items())


def categories_of(header: Mapping[str, object]) -> tuple[Category, ...]:
    """Read the categories that a header declares."""
    return tuple(
        Category(id=name, label=str(fields.get("label", "")), color=str(fields.get("color", "")))
        for name, fields in _mappings(header, "categories").items()
    )


def _mappings(header: Mapping[str, object], key: str) -> dict[str, dict[str, object]]:
    found = header.get(key)
    if not isinstance(found, Mapping):
        return {}
    return {str(name): dict(fields) for name, fields in found.items() if isinstance(fields, Mapping)}


def _first_day(value: object, dating: Dating) -> int | None:
    try:
        return parse_date(str(value), dating).earliest_day
    except DateError:
        return None


def _integer(value: object) -> int:
    return int(value) if isinstance(value, str) and value.lstrip("-").isdigit() else 1
