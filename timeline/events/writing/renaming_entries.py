"""Another name for something that a header declares, in every text that names it: all of them are changed, or none."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from timeline.events.cache.event_index import Known
from timeline.events.key_forms import Value
from timeline.events.keys import CITATION, ERA, EVENT, SOURCE
from timeline.events.reading.gc_pause import without_collection
from timeline.events.writing.alteration import in_quotes_of
from timeline.events.writing.declarations import Entry, declares, no_entry
from timeline.events.writing.ground import Ground, Opened, whole_ground
from timeline.events.writing.renaming import Naming, plain_with
from timeline.events.writing.splices import Splice
from timeline.events.yaml.nodes import Items, Node, Pairs, Plain, Scalar
from timeline.events.yaml.scalars import scalar
from timeline.problems import TimelineError

DATES = frozenset(name for part in (EVENT, CITATION, SOURCE, ERA) for name in part.names(Value.DATE))


@without_collection()
def rename_entry(
    texts: Mapping[str, str], entry: Entry, new: str, known: Mapping[str, Known | None] = MappingProxyType({})
) -> dict[str, str]:
    """Return texts, by name, in which what is declared has another name; raise if one cannot be changed.

    A file of the timeline declares the name, and none has the new one.
    """
    grounds = [whole_ground(Opened(text, name, known.get(name))) for name, text in texts.items()]
    other = entry._replace(name=new)
    if not any(declares(ground, entry) for ground in grounds):
        names = [key.text for ground in grounds for key in _keys(ground, entry.section)]
        raise no_entry(", ".join(texts), entry, names)
    if any(declares(ground, other) for ground in grounds):
        raise TimelineError(f"{other} is declared already", hint="another name", status=1)
    return {ground.name: _renamed(ground, entry, new) for ground in grounds}


def _keys(ground: Ground, section: str) -> Iterator[Scalar]:
    found = ground.before.header.find(section)
    yield from (key for key, _ in found.pairs) if isinstance(found, Pairs) else ()


def _renamed(ground: Ground, entry: Entry, new: str) -> str:
    """Return a text in which all that names an entry names it by its new name."""
    before = ground.before
    find = NAMINGS[entry.section]
    namings = [each for item in before.items for each in find(item, entry.name, new)]
    namings += list(_of_header(before.header, entry, new))
    texts = {each.node.start: each.text for each in namings}
    keys = [key for key in _keys(ground, entry.section) if key.text == entry.name]
    splices = [Splice(node.start, node.end, in_quotes_of(node, key, text)) for key, node, text in namings]
    splices += [Splice(key.start, key.end, in_quotes_of(key, "", new) if key.style else scalar(new)) for key in keys]
    events = [plain_with(item, texts) for item in before.items]
    return ground.edited([splices], events, _header(plain_with(before.header, texts), entry, new))


def _header(header: Plain, entry: Entry, new: str) -> Plain:
    """Return the values of a header with an entry under its new name."""
    assert isinstance(header, Mapping), "a header is a mapping"
    section = header.get(entry.section)
    if not isinstance(section, Mapping):
        return header
    return {**header, entry.section: {new if name == entry.name else name: each for name, each in section.items()}}


def _of_header(header: Pairs, entry: Entry, new: str) -> Iterator[Naming]:
    for section in ("sources", "eras") if entry.section == "counts" else ():
        for each in _values(header, section):
            yield from _counted(each, entry.name, new)
    for each in _values(header, "categories") if entry.section == "categories" else ():
        yield from _named("parent", each, entry.name, new)
    for each in _values(header, "layers") if entry.section == "categories" else ():
        yield from _named("in", each, entry.name, new)


def _values(header: Pairs, section: str) -> Iterator[Node]:
    found = header.find(section)
    yield from (value for _, value in found.pairs) if isinstance(found, Pairs) else ()


def _named(key: str, item: Node, old: str, new: str) -> Iterator[Naming]:
    """Return the value of a key where it is the old name."""
    found = item.find(key) if isinstance(item, Pairs) else None
    if isinstance(found, Scalar) and found.text.strip() == old:
        yield Naming(key, found, new)


def _unnamed(_item: Node, _old: str, _new: str) -> Iterator[Naming]:
    """Return nothing: no event names an era."""
    yield from ()


def _citing(item: Node, old: str, new: str) -> Iterator[Naming]:
    sources = item.find("sources") if isinstance(item, Pairs) else None
    for claim in sources.items if isinstance(sources, Items) else [sources] if sources else []:
        named = claim.find("source") if isinstance(claim, Pairs) else claim
        if isinstance(named, Scalar) and named.text.strip() == old:
            yield Naming("source", named, new)


def _counted(item: Node, old: str, new: str) -> Iterator[Naming]:
    """Return the dates that use a count: `war day 483`."""
    named = re.compile(rf"(?<![^\s/\[{{,.]){re.escape(old)}(?= day -?\d)")
    for key, value in item.pairs if isinstance(item, Pairs) else []:
        if isinstance(value, Scalar) and key.text in DATES and named.search(value.text):
            yield Naming(key.text, value, named.sub(new, value.text))
    sources = item.find("sources") if isinstance(item, Pairs) else None
    for claim in sources.items if isinstance(sources, Items) else []:
        yield from _counted(claim, old, new)


NAMINGS: Mapping[str, Callable[[Node, str, str], Iterator[Naming]]] = {
    "sources": _citing,
    "categories": partial(_named, "category"),
    "counts": _counted,
    "eras": _unnamed,
    "stories": _unnamed,
    "layers": _unnamed,
}
