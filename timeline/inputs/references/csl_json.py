"""CSL-JSON, as Zotero and pandoc write it: a list of items, each a source."""

import json
from collections.abc import Iterator, Mapping, Sequence

from timeline.inputs.decoding import decoded
from timeline.inputs.format import Imported, Options
from timeline.inputs.json_table import Items
from timeline.inputs.json_text import JsonText, first_sign, items, members
from timeline.inputs.references.reference import BETWEEN, Entry, address, date_of, dated, said, sources_of
from timeline.inputs.rejects import reasons, refused_item, without_reason
from timeline.problems import Place, Problem, TimelineError

X = "x-csl"
TAKEN = frozenset({"id", "title", "author", "issued", "publisher", "URL"})
SEASONS = ("21", "22", "23", "24")
PARTICLES = ("dropping-particle", "non-dropping-particle")


def read(content: bytes, name: str, options: Options) -> Imported:
    """Read a list of items; each is a source or is refused with its place."""
    entries = (_entry(without_reason(item), place) for item, place in _found(content, name, options))
    return sources_of(entries, options.dating)


def rejects(content: bytes, name: str, options: Options, errors: Sequence[Problem]) -> bytes:
    """Return a list of the items that have an error, each with the reason under `why`."""
    found = _found(content, name, options)
    refused = [refused_item(found[at][0], why) for at, why in reasons([at for _, at in found], errors).items()]
    return (json.dumps(refused, ensure_ascii=False, indent=1) + "\n").encode(options.encoding or "utf-8")


def _found(content: bytes, name: str, options: Options) -> Items:
    """Return the items of a list, or of a document that has one."""
    text = JsonText(decoded(content, name, options.encoding), name)
    at = 0
    if first_sign(text) == "{":
        found = members(text)
        if "items" not in found:
            raise TimelineError(f"{name}: there is no list of items", hint="CSL-JSON is a list: [{...}]", status=3)
        at = found["items"].start
    return [(item.value, text.place(item.start)) for item in items(text, at)]


def _entry(item: object, place: Place) -> Entry | Problem:
    if not isinstance(item, Mapping):
        return Problem(place=place, code="wrong-kind", message="an item is an object with keys")
    issued = item.get("issued")
    published = _date(issued) if isinstance(issued, Mapping) else ""
    kept = {str(key): value for key, value in item.items() if key not in TAKEN}
    told = (f"the date {issued} is none; kept as {X}-issued",) if issued and not published else ()
    kept |= {"issued": issued} if told else {}
    authors, unnamed = _authors(item.get("author"))
    kept |= {"author": item["author"]} if unnamed else {}
    fields: dict[str, object] = {
        "title": _text(item.get("title")),
        "publisher": _text(item.get("publisher")) or _text(item.get("container-title")),
        "author": authors,
        "published": published,
        "url": address(_text(item.get("URL")), _text(item.get("DOI"))),
    }
    return Entry(_text(item.get("id")), fields | {f"{X}-{key}": value for key, value in kept.items()}, place, told)


def _authors(value: object) -> tuple[str, bool]:
    """Return the names of authors, and whether one has none that is understood."""
    names = [_name(each) for each in value] if isinstance(value, list) else [_text(value)] if value else []
    return BETWEEN.join(filter(None, names)), not all(names)


def _name(person: object) -> str:
    if not isinstance(person, Mapping):
        return ""
    if literal := _text(person.get("literal")):
        return literal
    family = " ".join(filter(None, [*(_text(person.get(key)) for key in PARTICLES), _text(person.get("family"))]))
    return ", ".join(filter(None, [family, _text(person.get("suffix")), _text(person.get("given"))]))


def _date(issued: Mapping[object, object]) -> str:
    """Return a date as exact as its parts; nothing if it is none."""
    ends = list(_ends(issued.get("date-parts")))
    if not ends or not all(ends):
        raw = _text(issued.get("raw")) or _text(issued.get("literal"))
        return dated(raw) or said(raw)
    season = _text(issued.get("season"))
    if season in {"1", "2", "3", "4"} and len(ends) == 1 and len(ends[0]) == len("2023"):
        ends = [f"{ends[0]}-{SEASONS[int(season) - 1]}"]
    about = "~" if _text(issued.get("circa")).lower() in {"true", "1"} else ""
    return dated("/".join(f"{end}{about}" for end in ends))


def _ends(parts: object) -> Iterator[str]:
    for part in parts if isinstance(parts, list) else ():
        yield date_of(*map(_text, part[:3])) if isinstance(part, list) and part else ""


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return " ".join(value.split()) if isinstance(value, str) else ""
