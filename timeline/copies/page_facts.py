"""What a page says of itself: its title, who published it, who wrote it, when, where it is. Nothing is guessed."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import NamedTuple
from urllib.parse import urlsplit

from timeline.dates import Dating, Kind
from timeline.dates.days import iso_day
from timeline.dates.understanding import understood_or_none
from timeline.records.html_tokens import Token, tokens

LONGEST = 500
MOST = 100
META: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "publisher": ("og:site_name", "dc.publisher"),
    "author": ("author", "article:author", "dc.creator", "parsely-author"),
    "published": (
        "article:published_time", "datepublished", "parsely-pub-date", "pubdate", "dc.date.issued", "dc.date",
        "dcterms.created", "dcterms.issued", "sailthru.date", "publish-date", "date",
    ),
    "url": ("og:url",),
}  # fmt: skip
"""By fact, the names of the `meta` that say it, the surest first."""

LINKED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "title": (("headline",),),
    "publisher": (("publisher", "name"), ("publisher",)),
    "author": (("author", "name"), ("author",)),
    "published": (("datePublished",),),
    "url": (("mainEntityOfPage", "@id"), ("url",)),
}
"""By fact, the paths of JSON-LD that say it."""

SURE = frozenset({"meta article:published_time", "meta datepublished"})
WRITTEN, LONGEST_DAY = re.compile(r"[^\W\d_]{3,}.*\d{4}"), 60
UTC = re.compile(r"\s*[0-9-]{10}[T ]([0-9]{2}:[0-9]{2})[0-9:.]*\s?(?:Z|UTC|GMT|[+-]00:?00)\s*", re.ASCII)
"""A moment in the time of the world, which tells no zone of the page."""

DAY = re.compile(r"\s*([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])", re.ASCII)
TELLING = frozenset({"meta", "time", "link"})
"""The tags that say something of a page."""

SCRIPT = "application/ld+json"
ARTICLES = re.compile(r"Article|Posting|Report|Review|WebPage|NewsMedia", re.IGNORECASE)


class Fact(NamedTuple):
    """Something that a page says of itself, and where: `meta article:published_time`.

    `utc` is the time of a day that is told in UTC: where the page was made, it may have been the day before or after.
    """

    key: str
    text: str
    where: str
    utc: str = ""


def page_facts(page: str) -> list[Fact]:
    """Return all that a page says of itself, the surest first for each key; days as EDTF, in the page's own zone."""
    found = [*_linked(page), *_marked(page)]
    order = ("meta", "JSON-LD", "link", "time", "title")
    facts = sorted(found, key=lambda fact: order.index(fact.where.split()[0]))
    return list(dict.fromkeys(fact for fact in facts if _is_sound(fact)))


def _is_sound(fact: Fact) -> bool:
    if not fact.text or len(fact.text) > LONGEST:
        return False
    if fact.key == "author":
        return "://" not in fact.text
    return fact.key != "url" or urlsplit_scheme(fact.text) in {"http", "https"}


def urlsplit_scheme(address: str) -> str:
    """Return the scheme of an address, nothing if it is none."""
    try:
        return urlsplit(address).scheme
    except ValueError:
        return ""


def _marked(page: str) -> Iterator[Fact]:
    """Return what tags say."""
    heading: list[str] | None = None
    for token in tokens(page):
        if token.tag == "title":
            if heading is not None:
                yield Fact("title", _line("".join(heading)), "title")
            heading = None if token.closes or heading is not None else []
        elif heading is not None and token.text:
            heading.append(token.text)
        elif token.tag in TELLING and not token.closes:
            yield from _of_tag(token)


def _of_tag(token: Token) -> Iterator[Fact]:
    match token.tag:
        case "meta":
            yield from _of_meta(token)
        case "time" if day := _day(token.attribute("datetime")):
            where = "time pubdate" if "pubdate" in token.attributes.lower() else "time"
            yield Fact("published", day, where, _utc(token.attribute("datetime")))
        case "link" if token.attribute("rel").lower() == "canonical":
            yield Fact("url", token.attribute("href").strip(), "link canonical")


