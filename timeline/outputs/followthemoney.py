"""FollowTheMoney: an Event entity an event, and a Document entity a source that reports one, a line each."""

from collections.abc import Iterable, Iterator, Mapping

from timeline.dates import When, edtf
from timeline.escapes import json_text
from timeline.events.model import Event, Source, Stance, Timeline
from timeline.outputs.format import Options, Written
from timeline.outputs.identity import unique, unique_source
from timeline.outputs.losses import counted, undated, untold
from timeline.outputs.plain_dates import plain_date
from timeline.outputs.safe_html import address
from timeline.views.naming import retraction
from timeline.views.order import in_time_order
from timeline.views.wording import date_words, titles_of

KEPT = frozenset({"title", "titles", "description", "category", "tags", "actors", "place", "url", "sources"})
AGAINST = "claims that deny or dispute (they are no proof)"
NO_PROPERTY = "coordinates (a place has only its name)"


def write(timeline: Timeline, _options: Options) -> Written:
    """Write entities as JSON Lines, the sources first; no date is more exact than it was."""
    events = in_time_order(timeline.events)
    titles = titles_of(events)
    cited = dict.fromkeys(name for event in events for name in _proofs(event, timeline))
    entities = [_document(timeline.sources[name], timeline) for name in cited]
    entities += [_event(event, timeline, titles) for event in events]
    against = sum(citation.stance is not Stance.REPORTS for event in events for citation in event.citations)
    placed = sum(event.place is not None and event.place.lat is not None for event in events)
    lost = counted(undated(events), {AGAINST: against, NO_PROPERTY: placed}, untold(events, KEPT))
    return Written(content="".join(f"{json_text(entity)}\n" for entity in entities), lost=lost)


def _proofs(event: Event, timeline: Timeline) -> Iterator[str]:
    """Return the declared sources that report an event."""
    for citation in event.citations:
        if citation.source in timeline.sources and citation.stance is Stance.REPORTS:
            yield citation.source


def _event(event: Event, timeline: Timeline, titles: Mapping[str, str]) -> dict[str, object]:
    addresses = [each.source for each in event.citations if each.is_address and each.stance is Stance.REPORTS]
    properties: dict[str, Iterable[str]] = {
        "name": [event.title],
        "alias": [text for text in event.titles.values() if text != event.title],
        **_dates(event.when),
        "notes": [] if plain_date(event.when) else [_told(event, timeline, titles)],
        "description": [event.description],
        "location": [event.place.name] if event.place else [],
        "keywords": [event.category, *event.tags],
        "namesMentioned": event.actors,
        "recordId": [event.id],
        "sourceUrl": _web(event.url, *addresses),
        "proof": [str(unique_source(name, timeline)) for name in _proofs(event, timeline)],
    }
    return _entity(str(unique(event, timeline)), "Event", properties)


def _dates(when: When) -> dict[str, Iterable[str]]:
    found = plain_date(when)
    if found is None:
        return {}
    if not found.lasts:
        return {"date": [_prefix(found.first.text)]}
    return {"startDate": [_prefix(found.first.text)], "endDate": [_prefix(found.last.text)] if found.last else []}


def _prefix(text: str) -> str:
    """Write a date as FollowTheMoney does: of a moment its seconds, in UTC, which is never said."""
    return text.removesuffix("Z").partition(".")[0]


def _told(event: Event, timeline: Timeline, titles: Mapping[str, str]) -> str:
    written = edtf(event.when)
    return f"Date: {date_words(event, timeline.language, titles)}" + (f" (EDTF {written})" if written else "")


def _document(source: Source, timeline: Timeline) -> dict[str, object]:
    properties: dict[str, Iterable[str]] = {
        "title": [source.title or source.id],
        "author": [source.author],
        "publisher": [source.publisher],
        "publishedAt": _published(source),
        "sourceUrl": _web(source.url, source.archived),
        "notes": [retraction(source)],
    }
    return _entity(str(unique_source(source.id, timeline)), "Document", properties)


def _published(source: Source) -> list[str]:
    found = plain_date(source.published) if source.published else None
    return [_prefix(found.first.text)] if found and not found.lasts else []


def _web(*urls: str) -> list[str]:
    """Return the addresses on the web, the only ones that the property takes."""
    return [url for url in map(address, urls) if url.lower().startswith("http")]


def _entity(name: str, schema: str, properties: Mapping[str, Iterable[str]]) -> dict[str, object]:
    said = {key: [*dict.fromkeys(value for value in values if value)] for key, values in properties.items()}
    return {"id": name, "schema": schema, "properties": {key: values for key, values in said.items() if values}}
