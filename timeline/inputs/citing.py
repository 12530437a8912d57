"""Sources as foreign files describe them: objects of title, address, publisher and day, each declared once."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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

    def _declared(self, described: Mapping[str, object], dating: Dating) -> str:
        key = json.dumps(described, sort_keys=True, default=str)
        if key not in self.found:
            title, url = (text if isinstance(text := described.get(name), str) else "" for name in ("title", "url"))
            stem = title or urlsplit(url).netloc.removeprefix("www.")
            identifier = slug(stem, {source.id for source in self.found.values()})
            self.found[key] = read_source(identifier, described, dating, Elsewhere())
        return self.found[key].id


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
