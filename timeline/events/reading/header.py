"""The header of one file: what it declares for its events."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal
from zoneinfo import ZoneInfo

from timeline.dates import Count, Dating
from timeline.events.model import Category, Source, Verification
from timeline.events.reading.fields import Context, Fields
from timeline.events.suggestions import did_you_mean
from timeline.events.yaml.faults import Fault
from timeline.events.yaml.nodes import Items, Pairs, Plain, Scalar, is_empty
from timeline.events.yaml.origins import HeaderOrigin
from timeline.events.yaml.outline import Outline

HEADER_KEYS = (
    "title",
    "as_of",
    "timezone",
    "hemisphere",
    "language",
    "counts",
    "categories",
    "sources",
    "events",
    "include",
    "checks",
    "publish",
)
COUNT_KEYS = ("first", "number", "label")
CATEGORY_KEYS = ("label", "color")
SOURCE_KEYS = ("title", "publisher", "author", "published", "url", "archived", "file", "sha256")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a header says; what it leaves out is empty."""

    title: str = ""
    language: str = ""
    dating: Dating = field(default_factory=Dating)
    as_of: int | None = None
    categories: tuple[Category, ...] = ()
    sources: tuple[Source, ...] = ()
    ignore: tuple[str, ...] = ()
    publish: tuple[Verification, ...] = ()
    include: tuple[str, ...] = ()
    extras: dict[str, Plain] = field(default_factory=dict)
    origin: HeaderOrigin


def read_header(part: Outline) -> Header:
    """Read the header of a file; its dates are read in the zone that it names itself."""
    fields = Fields(Context(part.faults, Dating()), part.header, HEADER_KEYS, "a timeline")
    origin = HeaderOrigin(part.text, part.header)
    plain_dating = Dating(timezone=_timezone(fields) or "UTC", hemisphere=_hemisphere(fields))
    fields.context.dating = plain_dating
    as_of = fields.day("as_of")
    return Header(
        title=fields.line("title"),
        language=fields.line("language"),
        dating=replace(plain_dating, counts=tuple(_counts(fields)), as_of=as_of),
        as_of=as_of,
        categories=tuple(_categories(fields, origin)),
        sources=tuple(_sources(fields, origin)),
        ignore=_ignored(fields),
        publish=tuple(_published(fields)),
        include=fields.texts("include"),
        extras=dict(fields.extras()),
        origin=origin,
    )


def _timezone(fields: Fields) -> str:
    name = fields.line("timezone")
    if not name:
        return ""
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        fields.bad(fields.nodes["timezone"], f"`{name[:60]}` is no time zone", "such as `Europe/Kyiv`")
        return ""
    return name


def _hemisphere(fields: Fields) -> Literal["north", "south"]:
    name = fields.line("hemisphere")
    if name not in {"", "north", "south"}:
        fields.bad(fields.nodes["hemisphere"], f"`{name[:60]}` is no hemisphere", "north or south")
    return "south" if name == "south" else "north"


def _entries(fields: Fields, section: str, allowed: tuple[str, ...], owner: str) -> Iterator[tuple[str, Fields]]:
    """Return the entries of a section: each a name with its own fields."""
    pairs = fields.mapping(section)
    for key, node in pairs.pairs if pairs else []:
        if isinstance(node, Pairs):
            yield key.text, Fields(fields.context, node, allowed, owner)
        elif is_empty(node):
            yield key.text, Fields(fields.context, Pairs([], key.start, key.end, flow=False), allowed, owner)
        else:
            fields.wrong(node, f"{owner} is a mapping: `{key.text[:60]}: {{{allowed[0]}: ...}}`")


def _counts(fields: Fields) -> Iterator[Count]:
    for name, entry in _entries(fields, "counts", COUNT_KEYS, "a day count"):
        first = entry.day("first")
        if "first" not in entry.nodes:
            entry.missing("first", "the first day, as `2022-02-24`")
        number = entry.number("number")
        if number is not None and number != int(number):
            entry.bad(entry.nodes["number"], "`number` is a whole number")
        if first is not None:
            whole = 1 if number is None else int(number)
            yield Count(name=name, first=first, number=whole, label=entry.line("label") or "Day {n}")


def _categories(fields: Fields, origin: HeaderOrigin) -> Iterator[Category]:
    for name, entry in _entries(fields, "categories", CATEGORY_KEYS, "a category"):
        place = HeaderOrigin(origin.text, origin.node, ("categories", name))
        yield Category(id=name, label=entry.line("label"), color=entry.line("color"), origin=place)


def _sources(fields: Fields, origin: HeaderOrigin) -> Iterator[Source]:
    for name, entry in _entries(fields, "sources", SOURCE_KEYS, "a source"):
        yield Source(
            id=name,
            title=entry.line("title"),
            publisher=entry.line("publisher"),
            author=entry.line("author"),
            published=entry.date("published"),
            url=entry.line("url"),
            archived=entry.line("archived"),
            file=entry.line("file"),
            sha256=entry.line("sha256").strip().lower(),
            extras=entry.extras(),
            origin=HeaderOrigin(origin.text, origin.node, ("sources", name)),
        )


def _ignored(fields: Fields) -> tuple[str, ...]:
    pairs = fields.mapping("checks")
    return () if pairs is None else Fields(fields.context, pairs, ("ignore",), "`checks`").texts("ignore")


def _published(fields: Fields) -> Iterator[Verification]:
    """Return what the publish gate lets through."""
    node = fields.nodes.get("publish")
    allowed = [each.value for each in Verification]
    for item in node.items if isinstance(node, Items) else [node] if node else []:
        if isinstance(item, Scalar) and item.text in allowed:
            yield Verification(item.text)
        elif isinstance(item, Scalar):
            fields.bad(item, f"`{item.text[:60]}` is no verification", did_you_mean(item.text, allowed))
        else:
            fields.wrong(item, "`publish` is a list of verifications")


def repeated_declaration(part: Outline, section: str, name: str) -> Fault:
    """Return the fault of a name that another file declares already."""
    entry = part.header.find(section)
    span = entry.span(name) if isinstance(entry, Pairs) else None
    start, end = (span[0].start, span[0].end) if span else (part.header.start, part.header.end)
    return Fault(start, end, "duplicate-id", f"`{name[:60]}` is declared in another file too", "declare it once")
