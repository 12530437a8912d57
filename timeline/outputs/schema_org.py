"""schema.org: a graph of Event in JSON-LD, its sources as the works that it is the subject of."""

from collections.abc import Mapping

from timeline.dates import edtf
from timeline.escapes import json_text
from timeline.events.model import Citation, Event, Source, Status, Timeline
from timeline.outputs.format import Options, Written
from timeline.outputs.identity import unique, unique_source
from timeline.outputs.losses import counted, undated, untold
from timeline.outputs.plain_dates import plain_date
from timeline.outputs.safe_html import address
from timeline.views.naming import retraction
from timeline.views.order import in_time_order
from timeline.views.wording import date_words, titles_of

STATUSES = {
    Status.ANNOUNCED: "https://schema.org/EventScheduled",
    Status.MOVED: "https://schema.org/EventRescheduled",
    Status.CANCELLED: "https://schema.org/EventCancelled",
}
KEPT = frozenset({"title", "titles", "description", "category", "tags", "actors", "place", "status", "image", "url",
                  "sources"})  # fmt: skip


def write(timeline: Timeline, _options: Options) -> Written:
    """Write one graph in order of time, the events first, then what they cite."""
    events = in_time_order(timeline.events)
    titles = titles_of(events)
    cited = dict.fromkeys(citation.source for event in events for citation in event.citations)
    graph = [_event(event, timeline, titles) for event in events]
    graph += [_work(timeline.sources.get(name, Source(id=name)), timeline) for name in cited]
    document = {"@context": "https://schema.org", "@graph": graph}
    lost = counted(undated(events), untold(events, KEPT, {"quote"}))
    return Written(content=json_text(document, indent=2) + "\n", lost=lost)


def _event(event: Event, timeline: Timeline, titles: Mapping[str, str]) -> dict[str, object]:
    told = {
        "@type": "Event",
        "@id": f"urn:uuid:{unique(event, timeline)}",
        "identifier": event.id,
        "name": _names(event),
        **_dates(event, timeline.language, titles),
        "description": event.description,
        "eventStatus": STATUSES.get(event.status, "") if event.status else "",
        "location": _location(event),
        "about": [{"@type": "Thing", "name": actor} for actor in event.actors],
        "keywords": [*([event.category] if event.category else []), *event.tags],
        "image": _image(event),
        "url": address(event.url),
        "subjectOf": [_claim(citation, timeline) for citation in event.citations],
    }
    return {key: value for key, value in told.items() if value}


def _names(event: Event) -> object:
    texts = [{"@language": language, "@value": text} for language, text in event.titles.items()]
    return texts or event.title


def _dates(event: Event, language: str, titles: Mapping[str, str]) -> dict[str, object]:
    """Return the dates that ISO 8601 says; of others the words, and their EDTF if there is one."""
    found = plain_date(event.when)
    if found is None:
        written = edtf(event.when)
        return {
            "disambiguatingDescription": date_words(event, language, titles) + (f" (EDTF {written})" if written else "")
        }
    return {"startDate": found.first.text, "endDate": found.last.text if found.last else ""}


def _location(event: Event) -> dict[str, object]:
    place = event.place
    if place is None:
        return {}
    known = place.lat is not None and place.lon is not None
    geo = {"geo": {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}} if known else {}
    return {"@type": "Place", "name": place.name, **geo}


def _image(event: Event) -> dict[str, object]:
    image = event.image
    if image is None or not address(image.url):
        return {}
    told = {"@type": "ImageObject", "url": image.url, "caption": image.alt, "creditText": image.credit}
    return {key: value for key, value in told.items() if value}


def _claim(citation: Citation, timeline: Timeline) -> dict[str, object]:
    """Return the work that is cited, or its words as a quotation from it."""
    work = {"@id": f"urn:uuid:{unique_source(citation.source, timeline)}"}
    if not citation.quote:
        return dict(work)
    return {"@type": "Quotation", "text": citation.quote, "isPartOf": work}


def _work(source: Source, timeline: Timeline) -> dict[str, object]:
    published = plain_date(source.published) if source.published else None
    told = {
        "@type": "CreativeWork",
        "@id": f"urn:uuid:{unique_source(source.id, timeline)}",
        "identifier": source.id,
        "name": source.title,
        "author": {"@type": "Thing", "name": source.author} if source.author else {},
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else {},
        "datePublished": published.first.text if published and not published.lasts else "",
        "url": address(source.url or (source.id if "://" in source.id else "")),
        "archivedAt": address(source.archived),
        "creativeWorkStatus": retraction(source),
    }
    return {key: value for key, value in told.items() if value}
