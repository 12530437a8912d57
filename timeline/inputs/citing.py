"""Sources as foreign files describe them: objects of title, address, publisher and day, each declared once."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from timeline.dates import Dating
from timeline.events.model import Source
from timeline.events.slug import slug
from timeline.problems import Elsewhere
from timeline.records.reading import read_source

KEYS: Mapping[str, Sequence[str]] = {
    "title": ("title", "headline", "name", "label", "text"),
    "url": ("url", "link", "href", "uri", "web"),
    "publisher": ("publisher", "outlet", "publication", "organization", "site", "website"),
    "author": ("author", "authors", "by", "byline"),
    "published": ("published", "date", "published_at", "publication_date", "day"),
    "archived": ("archived", "archive", "archive_url", "archived_url"),
}
"""What a source is described by, and the names that stand for it."""
CITATION = ("quote", "at", "said", "said_on", "stance", "status", "preferred")
"""What belongs to the citation, not to the source."""


@dataclass(slots=True)
class Cited:
    """The sources that were described so far, by what was said of them; their ids are unique."""

    found: dict[str, Source] = field(default_factory=dict)
    exhibits: dict[str, list[str]] = field(default_factory=dict)
    """The keys of the sources of each exhibit, by what it is called; several where it is given to several."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources under their ids."""
        return tuple(self.found.values())

    def citation(self, value: object, dating: Dating) -> object:
        """Return what an event's list of sources holds for a value; a source that is described is declared."""
        if not isinstance(value, Mapping) or "source" in value:
            return value
        keys = {str(key): item for key, item in value.items() if item not in (None, "", [], {})}
        said = {key: keys.pop(key) for key in CITATION if key in keys}
        described = _described(keys)
        if not described.keys() & {"title", "url"}:
            return value
        word = described["url"] if described.keys() == {"url"} else self._declared(described, dating)
        return {"source": word, **said} if said else word

    def exhibit(self, source: str, label: str, dating: Dating) -> str:
        """Return the id of the source that is an exhibit; `source` is its title or its address, or is empty.

        A row that names the exhibit alone means the source that another row describes.
        """
        known = self.exhibits.setdefault(label.casefold(), [])
        is_address = source.startswith(("http://", "https://"))
        for key in known:
            there = self.found[key]
            title, url = (there.title, source) if is_address else (source or there.title, there.url)
            if (there.title or title, there.url or url) == (title, url):
                self.found[key] = replace(there, title=title, url=url)
                return there.id
        described = {"url" if is_address else "title": source, "exhibit": label} if source else {"exhibit": label}
        identifier = self._declared(described, dating)
        known.append(_key(described))
        return identifier

    def _declared(self, described: Mapping[str, object], dating: Dating) -> str:
        key = _key(described)
        if key not in self.found:
            names = ("title", "url", "exhibit")
            title, url, label = (text if isinstance(text := described.get(name), str) else "" for name in names)
            stem = title or urlsplit(url).netloc.removeprefix("www.") or label
            identifier = slug(stem, {source.id for source in self.found.values()})
            self.found[key] = read_source(identifier, described, dating, Elsewhere())
        return self.found[key].id


def _key(described: Mapping[str, object]) -> str:
    return json.dumps(described, sort_keys=True, default=str)


def _described(keys: Mapping[str, object]) -> dict[str, object]:
    """Return the keys of a source under our names, the rest under its own."""
    names = {key.lower(): key for key in reversed(list(keys))}
    fields: dict[str, object] = {}
    taken = set[str]()
    for name, others in KEYS.items():
        key = next((names[other] for other in others if other in names and isinstance(keys[names[other]], str)), None)
        if key is not None:
            fields[name] = keys[key]
            taken.add(key)
    return fields | {key: value for key, value in keys.items() if key not in taken}
