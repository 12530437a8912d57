"""Edits of what a header declares, of one source, category, count or era: the text around it stays as it is."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from timeline.events.reading.gc_pause import without_collection
from timeline.events.suggestions import did_you_mean
from timeline.events.writing.alteration import changed, with_key, without_key, without_lines
from timeline.events.writing.append_many import declaration
from timeline.events.writing.ground import Ground, Opened, last_event, on_ground, opened
from timeline.events.writing.layout import newline_of
from timeline.events.writing.splices import Splice
from timeline.events.yaml.nodes import Node, Pairs, Plain, is_empty, plain
from timeline.problems import TimelineError

NAME = "events.yaml"
KINDS = {
    "sources": "source",
    "categories": "category",
    "counts": "count",
    "eras": "era",
    "stories": "story",
    "layers": "layer",
}
"""The sections of a header that declare things, and what one of these is called."""


class Entry(NamedTuple):
    """Something that a header declares: its section, and its name."""

    section: str
    name: str

    def __str__(self) -> str:
        """Return what messages call it."""
        return f"the {KINDS[self.section]} `{self.name[:80]}`"


@without_collection()
def declare(text: str | Opened, entry: Entry, values: Mapping[str, Plain], name: str = NAME) -> str:
    """Declare something below what its section declares; raise if it is declared already."""
    edit = partial(_declared, entry=entry, values={key: each for key, each in values.items() if each})
    return on_ground(opened(text, name), last_event, edit)


@without_collection()
def change_entry(
    text: str | Opened,
    entry: Entry,
    values: Mapping[str, Plain],
    unset: Sequence[str] = (),
    name: str = NAME,
) -> str:
    """Set and unset keys of something that is declared."""
    edit = partial(_changed, entry=entry, values=values, unset=unset)
    return on_ground(opened(text, name), last_event, edit)


@without_collection()
def undeclare(text: str | Opened, entry: Entry, name: str = NAME) -> str:
    """Take out a declaration; with the last one, its section."""
    return on_ground(opened(text, name), last_event, partial(_undeclared, entry=entry))


def declares(ground: Ground, entry: Entry) -> bool:
    """Return whether something is declared in a text."""
    found = ground.before.header.find(entry.section)
    return isinstance(found, Pairs) and found.find(entry.name) is not None


def _declared(ground: Ground, entry: Entry, values: Mapping[str, Plain]) -> str:
    if declares(ground, entry):
        hint = f"timeline {entry.section} edit {entry.name}"
        raise TimelineError(f"{ground.name}: {entry} is declared already", hint=hint, status=1)
    known = plain(ground.before.header.find(entry.section) or Pairs([], 0, 0, flow=False))
    entries = {**(known if isinstance(known, Mapping) else {}), entry.name: values}
    attempts = [[declaration(ground.before, entry.section, {entry.name: values})]]
    return ground.edited(attempts, _events(ground), _header(ground, entry, entries))


def _changed(ground: Ground, entry: Entry, values: Mapping[str, Plain], unset: Sequence[str]) -> str:
    pairs, node = _found(ground, entry)
    entries = _entries(pairs)
    if isinstance(node, Pairs) and node.pairs:
        left = [each.text for each, _ in node.pairs if each.text not in unset]
        if left or values:
            splice, fields = changed(ground.before.text.content, node, values, unset)
            return ground.edited([[splice]], _events(ground), _header(ground, entry, {**entries, entry.name: fields}))
    elif not (is_empty(node) or isinstance(node, Pairs)):
        raise TimelineError(f"{ground.name}: {entry} is no mapping", status=1)
    fields = {name: value for name, value in values.items() if value}
    attempts = with_key(ground.before.text.content, pairs, entry.name, fields, newline_of(ground.before.text.content))
    return ground.edited(attempts, _events(ground), _header(ground, entry, {**entries, entry.name: fields}))


def _undeclared(ground: Ground, entry: Entry) -> str:
    content = ground.before.text.content
    pairs, _ = _found(ground, entry)
    entries = {name: value for name, value in _entries(pairs).items() if name != entry.name}
    header = _header(ground, entry, entries)
    if not entries and isinstance(header, Mapping) and isinstance(ground.before.root, Pairs):
        header = {name: value for name, value in header.items() if name != entry.section}
        return ground.edited(without_key(content, ground.before.root, entry.section), _events(ground), header)
    return ground.edited(_without_entry(content, pairs, entry.name), _events(ground), header)


def _without_entry(content: str, pairs: Pairs, name: str) -> Iterator[Sequence[Splice]]:
    """Return the ways to take an entry out of its section."""
    key, value = next(pair for pair in pairs.pairs if pair[0].text == name)
    if not pairs.flow:
        column = key.start - content.rfind("\n", 0, key.start) - 1
        yield from without_lines(content, key, value, column)
    yield from without_key(content, pairs, name)


def _found(ground: Ground, entry: Entry) -> tuple[Pairs, Node]:
    """Find a section, and the value of an entry in it; raise if it is not declared."""
    pairs = ground.before.header.find(entry.section)
    span = pairs.span(entry.name) if isinstance(pairs, Pairs) else None
    if not isinstance(pairs, Pairs) or span is None:
        names = [key.text for key, _ in pairs.pairs] if isinstance(pairs, Pairs) else []
        raise no_entry(ground.name, entry, names)
    return pairs, span[1]


def no_entry(file: str, entry: Entry, names: Sequence[str]) -> TimelineError:
    """Return the error that something is not declared, with what may be meant."""
    hint = did_you_mean(entry.name, names) or f"timeline {entry.section} add {entry.name}"
    message = f"{file}: there is no {KINDS[entry.section]} `{entry.name[:80]}`"
    return TimelineError(message, hint=hint, status=1)


def _entries(pairs: Pairs) -> Mapping[str, Plain]:
    found = plain(pairs)
    assert isinstance(found, Mapping), "pairs are a mapping"
    return found


def _events(ground: Ground) -> list[Plain]:
    return [plain(item) for item in ground.before.items]


def _header(ground: Ground, entry: Entry, entries: Plain) -> Plain:
    """Return the header with other entries in the section of one."""
    header = plain(ground.before.header)
    assert isinstance(header, Mapping), "a header is a mapping"
    return {**header, entry.section: entries}
