"""Mappings of a JSON text, as this package or anyone writes them, to events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.dates import Dating
from timeline.events.model import Category, Era, Layer, Source, Story
from timeline.inputs.declaring import declared
from timeline.inputs.format import Imported, Options, gathered
from timeline.inputs.json_table import Items, json_table
from timeline.inputs.layouts.choosing import read_foreign
from timeline.inputs.rejects import without_reason
from timeline.inputs.tables.foreign import Header
from timeline.problems import Level, Place, Problem, TimelineError
from timeline.records.calendars import calendar_moved, eras_moved
from timeline.records.dating import calendar_of, counts_of, dating_of
from timeline.records.moving import moved_record, with_counts
from timeline.records.reading import Read, read_era, read_event, read_layer, read_source, read_story

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
    """Read a list of events with the header that stands beside it; objects that are not ours are read by their keys.

    Dates mean in the target what they mean in the file, whatever each says of its zone, hemisphere and counts.
    """
    found = [(without_reason(value), where) for value, where in found]
    own = header.get("format") == FORMAT
    if own and header.get("version") != VERSION:
        message = f"{place.file}: version {header.get('version')} of the format; this program knows {VERSION}"
        raise TimelineError(message, hint="update the program", status=3)
    if own and calendar_of(header) is None:
        raise TimelineError(f"{place.file}: there is no calendar '{header.get('calendar')}'", status=1)
    origin = dating_of(header, Dating() if own else options.dating)
    target = with_counts(options.dating, origin.counts)
    sources, categories = sources_of(header, origin, target, place), categories_of(header)
    if own:
        results = [read_item(value, where, origin, target) for value, where in found]
        imported = declared(gathered(results), sources, categories, own=True)
        eras, faults = eras_of(header, origin, target, place)
        stories, more = stories_of(header, place)
        layers, others = layers_of(header, place)
        problems = (*_told(origin, target, place), *imported.problems, *faults, *more, *others)
        imported = replace(imported, eras=eras, stories=stories, layers=layers)
        return replace(imported, problems=problems, counts=origin.counts, fields=_fields(found))
    options = replace(options, dating=target, raw=True)
    imported = read_foreign(json_table(found, place.file), options, Header(sources, categories, origin))
    problems = (*_told(origin, target, place), *imported.problems)
    return replace(imported, problems=problems, counts=counts_of(header))


def _told(origin: Dating, target: Dating, place: Place) -> tuple[Problem, ...]:
    """Say that times come from another zone."""
    if origin.timezone == target.timezone:
        return ()
    message = f"times of {origin.timezone} come into a file of {target.timezone}: they bear their offsets"
    return (Problem(place=place, code="other-timezone", message=message, level=Level.NOTE),)


def refused(imported: Imported, faults: Sequence[Problem]) -> Imported:
    """Add rows that could not even be taken apart."""
    problems = sorted((*faults, *imported.problems), key=lambda problem: (problem.place.line, problem.place.column))
    more = len(faults)
    return replace(imported, problems=tuple(problems), rows=imported.rows + more, refused=imported.refused + more)


def read_item(value: object, place: Place, origin: Dating, target: Dating) -> Read:
    """Read one item of a list of our own events."""
    if not isinstance(value, Mapping):
        problem = Problem(place=place, code="wrong-kind", message="an event is an object with keys")
        return Read(None, (problem,))
    fields = {str(key): item for key, item in value.items() if key not in DERIVED}
    read = read_event(
        moved_record(fields, origin, target), replace(target, calendar=origin.calendar), ItemOrigin(place)
    )
    if read.event is None:
        return read
    return read._replace(event=calendar_moved([read.event], origin.calendar, target.calendar)[0])


def _fields(found: Items) -> dict[str, str]:
    keys = dict.fromkeys(str(key) for value, _ in found if isinstance(value, Mapping) for key in value)
    return {key: key for key in keys}


def sources_of(header: Mapping[str, object], origin: Dating, target: Dating, place: Place) -> tuple[Source, ...]:
    """Read the sources that a header declares."""
    found = _mappings(header, "sources")
    return tuple(
        read_source(name, moved_record(fields, origin, target), target, ItemOrigin(place))
        for name, fields in found.items()
    )


def categories_of(header: Mapping[str, object]) -> tuple[Category, ...]:
    """Read the categories that a header declares."""
    return tuple(
        Category(
            id=name,
            label=str(fields.get("label", "")),
            color=str(fields.get("color", "")),
            parent=str(fields.get("parent", "")),
        )
        for name, fields in _mappings(header, "categories").items()
    )


def eras_of(
    header: Mapping[str, object], origin: Dating, target: Dating, place: Place
) -> tuple[tuple[Era, ...], list[Problem]]:
    """Read the eras that a header declares, and what of them cannot be read."""
    dating = replace(target, calendar=origin.calendar)
    found = [
        read_era(name, moved_record(fields, origin, target), dating, ItemOrigin(place))
        for name, fields in _mappings(header, "eras").items()
    ]
    eras = eras_moved((era for era, _ in found if era), origin.calendar, target.calendar)
    return eras, [problem for _, problems in found for problem in problems]


def stories_of(header: Mapping[str, object], place: Place) -> tuple[tuple[Story, ...], list[Problem]]:
    """Read the stories that a header of ours tells, and what of them cannot be understood."""
    read = [read_story(name, fields, ItemOrigin(place)) for name, fields in _mappings(header, "stories").items()]
    return tuple(story for story, _ in read), [problem for _, problems in read for problem in problems]


def layers_of(header: Mapping[str, object], place: Place) -> tuple[tuple[Layer, ...], list[Problem]]:
    """Read the layers that a header of ours declares, and what of them cannot be understood."""
    read = [read_layer(name, fields, ItemOrigin(place)) for name, fields in _mappings(header, "layers").items()]
    return tuple(layer for layer, _ in read), [problem for _, problems in read for problem in problems]


def _mappings(header: Mapping[str, object], key: str) -> dict[str, dict[str, object]]:
    found = header.get(key)
    if not isinstance(found, Mapping):
        return {}
    return {str(name): dict(fields) for name, fields in found.items() if isinstance(fields, Mapping)}
