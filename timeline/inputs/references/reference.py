"""An entry of a bibliography to a declared source, with what was wrong; what has no key here is kept."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from timeline.dates import DateError, Dating, parse_date
from timeline.dates.understanding import understood_or_none
from timeline.events.model import Source
from timeline.events.slug import Slugs
from timeline.inputs.declaring import SAFE_ID
from timeline.inputs.format import Imported
from timeline.inputs.json_events import ItemOrigin
from timeline.problems import Level, Place, Problem
from timeline.records.reading import read_described

BETWEEN = "; "
"""What stands between the names of authors: a person as `Last, First`, anyone else as they are called."""
ADDRESSES = ("http://", "https://")


class Entry(NamedTuple):
    """An entry: its id in the file, the keys of a source, where it stands, and what of it could not be understood."""

    id: str
    fields: Mapping[str, object]
    place: Place
    told: Sequence[str] = ()


def sources_of(entries: Iterable[Entry | Problem], dating: Dating) -> Imported:
    """Return what a bibliography holds: each entry is a source or is refused."""
    found, problems, rows, taken = list[Source](), list[Problem](), 0, Slugs(())
    for entry in entries:
        rows += 1
        if isinstance(entry, Problem):
            problems.append(entry)
        elif not {"title", "url", "author"} & {key for key, value in entry.fields.items() if value}:
            message = "this entry has neither a title nor an author nor an address"
            problems.append(Problem(place=entry.place, code="no-title", message=message))
        elif any(entry.id == source.id for source in found):
            message = f"there is an entry `{entry.id}` already; this one was not taken"
            problems.append(Problem(place=entry.place, code="duplicate-id", message=message))
        else:
            source, told = _source(entry, dating, taken)
            found.append(source)
            problems += told
    return Imported(references=tuple(found), problems=tuple(problems), rows=rows, refused=rows - len(found), own=True)


def _source(entry: Entry, dating: Dating, taken: Slugs) -> tuple[Source, list[Problem]]:
    fields = {key: value for key, value in entry.fields.items() if value not in (None, "", [], {})}
    if SAFE_ID.fullmatch(entry.id):
        identity = entry.id
    else:
        identity = taken.new(str(fields.get("title") or fields.get("author") or fields.get("url")))
        fields |= {"x-id": entry.id} if entry.id else {}
    source, problems = read_described(identity, fields, dating, ItemOrigin(entry.place))
    told = [Problem(place=entry.place, code="kept-aside", message=line, level=Level.WARNING) for line in entry.told]
    return source, [*told, *problems]


def dated(text: str) -> str:
    """Return a date if it is one of the date language, else nothing."""
    try:
        return parse_date(text).text if text else ""
    except DateError:
        return ""


def said(words: str) -> str:
    """Return the date that words mean, whenever they were said; nothing if they mean none."""
    when = understood_or_none(words, Dating()) if words else None
    return when.text if when else ""


def date_of(year: str, month: str = "", day: str = "") -> str:
    """Return a date of a year, a month and a day, as exact as it is given; nothing if there is none such."""
    parts = [f"{int(year):04d}" if year.isdecimal() else year, *(f"{int(part):02d}" for part in _numbers(month, day))]
    return dated("-".join(parts)) if year else ""


def _numbers(*parts: str) -> Iterable[str]:
    for part in parts:
        if not part.isdecimal() or not part.strip("0"):
            return
        yield part


def address(url: str, doi: str) -> str:
    """Return the address of a source: its own, else that of its DOI."""
    url, doi = url.strip(), doi.strip()
    if url.lower().startswith(ADDRESSES) or not doi:
        return url
    return doi if doi.lower().startswith(ADDRESSES) else f"https://doi.org/{doi}"