def _of_meta(token: Token) -> Iterator[Fact]:
    name = (token.attribute("property") or token.attribute("name") or token.attribute("itemprop")).lower()
    for key, names in META.items():
        if name in names:
            text = token.attribute("content")
            yield _fact(key, text, f"meta {name}")


def _linked(page: str) -> Iterator[Fact]:
    """Return what the JSON-LD of a page says of its article."""
    things = [thing for text in _scripts(page) for thing in _things(_parsed(text))][:MOST]
    articles = [thing for thing in things if ARTICLES.search(str(thing.get("@type", "")))]
    for thing in articles:
        for key, paths in LINKED.items():
            text = next((text for path in paths if (text := _at(thing, path))), "")
            yield _fact(key, unescape(text), f"JSON-LD {paths[0][0]}")


def _fact(key: str, text: str, where: str) -> Fact:
    return Fact(key, _day(text), where, _utc(text)) if key == "published" else Fact(key, _line(text), where)


def _scripts(page: str) -> Iterator[str]:
    """Return the texts of the scripts that hold JSON-LD."""
    lower, at = page.lower(), 0
    while (found := lower.find(SCRIPT, at)) >= 0:
        start = lower.find(">", found) + 1
        end = lower.find("</script", start) if start else -1
        if end < 0:
            return
        yield page[start:end]
        at = end


def _parsed(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _things(value: object) -> Iterator[Mapping[str, object]]:
    """Return the mappings of JSON-LD, those of its graph too."""
    found = value if isinstance(value, list) else [value]
    for each in found:
        if isinstance(each, Mapping):
            graph = each.get("@graph")
            yield each
            yield from (thing for thing in (graph if isinstance(graph, list) else ()) if isinstance(thing, Mapping))


def _at(thing: object, path: tuple[str, ...]) -> str:
    """Return the text at a path of JSON-LD; of several authors, all."""
    if isinstance(thing, list):
        return ", ".join(filter(None, (_at(each, path) for each in thing[:MOST])))
    if not path:
        return thing if isinstance(thing, str) else ""
    return _at(thing.get(path[0]), path[1:]) if isinstance(thing, Mapping) else ""


def _day(text: str) -> str:
    """Return the day that a page writes, in ISO 8601 or in words; nothing where it may be another one."""
    if found := DAY.match(text):
        return found[1]
    when = understood_or_none(text.strip(), Dating()) if WRITTEN.search(text[:LONGEST_DAY]) else None
    is_day = when is not None and when.kind is Kind.DATE and when.earliest_day == when.latest_day
    return iso_day(when.earliest_day) if is_day and when and when.earliest_day is not None else ""


def _utc(text: str) -> str:
    """Return the time of a moment that is told in UTC, nothing of another."""
    found = UTC.fullmatch(text)
    return f"{found[1]} UTC" if found else ""


def _line(text: str) -> str:
    return " ".join(text.split())


def days_published(facts: Iterable[Fact]) -> dict[str, str]:
    """Return the days on which a page says that it was published, each with where it says so; one if that is sure.

    Pages have the data of other articles, too: of several days that which two places agree on counts. `time` may stand
    for anything: it counts if nothing else does.
    """
    told = [fact for fact in facts if fact.key == "published"]
    meta = {fact.text: fact.where for fact in told if fact.where in SURE}
    linked = {fact.text: fact.where for fact in told if fact.where.startswith("JSON-LD")}
    agreed = {day: where for day, where in meta.items() if day in linked}
    kinds = ("header Date", "meta", "time pubdate", "time")
    others = ({fact.text: fact.where for fact in told if fact.where.startswith(kind)} for kind in kinds)
    return agreed or {**linked, **meta} or next(filter(None, others), {})
