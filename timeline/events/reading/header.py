"""The header of one file: what it declares for its events."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal, NamedTuple, TypeVar

from timeline.dates import UNKNOWN, Count, Dating
from timeline.dates.calendars import CHANGES, change_day, changing_name, dating_calendar
from timeline.events.key_forms import Part
from timeline.events.keys import CATEGORY, CHECKS, COUNT, ERA, HEADER, LAYER, SOURCE, STORY, Hemisphere
from timeline.events.model import Category, Era, Layer, Source, Story, Verification
from timeline.events.reading.building import built
from timeline.events.reading.context import Context
from timeline.events.reading.node_values import NodeValues
from timeline.events.yaml.faults import Fault
from timeline.events.yaml.nodes import Pairs, Plain, Scalar, is_empty
from timeline.events.yaml.origins import HeaderOrigin
from timeline.events.yaml.outline import Outline

T = TypeVar("T")
Own = TypeVar("Own", Source, Era, Story, Layer)
"""What has an id of its own, and is declared once."""


class Header(NamedTuple):
    """What a header says; what it leaves out is empty, or None."""

    title: str
    language: str
    dating: Dating
    calendar: str | None
    as_of: int | None
    categories: tuple[Category, ...]
    sources: tuple[Source, ...]
    stories: tuple[Story, ...]
    layers: tuple[Layer, ...]
    ignore: tuple[str, ...]
    publish: tuple[Verification, ...]
    include: tuple[str, ...]
    extras: dict[str, Plain]
    origin: HeaderOrigin


def read_header(part: Outline) -> Header:
    """Read the header of a file; its dates are read in the zone that it names itself."""
    fields = NodeValues(Context(part.faults, Dating()), part.header, HEADER)
    origin = HeaderOrigin(part.text, part.header)
    south = fields.choice("hemisphere", Hemisphere) is Hemisphere.SOUTH
    zone = _timezone(fields)
    hemisphere: Literal["north", "south"] = "south" if south else "north"
    plain_dating = Dating(timezone=zone or "UTC", names_timezone=bool(zone), hemisphere=hemisphere)
    fields.context.dating = plain_dating
    as_of, calendar, language = fields.day("as_of"), _calendar(fields), fields.line("language")
    languages = tuple(filter(None, (language, *fields.texts("languages"))))
    dating = replace(plain_dating, counts=tuple(_counts(fields)), as_of=as_of, languages=languages)
    return Header(
        title=fields.line("title"),
        language=language,
        dating=replace(dating, calendar=calendar or "", unread=_unread(fields, calendar)),
        calendar=calendar,
        as_of=as_of,
        categories=tuple(_declared(fields, "categories", CATEGORY, origin)),
        sources=tuple(_declared(fields, "sources", SOURCE, origin)),
        stories=tuple(_declared(fields, "stories", STORY, origin)),
        layers=tuple(_declared(fields, "layers", LAYER, origin)),
        ignore=_ignored(fields),
        publish=fields.choices("publish", Verification),
        include=fields.texts("include"),
        extras=dict(fields.extras(HEADER)),
        origin=origin,
    )


def _timezone(fields: NodeValues) -> str:
    name = fields.line("timezone")
    if not name:
        return ""
    from timeline.dates.zones import zone_exists, zone_hint

    if not zone_exists(name):
        fields.bad(fields.nodes["timezone"], f"`{name[:60]}` is no time zone", zone_hint(name))
        return ""
    return name


def _calendar(fields: NodeValues) -> str | None:
    """Return the name of the calendar of the events' dates, '' for the Gregorian, None if the header names none."""
    name, change = fields.calendar("calendar"), fields.line("calendar_change")
    if not change:
        return dating_calendar(name) if name else None
    day = change_day(change)
    node = fields.nodes["calendar_change"]
    if day is None:
        hint = f"a day from 1582-10-15 on, or {', '.join(CHANGES)}"
        fields.bad(node, f"`{change[:60]}` is no first day of the Gregorian calendar", hint)
    elif "calendar" in fields.nodes:
        fields.bad(node, "`calendar` and `calendar_change` both say what the calendar is", "leave one of them out")
    return None if day is None else changing_name(day)


