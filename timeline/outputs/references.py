"""What bibliographies share: names of authors, dates as they hold them, what of a source they have no room for."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.dates.days import iso_day
from timeline.events.keys import SOURCE
from timeline.events.model import Source, Timeline
from timeline.records.writing import part_record
from timeline.views.naming import retraction

BETWEEN = "; "
PERSON = re.compile(r"[^,{}]+(?:, [^,{}]+){1,2}")
DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?")
DOI = "https://doi.org/"


class Name(NamedTuple):
    """The name of an author: that of a person in parts (`Last`, `First`), or one in one piece."""

    text: str
    parts: tuple[str, ...] = ()


def authors(source: Source) -> list[Name]:
    """Return the names of the authors of a source."""
    names = (name.strip() for name in source.author.split(BETWEEN) if name.strip())
    return [Name(name, tuple(name.split(", ")) if PERSON.fullmatch(name) else ()) for name in names]


def published(source: Source) -> str:
    """Return when a source was published, in the Gregorian calendar; nothing if that has no text there."""
    when = source.published
    if when is None:
        return ""
    if not when.calendar:
        return when.text
    first, last = when.earliest_day, when.latest_day
    return iso_day(first) if first is not None and first == last else ""


def with_retraction(source: Source, notes: Sequence[str]) -> list[str]:
    """Return the notes of an entry, and that its source was retracted, which one who cites it has to know."""
    told = retraction(source)
    return [*notes, told] if told and not any(told in note for note in notes) else [*notes]


def identity(source: Source) -> str:
    """Return the id of a source: the one that it came with, where that could not be its own here."""
    return str(source.extras.get("x-id") or source.id)


def kept(source: Source, prefix: str) -> dict[str, object]:
    """Return what a source was imported with from a format, by the names of that format."""
    return {key.removeprefix(prefix): value for key, value in source.extras.items() if key.startswith(prefix)}


def publisher_elsewhere(source: Source, others: Mapping[str, object], names: Collection[str]) -> bool:
    """Return whether one of some fields says who published a source."""
    return any(others.get(name) == source.publisher for name in names)


def is_of_doi(source: Source, doi: object) -> bool:
    """Return whether the address of a source follows from its DOI."""
    return isinstance(doi, str) and bool(doi) and source.url in (doi, f"{DOI}{doi}")


def lost(timeline: Timeline, prefix: str, held: Collection[str]) -> dict[str, int]:
    """Count the sources that say what a format has no field for, and what is cited without being declared."""
    sources = timeline.sources.values()
    more = sum(any(_unheld(source, prefix, held)) for source in sources)
    undated = sum(source.published is not None and not published(source) for source in sources)
    addresses = {each.source for event in timeline.events for each in event.citations if each.is_address}
    found = {
        "events": len(timeline.events),
        "sources that say more than such an entry holds": more,
        "days of publication of another calendar that are no one day": undated,
        "addresses that are cited and not declared": len(addresses - timeline.sources.keys()),
    }
    return {what: number for what, number in found.items() if number}


def _unheld(source: Source, prefix: str, held: Collection[str]) -> Iterator[str]:
    for key in part_record(SOURCE, source):
        if key not in held and not (key.startswith(prefix) or key in ("published", "calendar")):
            yield key
