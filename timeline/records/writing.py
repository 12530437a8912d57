"""Model values to plain mappings in the keys of the file."""

from collections.abc import Mapping

from timeline.dates import When
from timeline.events.model import Citation, Event, Image, Location, Source, Stance


def record(event: Event) -> dict[str, object]:
    """Return an event as its file would hold it: only the keys that say something, in the manual's order."""
    fields = _said(
        {
            "id": event.id,
            "date": event.date,
            "title": dict(event.titles) or event.title,
            "description": event.description,
            "category": event.category,
            "tags": list(event.tags),
            "actors": list(event.actors),
            "place": location_record(event.place),
            "status": _text(event.status),
            "verification": _text(event.verification),
            "announced": _date(event.announced),
            "said": event.said,
            "said_on": _date(event.said_on),
            "order": _number(event.order),
            "color": event.color,
            "icon": event.icon,
            "image": image_record(event.image),
            "url": event.url,
            "sources": [citation_record(citation) for citation in event.citations],
            "x-ignore": list(event.ignore),
        }
    )
    return {**fields, **event.extras}


def citation_record(citation: Citation) -> dict[str, object] | str:
    """Return a citation: its source alone where it says nothing else."""
    said = _said(
        {
            "quote": citation.quote,
            "at": citation.at,
            "said": citation.said,
            "said_on": _date(citation.said_on),
            "date": _date(citation.date),
            "stance": "" if citation.stance is Stance.REPORTS else str(citation.stance),
            "status": str(citation.status or ""),
            "preferred": citation.preferred or "",
        }
    )
    said |= citation.extras
    return {"source": citation.source, **said} if said else citation.source


def source_record(source: Source) -> dict[str, object]:
    """Return a source as it stands under its id."""
    fields = _said(
        {
            "title": source.title,
            "publisher": source.publisher,
            "author": source.author,
            "published": _date(source.published),
            "url": source.url,
            "archived": source.archived,
            "file": source.file,
            "sha256": source.sha256,
        }
    )
    return {**fields, **source.extras}


def location_record(place: Location | None) -> dict[str, object] | str:
    """Return a place: its name alone where no more is known."""
    if place is None:
        return ""
    more = _said({"lat": place.lat, "lon": place.lon, "precision": place.precision})
    return {"name": place.name, **more} if more else place.name


def image_record(image: Image | None) -> dict[str, object]:
    """Return a picture."""
    if image is None:
        return {}
    return _said({"file": image.file, "url": image.url, "alt": image.alt, "credit": image.credit})


def _said(fields: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in fields.items() if not (value is None or value in ("", [], {}))}


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _date(when: When | None) -> str:
    return "" if when is None else when.text


def _number(order: float) -> float | int | None:
    if not order:
        return None
    return int(order) if order.is_integer() else order
