"""Markwhen: sections become categories within each other, relative dates are worked out, what recurs is kept aside."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from timeline.dates import Dating
from timeline.dates.days import DAY_SECONDS
from timeline.inputs.declaring import declared
from timeline.inputs.decoding import decoded
from timeline.inputs.effort import Effort, TooOftenError
from timeline.inputs.foreign_eras import EraRead, era_read, named
from timeline.inputs.format import Imported, Options, gathered
from timeline.inputs.markwhen.dates import Before, Stretch
from timeline.inputs.markwhen.heads import Heads, is_spoiled
from timeline.inputs.markwhen.lines import Document, Entry, Line, heads_of, nested, properties, take_apart, unread
from timeline.inputs.markwhen.recurrence import read_rule, repeated
from timeline.inputs.markwhen.sections import TAG, Standing, nested_categories, path_of
from timeline.inputs.markwhen.zones import offsets
from timeline.inputs.rejects import reasons
from timeline.problems import Level, Place, Problem
from timeline.records.carrying import Along, Aspect, Restored, restored
from timeline.records.moving import with_counts
from timeline.records.reading import Read, own, read_event

NAMED = re.compile(r"(?:^|(?<=\s))!([\w-]+)")
IMAGE = re.compile(r"!\[([^\]]{0,500})\]\(([^)\s]{1,2000})\)")
NAME = re.compile(r"[\w-]+")
LOCATION = re.compile(r"\[([^\[\]]{1,500})\]\(location\)")


@dataclass(frozen=True, slots=True)
class EntryOrigin:
    """The origin of an event that was read from an entry."""

    entry: Place

    def place(self, *path: str | int) -> Place:  # noqa: ARG002 - the protocol's signature
        """Return the place of the entry."""
        return self.entry


@dataclass(slots=True)
class Above:
    """What the entries read so far leave to those below: the last one, and those with ids."""

    heads: Heads
    last: Stretch | None = None
    ids: dict[str, Stretch] = field(default_factory=dict)
    along: Along = field(default_factory=Along)
    effort: Effort = field(default_factory=Effort)


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a document; each entry is an event, or several where it recurs in the window, or is refused."""
    text = decoded(content, name, options.encoding)
    heads = Heads(text, options.dating)
    document = take_apart(text, heads.is_date, is_spoiled)
    header = nested(document.header)
    above = Above(heads)
    stretches = [entry for entry in document.entries if is_era(entry)]
    entries = [entry for entry in document.entries if not is_era(entry)]
    groups = [list(_reads(entry, header, above, name, options)) for entry in entries]
    imported = declared(gathered([result for group in groups for result in group]), kept=above.along.ids)
    numbers = (sum(result.event is not None for result in group) for group in groups)
    pairs = zip(entries, numbers, strict=True)
    imported = nested_categories(imported, (Standing(path_of(e.groups), number, lanes_of(e)) for e, number in pairs))
    eras = [_era(entry, header, above, name, options) for entry in stretches]
    strays = [_stray(line, name) for line in (*unread(document.header), *document.strays) if line.text.strip()]
    lost = [problem for problem in strays if problem.level is Level.ERROR]
    refused = sum(all(result.event is None for result in group) for group in groups)
    return replace(
        imported,
        problems=(
            *_header_problems(header, document, name),
            *strays,
            *imported.problems,
            *(problem for _, problems in eras for problem in problems),
        ),
        rows=len(document.entries) + len(lost),
        refused=refused + len(lost) + sum(era is None for era, _ in eras),
        eras=named(era for era, _ in eras),
        counts=tuple(above.along.counts.values()),
    )


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return the entries that have an error as they stand, each below its sections and the reason in a comment."""
    text = decoded(content, name, options.encoding)
    heads = Heads(text, options.dating)
    document = take_apart(text, heads.is_date, is_spoiled)
    blocks = {
        each.line.number: [*_opened(each), each.line.text, *(line.text for line in each.below)]
        for each in document.entries
    }
    blocks |= {line.number: [line.text] for line in (*unread(document.header), *document.strays) if line.text.strip()}
    numbers = sorted(blocks)
    written = [line.text for line in document.header if line.number not in blocks]
    for at, why in reasons([Place(name, number) for number in numbers], errors).items():
        written += [f"// {' '.join(why.split())}", *blocks[numbers[at]], *_closed(document, numbers[at])]
    return "".join(f"{line}\n" for line in written).encode(options.encoding or "utf-8")


def _opened(entry: Entry) -> Iterator[str]:
    """Return the lines that open the sections of an entry."""
    return (f"section {group}" for group in entry.groups)


def _closed(document: Document, number: int) -> Iterator[str]:
    """Return the lines that close the sections of the entry on a line."""
    return ("endSection" for each in document.entries if each.line.number == number for _ in each.groups)


def _reads(entry: Entry, header: Mapping[str, object], above: Above, name: str, options: Options) -> Iterator[Read]:
    place = Place(name, entry.line.number, entry.column, len(entry.date), entry.line.text)
    stretch = above.heads.read(entry.date, _before(entry, header, above, options))
    if stretch is None:
        message = f"'{entry.date}' refers to an event that is not above"
        yield Read(None, (Problem(place=place, code="unknown-reference", message=message),))
        return
    above.last = stretch
    carried = entry_fields(entry, options.dating)
    above.along.note(carried)
    dating = with_counts(options.dating, carried.counts)
    fields = _named(carried.fields, stretch, above)
    try:
        occurrences = _occurrences(stretch, entry, fields, above.effort, options)
    except TooOftenError as fault:
        yield Read(None, (Problem(place=place, code="bad-event", message=str(fault)),))
        return
    for number, occurrence in enumerate(occurrences):
        again = {"id": ""} if number else {}
        dated = {**fields, "date": occurrence.text} if number or not fields.get("date") else fields
        yield read_event({**dated, **again}, dating, EntryOrigin(place))


def lanes_of(entry: Entry) -> list[str]:
    """Return the ids of the categories around an event's own, which it carries where this package wrote it."""
    carried = properties(entry.below)[0].get("timeline")
    found = carried.get("lanes") if isinstance(carried, Mapping) else None
    return [name for name in found if isinstance(name, str)] if isinstance(found, list) else []


