"""What the panel of an event shows: its sources with their words, its claims, its description."""

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple
from urllib.parse import quote

from timeline.dates import When, words
from timeline.drawing.speech import phrases_of
from timeline.events.model import Event, Timeline
from timeline.images import NONE, Pictures
from timeline.layers.counted import LayerCount
from timeline.media import NONE as ALONE
from timeline.media import Copies
from timeline.outputs.page.knowledge import days_stated, known_since, version, versions
from timeline.outputs.safe_html import address, rendered
from timeline.views.claims import Claim, claims
from timeline.views.naming import retraction
from timeline.views.wording import titles_of
from timeline.views.zones import as_written


class Sources(NamedTuple):
    """What is said of a timeline's sources in many events: looked up and put into words once."""

    timeline: Timeline
    published: Mapping[str, str]
    titles: Mapping[str, str]
    days_stated: bool

    def say(self, when: When) -> str:
        """Say a date in the language of the timeline."""
        return words(when, self.timeline.language, self.titles)


class Seen(NamedTuple):
    """What is seen and heard of events: pictures in the page, files next to it, layers behind them."""

    pictures: Pictures = NONE
    media: Copies = ALONE
    layers: Sequence[LayerCount] = ()


NOTHING = Seen()


def details(timeline: Timeline, events: Sequence[Event], seen: Seen = NOTHING) -> list[dict[str, object]]:
    """Return what the panel shows beyond the columns, event by event; empty things are left out."""
    dated = [source for source in timeline.sources.values() if source.published]
    published = {source.id: words(source.published, timeline.language) for source in dated if source.published}
    sources = Sources(timeline, published, titles_of(timeline.events), days_stated(timeline))
    told = (
        _detail(sources, event) | {"image": _image(event, seen.pictures), "media": _media(event, seen)}
        for event in events
    )
    return [{name: value for name, value in detail.items() if value} for detail in told]


def _detail(sources: Sources, event: Event) -> dict[str, object]:
    found = claims(sources.timeline, event)
    written = as_written(event)
    return {
        "html": rendered(event.description),
        "text": event.description,
        "place": event.place.name if event.place else "",
        "tags": list(event.tags),
        "actors": list(event.actors),
        "status": event.status or "",
        "verification": event.verification or "",
        "url": address(event.url),
        "said": event.said,
        "clock": sources.say(written) if written else "",
        "since": known_since(event, found) if sources.days_stated else None,
        "versions": versions(sources.timeline, event, found, sources.say),
        "claims": [_claim(sources, claim) for claim in sorted(found, key=attrgetter("position"))],
    }


def _image(event: Event, pictures: Pictures) -> dict[str, object]:
    """Return what is said of an event's image, and which of the page's images it is; its address is only a link."""
    image = event.image
    if image is None:
        return {}
    made = {"alt": image.alt, "credit": image.credit, "url": address(image.url), "place": pictures.place(event)}
    return {name: value for name, value in made.items() if value not in ("", None)}


def _media(event: Event, seen: Seen) -> list[dict[str, object]]:
    """Return the sound and video of an event that lies next to the page, and what is said of each."""
    found = [(medium, seen.media.copy(event, medium)) for medium in event.media]
    made = [
        {
            "src": quote(f"{seen.media.folder}/{copy.name}"),
            "kind": "video" if copy.kind.is_video else "audio",
            "alt": medium.alt,
            "credit": medium.credit,
            "poster": seen.pictures.place_of(event, medium.poster) if medium.poster else None,
        }
        for medium, copy in found
        if copy
    ]
    return [{name: value for name, value in each.items() if value not in ("", None)} for each in made]


def _claim(sources: Sources, claim: Claim) -> dict[str, object]:
    citation, source = claim.citation, claim.source
    on = sources.say(citation.said_on) if citation.said_on else sources.published.get(citation.source, "")
    language = sources.timeline.language
    withdrawn = retraction(source, language, phrases_of(language)["verification.retracted"]) if source else ""
    made: dict[str, object] = {
        "name": (source.title or source.id) if source else citation.source,
        "by": phrases_of(language)["comma"].join(text for text in (source.author, source.publisher) if text)
        if source
        else "",
        "url": address(source.url if source else citation.source),
        "archived": address(source.archived) if source else "",
        "on": " · ".join(filter(None, [on, withdrawn])),
        "at": citation.at,
        "quote": citation.quote,
        "said": citation.said,
        "stance": citation.stance if citation.stance != "reports" else "",
        "preferred": citation.preferred,
        "date": version(claim.known or 0, citation.date, sources.say) if citation.date else None,
    }
    return {name: value for name, value in made.items() if value}
