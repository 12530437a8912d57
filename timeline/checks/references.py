"""Names that must be declared, and declared once."""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from timeline.checks.findings import Finding, at
from timeline.events.model import Event, Timeline

SAFE_ID = re.compile(r"[^\W_][^\s,/\"']*")


def duplicate_id(timeline: Timeline) -> Iterator[Finding]:
    """Two events have the same `id`, in one file or in two: nothing can say which of them is meant."""
    first: dict[str, Event] = {}
    for event in timeline.events:
        known = first.setdefault(event.id, event)
        if known is not event:
            yield at(event, ("id",), f"`{event.id}` is the id of another event too", f"the other: {known.title[:80]}")


def bad_id(timeline: Timeline) -> Iterator[Finding]:
    """An `id` begins with a letter or digit and has no blanks, commas, slashes or quotes, so that dates can name it."""
    for event in timeline.events:
        if event.id and not SAFE_ID.fullmatch(event.id):
            yield at(event, ("id",), f"`{event.id[:80]}` is no id", "letters, digits and hyphens")


def dangling_category(timeline: Timeline) -> Iterator[Finding]:
    """An event names a category that `categories:` does not declare."""
    declared = {category.id for category in timeline.categories}
    for event in timeline.events:
        if event.category and event.category not in declared:
            yield at(event, ("category",), *_undeclared(event.category, "category", declared))


def dangling_source(timeline: Timeline) -> Iterator[Finding]:
    """A citation names a source that `sources:` does not declare, and that is no address either."""
    for event in timeline.events:
        for number, citation in enumerate(event.citations):
            if citation.source and not citation.is_address and citation.source not in timeline.sources:
                message, hint = _undeclared(citation.source, "source", timeline.sources)
                yield at(event, ("sources", number, "source"), message, hint)


def dangling_event(timeline: Timeline) -> Iterator[Finding]:
    """A date names an event that there is not: `after lyman-recaptured`."""
    known = {event.id for event in timeline.events}
    for event in timeline.events:
        relation = event.when.relation
        for name in relation.events if relation else ():
            if name not in known:
                message, hint = _undeclared(name, "event", known)
                yield at(event, ("date",), message.replace("is not declared", "does not exist"), hint)


def _undeclared(name: str, kind: str, declared: Collection[str]) -> tuple[str, str]:
    """Say that a name is not declared, and which one may be meant."""
    near = get_close_matches(name[:100], declared, n=1, cutoff=0.75)
    hint = f"did you mean `{near[0]}`?" if near else ""
    return f"the {kind} `{name[:80]}` is not declared", hint
