"""Texts that end before they were meant to: after a space, `#` begins a comment, as in `title: One #1 battle`."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from timeline.events.key_forms import Value
from timeline.events.keys import names_of
from timeline.events.model import Timeline
from timeline.events.yaml.nodes import Items, Node, Pairs, Scalar
from timeline.events.yaml.origins import HeaderOrigin, ItemOrigin
from timeline.events.yaml.text import Text

SIGN = " #"
TEXTS = names_of(Value.TEXT, Value.TEXTS, Value.TITLE) | {"author", "color", "label", "name", "place", "publisher"}
Path: TypeAlias = tuple[str | int, ...]


class CutText(NamedTuple):
    """A text that a comment ends: where it was read from, under which path, and what was lost."""

    origin: ItemOrigin | HeaderOrigin
    path: Path
    lost: str
    event: str = ""


def cut_texts(timeline: Timeline) -> Iterator[CutText]:
    """Return the texts without quotes after which, on the same line, a comment without a space begins."""
    headers = {id(each.text): each for each in _header_origins(timeline)}
    for text, events in _events_by_text(timeline).values():
        starts = [origin.start for origin, _ in events]
        for at in _signs(text.content):
            found = bisect_right(starts, at) - 1
            origin, event = events[found] if found >= 0 else (None, "")
            if origin is not None and at <= text.line_end(origin.end):
                yield from _cut(origin, origin.node(), at, event)
            elif id(text) in headers:
                yield from _cut(headers[id(text)], headers[id(text)].node, at, "")


def _events_by_text(timeline: Timeline) -> Mapping[int, tuple[Text, Sequence[tuple[ItemOrigin, str]]]]:
    """Return, for each text that has a `#` after a space, its events in their order."""
    found: dict[int, tuple[Text, list[tuple[ItemOrigin, str]]]] = {}
    for header in _header_origins(timeline):
        found.setdefault(id(header.text), (header.text, []))
    for event in timeline.events:
        if isinstance(event.origin, ItemOrigin):
            found.setdefault(id(event.origin.text), (event.origin.text, []))[1].append((event.origin, event.id))
    return {key: (text, events) for key, (text, events) in found.items() if SIGN in text.content}


def _header_origins(timeline: Timeline) -> Iterator[HeaderOrigin]:
    """Return an origin of the header of each file that declares anything."""
    declared = (timeline.sources.values(), timeline.categories, timeline.eras, timeline.stories, timeline.layers)
    for origin in (timeline.origin, *(each.origin for section in declared for each in section)):
        if isinstance(origin, HeaderOrigin):
            yield HeaderOrigin(origin.text, origin.node)


def _signs(content: str) -> Iterator[int]:
    """Return where a comment may begin that was meant as text: one space before it, a letter or digit after it."""
    at = content.find(SIGN)
    while at >= 0:
        if content[at - 1 : at].strip() and content[at + 2 : at + 3].isalnum():
            yield at + 1
        at = content.find(SIGN, at + 1)


def _cut(origin: ItemOrigin | HeaderOrigin, node: Node | None, at: int, event: str) -> Iterator[CutText]:
    content = origin.text.content
    for path, value in _scalars(node, ()):
        names = [step for step in path if isinstance(step, str)]
        if value.end == at - 1 and not value.style and names and not TEXTS.isdisjoint(names[-2:]):
            yield CutText(origin, path, content[at : origin.text.line_end(at)].rstrip(), event)


def _scalars(node: Node | None, path: Path) -> Iterator[tuple[Path, Scalar]]:
    """Return every scalar value of a node with its path."""
    match node:
        case Scalar():
            yield path, node
        case Items(items):
            for number, item in enumerate(items):
                yield from _scalars(item, (*path, number))
        case Pairs(pairs):
            for key, value in pairs:
                yield from _scalars(value, (*path, key.text))