def is_era(entry: Entry) -> bool:
    """Return whether an entry was written for an era: it carries that era."""
    carried = properties(entry.below)[0].get("era")
    return isinstance(carried, Mapping) and isinstance(carried.get("record"), Mapping)


def _era(entry: Entry, header: Mapping[str, object], above: Above, name: str, options: Options) -> EraRead:
    """Read what was written for an era; what was changed since wins."""
    place = Place(name, entry.line.number, entry.column, len(entry.date), entry.line.text)
    stretch, title = above.heads.read(entry.date, _before(entry, header, above, options)), _bare(entry.text)
    aspects = {
        "date": Aspect(entry.date, {"date": stretch.text if stretch else ""}),
        "title": Aspect(title, {"title": title}),
    }
    found = restored(properties(entry.below)[0].get("era"), aspects, options.dating) or Restored({})
    above.along.note(found)
    return era_read(found.fields, with_counts(options.dating, found.counts), EntryOrigin(place))


def _before(entry: Entry, header: Mapping[str, object], above: Above, options: Options) -> Before:
    now = options.now * DAY_SECONDS
    zone = entry.zone or str(header.get("timezone", ""))
    offset = offsets(zone, options.dating.timezone) or (lambda _: "")
    return Before(now=now, last=above.last, ids=above.ids, offset=offset, day_first=above.heads.day_first)


def _named(fields: dict[str, object], stretch: Stretch, above: Above) -> dict[str, object]:
    """Keep an event under its id for those below; the first to bear an id keeps it."""
    identifier = str(fields.get("id", ""))
    if not identifier:
        return fields
    if identifier in above.ids or not NAME.fullmatch(identifier):
        return {"x-markwhen-id": identifier} | {key: value for key, value in fields.items() if key != "id"}
    above.ids[identifier] = stretch
    return fields


def _occurrences(
    stretch: Stretch, entry: Entry, fields: dict[str, object], effort: Effort, options: Options
) -> list[Stretch]:
    """Expand what recurs where a window is given; else keep the rule beside the first."""
    rule = read_rule(entry.recurrence, stretch) if entry.recurrence else None
    if rule is None or options.first_day is None or options.last_day is None:
        if entry.recurrence:
            fields["x-markwhen-recurrence"] = f"every {entry.recurrence}"
        return [stretch]
    return repeated(stretch, rule, options.first_day, options.last_day, effort)


