"""CSL-JSON: the sources that a timeline declares, for Zotero, pandoc and whoever cites by CSL."""

from timeline.escapes import json_text
from timeline.events.model import Source, Timeline
from timeline.outputs.format import Options, Written
from timeline.outputs.references import (
    DATE,
    Name,
    authors,
    identity,
    is_of_doi,
    kept,
    lost,
    published,
    publisher_elsewhere,
    with_retraction,
)

X = "x-csl-"
HELD = ("title", "publisher", "author", "url", "x-id")


def write(timeline: Timeline, options: Options) -> Written:  # noqa: ARG001 - the signature of outputs
    """Write the sources in the order of the file."""
    items = [_item(source) for source in timeline.sources.values()]
    return Written(content=json_text(items, indent=2) + "\n", lost=lost(timeline, X, HELD))


def _item(source: Source) -> dict[str, object]:
    others = kept(source, X)
    found: dict[str, object] = {
        "id": identity(source),
        "type": others.pop("type", "") or ("webpage" if source.url else "document"),
        "title": source.title,
        "author": [_name(name) for name in authors(source)],
        "issued": _issued(published(source)),
        "publisher": "" if publisher_elsewhere(source, others, ["container-title"]) else source.publisher,
        "URL": "" if is_of_doi(source, others.get("DOI")) else source.url,
    }
    told = with_retraction(source, [str(others["note"])] if others.get("note") else [])
    note = {"note": "; ".join(told)} if told else {}
    return {key: value for key, value in found.items() if value} | others | note


def _name(name: Name) -> dict[str, str]:
    if not name.parts:
        return {"literal": name.text}
    family, *suffix, given = name.parts
    return {"family": family, "given": given, **({"suffix": suffix[0]} if suffix else {})}


def _issued(date: str) -> dict[str, object]:
    """Return a date as parts where it is one, or goes from one to another, about or exactly; else as it is written."""
    ends = date.split("/")
    exact = [DATE.fullmatch(end.removesuffix("~")) for end in ends]
    if not date or not all(exact) or len({end.endswith("~") for end in ends}) > 1:
        return {"raw": date} if date else {}
    parts = [[int(part) for part in each.groups() if part] for each in exact if each]
    return {"date-parts": parts, **({"circa": True} if date.endswith("~") else {})}
