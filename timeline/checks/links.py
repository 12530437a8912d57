"""Addresses and pictures: what a reader's browser may be sent to, and what a blind reader hears."""

import re
from collections.abc import Iterator

from timeline.checks.findings import Finding, at
from timeline.events.model import Event, Source, Timeline
from timeline.records.links import SAFE_URL, is_followed, links_in

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*(?=:)")


def unsafe_url(timeline: Timeline) -> Iterator[Finding]:
    """An address is not one that a page may link to: only http, https and mailto are allowed."""
    for event in timeline.events:
        for path, url in _event_urls(event):
            if url and not SAFE_URL.fullmatch(url):
                yield at(event, path, *_refusal(url))
    for source in timeline.sources.values():
        for key, url in _source_urls(source):
            if url and not SAFE_URL.fullmatch(url):
                message, hint = _refusal(url)
                yield Finding(source.origin, (key,), message, hint)


def link_not_kept(timeline: Timeline) -> Iterator[Finding]:
    """A link in a description leads where no page leads: only http, https, mailto and `#event=ID` are kept."""
    for event in timeline.events:
        for url in links_in(event.description) if event.description else ():
            if not is_followed(url):
                message = f"the link to `{url[:80]}` is not kept in a page"
                yield at(event, ("description",), message, "an address with https://, or #event=ID")


def image_without_alt(timeline: Timeline) -> Iterator[Finding]:
    """A picture has no `alt`, the words that stand for it where it cannot be seen."""
    for event in timeline.events:
        if event.image and not event.image.alt:
            yield at(event, ("image",), "a picture without `alt`", "say in a few words what it shows")


def _event_urls(event: Event) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("url",), event.url
    if event.image:
        yield ("image", "url"), event.image.url
    for number, citation in enumerate(event.citations):
        if citation.is_address:
            yield ("sources", number, "source"), citation.source


def _source_urls(source: Source) -> Iterator[tuple[str, str]]:
    yield "url", source.url
    yield "archived", source.archived


def _refusal(url: str) -> tuple[str, str]:
    scheme = SCHEME.match(url)
    if scheme and scheme[0].lower() not in {"http", "https", "mailto"}:
        return f"an address of the kind `{scheme[0][:30]}:` is not linked to", "http, https or mailto"
    return f"`{url[:80]}` is not an address", "https://..."
