"""Names that must be declared, and declared once."""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from timeline.checks.findings import Finding, at
from timeline.events.model import Event, Timeline
from timeline.views.nesting import circular

CLOSENESS = 0.75
MOST_COMPARED = 200_000
"""The most names that are compared to find the one that is likely meant; a file with more gets no such hints."""

SAFE_ID = re.compile(r"[^\W_][^\s,/\"']*")


def duplicate_id(timeline: Timeline) -> Iterator[Finding]:
    """Two events have the same `id`, in one file or in two: nothing can say which of them is meant."""
    first: dict[str, Event] = {}
    for event in timeline.events:
        known = first.setdefault(event.id, event)
        if known is not event:
            yield at(event, ("id",), f"`{event.id}` is the id of another event too", f"the other: {known.title[:80]}")


def bad_id(timeline: Timeline) -> Iterator[Finding]:
    """An `id` begins with a letter or digit and has no spaces, commas, slashes or quotes, so that dates can name it."""
    for event in timeline.events:
        if event.id and not SAFE_ID.fullmatch(event.id):
            yield at(event, ("id",), f"`{event.id[:80]}` is not an id", "letters, digits and hyphens")


def dangling_category(timeline: Timeline) -> Iterator[Finding]:
    """An event names a category that `categories:` does not declare."""
    declared = {category.id for category in timeline.categories}
    names = Names("category", declared)
    for event in timeline.events:
        if event.category and event.category not in declared:
            yield at(event, ("category",), f"{names.told(event.category)} is not declared", names.hint(event.category))


def dangling_source(timeline: Timeline) -> Iterator[Finding]:
    """A citation names a source that `sources:` does not declare, and that is not an address either."""
    names = Names("source", timeline.sources)
    for event in timeline.events:
        for number, citation in enumerate(event.citations):
            name = citation.source
            if name and not citation.is_address and name not in timeline.sources:
                yield at(event, ("sources", number, "source"), f"{names.told(name)} is not declared", names.hint(name))


def duplicate_exhibit(timeline: Timeline) -> Iterator[Finding]:
    """Two sources bear the same `exhibit`: a document cannot say which of them is meant."""
    first: dict[str, str] = {}
    for source in timeline.sources.values():
        name = source.exhibit.strip().casefold()
        known = first.setdefault(name, source.id) if name else source.id
        if known != source.id:
            message = f"`{source.exhibit[:80]}` is the exhibit of another source too"
            yield Finding(source.origin, ("exhibit",), message, f"the other: {known[:80]}")


def dangling_parent(timeline: Timeline) -> Iterator[Finding]:
    """A category lies in one (`parent`) that `categories:` does not declare."""
    declared = {category.id for category in timeline.categories}
    names = Names("category", declared)
    for category in timeline.categories:
        name = category.parent
        if name and name not in declared:
            yield Finding(category.origin, ("parent",), f"{names.told(name)} is not declared", names.hint(name))


def parent_loop(timeline: Timeline) -> Iterator[Finding]:
    """Categories lie in each other (`parent`), so that none of them is the outermost; the page shows them apart."""
    held = {category.id: category.parent for category in timeline.categories if category.parent}
    found = circular(held)
    for category in timeline.categories:
        if category.id in found:
            message = f"`{category.id[:80]}` lies in itself: its parent is `{category.parent[:80]}`"
            yield Finding(category.origin, ("parent",), message, "take out one `parent` of these")


def dangling_event(timeline: Timeline) -> Iterator[Finding]:
    """A date names an event that does not exist: `after lyman-recaptured`."""
    known = {event.id for event in timeline.events}
    names = Names("event", known)
    for event in timeline.events:
        for name in event.when.events:
            if name not in known:
                yield at(event, ("date",), f"{names.told(name)} does not exist", names.hint(name))
    for era in timeline.eras:
        for name in era.date.events:
            if name not in known:
                yield Finding(era.origin, ("date",), f"{names.told(name)} does not exist", names.hint(name))


class Names:
    """The declared names, and which of them an undeclared one may be meant for."""

    def __init__(self, kind: str, declared: Collection[str]) -> None:
        """Take the declared names; `kind` is what they name."""
        self.kind = kind
        self.declared = list(declared)
        self._left = MOST_COMPARED
        self._hints: dict[str, str] = {}

    def told(self, name: str) -> str:
        """Name a thing in a message."""
        return f"the {self.kind} `{name[:80]}`"

    def hint(self, name: str) -> str:
        """Ask whether the nearest declared name is meant."""
        if name not in self._hints:
            self._left -= len(self.declared)
            near = get_close_matches(name[:100], self.declared, n=1, cutoff=CLOSENESS) if self._left >= 0 else []
            self._hints[name] = f"did you mean `{near[0]}`?" if near else ""
        return self._hints[name]
