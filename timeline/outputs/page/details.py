"""What the panel of an event shows: its sources with their words, its claims, its description."""

from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from nh3 import clean

from timeline.dates import words
from timeline.events.model import Citation, Event, Timeline
from timeline.outputs.page.knowledge import known_since, version, versions
from timeline.views import claims

SCHEMES = {"http", "https", "mailto"}
TAGS = {"p", "a", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "br", "hr", "h3", "h4"}


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})


def rendered(text: str) -> str:
    """Render Markdown as HTML that can run nothing and call nowhere."""
    if not text:
        return ""
    html = _markdown().render(text)
    return clean(html, tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES, link_rel="noopener noreferrer")


def address(text: str) -> str:
    """Give an address if it may be followed: http, https or mailto; else nothing."""
    return text if text.partition(":")[0].lower() in SCHEMES and not set(text) & set('"<>\\^`{|} \t\r\n') else ""


def details(timeline: Timeline, events: Sequence[Event]) -> list[dict[str, object]]:
    """Give what the panel shows beyond the columns, event by event; empty things are left out."""
    return [{name: value for name, value in _detail(timeline, event).items() if value} for event in events]


def _detail(timeline: Timeline, event: Event) -> dict[str, object]:
    picture = event.image
    return {
        "html": rendered(event.description),
        "text": event.description,
        "place": event.place.name if event.place else "",
        "tags": list(event.tags),
        "actors": list(event.actors),
        "status": event.status or "",
        "verification": event.verification or "",
        "url": address(event.url),
        "image": {"alt": picture.alt, "credit": picture.credit, "url": address(picture.url)} if picture else None,
        "said": event.said,
        "since": known_since(timeline, event),
        "versions": versions(timeline, event),
        "claims": [_claim(timeline, event, citation) for citation in event.citations],
    }


def _claim(timeline: Timeline, event: Event, citation: Citation) -> dict[str, object]:
    source = timeline.sources.get(citation.source)
    known = next(claim.known for claim in claims(timeline, event) if claim.citation is citation)
    said_on = citation.said_on or (source.published if source else None)
    made: dict[str, object] = {
        "name": (source.title or source.id) if source else citation.source,
        "by": ", ".join(text for text in (source.author, source.publisher) if text) if source else "",
        "url": address(source.url if source else citation.source),
        "archived": address(source.archived) if source else "",
        "on": words(said_on, timeline.language) if said_on else "",
        "at": citation.at,
        "quote": citation.quote,
        "said": citation.said,
        "stance": citation.stance if citation.stance != "reports" else "",
        "preferred": citation.preferred,
        "date": version(known or 0, citation.date, timeline.language) if citation.date else None,
    }
    return {name: value for name, value in made.items() if value}
