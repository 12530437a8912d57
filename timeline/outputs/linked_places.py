"""Linked Places (LPF 1.1, GeoJSON-T): a feature an event with a place, its date as timespans with their bounds."""

import re
from collections.abc import Mapping

from timeline.dates import Kind, Precision, When, edtf
from timeline.dates.isotext import iso_bound
from timeline.escapes import json_text
from timeline.events.model import Citation, Event, Source, Timeline
from timeline.outputs.entry import source_told
from timeline.outputs.format import Options, Written
from timeline.outputs.identity import unique
from timeline.outputs.losses import counted, untold
from timeline.outputs.safe_html import address
from timeline.views.order import in_time_order
from timeline.views.wording import date_words, titles_of

CONTEXT = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"
NO_PLACE = "events without a place"
NO_DAY = "events at a place that have no first day"
OPEN = "open or unknown ends (they are given as not before the last known day)"
WRITTEN = frozenset({Precision.YEAR, Precision.MONTH, Precision.DAY})
KEPT = frozenset({"title", "description", "category", "place", "url", "sources"})
"""An image is not kept: a depiction needs its license."""


def write(timeline: Timeline, _options: Options) -> Written:
    """Write the features in order of time."""
    events = in_time_order(timeline.events)
    titles = titles_of(events)
    placed = [event for event in events if event.place]
    held = [event for event in placed if event.when.earliest is not None]
    features = [_feature(event, timeline, titles) for event in held]
    document = {"type": "FeatureCollection", "@context": CONTEXT, "features": features}
    lost = {
        NO_PLACE: len(events) - len(placed),
        NO_DAY: len(placed) - len(held),
        OPEN: sum(event.when.latest is None for event in held),
    }
    content = json_text(document, indent=2) + "\n"
    return Written(content=content, lost=counted(lost, untold(held, KEPT)))


def _feature(event: Event, timeline: Timeline, titles: Mapping[str, str]) -> dict[str, object]:
    place = event.place
    words = date_words(event, timeline.language, titles)
    name = {
        "toponym": place.name if place else "",
        "citations": [_citation(each, timeline) for each in event.citations],
    }
    told = {
        "@id": f"urn:uuid:{unique(event, timeline)}",
        "type": "Feature",
        "properties": {"title": event.title, "id": event.id, "date": event.date, "category": event.category},
        "when": {"timespans": [timespan(event.when)], "label": words},
        "names": [{key: value for key, value in name.items() if value}],
        "geometry": _geometry(event),
        "links": [{"type": "seeAlso", "identifier": event.url}] if address(event.url) else [],
        "descriptions": [{"value": text, "lang": timeline.language} for text in _paragraphs(event.description)],
    }
    return {key: value for key, value in told.items() if value}


def _paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, each on one line, since a value of the published schema has no other."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def timespan(when: When) -> dict[str, dict[str, str]]:
    """Return a date with its bounds; a year, a month or a day, approximate or not, as it is.

    A span without an end is within its start. What goes on, or ends nobody knows when, ends no earlier than it began.
    """
    if (written := _written(when)) is not None:
        return {"start": {"in": written}}
    if when.kind is Kind.INTERVAL and len(when.members) == 2:
        first, last = (_written(member) for member in when.members)
        start = {"in": first} if first else _bounds(when, first=True)
        return {"start": start, "end": {"in": last} if last else _bounds(when, first=False)}
    return {"start": _bounds(when, first=True), "end": _bounds(when, first=False)}


def _written(when: When) -> str | None:
    """Return a date as the format writes it: a year, a month or a day, with one sign after it."""
    text = edtf(when) or ""
    plain = when.kind is Kind.DATE and when.precision in WRITTEN and text.removeprefix("-").rstrip("~?%")
    return text if plain and plain.replace("-", "").isdecimal() and "X" not in text else None


def _bounds(when: When, *, first: bool) -> dict[str, str]:
    """Return the days (or moments of UTC) between which one end of a date lies."""
    end = when.start if first else when.end
    if not first and end.latest is None:
        known = iso_bound(when.start.latest, when.start) or iso_bound(when.start.earliest, when.start)
        return {"earliest": known or ""}
    found = {"earliest": iso_bound(end.earliest, end), "latest": iso_bound(end.latest, end)}
    return {key: text for key, text in found.items() if text}


def _geometry(event: Event) -> dict[str, object]:
    """Return a point; where none is known an empty collection, for the published schema knows no null."""
    place = event.place
    if place is None or place.lat is None or place.lon is None:
        return {"type": "GeometryCollection", "geometries": []}
    return {"type": "Point", "coordinates": [place.lon, place.lat]}


def _citation(citation: Citation, timeline: Timeline) -> dict[str, str]:
    source = timeline.sources.get(citation.source, Source(id=citation.source))
    url = address(source.url or (citation.source if citation.is_address else ""))
    label = ", ".join(source_told(source, timeline)) or citation.source
    return {"label": label, **({"@id": url} if url else {})}