def entry_fields(entry: Entry, dating: Dating) -> Restored:
    """Return the mapping of an event, its date left to be worked out unless this package wrote it and it still stands.

    What this package wrote comes back whole, but for what was changed since.
    """
    found, below = properties(entry.below)
    lines = [line.text for line in below]
    title = _bare(entry.text)
    texts = [line for line in lines if not line.strip() or TAG.sub("", line).strip()]
    description = "\n".join(texts).strip("\n")
    if not title:
        title, _, description = (part.strip("\n") for part in description.partition("\n"))
    fields: dict[str, object] = {
        "title": title or _picture(entry.text, 1),
        "description": description,
        "category": " / ".join(path_of(entry.groups)),
        "tags": list(dict.fromkeys(TAG.findall(" \n".join([entry.text, *lines])))),
        "image": {"url": _picture(entry.text, 2), "alt": _picture(entry.text, 1)} if IMAGE.search(entry.text) else "",
        "place": _place(lines),
    }
    if names := NAMED.findall(entry.text):
        fields["id"] = names[0]
    fields |= _properties(found)
    tags = [str(tag) for tag in TAG.findall(entry.text)]
    text = "\n".join(lines).strip("\n")
    aspects = {
        "date": Aspect(entry.date, {"date": ""}),
        "title": Aspect(_bare(entry.text), {"title": fields["title"]}),
        "tags": Aspect(sorted(tags), {"tags": fields["tags"]}),
        "section": Aspect(entry.groups[-1] if entry.groups else "", {"category": fields["category"]}),
        "text": Aspect(text, {"description": fields["description"]}),
    }
    return restored(found.get("timeline"), aspects, dating) or Restored(fields)


def _bare(text: str) -> str:
    """Return a title without its tags, its id, and its pictures."""
    return " ".join(IMAGE.sub("", NAMED.sub("", TAG.sub("", text))).split())


def _picture(text: str, part: int) -> str:
    found = IMAGE.search(text)
    return found[part] if found else ""


def _place(lines: Iterable[str]) -> str:
    """Return the one place that is marked as such; several stay in the text only."""
    places = [place for line in lines for place in LOCATION.findall(line)]
    return places[0] if len(places) == 1 else ""


def _properties(found: Mapping[str, object]) -> dict[str, object]:
    """Return properties as keys: the id, and all others kept aside."""
    fields = {own(key): value for key, value in found.items() if key not in ("id", "timeline")}
    return fields | ({"id": found["id"]} if "id" in found else {})


def _stray(line: Line, name: str) -> Problem:
    """Say what could not be read: a row where it looks like an event, else a text that belongs to none."""
    place = Place(name, line.number, 1, len(line.text), line.text)
    if any(map(is_spoiled, heads_of(line.text))):
        return Problem(place=place, code="bad-date", message=f"no date is read before the colon: '{line.text[:60]}'")
    message = f"this belongs to no event: '{line.text[:60]}'"
    return Problem(place=place, code="stray-text", message=message, level=Level.WARNING)


def _header_problems(header: Mapping[str, object], document: Document, name: str) -> Iterator[Problem]:
    place = Place(name, document.header[0].number if document.header else 1)
    kept = [key for key in header if key not in ("timezone", "dateFormat")]
    if kept:
        message = f"of the header, this was not taken: {', '.join(kept)}"
        yield Problem(place=place, code="header", message=message, level=Level.NOTE)
    if "dateFormat" in header and not isinstance(header["dateFormat"], str):
        message = "the rules under `dateFormat` are not applied; dates written by them are refused"
        yield Problem(place=place, code="header", message=message, level=Level.WARNING)
    zone = str(header.get("timezone", ""))
    if offsets(zone, "") is None:
        message = f"'{zone}' is no time zone; times are read as the target's"
        yield Problem(place=place, code="header", message=message, level=Level.WARNING)
    groups = [group for entry in document.entries for group in entry.groups]
    if tags := [f"#{tag}" for tag in dict.fromkeys(tag for group in groups for tag in TAG.findall(group))]:
        message = f"tags of sections were not taken: {', '.join(tags)}"
        yield Problem(place=place, code="header", message=message, level=Level.NOTE)
    if document.comments:
        message = f"comments were not taken: {document.comments}"
        yield Problem(place=place, code="comments", message=message, level=Level.NOTE)