def _unread(fields: NodeValues, calendar: str | None) -> str:
    """Return why the dates of the events cannot be read, '' if they can: the header names a calendar there is not."""
    named = [fields.nodes[key] for key in ("calendar", "calendar_change") if key in fields.nodes]
    texts = [node.text.strip() for node in named if isinstance(node, Scalar)]
    bad = next((text for text in texts if text), "")
    return f"the file names a calendar that there is not: `{bad[:60]}`" if bad and calendar is None else ""


def _entries(fields: NodeValues, section: str, part: Part[object]) -> Iterator[tuple[str, NodeValues]]:
    """Return the entries of a section: each a name with its own fields."""
    pairs = fields.mapping(section)
    for key, node in pairs.pairs if pairs else []:
        if isinstance(node, Pairs):
            yield key.text, NodeValues(fields.context, node, part)
        elif is_empty(node):
            yield key.text, NodeValues(fields.context, Pairs([], key.start, key.end, flow=False), part)
        else:
            fields.wrong(node, f"{part.owner} is a mapping: `{key.text[:60]}: {{{part.keys[0].name}: ...}}`")


def _declared(fields: NodeValues, section: str, part: Part[T], origin: HeaderOrigin) -> Iterator[T]:
    """Return what a section declares, each under its id."""
    for name, entry in _entries(fields, section, part):
        for key in part.lacking(entry.nodes):
            entry.missing(key)
        yield built(part, entry, id=name, origin=origin._replace(path=(section, name)))


def read_eras(part: Outline, header: Header, context: Context) -> Iterator[Era]:
    """Return the eras that a header declares, their dates read as those of its events are."""
    fields = NodeValues(context, part.header, None)
    for name, entry in _entries(fields, "eras", ERA):
        if "date" not in entry.nodes:
            entry.missing("date", "a date with both its ends, as `1940/1944`")
        when = entry.date("date")
        era = built(ERA, entry, id=name, date=when or UNKNOWN, origin=header.origin._replace(path=("eras", name)))
        if when is not None:
            yield era


def _counts(fields: NodeValues) -> Iterator[Count]:
    for name, entry in _entries(fields, "counts", COUNT):
        first = entry.day("first")
        if "first" not in entry.nodes:
            entry.missing("first", "the first day, as `2022-02-24`")
        count = built(COUNT, entry, name=name, first=first or 0)
        if first is not None:
            yield count


def _ignored(fields: NodeValues) -> tuple[str, ...]:
    pairs = fields.mapping("checks")
    return () if pairs is None else NodeValues(fields.context, pairs, CHECKS).texts("ignore")


def joined_declarations(section: str, declared: Iterable[tuple[Outline, Own]]) -> dict[str, Own]:
    """Join what the headers of files declare, by id; one that two declare differently is a problem of the second.

    What one file declares twice is the problem of a key that is given twice.
    """
    joined: dict[str, Own] = {}
    homes: dict[str, Outline] = {}
    for part, each in declared:
        home = homes.setdefault(each.id, part)
        if joined.setdefault(each.id, each) == each or home is part or part.faults.is_full("duplicate-id"):
            continue
        part.faults.add(_repeated_declaration(part, section, each.id))
    return joined


def _repeated_declaration(part: Outline, section: str, name: str) -> Fault:
    """Return the fault of a name that another file declares already."""
    entry = part.header.find(section)
    span = entry.span(name) if isinstance(entry, Pairs) else None
    start, end = (span[0].start, span[0].end) if span else (part.header.start, part.header.end)
    return Fault(start, end, "duplicate-id", f"`{name[:60]}` is declared in another file too", "declare it once")
